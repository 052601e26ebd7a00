//! Rows of words below the figures.

use super::kinds::Kinds;
use super::rows::{REMARK, is_page_number};
use super::value::CellKind;
use crate::table::{BLANK, Code, Table};

/// Leaves out rows of words that stand below the figures, behind a blank row: "Commentary" beside what it says.
pub(super) fn leave_out(table: &Table, kinds: &Kinds, rows: &mut Vec<u32>) {
    let has_figures = |row: &u32| {
        let is_one = |code: &Code| {
            matches!(kinds.of_code(*code), CellKind::Number | CellKind::Symbol | CellKind::Date)
        };
        table.row(*row).iter().any(is_one)
    };
    let Some(last) = rows.iter().rposition(has_figures) else { return };
    let is_remark = |row: &u32| {
        let filled = table.row(*row).iter().filter(|code| **code != BLANK);
        let texts: Vec<&str> = filled.map(|code| table.dictionary().text(*code)).collect();
        matches!(texts.as_slice(), [lead, says] if is_note(lead, says))
    };
    let is_set_apart = rows
        .get(last)
        .zip(rows.get(last + 1))
        .is_some_and(|(last, next)| (last + 1..*next).any(|row| table.is_blank_row(row)));
    if is_set_apart && rows.iter().skip(last + 1).all(is_remark) {
        rows.truncate(last + 1);
    }
}

/// Whether words beside words are a note in two columns: "Rates are per 1,000." beside "* not available", "Small numbers are
/// left out." beside "Page 14 of 38".
pub(super) fn is_note(lead: &str, says: &str) -> bool {
    REMARK < says.len()
        || lead.to_lowercase().starts_with("comment")
        || (is_sentence(lead) && 1 < says.split(' ').count())
        || (says.starts_with('*') && 1 < says.split(' ').count())
        || is_page_number(&says.to_lowercase())
}

/// "Figures are rounded."; "St. Ives." and "Net position etc." are names.
fn is_sentence(text: &str) -> bool {
    text.ends_with('.') && 3 < text.split(' ').count()
}
