//! What the page asked for, and the policy that holds it to that.

use crate::browser::dom;
use leptos::prelude::*;

/// "Better Off 0.1.0, build 0123456789ab, one file"
fn version() -> String {
    let mut words = format!("Better Off {}", env!("CARGO_PKG_VERSION"));
    if let Some(build) = dom::build_name() {
        words.push_str(&format!(", build {build}"));
    }
    if dom::is_one_file() {
        words.push_str(", in one file");
    }
    words
}

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
                <Show when=|| !dom::is_one_file()>
                    <p class="share__hint">"reader.js and reader_bg.wasm are what reader_loader.js asks for, the worker that reads tables. A service worker, sw.js, fetches each file of this build once, from the same address, so that the page works offline."</p>
                </Show>
                <p class="share__hint">"The policy: " {dom::policy()}</p>
            </details>
            <details class="requests">
                <summary>"How to check it yourself"</summary>
                <ol class="requests__steps">
                    <li>"Press F12 and choose Network. Reload the page and work as you do: only files from this page's own address are listed."</li>
                    <li>"Disconnect from the network, then make and print a card: everything still works."</li>
                    <li>"Compare the version and build below with those your IT department checked."</li>
                </ol>
            </details>
            <p class="share__hint">{version()}</p>
        </section>
    }
}
