//! What other readers of tables test themselves with: answers where a suite has them, reviewed snapshots otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod shared;

use better_off::table::delimited::{Delimited, read_text};
use better_off::table::{Table, Typed};
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn peer(suite: &str) -> Option<PathBuf> {
    Some(shared::shared()?.join("peer").join(suite))
}

fn read(path: &Path) -> Table {
    let mut delimited = Delimited::default();
    delimited.feed(&std::fs::read(path).unwrap()).unwrap();
    delimited.finish().unwrap()
}

/// The cells as text, without the blank ones at the ends of rows and without blank rows at the end.
fn cells(table: &Table) -> Vec<Vec<String>> {
    let row = |row| {
        (0..table.row(row).len()).map(|column| table.text(row, column as u32).to_owned()).collect()
    };
    (0..table.rows()).map(row).collect()
}

/// The shape a table keeps: white space at the ends of cells, blank cells at the ends of rows and blank rows at the
/// end say nothing.
fn shaped(rows: &Value) -> Vec<Vec<String>> {
    let row = |row: &Value| {
        let cells = row.as_array().unwrap().iter();
        let mut cells: Vec<String> =
            cells.map(|cell| cell.as_str().unwrap().trim().to_owned()).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        cells
    };
    let mut rows: Vec<Vec<String>> = rows.as_array().unwrap().iter().map(row).collect();
    while rows.last().is_some_and(Vec::is_empty) {
        rows.pop();
    }
    rows
}

#[test]
fn csv_spectrum() {
    let Some(folder) = peer("csv-spectrum") else { return };
    let mut checked = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "csv") {
            continue;
        }
        let found = cells(&read(&path));
        let answer = std::fs::read_to_string(path.with_extension("json")).unwrap();
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let [header, rows @ ..] = found.as_slice() else { panic!("{path:?} has no header") };
        let expected = answer.as_array().unwrap();
        assert_eq!(rows.len(), expected.len(), "{path:?}");
        for (row, expected) in rows.iter().zip(expected) {
            for (at, name) in header.iter().enumerate() {
                let cell = row.get(at).map_or("", String::as_str);
                let expected = expected[name].as_str().unwrap();
                assert_eq!(cell, expected.trim(), "{name} in {path:?}");
            }
        }
        checked += 1;
    }
    assert_eq!(checked, 6);
}

const ENDS: &str =
    "a quotation mark ends the cell it opened, as in Excel; what follows belongs to the cell";
const COMMENTS: &str = "a line that begins with a mark is a row: headers such as \"# children\" begin so, and notes above a table are found as notes";
const ALL: &str = "every row is read: there is no preview";
const HEADERS: &str = "headers of one name stay as they are; columns are told apart by their place";

/// PapaParse's cases that come out otherwise here, by their number, and why.
const DIFFERS: [(usize, &str); 20] = [
    (20, ENDS),
    (21, ENDS),
    (22, ENDS),
    (23, ENDS),
    (39, COMMENTS),
    (40, COMMENTS),
    (41, COMMENTS),
    (42, COMMENTS),
    (43, COMMENTS),
    (44, COMMENTS),
    (45, COMMENTS),
    (46, COMMENTS),
    (48, COMMENTS),
    (49, COMMENTS),
    (50, COMMENTS),
    (56, COMMENTS),
    (57, ALL),
    (59, HEADERS),
    (60, HEADERS),
    (61, HEADERS),
];

#[test]
fn papaparse() {
    let Some(folder) = peer("papaparse") else { return };
    let cases = std::fs::read_to_string(folder.join("core_parser_cases.json")).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&cases).unwrap();
    let mut wrong = String::new();
    for (number, case) in cases.iter().enumerate() {
        let input = case["input"].as_str().unwrap();
        let found = cells(&read_text(input).unwrap());
        let expected = shaped(&case["expected"]["data"]);
        let reason = DIFFERS.iter().find(|(other, _)| *other == number).map(|(_, reason)| reason);
        if (found == expected) != reason.is_none() {
            let name = &case["description"];
            writeln!(wrong, "{number} {name}: {found:?}, expected {expected:?}, {reason:?}")
                .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// Every cell of the fixture says its own row and column.
#[test]
fn messytables_spans() {
    let Some(folder) = peer("messytables") else { return };
    let table = shared::tables(&folder.join("rowcolspan.html")).unwrap().remove(0);
    let mut seen = 0;
    for row in 0..table.rows() {
        for column in 0..table.columns() {
            let text = table.text(row, column);
            if !text.is_empty() {
                assert_eq!(text, format!("{row}{}", column + 5));
                seen += 1;
            }
        }
    }
    assert_eq!((table.rows(), table.columns(), seen), (10, 5, 41));
}

#[test]
fn papaparse_files() {
    snapshot("papaparse");
}

/// Cells as they were read, one row a line; what a workbook says of a cell stands behind it.
fn shown(table: &Table) -> String {
    let mut text = String::new();
    if let Some(sheet) = table.sheet() {
        writeln!(text, "[{sheet}]").unwrap();
    }
    for row in 0..table.rows().min(30) {
        let cell = |column| {
            let cell = table.cell(row, column);
            match cell.typed {
                Typed::Text => format!("{:?}", cell.text),
                Typed::Number { value, percent } if cell.text == value.to_string() && !percent => {
                    value.to_string()
                }
                typed => format!("{:?} {typed:?}", cell.text),
            }
        };
        let columns = u32::try_from(table.row(row).len()).unwrap();
        let cells: Vec<String> = (0..columns.min(12)).map(cell).collect();
        writeln!(text, "{}", cells.join(" | ")).unwrap();
    }
    for merge in table.merges() {
        writeln!(text, "{merge:?}").unwrap();
    }
    for problem in table.problems() {
        writeln!(text, "! {}", problem.message).unwrap();
    }
    text
}

/// A snapshot of the cells of every file of a suite.
fn snapshot(suite: &str) {
    let Some(folder) = peer(suite) else { return };
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut text = String::new();
    for path in paths {
        writeln!(text, "== {}", path.file_name().unwrap().display()).unwrap();
        match shared::tables(&path) {
            Ok(tables) => tables.iter().for_each(|table| text.push_str(&shown(table))),
            Err(error) => writeln!(text, "refused: {error}").unwrap(),
        }
    }
    insta::assert_snapshot!(format!("cells_{suite}"), text);
}

macro_rules! snapshots {
    ($($name:ident)*) => {
        $(#[test] fn $name() { snapshot(stringify!($name)); })*
    };
}

snapshots! { calamine csvkit csvlint ees frictionless messytables readxl }
