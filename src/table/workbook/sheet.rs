//! A sheet's cells to a table.

use super::format::{self, Shown};
use super::{Bytes, strays, too_many_cells, xlsx_error};
use crate::reading::ReadError;
use crate::table::{BLANK, Code, Merge, Pairs, Table, TableBuilder, Typed, limits};
use calamine::{Data, DataRef, Dimensions, Range, Xlsx};

/// Cells looked at to tell whether a sheet holds something, and how many rows.
const LOOKED_AT: usize = 2000;
/// A sheet with more cells than this is not read a second time for its merged cells.
const MERGES_UP_TO: usize = 300_000;

/// Rows of a sheet that hold something; for a long one, as many as it declares.
pub(super) fn xlsx_rows(book: &mut Xlsx<Bytes>, name: &str) -> Result<u32, ReadError> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(0) };
    let mut rows = RowCount::default();
    for _ in 0..LOOKED_AT {
        match cells.next_cell().map_err(xlsx_error)? {
            Some(cell) if matches!(cell.get_value(), DataRef::Empty) => {}
            Some(cell) => rows.add(cell.get_position().0),
            None => return Ok(rows.count),
        }
    }
    Ok(rows.at_least(cells.dimensions()))
}

/// Counts rows that hold something, as their cells come in order.
#[derive(Default)]
pub(super) struct RowCount {
    last: Option<u32>,
    count: u32,
}

impl RowCount {
    pub fn count(&self) -> u32 {
        self.count
    }

    pub fn add(&mut self, row: u32) {
        if self.last != Some(row) {
            self.count += 1;
            self.last = Some(row);
        }
    }

    /// A declared size may be anything; a sheet of Excel has 1,048,576 rows.
    fn at_least(&self, declared: Dimensions) -> u32 {
        if self.count == 0 {
            0
        } else {
            self.count.max(declared.end.0.saturating_add(1).min(1_048_576))
        }
    }
}

/// The table of an XLSX sheet, cell by cell: what the sheet declares of its size allocates nothing.
pub(super) fn xlsx(book: &mut Xlsx<Bytes>, name: &str) -> Result<Table, ReadError> {
    let mut cells = Cells::of_sheet(name);
    let mut reader = book.worksheet_cells_reader(name).map_err(xlsx_error)?;
    let formats: Vec<Shown> = reader.styles().iter().map(Shown::of).collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(xlsx_error)? {
        let shown = formats.get(style).copied().unwrap_or_default();
        cells.add_ref(cell.get_position(), cell.get_value(), shown)?;
    }
    drop(reader);
    let merges = if cells.cells.len() < MERGES_UP_TO {
        book.merge_cells_by_sheet_name(name).unwrap_or_default()
    } else {
        Vec::new()
    };
    cells.finish(&merges)
}

/// The table of a sheet that the library holds whole.
pub(super) fn range(
    name: &str,
    range: &Range<Data>,
    merges: &[Dimensions],
    shown: impl Fn((u32, u32)) -> Shown,
) -> Result<Table, ReadError> {
    let mut cells = Cells::of_sheet(name);
    let (top, left) = range.start().unwrap_or((0, 0));
    for (row, column, value) in range.used_cells() {
        let place =
            (top + u32::try_from(row).unwrap_or(0), left + u32::try_from(column).unwrap_or(0));
        cells.add(place, value.clone(), shown(place))?;
    }
    cells.finish(merges)
}

/// Cells with their places: not every writer puts them in order.
pub(super) struct Cells {
    name: String,
    builder: TableBuilder,
    cells: Vec<(u32, u32, Code)>,
    /// The distinct numbers without a format, by their bits, and their codes.
    numbers: Pairs,
    number_codes: Vec<Code>,
}

impl Cells {
    pub fn of_sheet(name: &str) -> Self {
        Cells {
            name: name.to_owned(),
            builder: TableBuilder::of_sheet(name),
            cells: Vec::new(),
            numbers: Pairs::default(),
            number_codes: Vec::new(),
        }
    }

    /// As [`Cells::add`], for what most cells are: text that stands elsewhere in the file, and plain numbers.
    fn add_ref(
        &mut self,
        place: (u32, u32),
        value: &DataRef<'_>,
        shown: Shown,
    ) -> Result<(), ReadError> {
        let code = match value {
            DataRef::SharedString(text) if text.trim().is_empty() => return Ok(()),
            DataRef::SharedString(text) => self.builder.code_of(text, Typed::Text),
            DataRef::Float(number) if shown == Shown::default() => self.number(*number),
            other => return self.add(place, other.clone().into(), shown),
        };
        self.place(place, code)
    }

    /// The code of a number without a format; each distinct one is written as text once.
    fn number(&mut self, number: f64) -> Code {
        let bits = number.to_bits();
        let (at, new) = self.numbers.number((bits >> 32) as u32, bits as u32);
        if new {
            let (text, typed) = format::number(number, Shown::default());
            self.number_codes.push(self.builder.code_of(&text, typed));
        }
        self.number_codes.get(at as usize).copied().unwrap_or(BLANK)
    }

    pub fn add(&mut self, place: (u32, u32), value: Data, shown: Shown) -> Result<(), ReadError> {
        let (text, typed) = match value {
            Data::Empty => return Ok(()),
            Data::String(text) if text.trim().is_empty() => return Ok(()),
            Data::String(text) => (text, Typed::Text),
            Data::Int(number) => {
                (number.to_string(), Typed::Number { value: number.into(), percent: false })
            }
            Data::Float(number) => format::number(number, shown),
            Data::Bool(yes) => (if yes { "TRUE" } else { "FALSE" }.to_owned(), Typed::Text),
            Data::DateTime(date) => format::date(date, shown),
            Data::DateTimeIso(text) => format::iso_date(&text).unwrap_or((text, Typed::Text)),
            Data::DurationIso(text) => (format::iso_duration(&text).unwrap_or(text), Typed::Text),
            Data::Error(error) => (error.to_string(), Typed::Error),
        };
        let code = self.builder.code_of(&text, typed);
        self.place(place, code)
    }

    fn place(&mut self, (row, column): (u32, u32), code: Code) -> Result<(), ReadError> {
        if limits::WORKBOOK_CELLS <= self.cells.len() {
            return Err(too_many_cells(&self.name));
        }
        self.cells.push((row, column, code));
        Ok(())
    }

    pub fn finish(mut self, merges: &[Dimensions]) -> Result<Table, ReadError> {
        self.cells.sort_by_key(|(row, column, ..)| (*row, *column));
        if let Some(problem) = strays::leave_out(&self.name, &mut self.cells) {
            self.builder.problem(problem);
        }
        for (row, column, code) in self.cells {
            while self.builder.rows() < row {
                self.builder.end_row()?;
            }
            self.builder.code_at(column, code);
        }
        self.builder.end_row()?;
        for merge in merges {
            let ((top, left), (bottom, right)) = (merge.start, merge.end);
            if top <= bottom && left <= right && bottom < 1_048_576 {
                let (rows, columns) = (bottom - top + 1, right - left + 1);
                self.builder.merge(Merge { row: top, column: left, rows, columns });
            }
        }
        Ok(self.builder.finish())
    }
}
