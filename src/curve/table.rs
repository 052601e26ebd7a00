//! The table behind a chart.

use super::drawn::{CurvePoint, CurveTarget, ForecastShown};
use crate::card::{Facts, capitalised};
use crate::period::Period;
use rust_decimal::Decimal;

/// Rows of text, as many in each as in `header`; the first of each row is its period.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CurveTable {
    /// "Period", the unit, and what else the curve has: forecast, its interval, target, cell.
    pub header: Vec<String>,
    /// In time order.
    pub rows: Vec<Vec<String>>,
}

pub(crate) fn table(
    facts: &Facts,
    history: &[CurvePoint],
    forecast: Option<&ForecastShown>,
    targets: &[CurveTarget],
) -> CurveTable {
    let mut header = vec!["Period".to_owned(), capitalised(&facts.indicator.unit.value.words())];
    if forecast.is_some() {
        header.extend(["Forecast", "Low (80%)", "High (80%)"].map(str::to_owned));
    }
    if !targets.is_empty() {
        header.push("Target".to_owned());
    }
    header.push("Cell".to_owned());

    let number = |value: Decimal| facts.amount(value).number();
    let mut rows: Vec<(&Period, Vec<String>)> = Vec::new();
    for one in history {
        let figure = one.value.map_or_else(|| one.text.clone(), number);
        rows.push((&one.period, vec![one.period_words.clone(), figure]));
    }
    for (period, row) in &mut rows {
        if forecast.is_some() {
            row.extend(std::iter::repeat_n(String::new(), 3));
        }
        if !targets.is_empty() {
            row.push(target_of(period, targets).map_or_else(String::new, |one| number(one.value)));
        }
    }
    for (row, one) in rows.iter_mut().zip(history) {
        row.1.push(one.cell.to_string());
    }
    for point in forecast.iter().flat_map(|forecast| &forecast.points) {
        let mut row = vec![point.period_words.clone(), String::new()];
        row.extend([point.value, point.low, point.high].map(number));
        if !targets.is_empty() {
            row.push(
                target_of(&point.period, targets).map_or_else(String::new, |one| number(one.value)),
            );
        }
        row.push(String::new());
        rows.push((&point.period, row));
    }
    for target in targets {
        if rows.iter().any(|(period, _)| period.last == target.period.last) {
            continue;
        }
        let mut row = vec![target.period.words(facts.style)];
        row.resize(header.len() - 2, String::new());
        row.push(number(target.value));
        row.push(target.cell.as_ref().map_or_else(String::new, ToString::to_string));
        rows.push((&target.period, row));
    }
    rows.sort_by_key(|(period, _)| *period);
    CurveTable { header, rows: rows.into_iter().map(|(_, row)| row).collect() }
}

fn target_of<'a>(period: &Period, targets: &'a [CurveTarget]) -> Option<&'a CurveTarget> {
    targets.iter().find(|target| target.period.last == period.last)
}
