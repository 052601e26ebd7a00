//! Periods that stand in pairs, and figures in brackets right behind a period.

use super::parsed::{Date, Parsed};
use super::place::{Place, place};
use super::token::Token;
use super::when::Named;

/// "between 2011 and 2014", "from June 2011 to December 2014".
pub(super) fn is_pair(parsed: &Parsed<'_, '_>, one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (parsed.whens.get(one), parsed.whens.get(other)) else {
        return false;
    };
    let between = parsed.words(one.last + 1, other.first);
    let joined = between.iter().all(|word| {
        matches!(
            *word,
            "and" | "to" | "the" | "end" | "of" | "in" | "-" | "\u{2013}" | "until" | "march"
        )
    });
    let lead = match parsed.word_before(one.first) {
        "the" => parsed.word_before(one.first.saturating_sub(1)),
        lead => lead,
    };
    let spans = matches!(one.span, Named::Span(_)) && matches!(other.span, Named::Span(_));
    let to = between.iter().any(|word| matches!(*word, "to" | "until" | "-" | "\u{2013}"));
    spans && !between.is_empty() && joined && (to || lead == "between" || between == ["and"])
}

/// The period that a level stands right behind, in brackets of its own.
pub(super) fn behind_a_period(parsed: &Parsed<'_, '_>, at: usize) -> Option<usize> {
    let figure = parsed.figures.get(at).filter(|figure| figure.bracketed && figure.is_level())?;
    let closes = parsed.tokens.get(figure.said.last).is_some_and(Token::closes);
    let before = figure.said.first.checked_sub(1).filter(|_| closes)?;
    parsed.whens.iter().position(|when| when.last == before)
}

/// "fell from 45 in 2013 to 40 in 2014, when England stood at 50": a level of another area that has no period of its
/// own is of that of the level before it.
pub(super) fn of_the_time(parsed: &Parsed<'_, '_>, at: usize) -> Option<Date> {
    let figure = parsed.figures.get(at).filter(|figure| figure.is_level())?;
    let previous = at.checked_sub(1)?;
    let before = parsed.figures.get(previous).filter(|before| before.is_level())?;
    let named = parsed
        .areas
        .iter()
        .any(|area| before.said.last < area.first && area.first <= figure.said.last + 3);
    let (own, other) = (place(parsed, at), place(parsed, previous));
    let apart = own != Place::Unsaid && own != other;
    before.date.filter(|_| named && apart && figure.is_like(before) && figure.date.is_none())
}
