//! The reader in a web worker.

use super::bytes::Bytes;
use crate::browser::message::{bytes_of, text_of};
use crate::browser::parts;
use better_off::project::Kept;
use better_off::reading::desk::{Answer, Ask};
use gloo::events::EventListener;
use js_sys::{Array, Object, Reflect};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
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
    /// The files it reads, by ticket: it asks for their bytes, so that they come while it is busy.
    files: RefCell<BTreeMap<u32, Rc<Source>>>,
}

/// A file that goes to the worker.
struct Source {
    bytes: Bytes,
    size: u64,
    /// Bytes that the worker has room for and that were not sent yet.
    wanted: Cell<u64>,
    /// Bytes that were not sent yet.
    left: Cell<u64>,
    /// Whether some are on their way.
    going: Cell<bool>,
}

/// The most that is sent at once: a message costs more than the bytes in it, and those before it are waited for.
const AT_ONCE: u64 = 1 << 19;

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
            files: RefCell::default(),
        });
        let listening = Rc::clone(&line);
        let on_message = EventListener::new(&worker, "message", move |event| {
            let Some((text, kept)) = event.dyn_ref::<MessageEvent>().and_then(said) else { return };
            if text == READY {
                return listening.ready();
            }
            match serde_json::from_str::<Answer>(&text) {
                Ok(Answer::Wants { ticket, bytes }) => listening.give(ticket, bytes),
                Ok(mut answer) => {
                    if let (Some(place), Some(_)) = (answer.kept_mut(), &kept) {
                        *place = kept;
                    }
                    if let Answer::Understood { ticket, .. }
                    | Answer::Inside { ticket, .. }
                    | Answer::Refused { ticket, .. } = &answer
                    {
                        listening.files.borrow_mut().remove(ticket);
                    }
                    heard(answer);
                }
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
            self.line.send(ask, file);
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
            self.send(&ask, file);
        }
    }

    fn send(&self, ask: &Ask, file: Option<File>) {
        if let Some(file) = file {
            self.files.borrow_mut().insert(ask.ticket(), Rc::new(Source::of(&file)));
        }
        let mut ask = ask.clone();
        let kept = ask.kept_mut().map(|kept| std::mem::replace(kept, Kept::nothing()));
        // Pretty, as the project file is: the code that writes JSON is there once.
        let sent = serde_json::to_string_pretty(&ask)
            .map_err(|error| JsValue::from(error.to_string()))
            .and_then(|text| {
                let text = bytes_of(&text);
                let message = object(&[("ask", (&text).into())])?;
                let moved = Array::of1(&text);
                if let Some(kept) = kept.map(|kept| bytes_of(kept.json())) {
                    Reflect::set(&message, &JsValue::from_str("kept"), &kept)?;
                    moved.push(&kept);
                }
                self.worker.post_message_with_transfer(&message, &moved)
            });
        not_reached(sent);
    }

    /// Sends more bytes of a file, without copying them; no bytes when they cannot be read.
    fn give(self: &Rc<Self>, ticket: u32, more: u64) {
        let Some(source) = self.files.borrow().get(&ticket).cloned() else { return };
        source.wanted.set(source.wanted.get() + more);
        if source.going.replace(true) {
            return;
        }
        let line = Rc::clone(self);
        spawn_local(async move {
            while 0 < source.wanted.get() && 0 < source.left.get() {
                let (bytes, moved) = match source.next().await {
                    Ok((bytes, moved)) => (bytes.into(), moved),
                    Err(_) => (JsValue::NULL, Array::new()),
                };
                let fields = [("ticket", ticket.into()), ("bytes", bytes)];
                not_reached(
                    object(&fields).and_then(|message| {
                        line.worker.post_message_with_transfer(&message, &moved)
                    }),
                );
            }
            source.going.set(false);
        });
    }
}

impl Source {
    fn of(file: &File) -> Source {
        let size = file.size() as u64;
        Source {
            bytes: Bytes::of(file),
            size,
            wanted: Cell::new(0),
            left: Cell::new(size),
            going: Cell::new(false),
        }
    }

    /// The next bytes, in several arrays, and the memory that is moved with them. The first go as soon as they are here.
    ///
    /// # Errors
    ///
    /// When they cannot be read; then none are left.
    async fn next(&self) -> Result<(Array, Array), JsValue> {
        let (arrays, moved) = (Array::new(), Array::new());
        let left = self.left.replace(0);
        let (mut bytes, enough) = (0, (self.size - left).clamp(1, AT_ONCE).min(left));
        while bytes < enough {
            let next = self.bytes.next().await?.ok_or("the file is shorter than it was")?;
            bytes += u64::from(next.length());
            moved.push(&next.buffer());
            arrays.push(&next);
        }
        self.left.set(left.saturating_sub(bytes));
        self.wanted.set(self.wanted.get().saturating_sub(bytes));
        Ok((arrays, moved))
    }
}

/// What the worker says, and the sheet to be kept that stands beside it: within the answer it would be read through to
/// its end.
fn said(event: &MessageEvent) -> Option<(String, Option<Kept>)> {
    let parts = event.data().dyn_into::<Array>().ok()?;
    Some((text_of(parts.get(0))?, text_of(parts.get(1)).map(Kept::new)))
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value)?;
    }
    Ok(object)
}

fn not_reached(sent: Result<(), JsValue>) {
    if let Err(error) = sent {
        leptos::logging::error!("the reader was not reached: {error:?}");
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.line.worker.terminate();
    }
}
