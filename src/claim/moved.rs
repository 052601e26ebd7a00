//! Changes against the tables: by how much, which way, between which periods.

use super::context::Context;
use super::judge::{Judged, as_said, contenders, series};
use super::known::Known;
use super::lookup::{Moment, moment, observation};
use super::parsed::{Figure, Parsed, Role};
use super::place::{Place, place};
use super::quantity::{Fit, Said};
use super::subject::candidates;
use super::tell::{Told, when_words};
use super::words::Way;
use super::{Verdict, sums};
use crate::amount::{Amount, Unit, grouped, indicator_decimals, percentage};
use crate::change::{Direction, latest};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Observation};
use rust_decimal::Decimal;

/// How many more measures are looked at before a change is told to be wrong.
const OTHERS: usize = 8;

/// Judges a change by the tables; `judged` are the sentence's levels.
pub(super) fn change(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    at: usize,
    judged: &[Judged],
    context: &Context,
) -> Judged {
    let Some(figure) = parsed.figures.get(at) else { return Judged::default() };
    let linked = linked(known, parsed, at, judged);
    let (all, sure) = match linked {
        Some(series) => (vec![series], true),
        None => {
            let found = candidates(known, parsed, at, context);
            let (near, sure) = contenders(known, &found);
            let place = place(parsed, at);
            (
                near.iter()
                    .filter_map(|one| series(known, one, place, context).ok())
                    .flatten()
                    .collect(),
                sure,
            )
        }
    };
    let mut off: Option<Judged> = None;
    let other_fits = || {
        let found = candidates(known, parsed, at, context);
        let best = found.first().map_or(0.0, |best| best.score);
        let place = place(parsed, at);
        found
            .iter()
            .filter(|one| 0.5 * best <= one.score)
            .take(OTHERS)
            .filter_map(|one| series(known, one, place, context).ok())
            .flatten()
            .filter_map(|series| known.indicators.get(series))
            .any(|indicator| {
                ends(parsed, figure, indicator, context)
                    .and_then(|(from, to, _)| compare(figure, indicator, from, to))
                    .is_some_and(|told| told.verdict == Verdict::Agrees)
            })
    };
    for series in all {
        let Some(indicator) = known.indicators.get(series) else { continue };
        let Some((from, to, assumed)) = ends(parsed, figure, indicator, context) else { continue };
        let Some(told) = compare(figure, indicator, from, to) else { continue };
        let agrees = told.verdict == Verdict::Agrees;
        let found = Judged { told: Some(told), series: Some(series), why_not: None, differs: None };
        if agrees {
            return found;
        }
        if off.is_none() && sure && !assumed {
            off = Some(found);
        }
    }
    match off {
        // The words name one measure, and the figure fits another: it is not known which is meant.
        Some(_) if linked.is_none() && other_fits() => Judged::default(),
        off => off.unwrap_or_default(),
    }
}

/// The series of the level that a change belongs to: the nearest in its sentence that was matched and has a fitting unit.
fn linked(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    at: usize,
    judged: &[Judged],
) -> Option<usize> {
    let figure = parsed.figures.get(at)?;
    let own = place(parsed, at);
    let mut found: Option<(usize, usize)> = None;
    for (other, level) in parsed.figures.iter().enumerate().filter(|(_, level)| level.is_level()) {
        let Some(series) = judged
            .get(other)
            .filter(|one| {
                one.told.as_ref().is_some_and(|told| told.verdict != Verdict::CannotBeChecked)
            })
            .and_then(|one| one.series)
        else {
            continue;
        };
        let Some(indicator) = known.indicators.get(series) else { continue };
        let share = indicator.unit.value.is_share();
        let fits = match figure.said.unit {
            Said::Points => share,
            Said::Percent => true,
            Said::Pounds => matches!(indicator.unit.value, Unit::Pounds { .. }),
            _ => !share,
        };
        let same_place = own == Place::Unsaid
            || place(parsed, other) == own
            || place(parsed, other) == Place::Unsaid;
        let far = level.said.first.abs_diff(figure.said.first);
        if fits && same_place && found.is_none_or(|(nearest, _)| far < nearest) {
            found = Some((far, series));
        }
    }
    found.map(|(_, series)| series)
}

/// The two observations of a change, and whether one of them was assumed.
fn ends<'i>(
    parsed: &Parsed<'_, '_>,
    figure: &Figure,
    indicator: &'i Indicator,
    context: &Context,
) -> Option<(&'i Observation, &'i Observation, bool)> {
    let mean = |date| moment(parsed, date, context.period.as_ref());
    let (to, to_assumed) = match figure.date {
        Some(date) => (observation(indicator, &mean(date))?, false),
        None => {
            let context = context
                .period
                .as_ref()
                .and_then(|period| observation(indicator, &Moment::Span(period.clone())));
            (context.or_else(|| latest(indicator))?, true)
        }
    };
    let (from, from_assumed) = match figure.base {
        Some(date) => {
            let when = mean(date);
            // "on the previous year" is counted from the end of the change.
            let when = match when {
                Moment::Years(_, years) if figure.date.is_some() || context.period.is_none() => {
                    Moment::Years(Box::new(to.period.clone()), years)
                }
                Moment::Vague
                    if !matches!(
                        parsed.whens.get(date.when).map(|when| &when.span),
                        Some(super::when::Named::Vague)
                    ) =>
                {
                    Moment::Before(Box::new(to.period.clone()))
                }
                other => other,
            };
            (observation(indicator, &when)?, false)
        }
        None => (observation(indicator, &Moment::Before(Box::new(to.period.clone())))?, true),
    };
    (from.period.last < to.period.last).then_some((from, to, to_assumed || from_assumed))
}

/// A stated change against the two figures of the table.
fn compare(
    figure: &Figure,
    indicator: &Indicator,
    from: &Observation,
    to: &Observation,
) -> Option<Told> {
    let unit = &indicator.unit.value;
    let said = &figure.said;
    let earlier = as_said(said, from.figure.number()?, unit)?;
    let later = as_said(said, to.figure.number()?, unit)?;
    let change = later.checked_sub(earlier)?;
    let style = HouseStyle::default();
    let decimals = indicator_decimals(indicator, &style);
    let between = format!(
        "{}: {} ({}) to {} ({})",
        indicator.name,
        when_words(&from.period),
        from.cell,
        when_words(&to.period),
        to.cell
    );
    let direction = Direction::of(change);
    let size = Amount::new(to.figure.number()?.checked_sub(from.figure.number()?)?, unit, decimals)
        .difference(&style);
    let relative = sums::relative(earlier, change);
    let relative_words =
        relative.map(|relative| percentage(relative.abs(), said.step.scale().max(1), &style));
    let truth = match said.unit {
        Said::Percent => relative?,
        _ => change,
    };
    let whole = match (said.unit, &relative_words) {
        (Said::Percent, Some(relative)) if !unit.is_share() => relative.clone(),
        _ => size.clone(),
    };
    let goes = match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Same => "no change,",
    };
    let reason = format!("{between}, {goes} {whole}");
    if against(figure.way, direction)
        || (said.value.is_sign_negative() && direction == Direction::Up)
    {
        return Some(Told::wrong(format!("{goes} {whole}"), reason).from(&[from, to]));
    }
    match said.fits(truth) {
        Fit::Yes | Fit::Rounded => Some(Told::new(Verdict::Agrees, reason).from(&[from, to])),
        Fit::Loosely => Some(
            Told::new(Verdict::CannotBeChecked, format!("It is true, but says little: {reason}"))
                .from(&[from, to]),
        ),
        Fit::No
            if said.unit == Said::Percent && unit.is_share() && said.fits(change) == Fit::Yes =>
        {
            Some(
                Told::new(
                    Verdict::CannotBeChecked,
                    format!("{reason}: write \"percentage points\" if that is meant"),
                )
                .from(&[from, to]),
            )
        }
        // What the rounded figures give is not what the table gives, but the sentence may have been made from them.
        Fit::No
            if said.unit != Said::Percent
                && (truth.abs() - said.value.abs()).abs() <= said.step
                && said.step <= Decimal::ONE
                && said.step.scale() < decimals =>
        {
            Some(
                Told::new(
                    Verdict::CannotBeChecked,
                    format!(
                        "{reason}; rounded figures may give {}",
                        grouped(said.value, said.step.scale())
                    ),
                )
                .from(&[from, to]),
            )
        }
        Fit::No => Some(Told::wrong(whole, reason).from(&[from, to])),
    }
}

/// Whether a word says one way and the figures went the other.
pub(super) fn against(way: Way, direction: Direction) -> bool {
    matches!(
        (way, direction),
        (Way::Up, Direction::Down | Direction::Same) | (Way::Down, Direction::Up | Direction::Same)
    )
}

/// Whether a figure is a change.
pub(super) fn is_change(figure: &Figure) -> bool {
    figure.role == Role::Change
}
