//! Every file of the shared manifest: understood, or refused with a reason a person would accept.
//!
//! The outcome of each is a line or two of a reviewed snapshot, one snapshot a folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use better_off::indicator::{Figure, Indicator, Observation};
use better_off::reading::{Reading, Recipe, read};
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

/// Indicators shown of each table.
const SHOWN: usize = 3;
/// Problems shown of each table.
const PROBLEMS: usize = 2;

fn check(folder: &str) {
    let Some(data) = shared::shared() else { return };
    let manifest = std::fs::read_to_string(data.join("MANIFEST.tsv")).unwrap();
    let mut outcomes = String::new();
    for line in manifest.lines().skip(1) {
        let file = line.split('\t').next().unwrap();
        if file.starts_with(folder) {
            outcome(&data, file, &mut outcomes);
        }
    }
    assert!(!outcomes.is_empty(), "the manifest has no file in {folder}");
    insta::assert_snapshot!(folder.trim_end_matches('/').replace('/', "-"), outcomes);
}

fn outcome(data: &Path, file: &str, text: &mut String) {
    writeln!(text, "== {file}").unwrap();
    let tables = match shared::tables(&data.join(file)) {
        Ok(tables) => tables,
        Err(refusal) => return writeln!(text, "refused: {refusal}").unwrap(),
    };
    if tables.is_empty() {
        writeln!(text, "no table").unwrap();
    }
    for table in tables {
        let sheet = table.sheet().map(|sheet| format!("[{sheet}] ")).unwrap_or_default();
        match read(&Arc::new(table), &Recipe::default()) {
            Ok(reading) => shown(&reading, &sheet, text),
            Err(error) => writeln!(text, "{sheet}refused: {error}").unwrap(),
        }
    }
}

fn shown(reading: &Reading, sheet: &str, text: &mut String) {
    let understood = reading.understood();
    let layout = understood.layout.value;
    writeln!(text, "{sheet}{layout:?}: {}", understood.summary).unwrap();
    if let Some(question) = &understood.question {
        writeln!(text, "  asks: {question:?}").unwrap();
    }
    for indicator in reading.all().take(SHOWN) {
        writeln!(text, "  {}", line(&indicator)).unwrap();
    }
    let more = (understood.count as usize).saturating_sub(SHOWN);
    if 0 < more {
        writeln!(text, "  … {more} more series").unwrap();
    }
    for problem in understood.problems.iter().take(PROBLEMS) {
        let cell = problem.cell.as_ref().map(|cell| format!("{cell}: ")).unwrap_or_default();
        writeln!(text, "  ! {cell}{}", problem.message).unwrap();
    }
    let more = understood.problems.len().saturating_sub(PROBLEMS);
    if 0 < more {
        writeln!(text, "  ! … {more} more problems").unwrap();
    }
}

/// The name, the unit, and the first and the last observation.
fn line(indicator: &Indicator) -> String {
    let mut text = format!("{} ({:?})", indicator.name, indicator.unit.value);
    let ends = [indicator.observations.first(), indicator.observations.last()];
    let mut ends: Vec<String> = ends.into_iter().flatten().map(observation).collect();
    ends.dedup();
    write!(text, ": {} of {}", ends.join(" … "), indicator.observations.len()).unwrap();
    text
}

fn observation(observation: &Observation) -> String {
    let figure = match &observation.figure {
        Figure::Number(number) => number.to_string(),
        Figure::Beyond(number) => format!("{number:e}"),
        Figure::Missing(missing) => format!("{missing:?}"),
        Figure::Words(words) => format!("{words:?}"),
    };
    let period = &observation.period;
    format!("{figure} for {} [{}..{}]", period.label, period.first, period.last)
}

macro_rules! folders {
    ($($name:ident: $folder:literal)*) => {
        $(#[test] fn $name() { check($folder); })*

        /// No file of the manifest is forgotten.
        #[test]
        fn every_folder_is_checked() {
            let Some(data) = shared::shared() else { return };
            let manifest = std::fs::read_to_string(data.join("MANIFEST.tsv")).unwrap();
            for file in manifest.lines().skip(1).filter_map(|line| line.split('\t').next()) {
                assert!([$($folder),*].iter().any(|folder| file.starts_with(folder)), "{file}");
            }
        }
    };
}

folders! {
    cabinet_office: "cabinet-office/"
    dfe: "dfe/"
    html: "html/"
    lait: "lait/"
    leeds: "leeds/"
    mhclg: "mhclg/"
    moj: "moj/"
    nhs: "nhs/"
    ofsted: "ofsted/"
    ons: "ons/"
    trafford: "trafford/"
    world: "world/"
    calamine: "peer/calamine/"
    csv_spectrum: "peer/csv-spectrum/"
    csvkit: "peer/csvkit/"
    csvlint: "peer/csvlint/"
    ees: "peer/ees/"
    eesyscreener: "peer/eesyscreener/"
    frictionless: "peer/frictionless/"
    messytables: "peer/messytables/"
    papaparse: "peer/papaparse/"
    readxl: "peer/readxl/"
}
