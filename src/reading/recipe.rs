//! Recipe: the corrections an officer made, replayed on the next file.

use super::Layout;
use crate::amount::Unit;
use crate::indicator::{Counted, Polarity, SeriesKey};
use crate::period::PeriodKind;
use serde::{Deserialize, Serialize};

/// Every correction made to one source, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Recipe {
    /// Later steps win.
    pub steps: Vec<Step>,
}

/// One correction, which can be switched off without being lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Whether it is applied.
    pub on: bool,
    /// What it puts right.
    pub correction: Correction,
}

/// One thing the officer put right. Columns are named by their header, measures by [`crate::indicator::SeriesKey::measure`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Correction {
    /// How the table is laid out.
    Layout {
        /// The layout to read it by.
        layout: Layout,
    },
    /// Which rows are the header (from 0, both included). `text` is the first row's text, joined, so that the
    /// next edition finds it again when rows were added above.
    Header {
        /// First row.
        first: u32,
        /// Last row.
        last: u32,
        /// The text of the first row when the correction was made.
        text: String,
    },
    /// Which rows hold figures (from 0, both included); the others are left out.
    Rows {
        /// First row.
        first: u32,
        /// Last row.
        last: u32,
        /// The text of the first row, joined, which finds it in the next edition.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        first_text: String,
        /// The same of the last row; none when the rows go on to the end of the table, however long it becomes.
        #[serde(default = "at_its_place")]
        last_text: Option<String>,
    },
    /// Leave this one row out.
    DropRow {
        /// From 0.
        row: u32,
        /// Its text when the correction was made.
        text: String,
    },
    /// Leave out every row that has a text in a column: "Total".
    DropWhere {
        /// The column's header.
        header: String,
        /// The whole text of the cell.
        text: String,
    },
    /// Blank cells of a column stand for the cell above them.
    FillDown {
        /// The column's header.
        header: String,
    },
    /// A column's texts hold several things: they become columns of their own.
    Split {
        /// The column's header.
        header: String,
        /// What stands between the parts.
        at: String,
    },
    /// What a column is.
    Column {
        /// Its header.
        header: String,
        /// What it holds.
        role: ColumnRole,
    },
    /// What a measure's figures count.
    Unit {
        /// The measure.
        measure: String,
        /// Its breakdown; none: every breakdown of the measure.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        filters: Vec<(String, String)>,
        /// Its unit.
        unit: Unit,
    },
    /// Whether a rise is good.
    Polarity {
        /// The measure.
        measure: String,
        /// Its breakdown; none: every breakdown of the measure.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        filters: Vec<(String, String)>,
        /// Its polarity.
        polarity: Polarity,
    },
    /// How a measure is counted.
    Counted {
        /// The measure.
        measure: String,
        /// Its breakdown; none: every breakdown of the measure.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        filters: Vec<(String, String)>,
        /// How.
        counted: Counted,
    },
    /// What to call a measure.
    Rename {
        /// The measure.
        measure: String,
        /// Its breakdown; none: every breakdown of the measure.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        filters: Vec<(String, String)>,
        /// Its name.
        name: String,
    },
    /// A measure goes on with another: its series end where the other's begin.
    Merge {
        /// The one that is no indicator of its own any more; its key has no area.
        from: SeriesKey,
        /// The one it belongs to.
        into: SeriesKey,
    },
    /// What a year such as 2013/14 means in this table: financial, academic or calendar.
    YearKind {
        /// The kind of its years.
        kind: PeriodKind,
    },
    /// The answer to "When are these for?", as the officer typed it.
    WhenFor {
        /// A period such as "March 2024" or "2023/24".
        period: String,
    },
    /// Figures use a decimal comma.
    DecimalComma,
    /// The sheet has a row for each person, payment or risk, and is kept all the same.
    KeepPeople,
    /// Whether the figures of one column use a decimal comma.
    DecimalCommaIn {
        /// The column's header.
        header: String,
        /// A comma, or a point.
        comma: bool,
    },
}

/// Recipes that were saved without the text of the last row mean the row at that place.
fn at_its_place() -> Option<String> {
    Some(String::new())
}

/// What a column of a table holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnRole {
    /// The period of its row.
    Period,
    /// Says what sort of period its row has (`time_identifier`).
    PeriodKind,
    /// The area's name.
    AreaName,
    /// The area's code.
    AreaCode,
    /// National, regional, local authority.
    AreaLevel,
    /// Tells series apart: a filter, a breakdown.
    Filter,
    /// The measure's name, when measures go down the rows.
    Measure,
    /// The unit of its row.
    Unit,
    /// Rise or fall.
    Polarity,
    /// Figures of a measure whose name is the header.
    Value,
    /// Observed figures of one period.
    Actual {
        /// The period's label.
        period: String,
    },
    /// The baseline's figures; the period may stand in the cell.
    Baseline,
    /// Targets of one period.
    Target {
        /// The period's label.
        period: String,
    },
    /// Expected figures of one period.
    Predicted {
        /// The period's label.
        period: String,
    },
    /// Said of the indicator, not counted: reference, owner, data quality.
    Particular,
    /// Left out.
    Ignored,
}
