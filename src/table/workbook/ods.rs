//! How far the tables of an ODS file reach, counted before a library spreads out what it says in repeats.

use super::spreads_too_far;
use crate::reading::ReadError;
use crate::table::limits;

/// Bytes of one tag kept while the next piece is awaited; a longer one is passed over.
const TAG_BYTES: usize = 64 * 1024;
/// Columns and rows the library reads at most.
const COLUMNS: usize = 16_384;
const ROWS: usize = 1_048_576;

/// Counts cells as the content comes.
#[derive(Default)]
pub(super) struct Spread {
    /// A tag cut in two.
    pending: Vec<u8>,
    /// Cells of the tables before this one.
    done: usize,
    /// Rows since the first that holds something, and blank ones that only count when another follows.
    rows: usize,
    blank_rows: usize,
    width: usize,
    row: Row,
}

#[derive(Default)]
struct Row {
    repeats: usize,
    column: usize,
    /// Columns up to the last that holds something.
    filled: usize,
}

impl Spread {
    /// Takes some more of `content.xml`.
    ///
    /// # Errors
    ///
    /// When its tables would spread out to more than [`limits::SPREAD_CELLS`].
    pub fn feed(&mut self, piece: &[u8]) -> Result<(), ReadError> {
        let mut joined = std::mem::take(&mut self.pending);
        joined.extend_from_slice(piece);
        let mut rest = joined.as_slice();
        while let Some(start) = rest.iter().position(|byte| *byte == b'<') {
            rest = &rest[start..];
            let Some(end) = rest.iter().position(|byte| *byte == b'>') else {
                if rest.len() < TAG_BYTES {
                    self.pending = rest.to_vec();
                }
                break;
            };
            self.tag(&rest[1..end])?;
            rest = &rest[end + 1..];
        }
        Ok(())
    }

    fn tag(&mut self, tag: &[u8]) -> Result<(), ReadError> {
        let name = tag.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').next();
        match (name.unwrap_or(tag), tag.first() == Some(&b'/')) {
            (b"table:table-row", _) => {
                let repeats = repeats(tag, b"number-rows-repeated").min(ROWS);
                self.row = Row { repeats, ..Row::default() };
            }
            (b"table:table-cell" | b"table:covered-table-cell", _) => {
                let row = &mut self.row;
                let repeats = repeats(tag, b"number-columns-repeated");
                row.column = row.column.saturating_add(repeats).min(COLUMNS);
                if contains(tag, b"value") || contains(tag, b"formula") {
                    row.filled = row.column;
                }
            }
            (_, true) if tag.starts_with(b"/table:table-row") => self.end_row(),
            (_, true) if tag == b"/table:table" => {
                self.done = self.cells();
                (self.rows, self.blank_rows, self.width) = (0, 0, 0);
            }
            _ => return Ok(()),
        }
        if limits::SPREAD_CELLS < self.cells() {
            return Err(spreads_too_far());
        }
        Ok(())
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if 0 < row.filled {
            self.rows = (self.rows + self.blank_rows + row.repeats).min(ROWS);
            self.blank_rows = 0;
            self.width = self.width.max(row.filled);
        } else if 0 < self.rows {
            self.blank_rows = self.blank_rows.saturating_add(row.repeats);
        }
    }

    fn cells(&self) -> usize {
        self.done.saturating_add(self.rows.saturating_mul(self.width))
    }
}

/// The number of an attribute; 1 when it is not there.
fn repeats(tag: &[u8], name: &[u8]) -> usize {
    let at = tag.windows(name.len()).position(|part| part == name);
    let digits = at.map_or(&[][..], |at| &tag[at + name.len()..]);
    let digits = digits.iter().skip_while(|byte| b"= \"'".contains(byte));
    let number = digits.take_while(|byte| byte.is_ascii_digit()).fold(None, |number, digit| {
        let before: usize = number.unwrap_or(0);
        Some(before.saturating_mul(10).saturating_add(usize::from(digit - b'0')))
    });
    number.unwrap_or(1)
}

fn contains(tag: &[u8], part: &[u8]) -> bool {
    tag.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(content: &str, expected: Option<usize>) {
        for step in [7, content.len()] {
            let mut spread = Spread::default();
            let fed = content.as_bytes().chunks(step).try_for_each(|piece| spread.feed(piece));
            assert_eq!(fed.is_ok().then(|| spread.cells()), expected, "in steps of {step}");
        }
    }

    #[test]
    fn repeats_are_counted_as_they_spread_out() {
        let cell = |repeats: usize| {
            format!(
                r#"<table:table-cell table:number-columns-repeated="{repeats}" office:value-type="float"/>"#
            )
        };
        let row = |repeats: usize, cells: &str| {
            format!(
                r#"<table:table-row table:number-rows-repeated="{repeats}">{cells}</table:table-row>"#
            )
        };
        let table = |rows: &str| format!("<table:table table:name=\"a\">{rows}</table:table>");
        check(&table(&row(3, &cell(4))), Some(12));
        let blank = row(1_000_000, "<table:table-cell/>");
        check(&table(&format!("{}{blank}", row(1, &cell(2)))), Some(2));
        check(&table(&format!("{}{blank}{}", row(1, &cell(2)), row(1, &cell(1)))), Some(2_000_004));
        check(&table(&row(1_048_576, &cell(16_384))), None);
        check(&table(&format!("{}{blank}{}", row(1, &cell(900)), row(1, &cell(1)))), None);
        check(&table(&row(4_000, &cell(1_000))).repeat(3), None);
    }
}
