//! The area that is reported on and those it is compared with: chosen once, for every table of the project.

use super::Checked;
use crate::browser::dom;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::project::Areas;
use leptos::prelude::*;

/// The choice of areas, where the table has several.
#[component]
pub(super) fn AreasChoice() -> impl IntoView {
    let session = Session::of_page();
    let Checked { reading, .. } = expect_context();
    let has_areas = local_memo(move |_| {
        reading.read().as_ref().is_some_and(|reading| 1 < reading.understood.area_count)
    });
    let areas = local_memo(move |_| session.project.read().settings.areas.clone());
    let names = local_memo(move |_| session.area_names());
    let typed = RwSignal::new(String::new());
    // What is typed into either field, to be completed.
    let wanted = RwSignal::new(String::new());
    let change = move |change: &dyn Fn(&mut Areas)| {
        let mut next = areas.get_untracked();
        change(&mut next);
        if next != areas.get_untracked() {
            session.choose_areas(next);
        }
    };
    let choose_lead = move |name: String| {
        let name = known(&names.read_untracked(), &name);
        change(&|areas| areas.lead = Some(name.clone()).filter(|name| !name.is_empty()));
        session.search.update(|search| search.area = name);
    };
    let add = move || {
        let name = known(&names.read_untracked(), &typed.get_untracked());
        if !name.is_empty() {
            typed.set(String::new());
            change(&|areas| {
                if !areas.comparators.contains(&name) {
                    areas.comparators.push(name.clone());
                }
            });
            session.say(format!("Compared with {name}"));
        }
    };

    view! {
        <Show when=move || has_areas.get()>
            <section class="areas" aria-labelledby="areas-heading">
                <h2 class="section__heading" id="areas-heading">"Your area"</h2>
                <p class="section__hint">
                    "For every table of the project: cards are of the lead area, and curves can show it beside the others."
                </p>
                <div class="areas__fields">
                    <div class="field">
                        <label class="field__label" for="lead-area">"Lead area"</label>
                        <input class="field__input" id="lead-area" type="text" autocomplete="off" list="area-names"
                            prop:value=move || areas.read().lead.clone().unwrap_or_default()
                            on:input:target=move |event| wanted.set(event.target().value())
                            on:change:target=move |event| choose_lead(event.target().value())/>
                    </div>
                    <form class="field" on:submit=move |event| {
                        event.prevent_default();
                        add();
                    }>
                        <label class="field__label" for="comparator">"Compare with"</label>
                        <span class="areas__add">
                            <input class="field__input" id="comparator" type="text" autocomplete="off" list="area-names"
                                placeholder="England, your region" bind:value=typed
                                on:input:target=move |event| wanted.set(event.target().value())/>
                            <button class="button" type="submit">"Add area"</button>
                        </span>
                    </form>
                    <datalist id="area-names">
                        {move || offered(&names.read(), &wanted.get()).into_iter().map(|name| view! { <option value=name></option> }).collect_view()}
                    </datalist>
                </div>
                <ul class="areas__list" aria-label="Compared with">
                    <For each=move || areas.read().comparators.clone() key=|name| name.clone() let:name>
                        <li class="areas__one">
                            {name.clone()}
                            <button class="button button--small" type="button" aria-label=format!("Do not compare with {name}")
                                on:click=move |_| {
                                    change(&|areas| areas.comparators.retain(|other| *other != name));
                                    dom::focus("comparator");
                                }
                            >"Remove"</button>
                        </li>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// A name as the tables write it, whatever its capitals.
fn known(names: &[String], typed: &str) -> String {
    let typed = typed.trim();
    let same = names.iter().find(|name| name.to_lowercase() == typed.to_lowercase());
    same.cloned().unwrap_or_else(|| typed.to_owned())
}

/// Names of areas offered at a time: more than this nobody reads, and thousands would hold the page up.
const OFFERED: usize = 50;

/// The areas that hold what is typed, those that begin with it first.
pub(super) fn offered(names: &[String], typed: &str) -> Vec<String> {
    let typed = typed.trim().to_lowercase();
    let mut found: Vec<(usize, &String)> = names
        .iter()
        .filter_map(|name| Some((name.to_lowercase().find(&typed)?.min(1), name)))
        .collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().take(OFFERED).map(|(_, name)| name.clone()).collect()
}
