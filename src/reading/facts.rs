//! What a column holds, counted over all its cells.

use super::kinds::{Form, Kinds, Sort, period_of};
use super::value::CellKind;
use crate::period::YearHint;
use crate::table::{BLANK, Code, Table, figure_number};

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
    /// Of the words, those that are a number with a word behind it: "12 days".
    pub worded: u32,
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
    /// Whether some were not looked up: they were taken for figures as they came.
    pub as_they_came: bool,
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

    /// Takes numbers with a word behind them for numbers.
    pub fn take_worded(&mut self) {
        self.words -= self.worded;
        self.numbers += std::mem::take(&mut self.worded);
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

/// Beside periods the sum of them is no other thing, nor is their target, nor how the last ones changed.
pub(super) fn is_of_all(text: &str) -> bool {
    let lower = text.to_lowercase();
    let starts = |lead: &str| {
        let rest = lower.strip_prefix(lead);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    ["total", "grand total", "average", "ytd", "year to date", "full year"]
        .contains(&lower.as_str())
        || lower.ends_with(" target")
        || ["total", "totals", "average"].iter().any(|sum| is_of_part(&lower, sum))
        || ["target", "change", "% change", "percentage change", "difference"]
            .into_iter()
            .any(starts)
}

/// "quarter 1 total", "year total", "sub-total" for a sum.
fn is_of_part(lower: &str, sum: &str) -> bool {
    let part = lower.strip_suffix(sum).map(|part| part.trim_end_matches([' ', '-', ':']));
    let part = part.map(|part| part.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end());
    part.is_some_and(|part| {
        matches!(
            part,
            "quarter" | "q" | "qtr" | "year" | "annual" | "half year" | "half-year" | "h" | "sub"
        )
    })
}

/// The facts of every column, over the rows below the header.
#[inline(never)]
pub(super) fn of_columns(
    table: &Table,
    kinds: &Kinds,
    rows: impl Iterator<Item = u32>,
) -> Vec<Facts> {
    let mut columns: Vec<Column> = (0..table.columns()).map(|_| Column::default()).collect();
    // The row above, to its last column. Neighbours are often alike: only what is not is looked at.
    let mut above = vec![BLANK; columns.len()];
    // Behind its end all is blank: below one long row no short one is gone through to where that ended.
    let mut reached = 0_usize;
    let mut count = 0;
    for (codes, alike) in table.rows_alike(rows) {
        let (filled, rest) = above.split_at_mut(codes.len().min(columns.len()));
        let from = (alike as usize).min(filled.len());
        let changed = codes[from..].iter().zip(&mut filled[from..]).zip(&mut columns[from..]);
        for ((code, above), column) in changed.filter(|((code, above), _)| *code != *above) {
            column.change(table, kinds, (*above, *code), count);
            *above = *code;
        }
        let here = filled.len();
        let left = rest.iter_mut().take(reached.saturating_sub(here));
        for (above, column) in left.zip(columns.iter_mut().skip(here)) {
            if *above != BLANK {
                column.change(table, kinds, (*above, BLANK), count);
                *above = BLANK;
            }
        }
        reached = here;
        count += 1;
    }
    let last = columns.into_iter().zip(above);
    last.map(|(column, last)| column.facts(table, kinds, (last, count))).collect()
}

/// A column while its rows are gone through.
struct Column {
    /// The first row of those that say what the row gone to last says.
    since: u32,
    /// Rows by the sort of their cell; blank ones are not counted.
    counts: [u32; Sort::MANY],
    /// The cells met so far, a bit for each, until there are too many to be remembered.
    met: Vec<u64>,
    counts_up: bool,
    distinct: Vec<Code>,
    many: bool,
    as_they_came: bool,
}

impl Default for Column {
    fn default() -> Self {
        Column {
            since: 0,
            counts: [0; Sort::MANY],
            met: Vec::new(),
            counts_up: true,
            distinct: Vec::new(),
            many: false,
            as_they_came: false,
        }
    }
}

impl Column {
    /// Goes on to a cell in the row of this number that is not the one above it.
    #[inline]
    fn change(&mut self, table: &Table, kinds: &Kinds, (above, code): (Code, Code), row: u32) {
        let rows = self.count(kinds, above, row);
        self.as_they_came |= figure_number(code).is_some();
        if self.counts_up || !self.many {
            self.look(table, kinds, (above, rows), code);
        }
    }

    /// Looks at a cell below so many rows that say the same.
    #[inline(never)]
    fn look(&mut self, table: &Table, kinds: &Kinds, (above, rows): (Code, u32), code: Code) {
        self.counts_up &= above == BLANK || rows < 2 || self.many;
        if code == BLANK {
            return;
        }
        self.counts_up = self.counts_up && self.follows(table, kinds, code);
        if !self.many {
            self.remember(table, code);
        }
    }

    /// Counts the rows up to the one of this number, which all say the same; gives how many.
    #[inline]
    fn count(&mut self, kinds: &Kinds, code: Code, row: u32) -> u32 {
        let rows = row - std::mem::replace(&mut self.since, row);
        if code != BLANK
            && let Some(count) = self.counts.get_mut(kinds.sort(code).number())
        {
            *count += rows;
        }
        rows
    }

    fn remember(&mut self, table: &Table, code: Code) {
        if self.is_met(table, code) {
            return;
        }
        self.many = REMEMBERED <= self.distinct.len();
        if !self.many {
            self.distinct.push(code);
        }
    }

    /// Whether a cell was met before; then it is.
    fn is_met(&mut self, table: &Table, code: Code) -> bool {
        if figure_number(code).is_some() {
            return self.distinct.iter().any(|met| table.dictionary().says_same(*met, code));
        }
        let (word, bit) = (code as usize / 64, 1_u64 << (code % 64));
        if self.met.len() <= word {
            self.met.resize(word + 1, 0);
        }
        let Some(met) = self.met.get_mut(word) else { return false };
        let before = *met & bit != 0;
        *met |= bit;
        before
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

    /// What was counted, with the cell of the last row, in so many rows.
    fn facts(mut self, table: &Table, kinds: &Kinds, (last, rows): (Code, u32)) -> Facts {
        let alike = self.count(kinds, last, rows);
        self.counts_up &= last == BLANK || alike < 2 || self.many;
        let counts = self.counts;
        let of = |is: &dyn Fn(Sort) -> bool| {
            Sort::all().zip(counts).filter(|(sort, _)| is(*sort)).map(|(_, count)| count).sum()
        };
        let kind = |kind: CellKind| of(&|sort| sort.kind() == kind);
        let form = |has: fn(Form) -> bool| of(&|sort| has(sort.form()));
        let is_period = |code: &&Code| period_of(table, **code, YearHint::Unsaid).is_some();
        let is_said = |code: &&Code| {
            let text = table.dictionary().text(**code);
            kinds.of_code(**code) != CellKind::Symbol && !is_of_all(text)
        };
        let named = self.distinct.iter().filter(is_period).count();
        let said = self.distinct.iter().filter(is_said).count();
        let mut facts = Facts {
            blank: 0,
            numbers: kind(CellKind::Number) - form(|form| form.worded),
            symbols: kind(CellKind::Symbol),
            dates: kind(CellKind::Date),
            words: kind(CellKind::Words) + form(|form| form.worded),
            worded: form(|form| form.worded),
            years: form(|form| form.year),
            counts_up: self.counts_up,
            commas: form(|form| form.comma),
            points: form(|form| form.point),
            grouped: form(|form| form.grouped),
            distinct: self.distinct,
            many: self.many,
            as_they_came: self.as_they_came,
            periods: u32::try_from((named * 100).checked_div(said).unwrap_or(0)).unwrap_or(0),
        };
        facts.blank = rows - facts.filled();
        facts
    }
}
