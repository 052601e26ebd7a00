//! A place that waits for cards, and the way to them.

use super::places::Place;
use super::session::Session;
use leptos::prelude::*;

/// Says what is missing, with a button to where it is made.
#[component]
pub(crate) fn NothingYet(
    /// What is missing, and what would make it.
    words: &'static str,
) -> impl IntoView {
    let session = Session::of_page();
    view! {
        <p class="place__lead">{words}</p>
        <button class="button button--main" type="button" on:click=move |_| {
            let no_table = session.project.read_untracked().sources.is_empty();
            session.go(if no_table { Place::Data } else { Place::Check });
        }>"Choose indicators"</button>
    }
}
