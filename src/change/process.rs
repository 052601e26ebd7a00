//! The process-behaviour chart (XmR) of single figures: limits from the changes between neighbours, and four rules.
//!
//! Source: Wheeler, *Understanding Variation*; the rules as the NHS's *Making Data Count* has them, with seven.

use crate::order;
use std::ops::Range;

/// Fewer figures give no limits worth drawing.
pub const FEWEST_FOR_LIMITS: usize = 12;

/// With fewer figures the limits are on trial: each new one still moves them.
pub const FEWEST_FOR_SETTLED: usize = 20;

/// 3 over 1.128, the mean range of two normal figures in standard deviations, as it is published.
const TIMES_MEAN_RANGE: f64 = 2.66;

/// A run of so many is a signal.
const RUN: usize = 7;

/// Mean and limits of a stretch of figures that belong together.
///
/// # Units
///
/// Those of the figures; `figures` counts from the first figure given.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// Which figures.
    pub figures: Range<usize>,
    /// Their mean.
    pub mean: f64,
    /// The mean change between neighbours, without its sign.
    pub mean_range: f64,
    /// Mean − 2.66 mean ranges.
    pub lower: f64,
    /// Mean + 2.66 mean ranges.
    pub upper: f64,
}

impl Phase {
    /// Whether there are too few figures for the limits to have settled.
    pub fn is_on_trial(&self) -> bool {
        self.figures.len() < FEWEST_FOR_SETTLED
    }
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// Which rule.
    pub rule: SignalRule,
    /// The figures it is about.
    pub figures: Range<usize>,
    /// Whether it is upwards: above the upper limit or the mean, or rising.
    pub is_up: bool,
}

/// The four rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignalRule {
    /// A figure outside a limit.
    Outside,
    /// Seven in a row on one side of the mean.
    OneSide,
    /// Seven in a row, each higher or each lower than the one before.
    Run,
    /// Two of three in a row in the outer third of one side.
    OuterThird,
}

/// A process-behaviour chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessChart {
    /// One, and one more from each place where it was begun anew.
    pub phases: Vec<Phase>,
    /// In the order of their last figure.
    pub signals: Vec<Signal>,
}

/// The chart of figures in time order; `anew` are the places (after the first) from which limits are worked out afresh.
///
/// None when there are fewer than [`FEWEST_FOR_LIMITS`] in all; a phase of fewer than three takes no limits of its own
/// but those of the phase before.
pub fn process_chart(values: &[f64], anew: &[usize]) -> Option<ProcessChart> {
    if values.len() < FEWEST_FOR_LIMITS {
        return None;
    }
    let mut starts = vec![0];
    for start in anew {
        let before = starts.last().copied().unwrap_or(0);
        if before + 3 <= *start && start + 3 <= values.len() {
            starts.push(*start);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([values.len()]);
    let phases: Vec<Phase> =
        starts.iter().zip(ends).map(|(start, end)| phase(values, *start..end)).collect();
    let finite = phases.iter().all(|phase| phase.lower.is_finite() && phase.upper.is_finite());
    let mut signals: Vec<Signal> = phases.iter().flat_map(|phase| signals(values, phase)).collect();
    order::by_key(&mut signals, |signal| (signal.figures.end, signal.rule));
    finite.then_some(ProcessChart { phases, signals })
}

pub(super) fn phase(values: &[f64], figures: Range<usize>) -> Phase {
    let own = &values[figures.clone()];
    let mean = own.iter().sum::<f64>() / count(own.len());
    let ranges = own.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum::<f64>();
    let mean_range = ranges / count(own.len().saturating_sub(1).max(1));
    let reach = TIMES_MEAN_RANGE * mean_range;
    Phase { figures, mean, mean_range, lower: mean - reach, upper: mean + reach }
}

fn signals(values: &[f64], phase: &Phase) -> Vec<Signal> {
    let mut found = Vec::new();
    let start = phase.figures.start;
    let own = &values[phase.figures.clone()];
    let reach = phase.upper - phase.mean;
    for (index, value) in own.iter().enumerate() {
        let at = start + index;
        for is_up in [true, false] {
            let over = |value: f64| if is_up { value - phase.mean } else { phase.mean - value };
            let mut push = |rule, length: usize| {
                let figures = at + 1 - length..at + 1;
                found.push(Signal { rule, figures, is_up });
            };
            if reach < over(*value) {
                push(SignalRule::Outside, 1);
            }
            if let Some(run) = last_of(own, index, RUN) {
                if run.iter().all(|value| 0.0 < over(*value)) {
                    push(SignalRule::OneSide, RUN);
                }
                if run.windows(2).all(|pair| over(pair[0]) < over(pair[1])) {
                    push(SignalRule::Run, RUN);
                }
            }
            if let Some(three) = last_of(own, index, 3) {
                let outer = |value: &f64| reach * 2.0 / 3.0 < over(*value);
                if 0.0 < reach && outer(value) && 2 <= three.iter().filter(|one| outer(one)).count()
                {
                    push(SignalRule::OuterThird, 3);
                }
            }
        }
    }
    merged(found)
}

/// A run of nine is one signal, not three.
fn merged(found: Vec<Signal>) -> Vec<Signal> {
    let mut merged: Vec<Signal> = Vec::new();
    for signal in found {
        let same = merged.iter_mut().rev().find(|one| {
            one.rule == signal.rule
                && one.is_up == signal.is_up
                && one.rule != SignalRule::Outside
                && signal.figures.start < one.figures.end
        });
        match same {
            Some(one) => one.figures.end = signal.figures.end,
            None => merged.push(signal),
        }
    }
    merged
}

fn last_of(values: &[f64], index: usize, length: usize) -> Option<&[f64]> {
    values.get((index + 1).checked_sub(length)?..=index)
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
