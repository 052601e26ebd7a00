//! One figure of one period, with the cell it came from.

use crate::period::Period;
use crate::table::CellRef;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One figure of one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// What the figure is for.
    pub period: Period,
    /// Set where the table did not say the period itself: why this one was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period_guessed: Option<String>,
    /// What is there.
    pub figure: Figure,
    /// What it is: observed, aimed at, or expected.
    pub role: Role,
    /// The 95% confidence interval that the table gives; none where a limit is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<Box<ConfidenceLimits>>,
    /// A mark beside the figure: `r`, `p`, "provisional".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The cell's own text.
    pub text: String,
    /// Where it is.
    pub cell: CellRef,
}

impl Observation {
    /// The order that a series is kept in: by period, and what was observed before what was aimed at.
    pub fn in_time(&self, other: &Observation) -> std::cmp::Ordering {
        (&self.period, self.role).cmp(&(&other.period, other.role))
    }
}

/// A 95% confidence interval, in the unit of its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfidenceLimits {
    /// Lower end.
    pub low: Decimal,
    /// Upper end.
    pub high: Decimal,
}

/// What a cell of a series holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// A number, exact.
    Number(Decimal),
    /// A number too large or small for exact decimals; shown, never published in arithmetic.
    Beyond(f64),
    /// No number, and why; never a zero.
    Missing(Missing),
    /// Words where a number was expected, kept: a duration "02:03", a grade "Good".
    Words(String),
}

/// Why there is no number. The symbol itself stays in [`Observation::text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// `z`, `n/a`
    NotApplicable,
    /// `x`, `:`, `..`, `.`, `NA`
    NotAvailable,
    /// `c`, `*`
    Confidential,
    /// `low`, `k`, `~`: rounds to nothing, but is not nothing.
    RoundsToNothing,
    /// `u`
    Unreliable,
    /// `-`
    Dash,
    /// An empty cell.
    Blank,
    /// A formula that failed.
    FailedFormula,
    /// A small number of people, held back by [`crate::disclosure`]; never read from a table.
    HeldBack,
}

/// What a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Where the story begins: an observed figure that the table calls the baseline.
    Baseline,
    /// Observed.
    Actual,
    /// Expected by someone: "current predicted full year".
    Predicted,
    /// Aimed at.
    Target,
}

impl Figure {
    /// The exact number, if there is one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Figure::Number(value) => Some(*value),
            Figure::Beyond(_) | Figure::Missing(_) | Figure::Words(_) => None,
        }
    }
}
