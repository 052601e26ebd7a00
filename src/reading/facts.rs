//! What a column holds, counted over all its cells.

use super::kinds::{Kinds, is_comma_number, is_plain_year, period_of};
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
    // The last distinct cell of each column: neighbours are often alike.
    let mut last = vec![BLANK; facts.len()];
    let mut seen: Vec<Vec<u64>> = vec![Vec::new(); facts.len()];
    let mut count = 0;
    for row in rows {
        count += 1;
        for (column, code) in
            table.row(row).iter().copied().enumerate().filter(|(_, code)| *code != BLANK)
        {
            let fact = &mut facts[column];
            fact.add(table, kinds.of_code(code), code);
            if last[column] == code || fact.many {
                continue;
            }
            last[column] = code;
            let (word, bit) = (code as usize / 64, 1_u64 << (code % 64));
            let seen = &mut seen[column];
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
    for fact in &mut facts {
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
    fn add(&mut self, table: &Table, kind: CellKind, code: Code) {
        match kind {
            CellKind::Blank => return,
            CellKind::Symbol => self.symbols += 1,
            CellKind::Date => self.dates += 1,
            CellKind::Words => self.words += 1,
            CellKind::Number => {
                let text = table.dictionary().text(code);
                self.years += u32::from(is_plain_year(text));
                self.numbers += 1;
                if is_comma_number(text) {
                    self.commas += 1;
                } else if text.contains('.') {
                    self.points += 1;
                    self.grouped += u32::from(is_grouped_by_points(text));
                }
                let next = self
                    .distinct
                    .last()
                    .and_then(|last| table.dictionary().text(*last).parse::<i64>().ok());
                let number = text.parse::<i64>().ok();
                let follows = match (next, number) {
                    (Some(last), Some(number)) => number == last + 1 || self.many,
                    (None, number) => self.distinct.is_empty() && number.is_some(),
                    _ => false,
                };
                self.counts_up &= follows;
                return;
            }
        }
        self.counts_up = false;
    }
}

/// `1.204`, `12.345.678`: thousands where commas are decimal.
fn is_grouped_by_points(text: &str) -> bool {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or("");
    let threes =
        groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    threes
        && (1..4).contains(&first.len())
        && first != "0"
        && first.bytes().all(|byte| byte.is_ascii_digit())
}
