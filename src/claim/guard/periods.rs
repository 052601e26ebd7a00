//! Periods that are compared and should not be: of different lengths, of different seasons, one inside the other.

use super::{Placed, Rule, Seen};
use crate::claim::lookup::{moment, span};
use crate::claim::parsed::{Date, Role};
use crate::claim::quantity::Said;
use crate::claim::tell::when_words;
use crate::period::{Period, PeriodKind};

/// The pairs of periods that a sentence compares: of a change, or of a figure and the one it came from.
fn compared(seen: &Seen<'_, '_, '_>) -> Vec<(Period, Period, Said)> {
    let parsed = seen.parsed;
    let days = |date: Date| span(&moment(parsed, date, None));
    let mut pairs = Vec::new();
    for figure in parsed.figures.iter().filter(|figure| figure.role == Role::Change) {
        if let (Some(base), Some(date)) = (figure.base.and_then(days), figure.date.and_then(days)) {
            pairs.push((base, date, figure.said.unit));
        }
    }
    for from in parsed.figures.iter().filter(|figure| figure.role == Role::From) {
        let to = parsed
            .figures
            .iter()
            .filter(|to| matches!(to.role, Role::Level | Role::To) && to.is_like(from))
            .min_by_key(|to| to.said.first.abs_diff(from.said.first));
        if let (Some(base), Some(date)) =
            (from.date.and_then(days), to.and_then(|to| to.date).and_then(days))
        {
            pairs.push((base, date, from.said.unit));
        }
    }
    pairs
}

/// Part of a year against a whole one.
pub(super) fn lengths(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    let year = |kind: PeriodKind| {
        matches!(
            kind,
            PeriodKind::CalendarYear
                | PeriodKind::FinancialYear
                | PeriodKind::AcademicYear
                | PeriodKind::RollingYear
        )
    };
    let part = |kind: PeriodKind| matches!(kind, PeriodKind::PartYear | PeriodKind::Quarter);
    let unlike = |one: &Period, other: &Period| {
        (year(one.kind) && part(other.kind))
            || (part(one.kind) && (year(other.kind) || other.kind == PeriodKind::Month))
    };
    let mut pairs = compared(seen);
    if let (Some(before), Some(only)) = (seen.before, only_share(seen)) {
        pairs.push((before.period.clone(), only, Said::Percent));
    }
    let (one, other, _) =
        pairs.into_iter().find(|(one, other, _)| unlike(one, other) || unlike(other, one))?;
    Some(Placed::sentence(
        Rule::PartYear,
        format!(
            "{} and {} are not equally long: compare the same part of each year, or say that one is not a whole year",
            when_words(&one),
            when_words(&other)
        ),
    ))
}

/// The period of the only percentage of a sentence, when that goes on from the sentence before.
fn only_share(seen: &Seen<'_, '_, '_>) -> Option<Period> {
    seen.before?;
    let goes_on = |word: &str| {
        matches!(word, "it" | "this" | "that" | "rate" | "figure" | "proportion" | "percentage")
    };
    if !seen.parsed.tokens.iter().take(10).any(|token| goes_on(&token.lower)) {
        return None;
    }
    let mut shares = seen.parsed.figures.iter().filter(|figure| figure.said.unit == Said::Percent);
    let only = shares.next().filter(|figure| figure.role == Role::Level)?;
    if shares.next().is_some() {
        return None;
    }
    span(&moment(seen.parsed, only.date?, None))
}

/// Different months of the year, of a measure that has its seasons.
pub(super) fn seasons(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    const SEASONAL: &[&str] = &[
        "neet",
        "eet",
        "training",
        "unemployment",
        "unemployed",
        "claimants",
        "absence",
        "attendance",
        "attendances",
        "vacancies",
        "flu",
        "temporary",
        "sleeping",
        "tourism",
        "visits",
    ];
    let word = seen.parsed.tokens.iter().find(|token| SEASONAL.contains(&token.lower.as_str()))?;
    let month = |period: &Period| {
        matches!(period.kind, PeriodKind::Month | PeriodKind::Day | PeriodKind::Quarter)
            .then(|| period.last.month())
    };
    let (one, other, _) = compared(seen)
        .into_iter()
        .find(|(one, other, _)| matches!((month(one), month(other)), (Some(one), Some(other)) if one != other))?;
    Some(Placed::sentence(
        Rule::Seasonal,
        format!(
            "{} and {} are different times of the year, and figures with {:?} in them may follow the seasons: compare the same month",
            when_words(&one),
            when_words(&other),
            word.text
        ),
    ))
}

/// One period inside the other.
pub(super) fn overlap(seen: &Seen<'_, '_, '_>) -> Option<Placed> {
    let mut pairs: Vec<(Period, Period)> =
        compared(seen).into_iter().map(|(one, other, _)| (one, other)).collect();
    if let (Some(before), Some(only)) = (seen.before, only_share(seen)) {
        pairs.push((before.period.clone(), only));
    }
    let inside = |one: &Period, other: &Period| {
        one.first <= other.last
            && other.first <= one.last
            && (one.first, one.last) != (other.first, other.last)
    };
    let long = |period: &Period| !matches!(period.kind, PeriodKind::Day | PeriodKind::Month);
    let (one, other) =
        pairs.into_iter().find(|(one, other)| inside(one, other) && long(one) && long(other))?;
    Some(Placed::sentence(
        Rule::Overlap,
        format!(
            "{} and {} overlap: the one is counted in the other",
            when_words(&one),
            when_words(&other)
        ),
    ))
}
