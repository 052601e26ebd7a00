//! What is measured: an indicator, its series of observations, and what was guessed about it.

mod observation;
mod words;

pub use observation::{ConfidenceLimits, Figure, Missing, Observation, Role};
pub use words::figures_in_words;

use crate::amount::Unit;
use crate::period::{Period, PeriodKind};
use serde::{Deserialize, Serialize};

/// What finds a series again in the next edition of a table: names, never rows or columns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SeriesKey {
    /// The measure's own name in the table: the header of its column, or the label of its row.
    pub measure: String,
    /// The other columns that tell its rows apart, with the value each has, in table order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filters: Vec<(String, String)>,
    /// The area's code where the table has one, otherwise its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
}

/// A guess: never silent, always with its evidence and what else it could be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess<T> {
    /// What was taken.
    pub value: T,
    /// How sure.
    pub sure: Sure,
    /// The evidence, as words for the officer: `the header says "rate per 10,000"`.
    pub why: String,
    /// What else it could be, best first.
    pub others: Vec<T>,
}

/// How sure a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sure {
    /// Could as well be something else: the page asks.
    Guessed,
    /// Probably right.
    Likely,
    /// The table says so.
    Stated,
    /// The officer said so.
    Corrected,
}

/// Whether a rise or a fall is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Polarity {
    /// A rise is good.
    Rise,
    /// A fall is good.
    Fall,
    /// Neither, or not known.
    Neither,
}

/// How an indicator is counted, which decides what may be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// At a moment: children looked after at 31 March.
    AtAMoment,
    /// Over a period: referrals in the year.
    OverAPeriod,
    /// From the start of the year to the period's end.
    YearToDate,
}

/// An indicator as the table gives it: one measure for one population, with everything observed of it.
///
/// # Shape
///
/// `observations` are in time order (then baseline, actual, predicted, target of one period), one for each
/// distinct row of the table; a missing value keeps its place and its symbol.
///
/// # Units
///
/// Every figure is in `unit`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// What finds it again.
    pub key: SeriesKey,
    /// For people: measure, then filters that matter, then area.
    pub name: String,
    /// The measure alone, in plain words ("Children looked after at 31 March each year, rate per 10,000").
    pub measure_name: String,
    /// The area's name, where the table has areas.
    pub area_name: Option<String>,
    /// What its figures count.
    pub unit: Guess<Unit>,
    /// Whether a rise is good.
    pub polarity: Guess<Polarity>,
    /// How it is counted.
    pub counted: Guess<Counted>,
    /// Everything else the table says of it: reference, owner, frequency, data quality.
    pub particulars: Vec<(String, String)>,
    /// What stands over the labels of its rows, where that names no column: "Children referred by reason".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Its figures are multiples of it, rounded by [`crate::disclosure`]; none as they were read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounded_to: Option<u32>,
    /// See "Shape".
    pub observations: Vec<Observation>,
}

impl Indicator {
    /// What happened, oldest first: actual and baseline observations, missing ones included.
    pub fn history(&self) -> impl Iterator<Item = &Observation> {
        self.observations
            .iter()
            .filter(|observation| matches!(observation.role, Role::Actual | Role::Baseline))
    }

    /// What is aimed at, oldest first.
    pub fn targets(&self) -> impl Iterator<Item = &Observation> {
        self.observations.iter().filter(|observation| observation.role == Role::Target)
    }

    /// "Figures are rounded to the nearest 5", where they are.
    pub fn rounding_words(&self) -> Option<String> {
        self.rounded_to.map(|step| format!("Figures are rounded to the nearest {step}"))
    }

    /// The first and last period of the history, values missing or not.
    pub fn span(&self) -> Option<(&Period, &Period)> {
        let first = self.history().next()?;
        let last = self.history().last()?;
        Some((&first.period, &last.period))
    }
}

/// One line of a source's catalogue: an indicator without its observations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CatalogueEntry {
    /// What finds it.
    pub key: SeriesKey,
    /// For people.
    pub name: String,
    /// The measure alone.
    pub measure_name: String,
    /// The area's name.
    pub area_name: Option<String>,
    /// What its figures count.
    pub unit: Guess<Unit>,
    /// Whether a rise is good.
    pub polarity: Guess<Polarity>,
    /// How it is counted.
    pub counted: Guess<Counted>,
    /// What sort of periods it has.
    pub period_kind: Option<PeriodKind>,
    /// First and last period of its history.
    pub span: Option<(Period, Period)>,
    /// Observations of the history that have a figure.
    pub figures: u32,
    /// Observations of the history whose figure is missing.
    pub missing: u32,
    /// The latest figure, for the list ("1,549 (2024)").
    pub latest: Option<Observation>,
}
