//! The observations of a series: its cells, in time order.

use super::kinds::period_of;
use super::plan::Plan;
use super::roles::{Limits, Side, in_year, says_interval};
use super::row_roles::Said;
use super::slots::Slot;
use super::value::{Value, interval, interval_beside, margin};
use crate::indicator::{ConfidenceLimits, Figure, Missing, Observation, Role};
use crate::period::{Period, clean, split_marks, without_turns};
use crate::table::Table;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Every observation of one group of rows in one slot, in time order, rows that say the same once.
pub(super) fn observations(
    table: &Table,
    plan: &Plan,
    group: usize,
    slot: &Slot,
) -> Vec<Observation> {
    let (mut found, mut ends) = (Vec::new(), Ends::default());
    for index in plan.groups.members(group) {
        let Some(row) = plan.rows.data.get(*index as usize) else { continue };
        let cells = slot.columns.iter().map(|column| (*row, *column));
        match plan.row_roles.limit(table, *row) {
            Some(side) => cells.for_each(|cell| ends.add(table, plan, cell, side)),
            None => found.extend(cells.filter_map(|(row, at)| observation(table, plan, row, at))),
        }
    }
    found.sort_by(Observation::in_time);
    found.dedup_by(|later, earlier| is_again(earlier, later));
    found.iter_mut().for_each(|observation| ends.give(observation));
    found
}

/// The ends of confidence intervals that stand in rows of their own, by the first and the last day of their periods: an end
/// that stands twice tells nothing.
#[derive(Default)]
struct Ends(BTreeMap<(Date, Date), [Vec<Decimal>; 2]>);

impl Ends {
    fn add(&mut self, table: &Table, plan: &Plan, (row, column): (u32, u32), side: Side) {
        let figures = plan.columns.columns.get(column as usize).and_then(|of| of.figures.as_ref());
        let Some(figures) = figures.filter(|figures| figures.role == Role::Actual) else { return };
        let value = plan.value(table, (row, column), figures.decimal_comma);
        if let Some((period, _)) = period(table, plan, row, figures, &value)
            && let Some(number) = value.figure.number()
        {
            let [lower, upper] = self.0.entry((period.first, period.last)).or_default();
            match side {
                Side::Lower => lower.push(number),
                Side::Upper => upper.push(number),
            }
        }
    }

    fn give(&self, observation: &mut Observation) {
        let here = (observation.period.first, observation.period.last);
        if let Some([lower, upper]) = self.0.get(&here)
            && let ([low], [high]) = (lower.as_slice(), upper.as_slice())
            && let (Role::Actual, Some(number)) = (observation.role, observation.figure.number())
            && (*low..=*high).contains(&number)
        {
            let limits = ConfidenceLimits { low: *low, high: *high };
            observation.limits = Some(Box::new(limits));
        }
    }
}

/// The same period, role and figure once more: a row that stands twice.
fn is_again(earlier: &Observation, later: &Observation) -> bool {
    (earlier.period.first, earlier.period.last) == (later.period.first, later.period.last)
        && earlier.role == later.role
        && earlier.figure == later.figure
        && earlier.text == later.text
}

/// The observation of a cell; none where there is no period, and none for a blank that is no history.
pub(super) fn observation(
    table: &Table,
    plan: &Plan,
    row: u32,
    column: u32,
) -> Option<Observation> {
    let of = plan.columns.columns.get(column as usize)?;
    let figures = of.figures.as_ref()?;
    let cell = table.cell(row, column);
    let value = plan.value(table, (row, column), figures.decimal_comma);
    let said = match figures.year_before {
        true => Some(Said::YearBefore),
        false => plan.row_roles.of_row(table, row),
    };
    if matches!(said, Some(Said::Limit(_))) {
        return None;
    }
    let role = match said {
        Some(Said::Role(role)) if figures.role == Role::Actual => role,
        _ => figures.role,
    };
    let is_history = role == Role::Actual && said != Some(Said::YearBefore);
    if value.figure == Figure::Missing(Missing::Blank) && !is_history {
        return None;
    }
    let (mut period, mut period_guessed) = period(table, plan, row, figures, &value)?;
    if said == Some(Said::YearBefore) && value.period.is_none() {
        period = period.year_before(plan.columns.years)?;
        period_guessed = Some(match figures.year_before {
            true => format!("its header says \"{}\"", plan.columns.columns[column as usize].header),
            false => plan.row_roles.why(table, row),
        });
    }
    let mark = if figures.period.is_none() {
        plan.period_mark(table, row)
    } else {
        plan.header_mark(column)
    };
    let limits = value.figure.number().and_then(|number| {
        let comma = figures.decimal_comma;
        let read = |column| Value::read(table.cell(row, column), comma).figure.number();
        let (low, high) = match figures.limits {
            None => interval_beside(cell.text, comma, says_interval(&of.header))?,
            Some(Limits::Apart { lower, upper }) => (read(lower)?, read(upper)?),
            Some(Limits::Whole(column)) => interval(table.text(row, column), comma)?,
            Some(Limits::Margin(column)) => {
                let margin = margin(table.text(row, column), comma)?;
                (number.checked_sub(margin)?, number.checked_add(margin)?)
            }
        };
        (low <= number && number <= high).then(|| Box::new(ConfidenceLimits { low, high }))
    });
    let note = || {
        let text = clean(table.text(row, figures.note?));
        let is_usual = matches!(
            text.to_lowercase().as_str(),
            "" | "final" | "confirmed" | "published" | "normal" | "normal value"
        );
        (!is_usual).then_some(text)
    };
    Some(Observation {
        limits,
        period,
        period_guessed,
        figure: value.figure,
        role,
        status: value.status.or(mark).or_else(note),
        text: without_turns(cell.text).into_owned(),
        cell: table.place(row, column),
    })
}

/// The cell's own period, its column's, its row's, or that of the whole table.
fn period(
    table: &Table,
    plan: &Plan,
    row: u32,
    figures: &super::roles::FigureColumn,
    value: &Value,
) -> Option<(Period, Option<String>)> {
    if let Some(period) = &value.period {
        return Some((period.clone(), None));
    }
    // What names no period among figures of before is of none that the table says.
    if figures.in_cells {
        return None;
    }
    if let Some(period) = &figures.period {
        // "April" beside the columns 2022/23 and 2023/24.
        let period = match plan.columns.part_of_year() {
            Some(part) => {
                let header = &plan.columns.columns[part as usize].header;
                in_year(header, table.text(row, part), &period.label, plan.columns.years)?
            }
            None => period.clone(),
        };
        return Some((period, figures.guessed.clone()));
    }
    if let Some(column) = figures.period_in {
        let code = table.code(row, column);
        return Some((period_of(table, code, plan.columns.years)?, None));
    }
    if let Some(part) = &figures.within {
        let year = plan.periods.of_row(row)?;
        return Some((in_year("", part, &year.label, plan.columns.years)?, None));
    }
    if let Some(period) = plan.periods.of_row(row) {
        return Some((period.clone(), plan.periods.guessed(row)));
    }
    let when = plan.when.as_ref()?;
    Some((when.period.clone(), when.guessed.clone()))
}

/// The mark of a period: "p" of "2013-14 (p)", "note 2, p" of "2024 [note 2] [p]".
pub(super) fn mark(text: &str) -> Option<String> {
    let (_, marks) = split_marks(text);
    let marks = marks?.split(['(', ')', '[', ']']).map(str::trim).filter(|mark| !mark.is_empty());
    Some(marks.collect::<Vec<_>>().join(", "))
}
