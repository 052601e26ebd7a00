//! Which way a sentence says that something went, against the two figures it gives: "fell to 12, from 39".

use super::about::about_words;
use super::before::Before;
use super::checked::Found;
use super::lookup::day;
use super::parsed::{Figure, Parsed, Role};
use super::place::{Place, place};
use super::quantity::{About, Quantity};
use super::tell::Told;
use super::words::{Way, is_change_noun, is_change_verb, way};
use super::{ClaimKind, Verdict};
use crate::amount::grouped;
use crate::change::Direction;
use jiff::civil::Date;

/// How far before two figures the word that says which way they went may stand: names of measures are long.
const BACK: usize = 24;

/// The words that say which way it went, each against its two figures. `before` is the one figure of the sentence
/// before: "It was 12 in 2014. This is up from 9."
pub(super) fn courses(parsed: &Parsed<'_, '_>, before: Option<&Before>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (at, from) in
        parsed.figures.iter().enumerate().filter(|(_, figure)| figure.role == Role::From)
    {
        let other = other_end(parsed, at);
        let said = match other {
            Some(to) => Some((&to.said, way_word(parsed, from, Some(to)))),
            None if refers_back(parsed) => before
                .map(|before| &before.figure.said)
                .filter(|before| before.unit == from.said.unit)
                .map(|before| (before, way_word(parsed, from, None))),
            None => None,
        };
        if let Some((to, Some((index, way)))) = said {
            found.extend(told(parsed, index, way, &from.said, to));
        }
    }
    for (at, to) in parsed.figures.iter().enumerate() {
        let Some((index, way)) = verb_to(parsed, to) else { continue };
        let start = parsed.tokens.get(index).map_or(0, |token| token.start);
        if found.iter().any(|one| one.start == start) {
            continue;
        }
        if let Some(from) = earlier(parsed, at) {
            found.extend(told(parsed, index, way, &from.said, &to.said));
        }
    }
    found
}

/// "It rose to 45 in 2014.": what the next sentence may say that it rose from.
#[derive(Debug, Clone)]
pub(super) struct Open {
    start: usize,
    end: usize,
    way: Way,
    to: Quantity,
    day: Date,
}

impl Open {
    /// The last verb of a sentence that says where something came to and not from where.
    pub fn of(parsed: &Parsed<'_, '_>) -> Option<Open> {
        let mut levels = parsed.figures.iter().filter(|figure| figure.is_level());
        let to = levels.next().filter(|_| levels.next().is_none())?;
        let (index, way) = verb_to(parsed, to)?;
        let token = parsed.tokens.get(index)?;
        let day = day(parsed, to)?;
        Some(Open { start: token.start, end: token.end, way, to: to.said.clone(), day })
    }

    /// Closed by a sentence that goes on about it with one figure of an earlier time: "In 2013, it had been 39."
    pub fn closed_by(&self, parsed: &Parsed<'_, '_>) -> Option<Found> {
        let goes_on =
            parsed.tokens.iter().any(|token| matches!(token.lower.as_str(), "it" | "this"));
        let mut levels = parsed.figures.iter().filter(|figure| figure.is_level());
        let from = levels.next().filter(|_| levels.next().is_none())?;
        let fits = goes_on && parsed.areas.is_empty() && from.said.unit == self.to.unit;
        if !fits || self.day <= day(parsed, from)? {
            return None;
        }
        told_at(self.start, self.end, self.way, &from.said, &self.to)
    }
}

/// Whether a sentence goes on about the one before.
fn refers_back(parsed: &Parsed<'_, '_>) -> bool {
    matches!(parsed.word(0), "this" | "that" | "it" | "which" | "these")
}

fn may_be_one_place(parsed: &Parsed<'_, '_>, one: usize, other: usize) -> bool {
    let (one, other) = (place(parsed, one), place(parsed, other));
    one == other || one == Place::Unsaid || other == Place::Unsaid
}

/// The figure that something came to from another: the nearest of its kind.
fn other_end<'p>(parsed: &'p Parsed<'_, '_>, at: usize) -> Option<&'p Figure> {
    let from = parsed.figures.get(at)?;
    parsed
        .figures
        .iter()
        .enumerate()
        .filter(|(_, figure)| matches!(figure.role, Role::Level | Role::To) && figure.is_like(from))
        .filter(|(_, figure)| figure.date.is_none() || figure.date != from.date)
        .filter(|(other, _)| may_be_one_place(parsed, at, *other))
        .map(|(_, figure)| figure)
        .min_by_key(|figure| figure.said.first.abs_diff(from.said.first))
}

/// The figure of an earlier time that another must have risen or fallen from, when nothing says "from"; none where
/// there are several, or where it stands beside the sentence in brackets.
fn earlier<'p>(parsed: &'p Parsed<'_, '_>, at: usize) -> Option<&'p Figure> {
    let to = parsed.figures.get(at)?;
    let since = day(parsed, to)?;
    let mut found = parsed.figures.iter().enumerate().filter(|(other, figure)| {
        *other != at
            && figure.is_level()
            && !figure.bracketed
            && figure.is_like(to)
            && may_be_one_place(parsed, at, *other)
            && day(parsed, figure).is_some_and(|day| day < since)
    });
    found.next().filter(|_| found.next().is_none()).map(|(_, figure)| figure)
}

/// "had risen to 39", "fell sharply to 12": the verb right before a level.
pub(super) fn verb_to(parsed: &Parsed<'_, '_>, to: &Figure) -> Option<(usize, Way)> {
    if !matches!(to.role, Role::Level | Role::To) {
        return None;
    }
    let mut start = to.said.first.checked_sub(1 + about_words(parsed.tokens, to.said.first))?;
    if parsed.word(start) != "to" {
        return None;
    }
    // "rose in 2014 to 39"
    if let Some(when) = parsed.whens.iter().find(|when| when.last + 1 == start) {
        start = when.first;
        while matches!(parsed.word_before(start), "in" | "by" | "during" | "at" | "for" | "the") {
            start -= 1;
        }
    }
    (start.saturating_sub(2)..start)
        .rev()
        .filter(|index| is_change_verb(parsed.word(*index)))
        .find_map(|index| Some((index, said_way(parsed.word(index))?)))
}

fn said_way(word: &str) -> Option<Way> {
    way(word).filter(|way| *way != Way::Unsaid)
}

/// The nearest word of change before the figure that it came from, or else before the one that it came to.
fn way_word(parsed: &Parsed<'_, '_>, from: &Figure, to: Option<&Figure>) -> Option<(usize, Way)> {
    if let Some(found) = to.and_then(|to| verb_to(parsed, to)) {
        return Some(found);
    }
    let until = from.said.first.saturating_sub(about_words(parsed.tokens, from.said.first));
    let first = to.map_or(from.said.first, |to| to.said.first.min(from.said.first));
    for index in (first.saturating_sub(BACK)..until).rev() {
        let word = parsed.word(index);
        let in_figure = |figure: &Figure| (figure.said.first..=figure.said.last).contains(&index);
        if parsed.figures.iter().any(in_figure) {
            continue;
        }
        // "higher than it was in 2013 (12)", but "more than 250" says how exactly.
        let compares = matches!(word, "higher" | "lower" | "greater" | "fewer" | "less")
            && parsed.word(index + 1) == "than";
        let inexact =
            matches!(word, "over" | "under" | "above" | "below" | "more" | "less" | "fewer");
        if (compares || (!inexact && (is_change_verb(word) || is_change_noun(word))))
            && let Some(way) = said_way(word)
        {
            return Some((index, way));
        }
        if parsed.tokens.get(index).is_some_and(|token| token.close.contains([';', '.']))
            && index < first
        {
            return None;
        }
    }
    None
}

/// What a word of change comes to, beside the figures before and after.
pub(super) fn told(
    parsed: &Parsed<'_, '_>,
    index: usize,
    way: Way,
    from: &Quantity,
    to: &Quantity,
) -> Option<Found> {
    let token = parsed.tokens.get(index)?;
    told_at(token.start, token.end, way, from, to)
}

fn told_at(start: usize, end: usize, way: Way, from: &Quantity, to: &Quantity) -> Option<Found> {
    if from.high.is_some() || to.high.is_some() {
        return None;
    }
    let words = |said: &Quantity| grouped(said.value, said.step.scale());
    let direction = Direction::of(to.value.checked_sub(from.value)?);
    let reason = format!("{} to {}", words(from), words(to));
    let holds = matches!((way, direction), (Way::Up, Direction::Up) | (Way::Down, Direction::Down));
    let loose = [from, to].iter().any(|said| said.about != About::Exact);
    let told = match (holds, direction) {
        (true, _) => Told::new(Verdict::Agrees, reason),
        (false, _) if loose => Told::new(Verdict::CannotBeChecked, reason),
        (false, Direction::Up) => Told::wrong("a rise".to_owned(), format!("{reason} is a rise")),
        (false, Direction::Down) => Told::wrong("a fall".to_owned(), format!("{reason} is a fall")),
        (false, Direction::Same) => {
            Told::wrong("no change".to_owned(), format!("{reason} is no change"))
        }
    };
    Some(Found { start, end, kind: ClaimKind::Comparison, told, series: None })
}
