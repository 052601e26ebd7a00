//! Messages between the page and its worker: a text as its bytes, moved and not copied; a string would be copied letter
//! by letter. Both ends include this file.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// A text as it is sent.
pub fn bytes_of(text: &str) -> ArrayBuffer {
    Uint8Array::from(text.as_bytes()).buffer()
}

/// A text as it came; none when it is anything else.
pub fn text_of(bytes: JsValue) -> Option<String> {
    let bytes = bytes.dyn_into::<ArrayBuffer>().ok()?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).ok()
}
