//! The place Share: files to take away, and what the page asked the network for.

mod asked;
mod documents;
mod html;
mod made;
mod pictures;
mod preview;
mod publish;
mod requests;

use super::curves::{curve_of, shown_curve};
use super::session::Session;
use super::tick::Tick;
use crate::browser::files;
use crate::page::local_memo::local_memo;
use better_off::export::csv;
use better_off::export::file_name::safe_name;
use html::HtmlExport;
use leptos::prelude::*;
use pictures::PictureExport;
use requests::Requests;

/// The place Share.
#[component]
pub(crate) fn SharePlace() -> impl IntoView {
    let session = Session::of_page();
    let shown = shown_curve(session);
    let curve = curve_of(session, shown);
    let has_cards = local_memo(move |_| !session.project.read().cards.is_empty());
    let has_documents = local_memo(move |_| {
        let project = session.project.read();
        !project.cards.is_empty() || !project.documents.reports.is_empty()
    });
    let inside = RwSignal::new(false);

    view! {
        <section class="share">
            <h1 class="place__heading" id="place-heading" tabindex="-1">"Share"</h1>
            <div class="share__groups">
                <section class="share__group" aria-labelledby="share-project">
                    <h2 class="section__heading" id="share-project">"The project"</h2>
                    <p>
                        "Save project, at the top of the page, makes one readable file with your tables, choices and words. Open project brings it back, here or on another computer."
                    </p>
                    <p class="share__hint">
                        "The file holds the tables as they came. Look at what is in them before you send it on."
                    </p>
                </section>
                <section class="share__group" aria-labelledby="share-document">
                    <h2 class="section__heading" id="share-document">"Paper and PDF"</h2>
                    <p>"Print, at the top of the page, prints the booklet; on the place Reports it prints the document shown there. In the print window choose “Save as PDF” for a PDF."</p>
                    <p class="share__hint">"A PDF from Chrome, Edge or another Chromium browser is tagged: a screen reader finds its headings, lists, tables and descriptions of pictures. From Firefox and Safari it may be untagged."</p>
                </section>
                <Show when=move || has_documents.get()>
                    <section class="share__group" aria-labelledby="share-inside">
                        <h2 class="section__heading" id="share-inside">"The data inside"</h2>
                        <Tick id="with-data-inside" label="With the data inside" value=inside.into()
                            on_change=Callback::new(move |on| inside.set(on))/>
                        <p class="share__hint">"Pictures and HTML saved from here then carry the figures they show, after small numbers are held back. Whoever opens or drops such a file in Better Off can work on with it. Frames and plain HTML carry none. Your tables, other rows, corrections and notes are never inside."</p>
                    </section>
                </Show>
                <section class="share__group" aria-labelledby="share-curve">
                    <h2 class="section__heading" id="share-curve">"Curves and cards as pictures"</h2>
                    <Show when=move || has_cards.get() fallback=|| view! { <p class="share__hint">"There is no curve and no card yet."</p> }>
                        <PictureExport shown curve inside/>
                    </Show>
                </section>
                <Show when=move || has_documents.get()>
                    <HtmlExport curve inside/>
                </Show>
                <section class="share__group" aria-labelledby="share-figures">
                    <h2 class="section__heading" id="share-figures">"The figures"</h2>
                    <Show when=move || has_cards.get() fallback=|| view! { <p class="share__hint">"There are no figures yet."</p> }>
                        <button class="button" type="button" on:click=move |_| take_figures(session)>"CSV of the figures"</button>
                        <p class="share__hint">"Every figure behind the cards, with its period, its source and its cell."</p>
                    </Show>
                </section>
                <Requests/>
            </div>
        </section>
    }
}

/// Offers every figure behind the cards as CSV.
fn take_figures(session: Session) {
    let project = session.project.get_untracked();
    let indicators = session.indicators.get_untracked();
    let figures: Vec<_> = project
        .indicators
        .iter()
        .filter_map(|chosen| {
            let source = project.source(&chosen.source).map(|source| source.name.as_str())?;
            Some((source, &**indicators.get(&chosen.id)?))
        })
        .collect();
    let name = format!("{} figures.csv", safe_name(&project.name, "Better Off"));
    match files::download_text(&name, "text/csv;charset=utf-8", &csv::figures(&figures)) {
        Ok(()) => session.say(format!("Saved as {name:?}")),
        Err(_) => session.warn("The browser did not let the file be saved. Allow downloads for this page and try again"),
    }
}
