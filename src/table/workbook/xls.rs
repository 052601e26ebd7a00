//! An XLS file looked through before a library reads it: what it declares must fit what it holds.

use super::ole::{Ole, half, word};
use super::{damaged, locked, spreads_too_far};
use crate::reading::ReadError;
use crate::table::limits;

/// Looks through a file: its container, its records, and how far the cells of its sheets reach.
///
/// # Errors
///
/// When it is locked, damaged, or its sheets would take more memory than there is.
pub(super) fn check(bytes: &[u8]) -> Result<(), ReadError> {
    let ole = Ole::open(bytes)?;
    let stream = match ole.stream("Workbook")? {
        Some(stream) => stream,
        None => ole.stream("Book")?.ok_or_else(|| damaged("it holds no workbook"))?,
    };
    let mut sheets = Vec::new();
    for record in records(&stream) {
        let (kind, data) = record?;
        if data.len() < least(kind) {
            return Err(damaged("a record of it is too short"));
        }
        match kind {
            FILE_PASS if half(data, 0) != 0 => return Err(locked()),
            BOUND_SHEET => sheets.push(word(data, 0) as usize),
            END => break,
            _ => {}
        }
    }
    let mut cells = 0_usize;
    for place in sheets {
        let sheet =
            stream.get(place..).ok_or_else(|| damaged("a sheet of it lies beyond its end"))?;
        cells = cells.saturating_add(area(sheet)?);
        if limits::SPREAD_CELLS < cells {
            return Err(spreads_too_far());
        }
    }
    Ok(())
}

const END: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const BOUND_SHEET: u16 = 0x0085;
const BEGIN: u16 = 0x0809;
const DIMENSIONS: u16 = 0x0200;
const SEVERAL_NUMBERS: u16 = 0x00BD;
/// Records of one cell, which begin with its row and its column.
const CELLS: [u16; 7] = [0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// Bytes a record must have for what is read of it.
fn least(kind: u16) -> usize {
    match kind {
        FILE_PASS | 0x0022 | 0x0042 | BEGIN => 2,
        0x00E0 => 4,
        BOUND_SHEET => 8,
        0x00FC => 8,
        _ => 0,
    }
}

/// The cells of the rectangle that holds every cell of a sheet: the library keeps them all, blank or not.
fn area(sheet: &[u8]) -> Result<usize, ReadError> {
    let (mut top, mut bottom, mut left, mut right) = (u16::MAX, 0, u16::MAX, 0);
    let (mut depth, mut any) = (0_u32, false);
    for record in records(sheet) {
        let (kind, data) = record?;
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            DIMENSIONS if depth <= 1 && 14 <= data.len() => {
                let (first, last) = (word(data, 0), word(data, 4));
                if 65_536 < last.saturating_sub(first) || last < first {
                    return Err(damaged("a sheet of it declares more rows than there can be"));
                }
            }
            SEVERAL_NUMBERS if depth <= 1 && 6 <= data.len() => {
                let row = half(data, 0);
                (top, bottom, any) = (top.min(row), bottom.max(row), true);
                left = left.min(half(data, 2));
                right = right.max(half(data, data.len() - 2));
            }
            kind if depth <= 1 && CELLS.contains(&kind) && 4 <= data.len() => {
                let (row, column) = (half(data, 0), half(data, 2));
                (top, bottom, any) = (top.min(row), bottom.max(row), true);
                (left, right) = (left.min(column), right.max(column));
            }
            _ => {}
        }
    }
    let length = |from: u16, to: u16| usize::from(to.saturating_sub(from)) + 1;
    Ok(if any { length(top, bottom) * length(left, right) } else { 0 })
}

/// The records of a stream: kind and bytes.
fn records(stream: &[u8]) -> impl Iterator<Item = Result<(u16, &[u8]), ReadError>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (kind, length) = (half(rest, 0), usize::from(half(rest, 2)));
        let Some(data) = rest.get(4..4 + length) else {
            rest = &[];
            return Some(Err(damaged("its end is missing")));
        };
        rest = &rest[4 + length..];
        Some(Ok((kind, data)))
    })
}
