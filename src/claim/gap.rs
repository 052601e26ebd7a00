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
    leads.then(|| area.area.map_or(Place::Elsewhere, Place::Known))
}

/// Judges a difference between two areas by the two figures of the sentence.
pub(super) fn gap(parsed: &Parsed<'_, '_>, at: usize) -> Option<Told> {
    let figure = parsed.figures.get(at)?;
    let beside = area_beside(parsed, figure)?;
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
    let (own, other) = (near(false)?, near(true)?);
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
        Fit::Yes if figure.way != Way::Unsaid => Told::new(Verdict::Agrees, reason),
        Fit::No if could_be(&figure.said, &own.said, &other.said) => Told::new(
            Verdict::CannotBeChecked,
            format!("{reason}, from the figures as they are rounded here"),
        ),
        Fit::No => Told::wrong(size, reason),
        _ => Told::new(Verdict::CannotBeChecked, reason),
    })
}
