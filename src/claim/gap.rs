//! How far one area's figure is from another's: "14 percentage points below England (81%)".

use super::parsed::{Figure, Parsed, Role};
use super::place::{Place, place};
use super::quantity::{About, Fit};
use super::sums::could_be;
use super::tell::Told;
use super::words::{Way, is_comparative};
use super::{Verdict, moved::against};
use crate::amount::grouped;
use crate::change::Direction;

/// Words from a difference to the area it is measured from, at most.
pub(super) const REACH: usize = 6;

/// The area that a change is measured from, where it is a difference between areas and no change over time.
pub(super) fn area_beside(parsed: &Parsed<'_, '_>, figure: &Figure) -> Option<Place> {
    let next = figure.said.last + 1;
    let compares = figure.role == Role::Change && is_comparative(parsed.word(next));
    let area = parsed
        .areas
        .iter()
        .find(|area| next < area.first && area.first <= next + REACH)
        .filter(|_| compares && !parsed.tokens[figure.said.last].pauses())?;
    // "higher in Leeds than in England" is measured from the second.
    let small = |word: &&str| {
        matches!(
            *word,
            "than" | "the" | "in" | "for" | "that" | "of" | "figure" | "average" | "rate"
        )
    };
    let between = parsed.words(next + 1, area.first);
    let leads = between.iter().all(small)
        && (matches!(parsed.word(next), "above" | "below") || between.first() == Some(&"than"));
    leads.then(|| Place::of(area.area))
}

/// Whether a change is a difference between areas, and none over time.
pub(super) fn is_gap(parsed: &Parsed<'_, '_>, at: usize) -> bool {
    parsed.figures.get(at).is_some_and(|figure| {
        area_beside(parsed, figure).is_some()
            || says_difference(parsed, figure) && spans_areas(parsed, figure)
            || pair(parsed, at).is_some()
    })
}

/// "a gap of 3", "the difference … was 3": a difference that says no way.
fn says_difference(parsed: &Parsed<'_, '_>, figure: &Figure) -> bool {
    figure.role == Role::Change
        && figure.way == Way::Unsaid
        && parsed.words(figure.said.first.saturating_sub(24), figure.said.first).iter().any(
            |word| matches!(*word, "gap" | "difference" | "margin" | "disparity" | "differential"),
        )
}

/// "the gap between Leeds and York", "a gap of 3 points between Leeds (45) and York (42)", "the gap to England"
fn spans_areas(parsed: &Parsed<'_, '_>, figure: &Figure) -> bool {
    let from = figure.said.first.saturating_sub(24);
    (from..(figure.said.last + 4).min(parsed.tokens.len())).any(|at| {
        let near = |area: &super::known::AreaSaid| at < area.first && area.first <= at + 3;
        let area = parsed.areas.iter().find(|area| near(area));
        let other = || {
            parsed.areas.iter().any(|other| area.is_some_and(|area| area.last < other.first))
                && !parsed.whens.iter().any(|when| when.first == at + 1)
        };
        match (parsed.word(at), parsed.word_before(at)) {
            ("between", _) => area.is_some() && other(),
            ("to" | "with" | "from", "gap" | "difference") => area.is_some(),
            _ => false,
        }
    })
}

/// Whether a word behind a figure makes it the difference of two: "4 lower".
pub(super) fn compares_sizes(word: &str) -> bool {
    matches!(word, "higher" | "lower" | "above" | "below" | "more" | "fewer" | "less" | "greater")
}

/// The two figures that a difference between areas is the difference of: "13 in Leeds, compared with 17 in York, a
/// difference of 4", "4 lower than the 17 seen in York".
fn pair<'p>(parsed: &'p Parsed<'_, '_>, at: usize) -> Option<(&'p Figure, &'p Figure)> {
    let figure = parsed.figures.get(at).filter(|figure| figure.role == Role::Change)?;
    let compares = compares_sizes(parsed.word(figure.said.last + 1));
    let of_kind = |level: &Figure| level.is_level() && figure.may_be_between(level);
    let levels: Vec<usize> =
        (0..parsed.figures.len()).filter(|other| of_kind(&parsed.figures[*other])).collect();
    let [one, other] = levels.as_slice() else { return None };
    let apart = place(parsed, *one) != place(parsed, *other);
    let (one, other) = (&parsed.figures[*one], &parsed.figures[*other]);
    let timed = figure.base.is_some() && figure.base != one.date && figure.base != other.date;
    if !apart || timed || !one.is_like(other) || !one.may_be_at_one_time(other) {
        return None;
    }
    match (one.role, other.role) {
        (Role::Level, Role::From) if compares || says_difference(parsed, figure) => {
            Some((one, other))
        }
        (Role::From, Role::Level) if compares => Some((other, one)),
        (Role::Level, Role::Level) if says_difference(parsed, figure) => Some((one, other)),
        _ => None,
    }
}

/// The figures of what is compared and of what it is compared with, beside a difference that names the latter.
fn beside_area<'p>(
    parsed: &'p Parsed<'_, '_>,
    at: usize,
    beside: Place,
) -> Option<(&'p Figure, &'p Figure)> {
    let figure = parsed.figures.get(at)?;
    let fits = |other: usize, level: &Figure| {
        level.is_level() && other != at && level.said.about == About::Exact
    };
    let levels: Vec<(usize, &Figure)> =
        parsed.figures.iter().enumerate().filter(|(other, level)| fits(*other, level)).collect();
    let near = |of: bool| {
        levels
            .iter()
            .filter(|(other, _)| (place(parsed, *other) == beside) == of)
            .min_by_key(|(_, level)| level.said.first.abs_diff(figure.said.first))
            .map(|(_, level)| *level)
    };
    Some((near(false)?, near(true)?))
}

/// Judges a difference between two areas by the two figures of the sentence.
pub(super) fn gap(parsed: &Parsed<'_, '_>, at: usize) -> Option<Told> {
    let figure = parsed.figures.get(at)?;
    let (own, other) = match area_beside(parsed, figure) {
        Some(beside) => beside_area(parsed, at, beside)?,
        None => pair(parsed, at)?,
    };
    between(figure, own, other, says_difference(parsed, figure))
}

/// Judges a difference by two figures; `unsigned` is one that says no way.
pub(super) fn between(
    figure: &Figure,
    own: &Figure,
    other: &Figure,
    unsigned: bool,
) -> Option<Told> {
    let truth = own.said.value.checked_sub(other.said.value)?;
    if !own.is_like(other) {
        return None;
    }
    let words = |level: &Figure| grouped(level.said.value, level.said.step.scale());
    let size = grouped(truth.abs(), own.said.step.scale().max(other.said.step.scale()));
    let direction = Direction::of(truth);
    let side = if direction == Direction::Down { "below" } else { "above" };
    let reason = format!("{} is {size} {side} {}", words(own), words(other));
    if against(figure.way, direction) {
        return Some(Told::wrong(format!("{size} {side}"), reason));
    }
    Some(match figure.said.fits(truth) {
        Fit::Yes if figure.way != Way::Unsaid || unsigned => Told::new(Verdict::Agrees, reason),
        Fit::No if could_be(&figure.said, &own.said, &other.said) => Told::new(
            Verdict::CannotBeChecked,
            format!("{reason}, from the figures as they are rounded here"),
        ),
        Fit::No => Told::wrong(size, reason),
        _ => Told::new(Verdict::CannotBeChecked, reason),
    })
}
