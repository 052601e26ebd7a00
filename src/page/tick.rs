//! A tick box with its words.

use leptos::prelude::*;

/// A tick box with its words.
#[component]
pub(crate) fn Tick(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it does.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    value: Signal<bool>,
    /// Whether it cannot be changed.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// Called with each change.
    on_change: Callback<bool>,
) -> impl IntoView {
    let of = id.clone();
    view! {
        <label class="field curve-words__tick" for=of>
            <input class="checkbox" type="checkbox" id=id prop:checked=value disabled=disabled
                on:change:target=move |event| on_change.run(event.target().checked())/>
            {label}
        </label>
    }
}
