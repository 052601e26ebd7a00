//! The top of the page: whose work this is, undo and redo, the project file; and the way to the six places.

use super::places::Place;
use super::session::{Saved, Session};
use crate::browser::{dom, files};
use better_off::project::Edit;
use leptos::prelude::*;

/// Name of the project, undo and redo, files.
#[component]
pub(crate) fn Header() -> impl IntoView {
    let session = Session::of_page();
    let name = Memo::new(move |_| session.project.read().name.clone());

    view! {
        <header class="header">
            <p class="header__product">"Better Off"</p>
            <div class="header__project">
                <label class="visually-hidden" for="project-name">"Project name"</label>
                <input
                    class="header__name"
                    id="project-name"
                    type="text"
                    autocomplete="off"
                    placeholder="Untitled project"
                    prop:value=name
                    on:input:target=move |event| session.dispatch(Edit::RenameProject(event.target().value()))
                    on:change=move |_| session.settle()
                />
                <SavedNote/>
            </div>
            <div class="header__tools">
                <button
                    class="button button--quiet"
                    type="button"
                    aria-disabled=move || session.to_undo().is_none().to_string()
                    title=move || session.to_undo().map(|step| format!("Undo: {step} (Ctrl+Z)"))
                    on:click=move |_| session.undo()
                >"Undo"</button>
                <button
                    class="button button--quiet"
                    type="button"
                    aria-disabled=move || session.to_redo().is_none().to_string()
                    title=move || session.to_redo().map(|step| format!("Redo: {step} (Ctrl+Y)"))
                    on:click=move |_| session.redo()
                >"Redo"</button>
                <button class="button button--quiet" type="button" on:click=move |_| session.save_project()>
                    "Save project"
                </button>
                <OpenProject/>
                <button class="button button--quiet" type="button" on:click=move |_| print(session)>"Print"</button>
            </div>
        </header>
    }
}

/// Goes to the document and prints it.
fn print(session: Session) {
    let nothing_to_print = session.project.read_untracked().cards.is_empty();
    if nothing_to_print {
        session.warn("There is nothing to print yet. Make cards from a table first; Print then prints the booklet");
        return;
    }
    super::reports::print_document(session);
}

/// A button that opens a picker; the input itself can be reached too.
#[component]
fn OpenProject() -> impl IntoView {
    let session = Session::of_page();
    view! {
        <button class="button button--quiet" type="button" on:click=move |_| dom::click("open-project-file")>
            "Open project"
        </button>
        <input
            class="header__file"
            id="open-project-file"
            type="file"
            tabindex="-1"
            aria-label="Open a project file"
            accept=".json,.html,.htm,.svg,.png"
            on:change=move |event| {
                if let Some(file) = files::chosen(&event).into_iter().next() {
                    session.open_project(file);
                }
            }
        />
    }
}

/// Whether the work is stored, and what to do when it is not.
#[component]
fn SavedNote() -> impl IntoView {
    let session = Session::of_page();
    let class = move || {
        if session.saved.read().is_at_risk() {
            "saved-note saved-note--at-risk"
        } else {
            "saved-note"
        }
    };
    view! {
        <div class=class>
            <span class="saved-note__words">{move || session.saved.read().words()}</span>
            <Show when=move || session.saved.get() == Saved::ChangedElsewhere>
                <button class="button button--small" type="button" on:click=move |_| session.keep_this_tab()>
                    "Keep this tab's"
                </button>
                <button class="button button--small" type="button" on:click=move |_| session.take_other_tab()>
                    "Take the other tab's"
                </button>
            </Show>
        </div>
    }
}

/// The six places, each with the count of what is wrong in it.
#[component]
pub(crate) fn Places() -> impl IntoView {
    let session = Session::of_page();
    let places = Place::ALL.map(|place| {
        let wrong = Memo::new(move |_| wrong_in(session, place));
        let note = format!("wrong-in-{}", place.hash());
        view! {
            <li class="places__item">
                <a
                    class="places__link"
                    href=format!("#{}", place.hash())
                    aria-current=move || (session.place.get() == place).then_some("page")
                    aria-describedby=note.clone()
                    on:click=move |event| {
                        event.prevent_default();
                        forget_what_was_done(session, place);
                        session.go(place);
                    }
                >{place.name()}</a>
                <span class="places__count" id=note>
                    {move || match wrong.get() {
                        0 => None,
                        count => Some(view! {
                            {count}
                            <span class="visually-hidden">{if count == 1 { " problem" } else { " problems" }}</span>
                        }),
                    }}
                </span>
            </li>
        }
    });
    view! {
        <nav class="places" aria-label="Places">
            <ul class="places__list">{places.collect_view()}</ul>
        </nav>
    }
}

/// What was done in a place is no news in another; what was understood of a table is, until one was there.
fn forget_what_was_done(session: Session, to: Place) {
    let from = session.place.get_untracked();
    if from != to && from != Place::Data {
        session.status.set(String::new());
    }
}

/// How much is wrong in a place.
fn wrong_in(session: Session, place: Place) -> usize {
    let project = session.project.read();
    let readings = session.readings.read();
    match place {
        Place::Check => project
            .sources
            .iter()
            .filter_map(|source| readings.get(&source.id))
            .map(|reading| {
                let understood = &reading.understood;
                understood.problems.len()
                    + understood.unfitted.len()
                    + usize::from(understood.question.is_some())
            })
            .sum(),
        Place::Cards => project
            .indicators
            .iter()
            .filter(|chosen| {
                readings.get(&chosen.source).is_some_and(|reading| reading.lacks(&chosen.key))
            })
            .count()
            .saturating_add(session.wrong_words.read().len()),
        Place::Data | Place::Curves | Place::Reports | Place::Share => 0,
    }
}
