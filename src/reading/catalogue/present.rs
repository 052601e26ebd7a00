//! Which series have a figure or a symbol anywhere, and when the first and the last of all of them are.

use super::counts::{Tally, is_observed, is_own, widen};
use crate::period::Period;
use crate::reading::kinds::Kinds;
use crate::reading::plan::Plan;
use crate::reading::series;
use crate::reading::value::CellKind;
use crate::table::{BLANK, Table};

/// Which series of a plan are there at all: some cell of theirs holds something.
pub(super) struct Present {
    slots: usize,
    /// By group, then by slot.
    something: Vec<bool>,
}

impl Present {
    /// Goes over the rows as they stand: rows of one series may be far apart. Widens `span` by the periods of all.
    pub fn of(
        table: &Table,
        kinds: &Kinds,
        plan: &Plan,
        span: &mut Option<(Period, Period)>,
    ) -> Present {
        let slots = plan.slots.len();
        let mut present =
            Present { slots, something: vec![false; slots * plan.groups.groups.len()] };
        let counted: Vec<bool> = plan.slots.iter().map(|slot| !is_observed(plan, slot)).collect();
        for (row, group) in plan.rows.data.iter().zip(plan.groups.of_rows()) {
            let codes = table.row(*row);
            let of_group = present.of_group(*group as usize);
            for ((slot, something), counted) in plan.slots.iter().zip(of_group).zip(&counted) {
                let is_something = |column: &u32| {
                    let code = codes.get(*column as usize).copied().unwrap_or(BLANK);
                    kinds.of_code(code) != CellKind::Blank
                };
                *something = *something || (*counted && slot.columns.iter().any(is_something));
            }
        }
        present.widen(table, plan, &counted, span);
        for slot in (0..slots).filter(|slot| counted.get(*slot) == Some(&false)) {
            for group in 0..plan.groups.groups.len() {
                present.observe(table, plan, (group, slot), span);
            }
        }
        present
    }

    /// Whether a series is there.
    pub fn has(&self, group: usize, slot: usize) -> bool {
        self.something.get(group * self.slots + slot).is_some_and(|something| *something)
    }

    fn of_group(&mut self, group: usize) -> &mut [bool] {
        self.something.get_mut(group * self.slots..(group + 1) * self.slots).unwrap_or(&mut [])
    }

    /// Widens a span by the earliest and the latest row of the series that are there.
    fn widen(
        &self,
        table: &Table,
        plan: &Plan,
        counted: &[bool],
        span: &mut Option<(Period, Period)>,
    ) {
        let own: Vec<Option<u32>> = plan
            .slots
            .iter()
            .zip(counted)
            .map(|(slot, counted)| {
                slot.columns.iter().copied().find(|column| *counted && is_own(plan, *column))
            })
            .collect();
        let mut ends: Option<[(u32, u32, u32); 2]> = None;
        for (row, group) in plan.rows.data.iter().zip(plan.groups.of_rows()) {
            let there = |slot: &usize| self.has(*group as usize, *slot);
            let own_there =
                (0..self.slots).filter(there).find_map(|slot| own.get(slot).copied().flatten());
            let Some(column) = own_there else { continue };
            let here = (plan.periods.rank_of_row(*row), *row, column);
            let [first, last] = ends.get_or_insert([here, here]);
            if here.0 < first.0 {
                *first = here;
            }
            if last.0 <= here.0 {
                *last = here;
            }
        }
        for (_, row, column) in ends.into_iter().flatten() {
            if let Some(observation) = series::observation(table, plan, row, column) {
                widen(span, &observation.period);
            }
        }
    }

    /// A series whose cells may hold periods: only its observations tell.
    fn observe(
        &mut self,
        table: &Table,
        plan: &Plan,
        (group, slot): (usize, usize),
        span: &mut Option<(Period, Period)>,
    ) {
        let Some(of) = plan.slots.get(slot) else { return };
        let observations = series::observations(table, plan, group, of);
        let Tally::Observed { counts, is_nothing } = Tally::of_observations(&observations) else {
            return;
        };
        if let Some(something) = self.of_group(group).get_mut(slot) {
            *something = !is_nothing;
        }
        for period in [&counts.first, &counts.last].into_iter().flatten().filter(|_| !is_nothing) {
            widen(span, period);
        }
    }
}
