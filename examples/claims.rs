//! A text in, JSON out: what it claims, and whether that holds.
//!
//! `cargo run --release --example claims -- TEXT [--table FILE]...`
//!
//! TEXT is the path of a text file, or the text itself when there is no such file. Each FILE is read as
//! `examples/inspect.rs` reads it. Tables that stand in the text itself (rows of tab-separated cells) are read too.
//! Prints `{"claims":[{"text","start","end","kind","verdict","expected","reason"}],"findings":[…]}`: offsets count
//! characters, a verdict is one of agrees, wrong, cannot_be_checked, no_period. A file that cannot be read gives
//! `{"error":{"message","hint"}}` and exit code 1.

use better_off::claim::{Checked, Known, Verdict, check};
use better_off::indicator::Indicator;
use better_off::reading::{ReadError, Recipe, read};
use better_off::table::{Table, delimited::Delimited, html, paste, workbook};
use serde_json::{Value, json};
use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    let (output, code) = match run() {
        Ok(output) => (output, ExitCode::SUCCESS),
        Err(error) => (json!({ "error": error }), ExitCode::FAILURE),
    };
    println!("{output}");
    code
}

fn run() -> Result<Value, ReadError> {
    let mut given = std::env::args().skip(1);
    let (mut text, mut indicators, mut files) = (None, Vec::new(), Vec::new());
    while let Some(argument) = given.next() {
        if argument == "--table" {
            let file = given.next().unwrap_or_default();
            let first = indicators.len();
            indicators.extend(indicators_of(&file)?);
            files.push((file, first..indicators.len()));
        } else {
            text = Some(argument);
        }
    }
    let given = text.ok_or_else(|| error("No text was given", "claims TEXT [--table FILE]..."))?;
    let text = text_of(&given)?;
    indicators.extend(tables_within(&text));
    let tables: Vec<(&str, std::ops::Range<usize>)> =
        files.iter().map(|(file, range)| (stem(file), range.clone())).collect();
    Ok(shown(&check(&text, &Known::of_tables(&indicators, &tables))))
}

fn error(message: &str, hint: &str) -> ReadError {
    ReadError { message: message.to_owned(), hint: hint.to_owned() }
}

/// The name of a file without its folder and its ending.
fn stem(path: &str) -> &str {
    std::path::Path::new(path).file_stem().and_then(|stem| stem.to_str()).unwrap_or(path)
}

/// The file of that name, or the words themselves.
fn text_of(given: &str) -> Result<String, ReadError> {
    if !std::path::Path::new(given).is_file() {
        return Ok(given.to_owned());
    }
    let bytes = std::fs::read(given)
        .map_err(|found| error(&format!("{given} cannot be read: {found}"), "Check its path"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn indicators_of(path: &str) -> Result<Vec<Indicator>, ReadError> {
    let bytes = std::fs::read(path)
        .map_err(|found| error(&format!("{path} cannot be read: {found}"), "Check its path"))?;
    let mut found = Vec::new();
    let mut refused = None;
    for table in tables(path, &bytes)? {
        match read(&Arc::new(table), &Recipe::default()) {
            Ok(reading) => found.extend(reading.all()),
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    match refused {
        Some(error) if found.is_empty() => Err(error),
        _ => Ok(found),
    }
}

/// Every table of a file.
fn tables(path: &str, bytes: &[u8]) -> Result<Vec<Table>, ReadError> {
    match workbook::look(bytes)? {
        workbook::FileKind::Html => {
            let table = html::read_html(&String::from_utf8_lossy(bytes))?;
            Ok(vec![
                table.ok_or_else(|| error("The page holds no table", "Copy the table itself"))?,
            ])
        }
        workbook::FileKind::Text if path.ends_with(".html") || path.ends_with(".htm") => {
            Ok(vec![paste::read_paste(Some(&String::from_utf8_lossy(bytes)), "")?])
        }
        workbook::FileKind::Text => {
            let mut delimited = Delimited::default();
            delimited.feed(bytes)?;
            Ok(vec![delimited.finish()?])
        }
        _ => {
            let mut workbook = workbook::Workbook::open(Arc::from(bytes))?;
            let names: Vec<String> =
                workbook.sheets().iter().filter_map(|sheet| sheet.name.clone()).collect();
            names.iter().map(|name| workbook.table(name)).collect()
        }
    }
}

/// The indicators of tables that stand in the text: runs of lines with tabs.
fn tables_within(text: &str) -> Vec<Indicator> {
    let mut found = Vec::new();
    let mut rows: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        if line.contains('\t') {
            rows.push(line);
            continue;
        }
        if 1 < rows.len()
            && let Ok(table) = paste::read_paste(None, &rows.join("\n"))
            && let Ok(reading) = read(&Arc::new(table), &Recipe::default())
        {
            found.extend(reading.all());
        }
        rows.clear();
    }
    found
}

fn shown(checked: &Checked) -> Value {
    let claims: Vec<Value> = checked
        .claims
        .iter()
        .map(|claim| {
            json!({
                "text": claim.text,
                "start": claim.start,
                "end": claim.end,
                "kind": claim.kind,
                "verdict": claim.verdict,
                "expected": claim.expected,
                "reason": claim.reason,
            })
        })
        .collect();
    let wrong = checked.claims.iter().filter(|claim| claim.verdict == Verdict::Wrong).count();
    json!({ "claims": claims, "findings": checked.findings, "wrong": wrong })
}
