//! The session: the project with its history, what was read of its sources, and what the page is doing.
//!
//! Only the history is the officer's work. Everything else here is derived from it or is of the moment, and none
//! of it is saved.

mod areas;
mod brought;
mod cards;
mod opening;
mod questions;
mod readings;
mod reports;
mod saving;
mod sources;

pub(crate) use brought::Brought;
pub(crate) use readings::SourceReading;
pub(crate) use saving::Saved;

use super::places::Place;
use crate::browser::ids::FreshIds;
use crate::browser::reader::Reader;
use crate::browser::{dom, place};
use better_off::disclosure::{Published, published};
use better_off::indicator::{Indicator, SeriesKey};
use better_off::project::{
    CardId, Edit, EditionId, History, IndicatorId, Project, ReportId, SourceId,
};
use better_off::reading::Search;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How long after its start the page fetches the reader, in milliseconds.
const READER_AFTER: i32 = 1_500;

/// Something to tell, with what can be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    /// What, where, and what to do.
    pub(crate) text: String,
}

/// A reading that takes its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Busy {
    /// What is being read.
    pub(crate) name: String,
    /// What is being done to it.
    pub(crate) doing: String,
    /// How much of it, of how much; 0 when not known.
    pub(crate) done: u64,
    /// See `done`.
    pub(crate) of: u64,
}

/// The documents of the place Reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentKind {
    /// Pages of nine cards.
    Booklet,
    /// One curve on a page.
    Curve,
    /// The turning-the-curve plan on one page.
    Plan,
    /// The priority report card.
    Priority,
}

impl DocumentKind {
    /// In the order of the choice.
    pub(crate) const ALL: [DocumentKind; 4] =
        [DocumentKind::Booklet, DocumentKind::Curve, DocumentKind::Plan, DocumentKind::Priority];

    /// For people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            DocumentKind::Booklet => "Outcome booklet",
            DocumentKind::Curve => "One-page curve",
            DocumentKind::Plan => "Plan on one page",
            DocumentKind::Priority => "Priority report card",
        }
    }
}

/// Everything the components share. Copies are handles to the same session.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    history: RwSignal<History>,
    /// The project as it is.
    pub(crate) project: Memo<Arc<Project>>,
    /// What was read of each source.
    pub(crate) readings: RwSignal<BTreeMap<SourceId, Arc<SourceReading>>>,
    /// What may be shown of the chosen indicators and their comparators, and what is held back: the figures as they
    /// were read stand nowhere else.
    pub(crate) published: Memo<Arc<Published>>,
    /// The chosen indicators, with their figures, as far as they have been read and may be shown.
    pub(crate) indicators: Memo<BTreeMap<IndicatorId, Arc<Indicator>>>,
    /// The series that each of them is compared with, in the order of the choice, as far as they have been read.
    #[allow(dead_code, reason = "the curves take them next")]
    pub(crate) comparators: Memo<BTreeMap<IndicatorId, Vec<Arc<Indicator>>>>,
    /// Series ticked on the place Check and not yet made into cards.
    pub(crate) ticks: RwSignal<BTreeMap<SourceId, BTreeSet<SeriesKey>>>,
    /// Those that cards were made of last: ticked again when that is undone.
    made: StoredValue<BTreeMap<SourceId, BTreeSet<SeriesKey>>>,
    /// What is searched for on the place Check.
    pub(crate) search: RwSignal<Search>,
    /// The source that the place Check shows, when the officer chose one.
    pub(crate) checked: RwSignal<Option<SourceId>>,
    /// The text whose claims the place Check looks at: no part of the project.
    pub(crate) text_to_check: RwSignal<String>,
    /// The curve that is shown, when the officer chose one.
    pub(crate) curve: RwSignal<Option<IndicatorId>>,
    /// The report card that is worked on, when the officer chose one.
    pub(crate) report: RwSignal<Option<ReportId>>,
    /// Which document the place Reports shows.
    pub(crate) document: RwSignal<DocumentKind>,
    /// Print as soon as the document is whole.
    pub(crate) wants_print: RwSignal<bool>,
    /// What is wrong with the typed words of cards, as far as they were checked; cards without are not in it.
    pub(crate) wrong_words: RwSignal<BTreeMap<CardId, WrongWords>>,
    /// Where one is.
    pub(crate) place: RwSignal<Place>,
    /// Something that went wrong.
    pub(crate) alert: RwSignal<Option<Message>>,
    /// What was understood or done, for the live region.
    pub(crate) status: RwSignal<String>,
    /// A reading under way.
    pub(crate) busy: RwSignal<Option<Busy>>,
    /// Whether the work is stored on this computer.
    pub(crate) saved: RwSignal<Saved>,
    reader: StoredValue<Reader, LocalStorage>,
    /// Files of this session, for readings that have to start again, each with the text of its `.meta.csv`.
    files: StoredValue<BTreeMap<EditionId, (web_sys::File, Option<String>)>, LocalStorage>,
    saver: StoredValue<saving::Saver, LocalStorage>,
    in_flight: StoredValue<BTreeSet<SourceId>>,
}

/// What is wrong with the typed words of a card.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct WrongWords {
    /// Its figures that differ from the table or from each other, in plain sentences.
    pub(crate) differences: Vec<String>,
    /// How much else: a headline that the figures do not keep, a live figure that is not there.
    pub(crate) others: usize,
}

impl WrongWords {
    /// Whether nothing is.
    pub(crate) fn is_none(&self) -> bool {
        self.differences.is_empty() && self.others == 0
    }
}

impl Session {
    /// Makes the session, gives it to every component below, and starts what goes on beside them.
    pub(crate) fn provide() -> Self {
        let history = RwSignal::new(History::new(Project::default()));
        let project = Memo::new(move |_| Arc::clone(history.read().present()));
        let readings = RwSignal::new(BTreeMap::new());
        let published = Memo::new(move |_| {
            let (project, readings) = (project.read(), readings.read());
            let chosen = readings::chosen(&project, &readings);
            let comparators = readings::comparators(&project, &readings);
            Arc::new(published(&project, &chosen, &comparators))
        });
        let session = Self {
            history,
            project,
            readings,
            published,
            indicators: Memo::new(move |_| published.read().indicators.clone()),
            comparators: Memo::new(move |_| published.read().comparators.clone()),
            ticks: RwSignal::default(),
            made: StoredValue::new(BTreeMap::new()),
            search: RwSignal::default(),
            checked: RwSignal::default(),
            text_to_check: RwSignal::default(),
            curve: RwSignal::default(),
            report: RwSignal::default(),
            document: RwSignal::new(DocumentKind::Booklet),
            wants_print: RwSignal::new(false),
            wrong_words: RwSignal::default(),
            place: RwSignal::new(Place::from_hash(&place::hash())),
            alert: RwSignal::default(),
            status: RwSignal::default(),
            busy: RwSignal::default(),
            saved: RwSignal::default(),
            reader: StoredValue::new_local(Reader::new()),
            files: StoredValue::new_local(BTreeMap::new()),
            saver: StoredValue::new_local(saving::Saver::default()),
            in_flight: StoredValue::new(BTreeSet::new()),
        };
        provide_context(session);
        place::on_change(move || session.place.set(Place::from_hash(&place::hash())));
        session.follow_sources();
        session.start_saving();
        // The reader is fetched when the page has been still for a moment, or with the first table.
        dom::later(READER_AFTER, move || session.reader.get_value().start());
        session
    }

    /// The session, anywhere below [`Session::provide`].
    pub(crate) fn of_page() -> Self {
        expect_context()
    }

    /// Changes the project.
    pub(crate) fn dispatch(self, edit: Edit) {
        self.history.update(|history| history.dispatch(edit));
    }

    /// Ends a step that could have gone on: a field was left.
    pub(crate) fn settle(self) {
        self.history.update_untracked(History::settle);
    }

    /// What undo would take back.
    pub(crate) fn to_undo(self) -> Option<&'static str> {
        self.history.read().to_undo()
    }

    /// What redo would take again.
    pub(crate) fn to_redo(self) -> Option<&'static str> {
        self.history.read().to_redo()
    }

    /// Takes the last step back, and says which.
    pub(crate) fn undo(self) {
        if let Some(step) = self.history.try_update(History::undo).flatten() {
            self.say(format!("Undone: {step}"));
        }
    }

    /// Takes an undone step again, and says which.
    pub(crate) fn redo(self) {
        if let Some(step) = self.history.try_update(History::redo).flatten() {
            self.say(format!("Done again: {step}"));
        }
    }

    /// Tells what was done, in the live region.
    pub(crate) fn say(self, text: impl Into<String>) {
        self.alert.set(None);
        self.status.set(text.into());
    }

    /// Tells what went wrong.
    pub(crate) fn warn(self, text: impl Into<String>) {
        self.alert.set(Some(Message { text: text.into() }));
    }

    /// Goes to another place, with the focus on its heading.
    pub(crate) fn go(self, to: Place) {
        place::go(to.hash());
        self.place.set(to);
        dom::after_paint(|| dom::focus("place-heading"));
    }

    /// What the officer calls a source.
    pub(crate) fn source_name(self, source: &SourceId) -> String {
        self.project.read().source(source).map(|source| source.name.clone()).unwrap_or_default()
    }

    /// Ids that no other project has.
    pub(crate) fn fresh_ids(self) -> FreshIds {
        FreshIds::new()
    }
}
