//! The figures of seed 003 (Leeds, 2015), said by our forms: the seed's own sums come out.

use super::*;
use crate::amount::Unit;
use crate::house_style::{HouseStyle, PercentForm};
use crate::indicator::Polarity;
use crate::test_indicator::TestIndicator;

/// Card of the seed, measure, unit, (period, figure) twice, and what one of our forms must say.
#[track_caller]
fn check(
    card: u8,
    measure: &str,
    unit: Unit,
    rows: [(&str, &str); 2],
    percent: PercentForm,
    expected: &str,
) {
    let style = HouseStyle { percent, ..HouseStyle::default() };
    let indicator = TestIndicator::new(measure, unit, Polarity::Fall).rows(&rows).indicator();
    let forms = statement_forms(&indicator, &style);
    let said: Vec<String> =
        forms.iter().map(|form| sentence(&render(&form.template, &indicator, &style))).collect();
    assert!(
        said.iter().any(|one| one.contains(expected)),
        "card {card}: {expected:?} is not in {said:#?}"
    );
}

#[test]
fn counts_of_the_seed() {
    for (card, measure, rows, expected) in [
        (
            1,
            "Children looked after",
            [("Mar 2011", "1445"), ("Jan 2015", "1290")],
            "1,290 children were looked after in January 2015, down 155 (10.7%) since March 2011",
        ),
        (
            2,
            "Children on a child protection plan",
            [("Jun 2011", "1061"), ("Dec 2014", "642")],
            "642 children were on a child protection plan in December 2014, a reduction of 419 (39.5%) since June 2011",
        ),
        (
            3,
            "Referrals",
            [("2011-12", "13500"), ("2013-14", "11900")],
            "11,900 referrals in 2013-14, down 1,600 (11.9%) since 2011-12",
        ),
        (
            20,
            "Children placed in external residential placements",
            [("Jan 2012", "106"), ("Jan 2015", "54")],
            "54 children were placed in external residential placements in January 2015, down 52 (49.1%) since January 2012",
        ),
        (
            22,
            "Children placed with independent fostering agencies",
            [("Mar 2013", "303"), ("Dec 2014", "180")],
            "a reduction of 123 (40.6%)",
        ),
        (
            25,
            "Children supported",
            [("2011-12", "85"), ("2013-14", "106")],
            "106 children were supported in 2013-14, up 21 (24.7%) since 2011-12",
        ),
        (
            27,
            "Open cases",
            [("Dec 2013", "7017"), ("Jan 2015", "6423")],
            "The number of open cases fell from 7,017 in December 2013 to 6,423 in January 2015, a reduction of 594 (8.5%)",
        ),
        (
            28,
            "Agency social workers",
            [("Jan 2012", "63"), ("Jan 2015", "29")],
            "There were 29 agency social workers in January 2015, down 34 (54.0%) since January 2012",
        ),
        // 3 to 22 is "633%" of a base of 3: not said.
        (
            34,
            "Family group conference coordinators",
            [("2010", "3"), ("2014", "22")],
            "There were 22 family group conference coordinators in 2014, up 19 since 2010",
        ),
    ] {
        check(card, measure, Unit::Count, rows, PercentForm::Sign, expected);
    }
    check(
        5,
        "Young people not in education, employment or training",
        Unit::Count,
        [("Jun 2011", "2099"), ("Dec 2014", "1449")],
        PercentForm::Words,
        "fell from 2,099 in June 2011 to 1,449 in December 2014, a reduction of 650 (31.0 per cent)",
    );
}

#[test]
fn shares_and_rates_of_the_seed() {
    for (card, measure, rows, expected) in [
        (
            3,
            "Referrals resulting in no further action",
            [("2011-12", "21"), ("2013-14", "9.8")],
            "9.8% in 2013-14, down 11.2 percentage points since 2011-12",
        ),
        (
            6,
            "EET \"not known\"",
            [("Dec 2011", "7.6"), ("Dec 2014", "5.8")],
            "EET \"not known\": 5.8% in December 2014, down 1.8 percentage points since December 2011",
        ),
        (
            12,
            "Primary schools good or outstanding",
            [("Aug 2011", "68"), ("Dec 2014", "87")],
            "an increase of 19 percentage points since August 2011",
        ),
        (
            13,
            "Secondary schools good or outstanding",
            [("Aug 2011", "55"), ("Dec 2014", "65")],
            "65% of secondary schools were good or outstanding in December 2014, an increase of 10 percentage points since August 2011",
        ),
        (
            24,
            "Looked after children with 3 or more placement moves",
            [("2010-11", "14"), ("2013-14", "3.5")],
            "3.5% of looked after children had 3 or more placement moves in 2013-14, compared with 14.0% in 2010-11",
        ),
        (
            41,
            "Children looked after who had offended",
            [("2010-11", "11.9"), ("2013-14", "4.3")],
            "4.3% of children looked after had offended in 2013-14, down 7.6 percentage points since 2010-11",
        ),
    ] {
        check(card, measure, Unit::Percent, rows, PercentForm::Sign, expected);
    }
    check(
        11,
        "Infant mortality",
        Unit::RatePer(1000),
        [("2010", "4.4"), ("2012", "3.4")],
        PercentForm::Sign,
        "Infant mortality fell from 4.4 per 1,000 in 2010 to 3.4 per 1,000 in 2012, a reduction of 1.0",
    );
}

/// Whatever a table holds, a card, a curve and its chart come out.
#[test]
fn nothing_breaks_on_odd_tables() {
    use crate::curve::{CurveWords, chart, curve};
    let names = [
        "",
        " ",
        ",",
        "%",
        "number",
        "Number of ",
        "مؤشر الأطفال",
        "🙂 ",
        "ﬀ children",
        "İ in",
        "{latest}",
        "Children who",
        "Children with ",
        "{",
        "a, B",
        "at 31 March each year",
    ];
    let rows: [&[(&str, &str)]; 10] = [
        &[],
        &[("2020", "")],
        &[("2020", "0"), ("2021", "0"), ("2022", "0")],
        &[
            ("2020", "79228162514264337593543950335"),
            ("2021", "-79228162514264337593543950335"),
            ("2022", "1"),
        ],
        &[("2020", "0.0000000000000000000000000001"), ("2021", "1"), ("2022", "3")],
        &[("2020", "-5"), ("2021", "-3"), ("2022", "-9.75")],
        &[("2020", "Good"), ("2021", "c"), ("2022", "x")],
        &[("9996", "1"), ("9997", "2"), ("9998", "4")],
        &[("2020", "1"), ("2020", "2"), ("2020", "3")],
        &[
            ("31 Jan 2020", "1"),
            ("1 Feb 2020", "2"),
            ("Q3 2009-10", "4"),
            ("2013-14", "9"),
            ("1 Mar 9999", "9"),
        ],
    ];
    let units = [
        Unit::Count,
        Unit::Percent,
        Unit::Fraction,
        Unit::RatePer(0),
        Unit::Pounds { scale: 0 },
        Unit::Other("s".into()),
    ];
    let style = HouseStyle { figure_decimals: Some(9), ..HouseStyle::default() };
    for (first, name) in names.into_iter().enumerate() {
        for (second, rows) in rows.into_iter().enumerate() {
            let unit = &units[(first + second) % units.len()];
            let indicator = TestIndicator::new(name, unit.clone(), Polarity::Rise)
                .rows(rows)
                .target("2030", "5")
                .indicator();
            for style in [&style, &HouseStyle::default()] {
                let card = outcome_card(&CardWords::default(), &indicator, "", style);
                assert!(!sentence(&card.statement).is_empty());
                for form in statement_forms(&indicator, style) {
                    render(&form.template, &indicator, style);
                }
                let curve = curve(&CurveWords::default(), &indicator, &[], "", style);
                for (width, height) in [(0.0, 0.0), (720.0, 400.0)] {
                    chart::option(&curve, &chart::Look::paper(width, height));
                }
            }
        }
    }
}
