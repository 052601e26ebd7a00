//! The place Share: files to take away, and what the page asked the network for.

mod html;
mod made;
mod pictures;
mod requests;

use super::curves::{curve_of, shown_curve};
use super::session::Session;
use crate::browser::files;
use better_off::export::csv;
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
    let has_cards = Memo::new(move |_| !session.project.read().cards.is_empty());

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
                    <p>"Print, at the top of the page, prints the booklet; on the place Curves it prints the curve on one page. In the print window choose “Save as PDF” for a PDF."</p>
                </section>
                <section class="share__group" aria-labelledby="share-curve">
                    <h2 class="section__heading" id="share-curve">"Curves and cards as pictures"</h2>
                    <Show when=move || has_cards.get() fallback=|| view! { <p class="share__hint">"There is no curve and no card yet."</p> }>
                        <PictureExport shown curve/>
                    </Show>
                </section>
                <Show when=move || has_cards.get()>
                    <HtmlExport curve/>
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
    let name = format!("{} figures.csv", files::safe_name(&project.name, "Better Off"));
    match files::download_text(&name, "text/csv;charset=utf-8", &csv::figures(&figures)) {
        Ok(()) => session.say(format!("Saved as {name:?}")),
        Err(_) => session.warn("The browser did not let the file be saved. Allow downloads for this page and try again"),
    }
}
