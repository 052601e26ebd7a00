//! The whole page: header, places, and the place one is at.

use super::data::{DataPlace, take_dropped_files};
use super::header::{Header, Places};
use super::messages::Messages;
use super::new_version::NewVersion;
use super::places::Place;
use super::session::Session;
use super::work::{WorkPlace, fetched};
use crate::browser::dom;
use leptos::ev;
use leptos::prelude::*;

/// The page.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = Session::provide();
    let shortcuts =
        window_event_listener(ev::keydown, move |event| undo_by_keyboard(session, &event));
    on_cleanup(move || shortcuts.remove());
    take_dropped_files(session);
    let loaded = fetched(session);
    Effect::new(move |_| dom::set_title(&title(session)));
    // To go where one is already leaves the place as it stands.
    let place = Memo::new(move |_| session.place.get());

    view! {
        <a class="skip-link" href="#place" on:click=move |event| {
            event.prevent_default();
            dom::focus("place-heading");
        }>"Skip to the work"</a>
        <Header/>
        <Places/>
        <Messages/>
        <NewVersion/>
        <main class="place" id="place">
            {move || match place.get() {
                Place::Data => view! { <DataPlace/> }.into_any(),
                place => view! { <WorkPlace place loaded/> }.into_any(),
            }}
        </main>
    }
}

/// What the window is called: the place first, so that tabs and the history tell places apart.
fn title(session: Session) -> String {
    match session.place.get() {
        Place::Reports => format!("Reports: {} – Better Off", session.document.get().name()),
        place => format!("{} – Better Off", place.name()),
    }
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (⌘ on a Mac), except where a text field has an undo of its own.
fn undo_by_keyboard(session: Session, event: &web_sys::KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || types_text(event) {
        return;
    }
    let had_focus = (!dom::focus_is_lost()).then(dom::focused_id);
    match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
        ("z", false) => session.undo(),
        ("z", true) | ("y", false) => session.redo(),
        _ => return,
    }
    event.prevent_default();
    // What had the focus may be gone, or was put elsewhere and lost it.
    if let Some(id) = had_focus {
        dom::after_paint(move || {
            if dom::focus_is_lost() {
                dom::focus_first(vec![id, "place-heading".to_owned()]);
            }
        });
    }
}

fn types_text(event: &web_sys::KeyboardEvent) -> bool {
    use wasm_bindgen::JsCast;
    let Some(element) =
        event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    else {
        return false;
    };
    match element.tag_name().to_ascii_lowercase().as_str() {
        "textarea" => true,
        "input" => {
            !matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio" | "file"))
        }
        _ => false,
    }
}
