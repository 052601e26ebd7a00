//! Periods that are named and have no figure at all.

use super::at;
use crate::indicator::Role;
use crate::reading::kinds::Kinds;
use crate::reading::plan::Plan;
use crate::reading::value::CellKind;
use crate::reading::{ColumnRole, Problem};
use crate::table::Table;

/// Headers and rows that name a period for which there is no figure at all.
pub(super) fn without_figures<'p>(
    table: &'p Table,
    kinds: &'p Kinds,
    plan: &'p Plan,
) -> impl Iterator<Item = Problem> + 'p {
    let header = plan.header().map_or(0, |(_, last)| last);
    let of_columns = plan.columns.figures().filter_map(move |(column, _, figures)| {
        // A guessed period of a target says nothing of what is to come.
        let is_own = figures.guessed.is_none() || figures.role == Role::Actual;
        let period = figures.period.as_ref().filter(|_| is_own)?;
        let any = plan
            .rows
            .data
            .iter()
            .any(|row| kinds.of_code(table.code(*row, column)) == CellKind::Number);
        (!any).then(|| at(table, header, column, format!("{} has no figures", period.label)))
    });
    of_columns.chain(rows_without_figures(table, kinds, plan))
}

fn rows_without_figures(table: &Table, kinds: &Kinds, plan: &Plan) -> Vec<Problem> {
    let Some(column) = plan.columns.first(&ColumnRole::Period) else { return Vec::new() };
    let figures: Vec<u32> = plan.columns.figures().map(|(column, ..)| column).collect();
    let mut any = vec![false; plan.periods.periods.len()];
    let mut first = vec![None; plan.periods.periods.len()];
    for row in &plan.rows.data {
        let Some(index) = plan.periods.index(*row) else { continue };
        first[index] = first[index].or(Some(*row));
        any[index] = any[index]
            || figures
                .iter()
                .any(|column| kinds.of_code(table.code(*row, *column)) == CellKind::Number);
    }
    let empty = any.iter().zip(first).zip(&plan.periods.periods).filter(|((any, _), _)| !**any);
    empty
        .filter_map(|((_, row), period)| {
            Some(at(table, row?, column, format!("{} has no figures", period.label)))
        })
        .collect()
}
