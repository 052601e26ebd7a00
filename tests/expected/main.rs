//! Published figures: every series of `shared/data/expected` is found in its file, period by period.
//!
//! All sixteen files are read without a correction. Where the shared data is not beside the repository the tests say so and pass.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod again;

use better_off::amount::Unit;
use better_off::indicator::{Figure, Indicator, Observation};
use better_off::period::{Period, YearHint};
use better_off::reading::{Reading, Recipe, read};
use better_off::table::Table;
use better_off::table::delimited::Delimited;
use better_off::table::workbook::{FileKind, Workbook, look};
use rust_decimal::Decimal;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

/// The shared data, beside the repository or beside its main worktree.
fn shared() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    ["../shared/data", "../../shared/data"]
        .iter()
        .map(|up| root.join(up))
        .find(|path| path.is_dir())
}

fn tables(path: &Path) -> Vec<Table> {
    let bytes = std::fs::read(path).unwrap();
    match look(&bytes).unwrap() {
        FileKind::Text => {
            let mut delimited = Delimited::default();
            delimited.feed(&bytes).unwrap();
            vec![delimited.finish().unwrap()]
        }
        _ => {
            let mut workbook = Workbook::open(Arc::from(bytes)).unwrap();
            let names: Vec<String> =
                workbook.sheets().iter().filter_map(|sheet| sheet.name.clone()).collect();
            names.iter().map(|name| workbook.table(name).unwrap()).collect()
        }
    }
}

fn readings(path: &Path) -> Vec<Reading> {
    tables(path)
        .into_iter()
        .filter_map(|table| read(&Arc::new(table), &Recipe::default()).ok())
        .collect()
}

/// A period, a value or none, and the symbol instead: what is compared.
type Point = ((String, String), Option<f64>, String);

fn points(indicator: &Indicator) -> Vec<Point> {
    indicator.history().map(point).collect()
}

/// The same but for the last digit: the JSON reader of the test is not exact there.
fn same(found: &[Point], wanted: &[Point]) -> bool {
    let close = |found: Option<f64>, wanted: Option<f64>| match (found, wanted) {
        (Some(found), Some(wanted)) => (found - wanted).abs() <= wanted.abs() * 1e-14,
        (found, wanted) => found == wanted,
    };
    let alike = |(found, wanted): (&Point, &Point)| {
        found.0 == wanted.0 && close(found.1, wanted.1) && found.2 == wanted.2
    };
    found.len() == wanted.len() && found.iter().zip(wanted).all(alike)
}

fn point(observation: &Observation) -> Point {
    let span = (observation.period.first.to_string(), observation.period.last.to_string());
    match &observation.figure {
        Figure::Number(number) => (span, Some(number.to_string().parse().unwrap()), String::new()),
        Figure::Beyond(number) => (span, Some(*number), String::new()),
        Figure::Missing(_) | Figure::Words(_) => (span, None, observation.text.clone()),
    }
}

/// The expected period is in a normal form: 2013/14 means what the file says it means.
fn expected_span(label: &str, academic: bool) -> (String, String) {
    let hint = if academic { YearHint::Academic } else { YearHint::Months };
    let period = Period::read(label, hint).unwrap_or_else(|| panic!("{label} is no period"));
    (period.first.to_string(), period.last.to_string())
}

fn expected_points(series: &Value, academic: bool) -> Vec<Point> {
    let points = series["points_chronological"].as_array().unwrap();
    let point = |point: &Value| {
        let span = expected_span(point["period"].as_str().unwrap(), academic);
        (span, point["value"].as_f64(), point["symbol"].as_str().unwrap_or("").to_owned())
    };
    points.iter().map(point).collect()
}

/// Checks one expected file: each series is there, with its latest figure and its change.
fn check(name: &str) {
    let Some(shared) = shared() else {
        println!("skipped: the shared data is not here");
        return;
    };
    let json =
        std::fs::read_to_string(shared.join("expected").join(format!("{name}.json"))).unwrap();
    let expected: Value = serde_json::from_str(&json).unwrap();
    let academic = expected["notes"].as_str().unwrap_or("").contains("academic")
        || expected["layout"].as_str().unwrap_or("").contains("academic");
    let readings = readings(&shared.join(expected["file"].as_str().unwrap()));
    let found: Vec<Indicator> = readings.iter().flat_map(Reading::all).collect();
    for series in expected["indicators"].as_array().unwrap() {
        let wanted = expected_points(series, academic);
        // A percentage that the file holds as a fraction may come as either.
        let hundredfold: Vec<Point> = wanted
            .iter()
            .map(|(span, value, text)| {
                (span.clone(), value.map(|value| value * 100.0), text.clone())
            })
            .collect();
        let times = |indicator: &Indicator| {
            let found = points(indicator);
            match indicator.unit.value {
                _ if same(&found, &wanted) => Some(Decimal::ONE),
                Unit::Percent if same(&found, &hundredfold) => Some(Decimal::ONE_HUNDRED),
                _ => None,
            }
        };
        let (indicator, times) =
            found.iter().find_map(|indicator| Some((indicator, times(indicator)?))).unwrap_or_else(
                || panic!("{name}: no indicator has the figures of {}", series["name"]),
            );
        check_change(name, indicator, series, times);
        check_catalogue(&readings, indicator);
    }
}

fn check_change(name: &str, indicator: &Indicator, series: &Value, times: Decimal) {
    let figures: Vec<Decimal> =
        indicator.history().filter_map(|observation| observation.figure.number()).collect();
    let (Some(first), Some(last)) = (figures.first(), figures.last()) else { return };
    let change = ((last - first) / times).round_dp(10).normalize();
    let expected = Decimal::from_str(&series["abs_change"].to_string()).unwrap().normalize();
    assert_eq!(change, expected, "{name}: change of {}", indicator.name);
}

/// The catalogue says the same as the series.
fn check_catalogue(readings: &[Reading], indicator: &Indicator) {
    let mut lines = readings.iter().flat_map(Reading::entries);
    let line = lines.find(|line| line.key == indicator.key && line.name == indicator.name).unwrap();
    let latest =
        indicator.history().filter(|observation| observation.figure.number().is_some()).last();
    assert_eq!(line.latest.as_ref().map(point), latest.map(point), "latest of {}", indicator.name);
    let (first, last) = indicator.span().unwrap();
    let span = line.span.as_ref().map(|(first, last)| (first.first, last.last));
    assert_eq!(span, Some((first.first, last.last)), "span of {}", indicator.name);
}

macro_rules! expected {
    ($($name:ident: $file:literal)*) => {
        $(#[test] fn $name() { check($file); })*
    };
}

expected! {
    looked_after_2023: "cla_ed2024-02"
    looked_after_2024: "cla_ed2024-11"
    placement_stability: "cla_placement_stability"
    social_workers: "csww_indicators"
    subsequent_plans: "d3_cpps_subsequent"
    business_births: "business_births_trafford"
    recycling: "recycling_trafford"
    neet_one_year: "neet_la_2023"
    neet_quarters: "neet_quarterly"
    attendance_days: "ees_weekly"
    exclusions: "exclusions_by_reason"
    accident_and_emergency: "ae_leeds"
    manufacturing: "co2_manufacturing"
    hotels: "brussels_hotels"
    community_health: "community_health"
    appeals: "send_appeals"
}

#[test]
fn teeth_of_looked_after_children() {
    let Some(shared) = shared() else { return };
    let readings = readings(&shared.join("trafford/cla_dental_check.csv"));
    let trafford = readings[0]
        .all()
        .find(|indicator| indicator.area_name.as_deref() == Some("Trafford"))
        .unwrap();
    let shown: Vec<String> = trafford
        .history()
        .map(|observation| format!("{} ({})", observation.text, observation.period.label))
        .collect();
    assert_eq!(shown.first().map(String::as_str), Some("93 (2017/18)"));
    assert_eq!(shown.last().map(String::as_str), Some("88 (2024/25)"));
    assert_eq!(trafford.polarity.value, better_off::indicator::Polarity::Rise);
    assert_eq!(trafford.unit.value, Unit::Percent);
}
