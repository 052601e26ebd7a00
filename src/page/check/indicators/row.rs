//! One indicator of a table, and what was guessed about it.

use super::guesses::Guesses;
use super::list::Listed;
use crate::page::local_memo::local_memo;
use better_off::house_style::HouseStyle;
use better_off::indicator::{
    CatalogueEntry, Indicator, Polarity, SeriesKey, Sure, figures_in_words,
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A tick box with the indicator's name, its span and its latest figure; its guesses when they are asked for.
#[component]
pub(super) fn IndicatorRow(
    /// Which.
    key: SeriesKey,
    /// What is listed.
    listed: RwSignal<Listed>,
    /// The figures of the indicators that are shown, as far as they have been read.
    figures: RwSignal<BTreeMap<SeriesKey, Indicator>>,
    /// Whether it is to become a card.
    #[prop(into)]
    is_ticked: Signal<bool>,
    /// Called with the tick.
    on_tick: impl Fn(bool) + 'static,
) -> impl IntoView {
    let id = StoredValue::new(element_id(&key));
    let figures = local_memo({
        let key = key.clone();
        move |_| {
            figures
                .read()
                .get(&key)
                .map(|indicator| figures_in_words(indicator, &HouseStyle::default()))
        }
    });
    let entry = local_memo(move |_| listed.read().entries.get(&key).cloned());
    let is_open = RwSignal::new(false);
    let name = move || entry.read().as_ref().map(|entry| entry.name.clone()).unwrap_or_default();
    let asks = move || {
        let is_guess = |entry: &CatalogueEntry| {
            entry.polarity.sure == Sure::Guessed || entry.unit.sure == Sure::Guessed
        };
        entry.read().as_ref().is_some_and(is_guess)
    };

    view! {
        <li class="indicator">
            <div class="indicator__line">
                <input class="checkbox" id=id.get_value() type="checkbox" prop:checked=is_ticked
                    on:change:target=move |event| on_tick(event.target().checked())/>
                <label class="indicator__name" for=id.get_value()>{name}</label>
                <span class="indicator__facts">{move || entry.read().as_ref().map(facts)}</span>
                <span class="indicator__figures">{move || figures.get()}</span>
                <button class="button button--small" type="button"
                    aria-expanded=move || is_open.get().to_string()
                    aria-label=move || format!("{}: {}", if asks() { "Check the guess" } else { "Change" }, name())
                    on:click=move |_| is_open.update(|open| *open = !*open)
                >{move || if asks() { "Check the guess" } else { "Change" }}</button>
            </div>
            <Show when=move || is_open.get()>
                <Guesses id=id.get_value() entry listed/>
            </Show>
        </li>
    }
}

/// An id for the row's elements: the letters and digits of its key.
fn element_id(key: &SeriesKey) -> String {
    let filters = key.filters.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]);
    let words = std::iter::once(key.measure.as_str()).chain(filters).chain(key.area.as_deref());
    let letters = words
        .flat_map(str::chars)
        .map(|letter| if letter.is_alphanumeric() { letter } else { '-' });
    format!("tick-{}", letters.collect::<String>())
}

/// Span, count, polarity and latest figure, as the list shows them.
fn facts(entry: &CatalogueEntry) -> String {
    let mut facts = Vec::new();
    if let Some((first, last)) = &entry.span {
        facts.push(if first == last {
            first.label.clone()
        } else {
            format!("{} to {}", first.label, last.label)
        });
    }
    facts.push(match (entry.figures, entry.missing) {
        (1, 0) => "1 figure".to_owned(),
        (figures, 0) => format!("{figures} figures"),
        (figures, missing) => format!("{figures} figures, {missing} missing"),
    });
    let latest = entry.latest_in_words(&HouseStyle::default());
    facts.extend(latest.map(|latest| format!("latest {latest}")));
    facts.push(match entry.polarity.value {
        Polarity::Rise => "a rise is good".to_owned(),
        Polarity::Fall => "a fall is good".to_owned(),
        Polarity::Neither => "no good direction known".to_owned(),
    });
    facts.join(" · ")
}
