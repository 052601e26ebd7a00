//! Limits in one place, each with its reason: a hostile or broken file must not take the page with it.

use crate::reading::ReadError;

/// Unpacked bytes of a workbook. A browser gives a page 4 GB at most; a fifty-sheet release unpacks to some 100 MB.
pub const UNPACKED_BYTES: u64 = 1_000_000_000;
/// How many times smaller a packed part may be. Text of a sheet packs 10 to 40 times; a bomb 1,000 times.
pub const PACKING_RATIO: u64 = 400;
/// Parts smaller than this are let pass whatever their ratio: a sheet of blank rows packs very well.
pub const PACKING_RATIO_FROM: u64 = 50_000_000;
/// Cells that hold something, in one sheet of a workbook.
pub const WORKBOOK_CELLS: usize = 10_000_000;
/// Cells of the rectangles that hold all cells of an XLS or ODS file: the library keeps each, blank or not, in some
/// hundred bytes.
pub const SPREAD_CELLS: usize = 10_000_000;
/// Cells of one table, blanks before the last of a row included: four bytes each.
pub const TABLE_CELLS: usize = 60_000_000;
/// Columns of one table: what Excel has.
pub const COLUMNS: usize = 16_384;
/// Rows of one table.
pub const ROWS: usize = 5_000_000;
/// Bytes of one cell. Excel keeps 32,767 characters.
pub const CELL_BYTES: usize = 1_000_000;
/// Bytes of one row of delimited text; a longer one is no row of a table, or a quotation mark that is never closed.
pub const ROW_BYTES: usize = 8 * CELL_BYTES;
/// Bytes of delimited text read in one step: some milliseconds, so that a cancel is heard and progress is shown.
pub const STEP_BYTES: usize = 256 * 1024;
/// Sheets tried for one with indicators; official workbooks begin with a cover, contents and notes.
pub const SHEETS_TRIED: usize = 30;
/// Bytes of a pasted text or HTML.
pub const PASTE_BYTES: usize = 100_000_000;
/// Bytes of distinct text in one table: their places are kept in 32 bits.
pub const TEXT_BYTES: usize = 2_000_000_000;
/// A kept sheet above this is kept as an extract of the chosen series.
pub const KEPT_BYTES: usize = 5_000_000;
/// Bytes of a page or picture that is looked into for a project. The largest picture that a browser draws for us has
/// some 20 million.
pub const CARRIER_BYTES: usize = 40_000_000;
/// Bytes of a project carried inside: a table of [`KEPT_BYTES`] and its words.
pub const CARRIED_BYTES: usize = 10_000_000;

/// The refusal of a table that passes one of these.
pub(super) fn too_large(found: String) -> ReadError {
    ReadError {
        message: format!("The table is too large: {found}"),
        hint: "Save the part you need, such as your own area and the last ten years, as a smaller file".to_owned(),
    }
}
