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

/// Reasons with their total, of which it is told by name and by figures.
fn with_total(total: &str, values: [&str; 3]) -> Vec<Arc<Indicator>> {
    let of = |name: &str, values: [&str; 3]| {
        let rows: Vec<(&str, &str)> = ["2012", "2013", "2014"].into_iter().zip(values).collect();
        part(name, Unit::Count, &rows)
    };
    vec![
        of("Abuse", ["20", "21", "25"]),
        of("Neglect", ["30", "31", "35"]),
        of("Disability", ["6", "3", "4"]),
        of("Offending", ["9", "8", "11"]),
        of(total, values),
    ]
}

#[test]
fn a_total_is_no_part_of_itself() {
    for name in ["Total", "All placements", "Placements"] {
        let parts = with_total(name, ["65", "63", "75"]);
        let told = check("shares_total", words(Form::Shares), &parts);
        assert!(told.starts_with("Abuse rose from 30.8% in 2012 to 33.3% in 2014"), "{told}");
        let note =
            format!("{name:?} is the total: it is left out of the parts, and shares are of it");
        assert!(told.contains(&note), "{told}");
        let told = check("bars_total", words(Form::Bars), &parts);
        assert!(told.starts_with("Neglect: 35, the largest of 4 parts in 2014"), "{told}");
    }
    // A figure of the total is told by its largest part.
    let mut parts = with_total("Total", ["65", "63", "75"]);
    parts.rotate_right(1);
    let told = check("shares_of_total", words(Form::Shares), &parts);
    assert!(told.starts_with("Neglect rose from 46.2% in 2012 to 46.7% in 2014"), "{told}");
    // Larger than its parts, it is the whole all the same; by its figures alone it is none.
    let told =
        check("shares_more", words(Form::Shares), &with_total("Total", ["100", "100", "100"]));
    assert!(told.starts_with("Abuse rose from 20.0% in 2012 to 25.0% in 2014"), "{told}");
    assert!(told.contains("The parts make up as little as 63.0%; the rest is not shown"), "{told}");
    for name in ["Homes", "All-day care", "Abuse, all ages"] {
        let told =
            check("shares_none", words(Form::Shares), &with_total(name, ["100", "100", "100"]));
        assert!(!told.contains("is the total"), "{told}");
    }
}

/// A part that is held back leaves the shares of the others, where the total is known.
#[test]
fn shares_of_a_known_total_with_a_gap() {
    let mut parts = with_total("Total", ["65", "63", "75"]);
    let rows = [("2012", "6"), ("2013", "c"), ("2014", "c")];
    parts[2] = part("Disability", Unit::Count, &rows);
    let told = check("shares_gap", words(Form::Shares), &parts);
    assert!(told.starts_with("Abuse rose from 30.8% in 2012 to 33.3% in 2014"), "{told}");
    assert!(told.contains("Not every part has a share for 2013; 2014"), "{told}");
}
