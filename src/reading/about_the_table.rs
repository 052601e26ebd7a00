//! Rows above a header that say something of the whole table, each cell with a name of its own.

use super::header::{is_header_like, next_filled};
use super::kinds::Kinds;
use crate::table::{BLANK, Table};

/// "Good performance is: Higher" beside "Reported: Quarterly": words about the whole table, each with a name of its own.
pub(super) fn says_of_the_table(table: &Table, kinds: &Kinds, row: u32) -> bool {
    if table.row(row).first().is_none_or(|code| *code == BLANK) {
        return false;
    }
    let mut texts: Vec<&str> = table
        .row(row)
        .iter()
        .map(|code| table.dictionary().text(*code).trim())
        .filter(|text| !text.is_empty())
        .collect();
    texts.dedup();
    let named = |text: &&str| {
        let (name, said) = text.split_once(": ")?;
        let no_digits = !text.contains(|c: char| c.is_ascii_digit());
        (no_digits && !said.trim().is_empty()).then_some(name.to_owned())
    };
    let mut names: Vec<Option<String>> = texts.iter().map(named).collect();
    let all = names.iter().all(Option::is_some);
    names.dedup();
    all && 1 < names.len()
        && names.len() == texts.len()
        && is_header_like(table, kinds, next_filled(table, row))
}
