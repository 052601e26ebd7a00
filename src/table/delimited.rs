//! Delimited text (comma, tab, semicolon, pipe, spaces) to a table, in steps.

use super::decode::TextDecoder;
use super::delimiter::{SAMPLE_BYTES, delimiter};
use super::spaces::Spaces;
use super::splitter::Splitter;
use super::{Table, TableBuilder, limits};
use crate::reading::{Problem, ReadError};

/// Bytes of one row; a longer one is no row of a table, or a quotation mark that is never closed.
const ROW_BYTES: usize = 8 * limits::CELL_BYTES;

/// Reads delimited text as its bytes arrive.
///
/// Blank lines are rows, so that row numbers are those a spreadsheet shows.
#[derive(Default)]
pub struct Delimited {
    decoder: TextDecoder,
    /// Decoded and not yet split.
    text: String,
    rows: Option<Rows>,
    /// Where columns are set apart by spaces.
    spaces: Option<Spaces>,
}

impl Delimited {
    /// Takes some more bytes.
    ///
    /// # Errors
    ///
    /// When the bytes are no text, or a limit of [`limits`] is passed.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        self.take(bytes, false)
    }

    /// Reads what is left.
    ///
    /// # Errors
    ///
    /// As [`Delimited::feed`].
    pub fn finish(mut self) -> Result<Table, ReadError> {
        self.take(&[], true)?;
        let mut rows = self.rows.unwrap_or_else(|| Rows::new(b','));
        if let Some(line) = self.decoder.broken_line() {
            rows.builder.problem(Problem {
                cell: None,
                message: format!(
                    "From line {line} some letters could not be read and are shown as \u{fffd}: save the file again as \"CSV UTF-8\" if they matter"
                ),
            });
        }
        Ok(rows.builder.finish())
    }

    fn take(&mut self, bytes: &[u8], last: bool) -> Result<(), ReadError> {
        let from = self.text.len();
        self.decoder.decode(bytes, last, &mut self.text);
        if self.text[from..].contains('\0') {
            return Err(not_text());
        }
        if let Some(spaces) = &mut self.spaces {
            let added = self.text.split_off(from);
            spaces.apply(&added, &mut self.text);
        }
        if self.rows.is_none() {
            if self.text.len() < SAMPLE_BYTES && !last {
                return Ok(());
            }
            if self.text.starts_with('\u{feff}') {
                self.text.remove(0);
            }
            self.spaces = Spaces::of(&self.text);
            if let Some(spaces) = &mut self.spaces {
                let whole = std::mem::take(&mut self.text);
                spaces.apply(&whole, &mut self.text);
                self.rows = Some(Rows::new(b'\t'));
            } else {
                self.rows = Some(Rows::new(delimiter(&self.text)));
            }
        }
        if let Some(rows) = &mut self.rows {
            let taken = rows.take(&self.text, last)?;
            self.text.drain(..taken);
        }
        Ok(())
    }
}

/// Reads a whole delimited text.
///
/// # Errors
///
/// As [`Delimited::feed`].
pub fn read_text(text: &str) -> Result<Table, ReadError> {
    let mut delimited = Delimited::default();
    delimited.feed(text.as_bytes())?;
    delimited.finish()
}

fn not_text() -> ReadError {
    ReadError {
        message: "This is not a table but a file of another kind: it holds bytes that are no text"
            .to_owned(),
        hint: "Choose a CSV, Excel or OpenDocument file, or copy the table and paste it".to_owned(),
    }
}

/// Text split into the rows of a table.
struct Rows {
    splitter: Splitter,
    builder: TableBuilder,
    /// Whether the last byte was a carriage return that ended a row.
    after_return: bool,
    /// Bytes of the row that was cut when it was last looked at.
    cut: usize,
}

impl Rows {
    fn new(delimiter: u8) -> Self {
        let splitter = Splitter::new(delimiter);
        Rows { splitter, builder: TableBuilder::default(), after_return: false, cut: 0 }
    }

    /// Adds the rows of a text, and gives how much of it they take: the last row may be cut.
    fn take(&mut self, text: &str, last: bool) -> Result<usize, ReadError> {
        // A long row is looked at again when there is twice as much of it, not for every few bytes.
        if !last && text.len() < self.cut * 2 {
            return Ok(0);
        }
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            if std::mem::take(&mut self.after_return) && rest.starts_with('\n') {
                at += 1;
                continue;
            }
            let Some(length) = self.splitter.row(rest, last) else {
                if ROW_BYTES < rest.len() {
                    return Err(self.too_long(rest));
                }
                self.cut = rest.len();
                return Ok(at);
            };
            if ROW_BYTES < length {
                return Err(self.too_long(&rest[..length]));
            }
            for cell in self.splitter.cells(rest) {
                self.builder.text(cell);
            }
            self.builder.end_row()?;
            at += length;
            self.after_return = rest.as_bytes().get(length - 1) == Some(&b'\r');
        }
        self.cut = 0;
        Ok(at)
    }

    fn too_long(&self, text: &str) -> ReadError {
        let row = self.builder.rows() + 1;
        let (message, hint) = if text.trim_end().contains('\n') {
            (
                format!("Row {row} opens a quotation mark that is never closed"),
                "Take the quotation mark out of that row, or save the table again as CSV"
                    .to_owned(),
            )
        } else {
            (
                format!("Row {row} is one line of more than 8 MB, which no table has"),
                "Check that this is the file you meant; save the table again as CSV".to_owned(),
            )
        };
        ReadError { message, hint }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &Table) -> String {
        let row = |row| {
            (0..table.row(row).len())
                .map(|column| table.text(row, column as u32))
                .collect::<Vec<_>>()
                .join("|")
        };
        (0..table.rows()).map(row).collect::<Vec<_>>().join(" / ")
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(rows(&read_text(text).unwrap()), expected, "reading {text:?}");
        for step in [1, 2, 5] {
            let mut delimited = Delimited::default();
            for chunk in text.as_bytes().chunks(step) {
                delimited.feed(chunk).unwrap();
            }
            assert_eq!(rows(&delimited.finish().unwrap()), expected, "in steps of {step}");
        }
    }

    #[test]
    fn rows_and_cells() {
        for (text, expected) in [
            ("a,b\n1,2\n", "a|b / 1|2"),
            ("a,b\r\n1,2\r\n", "a|b / 1|2"),
            ("a,b\r1,2", "a|b / 1|2"),
            ("a,b\r\n\r\n1,2", "a|b /  / 1|2"),
            ("a,b\n\n\n1,2\n\n", "a|b /  /  / 1|2"),
            ("a\tb\n1\t2,5", "a|b / 1|2,5"),
            ("a;b\n0,5;1,5\n", "a|b / 0,5|1,5"),
            ("a|b\n1|2\n", "a|b / 1|2"),
            ("a,b\n\"x\ny\",\"he said \"\"no\"\"\"\n", "a|b / x\ny|he said \"no\""),
            (
                "Title,,\n,,\nYear,2019,2020\nLeeds,\"1,204\",5",
                "Title /  / Year|2019|2020 / Leeds|1,204|5",
            ),
            ("\u{feff}a,b\n1,2", "a|b / 1|2"),
            ("", ""),
        ] {
            check(text, expected);
        }
    }
}
