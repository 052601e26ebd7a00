use super::*;
use crate::curve::tests::{looked_after, share, two, yearly};
use crate::curve::{CurveWords, curve};
use crate::house_style::HouseStyle;

fn golden(name: &str, indicator: &crate::indicator::Indicator) {
    let curve = curve(&CurveWords::default(), indicator, &[], "table.csv", &HouseStyle::default());
    let option = option(&curve, &Look::paper(720.0, 400.0));
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
