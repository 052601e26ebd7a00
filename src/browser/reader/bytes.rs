//! Bytes of a file, in their order.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableStreamReadResult};

/// A file that is being read; dropping it tells the browser that no more is wanted.
pub(super) struct Bytes {
    reader: ReadableStreamDefaultReader,
}

impl Bytes {
    /// From the first byte on.
    pub(super) fn of(file: &Blob) -> Bytes {
        Bytes { reader: file.stream().get_reader().unchecked_into() }
    }

    /// The next bytes, as many as the browser has at hand; none behind the last.
    ///
    /// # Errors
    ///
    /// When the file was moved, changed or locked since it was chosen.
    pub(super) async fn next(&self) -> Result<Option<Uint8Array>, JsValue> {
        let read = JsFuture::from(self.reader.read()).await?;
        let read: ReadableStreamReadResult = read.unchecked_into();
        let ended = read.get_done() == Some(true);
        Ok((!ended).then(|| read.get_value().unchecked_into()))
    }
}

impl Drop for Bytes {
    fn drop(&mut self) {
        let ended = self.reader.cancel();
        // What could not be read cannot be ended either, and need not be.
        spawn_local(async {
            let _ = JsFuture::from(ended).await;
        });
    }
}
