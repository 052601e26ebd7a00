//! Cards without a table: one that is typed, or those of a pasted page of an earlier booklet.

use crate::browser::dom;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::card::{CardWords, pasted_cards};
use better_off::project::{Card, Edit};
use leptos::prelude::*;

/// Adding cards that have no indicator.
#[component]
pub(super) fn AddCards() -> impl IntoView {
    let session = Session::of_page();
    let text = RwSignal::new(String::new());
    let found = local_memo(move |_| pasted_cards(&text.read()));
    let add = move |words: Vec<CardWords>| {
        let mut ids = session.fresh_ids();
        let cards: Vec<Card> = words
            .into_iter()
            .map(|words| Card { id: ids.next('c'), indicators: Vec::new(), words })
            .collect();
        let count = cards.len();
        session.dispatch(Edit::AddCards(cards));
        session.say(if count == 1 {
            "Added 1 card".to_owned()
        } else {
            format!("Added {count} cards")
        });
    };
    view! {
        <details class="add-cards">
            <summary>"Cards without a table"</summary>
            <div class="add-cards__fields">
                <button class="button" type="button" on:click=move |_| {
                    let headline = Some("New card".to_owned());
                    add(vec![CardWords { headline, ..CardWords::default() }]);
                }>"Add a typed card"</button>
                <div class="field">
                    <label class="field__label" for="earlier-booklet">"A page of an earlier booklet"</label>
                    <p class="field__hint" id="earlier-booklet-hint">
                        "Paste headlines and statements. Each headline begins a card; the words stay as they are until you choose figures for them."
                    </p>
                    <textarea class="field__input" id="earlier-booklet" rows="5" aria-describedby="earlier-booklet-hint"
                        prop:value=text on:input:target=move |event| text.set(event.target().value())></textarea>
                </div>
                <Show when=move || !found.read().is_empty()>
                    <button class="button button--main" type="button" on:click=move |_| {
                        add(found.get_untracked());
                        text.set(String::new());
                        dom::after_paint(|| dom::focus("place-heading"));
                    }>
                        {move || match found.read().len() { 1 => "Make 1 card of it".to_owned(), count => format!("Make {count} cards of it") }}
                    </button>
                </Show>
            </div>
        </details>
    }
}
