//! The observations of a series: its cells, in time order.

use super::kinds::period_of;
use super::plan::Plan;
use super::slots::Slot;
use super::value::Value;
use crate::indicator::{ConfidenceLimits, Figure, Missing, Observation, Role};
use crate::period::{Period, split_marks};
use crate::table::Table;

/// Every observation of one group of rows in one slot, in time order, rows that say the same once.
pub(super) fn observations(
    table: &Table,
    plan: &Plan,
    group: usize,
    slot: &Slot,
) -> Vec<Observation> {
    let mut found = Vec::new();
    for index in plan.groups.members(group) {
        let Some(row) = plan.rows.data.get(*index as usize) else { continue };
        found.extend(
            slot.columns.iter().filter_map(|column| observation(table, plan, *row, *column)),
        );
    }
    found.sort_by(|a, b| (&a.period, a.role).cmp(&(&b.period, b.role)));
    found.dedup_by(|later, earlier| is_again(earlier, later));
    found
}

/// The same period, role and figure once more: a row that stands twice.
fn is_again(earlier: &Observation, later: &Observation) -> bool {
    (earlier.period.first, earlier.period.last) == (later.period.first, later.period.last)
        && earlier.role == later.role
        && earlier.figure == later.figure
        && earlier.text == later.text
}

/// The observation of a cell; none where there is no period, and none for a blank that is no history.
pub(super) fn observation(
    table: &Table,
    plan: &Plan,
    row: u32,
    column: u32,
) -> Option<Observation> {
    let figures = plan.columns.columns.get(column as usize)?.figures.as_ref()?;
    let cell = table.cell(row, column);
    let value = plan.value(table, (row, column), figures.decimal_comma);
    if value.figure == Figure::Missing(Missing::Blank) && figures.role != Role::Actual {
        return None;
    }
    let (period, period_guessed) = period(table, plan, row, figures, &value)?;
    let mark = if figures.period.is_none() {
        plan.period_mark(table, row)
    } else {
        plan.header_mark(column)
    };
    let limits = value.figure.number().and_then(|number| {
        let (lower, upper) = figures.limits?;
        let read =
            |column| Value::read(table.cell(row, column), figures.decimal_comma).figure.number();
        let (low, high) = (read(lower)?, read(upper)?);
        (low <= number && number <= high).then(|| Box::new(ConfidenceLimits { low, high }))
    });
    Some(Observation {
        limits,
        period,
        period_guessed,
        figure: value.figure,
        role: figures.role,
        status: value.status.or(mark),
        text: cell.text.to_owned(),
        cell: table.place(row, column),
    })
}

/// The cell's own period, its column's, its row's, or that of the whole table.
fn period(
    table: &Table,
    plan: &Plan,
    row: u32,
    figures: &super::roles::FigureColumn,
    value: &Value,
) -> Option<(Period, Option<String>)> {
    if let Some(period) = &value.period {
        return Some((period.clone(), None));
    }
    if let Some(period) = &figures.period {
        return Some((period.clone(), figures.guessed.clone()));
    }
    if let Some(column) = figures.period_in {
        let code = table.code(row, column);
        return Some((period_of(table, code, plan.columns.years)?, None));
    }
    if let Some(period) = plan.periods.of_row(row) {
        return Some((period.clone(), None));
    }
    let when = plan.when.as_ref()?;
    Some((when.period.clone(), when.guessed.clone()))
}

/// The mark of a period: "(p)" of "2013-14 (p)".
pub(super) fn mark(text: &str) -> Option<String> {
    let (_, marks) = split_marks(text);
    marks.map(|marks| marks.trim_matches(|c: char| "()[] ".contains(c)).to_owned())
}
