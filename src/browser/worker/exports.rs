//! The reader's program as the page drives it on its own thread, a step at a time.

use wasm_bindgen::prelude::wasm_bindgen;

/// Asks; false when the question could not be read.
#[wasm_bindgen]
pub fn reader_ask(json: &str) -> bool {
    crate::with_reader(|reader| reader.ask_here(json))
}

/// Gives more bytes of a file.
#[wasm_bindgen]
pub fn reader_feed(ticket: u32, bytes: Vec<u8>) {
    crate::with_reader(|reader| reader.desk.feed(ticket, bytes));
}

/// Says that all bytes of a file were given.
#[wasm_bindgen]
pub fn reader_finish(ticket: u32) {
    crate::with_reader(|reader| reader.desk.finish(ticket));
}

/// Does a bounded piece of work; gives the answers as a JSON array.
#[wasm_bindgen]
pub fn reader_step() -> String {
    let answers = crate::with_reader(|reader| reader.desk.step());
    serde_json::to_string(&answers).unwrap_or_else(|_| "[]".to_owned())
}

/// Whether [`reader_step`] has anything to do.
#[wasm_bindgen]
pub fn reader_busy() -> bool {
    crate::with_reader(|reader| reader.desk.is_busy())
}
