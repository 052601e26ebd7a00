//! The verdict: what happened after the turning point, against the forecast from what came before it.

use super::baseline::{Asked, Figures, Forecast, ForecastPoint, forecast_at};
use super::rules::Rule;
use super::why_not::WhyNot;
use crate::amount::Unit;
use crate::change::{Percent, relative};
use crate::indicator::{Observation, Polarity};
use crate::period::Period;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Whether the curve has turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictKind {
    /// Better than the 80% interval, and than the value at the turning point.
    Turned,
    /// Better than the 80% interval only.
    Slowing,
    /// Inside the interval.
    AsForecast,
    /// Beyond it on the bad side.
    WorseThanForecast,
    /// Beyond it, where it is not known which side is good.
    OutsideForecast,
    /// Nothing after the turning point yet.
    TooEarly,
}

impl VerdictKind {
    /// "Turned", "Too early to say"
    pub fn words(self) -> &'static str {
        match self {
            VerdictKind::Turned => "Turned",
            VerdictKind::Slowing => "Slowing",
            VerdictKind::AsForecast => "As forecast",
            VerdictKind::WorseThanForecast => "Worse than forecast",
            VerdictKind::OutsideForecast => "Outside the forecast",
            VerdictKind::TooEarly => "Too early to say",
        }
    }
}

/// A verdict on one figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Which.
    pub kind: VerdictKind,
    /// The latest figure after the turning point.
    pub latest: Observation,
    /// Figures after the turning point.
    pub after: usize,
    /// What was expected of it.
    pub expected: ForecastPoint,
    /// The forecast's rule, and what it was made from.
    pub forecast: Forecast,
    /// The figure less what was expected.
    pub difference: Decimal,
    /// In parts of a hundred of what was expected.
    pub percent: Percent,
    /// Least and greatest difference among the rules that can be computed, where they are not the same.
    pub range: Option<(Decimal, Decimal)>,
}

/// Splits a history at a turning point: up to its last day, and after.
pub fn split(history: &[Observation], turning: &Period) -> (Vec<Observation>, Vec<Observation>) {
    history.iter().cloned().partition(|one| one.period.last <= turning.last)
}

/// The verdict on `history` at `turning`; none when nothing is measured after it yet.
///
/// # Errors
///
/// When no forecast can be made of what came before: see [`WhyNot`].
pub fn verdict(
    history: &[Observation],
    turning: &Period,
    unit: &Unit,
    polarity: Polarity,
    asked: &Asked,
    decimals: u32,
) -> Result<Option<Verdict>, WhyNot> {
    let (before, after) = split(history, turning);
    let measured: Vec<&Observation> =
        after.iter().filter(|one| one.figure.number().is_some()).collect();
    let Some((latest, value)) = measured.last().and_then(|one| Some((*one, one.figure.number()?)))
    else {
        return Ok(None);
    };
    let forecast = forecast_at(&before, unit, asked, vec![latest.period.clone()], decimals)?;
    let expected = forecast
        .points
        .iter()
        .find(|point| point.period.last == latest.period.last)
        .cloned()
        .ok_or(WhyNot::NothingTyped)?;
    let difference = value.checked_sub(expected.value).ok_or(WhyNot::TooLarge)?;
    let figures = Figures::of(&before, asked.since, unit, decimals);
    let at_turning = before.iter().rev().find_map(|one| one.figure.number());
    let kind = kind(value, &expected, at_turning, polarity);
    Ok(Some(Verdict {
        kind,
        after: measured.len(),
        percent: relative(expected.value, difference, unit),
        range: range(&figures, &latest.period, value, &expected),
        latest: latest.clone(),
        expected,
        forecast,
        difference,
    }))
}

fn kind(
    value: Decimal,
    expected: &ForecastPoint,
    at_turning: Option<Decimal>,
    polarity: Polarity,
) -> VerdictKind {
    let (low, high) = match &expected.intervals {
        Some(intervals) => (intervals.low, intervals.high),
        None => (expected.value, expected.value),
    };
    let (below, above) = (value < low, high < value);
    let better_than_then = |better: fn(&Decimal, &Decimal) -> bool| {
        at_turning.is_none_or(|then| better(&value, &then))
    };
    match polarity {
        _ if !below && !above => VerdictKind::AsForecast,
        Polarity::Neither => VerdictKind::OutsideForecast,
        Polarity::Fall if below && better_than_then(Decimal::lt) => VerdictKind::Turned,
        Polarity::Rise if above && better_than_then(Decimal::gt) => VerdictKind::Turned,
        Polarity::Fall if below => VerdictKind::Slowing,
        Polarity::Rise if above => VerdictKind::Slowing,
        Polarity::Fall | Polarity::Rise => VerdictKind::WorseThanForecast,
    }
}

/// The differences by every rule that can be computed, and by the one that was used.
fn range(
    figures: &Figures,
    period: &Period,
    value: Decimal,
    expected: &ForecastPoint,
) -> Option<(Decimal, Decimal)> {
    let by_rule = |rule: &Rule| {
        let fitted = figures.fitted(*rule, None)?;
        value.checked_sub(figures.point(&fitted, period.clone()).ok()?.value)
    };
    let mut differences: Vec<Decimal> = Rule::COMPUTED.iter().filter_map(by_rule).collect();
    differences.extend(value.checked_sub(expected.value));
    let (least, most) = (*differences.iter().min()?, *differences.iter().max()?);
    (least < most).then_some((least, most))
}
