//! The guess of every column's role, and of the layout they make.

use super::draft::Draft;
use super::{Columns, frozen, limits};
use crate::period::{Period, YearHint};
use crate::reading::facts::Facts;
use crate::reading::{ColumnRole, Layout};
use crate::table::Table;

/// What the roles are guessed from.
pub(in crate::reading) struct Evidence<'t> {
    pub table: &'t Table,
    pub headers: Vec<String>,
    /// Rows below the header that hold something.
    pub rows: Vec<u32>,
    pub facts: Vec<Facts>,
    pub years: YearHint,
    /// The periods that titles above the table name.
    pub titles: Vec<Period>,
    /// The layout the officer chose.
    pub layout: Option<Layout>,
    /// The roles the officer chose, by column.
    pub told: Vec<Option<ColumnRole>>,
}

/// Guesses the role of every column.
pub(in crate::reading) fn guess(evidence: &Evidence<'_>) -> Columns {
    let mut columns = match evidence.table.frozen() {
        Some(frozen) => frozen::thawed(evidence, frozen),
        None => {
            let mut draft = Draft::new(evidence);
            draft.labels();
            draft.layout();
            draft.finish()
        }
    };
    limits::find(&mut columns);
    columns
}
