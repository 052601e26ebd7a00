//! Amount: the one place where a number becomes text.

use serde::{Deserialize, Serialize};

/// What a value counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// People, cases, places: 1,204 is 1204.
    Count,
    /// Parts of a hundred: 42.5 means 42.5%.
    Percent,
    /// A share stored as a fraction where the cell format could not be read: 0.425 means 42.5%.
    Fraction,
    /// For each so many of the population: `RatePer(10000)`.
    RatePer(u32),
    /// Pounds, in units of 1, 1,000 or 1,000,000.
    Pounds {
        /// What 1 stands for: 1, 1000 or 1000000.
        scale: u32,
    },
    /// Days, weeks, miles, µg/m3, "thousand tonnes": the unit's own words follow the number.
    Other(String),
}
