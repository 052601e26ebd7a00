//! Units in words, as official tables write them.

use super::*;

#[test]
fn units_named_in_words() {
    for (text, expected) in [
        ("rate_per_10000", Some(Unit::RatePer(10_000))),
        ("Quarterly Rate per 10,000", Some(Unit::RatePer(10_000))),
        ("Quarterly Numerical", Some(Unit::Count)),
        ("Per 1000 population", Some(Unit::RatePer(1000))),
        ("Percentage", Some(Unit::Percent)),
        ("children_percent", Some(Unit::Percent)),
        ("% of plans", Some(Unit::Percent)),
        ("turnover_rate_fte", None),
        ("annual_change_ppts_NEET", Some(Unit::Other("percentage points".to_owned()))),
        ("Net expenditure (£000)", Some(Unit::Pounds { scale: 1000 })),
        ("Spend £m", Some(Unit::Pounds { scale: 1_000_000 })),
        ("Cost (£)", Some(Unit::Pounds { scale: 1 })),
        ("number", Some(Unit::Count)),
        ("inpost_headcount", Some(Unit::Count)),
        ("Referrals", None),
        ("Admissions per 100,000 (10-24 years)", Some(Unit::RatePer(100_000))),
        ("Falls per 100 000, 65+", Some(Unit::RatePer(100_000))),
        ("Rate per 10000 18-64", Some(Unit::RatePer(10_000))),
        ("Rate per 1000 (2022)", Some(Unit::RatePer(1000))),
        ("Deaths per 1,000,000", Some(Unit::RatePer(1_000_000))),
        ("Conceptions / 1000", Some(Unit::RatePer(1000))),
        ("Adults / 65+", None),
        ("Outturn / 2023", None),
        ("Rate per 1000 000", Some(Unit::RatePer(1_000_000))),
        ("Suspensions per 100 pupils", Some(Unit::RatePer(100))),
        ("Net cost per 1000 population (£)", Some(Unit::Pounds { scale: 1 })),
        ("Average number of days taken", Some(Unit::Other("days".to_owned()))),
        ("Absence: average days lost per FTE", Some(Unit::Other("days".to_owned()))),
        ("Number of working days lost", Some(Unit::Other("working days".to_owned()))),
        ("Seen in 5 days per clinic", None),
        ("Narrative", None),
    ] {
        assert_eq!(in_words(text), expected, "{text}");
    }
}
