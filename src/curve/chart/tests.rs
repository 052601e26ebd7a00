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
