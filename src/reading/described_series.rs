//! Time series as statistics offices give them: rows that say what each column is, then a row for each period.
//!
//! "Title", "CDID", "PreUnit", "Unit", "Release date" and so on stand in the first column above the periods.

use crate::period::{Period, YearHint, clean};
use crate::table::Table;
use std::ops::Range;

/// What the rows above the periods are called.
const LABELS: [&str; 8] = [
    "title",
    "cdid",
    "source dataset id",
    "preunit",
    "unit",
    "release date",
    "next release",
    "important notes",
];
/// So many of them make it such a file; a table may well begin with "Title".
const ENOUGH: usize = 3;

/// The rows that describe the series of a band, first and last; they are its header.
pub(super) fn header(table: &Table, band: Range<u32>) -> Option<(u32, u32)> {
    let mut rows = band.filter(|row| !table.is_blank_row(*row)).take(LABELS.len() + 2);
    let first = rows.next()?;
    let after = rows.find(|row| !is_description(table, *row))?;
    let is_period = Period::read(table.text(after, 0), YearHint::Unsaid).is_some();
    (is_period && describes(table, (first, after - 1))).then_some((first, after - 1))
}

/// Whether header rows are such descriptions.
pub(super) fn describes(table: &Table, (first, last): (u32, u32)) -> bool {
    let described = (first..=last).filter(|row| is_description(table, *row)).count();
    ENOUGH <= described && row_of(table, (first, last), "title").is_some()
}

/// What the columns are called: by their titles, with their units behind them.
pub(super) fn headers(table: &Table, header: (u32, u32)) -> Vec<String> {
    let text = |label: &str, column| {
        row_of(table, header, label).map(|row| clean(table.text(row, column))).unwrap_or_default()
    };
    let named = |column| {
        let (title, unit) = (text("title", column), text("unit", column));
        let scaled = format!("{}{unit}", text("preunit", column));
        match unit.is_empty() || title.contains(&unit) {
            true => title,
            false => format!("{title} ({scaled})"),
        }
    };
    let periods = (0 < table.columns()).then(|| "Period".to_owned());
    periods.into_iter().chain((1..table.columns()).map(named)).collect()
}

fn is_description(table: &Table, row: u32) -> bool {
    LABELS.contains(&clean(table.text(row, 0)).to_lowercase().as_str())
}

fn row_of(table: &Table, (first, last): (u32, u32), label: &str) -> Option<u32> {
    (first..=last).find(|row| clean(table.text(*row, 0)).eq_ignore_ascii_case(label))
}
