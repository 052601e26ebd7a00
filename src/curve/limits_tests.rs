use super::*;
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::Polarity;
use crate::test_indicator::TestIndicator;

/// Five shares, each with an interval so many standard errors wide; an empty limit is missing.
fn shares(limits: &[(&str, &str)]) -> TestIndicator {
    TestIndicator::new("Children at a good level of development", Unit::Percent, Polarity::Rise)
        .rows(&[("2020", "60"), ("2021", "62"), ("2022", "64"), ("2023", "66"), ("2024", "68")])
        .limits(limits)
}

fn trend(indicator: TestIndicator) -> TrendShown {
    let style = HouseStyle::default();
    curve(&CurveWords::default(), &indicator.indicator(), &[], "table.csv", &style).trend
}

/// By hand: with equal standard errors e and years one apart, the slope is 2 a year and chi-squared 2² × 10 / e². An
/// interval of 2 × 1.96 is e = 1, so 40; one of 2 × 4.2 is e = 2.143, so 8.7, below 9.5495.
#[test]
fn intervals_decide_what_is_more_than_chance() {
    let narrow = [
        ("58.04", "61.96"),
        ("60.04", "63.96"),
        ("62.04", "65.96"),
        ("64.04", "67.96"),
        ("66.04", "69.96"),
    ];
    let shown = trend(shares(&narrow));
    assert_eq!(shown.sentence, "Increasing and getting better");
    assert!(shown.method.contains("95% confidence intervals"), "{}", shown.method);
    assert!(shown.method.contains("chi-squared 40.0"), "{}", shown.method);
    let wide =
        [("55.8", "64.2"), ("57.8", "66.2"), ("59.8", "68.2"), ("61.8", "70.2"), ("63.8", "72.2")];
    let shown = trend(shares(&wide));
    assert_eq!(
        shown.sentence,
        "No significant change. Its card says \"Increasing and getting better\", which compares two figures only"
    );
    assert!(shown.method.contains("chi-squared 8.7"), "{}", shown.method);
}

/// A missing limit is never a zero: the rule is not used then, and the table has empty cells.
#[test]
fn a_missing_limit_is_missing() {
    let some = [("58", "62"), ("60", "64"), ("62", ""), ("64", "68"), ("66", "70")];
    assert!(trend(shares(&some)).method.contains("needs counts above zero"));
    let style = HouseStyle::default();
    let made = curve(&CurveWords::default(), &shares(&some).indicator(), &[], "t.csv", &style);
    let rows: Vec<String> = made.table.rows.iter().map(|row| row[..4].join(" | ")).collect();
    assert_eq!(
        made.table.header[..4].join(" | "),
        "Period | Per cent | Lower limit (95%) | Upper limit (95%)"
    );
    assert_eq!(rows[..3], ["2020 | 60 | 58 | 62", "2021 | 62 | 60 | 64", "2022 | 64 |  | "]);
    assert!(
        made.alt.contains("The last figure has a 95% confidence interval 66% to 70%"),
        "{}",
        made.alt
    );
    insta::assert_json_snapshot!(
        "limits_chart",
        chart::option(&made, &chart::Look::paper(720.0, 400.0))["series"]
    );
}

/// Old files have none, and open.
#[test]
fn limits_are_saved_only_where_they_are() {
    let observation = shares(&[("58", "62")]).indicator().observations;
    let text = serde_json::to_string(&observation).unwrap();
    assert_eq!(text.matches("limits").count(), 1);
    let read: Vec<crate::indicator::Observation> = serde_json::from_str(&text).unwrap();
    assert_eq!(read, observation);
}
