//! Rows of delimited text, added to a table.

use super::repeats::Repeats;
use super::splitter::Splitter;
use super::words::same;
use super::{Code, TableBuilder, limits};
use crate::reading::ReadError;

/// Text split into the rows of a table.
pub(super) struct Rows {
    splitter: Splitter,
    repeats: Repeats,
    pub builder: TableBuilder,
    /// The row read last: most cells say what the one above them says.
    above: Line,
    /// Whether the last byte was a carriage return that ended a row.
    after_return: bool,
    /// Bytes of the row that was cut when it was last looked at.
    cut: usize,
}

/// A row as it lies in the text.
#[derive(Default)]
struct Line {
    start: usize,
    end: usize,
    cells: Vec<Place>,
}

/// A cell of it, quotation marks included, from where to where in its row.
#[derive(Clone, Copy)]
struct Place {
    start: usize,
    end: usize,
    code: Code,
}

impl Line {
    /// Whether what stands in a cell of that row stands at a place too; gives where it ends there.
    #[inline]
    fn again(&self, cell: Place, bytes: &[u8], at: usize) -> Option<usize> {
        let end = at + (cell.end - cell.start);
        let above = bytes.get(self.start + cell.start..self.start + cell.end)?;
        same(bytes.get(at..end)?, above).then_some(end)
    }

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
            repeats: Repeats::default(),
            builder: TableBuilder::default(),
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
        self.above = Line { cells: std::mem::take(&mut self.above.cells), ..Line::default() };
        self.above.cells.clear();
        let mut at = 0;
        while at < text.len() {
            if std::mem::take(&mut self.after_return) && text.as_bytes().get(at) == Some(&b'\n') {
                at += 1;
                continue;
            }
            let Some(end) = self.row(text, at, last) else {
                self.builder.undo_row();
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
            self.builder.end_row()?;
            self.after_return = text.as_bytes().get(end - 1) == Some(&b'\r');
            at = end;
        }
        self.cut = 0;
        Ok(at)
    }

    /// Adds the cells of the row that begins at a place; gives where the next one begins, one byte of the line end
    /// passed.
    ///
    /// None when the row goes on after the text; with `last` it ends with the text.
    fn row(&mut self, text: &str, start: usize, last: bool) -> Option<usize> {
        let bytes = text.as_bytes();
        let (mut at, mut column) = (start, 0);
        // What both rows begin with need not be split again; the last cell tells where the row ends.
        let shared = self.above.shared(bytes, start);
        if let [cells @ .., _] = self.above.cells.as_slice() {
            column = cells.iter().take_while(|cell| cell.end < shared).count();
            if let Some(cell) = column.checked_sub(1).and_then(|last| cells.get(last)) {
                self.builder.again(column);
                at = start + cell.end + 1;
            }
        }
        let end = loop {
            let figure = match self.repeats.hardly(column) {
                true => self.splitter.figure(text, at),
                false => None,
            };
            let above = self.above.cells.get(column).filter(|_| figure.is_none()).copied();
            let again = above.and_then(|cell| {
                let end = self.above.again(cell, bytes, at)?;
                self.splitter.is_end(bytes, end).then_some((end, cell.code))
            });
            let (end, code) = match (figure, again) {
                (Some((end, written)), _) => (end, self.builder.figure(text, (at, end), written)),
                (None, Some((end, code))) => {
                    self.builder.code(code);
                    (end, code)
                }
                (None, None) => {
                    let piped = self.splitter.is_delimiter(b'|');
                    let (cell, end) = self.splitter.cell(text, at, last)?;
                    let cell = if piped { of_markdown(cell) } else { cell };
                    let known = self.builder.dictionary().len();
                    let code = self.builder.text(cell);
                    self.repeats.note(column, known <= code as usize);
                    (end, code)
                }
            };
            let here = Place { start: at - start, end: end - start, code };
            match self.above.cells.get_mut(column) {
                Some(above) => *above = here,
                None => self.above.cells.push(here),
            }
            column += 1;
            match bytes.get(end) {
                Some(byte) if self.splitter.is_delimiter(*byte) => at = end + 1,
                Some(_) => break end + 1,
                None if last => break end,
                None => return None,
            }
        };
        self.above.cells.truncate(column);
        (self.above.start, self.above.end) = (start, end);
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
