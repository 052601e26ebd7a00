use super::*;
use crate::amount::Unit;
use crate::curve::chart::{Look, option};
use crate::curve::{CurveWords, Rule};
use crate::house_style::HouseStyle;
use crate::indicator::Polarity;
use crate::test_indicator::TestIndicator;
use std::sync::Arc;

fn part(name: &str, unit: Unit, rows: &[(&str, &str)]) -> Arc<Indicator> {
    Arc::new(TestIndicator::new(name, unit, Polarity::Neither).rows(rows).indicator())
}

fn figure_of(words: CurveWords, parts: &[Arc<Indicator>]) -> Curve {
    let of = CurveOf {
        words,
        indicator: Arc::clone(&parts[0]),
        comparators: Vec::new(),
        parts: parts.to_vec(),
        source_name: "table.csv".to_owned(),
        style: HouseStyle::default(),
    };
    of.curve()
}

fn words(form: Form) -> CurveWords {
    CurveWords { form, ..CurveWords::default() }
}

/// Everything said of a figure, to be read and reviewed, and its chart.
fn check(name: &str, words: CurveWords, parts: &[Arc<Indicator>]) -> String {
    let curve = figure_of(words, parts);
    let mut lines = vec![curve.title.clone(), curve.subtitle.clone(), curve.alt.clone()];
    lines.extend(curve.notes_in_words().map(str::to_owned));
    lines.extend(curve.problems.iter().map(|problem| format!("problem: {}", problem.text)));
    for row in [&curve.table.header].into_iter().chain(&curve.table.rows) {
        lines.push(row.join(" | "));
    }
    let told = lines.join("\n");
    let chart = option(&curve, &Look::paper(720.0, 400.0)).to_string();
    if let Ok(folder) = std::env::var("CHARTS_INTO") {
        std::fs::write(format!("{folder}/{name}.json"), &chart).unwrap();
    }
    assert!(!told.contains("NaN") && !chart.contains("NaN"), "{told}");
    told
}

/// Referral reasons of seed 002.
fn reasons() -> Vec<Arc<Indicator>> {
    let reason = |name: &str, value| {
        part(&format!("Referral reason: {name}"), Unit::Percent, &[("2010-11", value)])
    };
    vec![
        reason("suspected neglect", "11.5"),
        reason("domestic violence", "20"),
        reason("parenting support", "17.5"),
    ]
}

/// Placements, so that the external ones would be half in March 2014, as the second figure of seed 002 says.
fn placements() -> Vec<Arc<Indicator>> {
    let rows = |values: [&'static str; 5]| {
        ["Mar 2007", "Mar 2008", "Mar 2009", "Mar 2010", "Mar 2011"]
            .into_iter()
            .zip(values)
            .collect::<Vec<_>>()
    };
    vec![
        part("External placements", Unit::Count, &rows(["380", "430", "470", "540", "600"])),
        part("In-house placements", Unit::Count, &rows(["979", "934", "868", "850", "845"])),
    ]
}

#[test]
fn figures_by_their_parts() {
    insta::assert_snapshot!("bars", check("bars", words(Form::Bars), &reasons()));
    insta::assert_snapshot!("shares", check("shares", words(Form::Shares), &placements()));
    // "If left un-checked": by hand, 35.00% on average and 3.444 points more a year, five years from the middle.
    let line = CurveWords { rule: Some(Rule::StraightLine), ..words(Form::Shares) };
    let told = check("shares_line", line, &placements());
    assert!(told.contains("External placements: 28.0% in March 2007, 41.5% in March 2011, forecast 52.2% in March 2014"), "{told}");
}

#[test]
fn the_charts_of_parts() {
    let charts = [("bars", Form::Bars, reasons()), ("shares", Form::Shares, placements())];
    for (name, form, parts) in charts {
        let chart = option(&figure_of(words(form), &parts), &Look::paper(720.0, 400.0));
        insta::assert_json_snapshot!(format!("{name}_chart"), chart);
    }
}

/// Missing figures, one part, none in the period, nothing at all, more parts than can be drawn, minus, too much.
#[test]
fn parts_nobody_wants() {
    let row = |text| [("2010-11", text)];
    let one = |text| part("Cases: one", Unit::Count, &row(text));
    let other = |text| part("Cases: other", Unit::Count, &row(text));
    let many: Vec<Arc<Indicator>> =
        (1..=10).map(|at| part(&format!("Cases: number {at}"), Unit::Count, &row("7"))).collect();
    let shares = |first, second| {
        vec![part("a", Unit::Percent, &row(first)), part("b", Unit::Percent, &row(second))]
    };
    let mut told = Vec::new();
    for (name, parts) in [
        ("missing", vec![one("c"), other("5")]),
        ("beyond", vec![one("1e300"), other("1e-300")]),
        ("alone", vec![one("5")]),
        ("nothing", vec![one("c"), other("")]),
        ("zero", vec![one("0"), other("0")]),
        ("minus", vec![one("-5"), other("12")]),
        ("many", many),
        ("too_much", shares("80", "60")),
        (
            "too_large",
            vec![one("79000000000000000000000000000"), other("79000000000000000000000000000")],
        ),
    ] {
        for form in [Form::Bars, Form::Shares] {
            let lines = check(&format!("parts_{name}_{form:?}"), words(form), &parts);
            told.push(format!("== {name}, {form:?}\n{lines}"));
        }
    }
    let typed = CurveWords { parts_period: Some("2009-10".to_owned()), ..words(Form::Bars) };
    told.push(format!(
        "== a period without a figure\n{}",
        check("parts_period", typed, &reasons())
    ));
    insta::assert_snapshot!("nobody_wants", told.join("\n\n"));
}
