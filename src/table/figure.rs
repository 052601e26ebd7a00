//! Figures that were not looked up: how they are written, which their codes say.

use super::Code;
use super::words::{first, last_word, others_than_digits};

/// The code of the first of them.
pub(super) const FIGURES: Code = 1 << 31;
/// Where in a code stands how the figure is written; below it its number.
const WRITTEN: u32 = 28;
const NUMBERS: Code = (1 << WRITTEN) - 1;

/// The number of a figure among those that were not looked up (plain numbers, all of them); none for any other cell.
#[inline]
pub fn figure_number(code: Code) -> Option<usize> {
    (FIGURES <= code).then_some((code & NUMBERS) as usize)
}

/// The code of the figure with a number.
#[inline]
pub(super) fn figure_code(number: u32, written: Written) -> Code {
    FIGURES | Code::from(written.0) << WRITTEN | number
}

/// How a plain number is written: digits with at most one point before the last of them, perhaps a minus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written(u8);

impl Written {
    const YEAR: u8 = 1;
    const POINT: u8 = 1 << 1;
    const GROUPED: u8 = 1 << 2;

    /// None for a text that is no plain number.
    pub fn of(text: &str) -> Option<Written> {
        let bytes = text.as_bytes();
        Written::of_cell(bytes, if bytes.len() <= 8 { last_word(bytes) } else { 0 })
    }

    /// Of a cell, whose first eight bytes are a word, with zeros behind them.
    #[inline]
    pub(super) fn of_cell(bytes: &[u8], word: u64) -> Option<Written> {
        let length = bytes.len();
        // Most have up to eight bytes, and are looked at in one go.
        if !(1..=8).contains(&length) {
            return Written::of_any(bytes);
        }
        let others = others_than_digits(word, length);
        if others == 0 {
            let is_year = length == 4 && is_year(word);
            return Some(Written(if is_year { Written::YEAR } else { 0 }));
        }
        let at = first(others);
        let is_point = others & (others - 1) == 0 && bytes.get(at) == Some(&b'.');
        match is_point && at + 1 < length {
            true => Some(Written::with_point(bytes, at)),
            false => Written::of_any(bytes),
        }
    }

    fn of_any(bytes: &[u8]) -> Option<Written> {
        let digits = bytes.strip_prefix(b"-").unwrap_or(bytes);
        let mut points = (0..).zip(bytes).filter(|(_, byte)| **byte == b'.').map(|(at, _)| at);
        let (point, second) = (points.next(), points.next());
        let is_plain = (1..=18).contains(&digits.len())
            && second.is_none()
            && digits.last().is_some_and(u8::is_ascii_digit)
            && digits.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
        is_plain.then(|| point.map_or(Written(0), |point| Written::with_point(bytes, point)))
    }

    #[inline]
    fn with_point(bytes: &[u8], at: usize) -> Written {
        let is_grouped = at + 4 == bytes.len()
            && (1..4).contains(&at)
            && bytes.first().is_some_and(u8::is_ascii_digit)
            && bytes.get(..at) != Some(b"0");
        Written(Written::POINT | if is_grouped { Written::GROUPED } else { 0 })
    }

    /// Of the figure of a code; none where that is of another cell.
    #[inline]
    pub fn of_code(code: Code) -> Option<Written> {
        (FIGURES <= code).then_some(Written((code >> WRITTEN & 7) as u8))
    }

    /// Four digits that can be a year.
    #[inline]
    pub fn is_year(self) -> bool {
        self.0 & Written::YEAR != 0
    }

    /// Whether it has a point.
    #[inline]
    pub fn has_point(self) -> bool {
        self.0 & Written::POINT != 0
    }

    /// Whether its point could stand between thousands: "1.204".
    #[inline]
    pub fn is_grouped(self) -> bool {
        self.0 & Written::GROUPED != 0
    }
}

/// Whether four digits, as the word they are, are a year from 1900 to 2100.
#[inline]
fn is_year(digits: u64) -> bool {
    let [one, two, ..] = digits.to_le_bytes();
    matches!((one, two), (b'1', b'9') | (b'2', b'0'))
        || digits == u64::from(u32::from_le_bytes(*b"2100"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_told() {
        for (text, expected) in [
            ("12", ""),
            ("-3.25", "point"),
            (".5", "point"),
            ("123456789012345678", ""),
            ("1234567.5", "point"),
            ("2019", "year"),
            ("2100", "year"),
            ("2101", ""),
            ("1899", ""),
            ("-2019", ""),
            ("1.204", "point grouped"),
            ("123.204", "point grouped"),
            ("1234.204", "point"),
            ("123456789.204", "point"),
            ("0.204", "point"),
            ("-1.204", "point"),
            (".204", "point"),
            ("01.204", "point grouped"),
        ] {
            let written = Written::of(text).unwrap();
            let marks = [
                (written.is_year(), "year"),
                (written.has_point(), "point"),
                (written.is_grouped(), "grouped"),
            ];
            let said: Vec<&str> =
                marks.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
            assert_eq!(said.join(" "), expected, "{text}");
            let code = figure_code(12, written);
            assert_eq!((figure_number(code), Written::of_code(code)), (Some(12), Some(written)));
        }
        for text in
            ["1234567890123456789", "5.", "1.2.3", "", "-", "--1", "1,204", "c", "12345678c", "."]
        {
            assert_eq!(Written::of(text), None, "{text:?}");
        }
        assert_eq!((figure_number(12), Written::of_code(12)), (None, None));
    }
}
