//! What only the officer knows.

use serde::{Deserialize, Serialize};

/// Something only the officer knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Figures without any period: when are these for?
    WhenAreTheseFor,
    /// A row for each person, payment or risk: is it to be kept? With what says so, as words for the officer.
    RowPerOne {
        /// What each row is.
        what: Single,
        /// `"DOB" holds dates of birth, "Name" holds names`.
        why: String,
    },
}

/// What a row is of, in a sheet that is no table of indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Single {
    /// Somebody.
    Person,
    /// Money paid once.
    Payment,
    /// Something that may happen, with its scores.
    Risk,
}

impl Single {
    /// For people.
    pub fn words(self) -> &'static str {
        match self {
            Single::Person => "person",
            Single::Payment => "payment",
            Single::Risk => "risk",
        }
    }
}
