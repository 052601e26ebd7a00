//! A column whose texts hold several things, split at what stands between them.

use super::{CellRef, Code, Table, TableBuilder, Typed};
use crate::reading::ReadError;

/// Columns that a split makes at most; what is left stands in the last.
const PARTS: usize = 6;

impl Table {
    /// The table with columns of the parts of another at its end. The column itself stays; a cell of a part has its
    /// place. `body` is the first row below the header; `header` is split where it holds `at` too, otherwise numbered.
    ///
    /// # Errors
    ///
    /// When the table becomes larger than [`super::limits`] allow.
    pub fn with_split(
        &self,
        column: u32,
        at: &str,
        body: u32,
        header: &str,
    ) -> Result<Table, ReadError> {
        let parts = (body..self.rows())
            .map(|row| self.text(row, column).matches(at).count() + 1)
            .max()
            .unwrap_or(1)
            .min(PARTS);
        let mut builder = TableBuilder::of_table(self.without_rows());
        for row in 0..self.rows() {
            for (place, code) in (0..).zip(self.row(row)) {
                builder.code_at(place, *code);
            }
            let is_header = row + 1 == body;
            let text = if is_header { header } else { self.text(row, column) };
            if (is_header || body <= row) && !text.is_empty() {
                for (part, place) in
                    texts(text, at, parts, is_header).into_iter().zip(self.columns..)
                {
                    let code: Code = builder.code_of(&part, Typed::Text);
                    builder.code_at(place, code);
                }
            }
            builder.end_row()?;
        }
        let mut table = builder.finish();
        let made = table.columns.saturating_sub(self.columns);
        table.parts_of.extend((0..made).map(|_| self.origin(column)));
        Ok(table)
    }

    /// The name of a place; that of a part of a column is the column's.
    pub fn place(&self, row: u32, column: u32) -> CellRef {
        CellRef { sheet: self.sheet.clone(), row, column: self.origin(column) }
    }

    /// The column of the file that a column stands in or was made of.
    pub fn origin(&self, column: u32) -> u32 {
        let own = self.columns - u32::try_from(self.parts_of.len()).unwrap_or(0).min(self.columns);
        let part = column.checked_sub(own).and_then(|part| self.parts_of.get(part as usize));
        part.copied().unwrap_or(column)
    }

    /// Everything but the rows.
    fn without_rows(&self) -> Table {
        Table { codes: Vec::new(), starts: vec![0], alike: Vec::new(), ..self.clone() }
    }
}

fn texts(text: &str, at: &str, parts: usize, is_header: bool) -> Vec<String> {
    let split: Vec<String> = text.splitn(parts, at).map(|part| part.trim().to_owned()).collect();
    if is_header && split.len() < parts {
        return (1..=parts).map(|part| format!("{text}, part {part}")).collect();
    }
    split
}
