//! What a column holds, counted over all its cells.

use super::kinds::{Kinds, period_of};
use super::value::CellKind;
use crate::period::YearHint;
use crate::table::{BLANK, Code, Table};

/// Distinct cells remembered of a column, to be read as periods, units and so on.
const REMEMBERED: usize = 60;

/// What a column holds below the header.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub blank: u32,
    pub numbers: u32,
    pub symbols: u32,
    pub dates: u32,
    pub words: u32,
    /// Of the numbers, those that are years written plainly.
    pub years: u32,
    /// Whether each number is one more than the number above it.
    pub counts_up: bool,
    /// Numbers that only a decimal comma explains, and numbers that forbid it.
    pub commas: u32,
    pub points: u32,
    /// Of those with a point, the ones that would be thousands: "1.204".
    pub grouped: u32,
    /// The first distinct cells, in order.
    pub distinct: Vec<Code>,
    /// Whether there are more distinct cells than are remembered.
    pub many: bool,
    /// Of the remembered cells that are not blank, the share that name a period: 0 to 100.
    pub periods: u32,
}

impl Facts {
    /// Cells that are not blank.
    pub fn filled(&self) -> u32 {
        self.numbers + self.symbols + self.dates + self.words
    }

    /// Whether its cells are figures: some number, and numbers and symbols in at least four of five.
    pub fn is_figures(&self) -> bool {
        0 < self.numbers && self.filled() * 4 <= (self.numbers + self.symbols) * 5
    }

    /// Whether it may hold figures: nothing but symbols.
    pub fn is_symbols(&self) -> bool {
        0 < self.symbols && self.numbers + self.words + self.dates == 0
    }

    /// Whether all its cells say the same.
    pub fn is_constant(&self) -> bool {
        !self.many && self.distinct.len() == 1
    }

    /// The texts of its first distinct cells.
    pub fn texts<'t>(&self, table: &'t Table) -> impl Iterator<Item = &'t str> {
        self.distinct.iter().map(|code| table.dictionary().text(*code))
    }
}

/// The facts of every column, over the rows below the header.
pub(super) fn of_columns(
    table: &Table,
    kinds: &Kinds,
    rows: impl Iterator<Item = u32>,
) -> Vec<Facts> {
    let mut facts = vec![Facts { counts_up: true, ..Facts::default() }; table.columns() as usize];
    // The last cell of each column, and in how many rows it stands: neighbours are often alike.
    let mut last = vec![(BLANK, 0_u32); facts.len()];
    let mut seen: Vec<Vec<u64>> = vec![Vec::new(); facts.len()];
    let mut count = 0;
    for row in rows {
        count += 1;
        let columns = last.iter_mut().zip(&mut facts).zip(&mut seen);
        for (code, ((last, fact), seen)) in table.row(row).iter().copied().zip(columns) {
            if last.0 == code || code == BLANK {
                last.1 += u32::from(code != BLANK);
                continue;
            }
            fact.add(kinds, *last);
            *last = (code, 1);
            fact.counts_up = fact.counts_up && fact.follows(table, kinds, code);
            if fact.many {
                continue;
            }
            let (word, bit) = (code as usize / 64, 1_u64 << (code % 64));
            if seen.len() <= word {
                seen.resize(word + 1, 0);
            }
            if seen[word] & bit == 0 {
                seen[word] |= bit;
                fact.many = REMEMBERED <= fact.distinct.len();
                if !fact.many {
                    fact.distinct.push(code);
                }
            }
        }
    }
    for (fact, last) in facts.iter_mut().zip(last) {
        fact.add(kinds, last);
        fact.blank = count - fact.filled();
        let named = fact
            .distinct
            .iter()
            .filter(|code| period_of(table, **code, YearHint::Unsaid).is_some())
            .count();
        let all =
            fact.distinct.iter().filter(|code| kinds.of_code(**code) != CellKind::Symbol).count();
        fact.periods = u32::try_from((named * 100).checked_div(all).unwrap_or(0)).unwrap_or(0);
    }
    facts
}

impl Facts {
    /// Counts a cell that stands in so many rows.
    fn add(&mut self, kinds: &Kinds, (code, rows): (Code, u32)) {
        self.counts_up &= rows < 2 || self.many;
        match kinds.of_code(code) {
            CellKind::Blank => {}
            CellKind::Symbol => self.symbols += rows,
            CellKind::Date => self.dates += rows,
            CellKind::Words => self.words += rows,
            CellKind::Number => {
                let form = kinds.form(code);
                let counted = |is: bool| if is { rows } else { 0 };
                self.numbers += rows;
                self.years += counted(form.year);
                self.commas += counted(form.comma);
                self.points += counted(form.point);
                self.grouped += counted(form.grouped);
            }
        }
    }

    /// Whether a cell is a number one more than the last distinct one.
    fn follows(&self, table: &Table, kinds: &Kinds, code: Code) -> bool {
        if kinds.of_code(code) != CellKind::Number {
            return false;
        }
        let number = |code: Code| table.dictionary().text(code).parse::<i64>().ok();
        match (self.distinct.last().and_then(|last| number(*last)), number(code)) {
            (Some(last), Some(number)) => last.checked_add(1) == Some(number) || self.many,
            (None, number) => self.distinct.is_empty() && number.is_some(),
            _ => false,
        }
    }
}
