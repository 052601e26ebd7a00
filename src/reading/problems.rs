//! What is wrong in a table that could otherwise be read, each with its cell.

mod again;
mod columns;
mod parts;
mod periods;
mod words;

use super::ColumnRole;
use super::Problem;
use super::bands::Band;
use super::kinds::Kinds;
use super::plan::Plan;
use super::roles::FigureColumn;
use super::rows::RowKind;
use super::value::{CellKind, is_time};
use crate::indicator::{Figure, Missing, Role};
use crate::table::{BLANK, Code, Table, Typed};
use words::{Told, Words};

/// Problems of one kind told one by one; the rest are counted.
const TOLD: usize = 40;

/// Everything wrong with a table, by kind and then in the order of the cells.
pub(super) fn of(table: &Table, kinds: &Kinds, plans: &[Plan]) -> Vec<Problem> {
    let mut problems = table.problems().to_vec();
    problems.extend(plans.iter().flat_map(|plan| of_plan(table, kinds, plan)));
    problems
}

/// A table of a sheet that could not be read, where times stand in it; bands of notes are left out without a word.
pub(super) fn left_out_table(table: &Table, band: Band) -> Option<Problem> {
    let mut rows = band.start..band.end;
    let first = rows.clone().find(|row| !table.is_blank_row(*row))?;
    let texts = |row: u32| table.row(row).iter().map(|code| table.dictionary().text(*code));
    let message = "The table from this row on was left out, since nothing in it could be read as figures: give its \
                   times as numbers of minutes or seconds";
    rows.any(|row| texts(row).any(is_time)).then(|| at(table, first, 0, message.to_owned()))
}

fn of_plan(table: &Table, kinds: &Kinds, plan: &Plan) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(limited(left_out(table, plan), "more columns were left out"));
    problems.extend(limited(
        rows_without_period(table, plan),
        "more rows have no period that can be read",
    ));
    problems.extend(limited(parts::without_part(table, plan), "more rows are no part of a year"));
    problems.extend(limited(
        periods::without_figures(table, kinds, plan),
        "more periods have no figures",
    ));
    problems
        .extend(limited(wider(table, kinds, plan), "more rows have more cells than the header"));
    problems.extend(limited(columns::twice(table, plan), "more columns say the same as another"));
    let cells = words::folded(table, cells(table, kinds, plan));
    problems.extend(limited(cells.into_iter(), "more cells are not numbers"));
    problems
        .extend(limited(again::twice(table, plan), "more rows are for the same period as another"));
    problems.extend(limited(again::alike(table, plan), "more rows have the same names as another"));
    problems
}

fn limited(found: impl Iterator<Item = Problem>, rest: &str) -> Vec<Problem> {
    let mut told = Vec::new();
    let mut count = 0;
    for problem in found {
        count += 1;
        if count <= TOLD {
            told.push(problem);
        }
    }
    if TOLD < count {
        told.push(Problem { cell: None, message: format!("{} {rest}", count - TOLD) });
    }
    told
}

fn at(table: &Table, row: u32, column: u32, message: String) -> Problem {
    Problem { cell: Some(table.place(row, column)), message }
}

/// Columns of figures that were left out.
fn left_out<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
    let header = plan.header().map_or(0, |(_, last)| last);
    (0..)
        .zip(&plan.columns.columns)
        .filter_map(move |(column, of)| Some(at(table, header, column, of.problem.clone()?)))
}

/// Few rows of a text with more cells than its header, figures to the last: a comma was taken for the end of a cell, and
/// what follows stands a column too far right. Words behind a row are a remark.
fn wider<'p>(
    table: &'p Table,
    kinds: &'p Kinds,
    plan: &'p Plan,
) -> impl Iterator<Item = Problem> + 'p {
    let rows = plan.header().into_iter().flat_map(|(first, last)| first..=last);
    let header = rows.map(|row| table.row(row)).max_by_key(|codes| codes.len()).unwrap_or(&[]);
    let is_whole = table.sheet().is_none() && !header.is_empty() && !header.contains(&BLANK);
    let is_figure =
        move |code: &Code| matches!(kinds.of_code(*code), CellKind::Number | CellKind::Symbol);
    let is_wider = move |row: &&u32| {
        let codes = table.row(**row);
        is_whole && header.len() < codes.len() && codes.last().is_some_and(is_figure)
    };
    let count = plan.rows.data.iter().filter(is_wider).count();
    let few = count * 2 < plan.rows.data.len();
    plan.rows.data.iter().filter(is_wider).filter(move |_| few).map(move |row| {
        let cells = table.row(*row).len();
        let message = format!(
            "The row has {cells} cells and the header {}, so its figures may stand under the wrong headers: put a cell with \
             a comma in it in quotation marks where the table comes from",
            header.len()
        );
        at(table, *row, u32::try_from(cells - 1).unwrap_or(0), message)
    })
}

/// Rows with figures and no period: they were left out.
fn rows_without_period<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
    let column = plan.columns.first(&ColumnRole::Period);
    let above = plan.header().map_or(0, |(_, last)| last + 1);
    (above..table.rows()).filter(|row| plan.rows.kind(*row) == RowKind::Dropped).filter_map(
        move |row| {
            let column = column.filter(|_| !plan.periods.has(row))?;
            let part = plan.columns.part_of_year().map_or("", |part| table.text(row, part));
            let text = if part.is_empty() { table.text(row, column) } else { part };
            if ["total", "grand total"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
                let message = "The row is of a total and has no period, so it was left out";
                return Some(at(table, row, column, message.to_owned()));
            }
            if ["ytd", "year to date"].iter().any(|word| text.eq_ignore_ascii_case(word)) {
                let message = "The row is of a year to date among its parts, so it was left out";
                return Some(at(table, row, column, message.to_owned()));
            }
            let found = if text.is_empty() {
                "no period".to_owned()
            } else {
                format!("\"{text}\", which is not a period such as 2013-14 or March 2013")
            };
            Some(at(
                table,
                row,
                column,
                format!("The row has figures and {found}, so it was left out"),
            ))
        },
    )
}

/// Cells of figures that hold something else, and formulas that failed.
fn cells<'p>(
    table: &'p Table,
    kinds: &'p Kinds,
    plan: &'p Plan,
) -> impl Iterator<Item = Told> + 'p {
    let figures: Vec<(u32, &FigureColumn)> =
        plan.columns.figures().map(|(column, _, figures)| (column, figures)).collect();
    let is_plain = move |codes: &[Code], (column, figures): &(u32, &FigureColumn)| match kinds
        .of_code(codes.get(*column as usize).copied().unwrap_or(BLANK))
    {
        CellKind::Blank => true,
        CellKind::Number => figures.role != Role::Baseline && figures.period_in.is_none(),
        _ => false,
    };
    let of_all = figures.clone();
    let is_unlike = move |row: &&u32| {
        let codes = table.row(**row);
        !of_all.iter().all(|column| is_plain(codes, column))
    };
    plan.rows.data.iter().filter(is_unlike).flat_map(move |row| {
        let problem = |(column, figures): &(u32, &FigureColumn)| {
            let code = table.code(*row, *column);
            let kind = kinds.of_code(code);
            let cell = table.dictionary().cell(code);
            let (comma, period_in) = (figures.decimal_comma, figures.period_in);
            let is_symbol = kind == CellKind::Symbol;
            if *cell.typed == Typed::Error || (is_symbol && cell.text.starts_with('#')) {
                return Some(Told::Problem(at(
                    table,
                    *row,
                    *column,
                    format!("The formula failed ({}): put it right where the table comes from", cell.text),
                )));
            }
            if is_symbol {
                return None;
            }
            let value = plan.value(table, (*row, *column), comma);
            match value.figure {
                Figure::Words(words) => Some(Told::Words(Words { row: *row, column: *column, text: words })),
                Figure::Missing(Missing::Blank) => None,
                // "1281" under "Baseline" without a year beside it.
                Figure::Number(_)
                    if value.period.is_none()
                        && super::series::observation(table, plan, *row, *column).is_none() =>
                {
                    if plan.columns.layout.value == super::Layout::NoPeriod {
                        return None;
                    }
                    if let Some(period) = period_in {
                        let found = table.text(*row, period);
                        let message = format!(
                            "\"{found}\" is not a period such as 2013-14 or March 2013, so {} was left out",
                            cell.text
                        );
                        return Some(Told::Problem(at(table, *row, period, message)));
                    }
                    let message = format!(
                        "{} has no period: write it behind the figure, such as {0} (2007/08)",
                        cell.text
                    );
                    Some(Told::Problem(at(table, *row, *column, message)))
                }
                _ => None,
            }
        };
        let codes = table.row(*row);
        let unlike = figures.iter().filter(|column| !is_plain(codes, column));
        unlike.filter_map(problem).collect::<Vec<_>>()
    })
}
