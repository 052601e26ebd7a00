//! A straight line by ordinary least squares, with its prediction interval.
//!
//! Only `+ - * /` and `sqrt`, which IEEE 754 defines to the last bit: the same digits natively and in wasm.

use super::student::t_90;

/// A fitted line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    mean_x: f64,
    mean_y: f64,
    /// Change of y for one of x.
    pub(crate) slope: f64,
    /// Sum of squares of x about its mean.
    spread: f64,
    /// Standard deviation of the points about the line.
    scatter: f64,
    points: usize,
}

impl Line {
    /// Through three points or more that are not all above each other.
    pub(crate) fn through(points: &[(f64, f64)]) -> Option<Line> {
        if points.len() < 3 {
            return None;
        }
        let count = count(points.len());
        let mean_x = points.iter().map(|(x, _)| x).sum::<f64>() / count;
        let mean_y = points.iter().map(|(_, y)| y).sum::<f64>() / count;
        let mut spread = 0.0;
        let mut together = 0.0;
        for (x, y) in points {
            spread += (x - mean_x) * (x - mean_x);
            together += (x - mean_x) * (y - mean_y);
        }
        if spread <= 0.0 {
            return None;
        }
        let slope = together / spread;
        let mut squares = 0.0;
        for (x, y) in points {
            let off = y - (mean_y + slope * (x - mean_x));
            squares += off * off;
        }
        let scatter = (squares / (count - 2.0)).sqrt();
        let line = Line { mean_x, mean_y, slope, spread, scatter, points: points.len() };
        (slope.is_finite() && scatter.is_finite()).then_some(line)
    }

    /// The line's value.
    pub(crate) fn at(&self, x: f64) -> f64 {
        self.mean_y + self.slope * (x - self.mean_x)
    }

    /// Half the width of the 80% prediction interval for one new observation at `x`.
    pub(crate) fn margin(&self, x: f64) -> f64 {
        let away = x - self.mean_x;
        let spread = 1.0 + 1.0 / count(self.points) + away * away / self.spread;
        t_90(self.points - 2) * self.scatter * spread.sqrt()
    }
}

fn count(points: usize) -> f64 {
    f64::from(u32::try_from(points).unwrap_or(u32::MAX))
}
