//! The lead area and its comparators: chosen in one place, followed in every table.

use super::Session;
use better_off::indicator::SeriesKey;
use better_off::project::{Areas, AreasChosen, Edit, Kept, SourceId};
use better_off::reading::desk::{Answer, Ask};
use better_off::reading::{ALL_CHOSEN, Search};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// For each series its comparators.
pub(super) type Beside = Vec<(SeriesKey, Vec<SeriesKey>)>;

impl Session {
    /// Every area of the tables that were read, by name, each once.
    pub(crate) fn area_names(self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for reading in self.readings.read().values() {
            names.extend(reading.understood.areas.iter().map(|area| area.name.clone()));
        }
        names.sort();
        names.dedup();
        names
    }

    /// Chooses areas; the indicators that were chosen before follow, as far as their tables have them.
    pub(crate) fn choose_areas(self, areas: Areas) {
        spawn_local(async move {
            let project = self.project.get_untracked();
            let mut chosen = AreasChosen { areas, ..AreasChosen::default() };
            for source in &project.sources {
                let keys = project.chosen_keys(&source.id);
                let Some(beside) = self.beside(&source.id, keys, &chosen.areas).await else {
                    continue;
                };
                if source.edition().is_some_and(|edition| !edition.whole)
                    && let Some(extract) = self.extract_of(&source.id, &beside).await
                {
                    chosen.extracts.push((source.id.clone(), extract));
                }
                for indicator in project.indicators.iter().filter(|one| one.source == source.id) {
                    let found = beside.iter().find(|(key, _)| *key == indicator.key);
                    chosen.beside.extend(
                        found.map(|(_, comparators)| (indicator.id.clone(), comparators.clone())),
                    );
                }
            }
            let lead = chosen.areas.lead.clone();
            self.dispatch(Edit::ChooseAreas(chosen));
            if let Some(lead) = lead {
                for source in &project.sources {
                    self.tick_lead(&source.id, lead.clone()).await;
                }
            }
        });
    }

    /// Ticks the series of the lead area in a table of several areas, while nothing else is ticked and they are few.
    pub(super) async fn tick_lead(self, source: &SourceId, lead: String) {
        let is_ticked = self
            .ticks
            .with_untracked(|ticks| ticks.get(source).is_some_and(|keys| !keys.is_empty()));
        let has_area = self.readings.with_untracked(|readings| {
            let areas = readings.get(source).map(|reading| &reading.understood.areas);
            areas.is_some_and(|areas| {
                1 < areas.len()
                    && areas.iter().any(|area| area.name.to_lowercase() == lead.to_lowercase())
            })
        });
        let has_cards = !self.project.get_untracked().chosen_keys(source).is_empty();
        if is_ticked || has_cards || !has_area {
            return;
        }
        let search = Search { area: lead, ..Search::default() };
        let keys = self.keys(source, search, ALL_CHOSEN + 1).await;
        if keys.len() <= ALL_CHOSEN as usize {
            self.ticks.update(|ticks| {
                ticks.insert(source.clone(), keys.into_iter().collect());
            });
        }
    }

    /// The comparators of some series of one source; none when its table is not at hand.
    pub(super) async fn beside(
        self,
        source: &SourceId,
        keys: Vec<SeriesKey>,
        areas: &Areas,
    ) -> Option<Beside> {
        if keys.is_empty() || areas.comparators.is_empty() {
            return Some(keys.into_iter().map(|key| (key, Vec::new())).collect());
        }
        let areas = areas.comparators.clone();
        let ask = Ask::Beside { ticket: self.ticket_of(source)?, keys, areas };
        match self.reader.get_value().ask(ask, None).await {
            Ok(Answer::Beside { beside, .. }) => Some(beside),
            _ => None,
        }
    }

    /// The rows of some series with their comparators.
    async fn extract_of(self, source: &SourceId, beside: &Beside) -> Option<Kept> {
        let ticket = self.ticket_of(source)?;
        let (_, extract) = self.ask_series(source, ticket, with_comparators(beside)).await.ok()?;
        extract
    }
}

/// Series and their comparators, each once.
pub(super) fn with_comparators(beside: &Beside) -> Vec<SeriesKey> {
    let comparators = beside.iter().flat_map(|(_, comparators)| comparators);
    let mut keys: Vec<SeriesKey> =
        beside.iter().map(|(key, _)| key).chain(comparators).cloned().collect();
    keys.sort();
    keys.dedup();
    keys
}
