//! Claims: the numbers of prose, matched to the tables or to each other, and checked.
//!
//! ```text
//! text → sentences → figures, periods, areas → roles and periods of each → against the tables → against each other
//! ```
//!
//! A figure that is said to agree does: it was found in a table for the measure, the area and the period that the
//! sentence names, or it follows from other figures of the sentence. Whatever is not sure cannot be checked, with
//! the reason. Everything here is a pure function of the text and the indicators, and takes time in proportion to
//! the text.

mod about;
mod abreast;
mod across;
mod against;
mod aimed;
mod before;
mod beside;
mod bind;
mod checked;
mod chunk;
mod compare;
mod context;
mod course;
mod dated;
mod dated_by;
mod defines;
mod figure;
mod gap;
mod guard;
mod judge;
mod known;
mod lookup;
mod moved;
mod order;
mod page;
mod paired;
mod parsed;
mod parts;
mod place;
mod promise;
mod put_right;
mod quantity;
mod relative;
mod roles;
mod sentence;
mod spelled;
mod subject;
mod sums;
mod tell;
mod token;
mod trend;
mod undated;
mod when;
mod whole_course;
mod words;

#[cfg(test)]
mod aimed_tests;
#[cfg(test)]
mod tests;

pub use checked::check;
pub use known::Known;
pub(crate) use promise::is_broken;
pub use put_right::put_right;

use crate::table::CellRef;
use serde::{Deserialize, Serialize};

/// Everything that a text claims, and what is not like for like in it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Checked {
    /// In the order of the text.
    pub claims: Vec<Claim>,
    /// In the order of the text.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// The claims that are wrong in what was typed: of figures that are live there nothing can be typed otherwise.
    pub fn wrong_in<'c>(&'c self, typed: &'c str) -> impl Iterator<Item = &'c Claim> {
        let claims = self.claims.iter();
        claims.filter(|claim| claim.verdict == Verdict::Wrong && typed.contains(&claim.text))
    }
}

impl Claim {
    /// "137 differs: the table has 132 for 2020/21 (C2)"
    pub fn difference(&self) -> String {
        format!("{} differs: {}", self.text, self.reason)
    }
}

/// One thing that a text claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// As it stands in the text.
    pub text: String,
    /// Where it begins, counted in characters from 0.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What sort of claim.
    pub kind: ClaimKind,
    /// Whether it holds.
    pub verdict: Verdict,
    /// The other figure, where it is wrong.
    pub expected: Option<String>,
    /// From which cell or sum, or why it cannot be checked.
    pub reason: String,
    /// The cells it was checked against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<CellRef>,
    /// The indicator that it is about, by its place among those that were given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indicator: Option<usize>,
}

/// The sorts of claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClaimKind {
    /// A count, or a number in a unit of its own.
    Number,
    /// So many per cent.
    Percentage,
    /// So many for each so many.
    Rate,
    /// Pounds.
    Money,
    /// By how much something changed.
    Change,
    /// By how many per cent something changed.
    RelativeChange,
    /// By how many percentage points.
    Points,
    /// Which part of another figure.
    Share,
    /// What other figures add up to.
    Sum,
    /// What is aimed at.
    Target,
    /// That one figure is above or below another.
    Comparison,
    /// When.
    Period,
}

/// Whether a claim holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It does, by a cell or by a sum.
    Agrees,
    /// It does not.
    Wrong,
    /// It is not known, and why.
    CannotBeChecked,
    /// It is not said when it is for.
    NoPeriod,
}

impl Verdict {
    /// For people: "agrees", "differs", "cannot be checked", "no period".
    pub fn words(self) -> &'static str {
        match self {
            Verdict::Agrees => "agrees",
            Verdict::Wrong => "differs",
            Verdict::CannotBeChecked => "cannot be checked",
            Verdict::NoPeriod => "no period",
        }
    }
}

/// Something in a text that is not like for like, or says more than its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What sort.
    pub rule: Rule,
    /// The words it is about.
    pub text: String,
    /// Where they begin, counted in characters from 0.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// What is wrong and what to do, in one sentence without a full stop.
    pub message: String,
}

/// What the like-for-like guard looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Part of a year compared with a whole one.
    PartYear,
    /// Different months of the year compared, of what may be seasonal.
    Seasonal,
    /// Two periods that overlap.
    Overlap,
    /// Shares of two different wholes.
    Denominator,
    /// "the number … is 55%".
    NumberIsPercentage,
    /// A relative change of a percentage.
    PercentOfPercentage,
    /// A cheerful headline over a change for the worse.
    AdverseHeadline,
    /// A word that judges.
    Judgement,
    /// A comparator without its value.
    ComparatorWithoutValue,
}
