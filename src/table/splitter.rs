//! Splits delimited text into cells, where they lie.

use super::slot::Key;
use super::words::{bits, eight, first_of, marks, word_at};

/// Line feed and carriage return are below it, and hardly any other character of a table.
const CONTROL: u8 = b'\r' + 1;

/// Finds one cell after another.
///
/// A cell that begins with a quotation mark goes to the next single one, whatever is between; two stand for one.
/// What follows the closing mark belongs to the cell. A quotation mark anywhere else is a character like any other.
/// Only a cell with quotation marks inside quotation marks is copied.
pub(super) struct Splitter {
    delimiter: u8,
    copied: String,
}

impl Splitter {
    /// For text with this delimiter, an ASCII character.
    pub fn new(delimiter: u8) -> Splitter {
        Splitter { delimiter, copied: String::new() }
    }

    /// The cell that begins at a place of `text`, and where it ends: at a delimiter or a line end.
    ///
    /// None when it goes on after the text; with `last` it ends with the text.
    #[inline]
    pub fn cell<'c>(
        &'c mut self,
        text: &'c str,
        at: usize,
        last: bool,
    ) -> Option<(&'c str, usize)> {
        if text.as_bytes().get(at) == Some(&b'"') {
            return self.quoted(text, at + 1, last);
        }
        let end = self.end(text.as_bytes(), at, last)?;
        Some((text.get(at..end).unwrap_or(""), end))
    }

    /// The key of the cell that begins at a place, and where it ends.
    ///
    /// None for a cell in quotation marks or of more bytes than a key holds, and near the end of the text.
    #[inline]
    pub fn short(&self, bytes: &[u8], at: usize) -> Option<(Key, usize)> {
        let both: &[u8; 16] = bytes.get(at..)?.first_chunk()?;
        let (words, _) = both.as_chunks::<8>();
        let [one, other] = words else { return None };
        let (one, other) = (u64::from_le_bytes(*one), u64::from_le_bytes(*other));
        let mark = |word| bits(marks(word, eight(self.delimiter), CONTROL));
        let length = (mark(one) | mark(other) << 8).trailing_zeros() as usize;
        let is_plain = one as u8 != b'"' && both.get(length).is_some_and(|byte| self.ends(*byte));
        is_plain.then(|| (Key::short([one, other], length), at + length))
    }

    /// The cell that begins at a place of `bytes`, where it stands as it is: from where to where, and where what sets
    /// it apart from the next stands.
    ///
    /// None when it goes on after them, or holds a quotation mark within quotation marks.
    #[inline]
    pub fn place(&self, bytes: &[u8], at: usize, last: bool) -> Option<(usize, usize, usize)> {
        if bytes.get(at) != Some(&b'"') {
            let end = self.end(bytes, at, last)?;
            return Some((at, end, end));
        }
        let mark = quotation_mark(bytes, at + 1)?;
        self.is_end(bytes, mark + 1).then_some((at + 1, mark, mark + 1))
    }

    /// Whether a byte sets cells apart.
    #[inline]
    pub fn is_delimiter(&self, byte: u8) -> bool {
        byte == self.delimiter
    }

    /// Whether a cell that is not quoted ends at a place.
    #[inline]
    pub fn is_end(&self, bytes: &[u8], at: usize) -> bool {
        bytes.get(at).is_some_and(|byte| self.ends(*byte))
    }

    #[inline]
    fn ends(&self, byte: u8) -> bool {
        byte == self.delimiter || byte == b'\n' || byte == b'\r'
    }

    /// Where the cell that is not quoted from `at` on ends.
    #[inline]
    fn end(&self, bytes: &[u8], at: usize, last: bool) -> Option<usize> {
        let delimiters = eight(self.delimiter);
        let mut at = at;
        while let Some(word) = word_at(bytes, at) {
            match first_of(word, delimiters, CONTROL) {
                None => at += 8,
                Some(mark) if self.is_end(bytes, at + mark) => return Some(at + mark),
                Some(mark) => at += mark + 1,
            }
        }
        let rest = bytes.get(at..).unwrap_or(&[]);
        match rest.iter().position(|byte| self.ends(*byte)) {
            Some(length) => Some(at + length),
            None => last.then_some(bytes.len()),
        }
    }

    /// A cell from behind its quotation mark.
    fn quoted<'c>(
        &'c mut self,
        text: &'c str,
        start: usize,
        last: bool,
    ) -> Option<(&'c str, usize)> {
        let bytes = text.as_bytes();
        let Some(mark) = quotation_mark(bytes, start) else {
            return last.then(|| (text.get(start..).unwrap_or(""), bytes.len()));
        };
        let end = mark + 1;
        if self.is_end(bytes, end) || (last && end == bytes.len()) {
            return Some((text.get(start..mark).unwrap_or(""), end));
        }
        self.copied.clear();
        let end = self.copy(text, start, mark, last)?;
        Some((&self.copied, end))
    }

    /// Copies a cell whose first quotation mark inside is at `mark`; gives where it ends.
    fn copy(&mut self, text: &str, start: usize, mark: usize, last: bool) -> Option<usize> {
        let bytes = text.as_bytes();
        let (mut start, mut mark) = (start, mark);
        loop {
            self.copied.push_str(text.get(start..mark).unwrap_or(""));
            match bytes.get(mark + 1) {
                Some(b'"') => {}
                None if !last => return None,
                _ => {
                    let end = self.end(bytes, mark + 1, last)?;
                    self.copied.push_str(text.get(mark + 1..end).unwrap_or(""));
                    return Some(end);
                }
            }
            // Two marks are one: the second is the first character of what goes on.
            start = mark + 1;
            let Some(next) = quotation_mark(bytes, start + 1) else {
                self.copied.push_str(text.get(start..).unwrap_or(""));
                return last.then_some(bytes.len());
            };
            mark = next;
        }
    }
}

fn quotation_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(word) = word_at(bytes, at) {
        match first_of(word, eight(b'"'), 0) {
            None => at += 8,
            Some(mark) => return Some(at + mark),
        }
    }
    let rest = bytes.get(at..)?;
    rest.iter().position(|byte| *byte == b'"').map(|length| at + length)
}
