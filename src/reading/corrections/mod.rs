//! The recipe's corrections, found again in this file; those that no longer fit are told.

mod place;
mod told;

use super::bands::Band;
use super::roles::Columns;
use super::split::Split;
use super::{ColumnRole, Correction, Layout, Recipe, Unfitted};
use crate::amount::Unit;
use crate::indicator::{Counted, Polarity, SeriesKey};
use crate::period::{Period, PeriodKind, YearHint, clean};
use crate::table::{CellRef, Table};
use place::find_row;
use std::collections::BTreeSet;
use told::told_of;

pub(super) use told::{Told, told, told_name};

/// Corrections of a recipe as they apply to one table; of several of one kind the last wins.
#[derive(Debug, Default)]
pub(super) struct Corrections {
    pub layout: Option<Layout>,
    pub header: Option<(u32, u32)>,
    pub rows: Option<(u32, u32)>,
    /// Rows left out.
    pub dropped: BTreeSet<u32>,
    /// Columns whose blank cells stand for what is above them.
    pub filled: Vec<u32>,
    /// Columns whose figures have a decimal comma, or have none.
    pub commas: Vec<(u32, bool)>,
    pub units: Vec<Told<Unit>>,
    pub polarities: Vec<Told<Polarity>>,
    pub counted: Vec<Told<Counted>>,
    pub names: Vec<Told<String>>,
    /// Measures that go on with another, by their keys without area.
    pub merges: Vec<(usize, SeriesKey, SeriesKey)>,
    pub years: Option<YearHint>,
    pub when: Option<Period>,
    pub decimal_comma: bool,
    /// The officer knows that rows are of single people.
    pub keep_people: bool,
    /// Columns that were split.
    split: Vec<u32>,
    /// What is said of columns, by their headers, until these are known.
    columns: Vec<(usize, String, OfColumn)>,
    /// Those of them that some table of the sheet has.
    found: BTreeSet<usize>,
    /// What no longer fits.
    pub unfitted: Vec<Unfitted>,
}

/// What can be said of a column.
#[derive(Debug, Clone, PartialEq)]
enum OfColumn {
    Role(ColumnRole),
    FillDown,
    Comma(bool),
    DropWhere(String),
}

impl Corrections {
    /// Finds the steps that are on in a table as it came.
    pub fn of(recipe: &Recipe, table: &Table) -> Corrections {
        let mut corrections = Corrections::default();
        for (step, of) in recipe.steps.iter().enumerate().filter(|(_, step)| step.on) {
            corrections.add(step, &of.correction, table);
        }
        corrections
    }

    fn add(&mut self, step: usize, correction: &Correction, table: &Table) {
        match correction {
            Correction::Layout { layout } => self.layout = Some(*layout),
            Correction::Header { first, last, text } => match find_row(table, *first, text) {
                Some(row) => {
                    let end = row.saturating_add(last.saturating_sub(*first));
                    self.header = Some((row, end.min(table.rows().saturating_sub(1))));
                }
                None => self.tell_row(step, table, *first, text, "the header was found afresh"),
            },
            Correction::Rows { first, last, first_text, last_text } => {
                self.add_rows(step, table, (*first, first_text), (*last, last_text.as_deref()));
            }
            Correction::DropRow { row, text } => match find_row(table, *row, text) {
                Some(row) => {
                    self.dropped.insert(row);
                }
                None => self.tell_row(step, table, *row, text, "none was left out"),
            },
            Correction::DropWhere { header, text } => {
                self.columns.push((step, header.clone(), OfColumn::DropWhere(clean(text))));
            }
            Correction::Column { header, role } => {
                self.columns.push((step, header.clone(), OfColumn::Role(role.clone())));
            }
            Correction::FillDown { header } => {
                self.columns.push((step, header.clone(), OfColumn::FillDown));
            }
            Correction::DecimalCommaIn { header, comma } => {
                self.columns.push((step, header.clone(), OfColumn::Comma(*comma)));
            }
            // Done to the table before anything is looked for in it.
            Correction::Split { .. } => {}
            Correction::Unit { measure, filters, unit } => {
                self.units.push(told_of(step, measure, filters, unit));
            }
            Correction::Polarity { measure, filters, polarity } => {
                self.polarities.push(told_of(step, measure, filters, polarity));
            }
            Correction::Counted { measure, filters, counted } => {
                self.counted.push(told_of(step, measure, filters, counted));
            }
            Correction::Rename { measure, filters, name } => {
                self.names.push(told_of(step, measure, filters, name));
            }
            Correction::Merge { from, into } => self.merges.push((step, from.clone(), into.clone())),
            Correction::YearKind { kind } => {
                self.years = match kind {
                    PeriodKind::AcademicYear => Some(YearHint::Academic),
                    PeriodKind::CalendarYear => Some(YearHint::Calendar),
                    PeriodKind::Month => Some(YearHint::Months),
                    // As the titles say.
                    PeriodKind::RollingYear => None,
                    _ => Some(YearHint::Financial),
                };
            }
            Correction::WhenFor { period } => match Period::read(period, YearHint::Unsaid) {
                Some(read) => self.when = Some(read),
                None => self.tell(step, None, format!(
                    "\"{period}\" is not a period: type one such as March 2024, 31/03/2024 or 2023/24"
                )),
            },
            Correction::DecimalComma => self.decimal_comma = true,
            Correction::KeepPeople => self.keep_people = true,
        }
    }

    fn add_rows(
        &mut self,
        step: usize,
        table: &Table,
        (first, first_text): (u32, &str),
        (last, last_text): (u32, Option<&str>),
    ) {
        let Some(from) = find_row(table, first, first_text) else {
            return self.tell_row(step, table, first, first_text, "all rows were read");
        };
        let to = match last_text {
            // To the end of the table, however long it has become.
            None => u32::MAX,
            Some(text) => match find_row(table, last, text) {
                Some(row) => row,
                None => {
                    self.tell_row(step, table, last, text, "all rows to the end were read");
                    u32::MAX
                }
            },
        };
        self.rows = Some((from, to));
    }

    /// Takes over what was done to the table before: a split column says nothing itself.
    pub fn take_split(&mut self, split: &Split) {
        self.split.clone_from(&split.columns);
        for (step, message) in &split.unfitted {
            self.tell(*step, None, message.clone());
        }
    }

    /// Tells of a step that no longer fits.
    pub fn tell(&mut self, step: usize, cell: Option<CellRef>, message: String) {
        self.unfitted.push(Unfitted { step: u32::try_from(step).ok(), cell, message });
    }

    fn tell_row(&mut self, step: usize, table: &Table, row: u32, text: &str, so: &str) {
        let place = table.place(row.min(table.rows().saturating_sub(1)), 0);
        let message = match clean(text) {
            text if text.is_empty() => format!("The table ends before row {}, so {so}", row + 1),
            text => format!("No row reads \"{text}\" any more, so {so}"),
        };
        self.tell(step, Some(place), message);
    }

    /// Finds the columns of one table that something was said of, now that the headers are known; gives the role
    /// told for each.
    pub fn roles(
        &mut self,
        table: &Table,
        headers: &[String],
        band: Band,
    ) -> Vec<Option<ColumnRole>> {
        let header = band.header;
        self.filled.clear();
        self.commas.clear();
        let mut roles = vec![None; headers.len()];
        for column in &self.split {
            if let Some(role) = roles.get_mut(*column as usize) {
                *role = Some(ColumnRole::Ignored);
            }
        }
        let below = header.map_or(band.start, |(_, last)| last + 1);
        let columns = std::mem::take(&mut self.columns);
        for (at, (step, name, said)) in columns.iter().enumerate() {
            let step = *step;
            let wanted = clean(name);
            let named: Vec<u32> = (0..)
                .zip(headers)
                .filter(|(_, header)| clean(header) == wanted)
                .map(|(column, _)| column)
                .collect();
            if !named.is_empty() {
                self.found.insert(at);
            }
            for column in named {
                match said {
                    OfColumn::Role(role) => roles[column as usize] = Some(role.clone()),
                    OfColumn::FillDown => self.filled.push(column),
                    OfColumn::Comma(comma) => self.commas.push((column, *comma)),
                    OfColumn::DropWhere(text) => {
                        let reads = |row: &u32| clean(table.text(*row, column)) == *text;
                        let rows: Vec<u32> = (below..band.end).filter(reads).collect();
                        if rows.is_empty() {
                            let place = header.map(|(_, last)| table.place(last, column));
                            let message = format!(
                                "No cell of \"{wanted}\" reads \"{text}\" any more, so no row was left out"
                            );
                            self.tell(step, place, message);
                        }
                        self.dropped.extend(rows);
                    }
                }
            }
        }
        self.columns = columns;
        roles
    }

    /// Says of columns of figures whether their commas are decimal, where the officer did.
    pub fn correct_commas(&self, columns: &mut Columns) {
        let figures = columns.columns.iter_mut().map(|column| column.figures.as_mut());
        for (at, figures) in (0..).zip(figures) {
            let Some(figures) = figures else { continue };
            figures.decimal_comma |= self.decimal_comma;
            if let Some((_, comma)) = self.commas.iter().rev().find(|(column, _)| *column == at) {
                figures.decimal_comma = *comma;
            }
        }
    }

    /// Tells of corrections to columns that no table of the sheet has any more.
    pub fn check_columns(&mut self, table: &Table, header: Option<(u32, u32)>) {
        let columns = std::mem::take(&mut self.columns);
        for (at, (step, name, _)) in columns.iter().enumerate() {
            if !self.found.contains(&at) {
                let place = header.map(|(_, last)| table.place(last, 0));
                let wanted = clean(name);
                let message = format!(
                    "There is no column \"{wanted}\" any more, so its correction was left out"
                );
                self.tell(*step, place, message);
            }
        }
    }

    /// Tells of corrections to measures that the table no longer has.
    pub fn check_measures<'k>(&mut self, keys: impl Iterator<Item = &'k SeriesKey> + Clone) {
        fn gone<'k, T>(
            told: &[Told<T>],
            keys: &(impl Iterator<Item = &'k SeriesKey> + Clone),
        ) -> Vec<(usize, String)> {
            let is_gone = |told: &&Told<T>| !keys.clone().any(|key| told.is_of(key));
            told.iter().filter(is_gone).map(|told| (told.step, told.words())).collect()
        }
        let mut gone_all = gone(&self.units, &keys);
        gone_all.extend(gone(&self.polarities, &keys));
        gone_all.extend(gone(&self.counted, &keys));
        gone_all.extend(gone(&self.names, &keys));
        crate::order::by(&mut gone_all, Ord::cmp);
        gone_all.dedup_by(|later, earlier| later.1 == earlier.1);
        for (step, words) in gone_all {
            let message =
                format!("There is no \"{words}\" any more, so its correction was left out");
            self.tell(step, None, message);
        }
    }
}
