//! Whether one column says what another says already.

use crate::table::{BLANK, Code, Table, figure_number};
use std::collections::{BTreeMap, BTreeSet};

/// Whether cells of a column were not looked up: then their codes do not tell which say the same.
fn is_not_looked_up(table: &Table, rows: &[u32], column: u32) -> bool {
    rows.iter().any(|row| figure_number(table.code(*row, column)).is_some())
}

/// Whether the cells of `column` follow from those of `key`: the same key always has the same cell.
///
/// One pass over the rows, with one place for each distinct cell of the table. A column that never
/// varies follows from anything, and so does every column when each key stands in one row only.
pub(super) fn follows_from(
    table: &Table,
    rows: &[u32],
    column: u32,
    mut key: impl FnMut(u32) -> Code,
) -> bool {
    const NONE: Code = Code::MAX;
    let mut known = vec![NONE; table.dictionary().len()];
    for row in rows {
        let (key, code) = (key(*row), table.code(*row, column));
        let Some(known) = known.get_mut(key as usize) else { return false };
        if *known == NONE {
            *known = code;
        } else if !table.dictionary().says_same(*known, code) {
            return false;
        }
    }
    true
}

/// Whether two columns say the same in other words: each cell of one always stands beside the same cell of the other.
pub(super) fn say_the_same(table: &Table, rows: &[u32], (one, other): (u32, u32)) -> bool {
    if [one, other].into_iter().any(|column| is_not_looked_up(table, rows, column)) {
        return follows_by_text(table, rows, other, one)
            && follows_by_text(table, rows, one, other);
    }
    follows_from(table, rows, other, |row| table.code(row, one))
        && follows_from(table, rows, one, |row| table.code(row, other))
}

/// As [`follows_from`], where only their texts tell which cells say the same.
fn follows_by_text(table: &Table, rows: &[u32], column: u32, key: u32) -> bool {
    let mut known: BTreeMap<&str, &str> = BTreeMap::new();
    rows.iter().all(|row| {
        let text = table.text(*row, column);
        *known.entry(table.text(*row, key)).or_insert(text) == text
    })
}

/// How many distinct cells a column has, blanks not counted.
pub(super) fn distinct(table: &Table, rows: &[u32], column: u32) -> usize {
    let mut seen = vec![false; table.dictionary().len()];
    let mut count = 0;
    for row in rows {
        let code = table.code(*row, column);
        if figure_number(code).is_some() {
            // Only their texts tell.
            let texts = rows.iter().map(|row| table.text(*row, column));
            return texts.filter(|text| !text.is_empty()).collect::<BTreeSet<_>>().len();
        }
        if let Some(seen) = seen.get_mut(code as usize)
            && !*seen
            && code != BLANK
        {
            *seen = true;
            count += 1;
        }
    }
    count
}
