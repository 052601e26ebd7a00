//! The place Check: what was understood of a table, and putting right what was not.

mod areas;
mod cell;
mod choices;
mod indicators;
mod layout;
mod parts;
mod recipe;
mod rows;
mod sentences;
mod table;

use super::claims::CheckText;
use super::places::Place;
use super::session::{Session, SourceReading};
use crate::page::local_memo::local_memo;
use areas::AreasChoice;
use better_off::project::SourceId;
use indicators::Indicators;
use layout::LayoutRead;
use leptos::prelude::*;
use parts::PartsRead;
use recipe::RecipeSteps;
use std::sync::Arc;
use table::TableRead;

/// The source that is looked at, and what was read of it.
#[derive(Clone, Copy)]
struct Checked {
    source: Memo<Option<SourceId>>,
    reading: Memo<Option<Arc<SourceReading>>>,
}

/// The place Check.
#[component]
pub(crate) fn CheckPlace() -> impl IntoView {
    let session = Session::of_page();
    let source = local_memo(move |_| {
        let project = session.project.read();
        let asked = session.checked.get().filter(|id| project.source(id).is_some());
        asked.or_else(|| project.sources.last().map(|source| source.id.clone()))
    });
    let reading =
        local_memo(move |_| source.get().and_then(|id| session.readings.read().get(&id).cloned()));
    provide_context(Checked { source, reading });
    let has_source = local_memo(move |_| source.read().is_some());
    let is_read = local_memo(move |_| reading.read().is_some());

    view! {
        <section class="check">
            <h1 class="place__heading" id="place-heading" tabindex="-1">"Check what was understood"</h1>
            <Show when=move || !has_source.get()>
                <p class="place__lead">"There is no table yet."</p>
                <button class="button button--main" type="button" on:click=move |_| session.go(Place::Data)>
                    "Bring a table"
                </button>
            </Show>
            <Show when=move || has_source.get()>
                <WhichSource/>
                <Show when=move || is_read.get() fallback=|| view! { <p class="check__reading">"Reading…"</p> }>
                    <LayoutRead/>
                    <Problems/>
                    <PartsRead/>
                    <AreasChoice/>
                    <Indicators/>
                    <TableRead/>
                    <RecipeSteps/>
                </Show>
            </Show>
            <CheckText/>
        </section>
    }
}

/// The choice of source, where there are several, and of its sheet.
#[component]
fn WhichSource() -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, reading } = expect_context();
    let several = local_memo(move |_| 1 < session.project.read().sources.len());
    let sheets = local_memo(move |_| {
        let reading = reading.read();
        let sheets =
            reading.as_ref().map(|reading| reading.understood.sheets.clone()).unwrap_or_default();
        sheets.into_iter().filter_map(|sheet| Some((sheet.name?, sheet.rows))).collect::<Vec<_>>()
    });
    let sheet = move || {
        reading
            .read()
            .as_ref()
            .and_then(|reading| reading.understood.sheet.clone())
            .unwrap_or_default()
    };

    view! {
        <div class="check__which">
            <Show
                when=move || several.get()
                fallback=move || view! {
                    <p class="check__source">{move || source.get().map(|id| session.source_name(&id))}</p>
                }
            >
                <label class="field" for="which-source">
                    <span class="field__label">"Table"</span>
                    <select class="field__input" id="which-source" on:change:target=move |event| {
                        session.checked.set(Some(SourceId::from(event.target().value().as_str())));
                    }>
                        {move || session.project.read().sources.iter().map(|each| {
                            let id = each.id.clone();
                            let is_this = Some(&id) == source.read().as_ref();
                            view! { <option value=id.to_string() selected=is_this>{each.name.clone()}</option> }
                        }).collect_view()}
                    </select>
                </label>
            </Show>
            <Show when=move || 1 < sheets.read().len()>
                <label class="field" for="which-sheet">
                    <span class="field__label">"Sheet"</span>
                    <select class="field__input" id="which-sheet" on:change:target=move |event| {
                        if let Some(id) = source.get_untracked() {
                            session.choose_sheet(id, event.target().value());
                        }
                    }>
                        {move || sheets.get().into_iter().map(|(name, rows)| {
                            let is_this = name == sheet();
                            view! { <option value=name.clone() selected=is_this>{format!("{name} ({rows} rows)")}</option> }
                        }).collect_view()}
                    </select>
                </label>
            </Show>
        </div>
    }
}

/// What could not be read, each with its cell.
#[component]
fn Problems() -> impl IntoView {
    let Checked { reading, .. } = expect_context();
    let problems = local_memo(move |_| {
        reading.read().as_ref().map(|reading| {
            let cells = reading.understood.problems.iter().map(|problem| {
                (problem.cell.as_ref().map(ToString::to_string), problem.message.clone())
            });
            let unfitted = reading.understood.unfitted.iter().map(|unfitted| {
                (unfitted.cell.as_ref().map(ToString::to_string), unfitted.message.clone())
            });
            unfitted.chain(cells).collect::<Vec<(Option<String>, String)>>()
        })
    });
    let all = RwSignal::new(false);
    let count = move || problems.read().as_ref().map_or(0, Vec::len);
    let shown = move || if all.get() { usize::MAX } else { 5 };

    view! {
        <Show when=move || 0 < count()>
            <section class="problems" aria-labelledby="problems-heading">
                <h2 class="section__heading" id="problems-heading">
                    {move || match count() { 1 => "1 thing to look at".to_owned(), count => format!("{count} things to look at") }}
                </h2>
                <ul class="problems__list">
                    {move || problems.get().unwrap_or_default().into_iter().take(shown()).map(|(cell, message)| view! {
                        <li class="problems__one">
                            {cell.map(|cell| view! { <span class="problems__cell">{cell}</span> " " })}
                            {message}
                        </li>
                    }).collect_view()}
                </ul>
                <Show when=move || shown() < count()>
                    <button class="button button--small" type="button" on:click=move |_| all.set(true)>"Show all"</button>
                </Show>
            </section>
        </Show>
    }
}
