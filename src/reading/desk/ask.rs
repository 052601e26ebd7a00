//! What the page asks of the desk.

#[cfg(doc)]
use super::Answer;
use crate::curve::CurveOf;
use crate::curve::chart::Look;
use crate::indicator::{Indicator, SeriesKey};
use crate::project::Kept;
use crate::reading::{Recipe, Search};
use crate::report::priority::{ComparisonOf, PriorityOf};
use serde::{Deserialize, Serialize};

/// What the page asks. A ticket names one source for as long as it is open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// Read a source. Answered by progress, then [`super::Answer::Understood`] or [`super::Answer::Refused`].
    Open {
        /// The source; an open one of the same number is closed first.
        ticket: u32,
        /// The file's name, for messages.
        name: String,
        /// Where it comes from.
        origin: Origin,
        /// The sheet to read; none for the first with indicators.
        sheet: Option<String>,
        /// The corrections to read it by.
        recipe: Recipe,
        /// Series to send along; those the table does not have are passed over.
        wanted: Vec<SeriesKey>,
    },
    /// Read an open source again, by other corrections or another sheet. Answered as [`Ask::Open`]; when it is
    /// refused the source stays as it was.
    Reread {
        /// The source.
        ticket: u32,
        /// The sheet to read; none for the one read before.
        sheet: Option<String>,
        /// The corrections to read it by.
        recipe: Recipe,
        /// Series to send along.
        wanted: Vec<SeriesKey>,
    },
    /// Send series.
    Series {
        /// The source.
        ticket: u32,
        /// Which.
        keys: Vec<SeriesKey>,
    },
    /// Search the catalogue, and send some lines of what is found.
    Find {
        /// The source.
        ticket: u32,
        /// What is searched for.
        search: Search,
        /// First line, from 0.
        first: u32,
        /// How many.
        count: u32,
    },
    /// Send the keys of everything that is found.
    Keys {
        /// The source.
        ticket: u32,
        /// What is searched for.
        search: Search,
        /// How many at most.
        most: u32,
    },
    /// Send the keys of the same measures for other areas.
    Beside {
        /// The source.
        ticket: u32,
        /// The series that are compared.
        keys: Vec<SeriesKey>,
        /// The names of the areas they are compared with.
        areas: Vec<String>,
    },
    /// Send some rows of the table.
    Window {
        /// The source.
        ticket: u32,
        /// First row, from 0.
        first: u32,
        /// How many; 2,000 at most are sent.
        count: u32,
    },
    /// Send everything that is known of a cell.
    Cell {
        /// The source.
        ticket: u32,
        /// Its row, from 0.
        row: u32,
        /// Its column, from 0.
        column: u32,
    },
    /// Make a curve. The page leaves it to the desk, as it does the chart.
    Curve {
        /// Any number that no source has.
        ticket: u32,
        /// Whose curve.
        of: Box<CurveOf>,
    },
    /// Make the definition of a curve's chart: plain values for ECharts. The page leaves it to the desk, because what
    /// writes them is a tenth of a megabyte that no page without a curve needs.
    Chart {
        /// Any number that no source has.
        ticket: u32,
        /// Whose chart.
        of: Box<CurveOf>,
        /// Its size and colours.
        look: Look,
    },
    /// Make a report card. As with curves, its making stays out of the page.
    Report {
        /// Any number that no source has.
        ticket: u32,
        /// Whose.
        of: Box<PriorityOf>,
    },
    /// Compare a report card with an earlier one of the same priority.
    Comparison {
        /// Any number that no source has.
        ticket: u32,
        /// Which two.
        of: Box<ComparisonOf>,
    },
    /// Read the pasted text of an earlier report card.
    PastedReport {
        /// Any number that no source has.
        ticket: u32,
        /// The text, tables with tabs.
        text: String,
    },
    /// Make a story of pasted HTML.
    Story {
        /// Any number that no source has.
        ticket: u32,
        /// The clipboard's HTML.
        html: String,
    },
    /// Check what a text claims. The page leaves it to the desk, which knows the English of it.
    Claims {
        /// Any number that no source has.
        ticket: u32,
        /// What is checked.
        text: String,
        /// What it may be about.
        indicators: Vec<Indicator>,
        /// How many of them, the first, are its card's own.
        own: usize,
    },
    /// Forget a source, or stop reading it. Not answered.
    Close {
        /// The source.
        ticket: u32,
    },
}

/// Where a source comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A file whose bytes follow by [`super::Desk::feed`] and [`super::Desk::finish`].
    File {
        /// Its size.
        bytes: u64,
        /// The text of the `.meta.csv` that came with it, if one did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meta: Option<String>,
    },
    /// A page or a picture whose bytes follow, for the project inside it. Answered by [`Answer::Inside`].
    Carrier {
        /// Its size.
        bytes: u64,
    },
    /// A paste.
    Pasted {
        /// The clipboard's HTML.
        html: Option<String>,
        /// The clipboard's text.
        text: String,
    },
    /// A sheet kept in a project.
    Kept {
        /// As it was answered.
        kept: Kept,
    },
}

impl Ask {
    /// The kept sheet it brings, which may go beside it.
    pub fn kept_mut(&mut self) -> Option<&mut Kept> {
        match self {
            Ask::Open { origin: Origin::Kept { kept }, .. } => Some(kept),
            _ => None,
        }
    }

    /// The source it is about.
    pub fn ticket(&self) -> u32 {
        match self {
            Ask::Open { ticket, .. }
            | Ask::Reread { ticket, .. }
            | Ask::Series { ticket, .. }
            | Ask::Find { ticket, .. }
            | Ask::Keys { ticket, .. }
            | Ask::Beside { ticket, .. }
            | Ask::Window { ticket, .. }
            | Ask::Cell { ticket, .. }
            | Ask::Curve { ticket, .. }
            | Ask::Chart { ticket, .. }
            | Ask::Report { ticket, .. }
            | Ask::Comparison { ticket, .. }
            | Ask::PastedReport { ticket, .. }
            | Ask::Story { ticket, .. }
            | Ask::Claims { ticket, .. }
            | Ask::Close { ticket } => *ticket,
        }
    }
}
