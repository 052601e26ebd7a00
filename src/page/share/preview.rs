//! How something will look on another page, on one that imitates it.

use super::asked::{Asked, Host};
use super::made::{height, made};
use crate::page::session::Session;
use better_off::export::html::{framed, host_page};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A page of the host's kind with the thing on it; none while nothing was asked for.
#[component]
pub(super) fn Preview(
    /// The page's HTML; empty when there is none to show.
    page: RwSignal<String>,
) -> impl IntoView {
    view! {
        <Show when=move || !page.read().is_empty()>
            <p class="field__label">"On a page such as yours"</p>
            // Nothing in it runs, and nothing in it can be sent or opened.
            <iframe class="share__preview" title="Preview on a page such as yours" sandbox="" srcdoc=move || page.get()></iframe>
        </Show>
    }
}

/// Makes the preview; what is wrong is said.
pub(super) fn show(session: Session, asked: Asked, page: RwSignal<String>) {
    let asked = Asked { preview: true, inside: false, ..asked };
    spawn_local(async move {
        let (host, what, level) = (asked.host, asked.what.clone(), asked.level);
        match made(session, asked).await {
            Err(message) => session.warn(message),
            Ok(made) => {
                let content = match host {
                    // A file of its own has no host.
                    Host::Page => return page.set(made.html),
                    Host::Frame => framed(&made.html, height(&what)),
                    Host::Styles | Host::Plain => made.html,
                };
                page.set(host_page(&content, level));
            }
        }
    });
}
