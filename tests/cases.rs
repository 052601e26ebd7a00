//! Golden files: everything that is made of each table of `tests/cases`, refusals included.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use better_off::indicator::{Figure, Indicator};
use better_off::reading::{Reading, Recipe, read};
use better_off::table::{delimited, paste};
use std::fmt::Write;
use std::sync::Arc;

#[test]
fn tables_as_pasted() {
    insta::glob!("cases/*", |path| insta::assert_snapshot!(rendered(path)));
}

fn rendered(path: &std::path::Path) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let table = match path.extension().is_some_and(|end| end == "html") {
        true => paste::read_paste(Some(&text), ""),
        false => delimited::read_text(&text),
    };
    match table.and_then(|table| read(&Arc::new(table), &Recipe::default())) {
        Ok(reading) => shown(&reading),
        Err(error) => format!("refused: {}\nhint: {}\n", error.message, error.hint),
    }
}

/// As words, so that a change is reviewed by reading.
fn shown(reading: &Reading) -> String {
    let understood = reading.understood();
    let mut text = String::new();
    let layout = &understood.layout;
    writeln!(text, "{}", understood.summary).unwrap();
    writeln!(text, "layout: {:?}, {}", layout.value, layout.why).unwrap();
    writeln!(text, "header: {:?}, rows {:?}", understood.header, understood.body).unwrap();
    for column in &understood.columns {
        writeln!(
            text,
            "column {:?}: {:?} ({:?}: {})",
            column.header, column.role.value, column.role.sure, column.role.why
        )
        .unwrap();
    }
    if let Some(question) = &understood.question {
        writeln!(text, "question: {question:?}").unwrap();
    }
    for problem in &understood.problems {
        let place = problem.cell.as_ref().map(ToString::to_string).unwrap_or_default();
        writeln!(text, "problem: {place}: {}", problem.message).unwrap();
    }
    for part in &understood.parts {
        let json = serde_json::to_string_pretty(part).unwrap();
        writeln!(text, "{}", compact(&json)).unwrap();
    }
    for indicator in reading.all() {
        writeln!(text, "{}", indicator_shown(&indicator)).unwrap();
    }
    text
}

/// One part a line.
fn compact(json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    let parts = value.as_object().unwrap().iter();
    let shown = parts.flat_map(|(kind, rows)| {
        rows.as_array().unwrap().iter().map(move |row| format!("{kind}: {row}"))
    });
    shown.collect::<Vec<_>>().join("\n")
}

fn indicator_shown(indicator: &Indicator) -> String {
    let mut text = format!(
        "{} | {:?} ({}) | {:?} ({}) | {:?} ({})",
        indicator.name,
        indicator.unit.value,
        indicator.unit.why,
        indicator.polarity.value,
        indicator.polarity.why,
        indicator.counted.value,
        indicator.counted.why
    );
    for (name, value) in &indicator.particulars {
        write!(text, "\n    {name}: {value}").unwrap();
    }
    for observation in &indicator.observations {
        let figure = match &observation.figure {
            Figure::Number(number) => number.to_string(),
            Figure::Beyond(number) => format!("{number:e}"),
            Figure::Missing(missing) => format!("{missing:?}"),
            Figure::Words(words) => format!("{words:?}"),
        };
        let period = &observation.period;
        write!(
            text,
            "\n    {} {}..{} {:?} {figure}",
            period.label, period.first, period.last, observation.role
        )
        .unwrap();
        if let Some(limits) = &observation.limits {
            write!(text, " ({} to {})", limits.low, limits.high).unwrap();
        }
        if let Some(status) = &observation.status {
            write!(text, " marked {status}").unwrap();
        }
        if let Some(why) = &observation.period_guessed {
            write!(text, " guessed: {why}").unwrap();
        }
        write!(text, " {}", observation.cell).unwrap();
    }
    text
}
