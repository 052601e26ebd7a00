//! The parts of the build that come when they are needed: beside the page on its server, or inside it where the whole
//! app is one file. `web/boot.js` and `web/one-file.js` know which.

use wasm_bindgen::prelude::*;
use web_sys::Worker;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = betterOffParts, js_name = script, catch)]
    async fn run_script(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = betterOffParts, js_name = worker, catch)]
    fn start_worker() -> Result<Worker, JsValue>;
}

/// Runs a script of the build. Resolves when it has run.
pub(crate) async fn script(name: &str) -> Result<(), JsValue> {
    run_script(name).await.map(|_| ())
}

/// Starts the worker that reads tables; an error where the browser has none to give.
pub(crate) fn worker() -> Result<Worker, JsValue> {
    start_worker()
}
