//! A ZIP with several tables: each is a choice, like a sheet of a workbook.

use super::described::{describes, is_description};
use super::workbook::{Heard, Watched, Workbook, check_declared};
use super::{Table, delimited::Delimited, html, limits};
use crate::reading::{ReadError, SheetName};
use std::io::Read;
use std::sync::Arc;
use zip::ZipArchive;

/// Bytes unpacked at once.
const PIECE: usize = 256 * 1024;

/// An opened ZIP: the tables in it, read on request.
pub struct Packed {
    archive: ZipArchive<Watched>,
    tables: Vec<PackedTable>,
    /// The workbook read last, by its place in the archive.
    open: Option<(usize, Box<Workbook>)>,
}

/// A table of the ZIP.
struct PackedTable {
    /// As it is offered: the file's name, and the sheet's where the file has several.
    name: String,
    /// Its place in the archive.
    part: usize,
    kind: Kind,
    rows: u32,
    /// The place of the `.meta.csv` that describes it.
    meta: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Text,
    Html,
    /// With the sheet; none when the workbook could not be opened.
    Workbook(Option<String>),
}

impl Packed {
    /// Opens a ZIP and lists the tables in it.
    ///
    /// # Errors
    ///
    /// When it is damaged, locked, unpacks to too much, or holds no table.
    pub fn open(bytes: Arc<[u8]>, heard: Option<Heard>) -> Result<Packed, ReadError> {
        let mut archive = ZipArchive::new(Watched::new(bytes, heard))
            .map_err(|_| damaged("its end is missing"))?;
        check_declared(&mut archive, locked)?;
        let paths: Vec<String> = (0..archive.len())
            .map(|part| {
                archive.name_for_index(part).and_then(Result::ok).unwrap_or_default().into()
            })
            .collect();
        let mut packed = Packed { archive, tables: Vec::new(), open: None };
        for (part, path) in paths.iter().enumerate() {
            packed.list(part, path, &paths)?;
        }
        // Guidance and read-me files are text too: they are offered only when nothing else is.
        if paths.iter().any(|path| kind_of(path).is_some() && !is_plain_text(path)) {
            packed.tables.retain(|table| !is_plain_text(&paths[table.part]));
        }
        if packed.tables.is_empty() {
            return Err(ReadError {
                message: format!("None of the {} files in this ZIP is a table", paths.len()),
                hint: "Unpack it and upload the CSV, Excel or OpenDocument file with the figures"
                    .to_owned(),
            });
        }
        Ok(packed)
    }

    /// The tables, in the order of the ZIP.
    pub fn sheets(&self) -> Vec<SheetName> {
        let name =
            |table: &PackedTable| SheetName { name: Some(table.name.clone()), rows: table.rows };
        self.tables.iter().map(name).collect()
    }

    /// Lists the tables of one file.
    fn list(&mut self, part: usize, path: &str, paths: &[String]) -> Result<(), ReadError> {
        let Some(kind) = kind_of(path) else { return Ok(()) };
        let file = last(path);
        let twice = 1 < paths.iter().filter(|other| last(other) == file).count();
        let name = if twice { path } else { file };
        let meta = paths.iter().position(|meta| describes(meta, path));
        if !matches!(kind, Kind::Workbook(_)) {
            let rows = self.lines(part)?;
            self.tables.push(PackedTable { name: name.to_owned(), part, kind, rows, meta });
            return Ok(());
        }
        let mut add = |name: String, kind, rows| {
            self.tables.push(PackedTable { name, part, kind, rows, meta });
        };
        // One that cannot be opened is offered too: choosing it says why.
        match unpacked(&mut self.archive, part).and_then(|bytes| Workbook::open(Arc::from(bytes))) {
            Ok(workbook) => match workbook.sheets() {
                [only] => add(name.to_owned(), Kind::Workbook(only.name.clone()), only.rows),
                several => {
                    for sheet in several {
                        let of = sheet.name.clone().unwrap_or_default();
                        let kind = Kind::Workbook(Some(of.clone()));
                        add(format!("{name}, {of}"), kind, sheet.rows);
                    }
                }
            },
            Err(_) => add(name.to_owned(), Kind::Workbook(None), 0),
        }
        Ok(())
    }

    /// How many lines a text has.
    fn lines(&mut self, part: usize) -> Result<u32, ReadError> {
        let (mut lines, mut within) = (0_u32, false);
        each_piece(&mut self.archive, part, |piece| {
            let ends = piece.iter().filter(|byte| **byte == b'\n').count();
            lines = lines.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
            within = piece.last() != Some(&b'\n');
            Ok(())
        })?;
        Ok(lines.saturating_add(u32::from(within)))
    }

    /// One table.
    ///
    /// # Errors
    ///
    /// When there is none of that name, or it is damaged or too large.
    pub fn table(&mut self, name: &str) -> Result<Table, ReadError> {
        let Some(found) = self.tables.iter().find(|table| table.name == name) else {
            return Err(damaged(&format!("it holds no table \"{name}\"")));
        };
        let (part, kind, meta) = (found.part, found.kind.clone(), found.meta);
        let mut table = match kind {
            Kind::Text => {
                let mut delimited = Delimited::default();
                each_piece(&mut self.archive, part, |piece| delimited.feed(piece))?;
                delimited.finish()?
            }
            Kind::Html => {
                let bytes = unpacked(&mut self.archive, part)?;
                let table = html::read_html(&String::from_utf8_lossy(&bytes))?;
                table
                    .ok_or_else(|| damaged(&format!("\"{name}\" is a web page without a table")))?
            }
            Kind::Workbook(sheet) => {
                let workbook = self.workbook(part)?;
                let first = workbook.sheets().first().and_then(|sheet| sheet.name.clone());
                workbook.table(&sheet.or(first).unwrap_or_default())?
            }
        };
        if let Some(meta) = meta {
            let text = unpacked(&mut self.archive, meta)?;
            table.describe(&String::from_utf8_lossy(&text));
        }
        table.sheet = Some(Arc::from(name));
        Ok(table)
    }

    fn workbook(&mut self, part: usize) -> Result<&mut Workbook, ReadError> {
        let open = match self.open.take() {
            Some((at, workbook)) if at == part => workbook,
            _ => Box::new(Workbook::open(Arc::from(unpacked(&mut self.archive, part)?))?),
        };
        Ok(&mut self.open.insert((part, open)).1)
    }
}

/// What a file is, by its name; none for folders, hidden files, descriptions and what is no table.
fn kind_of(path: &str) -> Option<Kind> {
    let file = last(path).to_lowercase();
    if file.starts_with('.') || path.starts_with("__MACOSX/") || is_description(&file) {
        return None;
    }
    match file.rsplit_once('.')?.1 {
        "csv" | "tsv" | "tab" | "txt" => Some(Kind::Text),
        "html" | "htm" => Some(Kind::Html),
        "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" => Some(Kind::Workbook(None)),
        _ => None,
    }
}

fn is_plain_text(path: &str) -> bool {
    path.to_lowercase().ends_with(".txt")
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn unpacked(archive: &mut ZipArchive<Watched>, part: usize) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    each_piece(archive, part, |piece| {
        bytes.extend_from_slice(piece);
        Ok(())
    })?;
    Ok(bytes)
}

/// Unpacks a file piece by piece, up to the limit: what it declares of its size may be anything.
fn each_piece(
    archive: &mut ZipArchive<Watched>,
    part: usize,
    mut take: impl FnMut(&[u8]) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut part = archive.by_index(part).map_err(|_| damaged("a file of it cannot be found"))?;
    if part.encrypted() {
        return Err(locked());
    }
    let mut buffer = vec![0; PIECE];
    let mut size = 0;
    loop {
        let read =
            part.read(&mut buffer).map_err(|_| damaged("a file of it cannot be unpacked"))?;
        size += read as u64;
        match &buffer[..read] {
            [] => return Ok(()),
            _ if limits::UNPACKED_BYTES < size => {
                return Err(damaged("a file of it unpacks to more than it says"));
            }
            piece => take(piece)?,
        }
    }
}

fn locked() -> ReadError {
    ReadError {
        message: "The ZIP is protected by a password".to_owned(),
        hint: "Unpack it with its password, and upload the table it holds".to_owned(),
    }
}

fn damaged(found: &str) -> ReadError {
    ReadError {
        message: format!("The ZIP is damaged: {found}"),
        hint: "Download it again, or unpack it and upload the table it holds".to_owned(),
    }
}
