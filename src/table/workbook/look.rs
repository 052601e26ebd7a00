//! A look before anything is unpacked: what kind of file it is, and whether it is safe to read.

use super::ods::Spread;
use super::ole::MARK as OLE;
use super::{damaged, locked, xls};
use crate::reading::ReadError;
use crate::table::limits;
use std::io::{Cursor, Read, Seek};
use zip::ZipArchive;

/// What a file is, by its first bytes; its name may say anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Text, to be read as delimited.
    Text,
    /// A web page, or a workbook saved as one.
    Html,
    /// XLSX or XLSM.
    Xlsx,
    /// XLSB.
    Xlsb,
    /// XLS, up to Excel 2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// A ZIP of several files.
    Zip,
}

/// The kind of a file by its first bytes (some 1,000 are enough); `None` for a workbook that [`look`] must tell.
///
/// # Errors
///
/// Names a file of a kind that holds no table.
pub fn file_kind(head: &[u8]) -> Result<Option<FileKind>, ReadError> {
    const OTHERS: [(&[u8], &str); 14] = [
        (b"\x89PNG", "a picture (PNG)"),
        (b"\xFF\xD8\xFF", "a picture (JPEG)"),
        (b"GIF8", "a picture (GIF)"),
        (b"BM", "a picture (BMP)"),
        (b"II*\0", "a picture (TIFF)"),
        (b"MM\0*", "a picture (TIFF)"),
        (b"RIFF", "a picture, sound or film"),
        (b"%PDF", "a PDF"),
        (b"{\\rtf", "a Word document (RTF)"),
        (b"\x1F\x8B", "a packed file (gzip)"),
        (b"7z\xBC\xAF", "a packed file (7-Zip)"),
        (b"Rar!", "a packed file (RAR)"),
        (b"PAR1", "a Parquet file"),
        (b"SQLite format 3", "a database"),
    ];
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") || head.starts_with(OLE) {
        return Ok(None);
    }
    let binary = head.contains(&0);
    for (mark, kind) in OTHERS {
        // "BM" begins words too.
        if head.starts_with(mark) && (2 < mark.len() || binary) {
            return Err(other_kind(kind));
        }
    }
    let text = String::from_utf8_lossy(head).to_lowercase();
    let start = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    if ["<!doctype html", "<html", "<table", "<meta", "<body", "<div", "<google-sheets"]
        .iter()
        .any(|mark| start.starts_with(mark))
    {
        return Ok(Some(FileKind::Html));
    }
    if start.starts_with("<?xml") || start.starts_with("<svg") {
        let html = start.contains("<html") || start.contains("<table");
        return if html { Ok(Some(FileKind::Html)) } else { Err(other_kind("an XML file")) };
    }
    let list = start.strip_prefix('[').map(str::trim_start);
    if start.starts_with('{') || list.is_some_and(|list| list.starts_with(['{', '['])) {
        return Err(ReadError {
            message: "This is not a table but a JSON file".to_owned(),
            hint: "If it is a saved project, use \"Open project\"; otherwise save the table as CSV or Excel".to_owned(),
        });
    }
    Ok(Some(FileKind::Text))
}

/// Looks at a whole workbook before it is unpacked.
///
/// # Errors
///
/// When it is locked, damaged, of another kind, or unpacks to more than [`limits::UNPACKED_BYTES`].
pub fn look(bytes: &[u8]) -> Result<FileKind, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError {
            message: "The file is empty".to_owned(),
            hint: "Check that it was saved and copied completely".to_owned(),
        });
    }
    if let Some(kind) = file_kind(&bytes[..bytes.len().min(1024)])? {
        return Ok(kind);
    }
    if bytes.starts_with(OLE) { look_into_ole(bytes) } else { look_into_zip(bytes) }
}

/// Old Office files, and new ones behind a password, share one container; its parts have names in UTF-16.
fn look_into_ole(bytes: &[u8]) -> Result<FileKind, ReadError> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).step_by(2).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Err(locked())
    } else if has("Workbook") || has("Book") {
        xls::check(bytes)?;
        Ok(FileKind::Xls)
    } else if has("WordDocument") {
        Err(other_kind("a Word document"))
    } else if has("PowerPoint Document") {
        Err(other_kind("a PowerPoint file"))
    } else {
        Err(other_kind("an Office file without a workbook"))
    }
}

fn look_into_zip(bytes: &[u8]) -> Result<FileKind, ReadError> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("its end is missing"))?;
    let names: Vec<String> =
        archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    let has = |name: &str| names.iter().any(|other| other.eq_ignore_ascii_case(name));
    let kind = if has("xl/workbook.bin") {
        FileKind::Xlsb
    } else if has("xl/workbook.xml") || names.iter().any(|name| name.ends_with("workbook.xml")) {
        FileKind::Xlsx
    } else if has("content.xml") {
        FileKind::Ods
    } else if has("word/document.xml") {
        return Err(other_kind("a Word document"));
    } else if has("ppt/presentation.xml") {
        return Err(other_kind("a PowerPoint file"));
    } else {
        FileKind::Zip
    };
    if kind == FileKind::Zip {
        return Ok(kind);
    }
    if kind == FileKind::Ods {
        look_into_opendocument(&mut archive)?;
    }
    check_sizes(&mut archive)?;
    Ok(kind)
}

fn look_into_opendocument(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), ReadError> {
    let mut part = |name: &str, most: u64| {
        let mut text = String::new();
        let part = archive.by_name(name).ok()?;
        part.take(most).read_to_string(&mut text).ok()?;
        Some(text)
    };
    if part("META-INF/manifest.xml", 1_000_000)
        .is_some_and(|manifest| manifest.contains("encryption-data"))
    {
        return Err(locked());
    }
    match part("mimetype", 200) {
        Some(kind) if kind.contains("spreadsheet") => Ok(()),
        Some(kind) if kind.contains("text") => Err(other_kind("a text document (ODT)")),
        Some(kind) if kind.contains("presentation") => Err(other_kind("a presentation (ODP)")),
        _ => Err(damaged("it does not say what it is")),
    }
}

/// Refuses what is locked, in words of what it is, or declares that it unpacks to too much.
pub(in crate::table) fn check_declared<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    locked: fn() -> ReadError,
) -> Result<(), ReadError> {
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let part =
            archive.by_index_raw(index).map_err(|_| damaged("a part of it cannot be found"))?;
        if part.encrypted() {
            return Err(locked());
        }
        let (size, packed) = (part.size(), part.compressed_size().max(1));
        declared = declared.saturating_add(size);
        if limits::UNPACKED_BYTES < declared
            || (limits::PACKING_RATIO_FROM < size && limits::PACKING_RATIO < size / packed)
        {
            return Err(unpacks_too_large(declared));
        }
    }
    Ok(())
}

/// Refuses what would unpack to too much: by what the archive declares, then by what really comes out.
fn check_sizes(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), ReadError> {
    check_declared(archive, locked)?;
    let mut real = 0_u64;
    let mut buffer = vec![0; 64 * 1024];
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| damaged("a part of it cannot be read"))?;
        // Pictures are never unpacked by us.
        let name = part.name().map_err(|_| damaged("a part of it has no name"))?.into_owned();
        if !matches!(name.rsplit('.').next(), Some("xml" | "bin" | "rels")) {
            continue;
        }
        let left =
            (limits::UNPACKED_BYTES - real).min(part.size().saturating_mul(2).max(1_000_000));
        let mut part = part.take(left + 1);
        let mut size = 0;
        // An OpenDocument file says "the same again" in a few letters.
        let mut spread = (name == "content.xml").then(Spread::default);
        loop {
            match part.read(&mut buffer) {
                Ok(0) => break,
                Ok(read) => {
                    size += read as u64;
                    if let Some(spread) = &mut spread {
                        spread.feed(&buffer[..read])?;
                    }
                }
                Err(_) => return Err(damaged("a part of it cannot be unpacked")),
            }
        }
        if left < size {
            return Err(unpacks_too_large(real + size));
        }
        real += size;
    }
    Ok(())
}

fn unpacks_too_large(bytes: u64) -> ReadError {
    ReadError {
        message: format!(
            "The file would unpack to more than {} MB, which is too large to read safely",
            bytes / 1_000_000
        ),
        hint: "Save the sheet you need as CSV, or as a workbook of its own".to_owned(),
    }
}

fn other_kind(kind: &str) -> ReadError {
    ReadError {
        message: format!("This is not a table but {kind}, whatever its name says"),
        hint: "Choose a CSV, Excel or OpenDocument file, or copy the table and paste it".to_owned(),
    }
}
