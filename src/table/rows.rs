//! Rows of delimited text, added to a table.

use super::column::Column;
use super::figure::Written;
use super::slot::Key;
use super::splitter::Splitter;
use super::{TableBuilder, Typed, limits};
use crate::reading::ReadError;

/// Text split into the rows of a table.
pub(super) struct Rows {
    splitter: Splitter,
    pub builder: TableBuilder,
    /// All columns so far, each with its last cell.
    columns: Vec<Column>,
    above: Line,
    /// Whether the last byte was a carriage return that ended a row.
    after_return: bool,
    /// Bytes of the row that was cut when it was last looked at.
    cut: usize,
}

/// The row read last: from where to where it lies in the text, and how many cells it has.
#[derive(Default)]
struct Line {
    start: usize,
    end: usize,
    cells: usize,
}

impl Line {
    /// How many bytes, in eights, that row shares with the one that begins at a place.
    #[inline]
    fn shared(&self, bytes: &[u8], start: usize) -> usize {
        let (above, _) = bytes.get(self.start..self.end).unwrap_or(&[]).as_chunks::<8>();
        let (here, _) = bytes.get(start..).unwrap_or(&[]).as_chunks::<8>();
        8 * above.iter().zip(here).take_while(|(one, other)| one == other).count()
    }
}

impl Rows {
    /// None yet, with cells set apart by an ASCII character.
    pub fn new(delimiter: u8) -> Self {
        Rows {
            splitter: Splitter::new(delimiter),
            builder: TableBuilder::default(),
            columns: Vec::new(),
            above: Line::default(),
            after_return: false,
            cut: 0,
        }
    }

    /// Adds the rows of a text, and gives how much of it they take: the last row may be cut.
    ///
    /// # Errors
    ///
    /// When a row is too long, or a limit of [`limits`] is passed.
    pub fn take(&mut self, text: &str, last: bool) -> Result<usize, ReadError> {
        // A long row is looked at again when there is twice as much of it, not for every few bytes.
        if !last && text.len() < self.cut * 2 {
            return Ok(0);
        }
        // What was read before is not there any more.
        self.above = Line::default();
        let mut at = 0;
        while at < text.len() {
            if std::mem::take(&mut self.after_return) && text.as_bytes().get(at) == Some(&b'\n') {
                at += 1;
                continue;
            }
            let alike = self.alike(text.as_bytes(), at);
            let Some(end) = self.row(text, at, alike, last) else {
                let rest = text.get(at..).unwrap_or("");
                if limits::ROW_BYTES < rest.len() {
                    return Err(self.too_long(rest));
                }
                self.cut = rest.len();
                return Ok(at);
            };
            if limits::ROW_BYTES < end - at {
                return Err(self.too_long(text.get(at..end).unwrap_or("")));
            }
            let cells = self.columns.get(..self.above.cells).unwrap_or(&[]);
            self.builder.row(alike, cells.iter().map(|column| column.code))?;
            self.after_return = text.as_bytes().get(end - 1) == Some(&b'\r');
            at = end;
        }
        self.cut = 0;
        Ok(at)
    }

    /// How many cells the row that begins at a place begins with as the row above.
    #[inline]
    fn alike(&self, bytes: &[u8], start: usize) -> usize {
        // The last cell tells where the row ends.
        let cells = self.columns.get(..self.above.cells.saturating_sub(1)).unwrap_or(&[]);
        let shared = self.above.shared(bytes, start);
        cells.iter().take_while(|cell| cell.end < shared).count()
    }

    /// Reads the cells of the row that begins at a place, but for those it begins with as the row above; gives where
    /// the next one begins, one byte of the line end passed.
    ///
    /// None when the row goes on after the text; with `last` it ends with the text.
    fn row(&mut self, text: &str, start: usize, alike: usize, last: bool) -> Option<usize> {
        let bytes = text.as_bytes();
        let before = alike.checked_sub(1).and_then(|last| self.columns.get(last));
        let mut at = before.map_or(start, |cell| start + cell.end + 1);
        let piped = self.splitter.is_delimiter(b'|');
        let mut number = alike;
        let end = loop {
            if self.columns.len() <= number {
                self.columns.push(Column::default());
            }
            let column = self.columns.get_mut(number)?;
            let end = match self.splitter.short(bytes, at).filter(|_| !piped) {
                Some((key, end)) => {
                    read(column, &mut self.builder, (text, at, end), key)?;
                    end
                }
                None => self.other(text, at, number, last)?,
            };
            if let Some(column) = self.columns.get_mut(number) {
                column.end = end - start;
            }
            number += 1;
            match bytes.get(end) {
                Some(byte) if self.splitter.is_delimiter(*byte) => at = end + 1,
                Some(_) => break end + 1,
                None if last => break end,
                None => return None,
            }
        };
        self.above = Line { start, end, cells: number };
        Some(end)
    }

    /// Reads a cell that is not short and plain; gives where it ends.
    #[inline(never)]
    fn other(&mut self, text: &str, at: usize, number: usize, last: bool) -> Option<usize> {
        let bytes = text.as_bytes();
        let column = self.columns.get_mut(number)?;
        let piped = self.splitter.is_delimiter(b'|');
        let Some((start, stop, end)) = self.splitter.place(bytes, at, last).filter(|_| !piped)
        else {
            let (cell, end) = self.splitter.cell(text, at, last)?;
            let cell = if piped { of_markdown(cell) } else { cell };
            column.is(self.builder.code_of(cell, Typed::Text));
            return Some(end);
        };
        let key = Key::of(bytes.get(start..stop)?);
        read(column, &mut self.builder, (text, start, stop), key)?;
        Some(end)
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

/// Takes a cell of a column, from where to where it stands in a text, by its key; none where it is not within the text.
#[inline]
fn read(
    column: &mut Column,
    builder: &mut TableBuilder,
    (text, start, stop): (&str, usize, usize),
    key: Key,
) -> Option<()> {
    let cell = text.as_bytes().get(start..stop)?;
    if column.hardly_repeats
        && let Some(written) = Written::of_cell(cell, key.first())
    {
        column.is(builder.figure(text, (start, stop), written));
    } else if column.key != key || !(key.is_whole() || builder.says(column.code, cell)) {
        column.found(key, builder.part(text, (start, stop), key));
    }
    Some(())
}

/// A cell between pipes without the marks of Markdown: "**494**" is bold, and "|---:|" sets a header apart.
fn of_markdown(cell: &str) -> &str {
    let cell = cell.trim();
    let dashes = cell.trim_matches(':');
    if 2 < dashes.len() && dashes.bytes().all(|byte| byte == b'-') {
        return "";
    }
    let bold = |mark: &str| cell.strip_prefix(mark)?.strip_suffix(mark);
    bold("**").or_else(|| bold("__")).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use csv_core::{ReadRecordResult, ReaderBuilder};

    /// The rows of a text, blank ones and blank cells at the end of a row left out: csv-core passes over the first, the
    /// table over the others.
    fn ours(text: &str, step: usize) -> Vec<Vec<String>> {
        let mut rows = Rows::new(b',');
        let (mut from, mut to) = (0, 0);
        while to < text.len() {
            to = text.len().min(to + step);
            while !text.is_char_boundary(to) {
                to += 1;
            }
            from += rows.take(&text[from..to], to == text.len()).unwrap();
        }
        let table = rows.builder.finish();
        let row = |row| table.row(row).iter().map(|code| table.dictionary().text(*code).to_owned());
        let rows = (0..table.rows()).map(|number| row(number).collect::<Vec<_>>());
        rows.filter(|row| !row.is_empty()).collect()
    }

    fn of_the_library(text: &str) -> Vec<Vec<String>> {
        let mut reader = ReaderBuilder::new().delimiter(b',').build();
        let (mut out, mut ends) = ([0; 256], [0; 64]);
        let (mut rows, mut input) = (Vec::new(), text.as_bytes());
        let (mut written, mut fields) = (0, 0);
        loop {
            let (result, read, more, cells) =
                reader.read_record(input, &mut out[written..], &mut ends[fields..]);
            input = &input[read..];
            (written, fields) = (written + more, fields + cells);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record => {
                    let starts = [0].into_iter().chain(ends);
                    let cell = |(start, end): (usize, &usize)| {
                        String::from_utf8(out[start..*end].to_vec()).unwrap().trim().to_owned()
                    };
                    let mut row = starts.zip(&ends[..fields]).map(cell).collect::<Vec<_>>();
                    row.truncate(
                        row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1),
                    );
                    rows.push(row);
                    (written, fields) = (0, 0);
                }
                _ => break,
            }
        }
        rows.retain(|row| !row.is_empty());
        rows
    }

    #[test]
    fn rows_are_those_of_csv_core() {
        let mut state = 1_u32;
        let mut next = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..20_000 {
            let length = next(24);
            let letters =
                ["a", "é", "\"", "\"", "\"", ",", ",", "\n", "\r", "\t", "long words, or none"];
            let text: String = (0..length).map(|_| letters[next(11) as usize]).collect();
            let expected = of_the_library(&text);
            for step in [text.len().max(1), 1, 7] {
                assert_eq!(ours(&text, step), expected, "{text:?} in steps of {step}");
            }
        }
    }

    #[test]
    fn a_cut_row_is_told() {
        for cut in ["", "a", "a;", "\"a\nb", "a;\"b\"", "a;\"b\"\"", "a;\"b\"\"\""] {
            let mut rows = Rows::new(b';');
            assert_eq!(rows.take(cut, false).unwrap(), 0, "{cut:?}");
        }
        assert_eq!(Rows::new(b';').take("a;\"b\"\r\n", false).unwrap(), 7);
    }
}
