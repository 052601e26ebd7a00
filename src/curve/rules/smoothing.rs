//! Exponential smoothing by the library augurs: damped trend, or what fits best.

use super::student::{Z_90, t_80, t_95};
use super::{Expected, Point, is_near};
use augurs_core::{Fit, Predict};
use augurs_ets::AutoETS;
use augurs_ets::model::{ErrorComponent, ModelType, SeasonalComponent, TrendComponent, Unfit};

/// Periods forecast; more than a curve shows, so that a verdict can look at a figure that came later.
const STEPS: usize = 24;

/// Fewer figures are refused by the library.
const FEWEST: usize = 7;

/// A smoothed series.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Smoothing {
    last: Point,
    step: f64,
    /// For each step: the middle, and one standard error.
    ahead: Vec<(f64, f64)>,
    degrees: usize,
    /// How many figures it was fitted to, counted from the latest.
    pub(crate) used: usize,
}

impl Smoothing {
    /// Fitted to the latest figures that are evenly spaced: the library knows no gaps.
    pub(crate) fn of(points: &[Point], damped: bool) -> Option<Smoothing> {
        let points = latest_without_gap(points);
        let last = *points.last()?;
        if points.len() < FEWEST {
            return None;
        }
        let step = super::even_step(points)?;
        // Figures of 1e300 or 1e-300 would run out of the library's arithmetic: it is given their size apart.
        let size = points.iter().map(|point| point.value.abs()).fold(0.0, f64::max);
        if !(1e-12..1e15).contains(&size) {
            return None;
        }
        let values: Vec<f64> = points.iter().map(|point| point.value / size).collect();
        let (forecast, parameters) = if damped {
            let kind = ModelType {
                error: ErrorComponent::Additive,
                trend: TrendComponent::Additive,
                season: SeasonalComponent::None,
            };
            let fitted = Unfit::new(kind).damped(true).fit(&values).ok()?;
            (fitted.predict(STEPS, 0.8).ok()?, 5)
        } else {
            let fitted = AutoETS::new(1, "AZN").ok()?.fit(&values).ok()?;
            let model = fitted.model();
            let parameters = match (model.model_type().trend, model.damped()) {
                (TrendComponent::None, _) => 2,
                (_, false) => 4,
                (_, true) => 5,
            };
            (fitted.predict(STEPS, 0.8).ok()?, parameters)
        };
        let intervals = forecast.intervals?;
        let ends = intervals.lower.iter().zip(&intervals.upper);
        let ahead: Vec<(f64, f64)> = forecast
            .point
            .iter()
            .zip(ends)
            .map(|(value, (low, high))| (value * size, (high - low) / 2.0 / Z_90 * size))
            .collect();
        let finite = ahead.iter().all(|(value, error)| value.is_finite() && error.is_finite());
        let degrees = (points.len() - parameters).max(1);
        finite.then_some(Smoothing { last, step, ahead, degrees, used: points.len() })
    }

    /// Between two steps on the line from one to the other; none beyond [`STEPS`].
    pub(crate) fn at(&self, at: f64) -> Option<Expected> {
        let steps = (at - self.last.at) / self.step;
        let near = steps.round();
        let steps = if (steps - near).abs() <= 0.12 { near } else { steps };
        if !(0.0..=24.0).contains(&steps) {
            return None;
        }
        let before = steps.floor();
        let part = steps - before;
        let spot = |index: usize| match index.checked_sub(1) {
            Some(index) => self.ahead.get(index).copied(),
            None => Some((self.last.value, 0.0)),
        };
        let (from, error_from) = spot(before as usize)?;
        let (to, error_to) =
            if part <= 0.0 { (from, error_from) } else { spot(before as usize + 1)? };
        let error = error_from + (error_to - error_from) * part;
        Some(Expected {
            value: from + (to - from) * part,
            // The library takes the scatter as known; with few figures it is not.
            half_80: t_80(self.degrees) * error,
            half_95: t_95(self.degrees) * error,
        })
    }
}

/// From the latest figure back, as long as the steps stay the same.
pub(super) fn latest_without_gap(points: &[Point]) -> &[Point] {
    let [.., before, last] = points else { return points };
    let step = last.at - before.at;
    let mut first = points.len() - 1;
    while 0 < first && is_near(points[first].at - points[first - 1].at, step) {
        first -= 1;
    }
    &points[first..]
}
