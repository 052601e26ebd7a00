//! Above or below an area that has no figure in the sentence, by the tables: "45 in Leeds, above the England average".

use super::before::goes_on;
use super::checked::Found;
use super::compare::comparing;
use super::context::Context;
use super::judge::Judged;
use super::known::{AreaSaid, Known};
use super::lookup::{Moment, moment, observation};
use super::parsed::{Date, End, Parsed, Role};
use super::place::{Place, place};
use super::tell::{Told, amount_words, when_words};
use super::words::Way;
use super::{ClaimKind, Verdict};
use crate::change::Direction;
use crate::indicator::{Indicator, Observation};
use crate::period::Period;

/// The figure that is compared: its series, and when it is of.
struct Own {
    series: usize,
    moment: Option<Moment>,
}

/// Comparisons with areas that nothing was found for yet.
pub(super) fn against_areas(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    judged: &[Judged],
    context: &Context,
    found: &[Found],
) -> Vec<Found> {
    let mut all = Vec::new();
    for (index, token) in parsed.tokens.iter().enumerate() {
        let Some(way) = comparing(parsed, index) else { continue };
        let is_known = found.iter().any(|one| one.start <= token.start && token.start < one.end);
        let areas = compared_areas(parsed, index);
        if is_known || areas.is_empty() || says_how_much(parsed, index) {
            continue;
        }
        let Some(own) = own(parsed, judged, context, index, areas) else { continue };
        let told = told(known, parsed, &own, way, index, areas);
        let (start, end) = (token.start, token.end);
        all.push(Found { start, end, kind: ClaimKind::Comparison, told, series: Some(own.series) });
    }
    all
}

/// "14 points above England": the difference is judged with its way.
fn says_how_much(parsed: &Parsed<'_, '_>, index: usize) -> bool {
    parsed.figures.iter().any(|figure| {
        figure.role == Role::Change && figure.said.last < index && index <= figure.said.last + 2
    })
}

/// The areas right behind a comparison: "above the England average", "lower than in Leeds and York".
fn compared_areas<'p>(parsed: &'p Parsed<'_, '_>, index: usize) -> &'p [AreaSaid] {
    let small = |word: &&str| {
        matches!(
            *word,
            "than"
                | "the"
                | "in"
                | "for"
                | "that"
                | "those"
                | "of"
                | "both"
                | "figure"
                | "average"
                | "rate"
                | "level"
                | "levels"
                | "equivalent"
                | "latest"
                | "seen"
                | "recorded"
                | "reported"
                | "across"
        )
    };
    let Some(from) = parsed.areas.iter().position(|area| index < area.first) else { return &[] };
    if !parsed.words(index + 1, parsed.areas[from].first).iter().all(small) {
        return &[];
    }
    let joined = |pair: &[AreaSaid]| {
        matches!(
            parsed.words(pair[0].last + 1, pair[1].first).as_slice(),
            [] | ["and"] | ["and", "in" | "for" | "the"] | ["average", "and"]
        )
    };
    let more = parsed.areas[from..].windows(2).take_while(|pair| joined(pair)).count();
    &parsed.areas[from..=from + more]
}

/// The figure that is compared: the nearest before that agrees, else the nearest after, else that of the sentence before.
fn own(
    parsed: &Parsed<'_, '_>,
    judged: &[Judged],
    context: &Context,
    index: usize,
    areas: &[AreaSaid],
) -> Option<Own> {
    let compared = |at: usize| areas.iter().any(|area| place(parsed, at) == Place::of(area.area));
    let levels = (0..parsed.figures.len())
        .filter(|at| matches!(parsed.figures[*at].role, Role::Level | Role::To) && !compared(*at));
    let nearest = levels.min_by_key(|at| {
        let first = parsed.figures[*at].said.first;
        (index < first, first.abs_diff(index))
    });
    let Some(at) = nearest else {
        let before = context.level.as_ref().filter(|_| goes_on(parsed, index))?;
        let moment = before.period.clone().map(Moment::Span);
        return Some(Own { series: before.series?, moment });
    };
    let agreed = judged.get(at).filter(|one| one.agrees())?;
    let moment = match parsed.figures[at].date {
        Some(date) => Some(moment(parsed, date, context.period.as_ref())),
        None => context.period.clone().filter(|_| parsed.whens.is_empty()).map(Moment::Span),
    };
    Some(Own { series: agreed.series?, moment })
}

/// What the tables say of a comparison with every one of some areas.
fn told(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    own: &Own,
    way: Way,
    index: usize,
    areas: &[AreaSaid],
) -> Told {
    let unknown = |reason: &str| Told::new(Verdict::CannotBeChecked, reason.to_owned());
    if matches!(parsed.word_before(index), "not" | "no" | "neither" | "nor" | "never") {
        return unknown("It says what it is not");
    }
    let one = known
        .indicators
        .get(own.series)
        .zip(own.moment.as_ref())
        .and_then(|(indicator, moment)| Some((indicator, observation(indicator, moment)?)));
    let Some((indicator, one)) = one else {
        return unknown("It is not known of which period it is said");
    };
    if names_another_time(parsed, areas, &one.period, own) {
        return unknown("Its figures are of two times");
    }
    let mut last = unknown("The tables have no such figure for that area");
    for area in areas {
        let Some((other, its)) = beside(known, own.series, area, &one.period) else {
            return unknown("The tables have no such figure for that area and period");
        };
        last = compared(way, (indicator, one), (other, its));
        if last.verdict != Verdict::Agrees {
            return last;
        }
    }
    last
}

/// "45 in 2014, above York in 2013": the period behind the area is another one.
fn names_another_time(
    parsed: &Parsed<'_, '_>,
    areas: &[AreaSaid],
    period: &Period,
    own: &Own,
) -> bool {
    let Some(area) = areas.last() else { return false };
    let behind = parsed.whens.iter().position(|when| {
        area.last < when.first
            && when.first <= area.last + 4
            && !parsed.tokens[area.last..when.first].iter().any(|token| token.pauses())
    });
    behind.is_some_and(|when| {
        let date = Date { when, end: End::Whole };
        let said = moment(parsed, date, Some(period));
        own.moment.as_ref() != Some(&said)
    })
}

/// The figure of the same measure and period for another area; none where there is none, or more than one.
fn beside<'k>(
    known: &'k Known<'_>,
    series: usize,
    area: &AreaSaid,
    period: &Period,
) -> Option<(&'k Indicator, &'k Observation)> {
    let measure = known
        .measures
        .iter()
        .find(|measure| measure.series.values().flatten().any(|one| *one == series))?;
    let all = measure.series.get(&Some(area.area?))?;
    let mut found = all.iter().filter_map(|series| {
        let indicator = known.indicators.get(*series)?;
        let one = observation(indicator, &Moment::Span(period.clone()))?;
        (one.period.last == period.last && one.figure.number().is_some())
            .then_some((indicator, one))
    });
    found.next().filter(|_| found.next().is_none())
}

/// A way against the two figures of the tables.
fn compared(
    way: Way,
    (indicator, one): (&Indicator, &Observation),
    (other, its): (&Indicator, &Observation),
) -> Told {
    let says = format!(
        "{}: the table has {} for {} ({}); {}: {} ({})",
        indicator.name,
        amount_words(indicator, one),
        when_words(&one.period),
        one.cell,
        other.name,
        amount_words(other, its),
        its.cell
    );
    let numbers = one.figure.number().zip(its.figure.number());
    let Some(apart) = numbers.and_then(|(own, other)| own.checked_sub(other)) else {
        return Told::new(Verdict::CannotBeChecked, says);
    };
    let direction = Direction::of(apart);
    let side = match direction {
        Direction::Up => "above",
        Direction::Down => "below",
        Direction::Same => "the same",
    };
    let holds = matches!((way, direction), (Way::Up, Direction::Up) | (Way::Down, Direction::Down));
    let told =
        if holds { Told::new(Verdict::Agrees, says) } else { Told::wrong(side.to_owned(), says) };
    told.from(&[one, its])
}
