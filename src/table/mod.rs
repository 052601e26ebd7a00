//! A table as it came: cells with their text, their typed value where the file gives one, and their place.

mod builder;
pub mod cell;
mod column;
pub mod decode;
pub mod delimited;
mod delimiter;
pub mod described;
mod dictionary;
mod figure;
mod finished;
mod frozen;
pub mod html;
mod kept;
mod laid;
pub mod limits;
mod listed;
mod packed;
mod pairs;
pub mod paste;
mod rows;
mod single;
mod slot;
mod spaces;
mod split;
mod splitter;
mod texts;
mod thousands;
mod words;
pub mod workbook;
mod wrapped;

pub use builder::TableBuilder;
pub use cell::{Cell, CellRef, Typed};
pub use described::DescribedColumn;
pub use dictionary::{BLANK, Code, Dictionary};
pub(crate) use figure::Written;
pub use figure::figure_number;
pub use finished::finished_sheet;
pub use frozen::{Frozen, FrozenColumn};
pub use kept::open_kept;
pub(crate) use pairs::Pairs;
pub(crate) use single::why_not;

use crate::indicator::Indicator;
use crate::reading::Problem;
use std::sync::Arc;

/// Several cells shown as one; the text stands in the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row, from 0.
    pub row: u32,
    /// First column, from 0.
    pub column: u32,
    /// How many rows it covers, 1 at least.
    pub rows: u32,
    /// How many columns it covers, 1 at least.
    pub columns: u32,
}

/// One sheet of a file, or one paste.
///
/// # Shape
///
/// Rows and columns stand where they stood in the file, blank rows included, so that a place is the
/// place a person finds. Rows are as long as their last cell. Each distinct cell is kept once, but for figures of
/// columns that hardly repeat ([`Dictionary`]).
#[derive(Debug, Clone)]
pub struct Table {
    sheet: Option<Arc<str>>,
    dictionary: Dictionary,
    codes: Vec<Code>,
    /// Where each row begins in `codes`; one more than there are rows.
    starts: Vec<u32>,
    /// With how many cells of the row above each row begins, as far as that was noticed.
    alike: Vec<u16>,
    columns: u32,
    merges: Vec<Merge>,
    decimal_comma: bool,
    problems: Vec<Problem>,
    frozen: Option<Frozen>,
    finished: Vec<Indicator>,
    described: Vec<DescribedColumn>,
    parts_of: Vec<u32>,
}

impl Table {
    /// The sheet's name, where the file has sheets.
    pub fn sheet(&self) -> Option<&Arc<str>> {
        self.sheet.as_ref()
    }

    /// How many rows there are, blank ones included.
    pub fn rows(&self) -> u32 {
        u32::try_from(self.starts.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// As many columns as the longest row has.
    pub fn columns(&self) -> u32 {
        self.columns
    }

    /// A cell; the blank one beyond the end of its row.
    pub fn cell(&self, row: u32, column: u32) -> Cell<'_> {
        self.dictionary.cell(self.code(row, column))
    }

    /// The text of a cell.
    pub fn text(&self, row: u32, column: u32) -> &str {
        self.dictionary.text(self.code(row, column))
    }

    /// The code of a cell in [`Table::dictionary`].
    pub fn code(&self, row: u32, column: u32) -> Code {
        self.row(row).get(column as usize).copied().unwrap_or(BLANK)
    }

    /// The codes of a row, as far as its last cell.
    pub fn row(&self, row: u32) -> &[Code] {
        let row = row as usize;
        let (Some(start), Some(end)) = (self.starts.get(row), self.starts.get(row + 1)) else {
            return &[];
        };
        self.codes.get(*start as usize..*end as usize).unwrap_or(&[])
    }

    /// Rows in an order, each with its codes and how many cells it begins with that the one before it begins with too, at
    /// least: what was said of those holds for these. Nothing is known of rows that do not follow each other.
    pub fn rows_alike(
        &self,
        rows: impl Iterator<Item = u32>,
    ) -> impl Iterator<Item = (&[Code], u32)> {
        let mut before = None;
        rows.map(move |row| {
            let follows = before == row.checked_sub(1);
            before = Some(row);
            let alike = self.alike.get(row as usize).copied().filter(|_| follows);
            (self.row(row), alike.unwrap_or(0).into())
        })
    }

    /// Whether a row holds nothing.
    pub fn is_blank_row(&self, row: u32) -> bool {
        self.row(row).iter().all(|code| *code == BLANK)
    }

    /// Every distinct cell.
    pub fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// Whether two rows say the same, cell by cell.
    pub fn says_same(&self, one: u32, other: u32) -> bool {
        self.dictionary.say_same(self.row(one), self.row(other))
    }

    /// The table with every cell of some columns looked up: cells that say the same have one code.
    pub fn looked_up(&self, columns: &[u32]) -> Table {
        let mut table = self.clone();
        for row in self.starts.windows(2) {
            let [start, end] = row else { continue };
            for at in columns.iter().map(|column| start + column).filter(|at| at < end) {
                if let Some(code) =
                    table.codes.get_mut(at as usize).filter(|code| figure_number(**code).is_some())
                {
                    *code = table.dictionary.code_of_text(self.dictionary.text(*code));
                }
            }
        }
        table.dictionary.close();
        table
    }

    /// Merged cells, in the order of their first cell.
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// The merge that covers a cell, if any.
    pub fn merge_at(&self, row: u32, column: u32) -> Option<&Merge> {
        self.merges.iter().find(|merge| {
            (merge.row..merge.row + merge.rows).contains(&row)
                && (merge.column..merge.column + merge.columns).contains(&column)
        })
    }

    /// Whether the source declares that its figures have a decimal comma.
    pub fn decimal_comma(&self) -> bool {
        self.decimal_comma
    }

    /// What was wrong with the file itself.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What was understood when an extract was made; none for a sheet as it came.
    pub fn frozen(&self) -> Option<&Frozen> {
        self.frozen.as_ref()
    }
}
