//! What the worker has of the browser: messages of the page, answers to it, a clock and a timer. The worker's own program
//! includes this folder; in a window, where no worker can be had, the page drives that program by [`exports`].

mod exports;
#[path = "../message.rs"]
mod message;

use js_sys::{Array, Date, Reflect, Uint8Array};
use message::{bytes_of, text_of};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// A message of the page.
pub enum Heard {
    /// A question as JSON, and the sheet that was kept for it.
    Ask { json: String, kept: Option<String> },
    /// The next bytes of a file; none when the page could not read them.
    Bytes { ticket: u32, bytes: Option<Vec<Bytes>> },
}

impl Heard {
    fn of(message: &JsValue) -> Heard {
        let field = |name: &str| {
            Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
        };
        if let Some(json) = text_of(field("ask")) {
            return Heard::Ask { json, kept: text_of(field("kept")) };
        }
        let arrays = field("bytes").dyn_into::<Array>().ok();
        let bytes =
            |array: Array| array.iter().map(|bytes| Bytes(bytes.unchecked_into())).collect();
        let ticket = field("ticket").as_f64().unwrap_or_default() as u32;
        Heard::Bytes { ticket, bytes: arrays.map(bytes) }
    }
}

/// Bytes that came, outside the program's memory until they are read.
pub struct Bytes(Uint8Array);

impl Bytes {
    /// How many they are.
    pub fn count(&self) -> u64 {
        self.0.length().into()
    }

    /// A copy in the program's memory.
    pub fn read(&self) -> Vec<u8> {
        self.0.to_vec()
    }
}

/// The worker's own scope.
#[derive(Clone)]
pub struct Scope(DedicatedWorkerGlobalScope);

impl Scope {
    /// None in a window.
    pub fn own() -> Option<Scope> {
        console_error_panic_hook::set_once();
        js_sys::global().dyn_into().ok().map(Scope)
    }

    /// Hears every message from now on.
    pub fn hear(&self, hear: fn(Heard)) {
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            hear(Heard::of(&event.data()));
        });
        self.0.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget(); // It lives as long as the worker.
    }

    /// Posts JSON, and a sheet to be kept beside it.
    pub fn post(&self, json: &str, kept: Option<&str>) {
        let parts: Array = [json].into_iter().chain(kept).map(bytes_of).collect();
        // Posting fails only when the worker is being ended.
        let _ = self.0.post_message_with_transfer(&parts, &parts);
    }

    /// Calls a function once after so many milliseconds; false when the browser will not.
    pub fn after(&self, milliseconds: i32, call: fn()) -> bool {
        let call = Closure::once_into_js(call);
        let call = call.unchecked_ref();
        self.0.set_timeout_with_callback_and_timeout_and_arguments_0(call, milliseconds).is_ok()
    }
}

/// Milliseconds of the clock.
pub fn now() -> f64 {
    Date::now()
}
