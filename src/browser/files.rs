//! Files in from a file input, files out by download.

use super::dom;
use gloo::file::futures::{read_as_bytes, read_as_text};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

/// The files chosen in a file input; the input is emptied, so that the same file can be chosen again.
pub(crate) fn chosen(event: &Event) -> Vec<File> {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return Vec::new();
    };
    let files = input.files();
    let chosen =
        files.map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect());
    input.set_value("");
    chosen.unwrap_or_default()
}

/// The text of a file.
///
/// # Errors
///
/// A sentence for people when the disk does not give it.
pub(crate) async fn text_of(file: File) -> Result<String, String> {
    let name = file.name();
    read_as_text(&file.into()).await.map_err(|_| unreadable(&name))
}

/// The bytes of a file.
///
/// # Errors
///
/// A sentence for people when the disk does not give it.
pub(crate) async fn bytes_of(file: File) -> Result<Vec<u8>, String> {
    let name = file.name();
    read_as_bytes(&file.into()).await.map_err(|_| unreadable(&name))
}

fn unreadable(name: &str) -> String {
    format!(
        "{name:?} could not be read from the disk. Check that it is still there and not open elsewhere, then choose it again"
    )
}

/// Offers text as a file to keep.
pub(crate) fn download_text(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    download(name, &blob(&JsValue::from_str(text), mime)?)
}

/// One value as a blob.
pub(crate) fn blob(part: &JsValue, mime: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(part), &options)
}

/// Offers a blob as a file to keep.
pub(crate) fn download(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = dom::document().create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    dom::later(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Ok(())
}
