//! Answers about an open source.

use super::source::{Source, Stage};
use super::{Answer, Ask};
use crate::indicator::SeriesKey;
use crate::project::Kept;
use crate::reading::{ReadError, Reading, Recipe, SheetName, read};
use crate::table::limits;
use crate::table::workbook::Workbook;
use std::sync::Arc;

impl Source {
    /// Answers a question about an open source.
    pub fn answer(&mut self, ask: Ask) -> Vec<Answer> {
        let ticket = self.ticket;
        let Stage::Open { reading, workbook, whole } = &mut self.stage else { return Vec::new() };
        match ask {
            Ask::Series { keys, .. } => {
                let extract = (!*whole).then(|| Kept::new(reading.extract(&keys)));
                vec![Answer::Series { ticket, series: reading.series(&keys), extract }]
            }
            Ask::Find { search, first, count, .. } => {
                let found = reading.find(&search, first as usize, count as usize);
                vec![Answer::Found { ticket, found }]
            }
            Ask::Keys { search, most, .. } => {
                vec![Answer::Keys { ticket, keys: reading.find_keys(&search, most as usize) }]
            }
            Ask::Beside { keys, areas, .. } => {
                vec![Answer::Beside { ticket, beside: reading.beside(&keys, &areas) }]
            }
            Ask::Window { first, count, .. } => {
                vec![Answer::Window { ticket, window: reading.window(first, count) }]
            }
            Ask::Cell { row, column, .. } => {
                vec![Answer::Cell { ticket, cell: reading.cell(row, column).map(Box::new) }]
            }
            Ask::Reread { sheet, recipe, wanted, .. } => {
                match reread(reading, workbook.as_deref_mut(), sheet, &recipe) {
                    Ok(again) => {
                        let (answer, is_whole) = understood(ticket, &again, &wanted);
                        // What was not kept at first is not kept whole later: its chosen series are.
                        (**reading, *whole) = (again, *whole && is_whole);
                        vec![answer]
                    }
                    Err(error) => vec![Answer::Refused { ticket, error }],
                }
            }
            // Not about a source: the desk answers them itself.
            _ => Vec::new(),
        }
    }
}

fn reread(
    reading: &Reading,
    workbook: Option<&mut Workbook>,
    sheet: Option<String>,
    recipe: &Recipe,
) -> Result<Reading, ReadError> {
    let sheets: Vec<SheetName> = reading.understood().sheets.clone();
    let table = match (sheet, workbook) {
        (Some(sheet), Some(workbook)) if Some(&sheet) != reading.understood().sheet.as_ref() => {
            Arc::new(workbook.table(&sheet)?)
        }
        _ => Arc::clone(reading.table()),
    };
    let mut again = read(&table, recipe)?;
    again.set_sheets(sheets);
    Ok(again)
}

/// The answer, and whether the sheet is kept whole.
pub(super) fn understood(ticket: u32, reading: &Reading, wanted: &[SeriesKey]) -> (Answer, bool) {
    let json = reading.may_keep().then(|| reading.table().to_kept_within_limit()).flatten();
    let kept = json.map(Kept::new);
    let whole = kept.is_some();
    let series = reading.series(wanted);
    (
        Answer::Understood {
            ticket,
            understood: Box::new(reading.understood().clone()),
            kept,
            series,
        },
        whole,
    )
}

/// No sheet of a workbook has anything to keep.
pub(super) fn no_indicators(tried: usize) -> ReadError {
    ReadError {
        message: format!(
            "None of the {tried} sheets of the workbook holds a table with figures for indicators"
        ),
        hint: format!(
            "Check that this is the file you meant; the limit is {} million cells a sheet",
            limits::WORKBOOK_CELLS / 1_000_000
        ),
    }
}
