//! Builder: a table while it is being read, row by row.

use super::figure::Written;
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

    /// The next cell of the row, as text; white space at its ends is taken off. Gives its code.
    pub fn text(&mut self, text: &str) -> Code {
        let code = self.table.dictionary.code_of_text(trimmed(text));
        self.table.codes.push(code);
        code
    }

    /// The next cell of the row, a plain number that is not looked up: from where to where it stands in a text.
    #[inline]
    pub(super) fn figure(&mut self, text: &str, place: (usize, usize), written: Written) -> Code {
        let code = self.table.dictionary.add_figure(text, place, written);
        self.table.codes.push(code);
        code
    }

    /// The next cell of the row, by its code.
    pub(super) fn code(&mut self, code: Code) {
        self.table.codes.push(code);
    }

    /// The first cells of the row, as many of those that the row above begins with.
    pub(super) fn again(&mut self, cells: usize) {
        self.alike = cells;
        let table = &mut self.table;
        if let [.., from, to] = table.starts.as_slice() {
            let (from, to) = (*from as usize, *to as usize);
            let end = table.codes.len() + cells;
            table.codes.extend_from_within(from..to.min(from + cells));
            // Blanks at the end of a row are not kept.
            table.codes.resize(end, BLANK);
        }
    }

    /// Takes back the cells of the row under way. What they say stays known: they will be read again.
    pub(super) fn undo_row(&mut self) {
        self.alike = 0;
        self.table.codes.truncate(self.table.starts.last().map_or(0, |start| *start as usize));
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

/// Without white space at the ends; a no-break space is one.
fn trimmed(text: &str) -> &str {
    let plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    if plain(text.as_bytes().first()) && plain(text.as_bytes().last()) {
        return text;
    }
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'))
}
