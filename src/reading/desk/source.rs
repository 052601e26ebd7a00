//! One source: its bytes as they arrive, then its table, then what was understood of it.

use super::carried::{Carrier, begin};
use super::open::{no_indicators, understood};
use super::waiting::Waiting;
use super::{Answer, OnProgress, Origin};
use crate::indicator::SeriesKey;
use crate::reading::{ReadError, Reading, Recipe, read};
use crate::table::delimited::Delimited;
use crate::table::workbook::{FileKind, Heard, Workbook, file_kind};
use crate::table::{Table, html, limits, open_kept, paste};
use std::rc::Rc;
use std::sync::Arc;

/// Bytes that tell what kind of file it is.
const HEAD_BYTES: usize = 1024;

/// A source being read, or open.
pub(super) struct Source {
    pub(super) ticket: u32,
    pub(super) name: String,
    size: u64,
    taken: u64,
    sheet: Option<String>,
    /// The text of the `.meta.csv` that came with the file.
    meta: Option<String>,
    recipe: Recipe,
    wanted: Vec<SeriesKey>,
    pub(super) stage: Stage,
    pub(super) heard: Option<OnProgress>,
    pub(super) done: bool,
}

pub(super) enum Stage {
    /// The kind of file is not known yet.
    Head { bytes: Vec<u8>, ended: bool },
    /// Delimited text, split as it comes.
    Text { delimited: Box<Delimited>, waiting: Waiting, ended: bool },
    /// A workbook or a web page: all its bytes are needed.
    Whole { kind: Option<FileKind>, bytes: Vec<u8>, ended: bool },
    /// Of use only for the project it may carry.
    Carrier(Carrier),
    /// A paste or a kept sheet.
    Given(Origin),
    /// A workbook whose sheets are tried in turn.
    Sheets { workbook: Box<Workbook>, next: usize, best: Option<Box<Reading>> },
    /// A table, to be understood.
    Table { table: Box<Table>, workbook: Option<Box<Workbook>> },
    /// Open.
    Open { reading: Box<Reading>, workbook: Option<Box<Workbook>>, whole: bool },
    /// Nothing: it was refused, or its stage is being changed.
    Nothing,
}

pub(super) fn not_open() -> ReadError {
    ReadError {
        message: "The table is not open any more".to_owned(),
        hint: "Add the file or the paste again".to_owned(),
    }
}

impl Source {
    pub fn open(
        ticket: u32,
        name: String,
        origin: Origin,
        sheet: Option<String>,
        recipe: Recipe,
        wanted: Vec<SeriesKey>,
    ) -> Source {
        let (stage, size, meta) = begin(&name, origin);
        let (taken, heard, done) = (0, None, false);
        Source { ticket, name, size, taken, sheet, meta, recipe, wanted, stage, heard, done }
    }

    pub fn ticket(&self) -> u32 {
        self.ticket
    }

    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Open { .. })
    }

    /// Whether it was refused, or gave all it had: it is no open table.
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Whether a step would do anything now.
    pub fn is_busy(&self) -> bool {
        match &self.stage {
            Stage::Head { bytes, ended } => *ended || HEAD_BYTES <= bytes.len(),
            Stage::Text { waiting, ended, .. } => *ended || 0 < waiting.len(),
            Stage::Whole { ended, .. } | Stage::Carrier(Carrier { ended, .. }) => *ended,
            Stage::Given(_) | Stage::Sheets { .. } | Stage::Table { .. } => true,
            Stage::Open { .. } | Stage::Nothing => false,
        }
    }

    /// Bytes fed and not read.
    pub fn waiting(&self) -> usize {
        if let Stage::Text { waiting, .. } = &self.stage { waiting.len() } else { 0 }
    }

    pub fn feed(&mut self, more: Vec<u8>) {
        match &mut self.stage {
            Stage::Head { bytes, .. } | Stage::Whole { bytes, .. } => match bytes.is_empty() {
                true => *bytes = more,
                false => bytes.extend_from_slice(&more),
            },
            Stage::Text { waiting, .. } => waiting.add(more),
            Stage::Carrier(carrier) => carrier.feed(&more),
            _ => {}
        }
    }

    pub fn finish(&mut self) {
        match &mut self.stage {
            Stage::Head { ended, .. }
            | Stage::Text { ended, .. }
            | Stage::Whole { ended, .. }
            | Stage::Carrier(Carrier { ended, .. }) => *ended = true,
            _ => {}
        }
    }

    /// Does the next piece of work.
    pub fn step(&mut self) -> Vec<Answer> {
        let result = match std::mem::replace(&mut self.stage, Stage::Nothing) {
            Stage::Head { bytes, ended } => self.tell_kind(bytes, ended),
            Stage::Text { delimited, waiting, ended } => self.split(delimited, waiting, ended),
            Stage::Whole { kind, bytes, .. } => self.open_whole(kind, bytes),
            Stage::Carrier(carrier) => self.open_carrier(carrier),
            Stage::Given(origin) => self.open_given(origin),
            Stage::Sheets { workbook, next, best } => self.try_sheet(workbook, next, best),
            Stage::Table { table, workbook } => self.understand(*table, workbook),
            Stage::Open { .. } | Stage::Nothing => Ok(Vec::new()),
        };
        result.unwrap_or_else(|error| {
            self.done = true;
            vec![Answer::Refused { ticket: self.ticket, error }]
        })
    }

    fn progress(&self, doing: &str, done: u64, of: u64) -> Vec<Answer> {
        vec![Answer::Progress { ticket: self.ticket, doing: doing.to_owned(), done, of }]
    }

    fn tell_kind(&mut self, bytes: Vec<u8>, ended: bool) -> Result<Vec<Answer>, ReadError> {
        if bytes.is_empty() {
            return Err(ReadError {
                message: format!("\"{}\" is empty", self.name),
                hint: "Check that it was saved and copied completely".to_owned(),
            });
        }
        self.stage = match file_kind(&bytes[..bytes.len().min(HEAD_BYTES)]) {
            Ok(Some(FileKind::Text)) => {
                let waiting = Waiting::new(bytes);
                let delimited = Box::new(Delimited::of_bytes(self.size));
                Stage::Text { delimited, waiting, ended }
            }
            Ok(kind) => Stage::Whole { kind, bytes, ended },
            Err(other) => Stage::Carrier(Carrier::of_picture(bytes, ended, other)?),
        };
        Ok(self.progress("Reading the file", 0, self.size))
    }

    fn split(
        &mut self,
        mut delimited: Box<Delimited>,
        mut waiting: Waiting,
        ended: bool,
    ) -> Result<Vec<Answer>, ReadError> {
        let chunk = waiting.next(limits::STEP_BYTES);
        delimited.feed(chunk)?;
        self.taken += chunk.len() as u64;
        if ended && waiting.len() == 0 {
            let mut table = Box::new(delimited.finish()?);
            if let Some(meta) = &self.meta {
                table.describe(meta);
            }
            self.stage = Stage::Table { table, workbook: None };
            return Ok(self.progress("Finding the indicators", self.taken, self.size));
        }
        self.stage = Stage::Text { delimited, waiting, ended };
        Ok(self.progress("Reading the file", self.taken, self.size))
    }

    /// What a library's reading is told to, as progress.
    fn tells(&self) -> Option<Heard> {
        let (heard, ticket) = (self.heard.clone()?, self.ticket);
        Some(Rc::new(move |done, of| {
            heard(Answer::Progress { ticket, doing: "Reading the sheets".to_owned(), done, of });
        }))
    }

    /// The library opens a workbook in one go.
    fn open_whole(
        &mut self,
        kind: Option<FileKind>,
        bytes: Vec<u8>,
    ) -> Result<Vec<Answer>, ReadError> {
        if kind == Some(FileKind::Html) {
            if let Some(project) = self.carried(&bytes)? {
                return Ok(vec![project]);
            }
            let text = String::from_utf8_lossy(&bytes);
            let table = html::read_html(&text)?.ok_or_else(|| ReadError {
                message: format!("\"{}\" is a web page without a table", self.name),
                hint: "Open it, copy the table and paste it".to_owned(),
            })?;
            self.stage = Stage::Table { table: Box::new(table), workbook: None };
            return Ok(Vec::new());
        }
        let mut workbook = Box::new(Workbook::open_heard(Arc::from(bytes), self.tells())?);
        let named = |sheet: &&String| {
            workbook.sheets().iter().any(|other| other.name.as_ref() == Some(*sheet))
        };
        if let Some(sheet) = self.sheet.clone().filter(|sheet| named(&sheet)) {
            let table = Box::new(workbook.table(&sheet)?);
            self.stage = Stage::Table { table, workbook: Some(workbook) };
        } else {
            self.stage = Stage::Sheets { workbook, next: 0, best: None };
        }
        Ok(self.progress("Reading the sheets", 0, 1))
    }

    /// Tries the next sheet: the first with indicators and periods is taken, else the first with indicators.
    fn try_sheet(
        &mut self,
        mut workbook: Box<Workbook>,
        next: usize,
        best: Option<Box<Reading>>,
    ) -> Result<Vec<Answer>, ReadError> {
        let names: Vec<String> =
            workbook.sheets().iter().filter_map(|sheet| sheet.name.clone()).collect();
        let Some(name) = names.get(next).filter(|_| next < limits::SHEETS_TRIED) else {
            return match best {
                Some(reading) => Ok(self.opened(*reading, Some(workbook))),
                None => Err(no_indicators(names.len().min(limits::SHEETS_TRIED))),
            };
        };
        let read = workbook.table(name).and_then(|table| read(&Arc::new(table), &self.recipe));
        // A workbook of one sheet is refused for what is wrong with it.
        let found = match read {
            Err(error) if names.len() == 1 => return Err(error),
            Err(_) => None,
            Ok(reading) => Some(Box::new(reading)),
        };
        let has_figures = |reading: &Reading| 0 < reading.understood().count;
        match (best, found) {
            (_, Some(reading)) if reading.has_dated_figures() => {
                return Ok(self.opened(*reading, Some(workbook)));
            }
            // Tables of words give way to figures.
            (Some(best), Some(found)) if !has_figures(&best) && has_figures(&found) => {
                self.stage = Stage::Sheets { workbook, next: next + 1, best: Some(found) };
            }
            (best, found) => {
                self.stage = Stage::Sheets { workbook, next: next + 1, best: best.or(found) };
            }
        }
        Ok(self.progress("Reading the sheets", next as u64 + 1, names.len() as u64))
    }

    fn open_given(&mut self, origin: Origin) -> Result<Vec<Answer>, ReadError> {
        let table = match origin {
            Origin::Pasted { html, text } => paste::read_paste(html.as_deref(), &text)?,
            Origin::Kept { kept } => open_kept(kept.json())?,
            Origin::File { .. } | Origin::Carrier { .. } => return Err(not_open()),
        };
        self.stage = Stage::Table { table: Box::new(table), workbook: None };
        Ok(Vec::new())
    }

    fn understand(
        &mut self,
        table: Table,
        workbook: Option<Box<Workbook>>,
    ) -> Result<Vec<Answer>, ReadError> {
        let reading = read(&Arc::new(table), &self.recipe)?;
        Ok(self.opened(reading, workbook))
    }

    fn opened(&mut self, mut reading: Reading, workbook: Option<Box<Workbook>>) -> Vec<Answer> {
        if let Some(workbook) = &workbook {
            reading.set_sheets(workbook.sheets().to_vec());
        }
        if let (Some(wanted), Some(taken)) = (&self.sheet, &reading.understood().sheet)
            && wanted != taken
        {
            let told = format!("There is no sheet \"{wanted}\" any more; \"{taken}\" was read");
            reading.tell_unfitted(told);
        }
        let (answer, whole) = understood(self.ticket, &reading, &std::mem::take(&mut self.wanted));
        self.stage = Stage::Open { reading: Box::new(reading), workbook, whole };
        vec![answer]
    }
}
