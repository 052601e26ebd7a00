//! What was understood or done, what went wrong, and what is being read.

use super::session::Session;
use leptos::prelude::*;

/// The live regions of the page.
#[component]
pub(crate) fn Messages() -> impl IntoView {
    let session = Session::of_page();
    view! {
        <div class="messages">
            <p class="messages__status" id="understood" role="status">{move || session.status.get()}</p>
            <div class="messages__alert" role="alert">
                {move || session.alert.get().map(|message| view! { <p class="messages__wrong">{message.text}</p> })}
            </div>
            <Show when=move || session.alert.read().is_some()>
                <button class="button button--small" type="button" on:click=move |_| session.alert.set(None)>
                    "Close this message"
                </button>
            </Show>
            <Progress/>
        </div>
    }
}

/// A reading under way, which can be cancelled.
#[component]
fn Progress() -> impl IntoView {
    let session = Session::of_page();
    let label = move || {
        session
            .busy
            .read()
            .as_ref()
            .map(|busy| format!("{} {:?}", busy.doing, busy.name))
            .unwrap_or_default()
    };
    view! {
        <Show when=move || session.busy.read().is_some()>
            <div class="progress">
                <label class="progress__label" for="progress">{label}</label>
                <progress
                    class="progress__bar"
                    id="progress"
                    max="1000"
                    value=move || {
                        let busy = session.busy.read();
                        let busy = busy.as_ref().filter(|busy| 0 < busy.of)?;
                        Some((busy.done.saturating_mul(1000) / busy.of).to_string())
                    }
                ></progress>
                <button class="button button--small" type="button" on:click=move |_| session.cancel()>"Cancel"</button>
            </div>
        </Show>
    }
}
