//! The window and the document, and small things asked of them.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, Window};

/// The window. There is always one: the page runs in no other place.
#[expect(clippy::expect_used, reason = "the page only ever runs in a window")]
pub(crate) fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

/// The document.
#[expect(clippy::expect_used, reason = "a window of a page has a document")]
pub(crate) fn document() -> Document {
    window().document().expect("a window has a document")
}

/// Moves the focus to an element, if it is there.
pub(crate) fn focus(id: &str) {
    if let Some(element) =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Moves the focus to the first of these elements that is there, once what was just changed is on the screen.
pub(crate) fn focus_first(ids: Vec<String>) {
    after_paint(move || {
        if let Some(id) = ids.iter().find(|id| exists(id)) {
            focus(id);
        }
    });
}

/// The id of what has the focus; empty when that has none.
pub(crate) fn focused_id() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

/// Whether nothing has the focus: what had it is gone.
pub(crate) fn focus_is_lost() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}

/// The id of what an event happened to; empty when that has none.
pub(crate) fn target_id(event: &web_sys::Event) -> String {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.map(|element| element.id()).unwrap_or_default()
}

/// What the window is called, in tabs, in the history and by screen readers.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// Sets an attribute of an element, if it is there.
pub(crate) fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Whether an element is there.
pub(crate) fn exists(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
}

/// Clicks an element, if it is there: opens the picker of a file input.
pub(crate) fn click(id: &str) {
    if let Some(element) =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        element.click();
    }
}

/// Runs something once what was just changed is on the screen.
pub(crate) fn after_paint(run: impl FnOnce() + 'static) {
    let later = Closure::once_into_js(move || later(0, run));
    if window().request_animation_frame(later.unchecked_ref()).is_err() {
        leptos::logging::warn!("no animation frame to be had");
    }
}

/// Runs something after so many milliseconds, whatever becomes of who asked. A timer of gloo's that is forgotten is kept
/// for ever; this one is gone once it ran.
pub(crate) fn later(milliseconds: i32, run: impl FnOnce() + 'static) {
    let run = Closure::once_into_js(run);
    let timer = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(run.unchecked_ref(), milliseconds);
    if timer.is_err() {
        leptos::logging::warn!("no timer to be had");
    }
}

/// Asks the browser to print what the page shows.
pub(crate) fn print() {
    let _ = window().print();
}

/// Asks a yes-or-no question; no when it cannot be asked.
pub(crate) fn confirm(question: &str) -> bool {
    window().confirm_with_message(question).unwrap_or(false)
}

/// Watches the size of an element until it is dropped.
pub(crate) struct Resizing {
    observer: web_sys::ResizeObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Resizing {
    /// Calls back now and whenever the element has another size.
    pub(crate) fn watch(element: &HtmlElement, changed: impl Fn() + 'static) -> Option<Self> {
        let closure = Closure::<dyn FnMut()>::new(changed);
        let observer = web_sys::ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self { observer, _changed: closure })
    }
}

impl Drop for Resizing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// How the script ends that starts the reader's worker, and what that worker asks for in its turn.
const WORKER: &str = "reader_loader.js";
const OF_WORKER: [&str; 2] = ["reader.js", "reader_bg.wasm"];

/// The addresses this page asked for so far, as the browser recorded them; and those its worker asks for, of which it tells
/// the worker only.
pub(crate) fn requests() -> Vec<String> {
    let Some(performance) = window().performance() else { return Vec::new() };
    let mut asked = vec![window().location().href().unwrap_or_default()];
    asked.extend(performance.get_entries_by_type("resource").iter().filter_map(|entry| {
        js_sys::Reflect::get(&entry, &"name".into()).ok().and_then(|name| name.as_string())
    }));
    let folder = asked.iter().find_map(|address| address.strip_suffix(WORKER)).map(str::to_owned);
    let of_worker = folder.map(|folder| OF_WORKER.map(|name| format!("{folder}{name}")));
    for address in of_worker.into_iter().flatten() {
        // On the page's own thread the reader is seen as it is.
        if !asked.contains(&address) {
            asked.push(address);
        }
    }
    asked
}

/// Whether a newer build waits to be taken; see `web/offline.js`.
pub(crate) fn has_new_version() -> bool {
    js_sys::Reflect::get(&js_sys::global(), &"betterOffNewVersion".into())
        .is_ok_and(|told| told.is_truthy())
}

/// Calls back when a newer build is there. The listener lives as long as the page.
pub(crate) fn on_new_version(there: impl Fn() + 'static) {
    gloo::events::EventListener::new(&window(), "better-off-new-version", move |_| there())
        .forget();
}

/// The name of the build, as xtask wrote it into the page; none where the page is served while it is worked on.
pub(crate) fn build_name() -> Option<String> {
    let meta = document().query_selector("meta[name='better-off-build']").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content"))
}

/// Whether the page is one file, without a server.
pub(crate) fn is_one_file() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol == "file:")
}

/// The address of the folder that the page was opened from, with a slash at its end.
pub(crate) fn folder() -> String {
    let address = window().location().href().unwrap_or_default();
    let address = address.split(['?', '#']).next().unwrap_or_default();
    address.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// The content security policy of the page.
pub(crate) fn policy() -> String {
    let meta =
        document().query_selector("meta[http-equiv='Content-Security-Policy']").ok().flatten();
    meta.and_then(|meta| meta.get_attribute("content")).unwrap_or_default()
}
