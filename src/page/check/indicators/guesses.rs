//! What was guessed of an indicator, each changeable; its name, and the indicator it goes on with.

use super::list::Listed;
use crate::page::check::Checked;
use crate::page::check::choices::{COUNTED, Choice, POLARITIES, named, units};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::indicator::{CatalogueEntry, SeriesKey};
use better_off::project::Edit;
use better_off::reading::Correction;
use leptos::prelude::*;

/// Makes a correction of a measure and its breakdown.
type Make<'m> = &'m dyn Fn(String, Vec<(String, String)>) -> Correction;

/// Unit, polarity, way of counting, name and what it goes on with.
#[component]
pub(super) fn Guesses(
    /// The row's id.
    id: String,
    /// What was found.
    entry: Memo<Option<CatalogueEntry>>,
    /// What is listed beside it.
    listed: RwSignal<Listed>,
) -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, .. } = expect_context();
    // Whether what is said holds for every breakdown of the measure.
    let of_all = RwSignal::new(false);
    let correct = move |make: Make<'_>| {
        let key = entry.read_untracked().as_ref().map(|entry| entry.key.clone());
        if let (Some(source), Some(key)) = (source.get_untracked(), key) {
            let filters = if of_all.get_untracked() { Vec::new() } else { key.filters };
            session.dispatch(Edit::Correct(source, make(key.measure, filters)));
        }
    };
    let unit_options = Signal::derive(move || {
        entry.read().as_ref().map(|entry| units(&entry.unit.value)).unwrap_or_default()
    });
    let has_breakdowns = local_memo(move |_| {
        entry.read().as_ref().is_some_and(|entry| !entry.key.filters.is_empty())
    });
    let scope = format!("{id}-scope");
    view! {
        <div class="indicator__guesses">
            <Choice id=format!("{id}-unit") label="Unit" options=unit_options
                guess=Signal::derive(move || entry.read().as_ref().map(|entry| entry.unit.clone()))
                on_choose=move |unit| correct(&|measure, filters| Correction::Unit { measure, filters, unit: unit.clone() })/>
            <Choice id=format!("{id}-polarity") label="Polarity" options=Signal::stored(named(POLARITIES))
                guess=Signal::derive(move || entry.read().as_ref().map(|entry| entry.polarity.clone()))
                on_choose=move |polarity| correct(&|measure, filters| Correction::Polarity { measure, filters, polarity })/>
            <Choice id=format!("{id}-counted") label="Counted" options=Signal::stored(named(COUNTED))
                guess=Signal::derive(move || entry.read().as_ref().map(|entry| entry.counted.clone()))
                on_choose=move |counted| correct(&|measure, filters| Correction::Counted { measure, filters, counted })/>
            <div class="choice">
                <label class="choice__label" for=format!("{id}-name")>"Name"</label>
                <input class="choice__input" id=format!("{id}-name") type="text" autocomplete="off"
                    prop:value=move || entry.read().as_ref().map(|entry| entry.measure_name.clone()).unwrap_or_default()
                    on:change:target=move |event| {
                        let name = event.target().value().trim().to_owned();
                        if !name.is_empty() {
                            correct(&|measure, filters| Correction::Rename { measure, filters, name: name.clone() });
                        }
                    }/>
                <p class="choice__why">"What cards and curves call it"</p>
            </div>
            <Show when=move || has_breakdowns.get()>
                <div class="choice">
                    <label class="choice__label" for=scope.clone()>"What you change holds for"</label>
                    <select class="choice__input" id=scope.clone()
                        on:change:target=move |event| of_all.set(event.target().value() == "all")>
                        <option value="one">"This indicator"</option>
                        <option value="all">"Every breakdown of its measure"</option>
                    </select>
                </div>
            </Show>
            <GoesOn id entry listed/>
        </div>
    }
}

/// The measure that an indicator is really part of: a table that renamed it half-way has two.
#[component]
fn GoesOn(
    /// The row's id.
    id: String,
    /// The indicator.
    entry: Memo<Option<CatalogueEntry>>,
    /// What is listed beside it.
    listed: RwSignal<Listed>,
) -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, .. } = expect_context();
    let own = move || entry.read().as_ref().map(|entry| without_area(&entry.key));
    let others = local_memo(move |_| {
        let own = own();
        let listed = listed.read();
        let mut others: Vec<(SeriesKey, String)> = Vec::new();
        for entry in listed.keys.iter().filter_map(|key| listed.entries.get(key)) {
            let key = without_area(&entry.key);
            if Some(&key) != own.as_ref() && !others.iter().any(|(other, _)| *other == key) {
                others.push((key, entry.measure_name.clone()));
            }
        }
        others
    });
    let merge = move |at: usize| {
        let into = others.read_untracked().get(at).map(|(key, _)| key.clone());
        let from = entry.read_untracked().as_ref().map(|entry| without_area(&entry.key));
        if let (Some(source), Some(from), Some(into)) = (source.get_untracked(), from, into) {
            session.dispatch(Edit::Correct(source, Correction::Merge { from, into }));
        }
    };
    let field = format!("{id}-merge");
    view! {
        <Show when=move || !others.read().is_empty()>
            <div class="choice">
                <label class="choice__label" for=field.clone()>"Goes on with"</label>
                <select class="choice__input" id=field.clone() on:change:target=move |event| {
                    if let Ok(at) = event.target().value().parse() {
                        merge(at);
                    }
                }>
                    <option value="">"Nothing: it is an indicator of its own"</option>
                    {move || others.get().into_iter().enumerate().map(|(at, (_, name))| view! {
                        <option value=at.to_string()>{name}</option>
                    }).collect_view()}
                </select>
                <p class="choice__why">"For a measure that was renamed half-way: the two become one"</p>
            </div>
        </Show>
    }
}

fn without_area(key: &SeriesKey) -> SeriesKey {
    SeriesKey { area: None, ..key.clone() }
}
