//! The table behind a chart.

use super::comparators::ComparatorLine;
use super::drawn::{CurvePoint, CurveTarget, ForecastShown};
use super::scenario::Scenario;
use crate::card::{Facts, capitalised};
use crate::indicator::ConfidenceLimits;
use crate::order;
use crate::period::Period;
use rust_decimal::Decimal;

/// Rows of text, as many in each as in `header`; the first of each row is its period, or a part's name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CurveTable {
    /// "Period", the unit, and what else the curve has: confidence limits, forecast, its interval, target, cell.
    pub header: Vec<String>,
    /// In time order.
    pub rows: Vec<Vec<String>>,
}

/// Other lines of the chart.
pub(crate) struct Beside<'a> {
    pub(crate) comparators: &'a [ComparatorLine],
    pub(crate) scenarios: &'a [Scenario],
}

impl Beside<'_> {
    fn names(&self) -> impl Iterator<Item = String> {
        let comparators = self.comparators.iter().map(|one| one.name.clone());
        comparators.chain(self.scenarios.iter().map(|one| one.name.clone()))
    }

    fn cells(&self, period: &Period, number: impl Fn(Decimal) -> String) -> Vec<String> {
        let comparators = self.comparators.iter().map(|one| {
            one.points.iter().find(|point| point.period.last == period.last).map(|one| one.value)
        });
        let scenarios = self.scenarios.iter().map(|one| {
            one.points.iter().find(|point| point.period.last == period.last).map(|one| one.value)
        });
        let values = comparators.chain(scenarios);
        values.map(|value| value.map_or_else(String::new, &number)).collect()
    }

    fn periods(&self) -> impl Iterator<Item = &Period> {
        self.scenarios.iter().flat_map(|one| one.points.iter().map(|point| &point.period))
    }
}

pub(crate) fn table(
    facts: &Facts,
    history: &[CurvePoint],
    forecast: Option<&ForecastShown>,
    targets: &[CurveTarget],
    beside: &Beside,
) -> CurveTable {
    let has_intervals = forecast
        .is_some_and(|forecast| forecast.points.iter().any(|point| point.intervals.is_some()));
    let mut header = vec!["Period".to_owned(), capitalised(&facts.indicator.unit.value.words())];
    let has_limits = history.iter().any(|one| one.limits.is_some());
    if has_limits {
        header.extend(["Lower limit (95%)", "Upper limit (95%)"].map(str::to_owned));
    }
    if forecast.is_some() {
        header.push("Forecast".to_owned());
    }
    if has_intervals {
        header.extend(["Low (80%)", "High (80%)", "Low (95%)", "High (95%)"].map(str::to_owned));
    }
    if !targets.is_empty() {
        header.push("Target".to_owned());
    }
    header.extend(beside.names());
    header.push("Cell".to_owned());

    let number = |value: Decimal| facts.amount(value).number();
    let expected = |period: &Period, limits: Option<ConfidenceLimits>| {
        let points = forecast.map_or(&[][..], |forecast| &forecast.points);
        let point = points.iter().find(|point| point.period.last == period.last);
        let mut cells = Vec::new();
        if has_limits {
            let ends = limits.map(|limits| [limits.low, limits.high].map(number));
            cells.extend(ends.unwrap_or_default());
        }
        if forecast.is_some() {
            cells.push(point.map_or_else(String::new, |point| number(point.value)));
        }
        if has_intervals {
            let ends = point.and_then(|point| point.intervals);
            let ends =
                ends.map(|ends| [ends.low, ends.high, ends.low_95, ends.high_95].map(number));
            cells.extend(ends.unwrap_or_default());
        }
        cells
    };
    let aimed = |period: &Period| {
        let target = target_of(period, targets);
        let text = target.map_or_else(String::new, |one| number(one.value));
        (!targets.is_empty()).then_some(text)
    };
    let mut rows: Vec<(&Period, Vec<String>)> = Vec::new();
    for one in history {
        let figure = one.value.map_or_else(|| one.text.clone(), number);
        let mut row = vec![one.period_words.clone(), figure];
        row.extend(expected(&one.period, one.limits));
        row.extend(aimed(&one.period));
        row.extend(beside.cells(&one.period, number));
        row.push(one.cell.to_string());
        rows.push((&one.period, row));
    }
    for point in forecast.iter().flat_map(|forecast| &forecast.points) {
        if rows.iter().any(|(period, _)| period.last == point.period.last) {
            continue;
        }
        let mut row = vec![point.period_words.clone(), String::new()];
        row.extend(expected(&point.period, None));
        row.extend(aimed(&point.period));
        row.extend(beside.cells(&point.period, number));
        row.push(String::new());
        rows.push((&point.period, row));
    }
    for target in targets {
        if rows.iter().any(|(period, _)| period.last == target.period.last) {
            continue;
        }
        let mut row = vec![target.period.words(facts.style)];
        row.push(String::new());
        row.extend(expected(&target.period, None));
        row.extend(aimed(&target.period));
        row.extend(beside.cells(&target.period, number));
        row.push(target.cell.as_ref().map_or_else(String::new, ToString::to_string));
        rows.push((&target.period, row));
    }
    for period in beside.periods() {
        if rows.iter().any(|(one, _)| one.last == period.last) {
            continue;
        }
        let mut row = vec![period.words(facts.style), String::new()];
        row.extend(expected(period, None));
        row.extend(aimed(period));
        row.extend(beside.cells(period, number));
        row.push(String::new());
        rows.push((period, row));
    }
    order::by(&mut rows, |(one, _), (other, _)| one.cmp(other));
    CurveTable { header, rows: rows.into_iter().map(|(_, row)| row).collect() }
}

fn target_of<'a>(period: &Period, targets: &'a [CurveTarget]) -> Option<&'a CurveTarget> {
    targets.iter().find(|target| target.period.last == period.last)
}
