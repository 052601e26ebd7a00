//! The worker: owns bytes and tables, answers the page.
//!
//! In a worker it hears messages `{ask: json}` and posts each answer as JSON, after `{"answer":"ready"}`; both go as the
//! bytes of the text, moved and not copied. A sheet that is kept goes beside them, as bytes of its own: `{ask, kept}` and
//! `[answer, kept]`. The bytes of a file it asks for (`{"wants": ...}`) and hears as `{ticket, from, bytes}`: a worker
//! that is busy cannot receive what it would read itself, but what is sent to it waits whole. In a window, where no
//! worker can be had, the page drives it through the exported functions, a step at a time.

#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]

#[path = "../browser/reader/message.rs"]
mod message;

use better_off::project::Kept;
use better_off::reading::ReadError;
use better_off::reading::desk::{Answer, Ask, Desk, Origin, Slices, practise};
use js_sys::{Array, ArrayBuffer, Date, Reflect, Uint8Array};
use message::{bytes_of, text_of};
use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Slices of a file asked for before those before them are read.
const AHEAD: usize = 2;
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

/// The worker's own scope, and what it calls for the next turn.
struct Scope {
    worker: DedicatedWorkerGlobalScope,
    turn: Closure<dyn FnMut()>,
}

/// A file whose next bytes come while those before are read.
struct FileUnderWay {
    ticket: u32,
    slices: Slices,
    /// Those asked for and not read: where each begins, and its bytes if they came.
    asked: BTreeMap<u64, Option<Uint8Array>>,
}

fn main() {
    console_error_panic_hook::set_once();
    let Ok(worker) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| hear(&event.data()));
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // Both live as long as the worker.
    hear.forget();
    let turn = Closure::<dyn FnMut()>::new(turn);
    let practice = Closure::<dyn FnMut()>::new(practise_unless_asked);
    let later = practice.as_ref().unchecked_ref();
    // Without practice the first table takes longer: nothing else.
    let _ = worker.set_timeout_with_callback_and_timeout_and_arguments_0(later, PRACTICE_AFTER);
    practice.forget();
    post(&worker, r#"{"answer":"ready"}"#, None);
    let heard = worker.clone();
    READER.with_borrow_mut(|reader| {
        reader.desk.on_progress(Rc::new(move |answer| post_answer(&heard, answer)));
        reader.scope = Some(Scope { worker, turn });
    });
}

/// Takes a message of the page.
fn hear(message: &JsValue) {
    let field =
        |name: &str| Reflect::get(message, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    let Some(json) = text_of(field("ask")) else {
        let number = |name: &str| field(name).as_f64().unwrap_or_default();
        let bytes = field("bytes").dyn_into::<ArrayBuffer>().ok();
        READER.with_borrow_mut(|reader| {
            reader.take_bytes(number("ticket") as u32, number("from") as u64, bytes);
        });
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
                self.post(refused(
                    0,
                    format!("The reader was asked something it does not know: {found}"),
                ));
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
        let mut file =
            FileUnderWay { ticket, slices: Slices::new(bytes), asked: BTreeMap::default() };
        for _ in 0..AHEAD {
            self.want_more(&mut file);
        }
        self.files.push_back(file);
    }

    fn forget_file(&mut self, ticket: u32) {
        self.files.retain(|file| file.ticket != ticket);
    }

    /// Asks the page for the next slice, if there is one.
    fn want_more(&self, file: &mut FileUnderWay) {
        if let Some(slice) = file.slices.next() {
            file.asked.insert(slice.start, None);
            self.post(Answer::Wants { ticket: file.ticket, from: slice.start, to: slice.end });
        }
    }

    /// Takes a slice of a file that is still read; none when the page could not read it.
    fn take_bytes(&mut self, ticket: u32, from: u64, bytes: Option<ArrayBuffer>) {
        let Some(file) = self.files.iter_mut().find(|file| file.ticket == ticket) else { return };
        if let Some(bytes) = bytes {
            if let Some(slice) = file.asked.get_mut(&from) {
                *slice = Some(Uint8Array::new(&bytes));
            }
            return;
        }
        self.forget_file(ticket);
        self.desk.ask(Ask::Close { ticket });
        self.post(refused(
            ticket,
            "The file could not be read on: it was moved, changed or locked meanwhile".to_owned(),
        ));
    }

    /// Feeds the next slice of the first file, if it came; otherwise its coming is the next turn.
    fn read_on(&mut self) -> bool {
        let Some(mut file) = self.files.pop_front() else { return false };
        let Some(next) = file.asked.first_entry() else {
            self.desk.finish(file.ticket);
            return true;
        };
        let Some(bytes) = next.get().as_ref().map(Uint8Array::to_vec) else {
            self.files.push_front(file);
            return false;
        };
        next.remove();
        self.want_more(&mut file);
        self.desk.feed(file.ticket, bytes);
        self.files.push_front(file);
        true
    }

    fn post(&self, answer: Answer) {
        if let Some(scope) = &self.scope {
            post_answer(&scope.worker, answer);
        }
    }

    fn set_due(&mut self) {
        if self.due {
            return;
        }
        if let Some(scope) = &self.scope {
            self.due =
                scope.worker.set_timeout_with_callback(scope.turn.as_ref().unchecked_ref()).is_ok();
        }
    }
}

fn refused(ticket: u32, message: String) -> Answer {
    Answer::Refused {
        ticket,
        error: ReadError { message, hint: "Choose the file again, or reload the page".to_owned() },
    }
}

fn post_answer(worker: &DedicatedWorkerGlobalScope, mut answer: Answer) {
    let kept = answer.kept_mut().and_then(Option::take);
    if let Ok(json) = serde_json::to_string(&answer) {
        post(worker, &json, kept);
    }
}

fn post(worker: &DedicatedWorkerGlobalScope, json: &str, kept: Option<Kept>) {
    let answer = bytes_of(json);
    // Posting fails only when the worker is being ended.
    let _ = match kept {
        Some(kept) => {
            let both = Array::of2(&answer, &bytes_of(kept.json()));
            worker.post_message_with_transfer(&both, &both)
        }
        None => worker.post_message_with_transfer(&answer, &Array::of1(&answer)),
    };
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
    READER.with_borrow_mut(|reader| {
        serde_json::to_string(&reader.desk.step()).unwrap_or_else(|_| "[]".to_owned())
    })
}

/// Whether [`reader_step`] has anything to do.
#[wasm_bindgen]
pub fn reader_busy() -> bool {
    READER.with_borrow(|reader| reader.desk.is_busy())
}
