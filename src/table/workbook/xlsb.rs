//! An XLSB file looked through before a library reads it: its records must be as long as what is read of them.

use super::damaged;
use super::ole::word;
use crate::reading::ReadError;
use crate::table::limits;
use std::io::{Read, Seek};
use zip::ZipArchive;

const FIRST_STRING: u16 = 0x9F;
const STRING: u16 = 0x13;
const SHEET: u16 = 0x9C;

/// Looks through the parts of a file whose records a library reads without asking how long they are.
///
/// # Errors
///
/// When a record is too short, or names a text or a part that is not there.
pub(super) fn check<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<(), ReadError> {
    let names: Vec<String> =
        archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    let mut strings = 0;
    for name in names.iter().filter(|name| name.ends_with("sharedStrings.bin")) {
        strings = count_strings(&part(archive, name)?)?;
    }
    let relations = part(archive, "xl/_rels/workbook.bin.rels").unwrap_or_default();
    for name in names.iter().filter(|name| name.starts_with("xl/") && name.ends_with(".bin")) {
        let is_sheet = name.contains("worksheets/");
        if !is_sheet && !name.ends_with("workbook.bin") && !name.ends_with("styles.bin") {
            continue;
        }
        for record in records(&part(archive, name)?) {
            let (kind, data) = record?;
            let right = if is_sheet {
                in_sheet(kind, data, strings)
            } else {
                in_workbook(kind, data, &relations)
            };
            if !right {
                return Err(damaged(&format!("a record of its part {name} is too short")));
            }
        }
    }
    Ok(())
}

/// Whether a record of a sheet is long enough, and its text is there.
fn in_sheet(kind: u16, data: &[u8], strings: usize) -> bool {
    let least = match kind {
        0x00 => 4,
        0x02 => 12,
        0x03 | 0x04 | 0x0A | 0x0B => 9,
        0x05 | 0x09 => 16,
        0x06 | 0x08 => return wide(data, 8).is_some(),
        0x07 => 12,
        0x94 => 16,
        _ => 0,
    };
    let is_cell = (0x01..=0x0B).contains(&kind);
    least <= data.len()
        && (!is_cell || (word(data, 0) as usize) < limits::COLUMNS)
        && (kind != 0x07 || (word(data, 8) as usize) < strings)
}

/// Whether a record of the workbook or its styles is long enough.
fn in_workbook(kind: u16, data: &[u8], relations: &[u8]) -> bool {
    match kind {
        0x99 => !data.is_empty(),
        0x0267 | 0x0269 | 0x2F => 4 <= data.len(),
        0x2C => 2 <= data.len() && wide(data, 2).is_some(),
        0x016A => (word(data, 0) as usize).saturating_mul(12).saturating_add(4) <= data.len(),
        SHEET if word(data, 8) == u32::MAX => 12 <= data.len(),
        SHEET => wide(data, 8).is_some_and(|(id, end)| {
            let named = format!("\"{id}\"");
            let known = relations.windows(named.len()).any(|part| part == named.as_bytes());
            known && wide(data, end).is_some()
        }),
        _ => true,
    }
}

/// A text with its length before it, and where it ends.
fn wide(data: &[u8], at: usize) -> Option<(String, usize)> {
    data.get(at..at + 4)?;
    let end = (word(data, at) as usize).checked_mul(2)?.checked_add(at + 4)?;
    let units = data.get(at + 4..end)?.chunks_exact(2);
    let units: Vec<u16> = units.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Some((String::from_utf16_lossy(&units), end))
}

/// How many texts the sheets can name.
fn count_strings(bytes: &[u8]) -> Result<usize, ReadError> {
    let mut count = 0;
    for record in records(bytes) {
        match record? {
            (FIRST_STRING, data) if data.len() < 8 => return Err(damaged("its texts are damaged")),
            (STRING, data) => {
                wide(data, 1).ok_or_else(|| damaged("a text of it is cut off"))?;
                count += 1;
            }
            _ => {}
        }
    }
    Ok(count)
}

/// The records of a part: kind and bytes.
fn records(part: &[u8]) -> impl Iterator<Item = Result<(u16, &[u8]), ReadError>> {
    let mut rest = part;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let record = next(rest);
        rest = record.map_or(&[], |(_, _, rest)| rest);
        Some(
            record
                .map(|(kind, data, _)| (kind, data))
                .ok_or_else(|| damaged("a part of it ends too soon")),
        )
    })
}

/// The first record, and what follows it: kind and length are written seven bits a byte.
fn next(part: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (first, mut rest) = part.split_first()?;
    let mut kind = u16::from(*first);
    if kind & 0x80 != 0 {
        let (second, more) = rest.split_first()?;
        kind = (kind & 0x7F) | (u16::from(*second & 0x7F) << 7);
        rest = more;
    }
    let mut length = 0;
    for shift in [0, 7, 14, 21] {
        let (byte, more) = rest.split_first()?;
        rest = more;
        length |= usize::from(*byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    let (data, rest) = (rest.get(..length)?, rest.get(length..)?);
    Some((kind, data, rest))
}

fn part<R: Read + Seek>(archive: &mut ZipArchive<R>, name: &str) -> Result<Vec<u8>, ReadError> {
    let part = archive.by_name(name).map_err(|_| damaged("a part of it cannot be found"))?;
    let mut bytes = Vec::new();
    part.take(limits::UNPACKED_BYTES)
        .read_to_end(&mut bytes)
        .map_err(|_| damaged("a part of it cannot be unpacked"))?;
    Ok(bytes)
}
