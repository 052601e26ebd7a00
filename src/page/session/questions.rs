//! What the page asks of tables that were read: lines of the catalogue, figures, cells, curves.

use super::Session;
use better_off::claim::Checked;
use better_off::curve::chart::{Chart, Look};
use better_off::curve::{Curve, CurveOf};
use better_off::indicator::{Indicator, SeriesKey};
use better_off::project::SourceId;
use better_off::reading::desk::{Answer, Ask};
use better_off::reading::{CellRead, Found, Search, TableWindow};
use leptos::prelude::*;

impl Session {
    /// Searches the catalogue of a source; none when the reader could not be had.
    pub(crate) async fn find(
        self,
        source: &SourceId,
        search: Search,
        first: u32,
        count: u32,
    ) -> Option<Found> {
        let ask = Ask::Find { ticket: self.ticket_of(source)?, search, first, count };
        match self.reader.get_value().ask(ask, None).await {
            Ok(Answer::Found { found, .. }) => Some(found),
            _ => None,
        }
    }

    /// The keys of everything that is searched for, `most` at most.
    pub(crate) async fn keys(self, source: &SourceId, search: Search, most: u32) -> Vec<SeriesKey> {
        let Some(ticket) = self.ticket_of(source) else { return Vec::new() };
        match self.reader.get_value().ask(Ask::Keys { ticket, search, most }, None).await {
            Ok(Answer::Keys { keys, .. }) => keys,
            _ => Vec::new(),
        }
    }

    /// The figures of some series, to look at; the project need not have chosen them.
    pub(crate) async fn series(self, source: &SourceId, keys: Vec<SeriesKey>) -> Vec<Indicator> {
        let Some(ticket) = self.ticket_of(source) else { return Vec::new() };
        match self.reader.get_value().ask(Ask::Series { ticket, keys }, None).await {
            Ok(Answer::Series { series, .. }) => series,
            _ => Vec::new(),
        }
    }

    /// A curve, ready to be shown; none when the reader could not be had.
    pub(crate) async fn curve(self, of: CurveOf) -> Option<Curve> {
        let reader = self.reader.get_value();
        let ask = Ask::Curve { ticket: reader.ticket(), of: Box::new(of) };
        match reader.ask(ask, None).await {
            Ok(Answer::Curve { curve, .. }) => Some(*curve),
            _ => None,
        }
    }

    /// A curve's chart, for ECharts; none when the reader could not be had.
    pub(crate) async fn chart(self, of: CurveOf, look: Look) -> Option<Chart> {
        let reader = self.reader.get_value();
        let ask = Ask::Chart { ticket: reader.ticket(), of: Box::new(of), look };
        match reader.ask(ask, None).await {
            Ok(Answer::Chart { chart, .. }) => Some(chart),
            _ => None,
        }
    }

    /// What a text claims, by the figures of some indicators, of which the first `own` are its card's own; none when the
    /// reader could not be had.
    pub(crate) async fn claims(
        self,
        text: String,
        (indicators, own): (Vec<Indicator>, usize),
    ) -> Option<Checked> {
        let reader = self.reader.get_value();
        let ask = Ask::Claims { ticket: reader.ticket(), text, indicators, own };
        match reader.ask(ask, None).await {
            Ok(Answer::Claims { checked, .. }) => Some(*checked),
            _ => None,
        }
    }

    /// Some rows of a source's table, as the page shows them.
    pub(crate) async fn window(
        self,
        source: &SourceId,
        first: u32,
        count: u32,
    ) -> Option<TableWindow> {
        let ticket = self.ticket_of(source)?;
        match self.reader.get_value().ask(Ask::Window { ticket, first, count }, None).await {
            Ok(Answer::Window { window, .. }) => Some(window),
            _ => None,
        }
    }

    /// Everything that is known of a cell of a source's table.
    pub(crate) async fn cell(self, source: &SourceId, row: u32, column: u32) -> Option<CellRead> {
        let ask = Ask::Cell { ticket: self.ticket_of(source)?, row, column };
        match self.reader.get_value().ask(ask, None).await {
            Ok(Answer::Cell { cell, .. }) => cell.map(|cell| *cell),
            _ => None,
        }
    }

    /// The text of a row of a source's table, by which corrections find it in the next edition.
    pub(crate) async fn row_text(self, source: &SourceId, row: u32) -> String {
        let window = self.window(source, row, 1).await;
        let row = window.and_then(|window| window.rows.into_iter().next());
        row.map(|row| row.text()).unwrap_or_default()
    }

    /// The reader's name for the table of a source.
    pub(super) fn ticket_of(self, source: &SourceId) -> Option<u32> {
        self.readings.with_untracked(|readings| readings.get(source).map(|reading| reading.ticket))
    }
}
