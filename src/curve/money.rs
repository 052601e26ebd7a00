//! Money: what the forecast and each scenario cost at a unit cost, and what is avoided.

use super::drawn::ForecastShown;
use super::problem::{CurveField, CurveProblem};
use super::scenario::Scenario;
use super::table::CurveTable;
use crate::amount::{Amount, Unit, typed_amount};
use crate::card::Facts;
use crate::period::Period;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What one costs for one period, as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedCost {
    /// "£52,000"
    pub cost: String,
    /// The year of its prices: "2014-15".
    pub year: String,
}

/// Spend for each period, and what each scenario avoids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// "At £52,000 each for a period (prices of 2014-15)"
    pub at: String,
    /// What each scenario avoids: "As planned avoids £3,120,000 by 2028".
    pub avoided: Vec<String>,
    /// Period, spend if nothing changes, then spend and spend avoided of each scenario; a row of totals at the end.
    pub table: CurveTable,
}

const POUNDS: Unit = Unit::Pounds { scale: 1 };

fn pounds(value: Decimal, facts: &Facts) -> String {
    Amount::new(value, &POUNDS, 0).short(facts.style)
}

/// None where no cost is typed, or it cannot be used: then it is told in `problems`.
pub(crate) fn money(
    typed: Option<&TypedCost>,
    forecast: Option<&ForecastShown>,
    scenarios: &[Scenario],
    facts: &Facts,
    problems: &mut Vec<CurveProblem>,
) -> Option<Money> {
    let typed = typed.filter(|typed| !typed.cost.trim().is_empty())?;
    let mut wrong_with = |field: CurveField, what: String| {
        problems.push(CurveProblem::of(field, what));
        None
    };
    let Some(cost) = typed_amount(&typed.cost, &POUNDS) else {
        let what =
            format!("Unit cost: {:?} is not an amount; type one such as £52,000", typed.cost);
        return wrong_with(CurveField::UnitCost, what);
    };
    if facts.indicator.unit.value != Unit::Count {
        let what = "Unit cost: only a count can be multiplied by a cost; this indicator is none";
        return wrong_with(CurveField::UnitCost, what.to_owned());
    }
    if typed.year.trim().is_empty() {
        let what = "Unit cost: say the year of its prices, such as 2014-15".to_owned();
        return wrong_with(CurveField::PricesOf, what);
    }
    let mut wrong = |what: String| wrong_with(CurveField::UnitCost, what);
    let Some(forecast) = forecast else {
        return wrong("Unit cost: without a forecast there is no spend to compare with".to_owned());
    };
    let rows: Option<Vec<Row>> = forecast
        .points
        .iter()
        .filter(|point| {
            scenarios.is_empty()
                || scenarios.iter().any(|one| value_of(one, &point.period).is_some())
        })
        .map(|point| {
            let nothing_done = point.value.checked_mul(cost)?;
            let spend = |scenario: &Scenario| match value_of(scenario, &point.period) {
                Some(value) => Some(Some(value.checked_mul(cost)?)),
                None => Some(None),
            };
            let spends = scenarios.iter().map(spend).collect::<Option<Vec<_>>>()?;
            Some(Row { period: &point.period, nothing_done, spends })
        })
        .collect();
    let Some(rows) = rows else {
        return wrong("Unit cost: the spend is too large for exact arithmetic".to_owned());
    };
    let cost = pounds(cost, facts);
    Some(Money {
        at: format!("At {cost} each for a period (prices of {})", typed.year.trim()),
        avoided: avoided(&rows, scenarios, facts),
        table: table(&rows, scenarios, facts),
    })
}

struct Row<'a> {
    period: &'a Period,
    nothing_done: Decimal,
    /// Of each scenario; none where it says nothing of the period.
    spends: Vec<Option<Decimal>>,
}

impl Row<'_> {
    fn avoided(&self, scenario: usize) -> Option<Decimal> {
        self.nothing_done.checked_sub((*self.spends.get(scenario)?)?)
    }
}

fn value_of(scenario: &Scenario, period: &Period) -> Option<Decimal> {
    scenario.points.iter().find(|point| point.period.last == period.last).map(|point| point.value)
}

fn total(values: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    let mut values = values.flatten().peekable();
    values.peek()?;
    values.try_fold(Decimal::ZERO, Decimal::checked_add)
}

fn avoided(rows: &[Row], scenarios: &[Scenario], facts: &Facts) -> Vec<String> {
    let Some(last) = rows.last().map(|row| row.period.words(facts.style)) else {
        return Vec::new();
    };
    let said = scenarios.iter().enumerate().filter_map(|(index, scenario)| {
        let sum = total(rows.iter().map(|row| row.avoided(index)))?;
        let size = pounds(sum.abs(), facts);
        Some(match sum.is_sign_negative() {
            false => format!("{}: {size} avoided by {last}", scenario.name),
            true => format!("{}: {size} more than if nothing changes, by {last}", scenario.name),
        })
    });
    said.collect()
}

fn table(rows: &[Row], scenarios: &[Scenario], facts: &Facts) -> CurveTable {
    let text =
        |value: Option<Decimal>| value.map_or_else(String::new, |value| pounds(value, facts));
    let mut header = vec!["Period".to_owned(), "If nothing changes".to_owned()];
    for scenario in scenarios {
        header.push(scenario.name.clone());
        header.push(format!("{}: avoided", scenario.name));
    }
    let mut body: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let mut cells = vec![row.period.words(facts.style), text(Some(row.nothing_done))];
            for (index, spend) in row.spends.iter().enumerate() {
                cells.extend([text(*spend), text(row.avoided(index))]);
            }
            cells
        })
        .collect();
    let mut sums =
        vec!["In all".to_owned(), text(total(rows.iter().map(|row| Some(row.nothing_done))))];
    for index in 0..scenarios.len() {
        sums.push(text(total(rows.iter().map(|row| row.spends.get(index).copied().flatten()))));
        sums.push(text(total(rows.iter().map(|row| row.avoided(index)))));
    }
    body.push(sums);
    CurveTable { header, rows: body }
}
