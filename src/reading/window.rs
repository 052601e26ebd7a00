//! A window of the table for the page: each cell with what it was taken for.

use super::catalogue::Finished;
use super::plan::Plan;
use super::rows::RowKind;
use super::value::Value;
use super::{CellPart, ColumnRole, ShownCell, ShownRow, TableWindow};
use crate::indicator::{Figure, Missing, Observation};
use crate::period::without_turns;
use crate::table::{Merge, Table};

/// Rows shown at once at most.
const MOST: u32 = 2000;

/// Some rows of the table, from `first`.
pub(super) fn of(
    table: &Table,
    plans: &[Plan],
    finished: &Finished,
    first: u32,
    count: u32,
) -> TableWindow {
    let last = first.saturating_add(count.min(MOST)).min(table.rows());
    let merges: Vec<&Merge> = table
        .merges()
        .iter()
        .filter(|merge| merge.row < last && first < merge.row + merge.rows)
        .collect();
    let plan = |row| plans.iter().find(|plan| plan.band.has(row)).or(plans.first());
    let shown = |row| Some(shown_row((table, finished), plan(row)?, &merges, row));
    let rows = (first..last).filter_map(shown).collect();
    TableWindow { rows, of: table.rows() }
}

fn shown_row(
    (table, finished): (&Table, &Finished),
    plan: &Plan,
    merges: &[&Merge],
    row: u32,
) -> ShownRow {
    let cells = (0..table.columns()).map(|column| {
        let (part, became) = understood((table, finished), plan, row, column);
        let merge = merges.iter().find(|merge| {
            (merge.row..merge.row + merge.rows).contains(&row)
                && (merge.column..merge.column + merge.columns).contains(&column)
        });
        let columns = match merge {
            None => 1,
            Some(merge) if merge.column == column => merge.columns.min(table.columns() - column),
            Some(_) => 0,
        };
        let text = without_turns(table.text(row, column)).into_owned();
        ShownCell { text, part, became, columns }
    });
    ShownRow { row, cells: cells.collect() }
}

/// What a cell was taken for, and what it became where its text does not show that.
pub(super) fn understood(
    (table, finished): (&Table, &Finished),
    plan: &Plan,
    row: u32,
    column: u32,
) -> (CellPart, Option<String>) {
    if let Some((_, observation)) = finished.at(row, column) {
        let Observation { figure: found, status, period, text, .. } = observation;
        let period = Some(period.clone());
        let value = Value { figure: found.clone(), unit: None, status: status.clone(), period };
        return figure(&value, text);
    }
    let blank = table.text(row, column).is_empty();
    let simple = |part| (if blank { CellPart::Blank } else { part }, None);
    match plan.rows.kind(row) {
        RowKind::Blank => (CellPart::Blank, None),
        RowKind::Title | RowKind::Note => simple(CellPart::Note),
        RowKind::Header => simple(CellPart::Header),
        RowKind::Section => simple(CellPart::Label),
        RowKind::Dropped => {
            let period = plan.columns.first(&ColumnRole::Period) == Some(column);
            simple(if period && !plan.periods.has(row) {
                CellPart::Problem
            } else {
                CellPart::Ignored
            })
        }
        RowKind::Data => data(table, plan, row, column, simple),
    }
}

fn data(
    table: &Table,
    plan: &Plan,
    row: u32,
    column: u32,
    simple: impl Fn(CellPart) -> (CellPart, Option<String>),
) -> (CellPart, Option<String>) {
    let Some(read) = plan.columns.columns.get(column as usize) else {
        return simple(CellPart::Ignored);
    };
    if let Some(figures) = &read.figures {
        let cell = table.cell(row, column);
        let value = plan.value(table, (row, column), figures.decimal_comma);
        return figure(&value, cell.text);
    }
    match &read.role.value {
        ColumnRole::Period | ColumnRole::PeriodKind => simple(CellPart::Period),
        ColumnRole::Ignored | ColumnRole::Value => simple(CellPart::Ignored),
        _ => simple(CellPart::Label),
    }
}

/// A figure, and what it became where its text does not show that.
fn figure(value: &Value, text: &str) -> (CellPart, Option<String>) {
    let became = |words: &str| Some(words.to_owned());
    match &value.figure {
        Figure::Number(number) => {
            let plain: String =
                text.chars().filter(|c| !matches!(c, ',' | '%' | '£' | ' ' | '\u{a0}')).collect();
            let mut shown = Vec::new();
            if number.to_string() != plain && text.contains(['k', 'm', '(', '\u{2212}']) {
                shown.push(number.to_string());
            }
            if let Some(period) = &value.period {
                shown = vec![number.to_string(), format!("for {}", period.label)];
            }
            if let Some(status) = &value.status {
                shown.push(format!("marked {status}"));
            }
            (CellPart::Value, (!shown.is_empty()).then(|| shown.join(" ")))
        }
        Figure::Beyond(_) => (CellPart::Value, became("too long for exact arithmetic")),
        Figure::Words(_) => (CellPart::Problem, became("words, not a number")),
        Figure::Missing(missing) => (
            CellPart::Missing,
            became(match missing {
                Missing::Blank => "no figure",
                Missing::NotApplicable => "not applicable",
                Missing::NotAvailable => "not available",
                Missing::Confidential => "kept back as confidential",
                Missing::RoundsToNothing => "rounds to nothing, but is not nothing",
                Missing::Unreliable => "unreliable",
                Missing::Dash => "a dash: no figure",
                Missing::HeldBack => "held back",
                Missing::FailedFormula => "a formula that failed",
            }),
        ),
    }
}
