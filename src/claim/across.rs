//! How far an area's figure is from another's of the sentence before: "England was at 42. Leeds was 7 lower, at 35."

use super::before::{Before, goes_on};
use super::gap::{area_beside, compares_sizes};
use super::parsed::{Figure, Parsed, Role};
use super::place::{Place, place};

/// The figures of what is compared and of what it is compared with, one of them of the sentence before.
pub(super) fn across<'p>(
    parsed: &'p Parsed<'_, '_>,
    at: usize,
    before: Option<&'p Before>,
) -> Option<(&'p Figure, &'p Figure)> {
    let before = before?;
    let figure = parsed.figures.get(at).filter(|figure| figure.role == Role::Change)?;
    let next = figure.said.last + 1;
    if !compares_sizes(parsed.word(next)) || figure.base.is_some() {
        return None;
    }
    let level = only_level(parsed)?;
    let (there, level) = (place(parsed, level), &parsed.figures[level]);
    let apart = there != Place::Unsaid && before.place != Place::Unsaid && there != before.place;
    let of_kind = figure.may_be_between(level) && level.is_like(&before.figure);
    if !apart || !of_kind || !before.is_at_one_time(parsed, level) {
        return None;
    }
    match area_beside(parsed, figure) {
        Some(beside) if beside == there && goes_on(parsed, figure.said.first) => {
            Some((&before.figure, level))
        }
        Some(beside) if beside == before.place => Some((level, &before.figure)),
        None if ends_there(parsed, next) => Some((level, &before.figure)),
        _ => None,
    }
}

/// The one level of a sentence.
fn only_level(parsed: &Parsed<'_, '_>) -> Option<usize> {
    let mut levels = (0..parsed.figures.len()).filter(|at| parsed.figures[*at].is_level());
    levels.next().filter(|_| levels.next().is_none())
}

/// "7 lower, at 35", "7 above this", "7 lower than that": nothing of this sentence is compared with.
fn ends_there(parsed: &Parsed<'_, '_>, at: usize) -> bool {
    let than = usize::from(parsed.word(at + 1) == "than");
    let points = matches!(parsed.word(at + 1 + than), "this" | "that" | "it");
    let pauses = parsed.tokens.get(at).is_none_or(|token| token.pauses());
    pauses || points || parsed.word(at + 1) == "at"
}
