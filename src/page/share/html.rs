//! HTML for other pages: what, for which kind of host, and the text to take there.

use super::asked::{Asked, BOOKLET, CURVE, Host, Made, PLAN, report_value};
use super::made::made;
use super::preview::{Preview, show};
use super::publish::publication;
use crate::browser::{clipboard, dom, files};
use crate::page::cards::finished_cards;
use crate::page::curves::ShownCurve;
use crate::page::session::Session;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The choices, and the text that follows from them.
#[component]
pub(super) fn HtmlExport(
    /// The curve that is shown.
    curve: Memo<Option<Arc<ShownCurve>>>,
    /// Whether the HTML carries its data.
    inside: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::of_page();
    let what = RwSignal::new(BOOKLET.to_owned());
    let host = RwSignal::new(Host::Page);
    let level = RwSignal::new(2_u8);
    let text = RwSignal::new(String::new());
    let asked = move || Asked {
        what: what.get_untracked(),
        host: host.get_untracked(),
        level: level.get_untracked(),
        curve: curve.get_untracked(),
        inside: inside.get_untracked(),
        preview: false,
    };
    let preview = RwSignal::new(String::new());
    // What is looked at, and what is there to paste, is what was chosen.
    Effect::new(move |_| {
        what.track();
        host.track();
        level.track();
        preview.set(String::new());
        text.set(String::new());
    });
    let make = move |then: fn(Session, &Made)| {
        spawn_local(async move {
            match made(session, asked()).await {
                Ok(made) => {
                    text.set(made.html.clone());
                    then(session, &made);
                }
                Err(message) => session.warn(message),
            }
        });
    };
    let publish = move || {
        spawn_local(async move {
            match publication(session, asked()).await {
                Ok(made) => save(session, &made),
                Err(message) => session.warn(message),
            }
        });
    };
    let is_page = move || host.get() == Host::Page;
    view! {
        <section class="share__group" aria-labelledby="share-html">
            <h2 class="section__heading" id="share-html">"For a web page"</h2>
            <p>"Finished words, figures and pictures as HTML without a script, which works offline and under any policy. It holds no table of yours, only what is shown."</p>
            <div class="field">
                <label class="field__label" for="html-what">"What to put on the page"</label>
                <select class="field__input" id="html-what" on:change:target=move |event| what.set(event.target().value())>
                    <option value=BOOKLET>"The booklet"</option>
                    <option value=CURVE>"The curve chosen above"</option>
                    {move || (!session.project.read().documents.plan.is_empty()).then(|| view! { <option value=PLAN>"The plan on one page"</option> })}
                    {move || session.project.read().documents.reports.iter().map(|report| {
                        view! { <option value=report_value(&report.id)>"Report card: " {report.words.title()}</option> }
                    }).collect_view()}
                    {move || finished_cards(session).into_iter().map(|card| {
                        view! { <option value=card.id>"Card: " {card.headline}</option> }
                    }).collect_view()}
                </select>
            </div>
            <div class="field">
                <label class="field__label" for="html-host">"What the page accepts"</label>
                <select class="field__input" id="html-host" on:change:target=move |event| host.set(Host::of(&event.target().value()))>
                    {Host::ALL.map(|one| view! { <option value=one.value()>{one.name()}</option> }).collect_view()}
                </select>
            </div>
            <div class="field">
                <label class="field__label" for="html-level">"Level of its heading"</label>
                <select class="field__input" id="html-level" on:change:target=move |event| level.set(event.target().value().parse().unwrap_or(2))>
                    {(1..=5_u8).map(|one| view! { <option value=one.to_string() selected=one == 2>{one}</option> }).collect_view()}
                </select>
            </div>
            <div class="share__buttons">
                <button class="button" type="button" on:click=move |_| make(save)>"Save the HTML"</button>
                <button class="button" type="button" aria-disabled=move || is_page().to_string() on:click=move |_| {
                    if !is_page() {
                        make(copy);
                    }
                }>"Copy the HTML"</button>
                <button class="button" type="button" on:click=move |_| show(session, asked(), preview)>"Preview"</button>
                <Show when=move || host.get() == Host::Frame>
                    <button class="button" type="button" on:click=move |_| publish()>"Save the published file"</button>
                </Show>
            </div>
            <Preview page=preview/>
            <Show when=move || !is_page() && !text.read().is_empty()>
                <label class="field__label" for="html-text">"The HTML to paste"</label>
                <textarea class="field__input share__text" id="html-text" rows="6" readonly prop:value=text></textarea>
            </Show>
            <p class="share__hint">{move || host.get().hint()}</p>
            <Show when=move || host.get() == Host::Frame && dom::is_one_file()>
                <p class="share__hint">"Better Off was opened from a file here, so the text names no server: report.json and embed.html, with embed.js and embed.css, must stand on the web server beside the page that shows the frame."</p>
            </Show>
        </section>
    }
}

fn save(session: Session, made: &Made) {
    match files::download_text(&made.name, made.mime, &made.html) {
        Ok(()) => session.say(format!("Saved as {:?}{}", made.name, made.note)),
        Err(_) => session.warn("The browser did not let the file be saved. Allow downloads for this page and try again"),
    }
}

fn copy(session: Session, made: &Made) {
    let html = made.html.clone();
    spawn_local(async move {
        match clipboard::copy(&html).await {
            Ok(()) => session.say("Copied; paste it where the page takes HTML"),
            Err(_) => session.warn("The browser did not let the text be copied. Select the text below the buttons and press Ctrl+C"),
        }
    });
}
