//! Labels of the rows, filled in where a blank means "as above".

use super::ColumnRole;
use super::roles::Columns;
use super::row_roles::RowRoles;
use super::rows::{Rows, labels};
use crate::table::{BLANK, Code, Table};

/// Blank labels filled in from above, by column: for each row of figures the code its label stands for.
#[derive(Debug, Clone, Default)]
pub(super) struct Filled {
    columns: Vec<Option<Vec<Code>>>,
}

impl Filled {
    /// Fills labels down where a blank means "as above": merged cells, and a label to the left of others.
    pub fn of(
        table: &Table,
        (columns, row_roles): (&Columns, &RowRoles),
        rows: &Rows,
        told: &[u32],
    ) -> Filled {
        let period = columns.first(&ColumnRole::Period);
        let official = columns.identifier().is_some() || columns.are_of_own_export();
        let tells_role = columns.tells_role();
        let names: Vec<u32> = labels(columns).chain(period).collect();
        let mut filled = vec![None; columns.columns.len()];
        for (column, blanks) in with_blanks(table, rows, &names) {
            let first = rows.data.first().map(|row| table.code(*row, column));
            let told = told.contains(&column);
            let starts_blank = first == Some(BLANK) && table.merges().is_empty();
            if !blanks || (!told && (official || starts_blank)) {
                continue;
            }
            let rightmost = names.iter().max() == Some(&column);
            // Before the periods of the rows, a blank area or filter is that of the rows above.
            let before_period = period.is_some_and(|period| column <= period);
            // So is the measure before "Target" below "Actual".
            let before_role = tells_role.is_some_and(|tells_role| column < tells_role);
            let fills =
                told || before_role || if period.is_some() { before_period } else { !rightmost };
            let mut codes = fill(table, rows, column, fills);
            if !told && columns.is(column, &ColumnRole::AreaCode) {
                blank_beside_name(table, columns, rows, column, &mut codes);
            }
            filled[column as usize] = Some(codes);
        }
        for column in names.into_iter().filter(|column| row_roles.renames(*column)) {
            let own = || rows.data.iter().map(|row| table.code(*row, column)).collect();
            let codes: Vec<Code> = filled[column as usize].take().unwrap_or_else(own);
            let measures = codes.iter().map(|code| row_roles.measure(column, *code));
            filled[column as usize] = Some(measures.collect());
        }
        Filled { columns: filled }
    }

    /// The label of a row of figures, by its index in [`Rows::data`].
    pub fn code(&self, table: &Table, rows: &Rows, index: usize, column: u32) -> Code {
        match self.columns.get(column as usize) {
            Some(Some(codes)) => codes.get(index).copied().unwrap_or(BLANK),
            _ => rows.data.get(index).map_or(BLANK, |row| table.code(*row, column)),
        }
    }

    /// As [`Filled::code`], with the codes of the row.
    #[inline]
    pub fn code_in(&self, row: &[Code], index: usize, column: u32) -> Code {
        let codes = match self.columns.get(column as usize) {
            Some(Some(filled)) => filled.get(index),
            _ => row.get(column as usize),
        };
        codes.copied().unwrap_or(BLANK)
    }

    /// Whether any label was filled in.
    pub fn any(&self) -> bool {
        self.columns.iter().any(Option::is_some)
    }
}

/// An area with a name and no code is not the one above it.
fn blank_beside_name(
    table: &Table,
    columns: &Columns,
    rows: &Rows,
    column: u32,
    codes: &mut [Code],
) {
    let names: Vec<u32> = columns.of(&ColumnRole::AreaName).map(|(at, _)| at).collect();
    let is_named = |row: u32| names.iter().any(|name| table.code(row, *name) != BLANK);
    for (row, code) in rows.data.iter().zip(codes) {
        if table.code(*row, column) == BLANK && is_named(*row) {
            *code = BLANK;
        }
    }
}

/// Which of some columns have a blank beside figures.
#[inline(never)]
fn with_blanks(table: &Table, rows: &Rows, columns: &[u32]) -> Vec<(u32, bool)> {
    let mut unbroken = columns.to_vec();
    unbroken.sort_unstable();
    for (codes, alike) in table.rows_alike(rows.data.iter().copied()) {
        let here = unbroken.iter().rev().take_while(|column| alike <= **column);
        let is_blank = |column: &u32| codes.get(*column as usize).is_none_or(|code| *code == BLANK);
        if here.copied().any(|column| is_blank(&column)) {
            unbroken.retain(|column| !is_blank(column));
        }
    }
    columns.iter().map(|column| (*column, !unbroken.contains(column))).collect()
}

fn fill(table: &Table, rows: &Rows, column: u32, fills: bool) -> Vec<Code> {
    let mut above = BLANK;
    let mut section = None;
    rows.data
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let here =
                rows.sections.as_ref().and_then(|sections| sections.get(index).copied().flatten());
            if here != section {
                (section, above) = (here, BLANK);
            }
            let code = table.code(*row, column);
            if code != BLANK {
                above = code;
                return code;
            }
            match table.merge_at(*row, column) {
                Some(merge) => table.code(merge.row, merge.column),
                None if fills => above,
                None => BLANK,
            }
        })
        .collect()
}
