//! Which periods may be compared.

use super::latest;
use crate::indicator::{Counted, Indicator, Observation, Role};
use crate::period::Period;
use jiff::civil::Date;

/// Counts at a moment compare across dates; the others only over periods of one kind and length.
pub fn comparable(one: &Period, other: &Period, counted: Counted) -> bool {
    match counted {
        Counted::AtAMoment => true,
        Counted::OverAPeriod => one.kind == other.kind && same_length(one, other),
        // From the start of the year: the same part of it.
        Counted::YearToDate => {
            one.kind == other.kind
                && same_length(one, other)
                && one.first.month() == other.first.month()
        }
    }
}

/// Whether a figure may be held against a target: at a moment always, over a period where both last equally long, and
/// from the start of the year also where both end on the same day of it.
pub fn may_be_held_against(figure: &Period, target: &Period, counted: Counted) -> bool {
    match counted {
        Counted::AtAMoment => true,
        Counted::OverAPeriod => same_length(figure, target),
        Counted::YearToDate => {
            comparable(figure, target, counted) || same_day_of_year(figure.last, target.last)
        }
    }
}

/// The last days of February are one day of the year.
fn same_day_of_year(one: Date, other: Date) -> bool {
    let ends_month = |date: Date| date.day() == date.days_in_month();
    one.month() == other.month()
        && (one.day() == other.day() || (ends_month(one) && ends_month(other)))
}

/// Whether two periods last equally long: in whole months where they are made of months (so that leap years and
/// short months do not matter), otherwise in days.
pub fn same_length(one: &Period, other: &Period) -> bool {
    match (months(one), months(other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => days(one) == days(other),
        _ => false,
    }
}

/// The history that may stand in one line with the latest figure, oldest first, missing figures included,
/// one observation for each span of days (an actual figure before a baseline of the same period).
pub fn comparable_history(indicator: &Indicator) -> Vec<&Observation> {
    let Some(latest) = latest(indicator) else { return Vec::new() };
    let mut line: Vec<&Observation> = Vec::new();
    for observation in indicator.history() {
        if !comparable(&observation.period, &latest.period, indicator.counted.value) {
            continue;
        }
        match line.last_mut() {
            Some(last) if last.period.last == observation.period.last => {
                if better(observation, last) {
                    *last = observation;
                }
            }
            _ => line.push(observation),
        }
    }
    line
}

/// Of two observations of one day: a number before none, then an actual figure before a baseline.
fn better(one: &Observation, other: &Observation) -> bool {
    match (one.figure.number().is_some(), other.figure.number().is_some()) {
        (true, false) => true,
        (false, true) => false,
        _ => one.role == Role::Actual && other.role == Role::Baseline,
    }
}

/// Whole calendar months, if the period is made of them.
fn months(period: &Period) -> Option<i32> {
    let (first, last) = (period.first, period.last);
    let whole = first.day() == 1 && last.day() == last.days_in_month();
    let years = i32::from(last.year()) - i32::from(first.year());
    whole.then(|| years * 12 + i32::from(last.month()) - i32::from(first.month()) + 1)
}

fn days(period: &Period) -> i32 {
    i32::try_from(period.first.duration_until(period.last).as_hours() / 24).unwrap_or(i32::MAX - 1)
        + 1
}
