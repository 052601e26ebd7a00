//! Splits delimited text into the cells of its rows, where they lie.

/// A cell: from where to where, in the text or in what was copied of it.
#[derive(Clone, Copy)]
struct Span {
    start: usize,
    end: usize,
    copied: bool,
}

/// Finds the cells of one row after another.
///
/// A cell that begins with a quotation mark goes to the next single one, whatever is between; two stand for one.
/// What follows the closing mark belongs to the cell. A quotation mark anywhere else is a character like any other.
/// Only a cell with quotation marks inside quotation marks is copied.
pub(super) struct Splitter {
    delimiter: u8,
    spans: Vec<Span>,
    copied: String,
}

impl Splitter {
    /// For text with this delimiter, an ASCII character.
    pub fn new(delimiter: u8) -> Splitter {
        Splitter { delimiter, spans: Vec::new(), copied: String::new() }
    }

    /// Finds the cells of the row that `text` begins with; gives how many bytes the row has, one byte of its line
    /// end included.
    ///
    /// None when the row goes on after the text; with `last` it ends with the text.
    pub fn row(&mut self, text: &str, last: bool) -> Option<usize> {
        self.spans.clear();
        self.copied.clear();
        let bytes = text.as_bytes();
        let mut at = 0;
        loop {
            at = match bytes.get(at) {
                Some(b'"') => self.quoted(text, at + 1),
                _ => {
                    let end = self.end(bytes, at);
                    self.spans.push(Span { start: at, end, copied: false });
                    end
                }
            };
            match bytes.get(at) {
                Some(byte) if *byte == self.delimiter => at += 1,
                Some(_) => return Some(at + 1),
                None => return last.then_some(at),
            }
        }
    }

    /// The cells of the row found last in `text`.
    pub fn cells<'c>(&'c self, text: &'c str) -> impl ExactSizeIterator<Item = &'c str> {
        self.spans.iter().map(move |span| {
            let whole = if span.copied { self.copied.as_str() } else { text };
            whole.get(span.start..span.end).unwrap_or("")
        })
    }

    /// Where the cell that is not quoted from `at` on ends.
    fn end(&self, bytes: &[u8], at: usize) -> usize {
        let rest = bytes.get(at..).unwrap_or(&[]);
        let ends = |byte: &u8| *byte == self.delimiter || matches!(byte, b'\n' | b'\r');
        rest.iter().position(ends).map_or(bytes.len(), |length| at + length)
    }

    /// A cell from behind its quotation mark; gives where it ends.
    fn quoted(&mut self, text: &str, start: usize) -> usize {
        let bytes = text.as_bytes();
        let Some(mark) = quotation_mark(bytes, start) else {
            self.spans.push(Span { start, end: bytes.len(), copied: false });
            return bytes.len();
        };
        if self.is_end(bytes, mark + 1) {
            self.spans.push(Span { start, end: mark, copied: false });
            return mark + 1;
        }
        let from = self.copied.len();
        let end = self.copy(text, start, mark);
        self.spans.push(Span { start: from, end: self.copied.len(), copied: true });
        end
    }

    /// Copies a cell whose first quotation mark inside is at `mark`; gives where it ends.
    fn copy(&mut self, text: &str, start: usize, mark: usize) -> usize {
        let bytes = text.as_bytes();
        let (mut start, mut mark) = (start, mark);
        loop {
            self.copied.push_str(text.get(start..mark).unwrap_or(""));
            if bytes.get(mark + 1) != Some(&b'"') {
                let end = self.end(bytes, mark + 1);
                self.copied.push_str(text.get(mark + 1..end).unwrap_or(""));
                return end;
            }
            // Two marks are one: the second is the first character of what goes on.
            start = mark + 1;
            let Some(next) = quotation_mark(bytes, start + 1) else {
                self.copied.push_str(text.get(start..).unwrap_or(""));
                return bytes.len();
            };
            mark = next;
        }
    }

    fn is_end(&self, bytes: &[u8], at: usize) -> bool {
        bytes.get(at).is_none_or(|byte| *byte == self.delimiter || matches!(byte, b'\n' | b'\r'))
    }
}

fn quotation_mark(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.iter().position(|byte| *byte == b'"').map(|length| from + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use csv_core::{ReadRecordResult, ReaderBuilder};

    /// The rows of a text, blank ones left out: csv-core passes over them.
    fn ours(text: &str) -> Vec<Vec<String>> {
        let mut splitter = Splitter::new(b',');
        let (mut rows, mut at) = (Vec::new(), 0);
        while at < text.len() {
            let rest = &text[at..];
            at += splitter.row(rest, true).unwrap();
            rows.push(splitter.cells(rest).map(str::to_owned).collect::<Vec<_>>());
        }
        rows.retain(|row| row != &[""]);
        rows
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
                        String::from_utf8(out[start..*end].to_vec()).unwrap()
                    };
                    rows.push(starts.zip(&ends[..fields]).map(cell).collect::<Vec<_>>());
                    (written, fields) = (0, 0);
                }
                _ => break,
            }
        }
        // An empty quoted cell alone in its row cannot be told from a blank row here.
        rows.retain(|row| row != &[""]);
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
            let letters = ["a", "é", "\"", "\"", "\"", ",", ",", "\n", "\r"];
            let text: String = (0..length).map(|_| letters[next(9) as usize]).collect();
            assert_eq!(ours(&text), of_the_library(&text), "{text:?}");
        }
    }

    #[test]
    fn a_cut_row_is_told() {
        let mut splitter = Splitter::new(b';');
        for cut in ["", "a", "a;", "\"a\nb", "a;\"b\"", "a;\"b\"\""] {
            assert_eq!(splitter.row(cut, false), None, "{cut:?}");
        }
        assert_eq!(splitter.row("a;\"b\"\r\n", false), Some(6));
    }
}
