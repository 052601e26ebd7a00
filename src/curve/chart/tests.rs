use super::*;
use crate::amount::Unit;
use crate::curve::tests::{looked_after, share, two, yearly};
use crate::curve::{CurveWords, Rule, TypedScenarios, curve};
use crate::house_style::HouseStyle;
use crate::indicator::Polarity;
use crate::test_indicator::TestIndicator;

fn golden(name: &str, indicator: &crate::indicator::Indicator) {
    let style = HouseStyle::default();
    drawn(name, &curve(&CurveWords::default(), indicator, &[], "table.csv", &style));
}

fn drawn(name: &str, curve: &Curve) {
    let option = option(curve, &Look::paper(720.0, 400.0));
    if let Ok(folder) = std::env::var("CHARTS_INTO") {
        std::fs::write(format!("{folder}/{name}.json"), option.to_string()).unwrap();
    }
    insta::assert_json_snapshot!(name, option);
}

#[test]
fn charts() {
    golden("yearly", &yearly());
    golden("uneven_with_target", &looked_after());
    golden("share_with_gaps_and_targets", &share());
    golden("two_figures", &two());
}

/// Everything that can stand on a chart: turning point, break, action, comparator, scenarios.
#[test]
fn a_full_chart() {
    let elsewhere = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
        .rows(&[
            ("2020", "1400"),
            ("2021", "1390"),
            ("2022", "1370"),
            ("2023", "1410"),
            ("2024", "1400"),
        ])
        .area("Sheffield")
        .indicator();
    let words = CurveWords {
        turning_point: Some("2022".to_owned()),
        breaks: Some("2020: counted anew".to_owned()),
        actions: Some("2023: Family Group Conferencing in every area".to_owned()),
        rule: Some(Rule::StraightLine),
        scenarios: Some(TypedScenarios {
            best: "-60".to_owned(),
            planned: "-2%".to_owned(),
            worst: String::new(),
        }),
        ..CurveWords::default()
    };
    let style = HouseStyle::default();
    drawn("full", &curve(&words, &yearly(), &[elsewhere.into()], "table.csv", &style));
}

/// A first figure may stand at the height of a value of the axis: "1,281" beside "1,300".
#[test]
fn the_first_figure_stands_clear_of_the_axis() {
    for last in ["1293", "1272", "1281"] {
        let rows = [("2013-14", "1281"), ("2014-15", "1290"), ("2015-16", last)];
        for rows in [rows, [rows[0], ("2014-15", "1275"), rows[2]]] {
            let indicator =
                TestIndicator::new("Children", Unit::Count, Polarity::Fall).rows(&rows).indicator();
            let words = CurveWords::default();
            let curve = curve(&words, &indicator, &[], "table.csv", &HouseStyle::default());
            let option = option(&curve, &Look::paper(460.0, 250.0));
            let mut labels = option["series"].as_array().unwrap().iter();
            let first = labels.find(|one| one["label"]["formatter"] == "1,281").unwrap();
            let label = &first["label"];
            let begins = match label["position"].as_str() {
                Some("right") => label["distance"].as_f64().unwrap(),
                _ => label["offset"][0].as_f64().unwrap() - place::text_width("1,281") / 2.0,
            };
            assert!(6.0 <= begins, "it begins {begins} right of the axis: {label}");
        }
    }
}

/// The definition of a curve so wide and high as a small one.
fn small(words: &CurveWords, indicator: &crate::indicator::Indicator) -> serde_json::Value {
    let curve = curve(words, indicator, &[], "table.csv", &HouseStyle::default());
    option(&curve, &Look::paper(480.0, 280.0))
}

/// A figure for every month of 2014 to 2019.
fn monthly() -> crate::indicator::Indicator {
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let periods: Vec<String> =
        (2014..2020).flat_map(|year| months.map(|month| format!("{month} {year}"))).collect();
    let rows: Vec<(&str, &str)> = periods.iter().map(|period| (period.as_str(), "10")).collect();
    TestIndicator::new("People", Unit::Count, Polarity::Fall).rows(&rows).indicator()
}

#[test]
fn months_are_told_at_one_time_of_the_year() {
    let option = small(&CurveWords { ahead: Some(0), ..CurveWords::default() }, &monthly());
    let labels = option["xAxis"]["data"].as_array().unwrap();
    let told: Vec<&str> =
        labels.iter().filter_map(|label| label.as_str().filter(|told| !told.is_empty())).collect();
    let (last, others) = told.split_last().unwrap();
    assert_eq!(*last, "Dec 2019");
    assert!(1 < others.len(), "{told:?}");
    assert!(others.iter().all(|label| label.starts_with("Jan")), "{told:?}");
}

#[test]
fn mean_and_limits_are_named() {
    let words = CurveWords { limits: true, ..CurveWords::default() };
    let curve = curve(&words, &monthly(), &[], "table.csv", &HouseStyle::default());
    assert!(curve.alt.contains("process-behaviour chart: mean 10"), "{}", curve.alt);
    let drawn = option(&curve, &Look::paper(720.0, 400.0)).to_string();
    for name in ["Upper limit 10", "Mean 10", "Lower limit 10"] {
        assert!(drawn.contains(name), "{name}");
    }
}

#[test]
fn an_axis_below_zero_writes_its_values_as_labels_do() {
    let balances = TestIndicator::new("Balances", Unit::Pounds { scale: 1 }, Polarity::Rise)
        .rows(&[("2021-22", "-1234567"), ("2022-23", "345678"), ("2023-24", "-5678901")])
        .indicator();
    let option = small(&CurveWords { ahead: Some(0), ..CurveWords::default() }, &balances);
    let text = option.to_string();
    assert!(text.contains("\u{2212}£2,000,000") && !text.contains("£-"), "{text}");
}

#[test]
fn comparators_differ_by_dots_and_dashes() {
    let elsewhere = |area: &str, value: &str| {
        let rows = [("2020", value), ("2021", "1390"), ("2022", "1370"), ("2023", value)];
        let indicator = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall);
        std::sync::Arc::new(indicator.rows(&rows).area(area).indicator())
    };
    let others = [elsewhere("England", "1400"), elsewhere("Hull", "1410"), elsewhere("York", "1")];
    let style = HouseStyle::default();
    let curve = curve(&CurveWords::default(), &yearly(), &others, "table.csv", &style);
    let option = option(&curve, &Look::paper(720.0, 400.0));
    let series = option["series"].as_array().unwrap();
    let mut looks: Vec<String> = series
        .iter()
        .filter(|one| one["name"] == "Comparator")
        .map(|one| format!("{} {}", one["symbol"], one["lineStyle"]["type"]))
        .collect();
    looks.dedup();
    assert_eq!(looks.len(), 3, "{looks:?}");
    assert!(series.iter().any(|one| one["label"]["formatter"] == "\u{25b2} England"));
}
