//! Delimited text (comma, tab, semicolon, pipe, spaces) to a table, in steps.

use super::decode::TextDecoder;
use super::delimiter::{SAMPLE_BYTES, delimiter};
use super::spaces::Spaces;
use super::{Table, TableBuilder, limits};
use crate::reading::{Problem, ReadError};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

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
        rows.end()?;
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
            let text = self.text.strip_prefix('\u{feff}').unwrap_or(&self.text);
            self.spaces = Spaces::of(text);
            if let Some(spaces) = &mut self.spaces {
                let whole = std::mem::take(&mut self.text);
                spaces.apply(&whole, &mut self.text);
                self.rows = Some(Rows::new(b'\t'));
            } else {
                self.rows = Some(Rows::new(delimiter(text)));
            }
        }
        if let Some(rows) = &mut self.rows {
            rows.take(self.text.as_bytes())?;
            self.text.clear();
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

/// Splits text into rows and cells.
struct Rows {
    reader: Reader,
    builder: TableBuilder,
    out: Vec<u8>,
    out_len: usize,
    ends: Vec<usize>,
    ends_len: usize,
    /// Whether a row is under way.
    within: bool,
    /// Whether the last byte was a carriage return that ended a row.
    after_return: bool,
}

impl Rows {
    fn new(delimiter: u8) -> Self {
        Rows {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            builder: TableBuilder::default(),
            out: vec![0; 64 * 1024],
            out_len: 0,
            ends: vec![0; 256],
            ends_len: 0,
            within: false,
            after_return: false,
        }
    }

    fn take(&mut self, mut input: &[u8]) -> Result<(), ReadError> {
        while let Some(first) = input.first() {
            if !self.within {
                // csv-core passes over blank lines; they are rows to us.
                let after_return = std::mem::take(&mut self.after_return);
                match first {
                    b'\n' if after_return => {
                        input = &input[1..];
                        continue;
                    }
                    b'\n' | b'\r' => {
                        self.after_return = *first == b'\r';
                        self.builder.end_row()?;
                        input = &input[1..];
                        continue;
                    }
                    _ => self.within = true,
                }
            }
            let read = self.step(input)?;
            if !self.within {
                self.after_return =
                    read.checked_sub(1).and_then(|last| input.get(last)) == Some(&b'\r');
            }
            input = &input[read..];
        }
        Ok(())
    }

    /// Ends the last row, which may have no line end.
    fn end(&mut self) -> Result<(), ReadError> {
        while self.within {
            self.step(&[])?;
        }
        Ok(())
    }

    /// One step of the splitter; gives how many bytes it took.
    fn step(&mut self, input: &[u8]) -> Result<usize, ReadError> {
        let (result, read, written, fields) = self.reader.read_record(
            input,
            &mut self.out[self.out_len..],
            &mut self.ends[self.ends_len..],
        );
        self.out_len += written;
        self.ends_len += fields;
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => {
                if ROW_BYTES < self.out_len {
                    return Err(self.too_long());
                }
                self.out.resize(self.out.len() * 2, 0);
            }
            ReadRecordResult::OutputEndsFull => {
                if limits::COLUMNS * 2 < self.ends_len {
                    return Err(self.too_long());
                }
                self.ends.resize(self.ends.len() * 2, 0);
            }
            ReadRecordResult::Record => self.add_row()?,
            ReadRecordResult::End => self.within = false,
        }
        Ok(read)
    }

    fn add_row(&mut self) -> Result<(), ReadError> {
        // The text was decoded before: it is UTF-8.
        let row = std::str::from_utf8(&self.out[..self.out_len]).unwrap_or("");
        let mut start = 0;
        for end in &self.ends[..self.ends_len] {
            self.builder.text(row.get(start..*end).unwrap_or(""));
            start = *end;
        }
        self.builder.end_row()?;
        (self.out_len, self.ends_len, self.within) = (0, 0, false);
        Ok(())
    }

    fn too_long(&self) -> ReadError {
        let row = self.builder.rows() + 1;
        let (message, hint) = if self.out[..self.out_len].contains(&b'\n') {
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
