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
