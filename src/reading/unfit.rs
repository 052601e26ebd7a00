//! Cells that are something else in their series than by themselves: "3 weeks" among days is left as it is written, and
//! "04:12" is a number where its row says "(mm:ss)".

use super::groups::Groups;
use super::kinds::Kinds;
use super::rows::Rows;
use super::slots::Slot;
use super::times::Time;
use super::value::{CellKind, TimeForm, Value};
use crate::amount::Unit;
use crate::indicator::Figure;
use crate::table::{Code, Table};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Of all figures and words of a measure so many in a hundred share the word, or none is taken for a number.
const SHARE: usize = 80;

/// The cells of a table that are something else in their series; mostly none.
#[derive(Debug, Clone, Default)]
pub(super) struct Unfit {
    /// Numbers by themselves that are words in their series, in order.
    pub words: Vec<Code>,
    /// Times that are figures, in order.
    pub times: Vec<Time>,
    /// "£356k" under "(£k)", and the number it is there, in order.
    pub scaled: Vec<(Code, Decimal)>,
}

impl Unfit {
    /// A cell of figures as its series has it.
    pub fn value(&self, table: &Table, (row, column): (u32, u32), decimal_comma: bool) -> Value {
        let cell = table.cell(row, column);
        let value = Value::read(cell, decimal_comma);
        if self.is_empty() {
            return value;
        }
        let code = table.code(row, column);
        if let Some((number, form)) = self.time(code) {
            let unit = Some(Unit::Other(form.unit().to_owned()));
            return Value { figure: Figure::Number(number), unit, ..value };
        }
        if let Ok(at) = self.scaled.binary_search_by_key(&code, |(of, _)| *of)
            && let Some((_, number)) = self.scaled.get(at)
        {
            return Value { figure: Figure::Number(*number), unit: None, ..value };
        }
        match self.is_words(code) {
            true => Value { figure: Figure::Words(cell.text.to_owned()), unit: None, ..value },
            false => value,
        }
    }

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.times.is_empty() && self.scaled.is_empty()
    }

    /// Whether a cell is to be words.
    fn is_words(&self, code: Code) -> bool {
        self.words.binary_search(&code).is_ok()
    }

    /// The number of a cell that is a time, and what it is counted in.
    fn time(&self, code: Code) -> Option<(Decimal, TimeForm)> {
        let at = self.times.binary_search_by_key(&code, |(of, ..)| *of).ok()?;
        self.times.get(at).map(|(_, number, form)| (*number, *form))
    }
}

/// The cells that are to be words, in order.
pub(super) fn words(
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
        if kinds.sort(code).form().worded
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
