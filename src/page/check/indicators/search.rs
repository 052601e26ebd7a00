//! The fields that narrow the list of indicators: words, area, and whatever tells the table's series apart.

use super::Checked;
use crate::page::check::areas::offered;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::reading::{Facets, Search, Understood};
use leptos::prelude::*;
use std::sync::Arc;

/// Indicators that need no search.
const FEW: u32 = 8;

/// The search fields; each only where the table leaves a choice.
#[component]
pub(super) fn SearchFields(
    /// What is searched for.
    search: RwSignal<Search>,
) -> impl IntoView {
    let session = Session::of_page();
    let Checked { reading, .. } = expect_context();
    let understood =
        local_memo(move |_| reading.read().as_ref().map(|reading| Arc::clone(&reading.understood)));
    let of = move |read: fn(&Understood) -> Vec<String>| {
        local_memo(move |_| understood.read().as_deref().map(read).unwrap_or_default())
    };
    let areas = of(|read| read.areas.iter().map(|area| area.name.clone()).collect());
    let many = local_memo(move |_| understood.read().as_ref().is_some_and(|read| FEW < read.count));
    let facets = local_memo(move |_| {
        let understood = understood.read();
        understood
            .as_ref()
            .filter(|read| FEW < read.count)
            .map(|read| read.facets.clone())
            .unwrap_or_default()
    });
    // What another table was narrowed by finds nothing here.
    Effect::new(move |_| {
        let facets = facets.read();
        let stale = search.with_untracked(|search| !fits(search, &facets));
        if stale {
            search.update(|search| {
                *search = Search {
                    words: search.words.clone(),
                    area: search.area.clone(),
                    ..Search::default()
                };
            });
        }
    });
    // A table is opened at the lead area; what was typed for another table and is not in this one finds nothing.
    let lead = local_memo(move |_| session.project.read().settings.areas.lead.clone());
    Effect::new(move |_| {
        let areas = areas.read();
        let lead = lead.get_untracked().filter(|lead| areas.contains(lead)).unwrap_or_default();
        let typed = search.with_untracked(|search| search.area.to_lowercase());
        let is_here = areas.iter().any(|area| area.to_lowercase().contains(typed.trim()));
        if 1 < areas.len() && (typed.trim().is_empty() || !is_here) {
            search.update(|search| search.area = lead);
        }
    });

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
                        {move || offered(&areas.read(), &search.read().area).into_iter().map(|area| view! { <option value=area></option> }).collect_view()}
                    </datalist>
                </div>
            </Show>
            {move || {
                let Facets { measures, levels, filters } = facets.get();
                let levels = levels.into_iter().map(|level| (level.clone(), level)).collect();
                view! {
                    <FacetChoice id="find-measure".to_owned() label="Measure".to_owned() choices=measures
                        chosen=Signal::derive(move || search.read().measure.clone())
                        on_choose=move |measure| search.update(|search| search.measure = measure)/>
                    <FacetChoice id="find-level".to_owned() label="Level of area".to_owned() choices=levels
                        chosen=Signal::derive(move || search.read().level.clone())
                        on_choose=move |level| search.update(|search| search.level = level)/>
                    {filters.into_iter().enumerate().map(|(at, facet)| {
                        let (name, chosen) = (facet.name.clone(), facet.name.clone());
                        let choices = facet.choices.into_iter().map(|choice| (choice.clone(), choice)).collect();
                        view! {
                            <FacetChoice id=format!("find-filter-{at}") label=facet.name choices
                                chosen=Signal::derive(move || value_of(&search.read(), &chosen))
                                on_choose=move |value| search.update(|search| {
                                    search.filters.retain(|(other, _)| *other != name);
                                    search.filters.extend(value.map(|value| (name.clone(), value)));
                                })/>
                        }
                    }).collect_view()}
                }
            }}
        </div>
    }
}

fn value_of(search: &Search, name: &str) -> Option<String> {
    search.filters.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone())
}

/// Whether everything a search is narrowed by is to be found in a table.
fn fits(search: &Search, facets: &Facets) -> bool {
    let has_filter = |(name, value): &(String, String)| {
        facets.filters.iter().any(|facet| facet.name == *name && facet.choices.contains(value))
    };
    search.measure.as_ref().is_none_or(|key| facets.measures.iter().any(|(other, _)| other == key))
        && search.level.as_ref().is_none_or(|level| facets.levels.contains(level))
        && search.filters.iter().all(has_filter)
}

/// One thing to narrow by; nothing where there is no choice.
#[component]
fn FacetChoice(
    /// Unique on the page.
    id: String,
    /// What it is.
    label: String,
    /// Each with its name.
    choices: Vec<(String, String)>,
    /// The one that is wanted.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// Called with what is wanted now; none: whatever it is.
    on_choose: impl Fn(Option<String>) + 'static,
) -> impl IntoView {
    (!choices.is_empty()).then(|| {
        let values: Vec<String> = choices.iter().map(|(value, _)| value.clone()).collect();
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{label}</label>
                <select class="field__input" id=id on:change:target=move |event| {
                    let at: Option<usize> = event.target().value().parse().ok();
                    on_choose(at.and_then(|at| values.get(at).cloned()));
                }>
                    <option value="" selected=move || chosen.read().is_none()>"All"</option>
                    {choices.into_iter().enumerate().map(|(at, (value, name))| view! {
                        <option value=at.to_string() selected=move || chosen.read().as_ref() == Some(&value)>{name}</option>
                    }).collect_view()}
                </select>
            </div>
        }
    })
}
