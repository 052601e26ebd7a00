//! The rules that forecast, on plain numbers: when (in years) and how much.
//!
//! Own rules use `+ - * /` and `sqrt` only, which IEEE 754 defines to the last bit: the same digits natively and in
//! wasm. The library's agree to nine.

mod choice;
mod last;
mod line;
mod season;
mod smoothing;
mod student;

pub(crate) use choice::{Compared, Past, chosen};
pub(crate) use season::Season;

use last::Last;
use line::Line;
use serde::{Deserialize, Serialize};
use smoothing::Smoothing;

/// How a forecast is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The latest figure goes on.
    LastValue,
    /// Ordinary least squares over the last days of the periods.
    StraightLine,
    /// Exponential smoothing whose trend fades out.
    DampedTrend,
    /// Exponential smoothing, with the trend that fits best, or none.
    Smoothing,
    /// Points that the officer typed.
    ByHand,
}

impl Rule {
    /// The rules that are computed, simplest first.
    pub const COMPUTED: [Rule; 4] =
        [Rule::LastValue, Rule::StraightLine, Rule::DampedTrend, Rule::Smoothing];

    /// How many figures it needs.
    pub fn fewest(self) -> usize {
        match self {
            Rule::LastValue | Rule::StraightLine => 3,
            // The library estimates five numbers from them, and of seven no scatter is left.
            Rule::DampedTrend => 8,
            Rule::Smoothing => 7,
            Rule::ByHand => 0,
        }
    }

    /// "Last value carried on"
    pub fn name(self) -> &'static str {
        match self {
            Rule::LastValue => "Last value carried on",
            Rule::StraightLine => "Straight line",
            Rule::DampedTrend => "Damped trend",
            Rule::Smoothing => "Exponential smoothing",
            Rule::ByHand => "Entered by hand",
        }
    }
}

/// A figure: years since the first one, and how much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) at: f64,
    pub(crate) value: f64,
}

/// What a rule expects at one time: the middle, and half the width of each prediction interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Expected {
    pub(crate) value: f64,
    pub(crate) half_80: f64,
    pub(crate) half_95: f64,
}

/// A rule fitted to figures.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fitted {
    model: Model,
    /// The pattern that was taken out before, and is put back.
    pub(crate) season: Option<Season>,
    /// How many of the figures were used, counted from the latest.
    pub(crate) used: usize,
}

#[derive(Debug, Clone, PartialEq)]
enum Model {
    Last(Last),
    Line(Line),
    Smoothing(Smoothing),
}

impl Fitted {
    /// What is expected at a time after the latest figure.
    pub(crate) fn at(&self, at: f64) -> Option<Expected> {
        let mut expected = match &self.model {
            Model::Last(last) => last.at(at),
            Model::Line(line) => line.expected(at),
            Model::Smoothing(smoothing) => smoothing.at(at)?,
        };
        if let Some(season) = &self.season {
            expected.value += season.effect(at);
        }
        let Expected { value, half_80, half_95 } = expected;
        (value.is_finite() && half_80.is_finite() && half_95.is_finite()).then_some(expected)
    }

    /// The change in a year, where the rule is a line.
    pub(crate) fn per_year(&self) -> Option<f64> {
        match &self.model {
            Model::Line(line) => Some(line.slope),
            Model::Last(_) | Model::Smoothing(_) => None,
        }
    }
}

/// Fits a rule to figures in time order. None when there are too few, or they do not suit it.
pub(crate) fn fit(rule: Rule, points: &[Point]) -> Option<Fitted> {
    let season = Season::of(points);
    let level: Vec<Point> = match &season {
        Some(season) => season.taken_from(points),
        None => points.to_vec(),
    };
    let (model, used) = match rule {
        Rule::LastValue => (Model::Last(Last::of(&level)?), level.len()),
        Rule::StraightLine => (Model::Line(Line::through(&level)?), level.len()),
        Rule::DampedTrend | Rule::Smoothing => {
            let smoothing = Smoothing::of(&level, rule == Rule::DampedTrend)?;
            let used = smoothing.used;
            (Model::Smoothing(smoothing), used)
        }
        Rule::ByHand => return None,
    };
    Some(Fitted { model, season, used })
}

/// From one figure to the next: the step of figures that are evenly spaced, within what months differ by.
pub(crate) fn even_step(points: &[Point]) -> Option<f64> {
    let (first, last) = (points.first()?, points.last()?);
    if points.len() < 2 {
        return None;
    }
    let step = (last.at - first.at) / count(points.len() - 1);
    let even = points.windows(2).all(|pair| is_near(pair[1].at - pair[0].at, step));
    (even && 0.0 < step).then_some(step)
}

/// How many of the latest figures are evenly apart, with no gap between them.
pub(crate) fn evenly_apart(points: &[Point]) -> usize {
    smoothing::latest_without_gap(points).len()
}

fn is_near(gap: f64, step: f64) -> bool {
    (gap - step).abs() <= 0.12 * step
}

pub(crate) fn count(points: usize) -> f64 {
    f64::from(u32::try_from(points).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests;
