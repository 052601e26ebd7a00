//! Parts of a total: where one label or header says "Total" and its figures are the sum of all others, these break down what
//! the title names.

use super::ColumnRole;
use super::names::is_generic;
use super::plan::Plan;
use super::totals::is_bare_total;
use crate::indicator::Role;
use crate::period::clean;
use crate::table::Table;
use rust_decimal::Decimal;

/// Rows looked at: a breakdown has few.
const LOOKED_AT: usize = 200;
/// Parts of a total; a single one could be the same thing said again.
const PARTS: usize = 2;

/// Whether all labels of a table, or all its headers, are parts of a total that is there too.
pub(super) fn to_total(table: &Table, plan: &Plan) -> bool {
    let is_of_one_area = plan.columns.first(&ColumnRole::AreaName).is_none()
        && plan.slots.iter().all(|slot| slot.area.is_none());
    if !is_of_one_area || plan.rows.sections.is_some() || LOOKED_AT < plan.rows.data.len() {
        return false;
    }
    let sums = match plan.columns.first(&ColumnRole::Measure) {
        Some(column) => down(table, plan, column),
        None => across(table, plan),
    };
    sums.is_some_and(|sums| all_add_up(&sums))
}

/// A total and its parts; none for what is no figure.
type Sum = (Option<Decimal>, Vec<Option<Decimal>>);

/// "North", "South" and "Total" below each other: a sum for each column.
fn down(table: &Table, plan: &Plan, column: u32) -> Option<Vec<Sum>> {
    let rows = &plan.rows.data;
    let is_total = |row: &u32| is_bare_total(&clean(table.text(*row, column)));
    let total = only(rows.iter().copied().filter(is_total))?;
    let is_alone = plan.groups.families.len() == rows.len()
        && plan.slots.iter().all(|slot| slot.part.is_empty() || is_generic(&slot.part));
    let sum = |column: u32| {
        let parts = rows.iter().filter(|row| **row != total);
        (
            number(table, plan, total, column),
            parts.map(|row| number(table, plan, *row, column)).collect(),
        )
    };
    is_alone.then(|| actual(plan).map(sum).collect())
}

/// "North", "South" and "Total" beside each other: a sum for each row.
fn across(table: &Table, plan: &Plan) -> Option<Vec<Sum>> {
    let is_total = |at: &usize| plan.slots.get(*at).is_some_and(|slot| is_bare_total(&slot.part));
    let total = only((0..plan.slots.len()).filter(is_total))?;
    let figures = |at: usize| {
        let columns = plan.slots.get(at).map_or(&[][..], |slot| &slot.columns);
        only(columns.iter().copied().filter(|column| actual(plan).any(|one| one == *column)))
    };
    let columns: Vec<u32> = (0..plan.slots.len()).map(figures).collect::<Option<_>>()?;
    let sum = |row: &u32| {
        let of = |at: usize| number(table, plan, *row, *columns.get(at)?);
        (of(total), (0..columns.len()).filter(|at| *at != total).map(of).collect())
    };
    Some(plan.rows.data.iter().map(sum).collect())
}

/// The columns of actual figures.
fn actual(plan: &Plan) -> impl Iterator<Item = u32> {
    plan.columns.figures().filter(|(.., one)| one.role == Role::Actual).map(|(at, ..)| at)
}

/// What there is exactly one of.
fn only<T>(mut of: impl Iterator<Item = T>) -> Option<T> {
    of.next().filter(|_| of.next().is_none())
}

fn number(table: &Table, plan: &Plan, row: u32, column: u32) -> Option<Decimal> {
    let figures = plan.columns.columns.get(column as usize)?.figures.as_ref()?;
    plan.value(table, (row, column), figures.decimal_comma).figure.number()
}

/// Whether every sum whose figures are all there adds up, and one does of which several parts are not zero.
fn all_add_up(sums: &[Sum]) -> bool {
    let mut proven = false;
    for (total, parts) in sums {
        let Some(parts) = parts.iter().copied().collect::<Option<Vec<Decimal>>>() else { continue };
        let Some(total) = total else { continue };
        let sum: Decimal = parts.iter().sum();
        // Each part may be rounded in its last place.
        let scale = parts.iter().chain([total]).map(Decimal::scale).max().unwrap_or(0);
        let rounded = Decimal::new(5, scale + 1) * Decimal::from(parts.len());
        let allowed = if Decimal::ONE_HUNDRED <= total.abs() { rounded } else { Decimal::ZERO };
        if allowed < (sum - total).abs() {
            return false;
        }
        proven |= PARTS <= parts.iter().filter(|part| !part.is_zero()).count();
    }
    proven
}
