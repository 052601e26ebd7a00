//! The reader on the page's own thread, a step at a time, where no worker can be had.

use super::bytes::Bytes;
use super::client::no_reader;
use crate::browser::parts;
use better_off::reading::desk::{Answer, Ask};
use gloo::timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File};

#[wasm_bindgen]
extern "C" {
    /// Set by `reader-here.js` from the reader's own glue.
    #[wasm_bindgen(js_namespace = betterOffReader, js_name = start, catch)]
    async fn start_reader() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = betterOffReader)]
    fn reader_ask(ask: &str);
    #[wasm_bindgen(js_namespace = betterOffReader)]
    fn reader_feed(ticket: u32, bytes: &[u8]);
    #[wasm_bindgen(js_namespace = betterOffReader)]
    fn reader_finish(ticket: u32);
    #[wasm_bindgen(js_namespace = betterOffReader)]
    fn reader_step() -> String;
    #[wasm_bindgen(js_namespace = betterOffReader)]
    fn reader_busy() -> bool;
}

/// A reader on this thread; dropping it stops it after its step.
pub(super) struct Handle {
    desk: Rc<Desk>,
}

struct Desk {
    questions: RefCell<VecDeque<(Ask, Option<File>)>>,
    heard: Rc<dyn Fn(Answer)>,
    working: Cell<bool>,
    stopped: Cell<bool>,
}

impl Handle {
    /// Ready to be asked; the reader is fetched with the first question.
    pub(super) fn start(heard: Rc<dyn Fn(Answer)>) -> Self {
        let desk = Desk {
            questions: RefCell::default(),
            heard,
            working: Cell::new(false),
            stopped: Cell::new(false),
        };
        Self { desk: Rc::new(desk) }
    }

    /// Asks; the answer comes as from the worker.
    pub(super) fn ask(&self, ask: Ask, file: Option<File>) {
        self.desk.questions.borrow_mut().push_back((ask, file));
        if !self.desk.working.replace(true) {
            let desk = Rc::clone(&self.desk);
            spawn_local(async move {
                desk.work().await;
                desk.working.set(false);
            });
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.desk.stopped.set(true);
    }
}

impl Desk {
    async fn work(&self) {
        loop {
            let Some((ask, file)) = self.questions.borrow_mut().pop_front() else { return };
            if self.stopped.get() {
                return;
            }
            let ticket = ask.ticket();
            if self.answer(ticket, &ask, file).await.is_err() {
                (self.heard)(no_reader(ticket));
            }
        }
    }

    async fn answer(&self, ticket: u32, ask: &Ask, file: Option<File>) -> Result<(), JsValue> {
        if !js_sys::Reflect::has(&js_sys::global(), &"betterOffReader".into())? {
            parts::script("reader.js").await?;
            parts::script("reader-here.js").await?;
        }
        start_reader().await?;
        reader_ask(&serde_json::to_string_pretty(ask).map_err(|error| error.to_string())?);
        if let Some(file) = file {
            self.feed(ticket, &file).await?;
            reader_finish(ticket);
        }
        while reader_busy() && !self.stopped.get() {
            let answers: Vec<Answer> = serde_json::from_str(&reader_step())
                .map_err(|error| JsValue::from(error.to_string()))?;
            for answer in answers {
                (self.heard)(answer);
            }
            TimeoutFuture::new(0).await;
        }
        Ok(())
    }

    async fn feed(&self, ticket: u32, file: &Blob) -> Result<(), JsValue> {
        let (bytes, mut done) = (Bytes::of(file), 0);
        while let Some(next) = bytes.next().await?.filter(|_| !self.stopped.get()) {
            done += u64::from(next.length());
            reader_feed(ticket, &next.to_vec());
            (self.heard)(Answer::Progress {
                ticket,
                doing: "Reading the file".to_owned(),
                done,
                of: file.size() as u64,
            });
        }
        Ok(())
    }
}
