//! Where a corrected row stands in this file.

use crate::period::clean;
use crate::reading::header::row_text;
use crate::table::Table;

/// The row that reads as it did when it was corrected: at its place, or the nearest to it.
pub(super) fn find_row(table: &Table, row: u32, text: &str) -> Option<u32> {
    let wanted = clean(text);
    if wanted.is_empty() {
        return (row < table.rows()).then_some(row);
    }
    let reads = |row: &u32| row_text(table, *row) == wanted;
    let near = (0..=table.rows().max(row))
        .flat_map(|away| [row.checked_sub(away), row.checked_add(away)])
        .flatten();
    near.filter(|row| *row < table.rows()).find(reads)
}
