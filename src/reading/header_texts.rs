//! The text over each column: header rows joined, without what belongs to the page and not to the table.

use super::described_series;
use super::naming::is_pivot_wording;
use super::titles::is_navigation;
use crate::period::clean;
use crate::table::{BLANK, Table};

/// Rows at the end of a table that may be its footnotes.
const FOOTNOTES: u32 = 60;
/// A heading longer than this is a sentence about the table.
const LONGEST_GROUP: usize = 120;

/// The text over each column: the header rows joined, a group heading repeated over its columns.
pub(super) fn of(table: &Table, header: Option<(u32, u32)>, end: u32) -> Vec<String> {
    let Some((first, last)) = header else { return vec![String::new(); table.columns() as usize] };
    if described_series::describes(table, (first, last)) {
        return described_series::headers(table, (first, last));
    }
    let notes = note_numbers(table, last, end);
    (0..table.columns())
        .map(|column| {
            let mut parts: Vec<String> = Vec::new();
            for row in first..=last {
                let heading = clean(heading(table, row, column, last));
                let is_group = row < last;
                if is_group && (LONGEST_GROUP < heading.len() || is_navigation(&heading)) {
                    continue;
                }
                if first < last && is_pivot_wording(&heading, is_group) {
                    continue;
                }
                let part = without_note_numbers(&heading, &notes);
                if !part.is_empty() && parts.last() != Some(&part) {
                    parts.push(part);
                }
            }
            parts.join(" ")
        })
        .collect()
}

/// The heading of a cell: its own, that of the cell it is merged with, or of the group to its left.
fn heading(table: &Table, row: u32, column: u32, last: u32) -> &str {
    let is_group = row < last;
    let own = table.text(row, column);
    if !own.is_empty() {
        return own;
    }
    if let Some(merge) = table.merge_at(row, column) {
        // A cell merged downwards has said its text in its first row.
        return if merge.row == row { table.text(row, merge.column) } else { "" };
    }
    // A group goes on over columns that have a heading of their own below.
    let names_column = !table.text(last, column).is_empty();
    if !is_group
        || !names_column
        || table.merges().iter().any(|merge| merge.row == row && 1 < merge.columns)
    {
        return "";
    }
    (0..column).rev().map(|left| table.text(row, left)).find(|text| !text.is_empty()).unwrap_or("")
}

/// The numbers of the footnotes below a table: "1. Total decisions …", "(2) Provisional", "3 Includes …".
fn note_numbers(table: &Table, header: u32, end: u32) -> Vec<String> {
    let first = (header + 1).max(end.saturating_sub(FOOTNOTES));
    let mut numbers: Vec<String> = (first..end)
        .filter_map(|row| {
            let mut filled = table.row(row).iter().filter(|code| **code != BLANK);
            let (code, None) = (filled.next()?, filled.next()) else { return None };
            let text = table.dictionary().text(*code);
            let text = text.strip_prefix('(').unwrap_or(text);
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            let rest = text.get(digits..)?.strip_prefix(['.', ')', ' ', ':'])?;
            let says = rest.trim_start().starts_with(|c: char| c.is_alphabetic());
            ((1..3).contains(&digits) && says).then(|| text[..digits].to_owned())
        })
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// "Appeals registered4" → "Appeals registered", where there is a footnote 4.
///
/// Only where the footnotes are there to see: "Attainment8" is a measure.
fn without_note_numbers(heading: &str, notes: &[String]) -> String {
    if notes.is_empty() || !heading.bytes().any(|byte| byte.is_ascii_digit()) {
        return heading.to_owned();
    }
    let bare = |word: &str| {
        let stem = word.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
        let glued = stem.ends_with(|c: char| c.is_lowercase() || c == ')')
            && 2 < stem.trim_end_matches(')').len();
        let numbers = word[stem.len()..].split(',').filter(|number| !number.is_empty());
        let known = |number: &str| notes.iter().any(|note| note == number);
        let all = numbers.clone().count() != 0 && numbers.clone().all(known);
        if glued && all { stem.to_owned() } else { word.to_owned() }
    };
    heading.split(' ').map(bare).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_footnotes_are_no_part_of_a_heading() {
        let notes = ["1".to_owned(), "3".to_owned()];
        for (heading, expected) in [
            ("Year (Calendar)3", "Year (Calendar)"),
            ("Decisions1,3", "Decisions"),
            ("Attainment8", "Attainment8"),
            ("Key stage 3", "Key stage 3"),
            ("CO1", "CO1"),
        ] {
            assert_eq!(without_note_numbers(heading, &notes), expected);
        }
        assert_eq!(without_note_numbers("Decisions1", &[]), "Decisions1");
    }
}
