//! The indicators of a table: found by search and area, ticked to become cards, each guess changeable.

mod guesses;
mod list;
mod row;
mod search;

use super::Checked;
use crate::page::local_memo::local_memo;
use crate::page::places::Place;
use crate::page::session::Session;
use better_off::indicator::SeriesKey;
use leptos::prelude::*;
use leptos::task::spawn_local;
use list::{SHOWN, figures_of, listed};
use row::IndicatorRow;
use search::SearchFields;
use std::collections::BTreeSet;

/// Indicators that can be ticked at once: a booklet of more cards than this helps nobody.
const MOST_TICKED: u32 = 1000;

/// Search, list and "Make cards".
#[component]
pub(super) fn Indicators() -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, .. } = expect_context();
    let search = session.search;
    let pages = RwSignal::new(1_u32);
    let listed = listed(search, pages);
    let figures = figures_of(listed);
    let ticked =
        local_memo(move |_| source.get().map(|id| session.ticked(&id)).unwrap_or_default());
    let set_ticks = move |ticks: BTreeSet<SeriesKey>| {
        if let Some(id) = source.get_untracked() {
            session.ticks.update(|all| {
                all.insert(id, ticks);
            });
        }
    };
    let tick_found = move |on: bool| {
        let Some(id) = source.get_untracked() else { return };
        if MOST_TICKED < listed.read_untracked().count {
            return session.warn(format!(
                "{MOST_TICKED} indicators can be ticked at once. Narrow the list by words, area or measure first"
            ));
        }
        spawn_local(async move {
            let found = session.keys(&id, search.get_untracked(), MOST_TICKED).await;
            let mut ticks = ticked.get_untracked();
            for key in found {
                if on {
                    ticks.insert(key)
                } else {
                    ticks.remove(&key)
                };
            }
            session.ticks.update(|all| {
                all.insert(id, ticks);
            });
        });
    };
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
            <SearchFields search/>
            <div class="indicators__tools">
                <p class="indicators__count" role="status">
                    {move || format!("{} shown, {} ticked", count(listed.read().count), ticked.read().len())}
                </p>
                <button class="button button--small" type="button" on:click=move |_| tick_found(true)>"Tick all shown"</button>
                <button class="button button--small" type="button" on:click=move |_| tick_found(false)>"Untick all shown"</button>
                <button class="button button--main" type="button" on:click=make>"Make cards"</button>
            </div>
            <ul class="indicators__list">
                <For each=move || listed.read().keys.clone() key=|key| key.clone() let:key>
                    <IndicatorRow
                        key=key.clone()
                        listed
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
            <Show when=move || { pages.get() * SHOWN < listed.read().count }>
                <button class="button button--small" type="button" on:click=move |_| pages.update(|pages| *pages += 1)>"Show more"</button>
            </Show>
        </section>
    }
}

fn count(indicators: u32) -> String {
    if indicators == 1 { "1 indicator".to_owned() } else { format!("{indicators} indicators") }
}
