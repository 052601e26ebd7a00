//! The tables of the project: rename, replace, remove; and on to the cards.

use crate::browser::{dom, files};
use crate::page::local_memo::local_memo;
use crate::page::places::Place;
use crate::page::session::{Brought, Session};
use crate::page::when_for::WhenFor;
use better_off::project::{Edit, Source, SourceId, neighbours};
use better_off::reading::Question;
use leptos::prelude::*;
use std::sync::Arc;

/// Every table of the project.
#[component]
pub(super) fn Sources() -> impl IntoView {
    let session = Session::of_page();
    let ids = local_memo(move |_| {
        session
            .project
            .read()
            .sources
            .iter()
            .map(|source| source.id.clone())
            .collect::<Vec<SourceId>>()
    });
    let ticked = local_memo(move |_| {
        let ids = ids.read();
        ids.iter().filter(|id| session.has_more_ticked(id)).cloned().collect::<Vec<_>>()
    });
    let make_cards = move |_| {
        let sources = ticked.get_untracked();
        for source in sources {
            session.make_cards(source, move || session.go(Place::Cards));
        }
    };

    view! {
        <ul class="sources" aria-label="Tables">
            <For each=move || ids.get() key=|id| id.clone() let:id>
                <SourceRow id/>
            </For>
        </ul>
        <div class="data__on">
            <Show when=move || !ticked.read().is_empty()>
                <button class="button button--main" type="button" on:click=make_cards>"Make cards"</button>
            </Show>
            <button class="button" type="button" on:click=move |_| session.go(Place::Check)>
                "Check what was understood"
            </button>
        </div>
    }
}

/// One table: its name, what was understood, and what can be done with it.
#[component]
fn SourceRow(
    /// Which.
    id: SourceId,
) -> impl IntoView {
    let session = Session::of_page();
    let id = StoredValue::new(id);
    let source = local_memo(move |_| {
        session.project.with(|project| id.with_value(|id| project.source(id).map(Arc::clone)))
    });
    let name = move || source.read().as_ref().map(|source| source.name.clone()).unwrap_or_default();
    let summary = move || {
        let readings = session.readings.read();
        id.with_value(|id| readings.get(id).map(|reading| reading.understood.summary.clone()))
            .unwrap_or_else(|| "Reading…".to_owned())
    };
    let question = local_memo(move |_| {
        let readings = session.readings.read();
        id.with_value(|id| readings.get(id)?.understood.question.clone())
    });
    let asks = move || *question.read() == Some(Question::WhenAreTheseFor);
    let keeps = move || !matches!(*question.read(), Some(Question::RowPerOne { .. }));
    let input = id.with_value(|id| format!("replace-{id}"));
    let field = id.with_value(|id| format!("name-{id}"));
    let opens = input.clone();

    view! {
        <li class="source">
            <div class="source__words">
                <label class="visually-hidden" for=field.clone()>{move || format!("Rename {}", name())}</label>
                <input
                    class="source__name"
                    id=field
                    type="text"
                    autocomplete="off"
                    prop:value=name
                    on:input:target=move |event| {
                        session.dispatch(Edit::RenameSource(id.get_value(), event.target().value()));
                    }
                    on:change=move |_| session.settle()
                />
                <p class="source__summary">{summary}</p>
                <Show when=asks>
                    <WhenFor source=Signal::stored(Some(id.get_value()))/>
                </Show>
                <p class="source__file">{move || source.read().as_ref().map(|source| provenance(source, keeps()))}</p>
            </div>
            <div class="source__tools">
                <button class="button button--small" type="button" aria-label=move || format!("Check {}", name())
                    on:click=move |_| {
                        session.checked.set(Some(id.get_value()));
                        session.go(Place::Check);
                    }
                >"Check"</button>
                <button class="button button--small" type="button" aria-label=move || format!("Replace {}", name())
                    on:click=move |_| dom::click(&opens)
                >"Replace"</button>
                <input
                    class="header__file"
                    id=input
                    type="file"
                    multiple
                    tabindex="-1"
                    aria-label=move || format!("A file in place of {}", name())
                    on:change=move |event| {
                        if let Some(brought) = Brought::together(files::chosen(&event)).into_iter().next() {
                            session.bring(brought, Some(id.get_value()), |_| ());
                        }
                    }
                />
                <button class="button button--small" type="button" id=id.with_value(remove_button)
                    aria-label=move || format!("Remove {}", name())
                    on:click=move |_| remove(session, id.get_value())
                >"Remove"</button>
            </div>
        </li>
    }
}

/// Removes a table; the focus goes to the same button of the next, or of the one before.
fn remove(session: Session, id: SourceId) {
    let project = session.project.get_untracked();
    let ids = project.sources.iter().map(|source| source.id.clone());
    let beside = neighbours(ids, &id).into_iter().map(|id| remove_button(&id));
    let to = beside.chain(["place-heading".to_owned()]).collect();
    let name = session.source_name(&id);
    session.dispatch(Edit::RemoveSource(id));
    session.say(format!("Removed {name:?} and its cards; Undo brings them back"));
    dom::focus_first(to);
}

/// The id of the button that removes a table.
fn remove_button(id: &SourceId) -> String {
    format!("remove-{id}")
}

/// Where a table came from, and whether all of it is kept, where any of it is.
fn provenance(source: &Source, keeps: bool) -> String {
    let Some(edition) = source.edition() else { return String::new() };
    let sheet =
        edition.sheet.as_ref().map(|sheet| format!(", sheet {sheet:?}")).unwrap_or_default();
    let kept = if edition.whole || !keeps {
        ""
    } else {
        ". Too large to keep whole: the rows of the chosen series are kept"
    };
    if edition.file_name == source.name && sheet.is_empty() && kept.is_empty() {
        return String::new();
    }
    format!("From {}{sheet}{kept}", edition.file_name)
}
