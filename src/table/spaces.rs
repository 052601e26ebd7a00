//! Columns set apart by spaces: tables copied from a PDF, an e-mail or a terminal.

use super::delimiter::{SAMPLE_BYTES, best, evenness};

/// Puts a tab where columns are set apart by spaces.
pub(super) struct Spaces {
    /// How many spaces in a row set columns apart.
    least: usize,
    /// Whether all lines are indented: the spaces before them set nothing apart.
    indented: bool,
    /// Fewer spaces at the beginning of a line than this set nothing apart: a label is indented under another.
    shallow: usize,
    pending: usize,
    /// At the beginning of a line.
    begins: bool,
}

impl Spaces {
    /// How the columns of a text are set apart, when it is by spaces and by nothing better.
    pub fn of(text: &str) -> Option<Spaces> {
        let mut end = text.len().min(SAMPLE_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let lines: Vec<&str> =
            text[..end].lines().filter(|line| !line.trim().is_empty()).take(200).collect();
        let score = best(text).0;
        // Between single spaces stand words: where another delimiter splits every line, it is that.
        let split_all =
            lines.len() * 1000 <= score && !lines.iter().all(|line| has_thousands(line));
        let tried: &[usize] = if split_all { &[2] } else { &[2, 1] };
        tried.iter().copied().find_map(|least| {
            let spaces = Spaces::with(&lines, least);
            (score < spaces.score(&lines)).then_some(spaces)
        })
    }

    fn with(lines: &[&str], least: usize) -> Spaces {
        let indented = lines.iter().filter(|line| line.starts_with("  ")).count();
        // Where the second column begins: half of that way is not a blank first one.
        let second = |line: &&str| {
            let label = line.find("  ").filter(|_| !line.starts_with(' '))?;
            Some(line.len() - line.get(label..)?.trim_start().len())
        };
        let nearest = lines.iter().filter_map(second).min().unwrap_or(0);
        let indented = lines.len() < indented * 2;
        Spaces { least, indented, shallow: nearest / 2, pending: 0, begins: true }
    }

    /// As a delimiter is scored; 0 for what is not even enough to be a table, or has no figures.
    fn score(&self, lines: &[&str]) -> usize {
        let mut spaces = Spaces { pending: 0, ..*self };
        let mut widths = Vec::new();
        let (mut cells, mut figures) = (0, 0);
        for line in lines {
            let mut split = String::new();
            spaces.apply(line, &mut split);
            spaces.apply("\n", &mut split);
            let mut width = 0;
            for cell in split.trim_end().split('\t') {
                width += 1;
                cells += usize::from(!cell.is_empty());
                let bare = cell.trim_start_matches(['£', '-', '(', '−']);
                figures += usize::from(bare.starts_with(|c: char| c.is_ascii_digit()));
            }
            widths.push(width);
        }
        let commonest = widths
            .iter()
            .map(|width| widths.iter().filter(|other| *other == width).count())
            .max()
            .unwrap_or(0);
        // Words are set apart by single spaces too: then every line must be alike, and half of it figures.
        let even = if self.least == 1 {
            commonest == lines.len()
        } else {
            lines.len() * 3 <= commonest * 5
        };
        let counted = if self.least == 1 { cells <= figures * 2 } else { cells <= figures * 4 };
        if even && counted && 1 < lines.len() { evenness(&widths) } else { 0 }
    }

    /// Appends more of the text, its columns set apart by tabs.
    pub fn apply(&mut self, text: &str, out: &mut String) {
        for letter in text.chars() {
            match letter {
                ' ' | '\u{a0}' => self.pending += 1,
                '\t' => self.pending += self.least,
                '\n' | '\r' => {
                    (self.pending, self.begins) = (0, true);
                    out.push(letter);
                }
                _ => {
                    if self.pending < self.least {
                        out.extend(std::iter::repeat_n(' ', self.pending));
                    } else if !(self.begins && (self.indented || self.pending < self.shallow)) {
                        out.push('\t');
                    }
                    (self.pending, self.begins) = (0, false);
                    out.push(letter);
                }
            }
        }
    }
}

/// Whether a line has commas between thousands and nowhere else: "1,204".
fn has_thousands(line: &str) -> bool {
    let mut parts = line.split(',');
    let first = parts.next().unwrap_or("");
    let mut rest = parts.peekable();
    let is_group = |part: &str| {
        part.len() >= 3
            && part.bytes().take(3).all(|byte| byte.is_ascii_digit())
            && !part.as_bytes().get(3).is_some_and(u8::is_ascii_digit)
    };
    rest.peek().is_some() && first.ends_with(|c: char| c.is_ascii_digit()) && rest.all(is_group)
}

#[cfg(test)]
mod tests {
    use crate::table::delimited::{Delimited, read_text};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut pieces = Delimited::default();
        text.as_bytes().chunks(3).try_for_each(|piece| pieces.feed(piece)).unwrap();
        for table in [read_text(text).unwrap(), pieces.finish().unwrap()] {
            let row = |row| {
                let cells = (0..table.row(row).len()).map(|column| table.text(row, column as u32));
                cells.collect::<Vec<_>>().join("|")
            };
            let rows: Vec<String> = (0..table.rows()).map(row).collect();
            assert_eq!(rows.join(" / "), expected);
        }
    }

    #[test]
    fn columns_set_apart_by_spaces() {
        check(
            "Year   Children in care\n2019   1,281\n2020   1,293\n",
            "Year|Children in care / 2019|1,281 / 2020|1,293",
        );
        check("Year Number\n2019 1281\n2020 1300\n", "Year|Number / 2019|1281 / 2020|1300");
        check(
            "Table 1: all\n\n             2019    2020\nLeeds          12      14\nYork City       3       5\n",
            "Table 1: all /  / |2019|2020 / Leeds|12|14 / York City|3|5",
        );
        check(
            "Measure           2022   2023\nVisitors (m)      7.92   7.24\n  Day visitors    6.35   5.70\n",
            "Measure|2022|2023 / Visitors (m)|7.92|7.24 / Day visitors|6.35|5.70",
        );
        check("   Year  N\n   2019  1\n   2020  2\n", "Year|N / 2019|1 / 2020|2");
        // Commas and tabs have the better claim; words are no columns.
        check(
            "Place,2019\nNorth  Leeds,4\nSouth  Leeds,5\n",
            "Place|2019 / North  Leeds|4 / South  Leeds|5",
        );
        check(
            "Period [note 1],Deaths\n2017 to 2019,78\n2018 to 2020,79\n",
            "Period [note 1]|Deaths / 2017 to 2019|78 / 2018 to 2020|79",
        );
        check("Apr-24 1,204 15\nMay-24 1,300 16\n", "Apr-24|1,204|15 / May-24|1,300|16");
        check("We met here.\nAll were well.\n", "We met here. / All were well.");
        check("The 3 of us\nand 4 others\n", "The 3 of us / and 4 others");
    }
}
