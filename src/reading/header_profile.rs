//! How a row is filled, which tells whether it could be a header.

use super::kinds::{Kinds, is_plain_year};
use super::roles::names_column;
use super::value::{CellKind, is_time};
use crate::period::{FLAGS, split_marks};
use crate::table::{BLANK, Table};

/// How a row is filled.
pub(super) struct Profile {
    pub filled: u32,
    pub first: Option<u32>,
    pub years: Vec<u16>,
    pub numbers: u32,
    pub symbols: u32,
    /// Whether beside its only year a cell is a word that heads columns: "Code", "Name".
    names_columns: bool,
}

impl Profile {
    pub fn of(table: &Table, kinds: &Kinds, row: u32) -> Profile {
        let mut profile = Profile {
            filled: 0,
            first: None,
            years: Vec::new(),
            numbers: 0,
            symbols: 0,
            names_columns: false,
        };
        for (column, code) in (0..).zip(table.row(row)) {
            if *code == BLANK {
                continue;
            }
            profile.filled += 1;
            profile.first.get_or_insert(column);
            let text = table.dictionary().text(*code);
            match kinds.of_code(*code) {
                CellKind::Number if is_plain_year(text) => {
                    profile.years.extend(text.parse::<u16>());
                }
                // "2019 %", "2019 [1]" and "2019 (p)" name their columns.
                CellKind::Number | CellKind::Words if is_marked_year(text) => {
                    profile.years.extend(text.get(..4).and_then(|year| year.parse::<u16>().ok()));
                }
                CellKind::Number => profile.numbers += 1,
                // "02:30" names no column.
                CellKind::Words if is_time(text) => profile.numbers += 1,
                CellKind::Symbol => profile.symbols += 1,
                CellKind::Blank | CellKind::Date | CellKind::Words => {}
            }
        }
        // Asked only where it decides: few rows have one year and no figures.
        profile.names_columns = profile.years.len() == 1 && profile.numbers == 0 && {
            let mut texts = table.row(row).iter().map(|code| table.dictionary().text(*code));
            texts.any(|text| names_column(text) || is_label_heading(text))
        };
        profile
    }

    /// Two cells or more, no figures; years only as a run in order.
    pub fn is_header_like(&self) -> bool {
        // Under "Male" and "Female" the same years stand again.
        let run = self.years.iter().skip(1).position(|year| Some(year) == self.years.first());
        let run = self.years.get(..run.map_or(self.years.len(), |at| at + 1)).unwrap_or(&[]);
        let again = run.is_empty() || self.years.chunks(run.len()).all(|years| years == run);
        let orderly = again && (run.is_sorted() || run.iter().rev().is_sorted());
        1 < self.filled
            && self.numbers == 0
            && self.symbols * 2 <= self.filled
            && orderly
            && self.years.len() != 1
            || (1 < self.filled
                && self.numbers == 0
                && self.symbols == 0
                && self.years.len() == 1
                && (self.first != Some(0) || self.names_columns))
            || (self.filled == 2 && self.numbers == 0 && self.years.len() == 1)
    }
}

/// "Code" and "Name" head labels, whatever they are of.
fn is_label_heading(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "code" | "name" | "mnemonic" | "area code")
}

/// A year with a mark behind it, or a sign that stands apart.
fn is_marked_year(text: &str) -> bool {
    let Some((_, mark)) = text.split_at_checked(4).filter(|(year, _)| is_plain_year(year)) else {
        return false;
    };
    if let (year, Some(_)) = split_marks(text)
        && is_plain_year(year)
    {
        return true;
    }
    let inside = mark.trim().trim_matches(|c: char| "()[]*".contains(c));
    let flag = mark.strip_suffix(FLAGS).is_some_and(str::is_empty);
    flag || mark == " %"
        || (mark.starts_with([' ', '(', '[', '*']) && inside.len() < 3 && inside != "%")
}
