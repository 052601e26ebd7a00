//! Forecasting the past of a series, to see how the rules do: what `examples/backtest.rs` adds up.

use super::ahead::{DAYS_A_YEAR, days_between};
use super::bounds::Bounds;
use super::rules::{Expected, Past, Point, Rule, chosen, count};
use crate::amount::Unit;
use crate::period::{Period, YearHint};

/// How the rules did on one series.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rehearsal {
    /// One figure ahead.
    pub one_step: Tally,
    /// Three figures ahead.
    pub three_step: Tally,
}

/// Sums over the forecasts of one series at one distance.
///
/// # Units
///
/// Misses are in mean changes from figure to figure up to the time of the forecast.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tally {
    /// Forecasts made.
    pub forecasts: u32,
    /// Windows left out because nothing had changed in them.
    pub left_out: u32,
    /// Forecasts whose default was another rule than the last value.
    pub not_last_value: u32,
    /// Misses of the default rule.
    pub default: f64,
    /// Misses of the last value carried on.
    pub last_value: f64,
    /// Misses of the straight line.
    pub line: f64,
    /// Misses of the damped trend; of the last value where the library needs more figures.
    pub damped: f64,
    /// Misses of exponential smoothing; of the last value where the library needs more figures.
    pub smoothing: f64,
    /// Figures inside the default rule's 80% interval.
    pub inside_80: f64,
    /// Figures inside its 95% interval.
    pub inside_95: f64,
}

/// Forecasts a series from every figure after its third. Periods that cannot be read, or do not follow each other,
/// are taken as a year apart.
pub fn rehearse(rows: &[(String, f64)]) -> Rehearsal {
    let points = points(rows);
    let bounds = Bounds::of(&Unit::Count, rows.iter().map(|(_, value)| *value));
    let keep = |value: f64| bounds.keep(value);
    let past = Past::of(&points, 3, &keep);
    Rehearsal {
        one_step: tally(&points, &past, &bounds, 1),
        three_step: tally(&points, &past, &bounds, 3),
    }
}

fn tally(points: &[Point], past: &Past, bounds: &Bounds, steps: usize) -> Tally {
    let mut tally = Tally::default();
    for used in 3..points.len() {
        let Some(target) = points.get(used + steps - 1) else { break };
        let changes = points[..used].windows(2).map(|pair| (pair[1].value - pair[0].value).abs());
        let scale = changes.sum::<f64>() / count(used - 1);
        let expected = |rule: Rule| past.fitted(rule, used)?.at(target.at);
        let Some(last) = expected(Rule::LastValue) else { continue };
        if scale <= 0.0 {
            tally.left_out += 1;
            continue;
        }
        let rule = chosen(&past.compared(used));
        let default = expected(rule).unwrap_or(last);
        let miss = |one: Expected| (bounds.keep(one.value) - target.value).abs() / scale;
        let inside = |half: f64| {
            let (low, high) =
                (bounds.keep(default.value - half), bounds.keep(default.value + half));
            f64::from(u8::from(low <= target.value && target.value <= high))
        };
        tally.forecasts += 1;
        tally.not_last_value += u32::from(rule != Rule::LastValue);
        tally.default += miss(default);
        tally.last_value += miss(last);
        tally.line += miss(expected(Rule::StraightLine).unwrap_or(last));
        tally.damped += miss(expected(Rule::DampedTrend).unwrap_or(last));
        tally.smoothing += miss(expected(Rule::Smoothing).unwrap_or(last));
        tally.inside_80 += inside(default.half_80);
        tally.inside_95 += inside(default.half_95);
    }
    tally
}

fn points(rows: &[(String, f64)]) -> Vec<Point> {
    let read = |label: &String| {
        Period::read(label, YearHint::Unsaid)
            .or_else(|| Period::read_identified(label, "Financial year"))
    };
    let periods: Option<Vec<Period>> = rows.iter().map(|(label, _)| read(label)).collect();
    let periods =
        periods.filter(|periods| periods.windows(2).all(|pair| pair[0].last < pair[1].last));
    let at = |index: usize| match &periods {
        Some(periods) => days_between(periods[0].last, periods[index].last) / DAYS_A_YEAR,
        None => count(index),
    };
    rows.iter()
        .enumerate()
        .map(|(index, (_, value))| Point { at: at(index), value: *value })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 10, 12, 10, 14, 13. From the first three (mean change 2) the last value misses 14 by 4, that is 2; from
    /// the first four (mean change 8/3) it misses 13 by 1, that is 0.375.
    #[test]
    fn misses_are_scaled_by_what_was_known() {
        let rows = [10.0, 12.0, 10.0, 14.0, 13.0];
        let rows: Vec<(String, f64)> =
            rows.iter().zip(2010..).map(|(value, year)| (year.to_string(), *value)).collect();
        let rehearsal = rehearse(&rows);
        assert_eq!(rehearsal.one_step.forecasts, 2);
        assert!((rehearsal.one_step.last_value - 2.375).abs() < 1e-12);
        assert_eq!(rehearsal.one_step.default, rehearsal.one_step.last_value);
        assert_eq!(rehearsal.three_step, Tally::default());
    }

    #[test]
    fn a_window_without_change_is_left_out_and_counted() {
        let rows: Vec<(String, f64)> = (2010..2016).map(|year| (year.to_string(), 5.0)).collect();
        let tally = rehearse(&rows).one_step;
        assert_eq!((tally.forecasts, tally.left_out), (0, 3));
    }
}
