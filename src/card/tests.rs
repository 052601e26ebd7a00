use super::*;
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::{Counted, Indicator, Polarity};
use crate::test_indicator::TestIndicator;

fn count(measure: &str, rows: &[(&str, &str)]) -> TestIndicator {
    TestIndicator::new(measure, Unit::Count, Polarity::Fall).rows(rows)
}

fn share(measure: &str, rows: &[(&str, &str)]) -> TestIndicator {
    TestIndicator::new(measure, Unit::Percent, Polarity::Rise).rows(rows)
}

fn rate(measure: &str, rows: &[(&str, &str)]) -> TestIndicator {
    TestIndicator::new(measure, Unit::RatePer(10_000), Polarity::Fall).rows(rows)
}

fn said(form: &StatementForm, indicator: &Indicator, style: &HouseStyle) -> String {
    sentence(&render(&form.template, indicator, style))
}

/// The proposed statements, best first, hold these sentences in this order (others may stand between).
#[track_caller]
fn check_forms(indicator: TestIndicator, expected: &[&str]) {
    let style = HouseStyle::default();
    let indicator = indicator.indicator();
    let forms = statement_forms(&indicator, &style);
    let said: Vec<String> = forms.iter().map(|form| said(form, &indicator, &style)).collect();
    assert_eq!(said.first().map(String::as_str), expected.first().copied(), "best form");
    let mut rest = said.iter();
    for sentence in expected {
        assert!(
            rest.any(|one| one == sentence),
            "{sentence:?} is not, in this order, in {said:#?}"
        );
    }
    for form in &forms {
        let text = form.template.to_string();
        assert_eq!(Template::parse(&text).as_ref(), Ok(&form.template), "{text}");
    }
}

#[test]
fn counts() {
    check_forms(
        count("Children looked after", &[("Mar 2011", "1445"), ("Jan 2015", "1290")]),
        &[
            "1,290 children were looked after in January 2015, down 155 (10.7%) since March 2011",
            "The number of children looked after fell from 1,445 in March 2011 to 1,290 in January 2015, a reduction of 155 (10.7%)",
            "1,290 children were looked after in January 2015, a reduction of 155 (10.7%) since March 2011",
            "Children looked after: 1,290 in January 2015, down 155 (10.7%) since March 2011",
            "1,290 children were looked after in January 2015",
        ],
    );
    check_forms(
        count(
            "Children looked after at 31 March each year, number",
            &[("2020", "1344"), ("2023", "1452"), ("2024", "1549")],
        ),
        &[
            "1,549 children were looked after at 31 March 2024, up 205 (15.3%) since 2020",
            "The number of children looked after at 31 March each year rose from 1,344 in 2020 to 1,549 in 2024, an increase of 205 (15.3%)",
            "Children looked after at 31 March each year: 1,549 in 2024, up 205 (15.3%) since 2020",
            "1,549 children were looked after at 31 March 2024, up 97 (6.7%) since 2023",
        ],
    );
    check_forms(
        count("Child protection plans", &[("Jun 2011", "1061"), ("Dec 2014", "642")]),
        &[
            "There were 642 child protection plans in December 2014, down 419 (39.5%) since June 2011",
        ],
    );
    check_forms(
        count("Referrals to children's social work", &[("2011-12", "13500"), ("2013-14", "11900")])
            .counted(Counted::OverAPeriod),
        &[
            "There were 11,900 referrals to children's social work in 2013-14, down 1,600 (11.9%) since 2011-12",
        ],
    );
    check_forms(
        count(
            "Young people not in education, employment or training",
            &[("Jun 2011", "2099"), ("Dec 2014", "1449")],
        ),
        &[
            "1,449 young people were not in education, employment or training in December 2014, down 650 (31.0%) since June 2011",
            "The number of young people not in education, employment or training fell from 2,099 in June 2011 to 1,449 in December 2014, a reduction of 650 (31.0%)",
        ],
    );
}

#[test]
fn shares() {
    check_forms(
        share("Primary schools good or outstanding", &[("Aug 2011", "68"), ("Dec 2014", "87")]),
        &[
            "87% of primary schools were good or outstanding in December 2014, up 19 percentage points since August 2011",
            "The percentage of primary schools good or outstanding rose from 68% in August 2011 to 87% in December 2014, an increase of 19 percentage points",
            "87% of primary schools were good or outstanding in December 2014, an increase of 19 percentage points since August 2011",
            "87% of primary schools were good or outstanding in December 2014, compared with 68% in August 2011",
        ],
    );
    check_forms(
        share(
            "Looked after children with 3 or more placement moves",
            &[("2010-11", "14"), ("2013-14", "3.5")],
        ),
        &[
            "3.5% of looked after children had 3 or more placement moves in 2013-14, down 10.5 percentage points since 2010-11",
        ],
    );
    check_forms(
        share(
            "Percentage of care leavers in education, employment and training",
            &[("2014", "55")],
        ),
        &["55% of care leavers were in education, employment and training in 2014"],
    );
    check_forms(
        share("Re-referrals (%)", &[("2011-12", "35.8"), ("2013-14", "23.3")]),
        &["Re-referrals: 23.3% in 2013-14, down 12.5 percentage points since 2011-12"],
    );
}

#[test]
fn rates() {
    check_forms(
        rate("Children looked after, rate per 10,000", &[("2007-08", "83.8"), ("2008-09", "82.1")]),
        &[
            "Children looked after: 82.1 per 10,000 in 2008-09, down 1.7 since 2007-08",
            "The rate of children looked after fell from 83.8 per 10,000 in 2007-08 to 82.1 per 10,000 in 2008-09, a reduction of 1.7",
            "Children looked after: 82.1 per 10,000 in 2008-09, down 1.7 (2.0%) since 2007-08",
        ],
    );
}

#[test]
fn names_as_tables_have_them() {
    check_forms(
        share("Proportion of settings open", &[("2020", "93"), ("2021", "92")]),
        &[
            "Proportion of settings open: 92% in 2021, down 1 percentage point since 2020",
            "The proportion of settings open fell from 93% in 2020 to 92% in 2021, a reduction of 1 percentage point",
        ],
    );
    check_forms(
        count(
            "Children count, CLA 2 years on 31 March, With 3 or more placements",
            &[("2021", "86"), ("2025", "82")],
        ),
        &[
            "Children count, CLA 2 years on 31 March, With 3 or more placements: 82 in 2025, down 4 (4.7%) since 2021",
            "Children count, CLA 2 years on 31 March, With 3 or more placements fell from 86 in 2021 to 82 in 2025, a reduction of 4 (4.7%)",
        ],
    );
    check_forms(
        count(
            "Children starting to be looked after each year, number",
            &[("2020", "242"), ("2024", "155")],
        ),
        &[
            "There were 155 children starting to be looked after in 2024, down 87 (36.0%) since 2020",
        ],
    );
    check_forms(
        share(
            "Household waste sent for reuse, recycling or composting, percentage",
            &[("2020", "38.3"), ("2024", "36.8")],
        ),
        &[
            "Household waste sent for reuse, recycling or composting: 36.8% in 2024, down 1.5 percentage points since 2020",
        ],
    );
}

#[test]
fn any_name_reads_well() {
    check_forms(
        count("Leeds in Bloom entries", &[("2016", "8"), ("2017", "12")]),
        &["Leeds in Bloom entries: 12 in 2017, up 4 since 2016"],
    );
    check_forms(
        count("{odd} name, 50% of it", &[("2016", "80"), ("2017", "120")]),
        &["{odd} name, 50% of it: 120 in 2017, up 40 (50.0%) since 2016"],
    );
    check_forms(
        count("Children looked after", &[("2016", "2"), ("2017", "1")]),
        &["Children looked after: 1 in 2017, down 1 since 2016"],
    );
    check_forms(
        count("Children looked after", &[("2016", "30"), ("2017", "30")]),
        &["30 children were looked after in 2017, unchanged since 2016"],
    );
    check_forms(
        count("Children looked after", &[("2016", "c")]),
        &["Children looked after: no figure is available"],
    );
    check_forms(
        count("Spend on placements", &[("2016", "30")]).target("2018", "20"),
        &[
            "Spend on placements: 30 in 2016, against a target of 20 in 2018",
            "Spend on placements: 30 in 2016",
        ],
    );
}

#[test]
fn a_headline_says_once_that_it_is_of_a_rate() {
    let first = |measure: &str| {
        let indicator = rate(measure, &[("2022/23", "45.1"), ("2023/24", "45.1")]).indicator();
        headlines(&indicator, &HouseStyle::default()).first().cloned()
    };
    assert_eq!(
        first("Stage 1 complaints per 1000 homes").as_deref(),
        Some("Stage 1 complaints per 1000 homes")
    );
    assert_eq!(first("Bus use per person").as_deref(), Some("Bus use per person rate"));
}
