//! A straight line by ordinary least squares, with its prediction intervals.

use super::student::{t_80, t_95};
use super::{Expected, Point, count};

/// A fitted line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    mean_at: f64,
    mean_value: f64,
    /// Change of the value in a year.
    pub(crate) slope: f64,
    /// Sum of squares of the times about their mean.
    spread: f64,
    /// Standard deviation of the points about the line.
    scatter: f64,
    points: usize,
}

impl Line {
    /// Through three points or more that are not all above each other.
    pub(crate) fn through(points: &[Point]) -> Option<Line> {
        if points.len() < 3 {
            return None;
        }
        let number = count(points.len());
        let mean_at = points.iter().map(|point| point.at).sum::<f64>() / number;
        let mean_value = points.iter().map(|point| point.value).sum::<f64>() / number;
        let mut spread = 0.0;
        let mut together = 0.0;
        for Point { at, value } in points {
            spread += (at - mean_at) * (at - mean_at);
            together += (at - mean_at) * (value - mean_value);
        }
        if spread <= 0.0 {
            return None;
        }
        let slope = together / spread;
        let mut squares = 0.0;
        for Point { at, value } in points {
            let off = value - (mean_value + slope * (at - mean_at));
            squares += off * off;
        }
        let scatter = (squares / (number - 2.0)).sqrt();
        let line = Line { mean_at, mean_value, slope, spread, scatter, points: points.len() };
        (slope.is_finite() && scatter.is_finite()).then_some(line)
    }

    /// The line's value, and its prediction intervals for one new observation.
    pub(crate) fn expected(&self, at: f64) -> Expected {
        let away = at - self.mean_at;
        let spread = 1.0 + 1.0 / count(self.points) + away * away / self.spread;
        let error = self.scatter * spread.sqrt();
        Expected {
            value: self.mean_value + self.slope * away,
            half_80: t_80(self.points - 2) * error,
            half_95: t_95(self.points - 2) * error,
        }
    }
}
