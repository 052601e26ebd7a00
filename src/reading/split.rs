//! Columns split by the recipe, before anything is looked for in the table.

use super::kinds::Kinds;
use super::{Correction, ReadError, Recipe, header, header_texts};
use crate::period::clean;
use crate::table::Table;
use std::sync::Arc;

/// A table with its columns split.
pub(super) struct Split {
    pub table: Arc<Table>,
    /// The columns that were split: they say nothing more themselves.
    pub columns: Vec<u32>,
    /// Steps whose column was not found or does not hold what it is split at: step, header, row of the header.
    pub unfitted: Vec<(usize, String)>,
}

/// Splits the columns a recipe says.
///
/// # Errors
///
/// When the table becomes too large.
pub(super) fn split(table: &Arc<Table>, recipe: &Recipe) -> Result<Split, ReadError> {
    let mut split = Split { table: Arc::clone(table), columns: Vec::new(), unfitted: Vec::new() };
    for (step, of) in recipe.steps.iter().enumerate().filter(|(_, step)| step.on) {
        let Correction::Split { header, at } = &of.correction else { continue };
        let wanted = clean(header);
        let table = &split.table;
        let (rows, headers) = headers(table, recipe);
        let column = (0..).zip(&headers).find(|(_, name)| clean(name) == wanted);
        let below = rows.map_or(0, |(_, last)| last + 1);
        let holds = |column: u32| {
            (below..table.rows()).any(|row| table.text(row, column).contains(at.as_str()))
        };
        match column.map(|(column, _)| column) {
            None => split.unfitted.push((
                step,
                format!("There is no column \"{wanted}\" any more, so it was not split"),
            )),
            Some(column) if at.is_empty() || !holds(column) => split.unfitted.push((
                step,
                format!(
                    "No cell of \"{wanted}\" holds \"{}\" any more, so it was not split",
                    at.trim()
                ),
            )),
            Some(column) => {
                split.table = Arc::new(table.with_split(column, at, below, &wanted)?);
                split.columns.push(column);
            }
        }
    }
    Ok(split)
}

fn headers(table: &Table, recipe: &Recipe) -> (Option<(u32, u32)>, Vec<String>) {
    let corrections = super::corrections::Corrections::of(recipe, table);
    let frozen = table.frozen().map(|frozen| frozen.header);
    let rows = corrections.header.or_else(|| {
        frozen.unwrap_or_else(|| header::find(table, &Kinds::of(table), 0..table.rows()))
    });
    (rows, header_texts::of(table, rows, table.rows()))
}
