//! Workbooks to tables: XLSX, XLSM, XLSB, XLS and ODS, with a choice of sheet; and a ZIP of several tables.

mod format;
mod look;
mod ods;
mod ods_shown;
mod ole;
mod sheet;
mod strays;
mod watched;
mod xls;
mod xlsb;

pub(super) use look::check_declared;
pub use look::{FileKind, file_kind, look};
pub use watched::{Heard, Watched};

use super::packed::Packed;
use super::{Table, limits};
use crate::reading::{ReadError, SheetName};
use calamine::{
    Data, Ods, OdsError, Range, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
};
use format::Shown;
use ods_shown::ShownCells;
use std::sync::Arc;

type Bytes = Watched;

/// An opened workbook: its sheets that hold something, and their tables on request.
pub struct Workbook {
    book: Book,
    sheets: Vec<SheetName>,
}

enum Book {
    Xlsx(Box<Xlsx<Bytes>>),
    Xlsb(Box<xlsb::Xlsb>),
    Xls(Box<Xls<Bytes>>),
    Ods(Box<Ods<Bytes>>, ShownCells),
    Packed(Box<Packed>),
}

impl Workbook {
    /// Opens a workbook of any of the formats.
    ///
    /// The libraries read a whole part at once; this cannot be done in steps.
    ///
    /// # Errors
    ///
    /// When the file is of another kind, locked by a password, damaged or too large, or holds no table.
    pub fn open(bytes: Arc<[u8]>) -> Result<Workbook, ReadError> {
        Workbook::open_heard(bytes, None)
    }

    /// As [`Workbook::open`], telling how far it is while a library reads in one go.
    ///
    /// # Errors
    ///
    /// As [`Workbook::open`].
    pub fn open_heard(bytes: Arc<[u8]>, heard: Option<Heard>) -> Result<Workbook, ReadError> {
        let kind = look(&bytes)?;
        if kind == FileKind::Zip {
            let packed = Packed::open(bytes, heard)?;
            let sheets = packed.sheets();
            return Ok(Workbook { book: Book::Packed(Box::new(packed)), sheets });
        }
        let cursor = Watched::new(Arc::clone(&bytes), heard);
        let book = match kind {
            FileKind::Xlsx => Book::Xlsx(Box::new(Xlsx::new(cursor).map_err(xlsx_error)?)),
            FileKind::Xlsb => Book::Xlsb(Box::new(xlsb::Xlsb::open(cursor)?)),
            FileKind::Xls => Book::Xls(Box::new(Xls::new(cursor).map_err(xls_error)?)),
            FileKind::Ods => {
                let shown = ShownCells::of(Watched::new(bytes, None));
                Book::Ods(Box::new(Ods::new(cursor).map_err(ods_error)?), shown)
            }
            FileKind::Text | FileKind::Html | FileKind::Zip => {
                return Err(damaged("it is no workbook"));
            }
        };
        let mut workbook = Workbook { book, sheets: Vec::new() };
        workbook.list()?;
        if workbook.sheets.is_empty() {
            return Err(ReadError {
                message: "The workbook has no sheet that holds anything".to_owned(),
                hint: "Check that this is the file you meant; hidden sheets are left out"
                    .to_owned(),
            });
        }
        Ok(workbook)
    }

    /// Sheets that hold something, hidden ones left out.
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Finds the sheets that hold something.
    fn list(&mut self) -> Result<(), ReadError> {
        let names = match &self.book {
            Book::Xlsx(book) => seen(book.sheets_metadata()),
            Book::Xlsb(book) => book.names(),
            Book::Xls(book) => seen(book.sheets_metadata()),
            Book::Ods(book, _) => seen(book.sheets_metadata()),
            Book::Packed(_) => Vec::new(),
        };
        for name in names {
            let rows = match &mut self.book {
                Book::Xlsx(book) => sheet::xlsx_rows(book, &name)?,
                Book::Xlsb(book) => book.rows(&name)?,
                Book::Xls(book) => rows_of(&book.worksheet_range(&name).map_err(xls_error)?),
                Book::Ods(book, _) => rows_of(&book.worksheet_range(&name).map_err(ods_error)?),
                Book::Packed(_) => 0,
            };
            if 0 < rows {
                self.sheets.push(SheetName { name: Some(name), rows });
            }
        }
        Ok(())
    }

    /// The table of a sheet.
    ///
    /// # Errors
    ///
    /// When there is no sheet of that name, or it is damaged or too large.
    pub fn table(&mut self, name: &str) -> Result<Table, ReadError> {
        if !self.sheets.iter().any(|sheet| sheet.name.as_deref() == Some(name)) {
            return Err(no_sheet(name, &self.sheets));
        }
        match &mut self.book {
            Book::Xlsx(book) => sheet::xlsx(book, name),
            Book::Xlsb(book) => book.table(name),
            Book::Xls(book) => {
                let range = book.worksheet_range(name).map_err(xls_error)?;
                let merges = book.merge_cells_by_sheet_name(name).unwrap_or_default();
                sheet::range(name, &range, &merges, |_| Shown::default())
            }
            Book::Ods(book, shown) => {
                let range = book.worksheet_range(name).map_err(ods_error)?;
                sheet::range(name, &range, &[], |place| shown.shown(name, place))
            }
            Book::Packed(packed) => packed.table(name),
        }
    }
}

/// The names of worksheets that are not hidden.
fn seen(sheets: &[calamine::Sheet]) -> Vec<String> {
    let is_seen = |sheet: &&calamine::Sheet| {
        sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet
    };
    sheets.iter().filter(is_seen).map(|sheet| sheet.name.clone()).collect()
}

fn rows_of(range: &Range<Data>) -> u32 {
    let rows = range.rows().filter(|row| row.iter().any(|cell| *cell != Data::Empty)).count();
    u32::try_from(rows).unwrap_or(u32::MAX)
}

fn no_sheet(name: &str, sheets: &[SheetName]) -> ReadError {
    let names: Vec<String> = sheets
        .iter()
        .take(20)
        .filter_map(|sheet| Some(format!("\"{}\"", sheet.name.as_deref()?)))
        .collect();
    ReadError {
        message: format!("The workbook has no sheet \"{name}\" that holds anything"),
        hint: format!("Choose one of its sheets: {}", names.join(", ")),
    }
}

pub(super) fn locked() -> ReadError {
    ReadError {
        message: "The workbook is protected by a password".to_owned(),
        hint: "Open it in Excel, take the password off (File, Info, Protect Workbook), save it and upload it again".to_owned(),
    }
}

pub(super) fn damaged(found: &str) -> ReadError {
    ReadError {
        message: format!("The workbook is damaged: {found}"),
        hint: "Open it in Excel or LibreOffice, save it again, and upload that; or copy the table and paste it".to_owned(),
    }
}

pub(super) fn too_many_cells(sheet: &str) -> ReadError {
    ReadError {
        message: format!(
            "Sheet \"{sheet}\" has more than {} million cells",
            limits::WORKBOOK_CELLS / 1_000_000
        ),
        hint: "Save the part you need as a smaller workbook or as CSV".to_owned(),
    }
}

/// The sheets together reach too far, blank cells counted.
pub(super) fn spreads_too_far() -> ReadError {
    ReadError {
        message: format!(
            "The sheets of the workbook reach over more than {} million cells, blank ones counted",
            limits::SPREAD_CELLS / 1_000_000
        ),
        hint: "Save the sheet you need as CSV, or as XLSX, in which blank cells take no room"
            .to_owned(),
    }
}

pub(super) fn xlsx_error(error: XlsxError) -> ReadError {
    match error {
        XlsxError::Password => locked(),
        error => damaged(&error.to_string()),
    }
}

fn xls_error(error: XlsError) -> ReadError {
    match error {
        XlsError::Password => locked(),
        error => damaged(&error.to_string()),
    }
}

fn ods_error(error: OdsError) -> ReadError {
    match error {
        OdsError::Password => locked(),
        OdsError::CellLimitExceeded { .. } => spreads_too_far(),
        error => damaged(&error.to_string()),
    }
}
