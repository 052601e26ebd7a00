//! The pattern of the year in quarters and months: taken out before a rule is fitted, put back after.

use super::{Point, count, even_step};

/// What each part of the year adds to the level.
///
/// Found by the classical additive decomposition: the mean, for each part of the year, of what is over the centred
/// average of a whole year.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Season {
    /// Years from one figure to the next.
    step: f64,
    /// For the parts of the year, beginning with that of the first figure; they add up to zero.
    effects: Vec<f64>,
}

impl Season {
    /// The pattern, if the figures are quarters or months, evenly spaced over three years or more, and have one.
    pub(crate) fn of(points: &[Point]) -> Option<Season> {
        let step = even_step(points)?;
        let parts = if (step - 0.25).abs() < 0.02 {
            4
        } else if (step - 1.0 / 12.0).abs() < 0.008 {
            12
        } else {
            return None;
        };
        let values: Vec<f64> = points.iter().map(|point| point.value).collect();
        if values.len() < 3 * parts || !comes_again(&values, parts) {
            return None;
        }
        let effects = effects(&values, parts)?;
        Some(Season { step, effects })
    }

    /// The parts a year has: 4 or 12.
    pub(crate) fn parts(&self) -> usize {
        self.effects.len()
    }

    /// The figures without the pattern.
    pub(crate) fn taken_from(&self, points: &[Point]) -> Vec<Point> {
        let without =
            |point: &Point| Point { at: point.at, value: point.value - self.effect(point.at) };
        points.iter().map(without).collect()
    }

    /// What the part of the year adds in which a time lies.
    pub(crate) fn effect(&self, at: f64) -> f64 {
        let steps = (at / self.step).round();
        // Times are years since the first figure: never so many that a number of steps would not fit.
        let part = (steps.max(0.0) as usize) % self.effects.len();
        self.effects[part]
    }
}

/// Whether the changes of one year resemble those of the year before: their correlation at a distance of one year is
/// over the 90% limit of chance (Bartlett's, with the correlations at shorter distances).
fn comes_again(values: &[f64], parts: usize) -> bool {
    let changes: Vec<f64> = values.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let number = count(changes.len());
    let mean = changes.iter().sum::<f64>() / number;
    let squares: f64 = changes.iter().map(|change| (change - mean) * (change - mean)).sum();
    if squares <= 0.0 || !squares.is_finite() {
        return false;
    }
    let correlation = |apart: usize| {
        let pairs = changes.iter().zip(changes.iter().skip(apart));
        pairs.map(|(one, other)| (one - mean) * (other - mean)).sum::<f64>() / squares
    };
    let shorter: f64 = (1..parts).map(|apart| correlation(apart) * correlation(apart)).sum();
    let limit = 1.644_854 * ((1.0 + 2.0 * shorter) / number).sqrt();
    limit < correlation(parts)
}

fn effects(values: &[f64], parts: usize) -> Option<Vec<f64>> {
    let half = parts / 2;
    let mut sums = vec![(0.0, 0_usize); parts];
    for middle in half..values.len() - half {
        let around = &values[middle - half..=middle + half];
        let ends = (around[0] + around[parts]) / 2.0;
        let average = (ends + around[1..parts].iter().sum::<f64>()) / count(parts);
        let sum = &mut sums[middle % parts];
        sum.0 += values[middle] - average;
        sum.1 += 1;
    }
    if sums.iter().any(|(_, number)| *number == 0) {
        return None;
    }
    let effects: Vec<f64> = sums.iter().map(|(sum, number)| sum / count(*number)).collect();
    let mean = effects.iter().sum::<f64>() / count(parts);
    let effects: Vec<f64> = effects.iter().map(|effect| effect - mean).collect();
    effects.iter().all(|effect| effect.is_finite()).then_some(effects)
}
