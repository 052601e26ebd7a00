//! What a forecast can be: counts at or above zero, shares within the whole.

use crate::amount::Unit;

/// Counts, rates and money never go below zero, shares stay within the whole, unless the history itself does not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bounds {
    least: Option<f64>,
    most: Option<f64>,
}

impl Bounds {
    pub(crate) fn of(unit: &Unit, values: impl Iterator<Item = f64> + Clone) -> Bounds {
        let whole = match unit {
            Unit::Percent => Some(100.0),
            Unit::Fraction => Some(1.0),
            _ => None,
        };
        let never_negative = values.clone().all(|value| 0.0 <= value);
        let within = whole.filter(|whole| values.clone().all(|value| value <= *whole));
        Bounds { least: never_negative.then_some(0.0), most: within }
    }

    pub(crate) fn keep(&self, value: f64) -> f64 {
        let value = self.least.map_or(value, |least| value.max(least));
        self.most.map_or(value, |most| value.min(most))
    }
}
