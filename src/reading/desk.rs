//! The desk: sources being read and open, in bounded steps.
//!
//! It runs in the worker, and where no worker can be had on the page's own thread: each step is some
//! milliseconds of work, so that other messages are heard between steps. What cannot be cut in steps is done in
//! one: a library opening a workbook, a sheet of it, a paste.

mod answer;
mod ask;
mod carried;
mod open;
mod practice;
mod room;
mod source;
mod waiting;

pub use answer::Answer;
pub use ask::{Ask, Origin};
pub use practice::practise;
pub use room::Room;

use crate::claim::{Known, check};
use crate::curve::chart;
use crate::report::priority::{Joined, PastedReport, read_report};
use crate::report::story::story_of_html;
use source::Source;
use std::collections::VecDeque;
use std::rc::Rc;

/// All open sources.
#[derive(Default)]
pub struct Desk {
    sources: Vec<Source>,
    /// Questions about open sources, in the order they came.
    asked: VecDeque<Ask>,
    /// Hears how far a step is that a library does in one go.
    heard: Option<OnProgress>,
}

/// Hears an [`Answer::Progress`] in the middle of a step.
pub type OnProgress = Rc<dyn Fn(Answer)>;

impl Desk {
    /// A desk with nothing on it.
    pub fn new() -> Desk {
        Desk::default()
    }

    /// Says who hears how far a step is while a library reads a workbook in one go.
    pub fn on_progress(&mut self, heard: OnProgress) {
        self.heard = Some(heard);
    }

    /// Takes a question; the answers come from [`Desk::step`].
    pub fn ask(&mut self, ask: Ask) {
        let ticket = ask.ticket();
        match ask {
            Ask::Open { name, origin, sheet, recipe, wanted, .. } => {
                self.close(ticket);
                let mut source = Source::open(ticket, name, origin, sheet, recipe, wanted);
                source.heard = self.heard.clone();
                self.sources.push(source);
            }
            Ask::Close { .. } => self.close(ticket),
            other => self.asked.push_back(other),
        }
    }

    /// Takes more bytes of a file; bytes of a source that was closed are passed over.
    pub fn feed(&mut self, ticket: u32, bytes: Vec<u8>) {
        if let Some(source) = self.source(ticket) {
            source.feed(bytes);
        }
    }

    /// Says that all bytes of a file were given.
    pub fn finish(&mut self, ticket: u32) {
        if let Some(source) = self.source(ticket) {
            source.finish();
        }
    }

    /// Does a bounded piece of work, and gives what can be answered after it.
    pub fn step(&mut self) -> Vec<Answer> {
        if let Some(at) = self.sources.iter().position(Source::is_busy)
            && let Some(source) = self.sources.get_mut(at)
        {
            let answers = source.step();
            if source.is_done() {
                self.sources.remove(at);
            }
            return answers;
        }
        let Some(ask) = self.asked.pop_front() else { return Vec::new() };
        match ask {
            Ask::Curve { ticket, of } => {
                return vec![Answer::Curve { ticket, curve: Box::new(of.curve()) }];
            }
            Ask::Chart { ticket, of, look } => {
                let chart = chart::chart(&of.curve(), &look);
                return vec![Answer::Chart { ticket, chart }];
            }
            Ask::Report { ticket, of } => {
                return vec![Answer::Report { ticket, made: Box::new(of.made()) }];
            }
            Ask::Comparison { ticket, of } => {
                return vec![Answer::Comparison { ticket, made: Box::new(of.made()) }];
            }
            Ask::PastedReport { ticket, text } => return vec![pasted_report(ticket, &text)],
            Ask::Story { ticket, html } => {
                return vec![Answer::Story { ticket, story: story_of_html(&html) }];
            }
            Ask::Claims { ticket, text, indicators, own } => {
                let checked = Box::new(check(&text, &Known::of(&indicators).about(own)));
                return vec![Answer::Claims { ticket, checked }];
            }
            _ => {}
        }
        match self.source(ask.ticket()) {
            Some(source) if source.is_open() => source.answer(ask),
            // Its bytes are still to come: the question waits its turn.
            Some(_) => {
                self.asked.push_back(ask);
                Vec::new()
            }
            None => vec![Answer::Refused { ticket: ask.ticket(), error: source::not_open() }],
        }
    }

    /// Whether [`Desk::step`] has anything to do now.
    pub fn is_busy(&self) -> bool {
        let waits = |ask: &Ask| {
            let source = self.sources.iter().find(|source| source.ticket() == ask.ticket());
            source.is_none_or(Source::is_open)
        };
        self.sources.iter().any(Source::is_busy) || self.asked.iter().any(waits)
    }

    /// How many bytes wait to be read: the worker reads on when there are few.
    pub fn waiting(&self, ticket: u32) -> usize {
        self.sources.iter().find(|source| source.ticket() == ticket).map_or(0, Source::waiting)
    }

    fn source(&mut self, ticket: u32) -> Option<&mut Source> {
        self.sources.iter_mut().find(|source| source.ticket() == ticket)
    }

    fn close(&mut self, ticket: u32) {
        self.sources.retain(|source| source.ticket() != ticket);
        self.asked.retain(|ask| ask.ticket() != ticket);
    }
}

fn pasted_report(ticket: u32, text: &str) -> Answer {
    let steps: Vec<PastedReport> =
        Joined::STEPS.into_iter().filter_map(|step| read_report(text, step)).collect();
    let tables = steps.last().map(|report| report.tables.clone()).unwrap_or_default();
    Answer::PastedReport {
        ticket,
        steps: steps.into_iter().map(|report| report.words).collect(),
        tables: tables.into_iter().map(|table| (table.title, table.text)).collect(),
    }
}
