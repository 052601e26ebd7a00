//! Whether the pages of the booklet hold what stands on them.

use super::measured::measured;
use crate::browser::paper;
use better_off::report::overfull_pages;
use leptos::html::Div;
use leptos::prelude::*;

/// A page that is cut where it ends has its cards in this.
const CARDS: &str = ".booklet__page > .booklet__cards";

/// Tells of pages whose cards reach beyond them; measured when `changed` does, once for a burst of changes. On a narrow
/// screen a page is as long as its cards.
#[component]
pub(super) fn BookletFit(
    /// Changes with whatever stands on the pages.
    #[prop(into)]
    changed: Signal<()>,
    /// The pages as they are shown.
    pages: NodeRef<Div>,
) -> impl IntoView {
    let follow = move || {
        changed.track();
        pages.track();
    };
    let told = measured(follow, move || {
        let pages = pages.try_get_untracked()??;
        Some(overfull_pages(&paper::overfull(&pages, CARDS)))
    });
    view! { <div class="booklet__problems" role="status">{move || told.get().map(|told| view! { <p>{told}</p> })}</div> }
}
