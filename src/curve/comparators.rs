//! Comparators on a curve: the same measure elsewhere, each as a line, or all as their median.

use super::drawn::CurvePoint;
use crate::amount::Amount;
use crate::card::Facts;
use crate::change::comparable_history;
use crate::indicator::Indicator;
use crate::order;
use crate::period::Period;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Lines beside the indicator's own before a chart is too full to read.
pub const MOST_COMPARATOR_LINES: usize = 3;

/// A comparator as it is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparatorLine {
    /// "England", "Median of 10 areas"
    pub name: String,
    /// Oldest first, from the indicator's own first period on; only those with a figure.
    pub points: Vec<ComparatorPoint>,
}

/// One figure of a comparator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparatorPoint {
    /// When.
    pub period: Period,
    /// In the indicator's unit, as the table has it.
    pub value: Decimal,
    /// "45%"
    pub text: String,
    /// "England: 45% in 2024"
    pub words: String,
}

/// The lines to draw, and what is to be said of those that are not.
pub(crate) fn comparators(
    given: &[Arc<Indicator>],
    as_median: bool,
    history: &[CurvePoint],
    facts: &Facts,
) -> (Vec<ComparatorLine>, Option<String>) {
    let unit = &facts.indicator.unit.value;
    let same: Vec<&Arc<Indicator>> = given.iter().filter(|one| one.unit.value == *unit).collect();
    let mut series: Vec<(String, Vec<(Period, Decimal)>)> = same
        .iter()
        .map(|one| {
            let name = one.area_name.clone().unwrap_or_else(|| one.name.clone());
            (name, figures(one, history))
        })
        .filter(|(_, figures)| !figures.is_empty())
        .collect();
    let number = series.len();
    if as_median && 1 < number {
        let median = medians(&series);
        series = vec![(format!("Median of {number} areas"), median)];
    }
    let too_many = (MOST_COMPARATOR_LINES < series.len()).then(|| {
        format!(
            "{number} comparators would make the chart too full to read: the first {MOST_COMPARATOR_LINES} are drawn; under More they can be drawn as their median, or each indicator on a small chart of its own"
        )
    });
    series.truncate(MOST_COMPARATOR_LINES);
    let lines = series.into_iter().map(|(name, figures)| {
        let point = |(period, value): (Period, Decimal)| {
            let amount = Amount::new(value, unit, facts.decimals);
            ComparatorPoint {
                text: amount.short(facts.style),
                words: format!(
                    "{name}: {} {}",
                    amount.words(facts.style),
                    period.in_words(facts.style)
                ),
                period,
                value,
            }
        };
        ComparatorLine { points: figures.into_iter().map(point).collect(), name: name.clone() }
    });
    (lines.collect(), too_many)
}

fn figures(one: &Indicator, history: &[CurvePoint]) -> Vec<(Period, Decimal)> {
    let (Some(first), Some(last)) = (history.first(), history.last()) else { return Vec::new() };
    let within = |day| first.period.last <= day && day <= last.period.last;
    comparable_history(one)
        .into_iter()
        .filter(|one| within(one.period.last))
        .filter_map(|one| Some((one.period.clone(), one.figure.number()?)))
        .collect()
}

/// For each period that at least half of them have, the middle figure, or the mean of the middle two.
fn medians(series: &[(String, Vec<(Period, Decimal)>)]) -> Vec<(Period, Decimal)> {
    let mut periods: Vec<&Period> =
        series.iter().flat_map(|(_, figures)| figures.iter().map(|(period, _)| period)).collect();
    order::by_key(&mut periods, |period| period.last);
    periods.dedup_by_key(|period| period.last);
    let median = |period: &&Period| {
        let mut values: Vec<Decimal> = series
            .iter()
            .filter_map(|(_, figures)| figures.iter().find(|(one, _)| one.last == period.last))
            .map(|(_, value)| *value)
            .collect();
        if values.len() * 2 < series.len() {
            return None;
        }
        order::by(&mut values, Ord::cmp);
        let (low, high) = (values.get((values.len() - 1) / 2)?, values.get(values.len() / 2)?);
        let middle = low.checked_add(*high)?.checked_div(Decimal::TWO)?;
        Some(((*period).clone(), middle))
    };
    periods.iter().filter_map(median).collect()
}
