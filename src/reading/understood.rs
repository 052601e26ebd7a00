//! What was understood of a sheet: plain values for the page, without the table itself.

use super::question::Question;
use super::{ColumnRole, Parts, Recipe};
use crate::indicator::{CatalogueEntry, Guess, Observation, SeriesKey};
use crate::period::{Period, PeriodKind, clean};
use crate::table::CellRef;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A value, and everything that was wrong with what it was read from.
#[must_use = "the problems are for the officer to see"]
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed<T> {
    /// What could be read.
    pub value: T,
    /// In the order of the cells.
    pub problems: Vec<Problem>,
}

/// One thing wrong in a table that could otherwise be read: where, and in plain words what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Where it is; none when it concerns the whole sheet.
    pub cell: Option<CellRef>,
    /// What was found and what to do, one sentence without a full stop.
    pub message: String,
}

/// A correction that no longer fits this file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unfitted {
    /// The step of the recipe, from 0; none when it is about the file.
    pub step: Option<u32>,
    /// Where it was looked for.
    pub cell: Option<CellRef>,
    /// What was not found and what was done instead, one sentence without a full stop.
    pub message: String,
}

/// Why nothing could be made of a file or a paste.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{message}; {}", goes_on(hint))]
pub struct ReadError {
    /// What is wrong, and where.
    pub message: String,
    /// What to do.
    pub hint: String,
}

/// A hint as the second half of a sentence: "Open it" becomes "open it", "CSV" stays.
fn goes_on(hint: &str) -> String {
    let mut letters = hint.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => hint.to_owned(),
    }
}

/// The layouts found without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// One indicator a row, periods in the header.
    PeriodsAcross,
    /// One period a row, one indicator a column.
    PeriodsDown,
    /// One observation (or one row of observations) a row: period, area, filters, values. DfE and Trafford files.
    Tidy,
    /// One indicator a row, columns with roles: baseline, result, target (seed 000).
    RoleColumns,
    /// One indicator a row, columns in pairs of a period and its value: from, to, comparator.
    PairedColumns,
    /// One indicator a row, figures without any period: asks "When are these for?".
    NoPeriod,
    /// One milestone a row: what is to be done, by when, how far it is (seed 004).
    Milestones,
    /// One priority a row, under its outcome (seed 001).
    Framework,
    /// One person, payment or risk a row: pointed out, and not kept unless the officer says so.
    People,
}

/// A sheet of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    /// Its name; none for text files and pastes.
    pub name: Option<String>,
    /// Rows that hold something.
    pub rows: u32,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnRead {
    /// From 0.
    pub column: u32,
    /// Its header, two-row headers joined with a space.
    pub header: String,
    /// What it holds.
    pub role: Guess<ColumnRole>,
}

/// Lines of the catalogue that come with what was understood.
pub const FIRST: usize = 60;

/// Areas that come with what was understood: as many as a list to choose from bears.
pub const AREAS: usize = 1000;

/// An area of a table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Area {
    /// As in the keys of its series: its code where the table has one, otherwise its name.
    pub key: String,
    /// For people.
    pub name: String,
    /// National, regional, local authority, where the table says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
}

/// What the indicators of a table can be narrowed by. Only what leaves a choice is there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facets {
    /// Measures: as in the keys of their series, and for people.
    pub measures: Vec<(String, String)>,
    /// Levels of its areas.
    pub levels: Vec<String>,
    /// Columns that tell series apart.
    pub filters: Vec<Facet>,
}

/// A column that tells series apart, with every value it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    /// Its header.
    pub name: String,
    /// In table order.
    pub choices: Vec<String>,
}

/// Everything the page needs to know of one sheet, except its cells and its series.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Understood {
    /// Sheets of the file that hold something, hidden and phantom ones left out.
    pub sheets: Vec<SheetName>,
    /// Which of them this is.
    pub sheet: Option<String>,
    /// Rows and columns of the sheet.
    pub size: (u32, u32),
    /// How it is laid out.
    pub layout: Guess<Layout>,
    /// Header rows, from 0 (first, last); none when the sheet has no header.
    pub header: Option<(u32, u32)>,
    /// Rows of figures, from 0 (first, last).
    pub body: (u32, u32),
    /// Columns in table order.
    pub columns: Vec<ColumnRead>,
    /// How many indicators the sheet has, each area of a measure counted; [`super::Search`] finds them.
    pub count: u32,
    /// The first [`FIRST`] of them, in table order.
    pub first: Vec<CatalogueEntry>,
    /// The first [`AREAS`] of its areas, in table order.
    pub areas: Vec<Area>,
    /// How many areas there are.
    pub area_count: u32,
    /// What the list of indicators can be narrowed by.
    pub facets: Facets,
    /// What its years were taken for, where they could be another.
    pub years: Option<Guess<PeriodKind>>,
    /// Tables of words in the sheet: milestones, a framework.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Parts>,
    /// What was wrong.
    pub problems: Vec<Problem>,
    /// What only the officer knows.
    pub question: Option<Question>,
    /// Corrections of the recipe that no longer fit this file.
    pub unfitted: Vec<Unfitted>,
    /// The recipe it was read by.
    pub recipe: Recipe,
    /// For the live region: "Found 12 indicators, 2015 to 2024".
    pub summary: String,
}

/// How many indicators a table may have for all of them to be chosen at once.
pub const ALL_CHOSEN: u32 = 24;

impl Understood {
    /// The series to choose at first: all with a figure, where they are few and of one area. England beside the same of no
    /// area's name is what that is compared with, and not chosen.
    pub fn chosen_first(&self) -> BTreeSet<SeriesKey> {
        if ALL_CHOSEN < self.count || 1 < self.area_count {
            return BTreeSet::new();
        }
        let lines = self.first.iter().filter(|entry| 0 < entry.figures);
        let keys: BTreeSet<SeriesKey> = lines.map(|entry| entry.key.clone()).collect();
        let is_beside = |key: &SeriesKey| {
            key.area.is_some() && keys.contains(&SeriesKey { area: None, ..key.clone() })
        };
        keys.iter().filter(|key| !is_beside(key)).cloned().collect()
    }
}

/// What a cell was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CellPart {
    /// Above or beside the table: titles, notes, sources.
    Note,
    /// A header.
    Header,
    /// A label: measure, area, filter, particular.
    Label,
    /// A period.
    Period,
    /// A figure.
    Value,
    /// A figure that is missing, with its symbol or blank.
    Missing,
    /// Could not be read as what its place asks for.
    Problem,
    /// Left out.
    Ignored,
    /// Nothing there.
    Blank,
}

/// A cell as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShownCell {
    /// Its own text.
    pub text: String,
    /// What it was taken for.
    pub part: CellPart,
    /// What it became, where that is not plain from the text: "1,281 for 2007-08", "not available".
    pub became: Option<String>,
    /// How many columns it covers (merged cells); 0 when covered by another.
    pub columns: u32,
}

/// Everything that is known of one cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CellRead {
    /// Where it is.
    pub cell: CellRef,
    /// From 0, as in [`ShownRow::cells`]; not the column of `cell` where a column was split.
    pub column: u32,
    /// Its own text.
    pub text: String,
    /// What it was taken for.
    pub part: CellPart,
    /// What it became, where that is not plain from the text.
    pub became: Option<String>,
    /// The text of its row, joined, by which corrections find the row again.
    pub row_text: String,
    /// The period of its row, where periods stand in the rows.
    pub period: Option<Period>,
    /// Its figure, when it is part of a series.
    pub observation: Option<Observation>,
    /// The indicator that figure is of.
    pub indicator: Option<CatalogueEntry>,
}

/// A row of the table as the page shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ShownRow {
    /// From 0, as in the file.
    pub row: u32,
    /// Cells in order.
    pub cells: Vec<ShownCell>,
}

impl ShownRow {
    /// The text of the row, joined, by which corrections find it again.
    pub fn text(&self) -> String {
        let texts =
            self.cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        clean(&texts.collect::<Vec<_>>().join(" "))
    }
}

/// Some rows of the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableWindow {
    /// In order.
    pub rows: Vec<ShownRow>,
    /// Rows of the whole sheet.
    pub of: u32,
}
