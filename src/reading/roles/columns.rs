//! The guess of every column's role, and of the layout they make.

use super::draft::{self, Draft};
use super::header_says::HeaderSays;
use super::words::{has_word, plain};
use super::{Columns, dependency, frozen, limits};
use crate::period::{Period, YearHint};
use crate::reading::facts::{self, Facts};
use crate::reading::kinds::Kinds;
use crate::reading::row_roles::{self, Said};
use crate::reading::value::{CellKind, TimeForm, Value, is_time};
use crate::reading::{ColumnRole, Layout};
use crate::table::{Code, Table};
use rust_decimal::Decimal;
use std::cell::OnceCell;

/// Words of headers over what the clock says, and no length of time.
const OF_THE_CLOCK: [&str; 15] = [
    "open", "opens", "opened", "close", "closes", "closed", "start", "started", "end", "ended",
    "finish", "at", "from", "until", "sampled",
];

/// What the roles are guessed from.
pub(in crate::reading) struct Evidence<'t> {
    pub table: &'t Table,
    pub kinds: &'t Kinds,
    pub headers: Vec<String>,
    /// Rows below the header that hold something.
    pub rows: Vec<u32>,
    pub facts: Vec<Facts>,
    pub years: YearHint,
    /// The periods that titles above the table name.
    pub titles: Vec<Period>,
    /// Whether one of them says how times are written: "(mm:ss)".
    pub timed: bool,
    /// When figures without any period are for, where the officer said so.
    pub when: Option<Period>,
    /// The layout the officer chose.
    pub layout: Option<Layout>,
    /// The roles the officer chose, by column.
    pub told: Vec<Option<ColumnRole>>,
    /// The column that says of each row what its figures are, once it was looked for.
    pub tells_role: OnceCell<Option<u32>>,
}

impl Evidence<'_> {
    /// How many distinct cells a column has, blanks not counted.
    pub fn distinct(&self, at: usize) -> usize {
        match self.facts.get(at) {
            Some(facts) if !facts.many => facts.distinct.len(),
            Some(_) => {
                let column = u32::try_from(at).unwrap_or(u32::MAX);
                dependency::distinct(self.table, &self.rows, column)
            }
            None => 0,
        }
    }

    /// Whether a column holds figures of its own: not only in the rows of targets and of the year before.
    pub fn has_own_figures(&self, at: usize) -> bool {
        let column = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let tells = *self.tells_role.get_or_init(|| {
            let tells = |at: &usize| draft::tells_role(self.table, &self.facts[*at]);
            (0..self.facts.len()).find(tells).map(column)
        });
        let rows = (self.table, self.kinds, self.rows.as_slice());
        row_roles::has_own_figures(rows, (column(at), tells))
    }

    /// Whether in every row the figures of some columns add up to that of another, or it lies among them, as the rate of a
    /// year does among those of its quarters.
    pub fn adds_up(&self, parts: &[usize], whole: usize) -> bool {
        let figure = |row: u32, at: usize| {
            let cell = self.table.cell(row, u32::try_from(at).ok()?);
            Value::read(cell, false).figure.number()
        };
        let fits = |row: &u32| {
            let Some(whole) = figure(*row, whole) else { return false };
            let parts: Option<Vec<Decimal>> = parts.iter().map(|at| figure(*row, *at)).collect();
            let Some(parts) = parts else { return false };
            let sum: Option<Decimal> =
                parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part));
            let among =
                parts.iter().any(|part| *part <= whole) && parts.iter().any(|part| whole <= *part);
            among || sum == Some(whole)
        };
        let is_figure = |row: &&u32| figure(**row, whole).is_some();
        let mut rows = self.rows.iter().filter(is_figure).peekable();
        rows.peek().is_some() && rows.all(fits)
    }

    /// Takes cells and rows for what they are, before roles are guessed from them.
    pub fn settle(&mut self) {
        self.leave_out_asides();
        if self.kinds.any_worded() {
            self.take_worded();
        }
        self.take_times();
        self.take_mixed();
    }

    /// Where each row is a period of its own, a column of more numbers than words holds figures: "closed" among visits.
    fn take_mixed(&mut self) {
        let periods = |(at, facts): (usize, &Facts)| {
            let dated = 80 <= facts.periods && facts.numbers == facts.years;
            dated && self.distinct(at) == self.rows.len()
        };
        let Some(at) = self.facts.iter().enumerate().position(periods) else { return };
        for (_, facts) in self.facts.iter_mut().enumerate().filter(|(other, _)| *other != at) {
            let mixed = facts.words < facts.numbers && 0 < facts.words && facts.dates == 0;
            if mixed {
                facts.numbers += std::mem::take(&mut facts.words);
                facts.worded = 0;
            }
        }
    }

    /// Leaves out the rows that only rate the others or say how far they are apart: their words are no figures.
    fn leave_out_asides(&mut self) {
        let tells = self.facts.iter().position(|facts| draft::tells_role(self.table, facts));
        let Some(at) = tells else { return };
        let column = u32::try_from(at).unwrap_or(u32::MAX);
        let table = self.table;
        let is_aside = |row: &u32| row_roles::said(table.text(*row, column)) == Some(Said::Aside);
        let before = self.rows.len();
        self.rows.retain(|row| !is_aside(row));
        if self.rows.len() < before {
            self.facts = facts::of_columns(table, self.kinds, self.rows.iter().copied());
        }
    }

    /// Takes "04:12" for a figure under a header that says "(mm:ss)"; where nothing else is a figure also where a title says
    /// it, but for what begins and ends then.
    fn take_times(&mut self) {
        let no_figures = !self.facts.iter().any(Facts::is_figures);
        for (facts, header) in self.facts.iter_mut().zip(&self.headers) {
            let is_word = |code: &&Code| self.kinds.of_code(**code) == CellKind::Words;
            let text = |code: &Code| self.table.dictionary().text(*code);
            let words: Vec<&str> = facts.distinct.iter().filter(is_word).map(text).collect();
            let is_titled = || {
                let plain = plain(header);
                let of_the_clock = has_word(&plain, &OF_THE_CLOCK) || plain.starts_with("time of");
                no_figures && self.timed && !of_the_clock
            };
            let is_said = TimeForm::in_words(header).is_some() || is_titled();
            if is_said && !words.is_empty() && words.into_iter().all(is_time) {
                facts.numbers += std::mem::take(&mut facts.words);
            }
        }
    }

    /// Takes "12 days" for a figure where figures stand: under a period or a role, or behind all that tells rows apart.
    fn take_worded(&mut self) {
        let plain = |facts: &Facts| facts.years < facts.numbers;
        let last = self.facts.iter().rposition(plain).unwrap_or(0);
        for (at, (facts, header)) in self.facts.iter_mut().zip(&self.headers).enumerate() {
            let placed = || HeaderSays::of(header, self.years).has_place();
            if 0 < facts.worded && ((0 < at && last <= at) || placed()) {
                facts.take_worded();
            }
        }
    }
}

/// Guesses the role of every column.
pub(in crate::reading) fn guess(evidence: &Evidence<'_>) -> Columns {
    let mut columns = match evidence.table.frozen() {
        Some(frozen) => frozen::thawed(evidence, frozen),
        None => {
            let mut draft = Draft::new(evidence);
            draft.own_export();
            draft.labels();
            draft.layout();
            draft.finish()
        }
    };
    limits::find(&mut columns);
    columns
}
