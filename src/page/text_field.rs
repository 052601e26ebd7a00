//! A text field whose typing is one step of undo.

use super::session::Session;
use leptos::prelude::*;

/// A labelled field. Its body is compiled once: what it shows and does comes as plain signal and callback.
#[component]
pub(crate) fn TextField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is for.
    label: &'static str,
    /// What it shows.
    value: Signal<String>,
    /// Called with each text that is typed; empty when it is cleared.
    on_input: Callback<String>,
    /// Shown while it is empty.
    #[prop(optional)]
    placeholder: &'static str,
) -> impl IntoView {
    let session = Session::of_page();
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="field__input" id=id type="text" autocomplete="off" placeholder=placeholder
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
                on:change=move |_| session.settle()/>
        </div>
    }
}

/// A labelled field of several lines, a thing each.
#[component]
pub(crate) fn TextLines(
    /// Unique on the page.
    id: &'static str,
    /// What it is for.
    label: &'static str,
    /// What it shows.
    value: Signal<String>,
    /// Called with each text that is typed; empty when it is cleared.
    on_input: Callback<String>,
    /// Shown while it is empty.
    placeholder: &'static str,
) -> impl IntoView {
    let session = Session::of_page();
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <textarea class="field__input" id=id rows="2" autocomplete="off" placeholder=placeholder
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
                on:change=move |_| session.settle()></textarea>
        </div>
    }
}

/// What was typed; none when nothing was.
pub(crate) fn typed(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}
