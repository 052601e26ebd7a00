//! What the page asks, and whose answer is whose.

use super::{here, worker};
use better_off::reading::ReadError;
use better_off::reading::desk::{Answer, Ask, Origin};
use futures_channel::oneshot;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use web_sys::File;

/// Where the reader runs.
enum Running {
    /// Not started: it is fetched when it is first needed, or when the page is idle.
    No,
    /// In a worker.
    Worker(worker::Handle),
    /// On the page's own thread.
    Here(here::Handle),
}

/// How far a reading is: the words for it, how much is done and of how much.
pub(crate) type OnProgress = Rc<dyn Fn(String, u64, u64)>;

/// Bytes of a table after which a worker is not worth keeping: an empty one has ten million.
const LARGE: u64 = 20_000_000;

struct Waiting {
    ticket: u32,
    kind: &'static str,
    answer: oneshot::Sender<Answer>,
}

struct Inner {
    running: RefCell<Running>,
    waiting: RefCell<Vec<Waiting>>,
    on_progress: RefCell<Option<OnProgress>>,
    /// The tables that the reader holds: the bytes each came as, and whether it was ever among those to be kept.
    open: RefCell<BTreeMap<u32, (u64, bool)>>,
    next_ticket: Cell<u32>,
    /// Counts restarts: tickets of an earlier run mean nothing to this one.
    run: Cell<u32>,
}

/// The page's side of the reader. Clones share it.
#[derive(Clone)]
pub(crate) struct Reader(Rc<Inner>);

/// The reading was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cancelled;

impl Reader {
    /// A reader that is not running yet.
    pub(crate) fn new() -> Self {
        Self(Rc::new(Inner {
            running: RefCell::new(Running::No),
            waiting: RefCell::default(),
            on_progress: RefCell::default(),
            open: RefCell::default(),
            next_ticket: Cell::new(1),
            run: Cell::new(0),
        }))
    }

    /// Says who wants to know how far a reading is.
    pub(crate) fn on_progress(&self, heard: OnProgress) {
        *self.0.on_progress.borrow_mut() = Some(heard);
    }

    /// A ticket that no other reading of this run has.
    pub(crate) fn ticket(&self) -> u32 {
        let ticket = self.0.next_ticket.get();
        self.0.next_ticket.set(ticket + 1);
        ticket
    }

    /// Which run this is; a ticket of another run is void.
    pub(crate) fn run(&self) -> u32 {
        self.0.run.get()
    }

    /// Starts the reader if it is not running, so that it is there when it is needed.
    pub(crate) fn start(&self) {
        if !matches!(*self.0.running.borrow(), Running::No) {
            return;
        }
        let heard = self.hearer();
        let ended = {
            let reader = self.clone();
            move |ended| match ended {
                worker::Ended::NotStarted => reader.go_on_here(),
                worker::Ended::Crashed => reader.refuse_all(),
            }
        };
        let running = match worker::Handle::start(heard.clone(), ended) {
            Some(handle) => Running::Worker(handle),
            None => Running::Here(here::Handle::start(heard)),
        };
        *self.0.running.borrow_mut() = running;
    }

    /// Asks, and waits for the answer.
    ///
    /// # Errors
    ///
    /// [`Cancelled`] when the reader was stopped before it answered.
    pub(crate) async fn ask(&self, ask: Ask, file: Option<File>) -> Result<Answer, Cancelled> {
        self.start();
        if let Ask::Open { ticket, origin, .. } = &ask {
            self.0.open.borrow_mut().insert(*ticket, (bytes_of(origin), false));
        }
        let (sender, receiver) = oneshot::channel();
        self.0.waiting.borrow_mut().push(Waiting {
            ticket: ask.ticket(),
            kind: kind_of(&ask),
            answer: sender,
        });
        match &*self.0.running.borrow() {
            Running::Worker(handle) => handle.ask(&ask, file),
            Running::Here(handle) => handle.ask(ask, file),
            Running::No => {}
        }
        receiver.await.map_err(|_| Cancelled)
    }

    /// Stops whatever is being read, and forgets every table read so far. The next question starts anew.
    pub(crate) fn cancel(&self) {
        *self.0.running.borrow_mut() = Running::No;
        self.0.waiting.borrow_mut().clear();
        self.0.open.borrow_mut().clear();
        self.0.run.set(self.0.run.get() + 1);
    }

    /// Forgets every table that was to be kept before and is not of these tickets.
    ///
    /// A worker keeps the memory it once had: after a large table it is ended, and the next question starts another.
    pub(crate) fn keep_only(&self, tickets: &[u32]) {
        let mut open = self.0.open.borrow_mut();
        for (ticket, (_, kept)) in open.iter_mut() {
            *kept |= tickets.contains(ticket);
        }
        let gone: Vec<(u32, u64)> = open
            .extract_if(.., |ticket, (_, kept)| *kept && !tickets.contains(ticket))
            .map(|(ticket, (bytes, _))| (ticket, bytes))
            .collect();
        drop(open);
        let is_large = gone.iter().any(|(_, bytes)| LARGE <= *bytes);
        if is_large && self.0.waiting.borrow().is_empty() {
            return self.cancel();
        }
        for (ticket, _) in gone {
            match &*self.0.running.borrow() {
                Running::Worker(handle) => handle.ask(&Ask::Close { ticket }, None),
                Running::Here(handle) => handle.ask(Ask::Close { ticket }, None),
                Running::No => {}
            }
        }
    }

    /// The worker broke: whoever waits is told, and the next question starts another.
    fn refuse_all(&self) {
        let waiting = self.0.waiting.take();
        self.cancel();
        for Waiting { ticket, answer, .. } in waiting {
            let _ = answer.send(Answer::Refused { ticket, error: broken() });
        }
    }

    /// The worker could not be had: reads on the page's own thread instead. Who was waiting asks again.
    fn go_on_here(&self) {
        if !matches!(*self.0.running.borrow(), Running::Worker(_)) {
            return;
        }
        let handle = here::Handle::start(self.hearer());
        let unheard = match std::mem::replace(&mut *self.0.running.borrow_mut(), Running::No) {
            Running::Worker(worker) => worker.unheard(),
            Running::No | Running::Here(_) => Vec::new(),
        };
        for (ask, file) in unheard {
            handle.ask(ask, file);
        }
        *self.0.running.borrow_mut() = Running::Here(handle);
    }

    fn hearer(&self) -> Rc<dyn Fn(Answer)> {
        let inner = Rc::downgrade(&self.0);
        Rc::new(move |answer| {
            if let Some(inner) = inner.upgrade() {
                inner.hear(answer);
            }
        })
    }
}

impl Inner {
    fn hear(&self, answer: Answer) {
        let (ticket, kind) = match &answer {
            // The worker's line answers it.
            Answer::Wants { .. } => return,
            Answer::Progress { doing, done, of, .. } => {
                let heard = self.on_progress.borrow().clone();
                if let Some(heard) = heard {
                    heard(doing.clone(), *done, *of);
                }
                return;
            }
            Answer::Understood { ticket, .. } | Answer::Inside { ticket, .. } => {
                (*ticket, "understood")
            }
            Answer::Series { ticket, .. } => (*ticket, "series"),
            Answer::Found { ticket, .. } => (*ticket, "found"),
            Answer::Keys { ticket, .. } => (*ticket, "keys"),
            Answer::Beside { ticket, .. } => (*ticket, "beside"),
            Answer::Window { ticket, .. } => (*ticket, "window"),
            Answer::Cell { ticket, .. } => (*ticket, "cell"),
            Answer::Curve { ticket, .. } => (*ticket, "curve"),
            Answer::Chart { ticket, .. } => (*ticket, "chart"),
            Answer::Report { ticket, .. } => (*ticket, "report"),
            Answer::Comparison { ticket, .. } => (*ticket, "comparison"),
            Answer::PastedReport { ticket, .. } => (*ticket, "pasted-report"),
            Answer::Story { ticket, .. } => (*ticket, "story"),
            Answer::Claims { ticket, .. } => (*ticket, "claims"),
            Answer::Refused { ticket, .. } => (*ticket, ""),
        };
        let mut waiting = self.waiting.borrow_mut();
        let found = waiting.iter().position(|waiting| {
            waiting.ticket == ticket && (kind.is_empty() || waiting.kind == kind)
        });
        if let Some(found) = found {
            let _ = waiting.remove(found).answer.send(answer);
        }
    }
}

fn bytes_of(origin: &Origin) -> u64 {
    match origin {
        Origin::File { bytes, .. } | Origin::Carrier { bytes } => *bytes,
        Origin::Pasted { html, text, .. } => {
            (html.as_ref().map_or(0, String::len) + text.len()) as u64
        }
        Origin::Kept { kept, .. } => kept.json().len() as u64,
    }
}

fn kind_of(ask: &Ask) -> &'static str {
    match ask {
        Ask::Open { .. } | Ask::Reread { .. } => "understood",
        Ask::Series { .. } => "series",
        Ask::Find { .. } => "found",
        Ask::Keys { .. } => "keys",
        Ask::Beside { .. } => "beside",
        Ask::Window { .. } => "window",
        Ask::Cell { .. } => "cell",
        Ask::Curve { .. } => "curve",
        Ask::Chart { .. } => "chart",
        Ask::Report { .. } => "report",
        Ask::Comparison { .. } => "comparison",
        Ask::PastedReport { .. } => "pasted-report",
        Ask::Story { .. } => "story",
        Ask::Claims { .. } => "claims",
        Ask::Close { .. } => "closed",
    }
}

/// The reader ended while it read.
fn broken() -> ReadError {
    ReadError {
        message: "This file is damaged in a way that ended the reader".to_owned(),
        hint: "Open it in Excel or LibreOffice, save it again, and upload that; or copy the table and paste it".to_owned(),
    }
}

/// A refusal that is no fault of the table: the reader itself could not be fetched.
pub(super) fn no_reader(ticket: u32) -> Answer {
    Answer::Refused {
        ticket,
        error: ReadError {
            message: "The part of Better Off that reads tables could not be fetched".to_owned(),
            hint: "Check the connection and try again; what was on the page is unchanged"
                .to_owned(),
        },
    }
}
