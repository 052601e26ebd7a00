//! Comparators, scenarios, money, marks and trend of a curve, and input that makes no sense.

use super::tests::{told, two, yearly};
use super::*;
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::test_indicator::TestIndicator;
use std::sync::Arc;

fn made(words: &CurveWords, indicator: &Indicator, comparators: &[Arc<Indicator>]) -> Curve {
    curve(words, indicator, comparators, "table.csv", &HouseStyle::default())
}

fn elsewhere(area: &str, last: &str) -> Arc<Indicator> {
    let indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[("2019", "900"), ("2020", "1000"), ("2022", "1100"), ("2024", last)])
        .area(area)
        .indicator();
    Arc::new(indicator)
}

#[test]
fn comparators_are_lines_or_their_median() {
    let beside: Vec<_> =
        [("Kirklees", "1200"), ("Sheffield", "1300"), ("Derby", "800"), ("Bolton", "700")]
            .map(|(area, last)| elsewhere(area, last))
            .to_vec();
    let names = |curve: &Curve| {
        let named = curve.comparators.iter().map(|one| {
            format!(
                "{} {}",
                one.name,
                one.points.iter().map(|point| point.text.as_str()).collect::<Vec<_>>().join(" ")
            )
        });
        named.collect::<Vec<_>>()
    };
    // 2019 is before the indicator's own first year.
    let two = made(&CurveWords::default(), &yearly(), &beside[..2]);
    assert_eq!(names(&two), ["Kirklees 1,000 1,100 1,200", "Sheffield 1,000 1,100 1,300"]);
    assert!(two.alt.contains("Kirklees: 1,200 in 2024"), "{}", two.alt);
    assert!(two.problems.is_empty());
    let four = made(&CurveWords::default(), &yearly(), &beside);
    assert_eq!(four.comparators.len(), MOST_COMPARATOR_LINES);
    assert!(
        four.problems[0].text.starts_with("4 comparators would make the chart too full to read")
    );
    let median = CurveWords { median: true, ..CurveWords::default() };
    assert_eq!(names(&made(&median, &yearly(), &beside)), ["Median of 4 areas 1,000 1,100 1,000"]);
}

fn scenarios(best: &str, planned: &str, worst: &str) -> CurveWords {
    CurveWords {
        scenarios: Some(TypedScenarios {
            best: best.into(),
            planned: planned.into(),
            worst: worst.into(),
        }),
        ..CurveWords::default()
    }
}

/// "Best, 20 fewer each period: 1,529 1,509 1,489"
fn scenario_words(words: &CurveWords, indicator: &Indicator) -> Vec<String> {
    let curve = made(words, indicator, &[]);
    let said = curve.scenarios.iter().map(|one| {
        let points: Vec<&str> = one.points.iter().map(|point| point.text.as_str()).collect();
        format!("{}, {}: {}", one.name, one.how, points.join(" "))
    });
    said.chain(curve.problems.iter().map(|problem| problem.text.clone())).collect()
}

#[test]
fn scenarios_go_on_from_the_latest_figure() {
    assert_eq!(
        scenario_words(&scenarios("-20", "-2%", "2025: 1,600; 2027: 1,700"), &yearly()),
        [
            "Best, 20 fewer each period: 1,529 1,509 1,489",
            "As planned, 2% less each period: 1,518 1,488 1,458",
            "Worst, typed points: 1,600 1,700",
        ]
    );
    assert_eq!(
        scenario_words(&scenarios("-900", "some", ""), &yearly()),
        [
            "Best, 900 fewer each period: 649 0 0",
            "Scenario As planned: \"some\" is not a change; type one such as -20, -2% or 2027: 1,300; 2028: 1,250",
        ]
    );
    assert_eq!(
        scenario_words(&scenarios("-1", "", ""), &two()),
        ["Best, 1.0 lower each period: 81.1 80.1 79.1"]
    );
}

/// By hand: nothing changes is 1,549 a year; £50,000 each; planned 1,529, 1,509, 1,489: 20 + 40 + 60 fewer.
#[test]
fn a_unit_cost_makes_money_of_it() {
    let cost = |cost: &str, year: &str| CurveWords {
        unit_cost: Some(TypedCost { cost: cost.into(), year: year.into() }),
        ..scenarios("", "-20", "")
    };
    let curve = made(&cost("£50,000", "2014-15"), &yearly(), &[]);
    let money = curve.money.unwrap();
    assert_eq!(money.at, "At £50,000 each for a period (prices of 2014-15)");
    assert_eq!(money.avoided, ["As planned: £6,000,000 avoided by 2027"]);
    let rows: Vec<String> = money.table.rows.iter().map(|row| row.join(" | ")).collect();
    assert_eq!(
        rows,
        [
            "2025 | £77,450,000 | £76,450,000 | £1,000,000",
            "2026 | £77,450,000 | £75,450,000 | £2,000,000",
            "2027 | £77,450,000 | £74,450,000 | £3,000,000",
            "In all | £232,350,000 | £226,350,000 | £6,000,000",
        ]
    );
    for (cost, indicator, field, expected) in [
        (
            cost("dear", "2014-15"),
            yearly(),
            CurveField::UnitCost,
            "Unit cost: \"dear\" is not an amount; type one such as £52,000",
        ),
        (
            cost("£5", ""),
            yearly(),
            CurveField::PricesOf,
            "Unit cost: say the year of its prices, such as 2014-15",
        ),
        (
            cost("£5", "2014-15"),
            two(),
            CurveField::UnitCost,
            "Unit cost: only a count can be multiplied by a cost; this indicator is none",
        ),
    ] {
        let curve = made(&cost, &indicator, &[]);
        assert_eq!((curve.problems.len(), curve.wrong_with(field).as_str()), (1, expected));
    }
}

#[test]
fn what_is_wrong_is_told_of_its_field() {
    let words = CurveWords {
        turning_point: Some("soon".into()),
        rule: Some(Rule::ByHand),
        by_hand: Some("2026: lots\nlater: 5".into()),
        breaks: Some("2021: Counted anew".into()),
        actions: Some("A panel".into()),
        target: Some(TypedTarget { period: "2026".into(), value: "few".into() }),
        limits: true,
        ..scenarios("2026: lots", "-20", "downhill")
    };
    let curve = made(&words, &yearly(), &[]);
    let wrong = |field| curve.wrong_with(field);
    for (field, begins) in [
        (CurveField::TurningPoint, "Turning point: \"soon\""),
        (CurveField::ByHand, "Points by hand: \"later: 5\""),
        (CurveField::Actions, "Actions: \"A panel\""),
        (CurveField::Target, "The target \"few\""),
        (CurveField::Best, "Scenario Best: \"lots\""),
        (CurveField::Worst, "Scenario Worst: \"downhill\""),
    ] {
        assert!(wrong(field).starts_with(begins), "{field:?}: {}", wrong(field));
    }
    assert!(wrong(CurveField::ByHand).contains(". Points by hand: \"lots\""));
    for field in [CurveField::Breaks, CurveField::Planned, CurveField::TargetPeriod] {
        assert_eq!(wrong(field), "", "{field:?}");
    }
    // That there are too few figures for limits is about no field.
    let of_none = curve.problems.iter().filter(|problem| problem.field.is_none());
    assert_eq!(of_none.count(), 1);
    // It stands beside the chart too.
    let beside: Vec<_> = curve.beside(Reader::Officer).map(|one| one.text.as_str()).collect();
    assert!(curve.problems.iter().all(|problem| beside.contains(&problem.text.as_str())));
}

/// Whoever gets a document is told all but what the officer has still to do.
#[test]
fn readers_are_told_what_the_officer_is_told() {
    let words = CurveWords {
        breaks: Some("2021: Counted anew".into()),
        actions: Some("2023: Family group conferences".into()),
        notes: Some("2022: Two homes closed".into()),
        rule: Some(Rule::LastValue),
        unit_cost: Some(TypedCost { cost: "dear".into(), year: String::new() }),
        ..scenarios("", "-20", "")
    };
    let curve = made(&words, &yearly(), &[]);
    let told = |reader| {
        let read = curve.beside(reader).map(|one| format!("{:?}: {}", one.kind, one.text));
        read.collect::<Vec<_>>()
    };
    insta::assert_snapshot!("readers", told(Reader::Public).join("\n"));
    let (officer, public) = (told(Reader::Officer), told(Reader::Public));
    let only = |told: &[String], other: &[String]| {
        let only = told.iter().filter(|one| !other.contains(one));
        only.map(|one| one.split(':').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(only(&officer, &public), ["Awaited", "Problem"]);
    assert_eq!(only(&public, &officer), ["Reason"]);
}

#[test]
fn the_trend_says_its_method() {
    #[track_caller]
    fn check(values: &[u32], expected: &str, method: &str) {
        let labels: Vec<String> =
            (2001..).take(values.len()).map(|year| year.to_string()).collect();
        let texts: Vec<String> = values.iter().map(ToString::to_string).collect();
        let rows: Vec<(&str, &str)> = labels
            .iter()
            .zip(&texts)
            .map(|(label, text)| (label.as_str(), text.as_str()))
            .collect();
        let indicator =
            TestIndicator::new("Children", Unit::Count, Polarity::Fall).rows(&rows).indicator();
        let trend = made(&CurveWords::default(), &indicator, &[]).trend;
        assert_eq!(trend.sentence, expected);
        assert!(trend.method.contains(method), "{}", trend.method);
    }
    check(&[10, 12], "Increasing and getting worse since 2001", "2 to 4 figures show no trend");
    check(
        &[900, 1000, 1100, 1200, 1300],
        "Increasing and getting worse",
        "weighted slope of the last 5 counts",
    );
    check(
        &[100, 102, 101, 103, 102],
        "No significant change. Its card says \"Increasing and getting worse\", which compares two figures only",
        "weighted slope",
    );
    check(&[0, 0, 1, 0, 1], "Increasing and getting worse since 2001", "needs counts above zero");
    check(
        &[10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12],
        "No significant change: no figure and no run of figures is out of the ordinary. Its card says \"Increasing and getting worse\", which compares two figures only",
        "process-behaviour (XmR) chart",
    );
    check(
        &[11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 30],
        "Increasing and getting worse: 2012 is outside the upper limit",
        "process-behaviour (XmR) chart",
    );
}

/// What makes no sense gives a sentence or a sensible chart, and never what is not a number.
#[test]
fn bad_input_is_told_or_drawn_sensibly() {
    let rows: [&[(&str, &str)]; 11] = [
        &[("2020", "5"), ("2020", "6"), ("2021", "7"), ("2022", "8")],
        &[("2022", "5"), ("2020", "6"), ("2021", "7")],
        &[("2020", "5")],
        &[("2020", "5"), ("2021", "5"), ("2022", "5"), ("2023", "5"), ("2024", "5")],
        &[("2020", "x"), ("2021", "c"), ("2022", "")],
        &[
            ("2020", "70000000000000000000000000000"),
            ("2021", "1"),
            ("2022", "79000000000000000000000000000"),
            ("2023", "3"),
        ],
        &[
            ("2020", "0.0000000000000000000000000001"),
            ("2021", "0"),
            ("2022", "0.0000000000000000000000000003"),
        ],
        &[("2020", "1e300"), ("2021", "1e-300"), ("2022", "5"), ("2023", "6"), ("2024", "-1e300")],
        &[("2020", "1e300"), ("2021", "1e300"), ("2022", "1e-300")],
        &[("2020", "-5.5"), ("2021", "-7"), ("2022", "-3"), ("2023", "-9")],
        &[],
    ];
    for rows in rows {
        for unit in [Unit::Count, Unit::Percent, Unit::Fraction, Unit::Pounds { scale: 1000 }] {
            for rule in
                [None, Some(Rule::StraightLine), Some(Rule::DampedTrend), Some(Rule::ByHand)]
            {
                let indicator = TestIndicator::new("Children", unit.clone(), Polarity::Fall)
                    .rows(rows)
                    .target("2010", "3")
                    .indicator();
                let words = CurveWords {
                    turning_point: Some("2022".to_owned()),
                    rule,
                    limits: true,
                    unit_cost: Some(TypedCost { cost: "£9".into(), year: "2020".into() }),
                    ..scenarios("-1e400", "-50%", "+3")
                };
                let style = HouseStyle::default();
                let text = told(&words, &indicator, &style);
                let curve = made(&words, &indicator, &[]);
                let drawn = chart::option(&curve, &chart::Look::paper(600.0, 300.0)).to_string();
                for what in ["NaN", "inf", "-0 "] {
                    assert!(!text.contains(what), "{text}");
                }
                assert!(!drawn.contains("NaN") && !drawn.contains("Infinity"), "{drawn}");
            }
        }
    }
}
