//! Reading a period as officers write it.

mod coded;
mod forms;
mod identified;
mod mark;
mod parts;
mod ranges;
mod span;
#[cfg(test)]
mod tests;
mod token;
mod wave;

pub(crate) use mark::FLAGS;
pub use mark::split_marks;
pub(crate) use token::month;
pub(crate) use wave::number as wave_number;

use super::Period;
use span::Span;
use std::borrow::Cow;
use token::Piece;

/// What a table says of its years, where it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum YearHint {
    /// Nothing: 2013/14 is a financial year, 2013 a calendar year, 2003-04 a financial year.
    #[default]
    Unsaid,
    /// 2013/14 is April to March.
    Financial,
    /// 2013/14 is September to August.
    Academic,
    /// 2013 is January to December; so is 2013/14 counted by its first year.
    Calendar,
    /// 2003-04 is April 2003: other cells of its column are 2003-06.
    Months,
    /// 2008-10 is January 2008 to December 2010: other cells of its column are 2015-17.
    Spans,
    /// 2013/2 is the second quarter of 2013: its column is called "Quarter".
    Quarters,
    /// 2013 is the twelve months to the end of this month of 2013: "year ending March" stands above.
    Ending(i8),
    /// 2013 is this day of this month of 2013: "31 March" stands over the years.
    On(i8, i8),
}

impl Period {
    /// Reads one of the forms of official tables: `2013`, `2013-14`, `March 2011`, `31/03/2011`, `Q2 2009/10`,
    /// `April-December 2014`, `12 months to December 2014`, `Week 13 2020`.
    ///
    /// Strict: a text that holds anything else is `None`, and so is a number that no table has for a year
    /// (1281). Trailing marks such as "(p)" are left out of the label; see [`split_marks`].
    pub fn read(text: &str, years: YearHint) -> Option<Period> {
        // No form is longer; a paragraph is not worth splitting.
        if 80 < text.len() || !has_year(text) {
            return None;
        }
        if let Some(shorter) = without_months(text) {
            let period = Period::read(&shorter, years)?;
            return Some(Period { label: clean(text), ..period });
        }
        if let Some(span) = part_in_brackets(text.trim(), years) {
            return Some(labelled(span, clean(text)));
        }
        if let Some(period) = wave::read(text, years) {
            return Some(period);
        }
        let (unmarked, _) = split_marks(text);
        let label = clean(unmarked);
        let (span, _) = read_forms(&label.to_lowercase(), years)?;
        Some(labelled(span, label))
    }

    /// Finds a period inside a header, and gives the rest of the header: `2008/09 Result` is 2008/09 and
    /// "Result", `Number 2019` is 2019 and "Number".
    pub fn find_in(text: &str, years: YearHint) -> Option<(Period, String)> {
        if !has_year(text) {
            return None;
        }
        let text = without_months(text).unwrap_or_else(|| clean(text));
        if 400 < text.len() {
            return None;
        }
        if let Some(period) = wave::read(&text, years) {
            return Some((period, String::new()));
        }
        // Small letters of other alphabets may be longer in bytes, and no period has them.
        let lower = text.to_ascii_lowercase();
        let words: Vec<(usize, usize)> = word_places(&lower);
        for count in (1..=words.len().min(9)).rev() {
            for part in words.windows(count) {
                let (Some((start, _)), Some((_, end))) = (part.first(), part.last()) else {
                    continue;
                };
                let found = &lower[*start..*end];
                if let Some(span) = part_in_brackets(found, years) {
                    let period = labelled(span, text[*start..*end].to_owned());
                    return Some((period, around(&text, (*start, *end))));
                }
                let inner =
                    found.trim_matches(|c: char| "()[],;:".contains(c)).trim_end_matches('.');
                let Some((span, sure)) = read_forms(inner, years) else { continue };
                // Inside words "may 13" is no month and "3.12" no date.
                if !sure {
                    continue;
                }
                let offset = start + found.find(inner).unwrap_or(0);
                let label = shortest(&text[offset..offset + inner.len()], span, years);
                let period = labelled(span, without_between(label));
                return Some((period, around(&text, (*start, *end))));
            }
        }
        None
    }
}

/// Whether a year can stand in a text: in most names there is no digit.
fn has_year(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// What stands around a part of a text.
fn around(text: &str, (start, end): (usize, usize)) -> String {
    let rest = format!("{} {}", text[..start].trim(), text[end..].trim());
    rest.trim().trim_matches(|c: char| ",;:-–— ".contains(c)).to_owned()
}

/// "2024/25 (Apr-Dec)", "2024/25 (Q1-Q3)", "2024/25 (9 months)": the part of a year, not the year, that stands before it.
fn part_in_brackets(text: &str, years: YearHint) -> Option<Span> {
    let (year, inside) = text.strip_suffix(')')?.split_once('(')?;
    let (of, _) = read_forms(&year.to_lowercase(), years)?;
    let (part, _) = read_forms(&format!("{year} {inside}").to_lowercase(), years)?;
    let is_part = (of.0, of.1) != (part.0, part.1) && of.0 <= part.0 && part.1 <= of.1;
    is_part.then_some(part)
}

/// "Quarter 1 (Apr - Jun) 2024/25" without the months in brackets, which say the quarter again.
fn without_months(text: &str) -> Option<String> {
    let (before, rest) = text.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    let of = |text: &str, is: fn(&Piece<'_>) -> bool, all: bool| {
        let lower = text.to_lowercase();
        let pieces = token::tokens(&lower).unwrap_or_default();
        let mut pieces = pieces.iter().map(|token| token.piece);
        if all {
            pieces.len() != 0 && pieces.all(|piece| is(&piece))
        } else {
            pieces.any(|piece| is(&piece))
        }
    };
    let is_month = |piece: &Piece<'_>| matches!(piece, Piece::Month(_) | Piece::Dash | Piece::To);
    let is_quarter = |piece: &Piece<'_>| matches!(piece, Piece::Quarter(_));
    let again = of(inside, is_month, true)
        && (of(before, is_quarter, false) || of(after, is_quarter, false));
    // "Q4 2023/24 (Jan-Mar 24)" and "2022 (Jan-Dec)" say the same twice.
    let same = || {
        let span =
            |text: &str| read_forms(&text.to_lowercase(), YearHint::Unsaid).map(|(span, _)| span);
        let (first, last, _) = span(before.trim())?;
        let (from, to, _) = span(inside).or_else(|| span(&format!("{inside} {before}")))?;
        Some((first, last) == (from, to))
    };
    let again = again || (after.trim().is_empty() && same() == Some(true));
    again.then(|| clean(&format!("{before} {after}")))
}

/// The end of a label that says the same: "the year 2013-14" is 2013-14.
fn shortest(label: &str, span: Span, years: YearHint) -> &str {
    let mut shortest = label;
    while let Some((lead, rest)) = shortest.split_once(' ') {
        let bare = ["the", "year", "in", "during", "of"].contains(&lead.to_lowercase().as_str());
        let same = read_forms(&rest.to_lowercase(), years).is_some_and(|(other, _)| other == span);
        if !bare || !same {
            break;
        }
        shortest = rest;
    }
    shortest
}

/// "between April 2023 and March 2024" as one would write it in a table.
fn without_between(label: &str) -> String {
    let (lead, rest) = label.split_once(' ').unwrap_or(("", label));
    match lead.eq_ignore_ascii_case("between") {
        true => rest.replacen(" and ", " to ", 1),
        false => label.to_owned(),
    }
}

/// Where each word of a header begins and ends; a bracket or a comma belongs to its word.
fn word_places(text: &str) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_whitespace(), start) {
            (true, Some(begin)) => {
                places.push((begin, at));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    places.extend(start.map(|begin| (begin, text.len())));
    places
}

/// Tries every form; the flag says that it could hardly be anything else.
fn read_forms(lower: &str, years: YearHint) -> Option<(Span, bool)> {
    forms::read(&token::tokens(lower)?, years)
}

fn labelled((first, last, kind): Span, label: String) -> Period {
    Period { first, last, kind, label }
}

/// One space between words, whatever stood there; none at the ends, and nothing that turns letters round.
pub(crate) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for word in text.split("\\n").flat_map(str::split_whitespace) {
        let word = without_turns(word);
        if !clean.is_empty() && !word.is_empty() {
            clean.push(' ');
        }
        clean.push_str(&word);
    }
    clean
}

/// A text without the invisible letters that have what follows written from the other side: with them "123" reads "321".
pub(crate) fn without_turns(text: &str) -> Cow<'_, str> {
    const TURNS: [char; 11] = [
        '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}',
        '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}',
    ];
    if text.is_ascii() || !text.contains(TURNS) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace(TURNS, ""))
}
