//! The last value carried on, with its prediction interval.

use super::student::{t_80, t_95};
use super::{Expected, Point, count};

/// What each step after the first adds to the square of the uncertainty, in parts of what the first adds. A walk
/// without memory would add 1; figures of councils come back a little (measured, see BENCHMARKS.md).
const GROWTH: f64 = 0.5;

/// A walk without direction from the latest figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Last {
    from: Point,
    /// Mean square of the changes, each as of one step.
    squares: f64,
    /// Years from one figure to the next, on average.
    step: f64,
    changes: usize,
}

impl Last {
    /// From three figures or more, each later than the one before.
    pub(crate) fn of(points: &[Point]) -> Option<Last> {
        let from = *points.last()?;
        if points.len() < 3 {
            return None;
        }
        let mut squares = 0.0;
        for pair in points.windows(2) {
            let (years, change) = (pair[1].at - pair[0].at, pair[1].value - pair[0].value);
            if years <= 0.0 {
                return None;
            }
            squares += change * change / years;
        }
        let changes = points.len() - 1;
        let step = (from.at - points.first()?.at) / count(changes);
        let squares = squares * step / count(changes);
        squares.is_finite().then_some(Last { from, squares, step, changes })
    }

    pub(crate) fn at(&self, at: f64) -> Expected {
        let steps = ((at - self.from.at) / self.step).max(0.0);
        let grown = if steps < 1.0 { steps } else { 1.0 + GROWTH * (steps - 1.0) };
        // That the changes have no direction is taken from themselves: as much more as one of them counts.
        let spread = (self.squares * grown * (1.0 + 1.0 / count(self.changes))).sqrt();
        Expected {
            value: self.from.value,
            half_80: t_80(self.changes) * spread,
            half_95: t_95(self.changes) * spread,
        }
    }
}
