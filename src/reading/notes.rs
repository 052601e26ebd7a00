//! The marks of the footnotes below a table, which stand behind headings and names: "Decisions3", "Complaints (a)", "Visits*".

use crate::order;
use crate::period::{Period, YearHint};
use crate::table::{BLANK, Table};

/// Rows at the end of a table that may be its footnotes.
const FOOTNOTES: u32 = 60;

/// The marks of the footnotes that are there to see: "1. Total decisions …", "(2) Provisional", "(a) Includes …", "* Late".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Notes(Vec<String>);

impl Notes {
    /// Those below the figures of a table whose header ends in a row.
    pub fn below(table: &Table, header: u32, end: u32) -> Notes {
        let first = (header + 1).max(end.saturating_sub(FOOTNOTES));
        // A row of figures ends them: headings between rows may have numbers, too.
        let row_of_figures = (table.columns() as usize).clamp(2, 3);
        let mut numbers = Vec::new();
        for row in (first..end).rev() {
            let mut filled = table.row(row).iter().filter(|code| **code != BLANK);
            let Some(code) = filled.next() else { continue };
            match filled.count() + 1 {
                1 => numbers.extend(mark(table.dictionary().text(*code))),
                count if row_of_figures <= count => break,
                _ => {}
            }
        }
        order::by(&mut numbers, Ord::cmp);
        numbers.dedup();
        Notes(numbers)
    }

    /// The same, where no two of some names become one: "Ward1" and "Ward2" are wards.
    pub fn of_names<'n>(self, names: impl Iterator<Item = &'n str>) -> Notes {
        let mut seen: Vec<String> = names.map(|name| self.without(name)).collect();
        let count = seen.len();
        order::by(&mut seen, Ord::cmp);
        seen.dedup();
        if seen.len() == count { self } else { Notes::default() }
    }

    /// "Appeals registered4" → "Appeals registered", "Complaints (1)" → "Complaints", where there are such footnotes.
    ///
    /// Only where they are there to see: "Attainment8" is a measure.
    pub fn without(&self, text: &str) -> String {
        if self.0.is_empty() {
            return text.to_owned();
        }
        let signs: Vec<char> = self
            .0
            .iter()
            .filter_map(|note| note.chars().next())
            .filter(|c| SIGNS.contains(c))
            .collect();
        let text = text.trim_end_matches(signs.as_slice());
        // "November 2024 (p)" is provisional, whatever the note says of "(p)".
        if is_period_with_mark(text) {
            return text.to_owned();
        }
        let words: Vec<&str> = text.split(' ').collect();
        let kept = words.iter().enumerate().filter(|(at, word)| *at == 0 || !self.is_mark(word));
        kept.map(|(_, word)| self.without_glued(word)).collect::<Vec<_>>().join(" ")
    }

    /// "(1)", "(1,3)", "(a)"
    fn is_mark(&self, word: &str) -> bool {
        let inside = word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        inside.is_some_and(|marks| self.are_known(marks))
    }

    fn without_glued<'w>(&self, word: &'w str) -> &'w str {
        let bracket = word.strip_suffix(')').and_then(|inside| inside.rsplit_once('('));
        if let Some((stem, marks)) = bracket
            && !stem.is_empty()
            && self.are_known(marks)
        {
            return stem;
        }
        let stem = word.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
        let glued = stem.ends_with(|c: char| c.is_lowercase() || c == ')')
            && 2 < stem.trim_end_matches(')').len();
        if glued && self.are_known(&word[stem.len()..]) { stem } else { word }
    }

    fn are_known(&self, numbers: &str) -> bool {
        let mut all = numbers.split(',').filter(|number| !number.is_empty()).peekable();
        all.peek().is_some() && all.all(|number| self.0.iter().any(|note| note == number))
    }
}

/// "November 2024 (p)", "2023/24 (r)"
fn is_period_with_mark(text: &str) -> bool {
    let before = text.strip_suffix(')').and_then(|inside| inside.rsplit_once(" ("));
    before.is_some_and(|(before, mark)| {
        matches!(mark, "p" | "r" | "e") && Period::read(before, YearHint::Unsaid).is_some()
    })
}

/// Signs that footnotes begin with.
const SIGNS: [char; 4] = ['*', '†', '‡', '#'];

/// The mark that a footnote begins with.
fn mark(text: &str) -> Option<String> {
    if let Some(sign) = text.chars().next().filter(|c| SIGNS.contains(c)) {
        let says = text.trim_start_matches(sign).trim_start().starts_with(char::is_alphabetic);
        return says.then(|| sign.to_string());
    }
    let letter = text.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    if let Some((letter, _)) = letter.filter(|(letter, rest)| {
        letter.len() == 1
            && letter.starts_with(|c: char| c.is_ascii_lowercase())
            && rest.trim_start().starts_with(char::is_alphabetic)
    }) {
        return Some(letter.to_owned());
    }
    let text = text.strip_prefix('(').unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?.strip_prefix(['.', ')', ' ', ':'])?;
    let says = rest.trim_start().starts_with(|c: char| c.is_alphabetic());
    ((1..3).contains(&digits) && says).then(|| text[..digits].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_footnotes_are_no_part_of_a_name() {
        let notes = Notes(["1", "3", "a", "*"].map(str::to_owned).to_vec());
        for (name, expected) in [
            ("Year (Calendar)3", "Year (Calendar)"),
            ("Decisions1,3", "Decisions"),
            ("Complaints (1)", "Complaints"),
            ("Complaints (1, late)", "Complaints (1, late)"),
            ("Complaints (2)", "Complaints (2)"),
            ("Complaints (a)", "Complaints"),
            ("Complaints (b)", "Complaints (b)"),
            ("Complaints*", "Complaints"),
            ("Complaints(a)", "Complaints"),
            ("Attainment8", "Attainment8"),
            ("Key stage 3", "Key stage 3"),
            ("CO1", "CO1"),
        ] {
            assert_eq!(notes.without(name), expected);
        }
        assert_eq!(Notes::default().without("Decisions1"), "Decisions1");
        let wards = ["Ward1", "Ward3"].into_iter();
        assert_eq!(notes.of_names(wards), Notes::default());
    }
}
