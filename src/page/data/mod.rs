//! The place Data: paste, drop, upload, sample; and the tables of the project.

mod bring;
mod dropped;
mod sample;
mod sources;

pub(crate) use dropped::take_dropped_files;

use super::places::Place;
use super::session::Session;
use crate::page::local_memo::local_memo;
use bring::{DropArea, PasteBox};
use leptos::prelude::*;
use sources::Sources;

/// The place Data.
#[component]
pub(crate) fn DataPlace() -> impl IntoView {
    let session = Session::of_page();
    let is_empty = local_memo(move |_| session.project.read().sources.is_empty());

    view! {
        <section class="data">
            <h1 class="place__heading" id="place-heading" tabindex="-1">
                {move || if is_empty.get() { "Bring a table, leave with a report card" } else { "Data" }}
            </h1>
            <Show when=move || is_empty.get()>
                <p class="place__lead">
                    "Paste the indicator table you already have. Better Off reads it, writes “Is anyone better off?” cards from it and draws its curves. Nothing leaves this page."
                </p>
            </Show>
            <Show when=move || !is_empty.get()>
                <Sources/>
            </Show>
            <div class="data__bring">
                <PasteBox/>
                <DropArea/>
            </div>
            <Start/>
        </section>
    }
}

/// New project and removing everything: always to hand.
#[component]
fn Start() -> impl IntoView {
    let session = Session::of_page();
    view! {
        <footer class="data__start">
            <button class="button button--quiet" type="button" on:click=move |_| {
                session.new_project();
                session.go(Place::Data);
            }>"New project"</button>
            <button class="button button--quiet" type="button" on:click=move |_| session.remove_everything()>
                "Remove everything from this computer"
            </button>
        </footer>
    }
}
