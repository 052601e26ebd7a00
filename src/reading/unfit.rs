//! Numbers with a word behind them that do not fit their series: "3 weeks" among days is left as it is written.

use super::groups::Groups;
use super::kinds::Kinds;
use super::rows::Rows;
use super::slots::Slot;
use super::value::{CellKind, Value};
use crate::amount::Unit;
use crate::table::{Code, Table};
use std::collections::BTreeMap;

/// Of all figures and words of a measure so many in a hundred share the word, or none is taken for a number.
const SHARE: usize = 80;

/// The cells that are to be words, in order.
pub(super) fn find(
    table: &Table,
    kinds: &Kinds,
    (rows, groups, slots): (&Rows, &Groups, &[Slot]),
) -> Vec<Code> {
    if !kinds.any_worded() {
        return Vec::new();
    }
    let mut measures: BTreeMap<(u32, usize), Words> = BTreeMap::new();
    for (at, group) in groups.groups.iter().enumerate() {
        for row in groups.members(at).iter().filter_map(|index| rows.data.get(*index as usize)) {
            for (number, slot) in slots.iter().enumerate() {
                let words = measures.entry((group.family, number)).or_default();
                slot.columns.iter().for_each(|column| words.add(table, kinds, (*row, *column)));
            }
        }
    }
    let mut codes: Vec<Code> = measures.into_values().flat_map(Words::unfit).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The words behind the numbers of a measure.
#[derive(Default)]
struct Words {
    filled: usize,
    by_unit: BTreeMap<Unit, Vec<Code>>,
}

impl Words {
    fn add(&mut self, table: &Table, kinds: &Kinds, (row, column): (u32, u32)) {
        let code = table.code(row, column);
        // "3 hrs 5 mins" beside "4 hrs" keeps that one from being a number.
        let kind = kinds.of_code(code);
        self.filled += usize::from(matches!(kind, CellKind::Number | CellKind::Words));
        if kinds.sort(table, code).form().worded
            && let Some(unit) = Value::read(table.dictionary().cell(code), false).unit
        {
            self.by_unit.entry(unit).or_default().push(code);
        }
    }

    fn unfit(self) -> Vec<Code> {
        let enough = |codes: &Vec<Code>| self.filled * SHARE <= codes.len() * 100;
        self.by_unit.into_values().filter(|codes| !enough(codes)).flatten().collect()
    }
}
