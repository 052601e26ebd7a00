//! When a milestone is due: its date as written, and where it was moved to.

use crate::period::{Period, YearHint};
use crate::table::CellRef;
use serde::{Deserialize, Serialize};

/// When something is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Due {
    /// The cell's own text; empty when the cell is blank.
    pub text: String,
    /// The date it was first due, where the text names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Period>,
    /// Dates it was moved to, wherever in the row they stand, in the order of the columns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub revised: Vec<Revised>,
    /// Where the date stands.
    pub cell: CellRef,
}

/// A later date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Revised {
    /// The date.
    pub to: Period,
    /// Where it stands: in the date's own cell, in the milestone's, in a comment.
    pub cell: CellRef,
}

impl Due {
    /// The date that holds: the last it was moved to, or the first.
    pub fn latest(&self) -> Option<&Period> {
        self.revised.last().map(|revised| &revised.to).or(self.first.as_ref())
    }

    /// The date that holds in words that stand in no table: "28/2/12; Revised to Sept 2012".
    pub(crate) fn in_words(text: &str) -> Option<Period> {
        let (before, moved) = split_revised(text);
        moved.and_then(|moved| leading(&moved)).or_else(|| leading(&before))
    }

    /// Reads the cell of a date, and revised dates in other cells of its row.
    pub(super) fn read(
        text: &str,
        cell: CellRef,
        elsewhere: impl Iterator<Item = (String, CellRef)>,
    ) -> Due {
        let (before, moved) = split_revised(text);
        let mut revised: Vec<Revised> = moved
            .and_then(|moved| leading(&moved))
            .map(|to| Revised { to, cell: cell.clone() })
            .into_iter()
            .collect();
        for (text, cell) in elsewhere {
            if let (_, Some(moved)) = split_revised(&text)
                && let Some(to) = leading(&moved)
            {
                revised.push(Revised { to, cell });
            }
        }
        Due { text: text.to_owned(), first: leading(&before), revised, cell }
    }
}

/// What stands before "revised", and what after: "28/2/12; Revised to Sept 2012".
fn split_revised(text: &str) -> (String, Option<String>) {
    let lower = text.to_lowercase();
    // Small letters of other alphabets may be longer; such a text has no date of ours.
    if lower.len() != text.len() {
        return (text.to_owned(), None);
    }
    let Some(at) = lower.find("revised") else { return (text.to_owned(), None) };
    let mut rest = &text[at + "revised".len()..];
    while let Some(shorter) = ["target", "date", "to", "by", "end of", ":", "-", "is", "now"]
        .iter()
        .find_map(|word| strip_word(rest.trim_start(), word))
    {
        rest = shorter;
    }
    (text[..at].to_owned(), Some(rest.to_owned()))
}

fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    let rest = &text[word.len()..];
    let whole =
        !rest.starts_with(|c: char| c.is_alphanumeric()) || !word.ends_with(char::is_alphabetic);
    (start.eq_ignore_ascii_case(word) && whole).then_some(rest)
}

/// The date at the beginning of a text, or the first within it: "31/3/2012 (for the 3 pilots)", "29/2/ 2012.".
fn leading(text: &str) -> Option<Period> {
    let tidy = text.replace("/ ", "/").replace(" /", "/").replace(['(', ')'], " ");
    let tidy = tidy.trim().trim_matches(['.', ';', ',', ' ']);
    let words: Vec<&str> = tidy.split_whitespace().collect();
    (1..=words.len().min(5))
        .rev()
        .find_map(|count| {
            let start = words[..count].join(" ");
            Period::read(start.trim_matches(['.', ';', ',', ' ']), YearHint::Unsaid)
        })
        .or_else(|| Period::find_in(tidy, YearHint::Unsaid).map(|(period, _)| period))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_they_are_written() {
        let cell = CellRef { sheet: None, row: 0, column: 0 };
        for (text, elsewhere, first, latest) in [
            ("30/09/12", "", "2012-09-30", "2012-09-30"),
            ("31/3/2012 (for the first three)", "", "2012-03-31", "2012-03-31"),
            ("28/2/12; Revised to Sept 2012", "", "2012-02-28", "2012-09-30"),
            ("31/03/2012 (Revised to Sept '12)", "", "2012-03-31", "2012-09-30"),
            ("30/04/2012 .", "", "2012-04-30", "2012-04-30"),
            ("29/2/ 2012.", "", "2012-02-29", "2012-02-29"),
            ("G) December 2012", "", "2012-12-31", "2012-12-31"),
            ("Dec 09 Ongoing", "", "2009-12-31", "2009-12-31"),
            ("27/01/12", "Staff trained Revised date 31/3/2012", "2012-01-27", "2012-03-31"),
            ("Ongoing", "", "none", "none"),
            ("", "Revised target date September 2012", "none", "2012-09-30"),
        ] {
            let others = (!elsewhere.is_empty()).then(|| (elsewhere.to_owned(), cell.clone()));
            let due = Due::read(text, cell.clone(), others.into_iter());
            let shown = |period: Option<&Period>| {
                period.map_or("none".to_owned(), |period| period.last.to_string())
            };
            assert_eq!(
                (shown(due.first.as_ref()).as_str(), shown(due.latest()).as_str()),
                (first, latest),
                "{text} {elsewhere}"
            );
        }
    }
}
