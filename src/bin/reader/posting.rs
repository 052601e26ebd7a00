//! What the worker says to the page.

use better_off::project::Kept;
use better_off::reading::ReadError;
use better_off::reading::desk::Answer;
use js_sys::{Array, Uint8Array};
use web_sys::DedicatedWorkerGlobalScope;

pub fn refused(ticket: u32, message: String) -> Answer {
    Answer::Refused {
        ticket,
        error: ReadError { message, hint: "Choose the file again, or reload the page".to_owned() },
    }
}

pub fn post_answer(worker: &DedicatedWorkerGlobalScope, mut answer: Answer) {
    let kept = answer.kept_mut().and_then(Option::take);
    if let Ok(json) = serde_json::to_string(&answer) {
        post(worker, &json, kept);
    }
}

pub fn post(worker: &DedicatedWorkerGlobalScope, json: &str, kept: Option<Kept>) {
    let buffer = |text: &str| Uint8Array::from(text.as_bytes()).buffer();
    let answer = buffer(json);
    // Posting fails only when the worker is being ended.
    let _ = match kept {
        Some(kept) => {
            let both = Array::of2(&answer, &buffer(kept.json()));
            worker.post_message_with_transfer(&both, &both)
        }
        None => worker.post_message_with_transfer(&answer, &Array::of1(&answer)),
    };
}
