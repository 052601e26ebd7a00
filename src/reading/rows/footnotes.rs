//! Rows of one text that say something of the table.

use crate::reading::titles::names_contact;
use crate::table::Table;

/// Whether a row with one text in it is a footnote, a source or the like.
pub(in crate::reading) fn is_note(table: &Table, row: u32) -> bool {
    let text = table
        .row(row)
        .iter()
        .map(|code| table.dictionary().text(*code))
        .find(|text| !text.is_empty())
        .unwrap_or("");
    let lower = text.to_lowercase();
    let marks =
        ["source", "note", "footnote", "*", "(1", "[", "†", "copyright", "©", "published", "1."];
    120 < text.len()
        || marks.iter().any(|mark| lower.starts_with(mark))
        || names_contact(text)
        || is_page_number(&lower)
}

/// "page 14 of 37"
pub(in crate::reading) fn is_page_number(lower: &str) -> bool {
    let number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some(page) = lower.strip_prefix("page ") else { return false };
    page.split(" of ").all(|text| number(text.trim()))
}
