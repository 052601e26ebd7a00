//! Figures and periods named in one order: "75, 81 and 84 in 2021, 2022 and 2023".

use super::Verdict;
use super::context::Context;
use super::judge::{Judged, as_said};
use super::known::Known;
use super::lookup::{Moment, moment, observation, span};
use super::parsed::{Date, End, Parsed};
use super::quantity::{Fit, Said};
use super::tell::Told;
use super::when::is_base;
use crate::indicator::Observation;

/// Levels that were judged wrong one by one, but fit the periods in the order in which both are named.
pub(super) fn in_order(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    judged: &mut [Judged],
    context: &Context,
) {
    let levels: Vec<usize> = (0..parsed.figures.len())
        .filter(|at| {
            parsed.figures[*at].is_level() && !matches!(parsed.figures[*at].said.unit, Said::Time)
        })
        .collect();
    let moments: Vec<Moment> = (0..parsed.whens.len())
        .filter(|when| {
            parsed.whens.len() == levels.len() || !is_base(parsed.tokens, &parsed.whens[*when])
        })
        .map(|when| moment(parsed, Date { when, end: End::Whole }, context.period.as_ref()))
        .collect();
    let wrong = levels
        .iter()
        .any(|at| judged[*at].told.as_ref().is_some_and(|told| told.verdict == Verdict::Wrong));
    if levels.len() < 2 || levels.len() != moments.len() || !wrong {
        return;
    }
    let Some(series) = levels.iter().find_map(|at| judged[*at].series) else { return };
    let Some(indicator) = known.indicators.get(series) else { return };
    for order in [moments.clone(), moments.into_iter().rev().collect()] {
        let fit = |(at, when): (&usize, &Moment)| {
            let one = observation(indicator, when).filter(|_| span(when).is_some())?;
            let said = &parsed.figures.get(*at)?.said;
            let truth = as_said(said, one.figure.number()?, &indicator.unit.value)?;
            (said.fits(truth) == Fit::Yes).then_some((*at, one))
        };
        let all: Option<Vec<(usize, &Observation)>> = levels.iter().zip(&order).map(fit).collect();
        let Some(all) = all else { continue };
        for (at, one) in all {
            judged[at].told = Some(Told::fits(Fit::Yes, indicator, one));
            judged[at].series = Some(series);
        }
        return;
    }
}
