//! Columns of figures that say the same of when and of what as another.

use super::at;
use crate::reading::plan::Plan;
use crate::reading::roles::FigureColumn;
use crate::reading::{ColumnRole, Problem};
use crate::table::Table;
use std::collections::BTreeMap;

/// Columns of one series whose figures are of the same periods and in the same role: nothing tells them apart.
pub(super) fn twice<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
    let header = plan.header().map_or(0, |(_, last)| last);
    let in_rows = plan.columns.first(&ColumnRole::Period).is_some();
    plan.slots.iter().flat_map(move |slot| {
        let mut known: BTreeMap<_, u32> = BTreeMap::new();
        let again = |column: &u32| {
            let of = plan.columns.columns.get(*column as usize)?.figures.as_ref()?;
            // Cells may name their periods, and the officer those of "Current" and "Previous".
            if of.period.is_none() && !in_rows {
                return None;
            }
            let first = *known.entry(told_by(of)).or_insert(*column);
            // "Current value" beside the quarter that it is of.
            let same = || {
                let mut rows = plan.rows.data.iter();
                let code = |row, column| table.code(row, column);
                rows.all(|row| table.dictionary().says_same(code(*row, first), code(*row, *column)))
            };
            (first != *column && !same()).then(|| {
                let place = table.place(header, first);
                let message = format!(
                    "The column says the same as {place}: both are shown; write in its header what tells the two apart"
                );
                at(table, header, *column, message)
            })
        };
        slot.columns.iter().filter_map(again).collect::<Vec<_>>()
    })
}

/// What tells a column from others of its series.
fn told_by(of: &FigureColumn) -> impl Ord + use<> {
    let period = of.period.as_ref().map(|period| (period.first, period.last));
    (of.role, period, of.period_in, of.within.clone(), (of.year_before, of.in_cells))
}
