//! Tables of words, recognised and kept as what they are: milestones of a programme, outcomes and their priorities.

mod due;
mod framework;
mod milestones;
mod status;

pub use due::{Due, Revised};
pub use framework::{Level, Priority};
pub use milestones::Milestone;
pub use status::{Progress, Status};

use super::bands::Band;
use super::{Layout, roles};
use crate::table::{BLANK, Table};
use serde::{Deserialize, Serialize};

/// The rows of a table of words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Parts {
    /// In table order: what is done by when (seed 004).
    Milestones(Vec<Milestone>),
    /// In table order: outcomes with the priorities under them (seed 001).
    Framework(Vec<Priority>),
}

impl Parts {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Parts::Milestones(milestones) => milestones.len(),
            Parts::Framework(priorities) => priorities.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// "46 milestones and 1 priority".
    pub(super) fn counted(all: &[Parts]) -> String {
        let count = |layout: Layout| {
            all.iter().filter(|parts| parts.layout() == layout).map(Parts::len).sum::<usize>()
        };
        let kinds = [
            (count(Layout::Milestones), "milestone", "milestones"),
            (count(Layout::Framework), "priority", "priorities"),
        ];
        let told = kinds.iter().filter(|(count, ..)| 0 < *count);
        let told = told
            .map(|(count, one, more)| format!("{count} {}", if *count == 1 { one } else { more }));
        told.collect::<Vec<_>>().join(" and ")
    }

    pub(super) fn layout(&self) -> Layout {
        match self {
            Parts::Milestones(_) => Layout::Milestones,
            Parts::Framework(_) => Layout::Framework,
        }
    }
}

/// A table of words: why it was taken for one, and its parts.
pub(super) struct WordTable {
    pub why: String,
    pub parts: Parts,
}

/// Reads a band whose header is that of milestones or of a framework; `None` when it is neither.
pub(super) fn read(table: &Table, band: Band, layout: Option<Layout>) -> Option<WordTable> {
    let (_, header) = band.header?;
    let headers: Vec<String> = headers(table, header);
    let rows = || (header + 1..band.end).filter(|row| !table.is_blank_row(*row));
    let (parts, why) = match layout {
        Some(Layout::Milestones) => milestones::columns(&headers).map(|columns| {
            (
                Parts::Milestones(milestones::read(table, rows(), header, &columns)),
                "you said so".to_owned(),
            )
        }),
        Some(Layout::Framework) => {
            let levels = framework::any_levels(&headers);
            Some((
                Parts::Framework(framework::read(table, rows(), header, &levels)),
                "you said so".to_owned(),
            ))
        }
        Some(_) => None,
        None => guess(table, header, &headers, rows()),
    }?;
    (!parts.is_empty()).then_some(WordTable { why, parts })
}

fn guess(
    table: &Table,
    header: u32,
    headers: &[String],
    rows: impl Iterator<Item = u32>,
) -> Option<(Parts, String)> {
    if let Some(columns) = milestones::columns(headers).filter(milestones::Columns::is_sure) {
        let why =
            format!("the headers say \"{}\" and when it is due", columns.milestone_header(headers));
        return Some((Parts::Milestones(milestones::read(table, rows, header, &columns)), why));
    }
    let levels = framework::levels(headers)?;
    let said: Vec<&str> = levels.iter().map(|(_, name)| name.as_str()).collect();
    let why = format!("the headers say \"{}\"", said.join("\" and \""));
    Some((Parts::Framework(framework::read(table, rows, header, &levels)), why))
}

/// Whether a row is the header of a table of words.
pub(super) fn is_header(table: &Table, row: u32) -> bool {
    // Most rows hold figures or sentences; a header of words is short.
    let filled = table.row(row).iter().filter(|code| **code != BLANK).count();
    if !(2..=20).contains(&filled) {
        return false;
    }
    let headers = headers(table, row);
    let short =
        |header: &String| header.len() < 60 && !header.bytes().any(|byte| byte.is_ascii_digit());
    headers.iter().all(short)
        && (milestones::columns(&headers).is_some_and(|columns| columns.is_sure())
            || framework::levels(&headers).is_some())
}

fn headers(table: &Table, row: u32) -> Vec<String> {
    (0..table.columns()).map(|column| crate::period::clean(table.text(row, column))).collect()
}

/// The text of a cell, white space put right.
fn text(table: &Table, row: u32, column: u32) -> String {
    crate::period::clean(table.text(row, column))
}

/// Whether a row says the header again.
fn is_header_again(table: &Table, row: u32, header: u32) -> bool {
    table.says_same(row, header)
}

/// The only text of a row with nothing else in it.
fn lone_text(table: &Table, row: u32) -> Option<String> {
    let mut filled = table.row(row).iter().filter(|code| **code != BLANK);
    let (code, None) = (filled.next()?, filled.next()) else { return None };
    Some(crate::period::clean(table.dictionary().text(*code)))
}

/// A header in small letters, without marks.
fn plain(header: &str) -> String {
    roles::plain(header).trim_end_matches(['?', ':', '*']).trim().to_owned()
}
