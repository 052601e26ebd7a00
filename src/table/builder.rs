//! Builder: a table while it is being read, row by row.

use super::figure::Written;
use super::slot::Key;
use super::words::same;
use super::{BLANK, Code, Dictionary, Frozen, Merge, Table, Typed, limits};
use crate::order;
use crate::reading::{Problem, ReadError};
use std::sync::Arc;

/// A table while it is being read, row by row.
#[derive(Debug)]
pub struct TableBuilder {
    pub(super) table: Table,
    /// Cells that the row under way begins with as the row above.
    alike: usize,
}

impl Default for TableBuilder {
    fn default() -> Self {
        TableBuilder {
            alike: 0,
            table: Table {
                sheet: None,
                dictionary: Dictionary::default(),
                codes: Vec::new(),
                starts: vec![0],
                alike: Vec::new(),
                columns: 0,
                merges: Vec::new(),
                decimal_comma: false,
                problems: Vec::new(),
                frozen: None,
                finished: Vec::new(),
                described: Vec::new(),
                parts_of: Vec::new(),
            },
        }
    }
}

impl TableBuilder {
    /// Goes on with a table.
    pub(super) fn of_table(table: Table) -> Self {
        TableBuilder { table, alike: 0 }
    }

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

    /// The code of a cell that is text, from where to where it stands in another, and whether it was never seen before;
    /// white space at its ends is taken off.
    #[inline]
    pub(super) fn part(&mut self, text: &str, place: (usize, usize), key: Key) -> (Code, bool) {
        let dictionary = &mut self.table.dictionary;
        let known = dictionary.len();
        let bytes = text.as_bytes().get(place.0..place.1).unwrap_or(&[]);
        let code = match is_trimmed(bytes) {
            true => dictionary.code_of_part(text, place, key),
            false => dictionary.code_of_text(trimmed(text.get(place.0..place.1).unwrap_or(""))),
        };
        (code, known <= code as usize)
    }

    /// Whether a cell says what some bytes say.
    pub(super) fn says(&self, code: Code, bytes: &[u8]) -> bool {
        same(self.table.dictionary.text(code).as_bytes(), bytes)
    }

    /// The code of a plain number that is not looked up: from where to where it stands in a text.
    #[inline]
    pub(super) fn figure(&mut self, text: &str, place: (usize, usize), written: Written) -> Code {
        self.table.dictionary.add_figure(text, place, written)
    }

    /// Adds a row of cells, and says with how many it begins as the row above.
    ///
    /// # Errors
    ///
    /// As [`TableBuilder::end_row`].
    #[inline]
    pub(super) fn row(
        &mut self,
        alike: usize,
        cells: impl Iterator<Item = Code>,
    ) -> Result<(), ReadError> {
        self.alike = alike;
        self.table.codes.extend(cells);
        self.end_row()
    }

    /// Every cell so far.
    pub(super) fn dictionary(&self) -> &Dictionary {
        &self.table.dictionary
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
        let alike = std::mem::take(&mut self.alike);
        let table = &mut self.table;
        table.alike.push(u16::try_from(alike).unwrap_or(u16::MAX));
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

    /// Makes room for so many times as many cells as there are, so that they need not be moved as they come.
    pub(super) fn expect(&mut self, times: usize) {
        let more =
            |there: usize| there.saturating_mul(times.saturating_sub(1)).min(limits::TABLE_CELLS);
        let table = &mut self.table;
        // Where there is no room for all at once they are moved.
        let _ = table.codes.try_reserve(more(table.codes.len()));
        let _ = table.starts.try_reserve(more(table.starts.len()));
        let _ = table.alike.try_reserve(more(table.alike.len()));
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
            table.alike.pop();
        }
        order::by_key(&mut table.merges, |merge| (merge.row, merge.column));
        table.dictionary.close();
        table
    }
}

/// Whether a text surely has no white space at its ends.
#[inline]
fn is_trimmed(bytes: &[u8]) -> bool {
    match bytes {
        [] => true,
        [one] => one.is_ascii_graphic(),
        [first, .., last] => first.is_ascii_graphic() & last.is_ascii_graphic(),
    }
}

/// Without white space at the ends; a no-break space is one.
fn trimmed(text: &str) -> &str {
    if is_trimmed(text.as_bytes()) {
        return text;
    }
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
}
