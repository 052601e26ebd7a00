//! Delimited text (comma, tab, semicolon, pipe, spaces) to a table, in steps.

use super::Table;
use super::decode::TextDecoder;
use super::delimiter::{SAMPLE_BYTES, best};
use super::rows::Rows;
use super::spaces::Spaces;
use crate::reading::{Problem, ReadError};

/// Bytes that the end of a row that was cut is looked for in at first.
const FIRST_PIECE: usize = 4096;

/// Bytes that show how many cells the others make.
const SHOWN_BY: u64 = 1 << 19;

/// Reads delimited text as its bytes arrive.
///
/// Blank lines are rows, so that row numbers are those a spreadsheet shows.
#[derive(Default)]
pub struct Delimited {
    decoder: TextDecoder,
    /// Decoded and not yet split.
    text: String,
    rows: Option<Rows>,
    /// The line (from 1) of the first character that could not be read.
    broken_line: Option<u32>,
    /// Where columns are set apart by spaces.
    spaces: Option<Spaces>,
    /// Bytes of the whole, where it is known, and those that came.
    size: u64,
    fed: u64,
}

impl Delimited {
    /// Of a text of so many bytes.
    pub fn of_bytes(size: u64) -> Delimited {
        Delimited { size, ..Delimited::default() }
    }

    /// Takes some more bytes.
    ///
    /// # Errors
    ///
    /// When the bytes are no text, or a limit of [`super::limits`] is passed.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        let before = self.fed;
        self.fed += bytes.len() as u64;
        self.take(bytes, false)?;
        if let (Some(rows), true) = (&mut self.rows, before < SHOWN_BY && SHOWN_BY <= self.fed) {
            let times = self.size.div_ceil(self.fed);
            rows.builder.expect(usize::try_from(times).unwrap_or(1));
        }
        Ok(())
    }

    /// Reads what is left.
    ///
    /// # Errors
    ///
    /// As [`Delimited::feed`].
    pub fn finish(mut self) -> Result<Table, ReadError> {
        self.take(&[], true)?;
        let mut rows = self.rows.unwrap_or_else(|| Rows::new(b','));
        if let Some(line) = self.broken_line {
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
        if let (Some(rows), None, false) = (&mut self.rows, &self.spaces, last)
            && let Some(text) = self.decoder.as_text(bytes)
        {
            let known = rows.builder.dictionary().known_bytes();
            take_where_it_lies(rows, &mut self.text, text)?;
            return check_is_text(rows, known);
        }
        let from = self.text.len();
        self.decoder.decode(bytes, last, &mut self.text);
        if let Some(at) = self.decoder.take_broken() {
            let lines = self.text[..at].matches('\n').count();
            let rows = self.rows.as_ref().map_or(0, |rows| rows.builder.rows());
            self.broken_line = u32::try_from(lines).ok().map(|lines| rows + lines + 1);
        }
        // Until rows are read every byte is looked at, then every distinct cell.
        if self.rows.is_none() && self.text[from..].contains('\0') {
            return Err(not_text());
        }
        if let Some(spaces) = &mut self.spaces {
            let added = self.text.split_off(from);
            spaces.apply(&added, last, &mut self.text);
        }
        if self.rows.is_none() {
            if self.text.len() < SAMPLE_BYTES && !last {
                return Ok(());
            }
            if self.text.starts_with('\u{feff}') {
                self.text.remove(0);
            }
            let (score, delimiter) = best(&self.text);
            self.spaces = Spaces::of(&self.text, score);
            if let Some(spaces) = &mut self.spaces {
                let whole = std::mem::take(&mut self.text);
                spaces.apply(&whole, last, &mut self.text);
                self.rows = Some(Rows::new(b'\t'));
            } else {
                self.rows = Some(Rows::new(delimiter));
            }
        }
        if let Some(rows) = &mut self.rows {
            let known = rows.builder.dictionary().known_bytes();
            let taken = rows.take(&self.text, last)?;
            self.text.drain(..taken);
            check_is_text(rows, known)?;
        }
        Ok(())
    }
}

/// Adds the rows of a text that goes on with the row that was cut, without a copy of all of it.
fn take_where_it_lies(rows: &mut Rows, cut: &mut String, text: &str) -> Result<(), ReadError> {
    let (mut from, mut piece) = (0, FIRST_PIECE);
    while !cut.is_empty() && from < text.len() {
        let to = text.ceil_char_boundary(from + piece);
        let before = cut.len();
        cut.push_str(text.get(from..to).unwrap_or(""));
        let taken = rows.take(cut, false)?;
        if before < taken {
            from += taken - before;
            cut.clear();
        } else {
            cut.drain(..taken);
            (from, piece) = (to, piece * 2);
        }
    }
    let rest = text.get(from..).unwrap_or("");
    let taken = rows.take(rest, false)?;
    cut.push_str(rest.get(taken..).unwrap_or(""));
    Ok(())
}

/// Refuses cells that are no text, of those that were met since there were so many bytes of them.
fn check_is_text(rows: &Rows, known: usize) -> Result<(), ReadError> {
    match rows.builder.dictionary().known_since(known).contains('\0') {
        true => Err(not_text()),
        false => Ok(()),
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
    fn long_text_reads_the_same_in_any_pieces() {
        let row = |number: usize| match number % 5 {
            0 => format!("Café {number},\"a\r\nb\",{number}.5\r\n"),
            1 => format!("{},x,{number}\n", "é".repeat(number % 3000)),
            _ => format!("Tea,{number},{}\r\n", number * 7),
        };
        let text: String = (0..20_000).map(row).collect();
        let whole = read_text(&text).unwrap();
        assert!(whole.dictionary().figure_codes().count() > 10_000);
        for step in [1_001, 65_536, 1 << 20] {
            let mut delimited = Delimited::default();
            text.as_bytes().chunks(step).for_each(|chunk| delimited.feed(chunk).unwrap());
            assert!(rows(&delimited.finish().unwrap()) == rows(&whole), "in steps of {step}");
        }
    }

    #[test]
    fn a_broken_letter_is_told_with_its_line() {
        let bytes = [&b"Name,Year\nCaf\xc3\xa9,1\nTh\xc3\xa9,2\n"[..], b"Caf\xc3,3\n"].concat();
        for step in [1, 7, bytes.len()] {
            let mut delimited = Delimited::default();
            bytes.chunks(step).for_each(|chunk| delimited.feed(chunk).unwrap());
            let table = delimited.finish().unwrap();
            let told = &table.problems()[0].message;
            assert!(told.starts_with("From line 4 "), "{told}");
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
