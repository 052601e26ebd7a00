//! The area of each row, from the columns that name areas.

use super::ColumnRole;
use super::filled::Filled;
use super::kinds::Kinds;
use super::roles::{Column, Columns, precision};
use super::rows::Rows;
use super::totals;
use super::value::CellKind;
use crate::order;
use crate::table::{BLANK, Code, Table};

/// Columns of areas, the most precise first: a row belongs to the first that is filled.
pub(super) struct AreaColumns {
    codes: AreaColumn,
    names: AreaColumn,
    /// "Total" among the names.
    total: Option<Code>,
    /// Those that are of the area around them: "Total" below each region.
    of_around: Vec<Code>,
}

/// Columns that name an area in one way, and the area of the row gone to last.
struct AreaColumn {
    columns: Vec<u32>,
    /// One more than the last of them.
    end: u32,
    last: Vec<Code>,
    area: Code,
}

impl AreaColumns {
    #[inline(never)]
    pub fn of(table: &Table, columns: &Columns, rows: &Rows, filled: &Filled) -> AreaColumns {
        let precise = |role: &ColumnRole| {
            // "Wales" before each of its councils is around them, or before the first.
            let is_around = |at: u32| {
                let mut named = rows.data.iter().map(|row| table.code(*row, at));
                let first = named.next();
                named.all(|code| code == BLANK || Some(code) == first)
            };
            let key = |(at, column): (u32, &Column)| (precision(&column.header), at);
            let mut found: Vec<(u8, u32)> = columns.of(role).map(key).collect();
            order::by(&mut found, |(one, at), (other, beside)| {
                let around = || is_around(*at).cmp(&is_around(*beside));
                other.cmp(one).then_with(around).then(at.cmp(beside))
            });
            let columns: Vec<u32> = found.into_iter().map(|(_, at)| at).collect();
            let end = columns.iter().max().map_or(0, |last| last + 1);
            AreaColumn { last: vec![Code::MAX; columns.len()], columns, end, area: BLANK }
        };
        let (codes, names) = (precise(&ColumnRole::AreaCode), precise(&ColumnRole::AreaName));
        let bare = totals::bare(table);
        let total = totals::of_areas(&bare, table, columns, rows);
        let of_around = match names.columns.as_slice() {
            [inner, outer, ..] => totals::of_around(&bare, table, (*inner, *outer), rows, filled),
            _ => Vec::new(),
        };
        AreaColumns { codes, names, total, of_around }
    }

    /// The code of a row's area, and of its name; blank where it has none.
    #[inline]
    pub fn of_row(
        &mut self,
        alike: u32,
        label: impl Fn(u32) -> Code + Copy,
        kinds: &Kinds,
    ) -> (Code, Code) {
        let area = self.codes.of_row(alike, label, kinds, &[]);
        let name = self.names.of_row(alike, label, kinds, &self.of_around);
        if area == BLANK && self.total == Some(name) {
            return (BLANK, BLANK);
        }
        (if area == BLANK { name } else { area }, if name == BLANK { area } else { name })
    }
}

impl AreaColumn {
    #[inline]
    fn of_row(
        &mut self,
        alike: u32,
        label: impl Fn(u32) -> Code,
        kinds: &Kinds,
        of_around: &[Code],
    ) -> Code {
        if self.end <= alike {
            return self.area;
        }
        let mut changed = false;
        let cells = self.columns.iter().zip(&mut self.last);
        for (column, last) in cells.filter(|(column, _)| alike <= **column) {
            let code = label(*column);
            changed |= std::mem::replace(last, code) != code;
        }
        if changed {
            let seen =
                |code: &Code| !matches!(kinds.of_code(*code), CellKind::Blank | CellKind::Symbol);
            let mut named = self.last.iter().copied().filter(seen);
            let first = named.next().unwrap_or(BLANK);
            let around = if of_around.contains(&first) { named.next() } else { None };
            self.area = around.unwrap_or(first);
        }
        self.area
    }
}
