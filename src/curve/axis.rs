//! The vertical axis: round limits that hold every figure, interval and target.

use crate::amount::{Amount, Unit};
use crate::house_style::HouseStyle;
use rust_decimal::Decimal;

/// Limits and steps of the vertical axis, in the numbers people see (42.5 for 42.5%).
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ValueAxis {
    /// Lowest.
    pub min: Decimal,
    /// Highest.
    pub max: Decimal,
    /// From one grid line to the next.
    pub step: Decimal,
    /// Said beside the chart when the axis does not start at zero.
    pub note: Option<String>,
}

impl ValueAxis {
    /// Every value that is written beside the axis, from the lowest.
    pub fn values(&self) -> Vec<Decimal> {
        // More than any axis has: a step that is none would go on for ever.
        const MOST: usize = 100;
        let next = |value: &Decimal| {
            let next = value.checked_add(self.step)?;
            (*value < self.max && *value < next).then_some(next.min(self.max))
        };
        std::iter::successors(Some(self.min), next).take(MOST).collect()
    }
}

/// An axis that holds `values` (as the table has them).
///
/// It starts at zero where the lowest value is under two fifths of the highest; elsewhere the change would
/// be flattened, so it starts higher and says so.
pub(crate) fn value_axis(values: &[Decimal], unit: &Unit, style: &HouseStyle) -> ValueAxis {
    // Beyond this, steps of a power of ten would leave exact decimals.
    let drawable = Decimal::from(1_000_000_000_000_000_i64);
    let shown = values.iter().map(|value| unit.shown(*value));
    let shown: Vec<Decimal> = shown.filter(|value| value.abs() <= drawable).collect();
    let mut low = shown.iter().min().copied().unwrap_or_default();
    let mut high = shown.iter().max().copied().unwrap_or(Decimal::ONE);
    let two_fifths = Decimal::new(4, 1).checked_mul(high).unwrap_or(high);
    if Decimal::ZERO <= low && low <= two_fifths {
        low = Decimal::ZERO;
    }
    // A line over less than a tenth of its own height would make a mountain of a molehill.
    let least_span = (high.abs() / Decimal::TEN).max(if *unit == Unit::Count {
        Decimal::ONE
    } else {
        Decimal::new(1, 2)
    });
    if high - low < least_span {
        let room = (least_span - (high - low)) / Decimal::TWO;
        let below_zero = low < Decimal::ZERO;
        low -= room;
        high += room;
        if !below_zero {
            low = low.max(Decimal::ZERO);
        }
        if unit.is_share() && high - room <= Decimal::ONE_HUNDRED {
            high = high.min(Decimal::ONE_HUNDRED);
        }
    }
    let whole_numbers = *unit == Unit::Count && shown.iter().all(Decimal::is_integer);
    let step = round_step((high - low) / Decimal::from(4), whole_numbers);
    let min = (low / step).floor() * step;
    let mut max = (high / step).ceil() * step;
    if unit.is_share() && high <= Decimal::ONE_HUNDRED && Decimal::ONE_HUNDRED < max {
        max = Decimal::ONE_HUNDRED;
    }
    let (min, max, step) = (min.normalize(), max.normalize(), step.normalize());
    let note = (Decimal::ZERO < min).then(|| {
        let start = if *unit == Unit::Fraction { min / Decimal::ONE_HUNDRED } else { min };
        let start = Amount::new(start, unit, min.scale()).short(style);
        format!("The vertical axis starts at {start}, not at zero")
    });
    ValueAxis { min, max, step, note }
}

/// The smallest of 1, 2, 2.5 or 5 times a power of ten that is not below `least`.
fn round_step(least: Decimal, whole_numbers: bool) -> Decimal {
    let mut power = Decimal::ONE;
    while Decimal::TEN * power <= least {
        power *= Decimal::TEN;
    }
    let smallest = if whole_numbers { Decimal::ONE } else { Decimal::new(1, 20) };
    while least < power && smallest < power {
        power /= Decimal::TEN;
    }
    for times in [Decimal::ONE, Decimal::TWO, Decimal::new(25, 1), Decimal::from(5), Decimal::TEN] {
        let step = times * power;
        if least <= step && (!whole_numbers || step.is_integer()) {
            return step;
        }
    }
    Decimal::TEN * power
}
