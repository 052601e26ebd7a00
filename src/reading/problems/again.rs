//! Rows that say something again: of a period, or under names, that another row has already.

use super::at;
use crate::order;
use crate::reading::plan::Plan;
use crate::reading::rows::labels;
use crate::reading::{ColumnRole, Layout, Problem};
use crate::table::{BLANK, Table};

/// By period, the last group that has it: hardly any has one twice.
struct Seen {
    group_of: Vec<usize>,
}

impl Seen {
    fn repeats(&mut self, plan: &Plan, group: usize) -> bool {
        let rows = plan.groups.members(group).iter();
        let rows = rows.filter_map(|index| plan.rows.data.get(*index as usize));
        rows.filter_map(|row| plan.periods.index(*row)).fold(false, |repeats, period| {
            let again = self
                .group_of
                .get_mut(period)
                .is_some_and(|of| std::mem::replace(of, group) == group);
            repeats || again
        })
    }
}

/// Rows of one series and one period: shown both when they differ, once when they do not.
pub(super) fn twice<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
    let column = plan.columns.first(&ColumnRole::Period);
    let mut seen = Seen { group_of: vec![usize::MAX; plan.periods.periods.len()] };
    (0..plan.groups.groups.len()).flat_map(move |group| {
        let Some(column) = column.filter(|_| seen.repeats(plan, group)) else { return Vec::new() };
        let rows = plan
            .groups
            .members(group)
            .iter()
            .filter_map(|index| plan.rows.data.get(*index as usize));
        let mut dated: Vec<(usize, u32)> =
            rows.filter_map(|row| Some((plan.periods.index(*row)?, *row))).collect();
        order::by(&mut dated, Ord::cmp);
        let again = |pair: &[(usize, u32)]| {
            let [(first, earlier), (second, later)] = pair else { return None };
            if plan.tells_apart(table, *earlier, *later) {
                return None;
            }
            let period = plan.periods.periods.get(*first).filter(|_| first == second)?;
            let same = plan.columns.figures().all(|(column, ..)| {
                table
                    .dictionary()
                    .says_same(table.code(*earlier, column), table.code(*later, column))
            });
            let found = if same {
                "the same figures; it is counted once"
            } else {
                "other figures; both are shown: leave one of the rows out"
            };
            let place = table.place(*earlier, column);
            Some(at(
                table,
                *later,
                column,
                format!("{} stands in {place} already, with {found}", period.label),
            ))
        };
        dated.windows(2).filter_map(again).collect()
    })
}

const SAME_FIGURES: &str = "the same figures; it is counted once";
const OTHER_FIGURES: &str = "other figures; both are shown: leave one of the rows out, or say which column tells them apart";

/// Rows that nothing tells apart, where the periods stand in the headers: their figures would be of one series.
pub(super) fn alike<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
    let in_rows = plan.columns.first(&ColumnRole::Period).is_some();
    let undated = plan.columns.layout.value == Layout::NoPeriod;
    let columns: Vec<u32> = plan
        .columns
        .figures()
        .filter(|(.., figures)| figures.period.is_some() || undated)
        .map(|(column, ..)| column)
        .collect();
    let names = labels(&plan.columns).next();
    let groups = if in_rows { 0 } else { plan.groups.groups.len() };
    (0..groups).flat_map(move |group| {
        let rows = plan.groups.members(group).iter();
        let rows: Vec<u32> =
            rows.filter_map(|index| plan.rows.data.get(*index as usize).copied()).collect();
        let again = |pair: &[u32]| {
            let [earlier, later] = pair else { return None };
            if plan.tells_apart(table, *earlier, *later) {
                return None;
            }
            let pair = |column: &u32| (table.code(*earlier, *column), table.code(*later, *column));
            let cells = || columns.iter().map(pair);
            if !cells().any(|(one, other)| one != BLANK && other != BLANK) {
                return None;
            }
            let same = cells().all(|(one, other)| table.dictionary().says_same(one, other));
            let found = if same { SAME_FIGURES } else { OTHER_FIGURES };
            let what = if names.is_some() { "has the same names" } else { "has no name either" };
            let message = format!("Row {} {what}, with {found}", earlier + 1);
            Some(at(table, *later, names.unwrap_or(0), message))
        };
        rows.windows(2).filter_map(again).collect::<Vec<_>>()
    })
}
