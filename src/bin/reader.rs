//! The worker: owns bytes and tables, answers the page.
//!
//! In a worker it hears messages `{ask: json}` and posts each answer as JSON, `[answer]`, after `{"answer":"ready"}`; both
//! go as the bytes of the text, moved and not copied. A sheet that is kept goes beside them, as bytes of its own:
//! `{ask, kept}` and `[answer, kept]`. It says for how many bytes of a file it has room (`{"wants": ...}`) and hears them in
//! their order as `{ticket, bytes}`, several arrays: a worker that is busy cannot receive what it would read itself, but
//! what is sent to it waits whole. In a window, where no worker can be had, the page drives it through the exported
//! functions, a step at a time.

#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]

#[path = "../browser/reader/message.rs"]
mod message;

use better_off::project::Kept;
use better_off::reading::ReadError;
use better_off::reading::desk::{Answer, Ask, Desk, Origin, Room, practise};
use js_sys::{Array, Date, Reflect, Uint8Array};
use message::{bytes_of, text_of};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Milliseconds of work before messages are heard again. A browser waits four between two turns.
const TURN: f64 = 100.0;
/// Milliseconds until it practises: a table that is waited for comes first.
const PRACTICE_AFTER: i32 = 200;
/// Milliseconds between two answers that only tell how far a reading is.
const BREATH: f64 = 50.0;

thread_local! {
    static READER: RefCell<Reader> = RefCell::new(Reader::default());
}

/// The desk, and the files it is being fed from.
#[derive(Default)]
struct Reader {
    desk: Desk,
    files: VecDeque<FileUnderWay>,
    scope: Option<Scope>,
    /// Whether anything was ever asked.
    asked: bool,
    /// Whether a turn is due.
    due: bool,
    /// What was told last of how far a reading is, and when.
    told: (String, f64),
}

/// The worker's own scope, and what it calls for the next turn and to practise.
struct Scope {
    worker: DedicatedWorkerGlobalScope,
    turn: Closure<dyn FnMut()>,
    practice: Closure<dyn FnMut()>,
}

/// A file whose next bytes come while those before are read.
struct FileUnderWay {
    ticket: u32,
    /// What came and was not read yet.
    came: VecDeque<Uint8Array>,
    room: Room,
}

fn main() {
    console_error_panic_hook::set_once();
    let Ok(worker) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(&event.data()));
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget(); // It lives as long as the worker.
    let turn = Closure::<dyn FnMut()>::new(turn);
    let practice = Closure::<dyn FnMut()>::new(practise_unless_asked);
    post(&worker, r#"{"answer":"ready"}"#, None);
    let heard = worker.clone();
    READER.with_borrow_mut(|reader| {
        reader.desk.on_progress(Rc::new(move |answer| post_answer(&heard, answer)));
        reader.scope = Some(Scope { worker, turn, practice });
        reader.practise_later();
    });
}

/// Takes a message of the page.
fn hear(message: &JsValue) {
    let field =
        |name: &str| Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    let Some(json) = text_of(field("ask")) else {
        let ticket = field("ticket").as_f64().unwrap_or_default() as u32;
        let bytes = field("bytes").dyn_into::<Array>().ok();
        READER.with_borrow_mut(|reader| reader.take_bytes(ticket, bytes));
        // There is something to read: at once, as a timer waits.
        return turn();
    };
    READER.with_borrow_mut(|reader| {
        if let Some(mut ask) = reader.ask(&json) {
            if let (Some(place), Some(kept)) = (ask.kept_mut(), text_of(field("kept"))) {
                *place = Kept::new(kept);
            }
            let ticket = ask.ticket();
            if matches!(ask, Ask::Open { .. } | Ask::Close { .. }) {
                reader.forget_file(ticket);
            }
            if let Ask::Open {
                origin: Origin::File { bytes, .. } | Origin::Carrier { bytes },
                ..
            } = &ask
            {
                reader.open_file(ticket, *bytes);
            }
            reader.desk.ask(ask);
        }
        reader.set_due();
    });
}

fn practise_unless_asked() {
    if READER.with_borrow(|reader| !reader.asked) {
        practise();
    }
}

/// Works for a little while, then lets messages be heard.
fn turn() {
    READER.with_borrow_mut(|reader| {
        reader.due = false;
        let start = Date::now();
        while reader.work() {
            if TURN < Date::now() - start {
                reader.set_due();
                return;
            }
        }
    });
}

impl Reader {
    /// Reads a question; one that cannot be read is refused.
    fn ask(&mut self, json: &str) -> Option<Ask> {
        self.asked = true;
        match serde_json::from_str(json) {
            Ok(ask) => Some(ask),
            Err(found) => {
                let message = format!("The reader was asked something it does not know: {found}");
                self.post(refused(0, &message));
                None
            }
        }
    }

    /// Does one piece of work; false when there is none.
    fn work(&mut self) -> bool {
        if self.desk.is_busy() {
            for answer in self.desk.step() {
                if let Answer::Refused { ticket, .. } = &answer {
                    self.forget_file(*ticket);
                }
                if self.is_news(&answer) {
                    self.post(answer);
                }
            }
            return true;
        }
        self.read_on()
    }

    /// Whether an answer tells more than that a reading went a little further.
    fn is_news(&mut self, answer: &Answer) -> bool {
        let Answer::Progress { doing, .. } = answer else { return true };
        let now = Date::now();
        if *doing == self.told.0 && now - self.told.1 < BREATH {
            return false;
        }
        self.told = (doing.clone(), now);
        true
    }

    /// Begins with a file of so many bytes.
    fn open_file(&mut self, ticket: u32, bytes: u64) {
        let room = Room::new(bytes);
        self.files.push_back(FileUnderWay { ticket, came: VecDeque::new(), room });
        self.post(Answer::Wants { ticket, bytes: Room::AHEAD });
    }

    fn forget_file(&mut self, ticket: u32) {
        self.files.retain(|file| file.ticket != ticket);
    }

    /// Takes bytes of a file that is still read; none when the page could not read them.
    fn take_bytes(&mut self, ticket: u32, bytes: Option<Array>) {
        let Some(file) = self.files.iter_mut().find(|file| file.ticket == ticket) else { return };
        if let Some(bytes) = bytes {
            file.came.extend(bytes.iter().map(JsCast::unchecked_into::<Uint8Array>));
            return;
        }
        self.forget_file(ticket);
        self.desk.ask(Ask::Close { ticket });
        let message = "The file could not be read on: it was moved, changed or locked meanwhile";
        self.post(refused(ticket, message));
    }

    /// Feeds the next bytes of the first file, if they came; otherwise their coming is the next turn.
    fn read_on(&mut self) -> bool {
        let Some(file) = self.files.front_mut() else { return false };
        let ticket = file.ticket;
        if file.room.is_read() {
            self.files.pop_front();
            self.desk.finish(ticket);
            return true;
        }
        let Some(bytes) = file.came.pop_front() else { return false };
        if let Some(bytes) = file.room.read(bytes.length().into()) {
            self.post(Answer::Wants { ticket, bytes });
        }
        self.desk.feed(ticket, bytes.to_vec());
        true
    }

    fn post(&self, answer: Answer) {
        if let Some(scope) = &self.scope {
            post_answer(&scope.worker, answer);
        }
    }

    /// Without practice the first table takes longer: nothing else.
    fn practise_later(&self) {
        let _ = self.scope.as_ref().map(|scope| scope.after(PRACTICE_AFTER, &scope.practice));
    }

    fn set_due(&mut self) {
        if let (false, Some(scope)) = (self.due, &self.scope) {
            self.due = scope.after(0, &scope.turn).is_ok();
        }
    }
}

impl Scope {
    fn after(&self, milliseconds: i32, call: &Closure<dyn FnMut()>) -> Result<i32, JsValue> {
        let call = call.as_ref().unchecked_ref();
        self.worker.set_timeout_with_callback_and_timeout_and_arguments_0(call, milliseconds)
    }
}

fn refused(ticket: u32, message: &str) -> Answer {
    let hint = "Choose the file again, or reload the page".to_owned();
    Answer::Refused { ticket, error: ReadError { message: message.to_owned(), hint } }
}

fn post_answer(worker: &DedicatedWorkerGlobalScope, mut answer: Answer) {
    let kept = answer.kept_mut().and_then(Option::take);
    if let Ok(json) = serde_json::to_string(&answer) {
        post(worker, &json, kept);
    }
}

fn post(worker: &DedicatedWorkerGlobalScope, json: &str, kept: Option<Kept>) {
    let kept = kept.map(|kept| bytes_of(kept.json()));
    let parts: Array = [bytes_of(json)].into_iter().chain(kept).collect();
    // Posting fails only when the worker is being ended.
    let _ = worker.post_message_with_transfer(&parts, &parts);
}

/// Asks, on the page's own thread; false when the question could not be read.
#[wasm_bindgen]
pub fn reader_ask(json: &str) -> bool {
    READER.with_borrow_mut(|reader| reader.ask(json).map(|ask| reader.desk.ask(ask)).is_some())
}

/// Gives more bytes of a file, on the page's own thread.
#[wasm_bindgen]
pub fn reader_feed(ticket: u32, bytes: Vec<u8>) {
    READER.with_borrow_mut(|reader| reader.desk.feed(ticket, bytes));
}

/// Says that all bytes of a file were given, on the page's own thread.
#[wasm_bindgen]
pub fn reader_finish(ticket: u32) {
    READER.with_borrow_mut(|reader| reader.desk.finish(ticket));
}

/// Does a bounded piece of work, on the page's own thread; gives the answers as a JSON array.
#[wasm_bindgen]
pub fn reader_step() -> String {
    let answers = READER.with_borrow_mut(|reader| reader.desk.step());
    serde_json::to_string(&answers).unwrap_or_else(|_| "[]".to_owned())
}

/// Whether [`reader_step`] has anything to do.
#[wasm_bindgen]
pub fn reader_busy() -> bool {
    READER.with_borrow(|reader| reader.desk.is_busy())
}
