//! A table as it came: cells with their text, their typed value where the file gives one, and their place.

pub mod cell;
pub mod decode;
pub mod delimited;
mod delimiter;
pub mod described;
mod dictionary;
mod frozen;
pub mod html;
mod kept;
pub mod limits;
mod packed;
pub mod paste;
mod spaces;
mod split;
pub mod workbook;

pub use cell::{Cell, CellRef, Typed};
pub use described::DescribedColumn;
pub use dictionary::{BLANK, Code, Dictionary};
pub use frozen::{Frozen, FrozenColumn};
pub use kept::open_kept;

use crate::reading::{Problem, ReadError};
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
/// place a person finds. Rows are as long as their last cell. Each distinct cell is kept once.
#[derive(Debug, Clone)]
pub struct Table {
    sheet: Option<Arc<str>>,
    dictionary: Dictionary,
    codes: Vec<Code>,
    /// Where each row begins in `codes`; one more than there are rows.
    starts: Vec<u32>,
    columns: u32,
    merges: Vec<Merge>,
    decimal_comma: bool,
    problems: Vec<Problem>,
    frozen: Option<Frozen>,
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

    /// Whether a row holds nothing.
    pub fn is_blank_row(&self, row: u32) -> bool {
        self.row(row).iter().all(|code| *code == BLANK)
    }

    /// Every distinct cell.
    pub fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// The codes of all distinct cells.
    pub fn dictionary_codes(&self) -> std::ops::Range<Code> {
        0..Code::try_from(self.dictionary.len()).unwrap_or(Code::MAX)
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

/// A table while it is being read, row by row.
#[derive(Debug)]
pub struct TableBuilder {
    table: Table,
}

impl Default for TableBuilder {
    fn default() -> Self {
        TableBuilder {
            table: Table {
                sheet: None,
                dictionary: Dictionary::default(),
                codes: Vec::new(),
                starts: vec![0],
                columns: 0,
                merges: Vec::new(),
                decimal_comma: false,
                problems: Vec::new(),
                frozen: None,
                described: Vec::new(),
                parts_of: Vec::new(),
            },
        }
    }
}

impl TableBuilder {
    /// A table of a sheet with this name.
    pub fn of_sheet(name: &str) -> Self {
        let mut builder = TableBuilder::default();
        builder.table.sheet = Some(Arc::from(name));
        builder
    }

    /// The next cell of the row, as text; white space at its ends is taken off.
    pub fn text(&mut self, text: &str) {
        self.typed(text, Typed::Text);
    }

    /// The next cell of the row.
    pub fn typed(&mut self, text: &str, typed: Typed) {
        let code = self.code_of(text, typed);
        self.table.codes.push(code);
    }

    /// The code of a cell, to be placed later.
    pub fn code_of(&mut self, text: &str, typed: Typed) -> Code {
        self.table.dictionary.code_of(trimmed(text), typed)
    }

    /// A cell of the row under way, blanks before it filled in. Cells may come out of order.
    pub fn typed_at(&mut self, column: u32, text: &str, typed: Typed) {
        let code = self.code_of(text, typed);
        self.code_at(column, code);
    }

    /// As [`TableBuilder::typed_at`], by its code.
    pub fn code_at(&mut self, column: u32, code: Code) {
        let start = self.table.starts.last().copied().unwrap_or(0) as usize;
        let at = start + column as usize;
        if self.table.codes.len() <= at {
            self.table.codes.resize(at + 1, BLANK);
        }
        if let Some(cell) = self.table.codes.get_mut(at) {
            *cell = code;
        }
    }

    /// Ends the row under way.
    ///
    /// # Errors
    ///
    /// When a limit of [`limits`] is passed.
    pub fn end_row(&mut self) -> Result<(), ReadError> {
        let table = &mut self.table;
        let start = table.starts.last().copied().unwrap_or(0) as usize;
        while table.codes.len() > start && table.codes.last() == Some(&BLANK) {
            table.codes.pop();
        }
        let width = table.codes.len() - start;
        table.columns = table.columns.max(u32::try_from(width).unwrap_or(u32::MAX));
        table.starts.push(u32::try_from(table.codes.len()).unwrap_or(u32::MAX));
        let row = table.starts.len() - 1;
        if width > limits::COLUMNS {
            return Err(limits::too_large(format!(
                "row {row} has {width} columns; {} can be read",
                limits::COLUMNS
            )));
        }
        if row > limits::ROWS {
            return Err(limits::too_large(format!("there are more than {} rows", limits::ROWS)));
        }
        if table.codes.len() > limits::TABLE_CELLS {
            return Err(limits::too_large(format!(
                "there are more than {} cells by row {row}",
                limits::TABLE_CELLS
            )));
        }
        if table.dictionary.bytes() > limits::TEXT_BYTES {
            return Err(limits::too_large(format!("there is more than 2 GB of text by row {row}")));
        }
        Ok(())
    }

    /// Rows ended so far.
    pub fn rows(&self) -> u32 {
        self.table.rows()
    }

    /// Notes something wrong with the file itself.
    pub fn problem(&mut self, problem: Problem) {
        self.table.problems.push(problem);
    }

    /// Notes a merge; one of a single cell is none.
    pub fn merge(&mut self, merge: Merge) {
        if 1 < merge.rows || 1 < merge.columns {
            self.table.merges.push(merge);
        }
    }

    /// Declares that figures have a decimal comma.
    pub fn decimal_comma(&mut self) {
        self.table.decimal_comma = true;
    }

    /// Declares what was understood when an extract was made.
    pub fn frozen(&mut self, frozen: Frozen) {
        self.table.frozen = Some(frozen);
    }

    /// The table, without blank rows at its end.
    pub fn finish(self) -> Table {
        let mut table = self.table;
        while let [.., before, last] = table.starts.as_slice()
            && before == last
        {
            table.starts.pop();
        }
        table.merges.sort_by_key(|merge| (merge.row, merge.column));
        table
    }
}

/// Without white space at the ends; a no-break space is one.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
}
