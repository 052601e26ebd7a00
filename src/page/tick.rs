//! A tick box with its words.

use leptos::prelude::*;

/// A tick box with its words.
#[component]
pub(crate) fn Tick(
    /// Unique on the page.
    id: &'static str,
    /// What it does.
    label: &'static str,
    /// Whether it is ticked.
    value: Signal<bool>,
    /// Called with each change.
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="field curve-words__tick" for=id>
            <input type="checkbox" id=id prop:checked=value
                on:change:target=move |event| on_change.run(event.target().checked())/>
            {label}
        </label>
    }
}
