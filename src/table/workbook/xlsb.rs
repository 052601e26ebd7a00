//! XLSB workbooks: parts of binary records in a ZIP. The library passes over the short records that some programs
//! write, and trusts every length; so these are read here.

mod records;
mod sheet;
mod styles;

use super::{Bytes, damaged};
use crate::reading::ReadError;
use crate::table::limits;
use records::{byte, records, wide, word};
use std::io::Read;
use styles::Styles;
use zip::ZipArchive;

const SETTINGS: u16 = 0x99;
const SHEET: u16 = 0x9C;
const STRING: u16 = 0x13;

/// An opened XLSB workbook.
pub(super) struct Xlsb {
    archive: ZipArchive<Bytes>,
    sheets: Vec<Sheet>,
    strings: Vec<String>,
    styles: Styles,
    /// Whether days are counted from 1904.
    from_1904: bool,
}

/// A sheet, and where it lies.
struct Sheet {
    name: String,
    path: String,
    visible: bool,
}

impl Xlsb {
    /// Reads everything but the sheets' cells.
    ///
    /// # Errors
    ///
    /// When a part is missing, cut off, or names what is not there.
    pub fn open(bytes: Bytes) -> Result<Xlsb, ReadError> {
        let archive = ZipArchive::new(bytes).map_err(|_| damaged("its end is missing"))?;
        let mut book = Xlsb {
            archive,
            sheets: Vec::new(),
            strings: Vec::new(),
            styles: Styles::default(),
            from_1904: false,
        };
        let parts = book.part("xl/_rels/workbook.bin.rels")?.unwrap_or_default();
        let parts = String::from_utf8_lossy(&parts).into_owned();
        let workbook = book.part("xl/workbook.bin")?;
        let workbook = workbook.ok_or_else(|| damaged("its list of sheets is missing"))?;
        for record in records(&workbook) {
            match record? {
                (SETTINGS, data) => book.from_1904 = byte(data, 0)? & 1 != 0,
                (SHEET, data) => book.sheets.extend(Sheet::of(data, &parts)?),
                _ => {}
            }
        }
        if let Some(styles) = book.part("xl/styles.bin")? {
            book.styles = Styles::read(&styles)?;
        }
        if let Some(strings) = book.part("xl/sharedStrings.bin")? {
            for record in records(&strings) {
                if let (STRING, data) = record? {
                    book.strings.push(wide(data, 1)?.0);
                }
            }
        }
        Ok(book)
    }

    /// The sheets that are seen, in their order.
    pub fn names(&self) -> Vec<String> {
        self.sheets.iter().filter(|sheet| sheet.visible).map(|sheet| sheet.name.clone()).collect()
    }

    /// The bytes of a sheet.
    fn sheet(&mut self, name: &str) -> Result<Vec<u8>, ReadError> {
        let found = self.sheets.iter().find(|sheet| sheet.name == name);
        let path = found.map(|sheet| sheet.path.clone()).unwrap_or_default();
        self.part(&path)?.ok_or_else(|| damaged(&format!("its sheet \"{name}\" is missing")))
    }

    /// The bytes of a part; none when it is not there.
    fn part(&mut self, path: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Ok(part) = self.archive.by_name(path) else { return Ok(None) };
        let mut bytes = Vec::new();
        part.take(limits::UNPACKED_BYTES)
            .read_to_end(&mut bytes)
            .map_err(|_| damaged("a part of it cannot be unpacked"))?;
        Ok(Some(bytes))
    }
}

impl Sheet {
    /// A sheet of the list; none for charts and dialogues.
    fn of(data: &[u8], parts: &str) -> Result<Option<Sheet>, ReadError> {
        if word(data, 8)? == u32::MAX {
            return Ok(None);
        }
        let (id, end) = wide(data, 8)?;
        let (name, _) = wide(data, end)?;
        let target = target(parts, &id);
        let target = target.ok_or_else(|| damaged(&format!("its sheet \"{name}\" is missing")))?;
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("xl/{target}"),
        };
        let visible = word(data, 0)? == 0;
        Ok(path.contains("worksheets/").then_some(Sheet { name, path, visible }))
    }
}

/// Where the part with an id lies, by the list of parts.
fn target<'p>(parts: &'p str, id: &str) -> Option<&'p str> {
    let attribute = |tag: &'p str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(rest.split_once('"')?.0)
    };
    let mut tags = parts.split('<').filter(|tag| tag.starts_with("Relationship "));
    attribute(tags.find(|tag| attribute(tag, "Id") == Some(id))?, "Target")
}
