//! What the page asked for, and the policy that holds it to that.

use crate::browser::dom;
use leptos::prelude::*;

/// Every request so far, read from the browser when it is opened.
#[component]
pub(super) fn Requests() -> impl IntoView {
    let asked = RwSignal::new(Vec::<String>::new());
    view! {
        <section class="share__group" aria-labelledby="share-requests">
            <h2 class="section__heading" id="share-requests">"Nothing leaves this page"</h2>
            <p>"The page asks its own address for its own files and nobody else for anything. The browser is told to refuse everything else."</p>
            <details class="requests" on:toggle=move |_| asked.set(dom::requests())>
                <summary>"What it asked for so far"</summary>
                <ul class="requests__list">
                    {move || asked.get().into_iter().map(|address| view! { <li>{address}</li> }).collect_view()}
                </ul>
                <p class="share__hint">"The policy: " {dom::policy()}</p>
            </details>
        </section>
    }
}
