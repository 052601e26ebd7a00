//! Which place the address names: `#data`, `#check` … so that back, forward and bookmarks work anywhere.

use super::dom;
use gloo::events::EventListener;

/// The part of the address after `#`.
pub(crate) fn hash() -> String {
    dom::window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Goes to another place.
pub(crate) fn go(hash: &str) {
    let _ = dom::window().location().set_hash(hash);
}

/// Calls back when the address changes. The listener lives as long as the page.
pub(crate) fn on_change(changed: impl Fn() + 'static) {
    EventListener::new(&dom::window(), "hashchange", move |_| changed()).forget();
}
