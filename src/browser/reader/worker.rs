//! The reader in a web worker.

use crate::browser::parts;
use better_off::reading::desk::{Answer, Ask};
use gloo::events::EventListener;
use js_sys::{Object, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{File, MessageEvent, Worker};

/// What the worker says when it can be asked.
const READY: &str = r#"{"answer":"ready"}"#;

/// How a worker ended by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// It never started: the browser or the policy of the page does not let it.
    NotStarted,
    /// It broke over what it was reading.
    Crashed,
}

/// A running worker; dropping it ends it.
pub(super) struct Handle {
    line: Rc<Line>,
    _heard: EventListener,
    _failed: EventListener,
}

/// The worker, and what waits for it to be ready.
struct Line {
    worker: Worker,
    ready: Cell<bool>,
    queue: RefCell<Vec<(Ask, Option<File>)>>,
}

impl Handle {
    /// Starts a worker; `None` when the browser has none to give. `ended` is told when it ends by itself.
    pub(super) fn start(
        heard: Rc<dyn Fn(Answer)>,
        ended: impl Fn(Ended) + 'static,
    ) -> Option<Self> {
        let worker = parts::worker().ok()?;
        let line = Rc::new(Line {
            worker: worker.clone(),
            ready: Cell::new(false),
            queue: RefCell::default(),
        });
        let listening = Rc::clone(&line);
        let on_message = EventListener::new(&worker, "message", move |event| {
            let Some(text) =
                event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string())
            else {
                return;
            };
            if text == READY {
                return listening.ready();
            }
            match serde_json::from_str::<Answer>(&text) {
                Ok(answer) => heard(answer),
                Err(error) => leptos::logging::error!(
                    "the reader answered what the page does not know: {error}"
                ),
            }
        });
        let waiting = Rc::clone(&line);
        let on_error = EventListener::new(&worker, "error", move |_| {
            ended(if waiting.ready.get() { Ended::Crashed } else { Ended::NotStarted });
        });
        Some(Self { line, _heard: on_message, _failed: on_error })
    }

    /// Sends a question, now or when the worker is ready.
    pub(super) fn ask(&self, ask: &Ask, file: Option<File>) {
        if self.line.ready.get() {
            self.line.send(ask, file.as_ref());
        } else {
            self.line.queue.borrow_mut().push((ask.clone(), file));
        }
    }

    /// What was asked and never sent, because the worker did not start.
    pub(super) fn unheard(&self) -> Vec<(Ask, Option<File>)> {
        self.line.queue.take()
    }
}

impl Line {
    fn ready(&self) {
        self.ready.set(true);
        for (ask, file) in self.queue.take() {
            self.send(&ask, file.as_ref());
        }
    }

    fn send(&self, ask: &Ask, file: Option<&File>) {
        let message = Object::new();
        // Pretty, as the project file is: the code that writes JSON is there once.
        let sent = serde_json::to_string_pretty(ask)
            .map_err(|error| JsValue::from(error.to_string()))
            .and_then(|text| {
                Reflect::set(&message, &"ask".into(), &text.into())?;
                if let Some(file) = file {
                    Reflect::set(&message, &"file".into(), file)?;
                }
                self.worker.post_message(&message)
            });
        if let Err(error) = sent {
            leptos::logging::error!("the reader was not reached: {error:?}");
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.line.worker.terminate();
    }
}
