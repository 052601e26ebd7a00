//! A row under the header that names the columns of labels alone, as statistical tools write their tables: "Area" and
//! "Measure" under blanks, beside years that have nothing under them.

use super::kinds::Kinds;
use super::roles::names_column;
use super::value::CellKind;
use crate::period::{Period, YearHint};
use crate::table::{BLANK, Table};

/// How many columns a row names: the first ones, left of everything else that the header over it heads. None where it is no
/// such row.
pub(super) fn named(table: &Table, (header, row): (u32, u32)) -> Option<u32> {
    let is_named = |row: u32, column: u32| table.code(row, column) != BLANK;
    let texts: Vec<&str> =
        table.row(row).iter().map(|code| table.dictionary().text(*code)).collect();
    let count = texts.iter().take_while(|text| !text.is_empty()).count();
    let stubs = u32::try_from(count).ok()?;
    let heads = (stubs..table.columns()).filter(|column| is_named(header, *column)).count();
    let is_word = |text: &&str| {
        text.chars().any(char::is_alphabetic) && Period::read(text, YearHint::Unsaid).is_none()
    };
    (0 < count
        && texts.iter().skip(count).all(|text| text.is_empty())
        && texts.iter().take(count).all(is_word)
        && texts.iter().any(|text| names_column(text))
        && 1 < heads
        && !is_named(header, 0)
        && (stubs..table.columns()).all(|column| {
            is_named(header, column)
                || (row + 1..table.rows()).all(|below| !is_named(below, column))
        }))
    .then_some(stubs)
}

/// Whether a row is such a one, over labels and figures.
pub(super) fn are_named(table: &Table, kinds: &Kinds, (header, row): (u32, u32)) -> bool {
    let Some(stubs) = named(table, (header, row)) else { return false };
    let below = row + 1;
    let is_figure = |column| {
        matches!(kinds.of_code(table.code(below, column)), CellKind::Number | CellKind::Symbol)
    };
    (0..stubs).all(|column| !is_figure(column)) && (stubs..table.columns()).any(is_figure)
}
