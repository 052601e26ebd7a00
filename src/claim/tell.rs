//! What is told of a claim: verdict, the other figure, and why.

use super::Verdict;
use super::quantity::Fit;
use crate::amount::{Amount, indicator_decimals};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Observation};
use crate::period::Period;
use crate::table::CellRef;

/// A verdict with its words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told {
    pub verdict: Verdict,
    pub expected: Option<String>,
    pub reason: String,
    pub cells: Vec<CellRef>,
}

impl Told {
    pub fn new(verdict: Verdict, reason: String) -> Told {
        Told { verdict, expected: None, reason, cells: Vec::new() }
    }

    pub fn wrong(expected: String, reason: String) -> Told {
        Told { verdict: Verdict::Wrong, expected: Some(expected), reason, cells: Vec::new() }
    }

    /// From which cells.
    pub fn from(mut self, cells: &[&Observation]) -> Told {
        self.cells = cells.iter().map(|one| one.cell.clone()).collect();
        self
    }

    /// The table has what the figure says.
    pub fn fits(fit: Fit, indicator: &Indicator, one: &Observation) -> Told {
        let has = has(indicator, one);
        match fit {
            Fit::Loosely => {
                Told::new(Verdict::CannotBeChecked, format!("It is true, but says little: {has}"))
            }
            Fit::Rounded => Told::new(Verdict::Agrees, format!("Rounded: {has}")),
            _ => Told::new(Verdict::Agrees, has),
        }
        .from(&[one])
    }

    /// The table has another figure.
    pub fn differs(indicator: &Indicator, one: &Observation) -> Told {
        Told::wrong(amount_words(indicator, one), has(indicator, one)).from(&[one])
    }

    /// The sentence names no period, and the latest figure is another.
    pub fn no_period(indicator: &Indicator, one: &Observation) -> Told {
        Told::new(
            Verdict::NoPeriod,
            format!("The sentence does not say when; {}", has(indicator, one)),
        )
        .from(&[one])
    }
}

/// "the table has 1,293 for Quarter 2 2009/10 (G77)"
fn has(indicator: &Indicator, one: &Observation) -> String {
    format!(
        "{}: the table has {} for {} ({})",
        indicator.name,
        amount_words(indicator, one),
        when_words(&one.period),
        one.cell
    )
}

/// A figure of a table, in its unit.
pub(super) fn amount_words(indicator: &Indicator, one: &Observation) -> String {
    let style = HouseStyle::default();
    let unit = &indicator.unit.value;
    match one.figure.number() {
        Some(value) => {
            Amount::new(value, unit, indicator_decimals(indicator, &style)).short(&style)
        }
        None => one.text.clone(),
    }
}

/// A period in words.
pub(super) fn when_words(period: &Period) -> String {
    period.words(&HouseStyle::default())
}
