//! The recipe's corrections, found again in this file; those that no longer fit are told.

use super::header::row_text;
use super::{ColumnRole, Correction, Layout, Recipe};
use crate::amount::Unit;
use crate::indicator::{Counted, Polarity};
use crate::period::{Period, PeriodKind, YearHint, clean};
use crate::table::Table;

/// Rows between which a corrected row is looked for when rows were added above it.
const NEAR: u32 = 50;

/// Corrections of a recipe as they apply to one table; of several of one kind the last wins.
#[derive(Debug, Default)]
pub(super) struct Corrections {
    pub layout: Option<Layout>,
    pub header: Option<(u32, u32)>,
    pub rows: Option<(u32, u32)>,
    pub dropped: Vec<u32>,
    pub columns: Vec<(String, ColumnRole)>,
    pub units: Vec<(String, Unit)>,
    pub polarities: Vec<(String, Polarity)>,
    pub counted: Vec<(String, Counted)>,
    pub names: Vec<(String, String)>,
    pub years: Option<YearHint>,
    pub when: Option<Period>,
    pub decimal_comma: bool,
    /// What no longer fits, in words.
    pub unfitted: Vec<String>,
}

impl Corrections {
    /// Finds the steps that are on in a table.
    pub fn of(recipe: &Recipe, table: &Table) -> Corrections {
        let mut corrections = Corrections::default();
        for step in recipe.steps.iter().filter(|step| step.on) {
            corrections.add(&step.correction, table);
        }
        corrections
    }

    fn add(&mut self, correction: &Correction, table: &Table) {
        match correction {
            Correction::Layout { layout } => self.layout = Some(*layout),
            Correction::Header { first, last, text } => match find_row(table, *first, text) {
                Some(row) => self.header = Some((row, (row + last.saturating_sub(*first)).min(table.rows().saturating_sub(1)))),
                None => self.unfitted.push(format!("No row reads \"{}\" any more, so the header was found afresh", clean(text))),
            },
            Correction::Rows { first, last } if *first < table.rows() => self.rows = Some((*first, *last)),
            Correction::Rows { first, .. } => {
                self.unfitted.push(format!("The table ends before row {}, so all its rows were read", first + 1));
            }
            Correction::DropRow { row, text } => match find_row(table, *row, text) {
                Some(row) => self.dropped.push(row),
                None => self.unfitted.push(format!("No row reads \"{}\" any more, so none was left out", clean(text))),
            },
            Correction::Column { header, role } => {
                self.columns.retain(|(other, _)| other != header);
                self.columns.push((header.clone(), role.clone()));
            }
            Correction::Unit { measure, unit } => put(&mut self.units, measure, unit.clone()),
            Correction::Polarity { measure, polarity } => put(&mut self.polarities, measure, *polarity),
            Correction::Counted { measure, counted } => put(&mut self.counted, measure, *counted),
            Correction::Rename { measure, name } => put(&mut self.names, measure, name.clone()),
            Correction::YearKind { kind } => {
                self.years = match kind {
                    PeriodKind::AcademicYear => Some(YearHint::Academic),
                    PeriodKind::CalendarYear => Some(YearHint::Calendar),
                    PeriodKind::Month => Some(YearHint::Months),
                    _ => Some(YearHint::Financial),
                };
            }
            Correction::WhenFor { period } => match Period::read(period, YearHint::Unsaid) {
                Some(read) => self.when = Some(read),
                None => self.unfitted.push(format!(
                    "\"{period}\" is not a period: type one such as March 2024, 31/03/2024 or 2023/24"
                )),
            },
            Correction::DecimalComma => self.decimal_comma = true,
        }
    }

    /// The role told for each column.
    pub fn roles(&mut self, headers: &[String]) -> Vec<Option<ColumnRole>> {
        let mut roles = vec![None; headers.len()];
        for (header, role) in &self.columns {
            let wanted = clean(header);
            let mut found = false;
            for (column, _) in
                headers.iter().enumerate().filter(|(_, other)| clean(other) == wanted)
            {
                roles[column] = Some(role.clone());
                found = true;
            }
            if !found {
                self.unfitted.push(format!(
                    "There is no column \"{wanted}\" any more, so its correction was left out"
                ));
            }
        }
        roles
    }

    /// Tells of corrections to measures that the table no longer has.
    pub fn check_measures(&mut self, has: impl Fn(&str) -> bool) {
        let measures = self.units.iter().map(|(measure, _)| measure);
        let measures = measures.chain(self.polarities.iter().map(|(measure, _)| measure));
        let measures = measures.chain(self.counted.iter().map(|(measure, _)| measure));
        let mut gone: Vec<&String> = measures
            .chain(self.names.iter().map(|(measure, _)| measure))
            .filter(|measure| !has(measure))
            .collect();
        gone.sort();
        gone.dedup();
        let told = gone.into_iter().map(|measure| {
            format!("There is no \"{}\" any more, so its correction was left out", clean(measure))
        });
        self.unfitted.extend(told.collect::<Vec<_>>());
    }
}

fn put<T>(list: &mut Vec<(String, T)>, measure: &str, value: T) {
    list.retain(|(other, _)| other != measure);
    list.push((measure.to_owned(), value));
}

/// The row that reads as it did when it was corrected, at its place or near it.
fn find_row(table: &Table, row: u32, text: &str) -> Option<u32> {
    let wanted = clean(text);
    if wanted.is_empty() {
        return (row < table.rows()).then_some(row);
    }
    let reads = |row: &u32| row_text(table, *row) == wanted;
    let near = (1..=NEAR).flat_map(|away| [row.checked_sub(away), row.checked_add(away)]).flatten();
    std::iter::once(row).chain(near).filter(|row| *row < table.rows()).find(reads)
}

/// What was told of a measure.
pub(super) fn told<'c, T>(list: &'c [(String, T)], measure: &str) -> Option<&'c T> {
    list.iter().find(|(other, _)| other == measure).map(|(_, value)| value)
}
