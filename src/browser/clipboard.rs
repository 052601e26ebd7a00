//! What was pasted or dropped, and what is copied.

use super::dom;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, File, HtmlInputElement};

/// A paste: HTML where the clipboard has a table in it, and the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pasted {
    /// `text/html`.
    pub(crate) html: Option<String>,
    /// `text/plain`.
    pub(crate) text: String,
}

/// What a paste event carries; `None` when it carries nothing to read.
pub(crate) fn pasted(event: &ClipboardEvent) -> Option<Pasted> {
    let clipboard = event.clipboard_data()?;
    let html = clipboard
        .get_data("text/html")
        .ok()
        .filter(|html| html.to_ascii_lowercase().contains("<table"));
    let text = clipboard.get_data("text/plain").unwrap_or_default();
    (html.is_some() || !text.trim().is_empty()).then_some(Pasted { html, text })
}

/// The HTML of a paste; none when its text says as much.
pub(crate) fn pasted_html(event: &ClipboardEvent) -> Option<String> {
    let html = event.clipboard_data()?.get_data("text/html").ok()?;
    (!html.trim().is_empty()).then_some(html)
}

/// The file of a paste, such as one copied in a file manager.
pub(crate) fn pasted_file(event: &ClipboardEvent) -> Option<File> {
    event.clipboard_data()?.files()?.get(0)
}

/// Whether a drag carries files, and is not over a file input, which takes them by itself.
pub(crate) fn brings_files(event: &DragEvent) -> bool {
    let over = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    over.is_none_or(|input| input.type_() != "file") && carries(event, "Files")
}

/// Whether a drag carries something of a kind.
fn carries(event: &DragEvent, kind: &str) -> bool {
    let kinds = event.data_transfer().map(|transfer| transfer.types());
    kinds.is_some_and(|kinds| kinds.iter().any(|one| one.as_string().as_deref() == Some(kind)))
}

/// The files of a drop; none of a picture that was dragged off a page, which browsers offer as a file too.
pub(crate) fn dropped_files(event: &DragEvent) -> Vec<File> {
    if carries(event, "text/html") {
        return Vec::new();
    }
    let files = event.data_transfer().and_then(|transfer| transfer.files());
    files
        .map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect())
        .unwrap_or_default()
}

/// Copies text.
///
/// # Errors
///
/// When the browser has no clipboard for this page or its reader does not allow it.
pub(crate) async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = dom::window().navigator();
    // The browser leaves it out where the page is not served safely.
    if js_sys::Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err("no clipboard".into());
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(|_| ())
}
