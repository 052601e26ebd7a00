//! Change between two observations: what may be compared, how much, which way, and whether that is good.

mod comparable;
mod process;
mod slight;
mod slope;
mod trend;

pub use comparable::{comparable, comparable_history, may_be_held_against, same_length};
pub use process::{
    FEWEST_FOR_LIMITS, FEWEST_FOR_SETTLED, Phase, ProcessChart, Signal, SignalRule, process_chart,
};
pub use slight::is_slight;
pub use slope::{Measured, SLOPE_FIGURES, SLOPE_LIMIT, Slope, weighted_slope};
pub use trend::{Direction, Goodness};

use crate::amount::Unit;
use crate::indicator::{Figure, Indicator, Observation, Polarity};
use rust_decimal::Decimal;

/// Below this base a relative change says more than the figures do.
pub const SMALLEST_BASE: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

/// The change from one observation to a later one.
///
/// # Units
///
/// `absolute` is in the unit of the indicator, unrounded (0.19 of a fraction is 19 percentage points).
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The earlier.
    pub from: Observation,
    /// The later.
    pub to: Observation,
    /// Later minus earlier.
    pub absolute: Decimal,
    /// The relative change, or why there is none.
    pub percent: Percent,
    /// Which way the number went.
    pub direction: Direction,
    /// Whether that is good.
    pub goodness: Goodness,
}

/// A relative change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Percent {
    /// In parts of a hundred of the earlier figure, unrounded; −10.7 is a fall.
    Value(Decimal),
    /// Not given, and why.
    Withheld(Withheld),
}

impl Percent {
    /// The value, if it is given.
    pub fn value(self) -> Option<Decimal> {
        match self {
            Percent::Value(value) => Some(value),
            Percent::Withheld(_) => None,
        }
    }
}

/// Why no relative change is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Withheld {
    /// Differences of percentages are percentage points.
    #[error("changes of a percentage are given in percentage points")]
    PercentagesGetPoints,
    /// Nothing can be a percentage of zero.
    #[error("the earlier figure is zero")]
    BaseZero,
    /// See [`SMALLEST_BASE`].
    #[error("the earlier figure is below 20")]
    BaseBelow20,
    /// A percentage of a negative figure misleads.
    #[error("the earlier figure is negative")]
    BaseNegative,
    /// The figures are too large for exact arithmetic.
    #[error("the figures are too large")]
    TooLarge,
}

/// Why no change can be calculated, as words for the officer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoChange {
    /// No observation has a number.
    #[error("there is no figure")]
    NoFigure,
    /// Nothing came before.
    #[error("there is only one figure")]
    OnlyOne,
    /// What came before covers another kind or length of period.
    #[error("no earlier figure covers a period of the same kind and length")]
    NothingComparable,
    /// One of the two is not a number.
    #[error("one of the figures is not a number")]
    NotANumber,
    /// The figures are too large for exact arithmetic.
    #[error("the figures are too large for exact arithmetic")]
    TooLarge,
}

/// The change between two observations that may be compared; the caller has seen to that.
///
/// # Errors
///
/// When one of them has no exact number, or their difference is beyond exact decimals.
pub fn between(
    from: &Observation,
    to: &Observation,
    unit: &Unit,
    polarity: Polarity,
) -> Result<Change, NoChange> {
    let (Figure::Number(earlier), Figure::Number(later)) = (&from.figure, &to.figure) else {
        return Err(NoChange::NotANumber);
    };
    let absolute = later.checked_sub(*earlier).ok_or(NoChange::TooLarge)?;
    let direction = Direction::of(absolute);
    Ok(Change {
        from: from.clone(),
        to: to.clone(),
        absolute,
        percent: relative(*earlier, absolute, unit),
        direction,
        goodness: Goodness::of(direction, polarity),
    })
}

/// From the earliest figure that may be compared with the latest one, to the latest.
///
/// # Errors
///
/// See [`NoChange`].
pub fn over_history(indicator: &Indicator) -> Result<Change, NoChange> {
    to_latest(indicator, |earlier| earlier.first().copied())
}

/// From the figure just before the latest one that may be compared with it, to the latest.
///
/// # Errors
///
/// See [`NoChange`].
pub fn since_previous(indicator: &Indicator) -> Result<Change, NoChange> {
    to_latest(indicator, |earlier| earlier.last().copied())
}

/// The latest observation of the history that has a number.
pub fn latest(indicator: &Indicator) -> Option<&Observation> {
    indicator.history().filter(|observation| observation.figure.number().is_some()).last()
}

fn to_latest(
    indicator: &Indicator,
    choose: impl for<'a> Fn(&[&'a Observation]) -> Option<&'a Observation>,
) -> Result<Change, NoChange> {
    let latest = latest(indicator).ok_or(NoChange::NoFigure)?;
    let mut others = 0;
    let mut earlier = Vec::new();
    for observation in indicator.history() {
        let before = observation.period.last < latest.period.last;
        if !before || observation.figure.number().is_none() {
            continue;
        }
        others += 1;
        if comparable(&observation.period, &latest.period, indicator.counted.value) {
            earlier.push(observation);
        }
    }
    match choose(&earlier) {
        Some(from) => between(from, latest, &indicator.unit.value, indicator.polarity.value),
        None if others == 0 => Err(NoChange::OnlyOne),
        None => Err(NoChange::NothingComparable),
    }
}

/// A difference in parts of a hundred of what it is a difference from, where one may be given.
pub fn relative(base: Decimal, absolute: Decimal, unit: &Unit) -> Percent {
    if unit.is_share() {
        return Percent::Withheld(Withheld::PercentagesGetPoints);
    }
    if base.is_zero() {
        return Percent::Withheld(Withheld::BaseZero);
    }
    if base.is_sign_negative() {
        return Percent::Withheld(Withheld::BaseNegative);
    }
    let whole = match unit {
        // £1.1m is a base of 1,100,000.
        Unit::Pounds { scale } => base.checked_mul(Decimal::from(*scale)),
        _ => Some(base),
    };
    if whole.is_some_and(|whole| whole < SMALLEST_BASE) {
        return Percent::Withheld(Withheld::BaseBelow20);
    }
    let value = absolute.checked_mul(Decimal::ONE_HUNDRED).and_then(|part| part.checked_div(base));
    value.map_or(Percent::Withheld(Withheld::TooLarge), Percent::Value)
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod significance_tests;
