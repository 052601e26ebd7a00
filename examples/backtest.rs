//! Forecasts a file's own past: how the default rule did, and how often its intervals held.
//!
//! `cargo run --release --example backtest -- FILE.csv`
//!
//! The file has the columns `series,period,value`, rows in time order. Every series is forecast from every figure
//! after its third, one and three figures ahead. Misses are scaled by the mean change from figure to figure up to
//! then (MASE); where that is zero the window is left out and counted. Means are over series, so that no long one
//! outweighs the rest. Coverages are fractions.

use better_off::curve::backtest::{Rehearsal, Tally, rehearse};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (output, code) = match std::env::args()
        .nth(1)
        .ok_or("name a CSV file".to_owned())
        .and_then(|path| read(&path))
    {
        Ok(series) => (told(&series), ExitCode::SUCCESS),
        Err(why) => (json!({ "error": { "message": why } }), ExitCode::FAILURE),
    };
    println!("{output}");
    code
}

type Rows = Vec<(String, f64)>;

fn read(path: &str) -> Result<Vec<Rows>, String> {
    let bytes = std::fs::read(path).map_err(|why| format!("{path} cannot be read: {why}"))?;
    let mut reader = csv_core::Reader::new();
    let mut input = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(&bytes);
    let mut output = vec![0; bytes.len().max(64)];
    let mut ends = vec![0; 64];
    let mut series: BTreeMap<String, Rows> = BTreeMap::new();
    let mut columns: Option<[usize; 3]> = None;
    loop {
        let (result, used, _, fields) = reader.read_record(input, &mut output, &mut ends);
        input = &input[used..];
        match result {
            csv_core::ReadRecordResult::Record => {}
            csv_core::ReadRecordResult::End => break,
            csv_core::ReadRecordResult::InputEmpty => continue,
            _ => return Err(format!("a row of {path} is too long")),
        }
        let mut from = 0;
        let mut row = Vec::new();
        for end in &ends[..fields] {
            row.push(String::from_utf8_lossy(&output[from..*end]).into_owned());
            from = *end;
        }
        let Some([name, period, value]) = columns else {
            let find = |name: &str| {
                let at = row.iter().position(|one| one.trim() == name);
                at.ok_or(format!(
                    "{path} has no column \"{name}\"; it needs series, period and value"
                ))
            };
            columns = Some([find("series")?, find("period")?, find("value")?]);
            continue;
        };
        let (Some(name), Some(period), Some(value)) =
            (row.get(name), row.get(period), row.get(value))
        else {
            continue;
        };
        // A missing value keeps no place: the figures around it are what is forecast.
        if let Some(value) = value.trim().parse().ok().filter(|value: &f64| value.is_finite()) {
            series.entry(name.clone()).or_default().push((period.clone(), value));
        }
    }
    Ok(series.into_values().collect())
}

fn told(series: &[Rows]) -> Value {
    let rehearsals: Vec<Rehearsal> = series.iter().map(|rows| rehearse(rows)).collect();
    json!({
        "series": series.len(),
        "one_step": step(rehearsals.iter().map(|one| &one.one_step)),
        "three_step": step(rehearsals.iter().map(|one| &one.three_step)),
    })
}

fn step<'a>(tallies: impl Iterator<Item = &'a Tally> + Clone) -> Value {
    let used: Vec<&Tally> = tallies.clone().filter(|tally| 0 < tally.forecasts).collect();
    let mean = |take: fn(&Tally) -> f64| {
        let sum: f64 = used.iter().map(|tally| take(tally) / f64::from(tally.forecasts)).sum();
        let mean = sum / used.len() as f64;
        if used.is_empty() { Value::Null } else { json!((mean * 10_000.0).round() / 10_000.0) }
    };
    json!({
        "forecasts": used.iter().map(|tally| tally.forecasts).sum::<u32>(),
        "series_used": used.len(),
        "left_out": tallies.map(|tally| tally.left_out).sum::<u32>(),
        "mase_default": mean(|tally| tally.default),
        "mase_last_value": mean(|tally| tally.last_value),
        "mase_line": mean(|tally| tally.line),
        "mase_damped": mean(|tally| tally.damped),
        "mase_smoothing": mean(|tally| tally.smoothing),
        "coverage80": mean(|tally| tally.inside_80),
        "coverage95": mean(|tally| tally.inside_95),
        "not_last_value": used.iter().map(|tally| tally.not_last_value).sum::<u32>(),
    })
}
