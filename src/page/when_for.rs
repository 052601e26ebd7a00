//! "When are these for?", asked where figures came without a period.

use super::session::Session;
use better_off::project::{Edit, SourceId};
use better_off::reading::Correction;
use leptos::prelude::*;

/// The question, and a field for its answer, which becomes a step of the recipe.
#[component]
pub(crate) fn WhenFor(
    /// Whose figures.
    #[prop(into)]
    source: Signal<Option<SourceId>>,
) -> impl IntoView {
    let session = Session::of_page();
    let period = RwSignal::new(String::new());
    let answer = move || {
        let period = period.get_untracked().trim().to_owned();
        if let Some(source) = source.get_untracked().filter(|_| !period.is_empty()) {
            session.dispatch(Edit::Correct(source, Correction::WhenFor { period }));
        }
    };
    let id = move |part: &str| {
        source.read_untracked().as_ref().map(|source| format!("when-{source}{part}"))
    };
    view! {
        <form class="question" on:submit=move |event| {
            event.prevent_default();
            answer();
        }>
            <label class="question__label" for=id("")>"When are these for?"</label>
            <p class="question__hint" id=id("-hint")>
                "The table does not say. For example March 2024, 2023-24 or Q2 2024/25."
            </p>
            <input class="field__input" id=id("") type="text" autocomplete="off"
                aria-describedby=id("-hint") bind:value=period/>
            <button class="button" type="submit">"Use this period"</button>
        </form>
    }
}
