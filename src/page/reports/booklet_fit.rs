//! Whether the pages of the booklet hold what stands on them.

use crate::browser::{dom, paper};
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
    let told = RwSignal::new(None::<String>);
    let waiting = StoredValue::new(false);
    Effect::new(move |_| {
        changed.track();
        pages.track();
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        dom::after_paint(move || {
            // The place may have been left.
            if waiting.try_set_value(false).is_some() {
                return;
            }
            let Some(Some(pages)) = pages.try_get_untracked() else { return };
            let next = overfull_pages(&paper::overfull(&pages, CARDS));
            if told.try_with_untracked(|told| *told != next) == Some(true) {
                told.set(next);
            }
        });
    });
    view! { <div class="booklet__problems" role="status">{move || told.get().map(|told| view! { <p>{told}</p> })}</div> }
}
