//! Plan: how the cells of a table make series.

use super::bands::Band;
use super::corrections::Corrections;
use super::filled::Filled;
use super::groupings::Labels;
use super::groups::{Groups, units_tell};
use super::kinds::Kinds;
use super::notes::Notes;
use super::periods::RowPeriods;
use super::roles::{Columns, Evidence};
use super::row_roles::RowRoles;
use super::rows::Rows;
use super::slots::Slot;
use super::unfit::Unfit;
use super::value::{TimeForm, Value};
use super::when::{When, periods_named};
use super::{
    ColumnRole, Layout, ReadError, area_above, areas_across, facts, header, header_texts, refusal,
    roles, rolling, rows, series, slots, suffixes, times, unfit, year_hint,
};
use crate::indicator::{Figure, Guess, Sure};
use crate::period::{PeriodKind, YearHint};
use crate::table::{BLANK, Table};
use std::cell::OnceCell;

/// How the cells of a table make series.
pub(super) struct Plan {
    pub band: Band,
    pub columns: Columns,
    pub rows: Rows,
    pub filled: Filled,
    pub groups: Groups,
    /// Whether headings over rows put measures into groups, so that names need not say them.
    pub sections_group: bool,
    pub slots: Vec<Slot>,
    pub periods: RowPeriods,
    pub row_roles: RowRoles,
    /// Cells that are something else in their series than by themselves.
    pub unfit: Unfit,
    /// The area of all its series, where only a line above its header names it.
    pub area: Option<String>,
    /// The numbers of its footnotes.
    pub notes: Notes,
    /// When figures without any period are for.
    pub when: Option<When>,
}

impl Plan {
    /// A table of words, or of people: rows and columns as they stand, and no series.
    pub fn of_words(table: &Table, band: Band, layout: Guess<Layout>) -> Plan {
        let why = "its cells are kept as they are";
        let column = |header: String| roles::Column {
            header,
            role: roles::guess_of(ColumnRole::Particular, Sure::Likely, why),
            figures: None,
            varies: false,
            problem: None,
            tells_role: false,
        };
        let headers = header_texts::of(table, band.header, band.end);
        let columns = Columns {
            columns: headers.into_iter().map(column).collect(),
            layout,
            years: YearHint::Unsaid,
            year_above: None,
        };
        Plan {
            band,
            columns,
            rows: rows::of_words(table, band),
            filled: Filled::default(),
            groups: Groups::default(),
            sections_group: false,
            slots: Vec::new(),
            periods: RowPeriods::default(),
            row_roles: RowRoles::default(),
            unfit: Unfit::default(),
            area: None,
            notes: Notes::default(),
            when: None,
        }
    }

    /// A cell of figures as its series has it.
    pub fn value(&self, table: &Table, (row, column): (u32, u32), decimal_comma: bool) -> Value {
        let value = self.unfit.value(table, (row, column), decimal_comma);
        let of = self.columns.columns.get(column as usize);
        let aims = || of.is_some_and(|of| matches!(of.role.value, ColumnRole::Target { .. }));
        match value.figure {
            Figure::Words(_) | Figure::Missing(_) if aims() => {
                Value::read_aim(table.cell(row, column), decimal_comma).unwrap_or(value)
            }
            _ => value,
        }
    }

    /// Its header rows, first and last.
    pub fn header(&self) -> Option<(u32, u32)> {
        self.band.header
    }

    /// Whether only the officer knows when its figures are for.
    pub fn asks_when(&self) -> bool {
        self.columns.layout.value == Layout::NoPeriod && self.when.is_none()
    }

    /// Whether two rows of one series have figures of different roles or parts of a year: "Actual" and "Target", "April"
    /// and "May".
    pub fn tells_apart(&self, table: &Table, one: u32, other: u32) -> bool {
        let part = self.columns.part_of_year();
        self.row_roles.of_row(table, one) != self.row_roles.of_row(table, other)
            || part.is_some_and(|part| table.code(one, part) != table.code(other, part))
    }

    /// The mark beside the period of a row, or of the block that it stands in.
    pub fn period_mark(&self, table: &Table, row: u32) -> Option<String> {
        let column = self.columns.first(&ColumnRole::Period)?;
        let mut rows = (self.band.start..=row).rev();
        let named = rows.find(|row| table.code(*row, column) != BLANK)?;
        // "Jan - Mar r" beside its year.
        let part = self.columns.part_of_year().and_then(|part| series::mark(table.text(row, part)));
        part.or_else(|| series::mark(table.text(named, column))).filter(|_| self.periods.has(row))
    }

    /// The mark beside the period in a header.
    pub fn header_mark(&self, column: u32) -> Option<String> {
        series::mark(&self.columns.columns.get(column as usize)?.header)
    }
}

/// Why there is no plan.
pub(super) enum Unplanned {
    /// The table cannot be read.
    Refused(ReadError),
    /// These columns name rows, and have cells that were not looked up.
    NotLookedUp(Vec<u32>),
}

impl From<ReadError> for Unplanned {
    fn from(error: ReadError) -> Unplanned {
        Unplanned::Refused(error)
    }
}

/// Finds the header, the columns, the rows and the groups of a table.
pub(super) fn plan(
    table: &Table,
    kinds: &Kinds,
    band: Band,
    corrections: &mut Corrections,
) -> Result<Plan, Unplanned> {
    let header = band.header;
    let headers = header_texts::of(table, header, band.end);
    let told = corrections.roles(table, &headers, band);
    let candidates = rows::candidates(table, kinds, band, corrections);
    if candidates.is_empty() {
        return Err(refusal::header_only().into());
    }
    let mut facts = facts::of_columns(table, kinds, candidates.iter().copied());
    let titles = header::titles(table, header, band.start);
    let years =
        corrections.years.unwrap_or_else(|| year_hint::of(&titles, &headers, &facts, table));
    if years == YearHint::Quarters {
        let columns = headers.iter().zip(&mut facts);
        let quarters =
            columns.filter(|(header, facts)| year_hint::are_quarters(header, facts, table));
        quarters.for_each(|(_, facts)| facts.periods = 100);
    }
    let mut evidence = Evidence {
        tells_role: OnceCell::new(),
        table,
        kinds,
        headers,
        rows: candidates,
        facts,
        years,
        titles: periods_named(&titles, years),
        timed: titles.iter().any(|title| TimeForm::is_spelt(title)),
        when: corrections.when.clone(),
        layout: corrections.layout,
        told,
    };
    evidence.settle();
    let mut columns = roles::guess(&evidence);
    corrections.correct_commas(&mut columns);
    let not_looked_up = not_looked_up(&evidence, &columns);
    if !not_looked_up.is_empty() {
        return Err(Unplanned::NotLookedUp(not_looked_up));
    }
    let mut periods = RowPeriods::of(table, &columns, band);
    rolling::settle(&titles, &mut columns, &mut periods);
    let row_roles = RowRoles::of(table, &columns, &periods, &evidence.facts);
    let is_aside = |row| row_roles.is_aside(table, row);
    let has_period = |row| periods.has(row);
    let rows = rows::classify(table, kinds, band, corrections, &columns, has_period, is_aside);
    let filled = Filled::of(table, (&columns, &row_roles), &rows, &corrections.filled);
    let groups = Groups::of(table, kinds, &columns, (&rows, &periods), &filled);
    if table.frozen().is_none() && !units_tell(table, &columns, &rows, &filled, &groups) {
        columns
            .columns
            .iter_mut()
            .filter(|column| column.role.value == ColumnRole::Unit)
            .for_each(|column| column.varies = false);
    }
    for (at, (column, facts)) in (0..).zip(columns.columns.iter_mut().zip(&evidence.facts)) {
        column.varies &= !row_roles.leaves_only_figures(table, at, facts);
    }
    let labels = Labels { table, rows: &rows, filled: &filled, groups: &groups };
    let sections_group = labels.settle(&mut columns);
    let when = When::of(&columns, corrections, &evidence.titles);
    let one_area = areas_across::has_one_area(&columns, &evidence.facts);
    let same_area = |column| {
        one_area || areas_across::is_same_beside_all(table, (&rows, &groups, &periods), column)
    };
    let slots = slots::of(&columns, &titles, &same_area);
    let suffixes = suffixes::find(table, (&columns, &rows, &groups, &slots));
    let mut words = unfit::words(table, kinds, (&rows, &groups, &slots));
    words.extend(suffixes.words);
    words.sort_unstable();
    words.dedup();
    let unfit = Unfit {
        words,
        scaled: suffixes.scaled,
        times: times::find(table, kinds, (&columns, &rows, &filled), &titles),
    };
    let notes = notes_of_names(&evidence, &columns, band);
    let area = area_above::find(table, band, &columns, &slots);
    Ok(Plan {
        band,
        slots,
        columns,
        rows,
        filled,
        groups,
        sections_group,
        periods,
        row_roles,
        unfit,
        area,
        notes,
        when,
    })
}

/// Columns that name rows and have cells that were not looked up: they were taken for figures as they came.
fn not_looked_up(evidence: &Evidence<'_>, columns: &Columns) -> Vec<u32> {
    let is_period = |column: &u32| {
        [ColumnRole::Period, ColumnRole::PeriodKind].iter().any(|role| columns.is(*column, role))
    };
    let periods = (0..evidence.table.columns()).filter(is_period);
    let as_they_came =
        |column: &u32| evidence.facts.get(*column as usize).is_some_and(|facts| facts.as_they_came);
    rows::labels(columns).chain(periods).filter(as_they_came).collect()
}

/// The notes below the table that marks behind the names of its rows point to.
fn notes_of_names(evidence: &Evidence<'_>, columns: &Columns, band: Band) -> Notes {
    let table = evidence.table;
    let Some((_, last)) = band.header else { return Notes::default() };
    let named =
        columns.first(&ColumnRole::AreaName).or_else(|| columns.first(&ColumnRole::Measure));
    let names = named.and_then(|at| evidence.facts.get(at as usize)).into_iter();
    Notes::below(table, last, band.end).of_names(names.flat_map(|facts| facts.texts(table)))
}

/// What sort of periods a table has.
pub(super) fn period_kind(plan: &Plan) -> Option<PeriodKind> {
    let of_column =
        plan.columns.figures().find_map(|(_, _, figures)| Some(figures.period.as_ref()?.kind));
    of_column
        .or_else(|| Some(plan.periods.periods.first()?.kind))
        .or_else(|| Some(plan.when.as_ref()?.period.kind))
}
