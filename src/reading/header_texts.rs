//! The text over each column: header rows joined, without what belongs to the page and not to the table.

use super::described_series;
use super::notes::Notes;
use super::pivot;
use super::stubs;
use super::titles::is_navigation;
use crate::period::{FLAGS, Period, YearHint, clean, split_marks};
use crate::table::Table;
use std::collections::BTreeMap;

/// A heading longer than this is a sentence about the table.
pub(super) const LONGEST_GROUP: usize = 120;

/// The text over each column: the header rows joined, a group heading repeated over its columns.
pub(super) fn of(table: &Table, header: Option<(u32, u32)>, end: u32) -> Vec<String> {
    let Some((first, last)) = header else { return vec![String::new(); table.columns() as usize] };
    if described_series::describes(table, (first, last)) {
        return described_series::headers(table, (first, last));
    }
    let notes = Notes::below(table, last, end);
    let named: Vec<BTreeMap<String, usize>> =
        (first..last).map(|row| named_periods(table, row)).collect();
    let corner =
        (first..last).map(|row| clean(table.text(row, 0))).find(|text| pivot::is_sum(text));
    let above = last.checked_sub(1).filter(|above| first <= *above);
    let stubs = above.and_then(|above| stubs::named(table, (above, last))).unwrap_or(0);
    (0..table.columns())
        .map(|column| {
            let mut parts: Vec<String> = Vec::new();
            let mut mark = None;
            // What stands over a label that has its name below names what is across.
            for row in if column < stubs { last } else { first }..=last {
                let heading = clean(heading(table, row, column, last));
                let is_group = row < last;
                if is_group && (LONGEST_GROUP < heading.len() || is_navigation(&heading)) {
                    continue;
                }
                if first < last && pivot::is_wording(&heading, is_group) {
                    continue;
                }
                // "Sum of days lost" names what is added up, "Year" beside it what stands below.
                if let Some(corner) = &corner {
                    let again = 0 < column && heading == *corner;
                    let own = column == 0 && heading != *corner;
                    if again || own || (is_group && pivot::is_field(&heading)) {
                        continue;
                    }
                }
                let mut part = notes.without(&heading);
                if let Some(named) = named.get((row - first) as usize)
                    && let Some((period, of_period)) = marked_period(&heading)
                    && named.get(&period) == Some(&1)
                {
                    (part, mark) = (period, of_period);
                }
                if !part.is_empty() && parts.last() != Some(&part) {
                    parts.push(part);
                }
            }
            // "£m" over "Budget" says in what it is counted.
            let mut joined = match parts.as_slice() {
                [sign, rest @ ..] if !rest.is_empty() && is_sign(sign) => {
                    format!("{} ({sign})", rest.join(" "))
                }
                _ => parts.join(" "),
            };
            if let Some(mark) = mark {
                joined.push_str(&format!(" ({mark})"));
            }
            joined
        })
        .collect()
}

/// A period over other headings without its mark, and the mark where it is a word or a letter: of "2023/24 (prov)" over
/// "England" the header is "2023/24 England (prov)".
fn marked_period(heading: &str) -> Option<(String, Option<String>)> {
    let (bare, marks) = split_marks(heading);
    Period::read(bare, YearHint::Unsaid)?;
    let mut mark = None;
    for word in marks?.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let is_flag = word.len() == 1 && (word.ends_with(FLAGS) || matches!(word, "P" | "R"));
        let is_note = word.chars().all(char::is_numeric) || word == "note";
        match () {
            // "2022 (M)" and "2021/22 (HRA)" say of whom or of what.
            () if !is_flag && !is_note && (word.len() < 3 || word == "low") => return None,
            () if !is_note => mark = mark.or(Some(word.to_owned())),
            () => {}
        }
    }
    Some((bare.to_owned(), mark))
}

/// How many texts of a row name each period, marks left aside: where two do, the marks tell them apart.
fn named_periods(table: &Table, row: u32) -> BTreeMap<String, usize> {
    let mut codes = table.row(row).to_vec();
    codes.sort_unstable();
    codes.dedup();
    let mut times = BTreeMap::new();
    for code in codes {
        let text = clean(table.dictionary().text(code));
        *times.entry(split_marks(&text).0.to_owned()).or_default() += 1;
    }
    times
}

/// A sign of a unit that stands alone over headings: "£m", "£000".
fn is_sign(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.starts_with('£') && lower.len() < 8 && !lower.contains(' ')
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
