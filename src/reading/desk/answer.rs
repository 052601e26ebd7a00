//! What the desk answers.

use crate::claim::Checked;
use crate::curve::Curve;
use crate::curve::chart::Chart;
use crate::indicator::{Indicator, SeriesKey};
use crate::project::Kept;
use crate::reading::{CellRead, Found, ReadError, TableWindow, Understood};
use crate::report::priority::{Comparison, PriorityMade, PriorityWords};
use crate::report::story::Story;
use serde::{Deserialize, Serialize};

/// What the desk answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The worker has room for bytes of a file; the page, which has it, sends them in their order.
    Wants {
        /// The source.
        ticket: u32,
        /// How many more than it wanted before.
        bytes: u64,
    },
    /// How far reading is.
    Progress {
        /// The source.
        ticket: u32,
        /// What is being done, for people: "Reading the file".
        doing: String,
        /// Bytes, rows or sheets done.
        done: u64,
        /// Of how many.
        of: u64,
    },
    /// What was understood of a source.
    Understood {
        /// The source.
        ticket: u32,
        /// Without the table itself.
        understood: Box<Understood>,
        /// The sheet as it is to be saved; none when it is too large to be kept whole.
        kept: Option<Kept>,
        /// The wanted series.
        series: Vec<Indicator>,
    },
    /// Series that were asked for.
    Series {
        /// The source.
        ticket: u32,
        /// In table order.
        series: Vec<Indicator>,
        /// The rows they came from as a kept sheet, when the whole is too large to be kept.
        extract: Option<Kept>,
    },
    /// Lines of the catalogue that were asked for.
    Found {
        /// The source.
        ticket: u32,
        /// How many there are, and the lines.
        found: Found,
    },
    /// Keys that were asked for.
    Keys {
        /// The source.
        ticket: u32,
        /// In table order.
        keys: Vec<SeriesKey>,
    },
    /// Comparators that were asked for.
    Beside {
        /// The source.
        ticket: u32,
        /// For each series its comparators, in the order of the areas.
        beside: Vec<(SeriesKey, Vec<SeriesKey>)>,
    },
    /// Rows that were asked for.
    Window {
        /// The source.
        ticket: u32,
        /// The rows.
        window: TableWindow,
    },
    /// A cell that was asked for.
    Cell {
        /// The source.
        ticket: u32,
        /// None beyond the table.
        cell: Option<Box<CellRead>>,
    },
    /// A curve that was asked for.
    Curve {
        /// The question's number.
        ticket: u32,
        /// Ready to be shown.
        curve: Box<Curve>,
    },
    /// A chart that was asked for.
    Chart {
        /// The question's number.
        ticket: u32,
        /// For ECharts, and for its reader point by point.
        chart: Chart,
    },
    /// A report card that was asked for.
    Report {
        /// The question's number.
        ticket: u32,
        /// Ready to be shown.
        made: Box<PriorityMade>,
    },
    /// A comparison that was asked for.
    Comparison {
        /// The question's number.
        ticket: u32,
        /// Ready to be shown.
        made: Box<Comparison>,
    },
    /// What was read of a pasted report card: step by step; empty when it is none.
    PastedReport {
        /// The question's number.
        ticket: u32,
        /// Each step puts more right than the one before.
        steps: Vec<PriorityWords>,
        /// Tables with figures, to be read as pasted tables: name and text.
        tables: Vec<(String, String)>,
    },
    /// A story that was asked for; none when the HTML has no words.
    Story {
        /// The question's number.
        ticket: u32,
        /// What was made of it.
        story: Option<Story>,
    },
    /// What a text claims.
    Claims {
        /// The question's number.
        ticket: u32,
        /// Each claim with its verdict.
        checked: Box<Checked>,
    },
    /// The project that a file carries inside, in place of a table; the file is closed with it.
    Inside {
        /// The source.
        ticket: u32,
        /// The text of a project file, which was found to be whole.
        project: String,
    },
    /// Nothing could be made of a source.
    Refused {
        /// The source.
        ticket: u32,
        /// What is wrong, and what to do.
        error: ReadError,
    },
}

impl Answer {
    /// The sheet to be kept that it brings: large, and nothing that the page looks into, so it may go beside it.
    pub fn kept_mut(&mut self) -> Option<&mut Option<Kept>> {
        match self {
            Answer::Understood { kept, .. } => Some(kept),
            Answer::Series { extract, .. } => Some(extract),
            _ => None,
        }
    }
}
