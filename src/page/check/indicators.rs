//! The indicators of a table: found by search and area, ticked to become cards, each guess changeable.

mod row;

use super::Checked;
use crate::page::places::Place;
use crate::page::session::Session;
use crate::page::session::SourceReading;
use better_off::indicator::{Indicator, SeriesKey};
use better_off::project::SourceId;
use better_off::reading::{Search, Understood};
use leptos::prelude::*;
use leptos::task::spawn_local;
use row::IndicatorRow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many rows are shown before more are asked for.
const SHOWN: usize = 60;
/// How many rows may be shown for each to show its figures too.
const WITH_FIGURES: usize = 24;

/// Search, list and "Make cards".
#[component]
pub(super) fn Indicators() -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, reading } = expect_context();
    let understood =
        Memo::new(move |_| reading.read().as_ref().map(|reading| Arc::clone(&reading.understood)));
    let search = session.search;
    let more = RwSignal::new(1_usize);
    let found = Memo::new(move |_| {
        let understood = understood.read();
        let search = search.read();
        understood.as_ref().map(|read| search.find(read)).unwrap_or_default()
    });
    let ticked = Memo::new(move |_| {
        source.get().and_then(|id| session.ticks.read().get(&id).cloned()).unwrap_or_else(|| {
            let project = session.project.read();
            source
                .get()
                .map(|id| project.chosen_keys(&id).into_iter().collect())
                .unwrap_or_default()
        })
    });
    let set_ticks = move |ticks: BTreeSet<SeriesKey>| {
        if let Some(id) = source.get_untracked() {
            session.ticks.update(|all| {
                all.insert(id, ticks);
            });
        }
    };
    let tick_found = move |on: bool| {
        let mut ticks = ticked.get_untracked();
        if let Some(read) = understood.get_untracked() {
            for entry in
                found.get_untracked().into_iter().filter_map(|index| read.catalogue.get(index))
            {
                if on {
                    ticks.insert(entry.key.clone());
                } else {
                    ticks.remove(&entry.key);
                }
            }
        }
        set_ticks(ticks);
    };
    let rows = Memo::new(move |_| {
        let understood = understood.read();
        let found = found.read();
        let shown = found.iter().take(more.get() * SHOWN);
        let keys = shown.filter_map(|index| {
            understood.as_ref()?.catalogue.get(*index).map(|entry| entry.key.clone())
        });
        keys.collect::<Vec<SeriesKey>>()
    });
    let figures = figures_of(session, source, reading, rows);
    let make = move |_| {
        if ticked.read_untracked().is_empty() {
            session.warn("No indicator is ticked. Tick those you want a card of, then make cards");
        } else if let Some(id) = source.get_untracked() {
            session.make_cards(id, move || session.go(Place::Cards));
        }
    };

    view! {
        <section class="indicators" aria-labelledby="indicators-heading">
            <h2 class="section__heading" id="indicators-heading">"Indicators"</h2>
            <SearchFields search understood/>
            <div class="indicators__tools">
                <p class="indicators__count" role="status">
                    {move || format!("{} shown, {} ticked", count(found.read().len()), ticked.read().len())}
                </p>
                <button class="button button--small" type="button" on:click=move |_| tick_found(true)>"Tick all shown"</button>
                <button class="button button--small" type="button" on:click=move |_| tick_found(false)>"Untick all shown"</button>
                <button class="button button--main" type="button" on:click=make>"Make cards"</button>
            </div>
            <ul class="indicators__list">
                <For each=move || rows.get() key=|key| key.clone() let:key>
                    <IndicatorRow
                        key=key.clone()
                        understood
                        figures
                        is_ticked=Signal::derive({
                            let key = key.clone();
                            move || ticked.read().contains(&key)
                        })
                        on_tick=move |on| {
                            let mut ticks = ticked.get_untracked();
                            if on { ticks.insert(key.clone()) } else { ticks.remove(&key) };
                            set_ticks(ticks);
                        }
                    />
                </For>
            </ul>
            <Show when=move || { more.get() * SHOWN < found.read().len() }>
                <button class="button button--small" type="button" on:click=move |_| more.update(|more| *more += 1)>"Show more"</button>
            </Show>
        </section>
    }
}

/// The figures of the rows that are shown, while they are few, so that they can be checked against the table.
fn figures_of(
    session: Session,
    source: Memo<Option<SourceId>>,
    reading: Memo<Option<Arc<SourceReading>>>,
    rows: Memo<Vec<SeriesKey>>,
) -> RwSignal<BTreeMap<SeriesKey, Indicator>> {
    let figures = RwSignal::new(BTreeMap::new());
    let shown = Memo::new(move |_| {
        Some(rows.get()).filter(|rows| rows.len() <= WITH_FIGURES).unwrap_or_default()
    });
    Effect::new(move |_| {
        let keys = shown.get();
        if let Some(source) = source.get().filter(|_| reading.read().is_some() && !keys.is_empty())
        {
            spawn_local(async move {
                let read = session.series(&source, keys).await;
                let by_key =
                    read.into_iter().map(|indicator| (indicator.key.clone(), indicator)).collect();
                let _ = figures.try_set(by_key);
            });
        }
    });
    figures
}

fn count(indicators: usize) -> String {
    if indicators == 1 { "1 indicator".to_owned() } else { format!("{indicators} indicators") }
}

/// The search fields; the area only where the table has several.
#[component]
fn SearchFields(
    /// What is searched for.
    search: RwSignal<Search>,
    /// What there is to find.
    understood: Memo<Option<Arc<Understood>>>,
) -> impl IntoView {
    let areas = Memo::new(move |_| {
        let understood = understood.read();
        let areas = understood
            .as_ref()
            .map(|read| read.areas.iter().map(|(_, name)| name.clone()).collect::<Vec<_>>());
        areas.unwrap_or_default()
    });
    let many =
        Memo::new(move |_| understood.read().as_ref().is_some_and(|read| 8 < read.catalogue.len()));
    view! {
        <div class="search">
            <Show when=move || many.get()>
                <div class="field">
                    <label class="field__label" for="find-indicator">"Find an indicator"</label>
                    <input class="field__input" id="find-indicator" type="search" autocomplete="off"
                        prop:value=move || search.read().words.clone()
                        on:input:target=move |event| search.update(|search| search.words = event.target().value())/>
                </div>
            </Show>
            <Show when=move || 1 < areas.read().len()>
                <div class="field">
                    <label class="field__label" for="find-area">"Area"</label>
                    <input class="field__input" id="find-area" type="search" autocomplete="off" list="areas"
                        prop:value=move || search.read().area.clone()
                        on:input:target=move |event| search.update(|search| search.area = event.target().value())/>
                    <datalist id="areas">
                        {move || areas.get().into_iter().map(|area| view! { <option value=area></option> }).collect_view()}
                    </datalist>
                </div>
            </Show>
        </div>
    }
}
