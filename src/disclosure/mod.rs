//! Small numbers: which figures of people are held back from everything that leaves the page, and why.
//!
//! Holding back makes other indicators of the indicators: what is held back is missing there, so that no card, curve,
//! picture, alt text or file made from them can hold it. Nothing after this step needs to know of small numbers.

mod bases;
mod difference;
mod hold;
mod people;
mod published;
mod report;
mod totals;
mod words;

pub use hold::{Entry, Held, HeldBack, Why, hold_back};
pub use people::counts_people;
pub use published::{Comparators, Indicators, Published, disclosure_of, published};
pub use words::{HeldWords, hold_back_words, is_people_word};

use crate::period::day;
use crate::project::IndicatorId;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Counts of people from 1 up to this less one are held back, unless the document says otherwise.
pub const THRESHOLD: u32 = 5;
/// Percentages of fewer people than this are held back, unless the document says otherwise.
pub const SMALLEST_BASE: u32 = 20;

/// The document's rules.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SmallNumbers {
    /// Counts of people below it, but not 0, are held back; none: [`THRESHOLD`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threshold: Option<u32>,
    /// Percentages of fewer people are held back; none: [`SMALLEST_BASE`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub smallest_base: Option<u32>,
    /// Counts of people are rounded to multiples of it; none: not rounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round_to: Option<u32>,
}

impl SmallNumbers {
    /// Counts below it are small.
    pub fn threshold(&self) -> u32 {
        self.threshold.unwrap_or(THRESHOLD)
    }

    /// Percentages of fewer people are held back.
    pub fn smallest_base(&self) -> u32 {
        self.smallest_base.unwrap_or(SMALLEST_BASE)
    }

    pub(crate) fn is_default(&self) -> bool {
        *self == SmallNumbers::default()
    }
}

/// What the officer said of one indicator's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// Whose figures.
    pub indicator: IndicatorId,
    /// Whether they count people; none: guessed by [`counts_people`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<bool>,
    /// Of how many people its percentages are, where the officer knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<u32>,
    /// Figures that may be shown all the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub releases: Vec<Release>,
}

impl Disclosure {
    /// Nothing said yet.
    pub fn of(indicator: IndicatorId) -> Disclosure {
        Disclosure { indicator, people: None, base: None, releases: Vec::new() }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.people.is_none() && self.base.is_none() && self.releases.is_empty()
    }
}

/// A figure that may be shown although it is small, because the officer says why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// First day of its period.
    #[serde(with = "day")]
    pub first: Date,
    /// Last day of its period.
    #[serde(with = "day")]
    pub last: Date,
    /// The cell's text when it was released: another figure in its place is held back again.
    pub text: String,
    /// Typed by the officer; a blank reason releases nothing.
    pub reason: String,
}

#[cfg(test)]
mod rounded_tests;
#[cfg(test)]
mod tests;
