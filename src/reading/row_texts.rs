//! The words that a row says of its series, beside its figures.

use super::ColumnRole;
use super::areas::is_area;
use super::groups::is_key;
use super::measures::Source;
use super::names::without_notes;
use super::roles::{Columns, says_per};
use super::row_roles::{Said, said};
use super::rows::{RowKind, part_of_which};
use crate::indicator::Role;
use crate::period::{PeriodKind, clean};
use crate::table::Code;

/// What a row says of its series, besides figures.
#[derive(Default)]
pub(super) struct Texts {
    pub label: String,
    pub filters: Vec<(String, String)>,
    /// Whether each filter has several values in the table.
    pub varies: Vec<bool>,
    pub units: Vec<String>,
    pub polarity: Option<String>,
    pub particulars: Vec<(String, String)>,
}

/// The columns that hold no figures.
pub(super) fn columns(columns: &Columns) -> Vec<u32> {
    (0..).zip(&columns.columns).filter(|(_, of)| of.figures.is_none()).map(|(at, _)| at).collect()
}

/// The filter that says how often figures come, where that tells series apart.
pub(super) const FREQUENCY: &str = "Frequency";

impl Source<'_> {
    /// The words a row says of its series.
    pub(super) fn texts(&self, index: usize, family: u32) -> Texts {
        let code = |column| self.filled.code(self.table, self.rows, index, column);
        let text = |column| clean(self.table.dictionary().text(code(column)));
        let mut texts = Texts::default();
        let columns = || self.said.iter().map(|at| (*at, &self.columns.columns[*at as usize]));
        let has = |role: &ColumnRole| columns().any(|(_, of)| of.role.value == *role);
        for (column, of) in columns().filter(|(_, of)| is_key(of)) {
            let (header, role, mut value) = (clean(&of.header), &of.role.value, text(column));
            if *role == ColumnRole::Measure && texts.label.is_empty() {
                texts.label = self.notes.without(without_notes(&value));
                continue;
            }
            if *role == ColumnRole::Unit {
                // 1,000 under "Rate per"
                if says_per(&header) && !value.is_empty() {
                    value = format!("{header} {value}");
                }
                texts.units.push(value.clone());
            }
            // "Actual" beside "England benchmark" says nothing else.
            texts.varies.push(of.varies && !self.says_actual(code(column)));
            texts.filters.push((header, value));
        }
        let section =
            self.rows.sections.as_ref().and_then(|sections| sections.get(index).copied().flatten());
        if let Some(row) = section
            && self.rows.kind(row) == RowKind::Data
        {
            // "Homelessness applications, of which families"
            let mut measures = columns().filter(|(_, of)| of.role.value == ColumnRole::Measure);
            let whole = measures.next().map(|(column, _)| clean(self.table.text(row, column)));
            let whole = whole.unwrap_or_default();
            let whole = self.notes.without(without_notes(&whole));
            if let Some(part) = part_of_which(&texts.label) {
                texts.label = format!("{whole}, of which {part}");
            } else if !whole.is_empty() {
                texts.filters.push(("Section".to_owned(), whole));
                texts.varies.push(true);
            }
        } else if let Some(row) = section {
            let text = super::header::row_text(self.table, row);
            // "North East" over "Durham": the row says it more exactly.
            let of_area = has(&ColumnRole::AreaName) && is_area(&text);
            texts.filters.push(("Section".to_owned(), text));
            texts.varies.push(!of_area && !self.sections_group);
        }
        let row = self.rows.data.get(index);
        if let Some(kind) = row.and_then(|row| self.periods.kind_apart(*row)) {
            texts.filters.push((FREQUENCY.to_owned(), every(kind).to_owned()));
            texts.varies.push(true);
        }
        let dated = has(&ColumnRole::Period);
        for (column, of) in columns() {
            match of.role.value {
                ColumnRole::Polarity => texts.polarity = Some(text(column)),
                ColumnRole::Particular if !dated && !of.header.is_empty() && !of.tells_role => {
                    let value = text(column);
                    // What differs from area to area is not said of the measure.
                    if !value.is_empty() && self.is_shared(family, column) {
                        texts.particulars.push((clean(&of.header), value));
                    }
                }
                ColumnRole::Unit => {
                    let value = text(column);
                    if let Some(frequency) = frequency(&value) {
                        texts.particulars.push((FREQUENCY.to_owned(), frequency.to_owned()));
                    }
                }
                _ => {}
            }
        }
        texts
    }

    /// Whether a cell only says that figures are actual ones; the same few cells are asked about for every measure.
    fn says_actual(&self, code: Code) -> bool {
        let mut known = self.actual.borrow_mut();
        let says = || said(self.table.dictionary().text(code)) == Some(Said::Role(Role::Actual));
        *known.entry(code).or_insert_with(says)
    }

    /// Whether the first areas of a measure have the same cell in a column.
    fn is_shared(&self, family: u32, column: u32) -> bool {
        let shown = self.groups.shown.get(family as usize).map_or(&[][..], Vec::as_slice);
        let mut codes = shown.iter().filter_map(|group| {
            let first = self.groups.groups.get(*group as usize)?.first as usize;
            Some(self.table.code(*self.rows.data.get(first)?, column))
        });
        let first = codes.next();
        codes.all(|code| first.is_some_and(|first| self.table.dictionary().says_same(first, code)))
    }
}

/// How often a series of such periods has a figure.
fn every(kind: PeriodKind) -> &'static str {
    match kind {
        PeriodKind::Day => "daily",
        PeriodKind::Week => "weekly",
        PeriodKind::Month => "monthly",
        PeriodKind::Quarter => "quarterly",
        PeriodKind::PartYear => "part of a year",
        PeriodKind::CalendarYear | PeriodKind::FinancialYear | PeriodKind::AcademicYear => "annual",
        PeriodKind::RollingYear => "12 months",
        PeriodKind::Years => "several years",
    }
}

fn frequency(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let known = [
        ("quarterly", "Quarterly"),
        ("monthly", "Monthly"),
        ("annual", "Annual"),
        ("weekly", "Weekly"),
        ("termly", "Termly"),
    ];
    known.into_iter().find(|(word, _)| lower.contains(word)).map(|(_, name)| name)
}
