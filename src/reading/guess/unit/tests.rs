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
        ("Narrative", None),
    ] {
        assert_eq!(in_words(text), expected, "{text}");
    }
}
