//! Making cards of ticked series, with their figures and their comparators.

use super::Session;
use super::areas::with_comparators;
use better_off::indicator::SeriesKey;
use better_off::project::{CardId, Edit, Pick, SourceId};
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::{BTreeMap, BTreeSet};

impl Session {
    /// The ticked series of a source: as they were ticked since cards were made, else those that have cards.
    pub(crate) fn ticked(self, source: &SourceId) -> BTreeSet<SeriesKey> {
        if let Some(ticks) = self.ticks.read().get(source) {
            return ticks.clone();
        }
        let chosen: BTreeSet<SeriesKey> =
            self.project.read().chosen_keys(source).into_iter().collect();
        if chosen.is_empty() {
            return self.made.with_value(|made| made.get(source).cloned()).unwrap_or_default();
        }
        chosen
    }

    /// Whether cards can be made of what is ticked that are not there yet.
    pub(crate) fn has_more_ticked(self, source: &SourceId) -> bool {
        let chosen: BTreeSet<SeriesKey> =
            self.project.read().chosen_keys(source).into_iter().collect();
        self.ticked(source).difference(&chosen).next().is_some()
    }

    /// Removes a card. What was ticked before is no longer of any use: a removed card is not made again by itself.
    pub(crate) fn remove_card(self, id: CardId) {
        self.made.update_value(BTreeMap::clear);
        self.dispatch(Edit::RemoveCard(id));
    }

    /// Makes the cards of one source be those of its ticked series, then runs `then`.
    pub(crate) fn make_cards(self, source: SourceId, then: impl Fn() + 'static) {
        let ticks = untrack(|| self.ticked(&source));
        let reading = self.readings.with_untracked(|readings| readings.get(&source).cloned());
        let whole = {
            let project = self.project.get_untracked();
            project
                .source(&source)
                .and_then(|source| source.edition().map(|edition| edition.whole))
                .unwrap_or(true)
        };
        let Some(reading) = reading else { return };
        let ticked: Vec<SeriesKey> = ticks.iter().cloned().collect();
        spawn_local(async move {
            let areas = self.project.with_untracked(|project| project.settings.areas.clone());
            let Some(beside) = self.beside(&source, ticked, &areas).await else { return };
            // The figures first, so that no card is ever shown without them.
            let keys = with_comparators(&beside);
            let Ok((found, extract)) = self.ask_series(&source, reading.ticket, keys).await else {
                return;
            };
            let extract = extract.filter(|_| !whole);
            // Reading hundreds of series, changing the project and showing its cards are tasks of their own.
            TimeoutFuture::new(0).await;
            let mut ids = self.fresh_ids();
            let mut beside: BTreeMap<SeriesKey, Vec<SeriesKey>> = beside.into_iter().collect();
            // In table order, as they were found.
            let with = found.into_iter().filter_map(|key| beside.remove_entry(&key));
            let picks: Vec<Pick> = with
                .map(|(key, comparators)| Pick {
                    key,
                    indicator: ids.next('i'),
                    card: ids.next('c'),
                    comparators,
                })
                .collect();
            let count = picks.len();
            self.dispatch(Edit::MakeCards { source: source.clone(), picks, extract });
            // From now on those that have a card are ticked: one that is removed is no longer.
            self.ticks.update(|all| {
                if all.get(&source) == Some(&ticks) {
                    all.remove(&source);
                }
            });
            self.made.update_value(|made| {
                made.insert(source, ticks);
            });
            let all = self.project.with_untracked(|project| project.cards.len());
            let made = if count == 1 { "1 card".to_owned() } else { format!("{count} cards") };
            self.say(if count < all {
                format!("Made {made}, {all} in all")
            } else {
                format!("Made {made}")
            });
            TimeoutFuture::new(0).await;
            then();
        });
    }
}
