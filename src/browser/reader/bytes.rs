//! Bytes of a file.

use js_sys::ArrayBuffer;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// The bytes from `from` to before `to`.
///
/// # Errors
///
/// When the file was moved, changed or locked since it was chosen.
pub(super) async fn bytes(file: &Blob, from: u64, to: u64) -> Result<ArrayBuffer, JsValue> {
    let slice = file.slice_with_f64_and_f64(from as f64, to as f64)?;
    Ok(JsFuture::from(slice.array_buffer()).await?.into())
}
