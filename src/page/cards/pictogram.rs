//! The pictogram of a card: chosen, or proposed when asked; and what it says to those who do not see it.

use super::editor::Edited;
use crate::page::local_memo::local_memo;
use crate::page::text_field::{TextField, typed};
use better_off::card::{CardWords, Pictogram};
use better_off::project::Edit;
use leptos::prelude::*;

const NONE_FITS: &str = "No pictogram goes with the words of this card. Choose one from the list";

/// The choice, the button that proposes, and the text alternative.
#[component]
pub(super) fn PictogramChoice(
    /// What is edited.
    edited: Edited,
) -> impl IntoView {
    let Edited { session, id } = edited;
    let words = local_memo(move |_| {
        let project = session.project.read();
        project.card(&id.read_value()).map(|card| card.words.clone()).unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut CardWords)| {
        let mut next = words.get_untracked();
        change(&mut next);
        session.dispatch(Edit::SetCardWords(id.get_value(), Box::new(next)));
    };
    let choose = move |name: Option<&str>| {
        change(&|words| words.pictogram = name.map(str::to_owned));
        session.settle();
    };
    let chosen =
        local_memo(move |_| words.read().pictogram.as_deref().and_then(Pictogram::named).copied());
    let field = format!("pictogram-{}", id.read_value());
    let alt = format!("{field}-alt");
    let hint = format!("{alt}-hint");
    view! {
        <div class="field">
            <label class="field__label" for=field.clone()>"Pictogram"</label>
            <div class="card-more__pictogram">
                <select class="field__input" id=field on:change:target=move |event| {
                    let name = event.target().value();
                    choose(Pictogram::named(&name).map(|one| one.name));
                }>
                    <option value="" selected=move || chosen.read().is_none()>"None"</option>
                    {Pictogram::ALL.map(|one| view! {
                        <option value=one.name selected=move || chosen.read().is_some_and(|chosen| chosen.name == one.name)>
                            {one.meaning}
                        </option>
                    })}
                </select>
                {move || chosen.get().map(|one| view! {
                    <svg class="pictogram" viewBox="0 0 24 24" aria-hidden="true" inner_html=one.lines()></svg>
                })}
                <button class="button button--small" type="button" on:click=move |_| {
                    match Pictogram::proposed(&spoken(edited)) {
                        Some(one) => {
                            choose(Some(one.name));
                            session.say(format!("Pictogram: {}", one.meaning.to_lowercase()));
                        }
                        None => session.say(NONE_FITS),
                    }
                }>"Propose one"</button>
            </div>
        </div>
        <Show when=move || chosen.read().is_some()>
            <div class="field">
                <TextField id=alt.clone() label="What the pictogram says"
                    value=Signal::derive(move || words.read().pictogram_alt.clone().unwrap_or_default())
                    on_input=Callback::new(move |text: String| change(&|words| words.pictogram_alt = typed(text.clone())))/>
                <p class="field__hint" id=hint.clone()>
                    "For those who do not see it. Leave it empty where it only decorates and the card's words say as much"
                </p>
            </div>
        </Show>
    }
}

/// What the card is about: its measures, else its typed headline and statement.
fn spoken(edited: Edited) -> String {
    let Edited { session, id } = edited;
    let project = session.project.read_untracked();
    let Some(card) = id.with_value(|id| project.card(id).cloned()) else { return String::new() };
    let indicators = session.indicators.read_untracked();
    let measures: Vec<&str> = card
        .indicators
        .iter()
        .filter_map(|id| indicators.get(id).map(|one| one.measure_name.as_str()))
        .collect();
    if !measures.is_empty() {
        return measures.join(" ");
    }
    let typed = [&card.words.headline, &card.words.statement];
    typed.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}
