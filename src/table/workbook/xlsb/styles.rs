//! How the cells of an XLSB workbook show their numbers.

use super::records::{half, records, wide};
use crate::reading::ReadError;
use crate::table::workbook::format::Shown;
use std::collections::BTreeMap;

const FORMAT: u16 = 0x2C;
const BEGIN_CELLS: u16 = 0x0269;
const END_CELLS: u16 = 0x026A;
const CELL_STYLE: u16 = 0x2F;

/// The format of each style of a cell.
#[derive(Default)]
pub(super) struct Styles(Vec<Shown>);

impl Styles {
    /// Reads `styles.bin`.
    ///
    /// # Errors
    ///
    /// When it is cut off.
    pub fn read(part: &[u8]) -> Result<Styles, ReadError> {
        let mut codes = BTreeMap::new();
        let (mut styles, mut of_cells) = (Vec::new(), false);
        for record in records(part) {
            match record? {
                (FORMAT, data) => {
                    codes.insert(half(data, 0)?, Shown::of_code(&wide(data, 2)?.0));
                }
                (BEGIN_CELLS, _) => of_cells = true,
                (END_CELLS, _) => of_cells = false,
                (CELL_STYLE, data) if of_cells => {
                    let number = half(data, 2)?;
                    let known = codes.get(&number).copied();
                    styles.push(known.unwrap_or_else(|| Shown::of_code(built_in(number))));
                }
                _ => {}
            }
        }
        Ok(Styles(styles))
    }

    /// The format of a style, by its number.
    pub fn shown(&self, style: u32) -> Shown {
        self.0.get(style as usize).copied().unwrap_or_default()
    }
}

/// The formats that every workbook has without saying so.
fn built_in(number: u16) -> &'static str {
    match number {
        9 => "0%",
        10 => "0.00%",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18..=21 | 45..=47 => "h:mm",
        22 => "dd/mm/yyyy h:mm",
        _ => "",
    }
}
