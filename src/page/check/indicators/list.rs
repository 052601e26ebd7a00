//! What is listed of a table's indicators: searched for by the reader, some lines at a time.

use super::Checked;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::indicator::{CatalogueEntry, Indicator, SeriesKey};
use better_off::project::SourceId;
use better_off::reading::Search;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many lines are shown before more are asked for: as many as come with what was understood.
pub(super) const SHOWN: u32 = 60;
/// How many lines may be shown for each to show its figures too.
const WITH_FIGURES: usize = 24;

/// Lines of a catalogue.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Listed {
    /// Of which table; a list of another is not to be acted on.
    pub(super) source: Option<SourceId>,
    /// How many were found.
    pub(super) count: u32,
    /// Those that are shown, in table order.
    pub(super) keys: Vec<SeriesKey>,
    /// What is known of each.
    pub(super) entries: BTreeMap<SeriesKey, CatalogueEntry>,
}

impl Listed {
    fn new(source: SourceId, count: u32, entries: Vec<CatalogueEntry>) -> Self {
        Self {
            source: Some(source),
            count,
            keys: entries.iter().map(|entry| entry.key.clone()).collect(),
            entries: entries.into_iter().map(|entry| (entry.key.clone(), entry)).collect(),
        }
    }
}

/// The lines that fit a search, found anew whenever the table, the search or their number changes.
pub(super) fn listed(search: RwSignal<Search>, pages: RwSignal<u32>) -> RwSignal<Listed> {
    let session = Session::of_page();
    let Checked { source, reading } = expect_context();
    let understood =
        local_memo(move |_| reading.read().as_ref().map(|reading| Arc::clone(&reading.understood)));
    let listed = RwSignal::new(Listed::default());
    // Answers come in the order of their questions, but a question may be asked after a list was given at once.
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let (Some(id), Some(read)) = (source.get(), understood.get()) else { return };
        let (search, count) = (search.get(), pages.get() * SHOWN);
        asked.update_value(|asked| *asked += 1);
        if search.is_empty() && count <= SHOWN {
            return listed.set(Listed::new(id, read.count, read.first.clone()));
        }
        let this = asked.get_value();
        spawn_local(async move {
            let found = session.find(&id, search, 0, count).await;
            if let Some(found) = found.filter(|_| asked.try_get_value() == Some(this)) {
                let _ = listed.try_set(Listed::new(id, found.count, found.entries));
            }
        });
    });
    listed
}

/// The figures of the lines that are shown, while they are few, so that they can be checked against the table.
pub(super) fn figures_of(listed: RwSignal<Listed>) -> RwSignal<BTreeMap<SeriesKey, Indicator>> {
    let session = Session::of_page();
    let figures = RwSignal::new(BTreeMap::new());
    Effect::new(move |_| {
        let (source, keys) = {
            let listed = listed.read();
            (listed.source.clone(), listed.keys.clone())
        };
        let Some(source) = source.filter(|_| (1..=WITH_FIGURES).contains(&keys.len())) else {
            return;
        };
        spawn_local(async move {
            let read = session.series(&source, keys).await;
            let by_key =
                read.into_iter().map(|indicator| (indicator.key.clone(), indicator)).collect();
            let _ = figures.try_set(by_key);
        });
    });
    figures
}
