//! A sentence taken apart: its figures with their parts in it, its periods, its areas.

use super::figure::{Found, base, figure};
use super::known::{AreaSaid, Known};
use super::quantity::{Quantity, Said};
use super::token::Token;
use super::when::{When, when};
use super::words::Way;

/// A sentence taken apart.
#[derive(Debug)]
pub(super) struct Parsed<'s, 't> {
    pub tokens: &'s [Token<'t>],
    pub figures: Vec<Figure>,
    pub whens: Vec<When>,
    pub areas: Vec<AreaSaid>,
    /// Words whose digits are neither a number nor a period.
    pub unreadable: Vec<usize>,
    /// Figures and periods as they stand.
    pub order: Vec<Item>,
    /// The period that the sentence's changes began at.
    pub base: Option<Date>,
}

/// A figure or a period, by its index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Figure(usize),
    When(usize),
}

/// A period of the sentence: the whole of it, or one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub when: usize,
    pub end: End,
}

/// Which part of a period such as "from 2011 to 2014".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Whole,
    First,
    Second,
}

/// A figure, and what it is in its sentence.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub said: Quantity,
    pub role: Role,
    /// For a change: which way.
    pub way: Way,
    /// When it is for; for a change, when it ended.
    pub date: Option<Date>,
    /// For a change, when it began.
    pub base: Option<Date>,
    /// Whether it stands in brackets of its own.
    pub bracketed: bool,
}

/// What a figure is in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// How much it was.
    Level,
    /// How much it was before.
    From,
    /// How much it came to.
    To,
    /// By how much it changed: absolute, relative or in points, as its unit says.
    Change,
    /// The share that another figure is of something: "8 (1.2%)".
    ShareOf(usize),
    /// The count behind a share: "20% (122)".
    CountOf(usize),
    /// What was aimed at.
    Target,
    /// Something beside the sentence that cannot be placed.
    Aside,
}

impl Figure {
    /// Whether two figures can count the same thing: one unit, and for bare numbers whole ones with whole ones.
    pub fn is_like(&self, other: &Figure) -> bool {
        let whole = |figure: &Figure| figure.said.step.scale() == 0;
        match (self.said.unit, other.said.unit) {
            (Said::Plain, Said::Plain) => whole(self) == whole(other),
            (Said::Plain, Said::Per(_)) => !whole(self),
            (Said::Per(_), Said::Plain) => !whole(other),
            (one, other) => one == other,
        }
    }

    /// Whether both may be of one time.
    pub fn may_be_at_one_time(&self, other: &Figure) -> bool {
        self.date.is_none() || other.date.is_none() || self.date == other.date
    }

    /// Whether it can be the difference of levels like another.
    pub fn may_be_between(&self, level: &Figure) -> bool {
        match self.said.unit {
            Said::Points => level.said.unit == Said::Percent,
            Said::Percent => false,
            Said::Plain => matches!(level.said.unit, Said::Plain | Said::Per(_)),
            unit => level.said.unit == unit,
        }
    }

    /// Whether it says how much something was at some time.
    pub fn is_level(&self) -> bool {
        matches!(self.role, Role::Level | Role::From | Role::To)
    }
}

/// Takes a sentence apart: finds its figures, periods and areas, no roles yet.
pub(super) fn parse<'s, 't>(tokens: &'s [Token<'t>], known: &Known<'_>) -> Parsed<'s, 't> {
    let mut parsed = Parsed {
        tokens,
        figures: Vec::new(),
        whens: Vec::new(),
        areas: Vec::new(),
        unreadable: Vec::new(),
        order: Vec::new(),
        base: None,
    };
    let mut at = 0;
    while at < tokens.len() {
        if let Some(area) = known.area_at(tokens, at) {
            at = area.last + 1;
            parsed.areas.push(area);
            continue;
        }
        if let Some(when) = when(tokens, at) {
            at = when.last + 1;
            parsed.order.push(Item::When(parsed.whens.len()));
            parsed.whens.push(when);
            continue;
        }
        match figure(tokens, at) {
            Some(Found::Figure(said)) if known.names_with(tokens, &said) => at = said.last + 1,
            Some(Found::Figure(said)) => {
                at = said.last + 1;
                parsed.order.push(Item::Figure(parsed.figures.len()));
                let bracketed = tokens.get(said.first).is_some_and(Token::opens);
                parsed.figures.push(Figure {
                    said,
                    role: Role::Level,
                    way: Way::Unsaid,
                    date: None,
                    base: None,
                    bracketed,
                });
            }
            Some(Found::Nothing(last)) => {
                // "89 children looked after for every 10,000 children"
                let every = tokens
                    .get(at.wrapping_sub(1))
                    .is_some_and(|token| matches!(token.lower.as_str(), "every" | "per" | "each"));
                let base = tokens.get(last).and_then(|token| base(token.text)).filter(|_| every);
                if let (Some(base), Some(figure)) = (base, parsed.figures.last_mut())
                    && figure.said.unit == Said::Plain
                    && at - figure.said.last <= 8
                {
                    figure.said.unit = Said::Per(base);
                }
                at = last + 1;
            }
            Some(Found::Unreadable(last)) => {
                parsed.unreadable.push(last);
                at = last + 1;
            }
            None => at += 1,
        }
    }
    parsed
}

impl Parsed<'_, '_> {
    /// The word before an index.
    pub fn word_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// The word at an index, in small letters.
    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    /// The words between two indices, in small letters.
    pub fn words(&self, from: usize, to: usize) -> Vec<&str> {
        let words = self.tokens.iter().skip(from).take(to.saturating_sub(from));
        words.map(|token| token.lower.as_str()).collect()
    }
}
