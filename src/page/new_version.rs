//! Says that a newer build was fetched, which the next start takes.

use crate::browser::dom;
use leptos::prelude::*;

/// One quiet line, once a newer build waits.
#[component]
pub(crate) fn NewVersion() -> impl IntoView {
    let waits = RwSignal::new(dom::has_new_version());
    dom::on_new_version(move || waits.set(true));
    view! {
        <p class="new-version" role="status">
            {move || waits.get().then_some(
                "A new version of Better Off is here. It is taken when you next open or reload the page with no other tab of it open; your work stays"
            )}
        </p>
    }
}
