//! The cells of an XLSB sheet.

use super::Xlsb;
use super::records::{byte, float, packed, records, wide, word};
use crate::reading::ReadError;
use crate::table::workbook::damaged;
use crate::table::workbook::sheet::{Cells, RowCount};
use crate::table::{Table, limits};
use calamine::{CellErrorType, Data, Dimensions, ExcelDateTime};

const ROW: u16 = 0x00;
const END: u16 = 0x92;
const MERGE: u16 = 0xB0;
/// A text with formats inside it.
const RICH: u16 = 0x3E;
/// The short form of a record has this number more: it stands beside the cell before it.
const SHORT: u16 = 0x0B;

impl Xlsb {
    /// Rows of a sheet that hold something.
    ///
    /// # Errors
    ///
    /// When the sheet is missing or cut off.
    pub fn rows(&mut self, name: &str) -> Result<u32, ReadError> {
        let part = self.sheet(name)?;
        let (mut rows, mut row) = (RowCount::default(), 0);
        for record in records(&part) {
            match record? {
                (ROW, data) => row = word(data, 0)?,
                (0x02..=0x0B | 0x0D..=0x12 | RICH, _) => rows.add(row),
                (END, _) => break,
                _ => {}
            }
        }
        Ok(rows.count())
    }

    /// The table of a sheet.
    ///
    /// # Errors
    ///
    /// When the sheet is missing, cut off or too large.
    pub fn table(&mut self, name: &str) -> Result<Table, ReadError> {
        let part = self.sheet(name)?;
        let mut cells = Cells::of_sheet(name);
        let mut merges = Vec::new();
        let (mut row, mut next) = (0, 0);
        for record in records(&part) {
            let (kind, data) = record?;
            let (kind, at) = match kind {
                ROW => {
                    (row, next) = (word(data, 0)?, 0);
                    if 1_048_576 <= row {
                        return Err(damaged("a row of it lies beyond the last one"));
                    }
                    continue;
                }
                MERGE => {
                    let [top, bottom, left, right] =
                        [word(data, 0)?, word(data, 4)?, word(data, 8)?, word(data, 12)?];
                    merges.push(Dimensions { start: (top, left), end: (bottom, right) });
                    continue;
                }
                0x01..=0x0B | RICH => {
                    next = word(data, 0)?;
                    (kind, 4)
                }
                0x0C..=0x12 => (kind - SHORT, 0),
                _ => continue,
            };
            if limits::COLUMNS <= next as usize {
                return Err(damaged("a cell of it lies beyond the last column"));
            }
            let shown = self.styles.shown(word(data, at)? & 0x00FF_FFFF);
            let number = |value: f64| match shown.dated() {
                Some(kind) => Data::DateTime(ExcelDateTime::new(value, kind, self.from_1904)),
                None => Data::Float(value),
            };
            let at = at + 4;
            let value = match kind {
                0x02 => number(packed(data, at)?),
                0x03 | 0x0B => Data::Error(error(byte(data, at)?)),
                0x04 | 0x0A => Data::Bool(byte(data, at)? != 0),
                0x05 | 0x09 => number(float(data, at)?),
                0x06 | 0x08 => Data::String(wide(data, at)?.0),
                0x07 => {
                    let text = self.strings.get(word(data, at)? as usize);
                    Data::String(text.cloned().ok_or_else(|| damaged("a text of it is missing"))?)
                }
                RICH => Data::String(wide(data, at + 1)?.0),
                _ => Data::Empty,
            };
            cells.add((row, next), value, shown)?;
            next += 1;
        }
        cells.finish(&merges)
    }
}

fn error(code: u8) -> CellErrorType {
    match code {
        0x00 => CellErrorType::Null,
        0x07 => CellErrorType::Div0,
        0x17 => CellErrorType::Ref,
        0x1D => CellErrorType::Name,
        0x24 => CellErrorType::Num,
        0x2A => CellErrorType::NA,
        _ => CellErrorType::Value,
    }
}
