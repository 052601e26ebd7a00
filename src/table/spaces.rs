//! Columns set apart by spaces: tables copied from a PDF, an e-mail or a terminal.

use super::delimiter::{SAMPLE_BYTES, evenness};
use super::laid::{Laid, is_figure};
use super::listed;
use super::single;
use super::wrapped;

/// Puts a tab where columns are set apart by spaces.
#[derive(Clone)]
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
    /// Where the columns of the text stand.
    laid: Option<Laid>,
    /// Where the columns of the block stand that the lines are of, once some of it is known.
    block: Option<Option<Laid>>,
    /// The whole text, set apart, where single spaces do it.
    single: Option<String>,
    /// Read, but not set apart yet: a block of lines is looked at as a whole.
    held: String,
}

impl Spaces {
    /// How the columns of a text are set apart, when it is by spaces and by nothing better: how well its best delimiter
    /// does is its score.
    pub fn of(text: &str, score: usize) -> Option<Spaces> {
        let mut end = text.len().min(SAMPLE_BYTES);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let lines: Vec<&str> =
            text[..end].lines().filter(|line| !line.trim().is_empty()).take(SHOWN).collect();
        // Between single spaces stand words: where another delimiter splits every line, it is that.
        let split_all =
            lines.len() * 1000 <= score && !lines.iter().all(|line| has_thousands(line));
        let by = |least: usize| {
            let spaces = Spaces::with(&lines, least);
            (score < spaces.score(&lines)).then_some(spaces)
        };
        // Commas stand between thousands there.
        let by_single = || {
            let whole = text.len() < SAMPLE_BYTES && lines.len() < SHOWN;
            let laid = || listed::laid(text).or_else(|| single::laid(text));
            let single = whole.then(laid)??;
            Some(Spaces { single: Some(single), ..Spaces::with(&lines, NEVER) })
        };
        // Real tabs set the columns apart: words of a note beside them are no cells.
        let even = || if single::are_no_columns(&lines) { None } else { by(1) };
        let words = || by_single().or_else(even);
        // Most files have none: there is nothing to try.
        let by_several = lines.iter().any(|line| line.contains("  ")).then(|| by(2)).flatten();
        by_several.or_else(|| if split_all || text.contains('\t') { None } else { words() })
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
        let laid = if least == 2 { Laid::of(lines) } else { None };
        let shallow = nearest / 2;
        let held = String::new();
        let (pending, begins, block, single) = (0, true, None, None);
        Spaces { least, indented, shallow, pending, begins, laid, block, single, held }
    }

    /// As a delimiter is scored; 0 for what is not even enough to be a table, or has no figures.
    fn score(&self, lines: &[&str]) -> usize {
        let mut spaces = self.clone();
        let mut widths = Vec::new();
        let (mut cells, mut figures) = (0, 0);
        for line in lines {
            let title = numbered_title(line);
            let line = title.as_deref().unwrap_or(line);
            let mut split = String::new();
            let laid = spaces.laid.as_mut().and_then(|laid| Some((laid.lay(line)?, laid.width())));
            match &laid {
                Some((laid, _)) => split.push_str(laid),
                None => spaces.set_apart(line, &mut split),
            }
            spaces.set_apart("\n", &mut split);
            let of_line: Vec<&str> = split.trim_end().split('\t').collect();
            for cell in of_line.iter().filter(|_| self.least == 1 || 1 < of_line.len()) {
                cells += usize::from(!cell.is_empty());
                figures += usize::from(is_figure(cell));
            }
            let width = of_line.len();
            // Blank cells at the end are cells too.
            widths.push(laid.map_or(width, |(_, all)| all));
        }
        // Beside columns stand lines of one cell: a title, what an e-mail says, a name that goes on.
        let split = widths.iter().filter(|width| 1 < **width).count();
        let commonest = widths
            .iter()
            .filter(|width| 1 < **width)
            .map(|width| widths.iter().filter(|other| *other == width).count())
            .max()
            .unwrap_or(0);
        // Words are set apart by single spaces too: then every line must be alike, and half of it figures.
        let even = if self.least == 1 {
            commonest == lines.len()
        } else {
            split * 3 <= commonest * 5 && 1 < commonest
        };
        let counted = if self.least == 1 { cells <= figures * 2 } else { cells <= figures * 4 };
        if even && counted && 1 < lines.len() { evenness(&widths) } else { 0 }
    }

    /// Appends more of the text, its columns set apart by tabs; what is held back comes with the last of it.
    pub fn apply(&mut self, text: &str, last: bool, out: &mut String) {
        let held = std::mem::take(&mut self.held) + text;
        if let Some(single) = &self.single {
            if last {
                let mut lines = single.split_inclusive('\n').map(str::to_owned).collect();
                wrapped::join(&mut lines);
                lines.iter().for_each(|line| out.push_str(line));
            }
            return;
        }
        let mut rest = held.as_str();
        while let Some((block, after)) =
            end_of_block(rest).and_then(|end| rest.split_at_checked(end))
        {
            self.lines(block, out);
            self.block = None;
            rest = after;
        }
        // Of a long block the first lines show where its columns are.
        let whole = match rest.rfind('\n') {
            _ if last => rest.len(),
            _ if rest.len() <= SAMPLE_BYTES => 0,
            end => end.map_or(rest.len(), |end| end + 1),
        };
        if let Some((whole, after)) = rest.split_at_checked(whole) {
            if !whole.is_empty() {
                self.lines(whole, out);
            }
            self.held = after.to_owned();
        }
    }

    /// Appends lines of one block.
    fn lines(&mut self, text: &str, out: &mut String) {
        if self.block.is_none() {
            let lines: Vec<&str> = text.lines().take(200).collect();
            let own = Laid::of(&lines).filter(|_| self.least == 2);
            let of_whole = || self.laid.as_ref()?.for_lines(&lines);
            let own = own.or_else(of_whole);
            self.block = Some(own);
        }
        let mut lines = Vec::new();
        for line in text.split_inclusive('\n') {
            let mut apart = String::with_capacity(line.len());
            let laid = self.block.as_mut().and_then(Option::as_mut).filter(|_| self.begins);
            match numbered_title(line) {
                Some(title) => self.set_apart(&title, &mut apart),
                None => match laid.and_then(|laid| laid.lay(line)) {
                    Some(laid) => apart.push_str(&laid),
                    None => self.set_apart(line, &mut apart),
                },
            }
            lines.push(apart);
        }
        if self.least == 2 {
            wrapped::join(&mut lines);
        }
        lines.iter().for_each(|line| out.push_str(line));
    }

    /// Appends text, its columns set apart by tabs.
    fn set_apart(&mut self, text: &str, out: &mut String) {
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

/// Lines looked at before it is decided how columns are set apart.
const SHOWN: usize = 200;

/// More spaces than any columns are set apart by.
const NEVER: usize = 1000;

/// "Table 3   Rates and targets" as "Table 3: Rates and targets": a title, whose words are no columns.
fn numbered_title(line: &str) -> Option<String> {
    let bare = line.trim_start_matches(' ');
    let (what, rest) = bare.split_once(' ')?;
    let (number, title) = rest.trim_start_matches(' ').split_once("  ")?;
    let title = title.trim_start_matches(' ');
    let is_numbered = matches!(what, "Table" | "TABLE" | "Figure" | "Chart")
        && number.len() < 8
        && !number.contains(' ')
        && number.bytes().any(|byte| byte.is_ascii_digit());
    let is_title = title.starts_with(char::is_alphabetic) && !title.trim_end().contains("  ");
    let number = number.trim_end_matches([':', '.']);
    (is_numbered && is_title).then(|| format!("{what} {number}: {title}"))
}

/// Behind the first blank line.
fn end_of_block(text: &str) -> Option<usize> {
    let mut end = 0;
    text.split_inclusive('\n').find_map(|line| {
        end += line.len();
        (line.ends_with('\n') && line.trim().is_empty()).then_some(end)
    })
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
mod tests;
