//! Records of an XLSB part, and the numbers and texts in them; what is cut off is damage, never a guess.

use crate::reading::ReadError;
use crate::table::workbook::damaged;

/// The records of a part: kind and bytes.
pub(super) fn records(part: &[u8]) -> impl Iterator<Item = Result<(u16, &[u8]), ReadError>> {
    let mut rest = part;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let record = next(rest);
        rest = record.map_or(&[], |(_, _, rest)| rest);
        Some(record.map(|(kind, data, _)| (kind, data)).ok_or_else(cut))
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
    Some((kind, rest.get(..length)?, rest.get(length..)?))
}

pub(super) fn byte(data: &[u8], at: usize) -> Result<u8, ReadError> {
    data.get(at).copied().ok_or_else(cut)
}

pub(super) fn half(data: &[u8], at: usize) -> Result<u16, ReadError> {
    bytes(data, at).map(u16::from_le_bytes)
}

pub(super) fn word(data: &[u8], at: usize) -> Result<u32, ReadError> {
    bytes(data, at).map(u32::from_le_bytes)
}

pub(super) fn float(data: &[u8], at: usize) -> Result<f64, ReadError> {
    bytes(data, at).map(f64::from_le_bytes)
}

/// A number packed in four bytes: a whole one or the upper half of a float, perhaps in hundredths.
pub(super) fn packed(data: &[u8], at: usize) -> Result<f64, ReadError> {
    let bits = word(data, at)?;
    let number = if bits & 2 != 0 {
        f64::from((bits as i32) >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    Ok(if bits & 1 != 0 { number / 100.0 } else { number })
}

/// A text with its length before it, and where it ends.
pub(super) fn wide(data: &[u8], at: usize) -> Result<(String, usize), ReadError> {
    let length = word(data, at)? as usize;
    let end = length.checked_mul(2).and_then(|size| size.checked_add(at + 4)).ok_or_else(cut)?;
    let units = data.get(at + 4..end).ok_or_else(cut)?.chunks_exact(2);
    let units: Vec<u16> = units.map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    Ok((String::from_utf16_lossy(&units), end))
}

fn bytes<const N: usize>(data: &[u8], at: usize) -> Result<[u8; N], ReadError> {
    data.get(at..at + N).and_then(|bytes| bytes.try_into().ok()).ok_or_else(cut)
}

fn cut() -> ReadError {
    damaged("a record of it is cut off")
}
