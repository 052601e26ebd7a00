//! Period: a span of days with a kind, and the label it came with.

pub(crate) mod day;
mod later;
mod read;
mod words;
mod year_words;

pub(crate) use read::{FLAGS, clean, month, wave_number, without_turns};
pub use read::{YearHint, split_marks};
pub(crate) use words::month_words;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a value is dated by.
///
/// Ordered by last day, then first day. Compare spans (`first`, `last`), not labels: `2013-14` and
/// `2013/14` are the same span.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    #[serde(with = "day")]
    pub first: Date,
    /// Last day; the period's place on a line.
    #[serde(with = "day")]
    pub last: Date,
    /// What sort of span it is.
    pub kind: PeriodKind,
    /// As it stood in the table.
    pub label: String,
}

/// The sorts of span that official tables use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodKind {
    /// One day: "as at 31 March 2013".
    Day,
    /// Seven days.
    Week,
    /// A calendar month.
    Month,
    /// Three months, of the calendar or the financial year.
    Quarter,
    /// Any other part of a year: "April-December 2014", half years, terms.
    PartYear,
    /// January to December.
    CalendarYear,
    /// April to March.
    FinancialYear,
    /// September to August.
    AcademicYear,
    /// Twelve months that are none of these: "12 months to December 2014".
    RollingYear,
    /// Several years: "2012 to 2014" when not one year's name.
    Years,
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.last, self.first, self.kind, &self.label).cmp(&(
            other.last,
            other.first,
            other.kind,
            &other.label,
        ))
    }
}
