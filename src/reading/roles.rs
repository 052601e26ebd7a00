//! What each column holds: its role, guessed from its header and its cells.

mod accounts;
mod across;
mod against;
mod area_names;
mod columns;
mod corner;
mod dependency;
mod descriptions;
mod draft;
mod expected;
mod figure_words;
mod figures;
mod from_to;
mod frozen;
mod gives_way;
mod good_is;
mod header_says;
mod labels;
mod layout;
mod left_out;
mod limits;
mod lists;
mod measure_heads;
mod measured;
mod month_numbers;
mod months_across;
mod months_over;
mod moved;
mod others;
mod own_export;
mod pairs;
mod part_of_year;
mod period;
mod plans;
mod previous;
mod ratings;
mod references;
mod relative;
mod remarks;
mod row_numbers;
mod scenarios;
mod short_months;
mod short_years;
mod stems;
mod target_years;
mod text;
mod to_date;
mod to_date_words;
mod told_apart;
mod words;
mod worked_out;
mod year_beside;
mod year_numbers;
mod years;

pub(super) use columns::{Evidence, guess};
pub(super) use figure_words::{is_base, role_alone};
pub(super) use from_to::span as from_to;
pub(super) use left_out::is_rank;
pub(super) use limits::{Side, says_interval};
pub(super) use measure_heads::heads_measures;
pub(super) use measured::names_no_measure;
pub(super) use part_of_year::{in_year, year_over};
pub(super) use ratings::{rates_the_target, verdict};
pub(super) use relative::is_year_before;
pub(super) use remarks::says_aside;
pub(super) use words::{
    has_word, names_area, names_column, plain, precision, says_per, without_level,
};
pub(super) use years::{common_year, is_part, is_within, is_year, part_in};

use super::{ColumnRole, Layout};
use crate::indicator::{Guess, Role, Sure};
use crate::period::{Period, YearHint};

/// What a header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub role: ColumnRole,
    /// Whether the cells need not agree.
    pub sure: bool,
}

/// Where the year of months or quarters stands that go down the side alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum YearAbove {
    /// In a title.
    Title(Period),
    /// In rows of their own over the months of each.
    Rows,
}

/// A column and what it was taken for.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub header: String,
    pub role: Guess<ColumnRole>,
    /// For columns of figures.
    pub figures: Option<FigureColumn>,
    /// Whether it has several values, so that names mention it.
    pub varies: bool,
    /// Why its figures were left out, where the officer should know.
    pub problem: Option<String>,
    /// Whether its cells say what the figures of their rows are: "Actual", "Target".
    pub tells_role: bool,
}

/// A column of figures.
#[derive(Debug, Clone)]
pub(super) struct FigureColumn {
    /// A sign beside the period that is no part of a name: "%" of "2019 (%)"; mostly empty.
    pub beside: &'static str,
    /// What is measured, when the header says it besides its period: "Number" of "Number 2019".
    pub part: String,
    pub role: Role,
    /// The period of the whole column; none where it stands in the row or the cell.
    pub period: Option<Period>,
    /// Why this period was taken, where the header does not say it.
    pub guessed: Option<String>,
    pub decimal_comma: bool,
    /// The column that says when its figures are for, where that is another: "From period".
    pub period_in: Option<u32>,
    /// The column that says which area its figures are of: "Comparator".
    pub area: Option<u32>,
    /// The part of the year of their row that they are of: "April".
    pub within: Option<String>,
    /// Whether they are of the same periods a year before: "Same time last year" beside months.
    pub year_before: bool,
    /// Whether it holds only figures that name their periods: "14.1 (2022)" under "Previous value".
    pub in_cells: bool,
    /// Where the limits of its 95% confidence intervals stand.
    pub limits: Option<Limits>,
    /// The column of notes on its figures: "Value note".
    pub note: Option<u32>,
}

/// Where the limits of the confidence intervals of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limits {
    /// In a column each.
    Apart { lower: u32, upper: u32 },
    /// Both in each cell of one: "39.1 to 41.3".
    Whole(u32),
    /// As what is to be taken off and put on: "±1.2".
    Margin(u32),
}

impl FigureColumn {
    /// Figures of a part in a role; their periods stand in the rows.
    pub fn of(part: String, role: Role) -> FigureColumn {
        FigureColumn {
            part,
            beside: "",
            role,
            period: None,
            guessed: None,
            decimal_comma: false,
            period_in: None,
            area: None,
            within: None,
            year_before: false,
            in_cells: false,
            limits: None,
            note: None,
        }
    }
}

/// The columns of a table, and the layout they make.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    pub columns: Vec<Column>,
    pub layout: Guess<Layout>,
    pub years: YearHint,
    /// Where the year of the months or quarters of the rows stands, if it is not in a column.
    pub year_above: Option<YearAbove>,
}

impl Columns {
    /// The columns of a role, with their places.
    pub fn of<'c>(&'c self, role: &'c ColumnRole) -> impl Iterator<Item = (u32, &'c Column)> {
        (0..).zip(&self.columns).filter(move |(_, column)| column.role.value == *role)
    }

    /// Whether a column has a role.
    pub fn is(&self, column: u32, role: &ColumnRole) -> bool {
        self.columns.get(column as usize).is_some_and(|column| column.role.value == *role)
    }

    /// The first column of a role.
    pub fn first(&self, role: &ColumnRole) -> Option<u32> {
        self.of(role).next().map(|(column, _)| column)
    }

    /// The column of kinds of period in official tables: "Financial year" beside 202324.
    pub fn identifier(&self) -> Option<u32> {
        let kind = self.first(&ColumnRole::PeriodKind)?;
        let is = |at: u32, name: &str| plain(&self.columns[at as usize].header) == name;
        let beside = self.first(&ColumnRole::Period).is_some_and(|at| is(at, "time period"));
        (beside || is(kind, "time identifier")).then_some(kind)
    }

    /// The column of months or quarters of the years that stand in another, or over the columns.
    pub fn part_of_year(&self) -> Option<u32> {
        self.first(&ColumnRole::PeriodKind).filter(|_| self.identifier().is_none())
    }

    /// The column that says of each row whether its figures are actual or a target.
    pub fn tells_role(&self) -> Option<u32> {
        (0..).zip(&self.columns).find(|(_, column)| column.tells_role).map(|(at, _)| at)
    }

    /// Columns of figures.
    pub fn figures(&self) -> impl Iterator<Item = (u32, &Column, &FigureColumn)> {
        (0..)
            .zip(&self.columns)
            .filter_map(|(at, column)| Some((at, column, column.figures.as_ref()?)))
    }
}

/// A guess without a runner-up.
pub(super) fn guess_of<T>(value: T, sure: Sure, why: impl Into<String>) -> Guess<T> {
    Guess { value, sure, why: why.into(), others: Vec::new() }
}
