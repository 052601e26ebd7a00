//! A sentence's figures against the tables.

use super::Verdict;
use super::context::Context;
use super::known::Known;
use super::lookup::{Moment, moment, observation, span};
use super::parsed::{Figure, Parsed, Role};
use super::place::{Place, place};
use super::quantity::{Fit, Quantity, Said};
use super::subject::{Candidate, candidates};
use super::tell::{Told, amount_words, when_words};
use super::when::Named;
use crate::amount::Unit;
use crate::indicator::{Indicator, Observation};
use rust_decimal::Decimal;

/// Scores nearer to the best than this cannot be told apart.
const NEAR: f64 = 0.88;
/// More measures than this that cannot be told apart are too many to believe a figure that fits one.
const MOST: usize = 4;

/// A figure with what the tables say of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Judged {
    /// The verdict; none where the tables do not answer.
    pub told: Option<Told>,
    /// The series it was matched to.
    pub series: Option<usize>,
    /// Why the tables do not answer.
    pub why_not: Option<String>,
    /// What to tell when it turns out to be that series after all.
    pub differs: Option<Told>,
}

impl Judged {
    /// Whether the tables have it.
    pub fn agrees(&self) -> bool {
        self.told.as_ref().is_some_and(|told| told.verdict == Verdict::Agrees)
    }
}

/// Judges a level, or a target, by the tables.
pub(super) fn level<'k>(
    known: &'k Known<'_>,
    parsed: &Parsed<'_, '_>,
    at: usize,
    context: &Context,
) -> Judged {
    let Some(figure) = parsed.figures.get(at) else { return Judged::default() };
    let (when, assumed) = match figure.date {
        Some(date) => (Some(moment(parsed, date, context.period.as_ref())), false),
        None => {
            (context.period.clone().filter(|_| parsed.whens.is_empty()).map(Moment::Span), true)
        }
    };
    let found = candidates(known, parsed, at, context);
    let (contenders, sure) = contenders(known, &found);
    // "Excluding …" is part of what is counted: a sentence without such a word may count more.
    let excludes = |candidate: &Candidate| {
        known.measures.get(candidate.measure).is_some_and(|measure| !measure.without.is_empty())
    };
    let says = || {
        parsed.tokens.iter().any(|token| {
            matches!(
                token.lower.as_str(),
                "excluding" | "excludes" | "excluded" | "excl" | "without" | "except"
            )
        })
    };
    let sure = sure && (!contenders.iter().any(excludes) || says());
    let mut why_not = None;
    let mut off: Option<(usize, &Observation)> = None;
    for candidate in &contenders {
        let all = match series(known, candidate, place(parsed, at), context) {
            Ok(series) => series,
            Err(why) => {
                why_not = why_not.or(Some(why));
                continue;
            }
        };
        let find = |indicator: &'k Indicator| match (figure.role, &when) {
            (Role::Target, _) => target(indicator, when.as_ref(), &figure.said),
            (_, Some(when)) => observation(indicator, when),
            (Role::From, None) => earlier(indicator, &figure.said),
            (_, None) => crate::change::latest(indicator),
        };
        let of = |series: &usize| Some((*series, known.indicators.get(*series)?));
        let Some((series, indicator)) = all.first().and_then(of) else { continue };
        // Of an area whose code changed, the series that goes on to the period.
        let there = all
            .iter()
            .filter_map(of)
            .find_map(|(series, indicator)| Some((series, indicator, find(indicator)?)));
        let Some((series, indicator, one)) =
            there.or(find(indicator).map(|one| (series, indicator, one)))
        else {
            let told = when
                .as_ref()
                .and_then(span)
                .map_or("that period".to_owned(), |period| when_words(&period));
            why_not = why_not
                .or(Some(format!("The table has no figure of {} for {told}", indicator.name)));
            continue;
        };
        let Some(truth) = one
            .figure
            .number()
            .and_then(|value| as_said(&figure.said, value, &indicator.unit.value))
        else {
            why_not = why_not.or(Some(format!(
                "The table has no number of {} for {} ({})",
                indicator.name,
                when_words(&one.period),
                one.cell
            )));
            continue;
        };
        let fit = figure.said.fits(truth);
        let enough = 0.2 <= candidate.score || 3 <= digits(&figure.said);
        if fit != Fit::No && enough {
            return Judged {
                told: Some(Told::fits(fit, indicator, one)),
                series: Some(series),
                why_not: None,
                differs: None,
            };
        }
        off = off.or(Some((series, one)));
    }
    // The words name one measure, and the figure fits another of nearly the same words: it is not known which is meant.
    let coverage = found.first().map_or(0.0, |best| best.coverage);
    let other_fits = off.is_some()
        && found
            .iter()
            .filter(|one| 0.9 * coverage <= one.coverage && 0.5 <= one.unit)
            .take(2 * MOST)
            .any(|candidate| {
                let all = series(known, candidate, place(parsed, at), context).unwrap_or_default();
                all.iter().filter_map(|series| known.indicators.get(*series)).any(|indicator| {
                    let one = when.as_ref().and_then(|when| observation(indicator, when));
                    let truth = one.and_then(|one| {
                        as_said(&figure.said, one.figure.number()?, &indicator.unit.value)
                    });
                    truth.is_some_and(|truth| figure.said.fits(truth) == Fit::Yes)
                })
            });
    let Some((series, one)) = off else { return Judged { why_not, ..Judged::default() } };
    let Some(indicator) = known.indicators.get(series) else { return Judged::default() };
    let other_fits = other_fits || is_earlier_still(parsed, figure, indicator, one);
    let sure = sure && !other_fits;
    let unsaid = assumed && figure.role != Role::Target;
    let told = if unsaid {
        Some(Told::no_period(indicator, one))
    } else if sure && figure.role != Role::Target {
        Some(Told::differs(indicator, one))
    } else {
        None
    };
    let why_not = Some(format!(
        "It may be {}, which is {} for {} ({}), but the words do not say so surely",
        indicator.name,
        amount_words(indicator, one),
        when_words(&one.period),
        one.cell,
    ));
    // The target that a table has for the period, or the only one it has where none is said.
    let is_its = figure.role != Role::Target
        || when.as_ref().and_then(span).is_some_and(|period| period.last == one.period.last)
        || when.is_none() && indicator.targets().count() == 1;
    let differs = (!unsaid && !other_fits && is_its).then(|| Told::differs(indicator, one));
    Judged { told, series: Some(series), why_not, differs }
}

/// The measures that cannot be told apart from the best, and whether the words say surely that it is one of them.
pub(super) fn contenders(known: &Known<'_>, found: &[Candidate]) -> (Vec<Candidate>, bool) {
    let Some(best) = found.first() else { return (Vec::new(), false) };
    // A figure that only happens to be in a table is no figure of this sentence.
    if best.score <= 0.0 {
        return (Vec::new(), false);
    }
    let mut near: Vec<Candidate> =
        found.iter().filter(|one| NEAR * best.score <= one.score).copied().collect();
    if near.iter().any(|one| known.is_own(one)) {
        near.retain(|one| known.is_own(one));
    }
    let sure =
        (0.5 <= best.coverage || 0.5 <= best.score) && 0.9 <= best.unit && near.len() <= MOST;
    (near.into_iter().take(MOST).collect(), sure)
}

/// The series of a measure for a place.
pub(super) fn series(
    known: &Known<'_>,
    candidate: &Candidate,
    place: Place,
    context: &Context,
) -> Result<Vec<usize>, String> {
    let Some(measure) = known.measures.get(candidate.measure) else { return Err(String::new()) };
    let wanted = match place {
        Place::Elsewhere => return Err("The tables have no figures for that area".to_owned()),
        Place::Known(area) => Some(area),
        Place::Unsaid => context.area,
    };
    if let Some(found) = wanted.and_then(|area| measure.series.get(&Some(area))) {
        return Ok(found.clone());
    }
    match (wanted, measure.series.iter().next()) {
        // A table without areas is about the place that the text is about.
        (_, Some((None, only))) if measure.series.len() == 1 => Ok(only.clone()),
        (None, Some((_, only))) if measure.series.len() == 1 || known.only_area() => {
            Ok(only.clone())
        }
        (None, _) => Err("The sentence does not say which area it is about".to_owned()),
        _ => Err("The table has no such figure for that area".to_owned()),
    }
}

/// A value of a table in the unit that a figure is written in.
pub(super) fn as_said(said: &Quantity, value: Decimal, unit: &Unit) -> Option<Decimal> {
    let shown = unit.shown(value);
    match unit {
        Unit::Pounds { scale } if said.unit == Said::Pounds => {
            shown.checked_mul(Decimal::from(*scale))
        }
        _ => Some(shown),
    }
}

/// "The previous figure" that is not the one before, but one before that: it is not known how often it was counted.
fn is_earlier_still(
    parsed: &Parsed<'_, '_>,
    figure: &Figure,
    indicator: &Indicator,
    one: &Observation,
) -> bool {
    let last = figure.date.and_then(|date| parsed.whens.get(date.when));
    last.is_some_and(|when| when.span == Named::Last)
        && indicator.history().filter(|other| other.period.last < one.period.last).any(|other| {
            let value = other.figure.number();
            value
                .and_then(|value| as_said(&figure.said, value, &indicator.unit.value))
                .is_some_and(|truth| figure.said.fits(truth) == Fit::Yes)
        })
}

/// The target of a moment, else one that the figure fits, else the last.
fn target<'i>(
    indicator: &'i Indicator,
    when: Option<&Moment>,
    said: &Quantity,
) -> Option<&'i Observation> {
    let of_moment = when
        .and_then(span)
        .and_then(|period| indicator.targets().find(|one| one.period.last == period.last));
    let fits = || {
        indicator.targets().find(|one| {
            one.figure
                .number()
                .and_then(|value| as_said(said, value, &indicator.unit.value))
                .is_some_and(|truth| said.fits(truth) == Fit::Yes)
        })
    };
    of_moment.or_else(fits).or_else(|| indicator.targets().last())
}

/// An earlier figure without a period: the latest before the last that fits, else the one before the last.
fn earlier<'i>(indicator: &'i Indicator, said: &Quantity) -> Option<&'i Observation> {
    let mut all: Vec<&Observation> =
        indicator.history().filter(|one| one.figure.number().is_some()).collect();
    all.pop();
    let fits = |one: &&&Observation| {
        one.figure
            .number()
            .and_then(|value| as_said(said, value, &indicator.unit.value))
            .is_some_and(|truth| said.fits(truth) == Fit::Yes)
    };
    all.iter().rev().find(fits).or_else(|| all.last()).copied()
}

/// How many digits a figure says: two or fewer fit something by chance.
fn digits(said: &Quantity) -> usize {
    let value = said.value.normalize().abs();
    value
        .mantissa()
        .to_string()
        .trim_end_matches('0')
        .len()
        .max(usize::from(Decimal::ONE_HUNDRED <= value) * 3)
}
