//! The roles of columns while they are being guessed, one kind after the other.

use super::columns::Evidence;
use super::figure_words::FigureRole;
use super::figures;
use super::header_says::HeaderSays;
use super::measure_heads::heads_measures;
use super::measured::part;
use super::{
    Column, Columns, YearAbove, guess_of, left_out, others, relative, to_date_words, words, years,
};
use crate::indicator::{Guess, Sure};
use crate::period::YearHint;
use crate::reading::areas::is_area;
use crate::reading::facts::Facts;
use crate::reading::kinds::period_of;
use crate::reading::value::{Value, is_bound, is_time};
use crate::reading::{ColumnRole, Layout, row_roles};
use crate::table::{Code, Table};

/// See the module.
pub(super) struct Draft<'e, 't> {
    pub evidence: &'e Evidence<'t>,
    /// What the header of each column says.
    pub says: Vec<HeaderSays>,
    pub roles: Vec<Option<Guess<ColumnRole>>>,
    pub figures: Vec<Option<super::FigureColumn>>,
    /// Why the figures of each column were left out, where the officer should know.
    pub problems: Vec<Option<String>>,
    pub layout: Guess<Layout>,
    /// Where the year of the months or quarters of the rows stands, if it is not in a column.
    pub year_above: Option<YearAbove>,
}

impl<'e, 't> Draft<'e, 't> {
    /// Nothing guessed yet: only what the officer said.
    pub fn new(evidence: &'e Evidence<'t>) -> Self {
        let told = |role: &Option<ColumnRole>| {
            role.clone().map(|role| guess_of(role, Sure::Corrected, "you said so"))
        };
        Draft {
            evidence,
            says: says(evidence),
            roles: evidence.told.iter().map(told).collect(),
            figures: vec![None; evidence.headers.len()],
            problems: vec![None; evidence.headers.len()],
            layout: guess_of(Layout::NoPeriod, Sure::Guessed, ""),
            year_above: None,
        }
    }

    /// Whether a column has no role yet.
    pub fn is_free(&self, at: usize) -> bool {
        self.roles.get(at).is_some_and(Option::is_none)
    }

    /// Gives a column a role, unless it has one.
    pub fn set(
        &mut self,
        at: usize,
        role: ColumnRole,
        sure: Sure,
        why: impl Into<String>,
        others: Vec<ColumnRole>,
    ) {
        if self.is_free(at) {
            self.roles[at] = Some(Guess { value: role, sure, why: why.into(), others });
        }
    }

    /// Whether some column has a role.
    pub fn has(&self, role: &ColumnRole) -> bool {
        self.roles.iter().flatten().any(|guess| guess.value == *role)
    }

    /// Columns that may hold figures and have no other role yet.
    pub fn figure_columns(&self) -> Vec<usize> {
        let is_figures = |at: &usize| {
            let facts = &self.evidence.facts[*at];
            let described = self.evidence.table.description(&self.evidence.headers[*at]);
            let told = self.roles[*at].as_ref().is_some_and(|role| {
                role.sure == Sure::Corrected
                    && figures::as_told("", &role.value, false, YearHint::Unsaid).is_some()
            });
            // Under a header that is a period even a column half of words holds figures.
            let has_time = || facts.texts(self.evidence.table).any(is_time);
            let mixed = self.says[*at].is_pure()
                && (0 < facts.numbers + facts.symbols || has_time() || self.says_why_none(*at));
            // "Sector benchmark 2022/23" of "8.8" and "15.9:1", and mostly blank.
            let mixed = mixed
                || (self.says[*at].period.is_some()
                    && (facts.words < facts.numbers || has_time())
                    && self.stands_among_periods());
            let empty_period = facts.filled() == 0 && self.says[*at].period.is_some();
            let aims = || {
                let says = &self.says[*at];
                // "Top quartile" and "Reduce" stand among figures.
                says.role == Some(FigureRole::Target)
                    && part(&says.rest).is_empty()
                    && facts.texts(self.evidence.table).any(is_bound)
            };
            let looks = match described {
                Some(column) => !column.filter,
                None => facts.is_figures() || facts.is_symbols() || mixed || empty_period || aims(),
            };
            told || (self.is_free(*at) && looks)
        };
        (0..self.roles.len()).filter(is_figures).collect()
    }

    /// Whether several columns hold the figures of a period each.
    fn stands_among_periods(&self) -> bool {
        let has_time = |facts: &Facts| facts.texts(self.evidence.table).any(is_time);
        let is_one = |(says, facts): &(&HeaderSays, &Facts)| {
            says.is_pure() && (facts.is_figures() || has_time(facts))
        };
        1 < self.says.iter().zip(&self.evidence.facts).filter(is_one).count()
    }

    /// Whether a column says the same in all its cells, and in words, among columns of figures of other periods: why it
    /// has none.
    fn says_why_none(&self, at: usize) -> bool {
        let facts = &self.evidence.facts;
        let mut dated = self.says.iter().zip(facts).filter(|(says, _)| says.is_pure());
        facts[at].distinct.len() == 1
            && 0 < facts[at].words
            && dated.any(|(_, facts)| facts.is_figures())
    }

    /// The columns, every one with a role.
    pub fn finish(mut self) -> Columns {
        let has_measures = self.has(&ColumnRole::Measure);
        let Evidence { table, facts, headers, years: hint, titles, .. } = self.evidence;
        let across = matches!(self.layout.value, Layout::PeriodsAcross | Layout::RoleColumns);
        let mut columns = Vec::new();
        for (at, role) in self.roles.drain(..).enumerate() {
            let header = headers[at].clone();
            let role = role.unwrap_or_else(|| Guess {
                others: vec![ColumnRole::Filter, ColumnRole::Value],
                ..guess_of(
                    ColumnRole::Particular,
                    Sure::Guessed,
                    "its cells are neither figures nor names",
                )
            });
            let mut figures = self.figures[at].take();
            if role.sure == Sure::Corrected {
                figures = figures::as_told(&header, &role.value, has_measures, *hint);
                if let Some(figures) = figures.as_mut().filter(|_| across) {
                    figures::date_told(figures, &header, (&self.says, at), titles);
                }
            }
            if let Some(figures) = &mut figures {
                figures.beside = figures::sign_beside(&header, figures);
                figures.decimal_comma =
                    table.decimal_comma() || has_decimal_commas(&facts[at], facts);
            }
            let varies = matches!(role.value, ColumnRole::Filter | ColumnRole::Unit)
                && 1 < self.evidence.distinct(at);
            let left_out = self.says[at].open && role.value == ColumnRole::Particular;
            let undated = role.value == ColumnRole::Particular
                && facts[at].is_figures()
                && self.says[at].period.is_none()
                && across
                && years::names_part_alone(&header);
            let problem = match (left_out, undated) {
                (true, _) => Some(left_out::open_year(&header)),
                (_, true) => Some(left_out::no_year(&header)),
                _ => self.problems[at].take(),
            };
            let tells_role = role.value == ColumnRole::Particular && tells_role(table, &facts[at]);
            columns.push(Column { header, role, figures, varies, problem, tells_role });
        }
        Columns { columns, layout: self.layout, years: *hint, year_above: self.year_above }
    }
}

/// Whether the cells of a column say what the figures of their rows are: "Actual", "Target".
pub(super) fn tells_role(table: &Table, facts: &Facts) -> bool {
    let texts: Vec<&str> = facts.texts(table).collect();
    !facts.many && row_roles::all_say(&texts, 0 < facts.blank)
}

/// What the headers say, and whether the cells of several columns say their periods themselves.
fn says(evidence: &Evidence<'_>) -> Vec<HeaderSays> {
    let has_figures = |at: usize| evidence.has_own_figures(at);
    let adds_up = |parts: &[usize], whole: usize| evidence.adds_up(parts, whole);
    let (when, titles) = (evidence.when.as_ref(), evidence.titles.as_slice());
    // Where the rows name periods, "Last month" is that of each row, and where they name years, "Q1" is of each of them.
    let mut columns = evidence.facts.iter().zip(&evidence.headers).enumerate();
    let is_named = |header: &String| {
        words::named(header).is_some_and(|named| named.role == ColumnRole::Period)
    };
    let in_rows = columns.find(|(at, (facts, header))| {
        80 <= facts.periods && facts.numbers == facts.years && (*at == 0 || is_named(header))
    });
    let is_year = |code: &Code| {
        let period = period_of(evidence.table, *code, evidence.years);
        period.is_none_or(|period| years::is_year(&period))
    };
    let years_in_rows = in_rows.is_some_and(|(_, (facts, header))| {
        // "Year of debt" says of what, and not when.
        (is_named(header) || header.is_empty()) && facts.distinct.iter().all(is_year)
    });
    let titled = if years_in_rows { &[] } else { titles };
    let mut says =
        HeaderSays::of_all(&evidence.headers, titled, evidence.years, (&has_figures, &adds_up));
    if in_rows.is_none() {
        relative::settle(&mut says, &evidence.headers, when, (titles, evidence.years));
    }
    settle_standards(&mut says, evidence);
    others::settle(&mut says, evidence);
    let dated: Vec<bool> = says
        .iter()
        .zip(&evidence.facts)
        .map(|(says, facts)| says.period.is_none() && names_periods(evidence.table, facts))
        .collect();
    // Of a single column it is the baseline's, or a remark.
    if 1 < dated.iter().filter(|dated| **dated).count() {
        says.iter_mut().zip(dated).for_each(|(says, dated)| says.in_cells = dated);
    }
    says
}

/// "Standard" beside nothing but periods and roles is what is to be reached; beside "Enhanced" it is a sort of room.
fn settle_standards(says: &mut [HeaderSays], evidence: &Evidence<'_>) {
    let is_standard = |header: &String| words::plain(header) == "standard";
    let Some(at) = evidence.headers.iter().position(is_standard) else { return };
    let is_figures =
        |(_, (_, facts)): &(usize, (&HeaderSays, &Facts))| facts.is_figures() || facts.is_symbols();
    let all = || says.iter().zip(&evidence.facts).enumerate().filter(|(other, _)| *other != at);
    let mut others = all().filter(is_figures);
    let has_target = all().any(|(_, (says, _))| says.role == Some(FigureRole::Target));
    let dated = all().any(|(_, (says, facts))| says.is_pure() || 80 <= facts.periods);
    let is_placed = |(at, (says, _)): (usize, (&HeaderSays, &Facts))| {
        says.has_place() || to_date_words::says(&evidence.headers[at])
    };
    // "England" beside it is measured by it too.
    let sorts = [
        "enhanced",
        "deluxe",
        "premium",
        "basic",
        "economy",
        "express",
        "superfast",
        "ultrafast",
        "gigabit",
        "concession",
    ];
    let measured = || evidence.headers.iter().any(|header| heads_measures(header));
    let compares = evidence.headers.iter().any(|header| is_area(header))
        && !evidence.headers.iter().any(|header| sorts.contains(&words::plain(header).as_str()));
    let is_measured_by = compares && (dated || measured());
    if !has_target && (is_measured_by || (dated && others.all(is_placed))) {
        (says[at].role, says[at].rest) = (Some(FigureRole::Target), String::new());
    }
}

/// Whether the figures of a column have their periods behind them: `78.4 (2017-19)`.
fn names_periods(table: &Table, facts: &Facts) -> bool {
    let (dated, all) = dated_figures(table, facts);
    facts.is_figures() && 0 < dated && all * 4 <= dated * 5
}

/// How many distinct figures of a column have their periods behind them, and how many there are.
pub(super) fn dated_figures(table: &Table, facts: &Facts) -> (usize, usize) {
    let cells = facts.distinct.iter().map(|code| table.dictionary().cell(*code));
    let values = cells.map(|cell| Value::read(cell, false));
    let (mut dated, mut all) = (0, 0);
    for value in values.filter(|value| value.figure.number().is_some()) {
        all += 1;
        dated += usize::from(value.period.is_some());
    }
    (dated, all)
}

/// A column with decimal commas, or, beside one, a column whose points can stand between thousands.
fn has_decimal_commas(column: &Facts, all: &[Facts]) -> bool {
    // One "82.7" anywhere, and "8.412" beside "82,7" is no thousands.
    let english = all.iter().any(|facts| facts.grouped < facts.points);
    let plainly = |facts: &Facts| {
        0 < facts.commas && (facts.points == 0 || (facts.points == facts.grouped && !english))
    };
    let thousands = 0 < column.points && column.points == column.grouped && column.commas == 0;
    plainly(column) || (thousands && all.iter().any(plainly))
}
