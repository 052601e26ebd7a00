//! Lines that end with figures, single spaces between them: "Homes built 120 134 98". What each line ends with are its
//! figures, as many as the heading names periods and targets. A text that does not agree in every line is left alone: what
//! would be read of it could be wrong without a word.

use super::headings::{heading, is_heading, names_kinds};
use super::laid::is_figure;

/// What stands in the place of a figure.
const SYMBOLS: [&str; 9] = ["-", "–", "—", "n/a", "na", "..", "*", ":", "tbc"];
/// Words that a number follows, which is no figure then.
const OPEN: [&str; 38] = [
    "per", "aged", "age", "ages", "over", "under", "of", "than", "to", "within", "key", "stage",
    "level", "category", "grade", "tier", "type", "band", "zone", "ward", "priority", "section",
    "phase", "class", "group", "covid", "number", "no", "no.", "top", "year", "years", "area",
    "unit", "room", "route", "block", "in",
];

/// How many figures end the lines of a text, and whether words stand behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ends {
    figures: usize,
    words_behind: bool,
}

impl Ends {
    /// What the lines show; none where one of them does not agree with the heading above them.
    pub fn of(lines: &[&str]) -> Option<Ends> {
        let split: Vec<Vec<&str>> = lines.iter().map(|line| words(line)).collect();
        let is_row = |words: &Vec<&str>| 1 < run(words).1 && !is_heading(words);
        let begins = split.iter().position(is_row)?;
        let (_, figures, _) = run(&split[begins]);
        let (at, heading) =
            (0..begins).rev().find_map(|at| Some((at, heading(&split[at], figures)?)))?;
        let ends = Ends { figures, words_behind: !heading.behind.is_empty() };
        let beside = [at.checked_sub(1), Some(at + 1)];
        let mut beside = beside.into_iter().flatten().filter_map(|at| split.get(at));
        if beside.any(|words| names_kinds(words)) {
            return None;
        }
        let laid = |at: &usize| ends.lay(lines[*at]).is_some();
        let rows: Vec<usize> =
            (at + 1..lines.len()).filter(|at| laid(at) && !is_heading(&split[*at])).collect();
        let last = *rows.last()?;
        let said = |at: &usize| run(&split[*at]).2 < split[*at].len();
        let said = rows.iter().filter(|at| said(at)).count();
        let agree = (at + 1..=last).all(|at| laid(&at) || ends.may_stand_between(&split[at]))
            && !split[last + 1..].iter().any(|words| may_be_row(words));
        // A heading over words has some in most rows.
        let behind = ends.words_behind == (rows.len() < said * 2);
        (1 < rows.len() && agree && behind).then_some(ends)
    }

    /// The cells of a line; none where it has no such end.
    pub fn lay(self, line: &str) -> Option<Vec<String>> {
        let words = words(line);
        let mut cells: Vec<String> = Vec::new();
        if let Some(heading) = heading(&words, self.figures) {
            if heading.behind.is_empty() == self.words_behind {
                return None;
            }
            cells.push(heading.label);
            cells.extend(heading.heads);
            cells.extend(Some(heading.behind).filter(|behind| !behind.is_empty()));
            return Some(cells);
        }
        let (first, count, end) = run(&words);
        let label = words.get(..first)?.join(" ");
        let behind = words.get(end..)?.join(" ");
        // Of "Incidents per 1,000 14" and "Pupils in Year 6 14" nothing says which figure is missing.
        let number = words.get(first).map_or("", |word| word);
        let is_whole = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
        let is_open = first.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| {
            let word = word.to_lowercase();
            is_whole && (word.ends_with(['£', '$']) || OPEN.contains(&word.as_str()))
        });
        // Commas behind words and figures set cells apart themselves.
        let mut delimited = words.get(first.saturating_sub(1)..end)?.iter();
        let fits = count == self.figures
            && label.contains(char::is_alphabetic)
            && !is_open
            && !words[first..end].iter().any(|word| is_range(word))
            && !behind.contains(|c: char| c.is_ascii_digit())
            && (behind.is_empty() || self.words_behind)
            && !delimited.any(|word| word.ends_with([',', ';', '|']));
        if !fits {
            return None;
        }
        cells.push(label);
        cells.extend(words.get(first..end)?.iter().map(|word| (*word).to_owned()));
        cells.extend(self.words_behind.then_some(behind));
        Some(cells)
    }

    /// Whether a line may stand between the rows: a section, a name that goes on, the number of a page; no row that was
    /// not understood, and no heading of other columns.
    fn may_stand_between(self, words: &[&str]) -> bool {
        let is_page = words.first().is_some_and(|word| word.eq_ignore_ascii_case("page"));
        let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
        // "1. Homes", "Priority 1: homes"
        let early = words.iter().skip(2).chain(words.last()).all(|word| !is_like_figure(word));
        let numbers = words.iter().filter(|word| is_like_figure(word)).count();
        let twice =
            words.windows(2).last().is_some_and(|pair| pair[0].eq_ignore_ascii_case(pair[1]));
        is_page
            || (numbers < 2 && early && !twice && capitals <= self.figures && !is_heading(words))
    }
}

/// Whether a line below the last row could be one that was not understood, and is no note.
pub(super) fn may_be_row(words: &[&str]) -> bool {
    let first = words.first().map_or(String::new(), |word| word.to_lowercase());
    let is_note = ["source", "note", "page", "*", "figures", "data"]
        .iter()
        .any(|lead| first.starts_with(lead))
        || words.last().is_some_and(|word| word.ends_with('.'));
    let numbers = words.iter().filter(|word| is_like_figure(word)).count();
    !is_note && (1 < numbers || is_heading(words))
}

/// "<5", "~40", "€4", "[c]", "n.a.": no figure that is laid, and none the less one.
fn is_like_figure(word: &str) -> bool {
    is_value(word)
        || word.contains(|c: char| c.is_ascii_digit())
        || word.starts_with('[')
        || matches!(word.to_lowercase().as_str(), "c" | "x" | "z" | "n.a." | "nil" | "none")
}

/// "5-9" is an age.
fn is_range(word: &str) -> bool {
    word.split_once(['-', '–']).is_some_and(|(low, high)| {
        low.ends_with(|c: char| c.is_ascii_digit())
            && high.starts_with(|c: char| c.is_ascii_digit())
    })
}

fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// A figure, or what stands in the place of one.
pub(super) fn is_value(word: &str) -> bool {
    is_figure(word) || SYMBOLS.contains(&word.to_lowercase().as_str())
}

/// The last figures that stand behind each other: where they begin, how many there are, and where they end.
fn run(words: &[&str]) -> (usize, usize, usize) {
    let Some(last) = words.iter().rposition(|word| is_value(word)) else { return (0, 0, 0) };
    let count = words[..=last].iter().rev().take_while(|word| is_value(word)).count();
    (last + 1 - count, count, last + 1)
}
