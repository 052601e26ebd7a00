//! The worker: owns bytes and tables, answers the page.
//!
//! In a worker it hears messages `{ask: json}` and posts each answer as JSON, `[answer]`, after `{"answer":"ready"}`; both
//! go as the bytes of the text, moved and not copied. A sheet that is kept goes beside them, as bytes of its own:
//! `{ask, kept}` and `[answer, kept]`. It says for how many bytes of a file it has room (`{"wants": ...}`) and hears them in
//! their order as `{ticket, bytes}`, several arrays: a worker that is busy cannot receive what it would read itself, but
//! what is sent to it waits whole. In a window, where no worker can be had, the page drives it through the exported
//! functions, a step at a time.

#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, unused_imports))]

#[path = "../browser/worker/mod.rs"]
mod worker;

use better_off::project::Kept;
use better_off::reading::ReadError;
use better_off::reading::desk::{Answer, Ask, Desk, Origin, Room, practise};
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use worker::{Bytes, Heard, Scope, now};

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
    /// Where the answers go.
    scope: Option<Scope>,
    /// Whether anything was ever asked.
    asked: bool,
    /// Whether a turn is due.
    due: bool,
    /// What was told last of how far a reading is, and when.
    told: (String, f64),
}

/// A file whose next bytes come while those before are read.
struct FileUnderWay {
    ticket: u32,
    /// What came and was not read yet.
    came: VecDeque<Bytes>,
    room: Room,
}

fn main() {
    let Some(scope) = Scope::own() else { return };
    scope.hear(hear);
    scope.post(r#"{"answer":"ready"}"#, None);
    let heard = scope.clone();
    with_reader(|reader| {
        reader.desk.on_progress(Rc::new(move |answer| post(&heard, answer)));
        // Without practice the first table takes longer: nothing else.
        scope.after(PRACTICE_AFTER, practise_unless_asked);
        reader.scope = Some(scope);
    });
}

fn with_reader<T>(with: impl FnOnce(&mut Reader) -> T) -> T {
    READER.with_borrow_mut(with)
}

/// Takes a message of the page.
fn hear(message: Heard) {
    match message {
        Heard::Ask { json, kept } => with_reader(|reader| reader.hear(&json, kept)),
        Heard::Bytes { ticket, bytes } => {
            with_reader(|reader| reader.take_bytes(ticket, bytes));
            // There is something to read: at once, as a timer waits.
            turn();
        }
    }
}

fn practise_unless_asked() {
    if with_reader(|reader| !reader.asked) {
        practise();
    }
}

/// Works for a little while, then lets messages be heard.
fn turn() {
    with_reader(|reader| {
        reader.due = false;
        let start = now();
        while reader.work() {
            if TURN < now() - start {
                reader.set_due();
                return;
            }
        }
    });
}

impl Reader {
    /// Takes a question, and the sheet that was kept for it.
    fn hear(&mut self, json: &str, kept: Option<String>) {
        if let Some(mut ask) = self.ask(json) {
            if let (Some(place), Some(kept)) = (ask.kept_mut(), kept) {
                *place = Kept::new(kept);
            }
            let ticket = ask.ticket();
            if matches!(ask, Ask::Open { .. } | Ask::Close { .. }) {
                self.forget_file(ticket);
            }
            if let Ask::Open {
                origin: Origin::File { bytes, .. } | Origin::Carrier { bytes },
                ..
            } = &ask
            {
                self.open_file(ticket, *bytes);
            }
            self.desk.ask(ask);
        }
        self.set_due();
    }

    /// Asks on the page's own thread; false when the question could not be read.
    fn ask_here(&mut self, json: &str) -> bool {
        self.ask(json).map(|ask| self.desk.ask(ask)).is_some()
    }

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
        let now = now();
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
    fn take_bytes(&mut self, ticket: u32, bytes: Option<Vec<Bytes>>) {
        let Some(file) = self.files.iter_mut().find(|file| file.ticket == ticket) else { return };
        if let Some(bytes) = bytes {
            file.came.extend(bytes);
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
        if let Some(bytes) = file.room.read(bytes.count()) {
            self.post(Answer::Wants { ticket, bytes });
        }
        self.desk.feed(ticket, bytes.read());
        true
    }

    fn post(&self, answer: Answer) {
        if let Some(scope) = &self.scope {
            post(scope, answer);
        }
    }

    fn set_due(&mut self) {
        if let (false, Some(scope)) = (self.due, &self.scope) {
            self.due = scope.after(0, turn);
        }
    }
}

fn refused(ticket: u32, message: &str) -> Answer {
    let hint = "Choose the file again, or reload the page".to_owned();
    Answer::Refused { ticket, error: ReadError { message: message.to_owned(), hint } }
}

fn post(scope: &Scope, mut answer: Answer) {
    let kept = answer.kept_mut().and_then(Option::take);
    if let Ok(json) = serde_json::to_string(&answer) {
        scope.post(&json, kept.as_ref().map(Kept::json));
    }
}
