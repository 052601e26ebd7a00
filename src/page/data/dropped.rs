//! Files dropped anywhere on the page: as if they were dropped on the box of the place Data.

use crate::browser::clipboard;
use crate::page::session::Session;
use leptos::ev;
use leptos::prelude::*;

/// Takes files that are dropped anywhere; without this the browser would open them in place of the page or beside it. What
/// is dragged within the page carries no file, and a file input takes its own.
pub(crate) fn take_dropped_files(session: Session) {
    let over = window_event_listener(ev::dragover, |event| {
        if clipboard::brings_files(&event) {
            event.prevent_default();
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if clipboard::brings_files(&event) {
            event.prevent_default();
            session.take(clipboard::dropped_files(&event));
        }
    });
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
}
