//! What is wrong in a table that could otherwise be read, each with its cell.

mod parts;
mod periods;
mod words;

use super::ColumnRole;
use super::Problem;
use super::kinds::Kinds;
use super::plan::Plan;
use super::roles::FigureColumn;
use super::rows::RowKind;
use super::value::CellKind;
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

fn of_plan(table: &Table, kinds: &Kinds, plan: &Plan) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(limited(columns(table, plan), "more columns were left out"));
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
    let cells = words::folded(table, cells(table, kinds, plan));
    problems.extend(limited(cells.into_iter(), "more cells are not numbers"));
    problems.extend(limited(twice(table, plan), "more rows are for the same period as another"));
    problems.extend(limited(alike(table, plan), "more rows have the same names as another"));
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
fn columns<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
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
    let header = plan.header().map_or(&[][..], |(_, last)| table.row(last));
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
    let is_plain = move |row: u32, (column, figures): &(u32, &FigureColumn)| match kinds
        .of_code(table.code(row, *column))
    {
        CellKind::Blank => true,
        CellKind::Number => figures.role != Role::Baseline && figures.period_in.is_none(),
        _ => false,
    };
    let of_all = figures.clone();
    let is_unlike = move |row: &&u32| !of_all.iter().all(|column| is_plain(**row, column));
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
        let unlike = figures.iter().filter(|column| !is_plain(*row, column));
        unlike.filter_map(problem).collect::<Vec<_>>()
    })
}

/// By period, the last group that has it: hardly any has one twice.
struct Seen {
    group_of: Vec<usize>,
}

impl Seen {
    fn repeats(&mut self, plan: &Plan, group: usize) -> bool {
        let rows = plan.groups.members(group).iter();
        let rows = rows.filter_map(|index| plan.rows.data.get(*index as usize));
        rows.filter_map(|row| plan.periods.index(*row)).fold(false, |repeats, period| {
            let again = self
                .group_of
                .get_mut(period)
                .is_some_and(|of| std::mem::replace(of, group) == group);
            repeats || again
        })
    }
}

/// Rows of one series and one period: shown both when they differ, once when they do not.
fn twice<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
    let column = plan.columns.first(&ColumnRole::Period);
    let mut seen = Seen { group_of: vec![usize::MAX; plan.periods.periods.len()] };
    (0..plan.groups.groups.len()).flat_map(move |group| {
        let Some(column) = column.filter(|_| seen.repeats(plan, group)) else { return Vec::new() };
        let rows = plan
            .groups
            .members(group)
            .iter()
            .filter_map(|index| plan.rows.data.get(*index as usize));
        let mut dated: Vec<(usize, u32)> =
            rows.filter_map(|row| Some((plan.periods.index(*row)?, *row))).collect();
        dated.sort_unstable();
        let again = |pair: &[(usize, u32)]| {
            let [(first, earlier), (second, later)] = pair else { return None };
            if plan.tells_apart(table, *earlier, *later) {
                return None;
            }
            let period = plan.periods.periods.get(*first).filter(|_| first == second)?;
            let same = plan.columns.figures().all(|(column, ..)| {
                table
                    .dictionary()
                    .says_same(table.code(*earlier, column), table.code(*later, column))
            });
            let found = if same {
                "the same figures; it is counted once"
            } else {
                "other figures; both are shown: leave one of the rows out"
            };
            let place = table.place(*earlier, column);
            Some(at(
                table,
                *later,
                column,
                format!("{} stands in {place} already, with {found}", period.label),
            ))
        };
        dated.windows(2).filter_map(again).collect()
    })
}

const SAME_FIGURES: &str = "the same figures; it is counted once";
const OTHER_FIGURES: &str = "other figures; both are shown: leave one of the rows out, or say which column tells them apart";

/// Rows that nothing tells apart, where the periods stand in the headers: their figures would be of one series.
fn alike<'p>(table: &'p Table, plan: &'p Plan) -> impl Iterator<Item = Problem> + 'p {
    let in_rows = plan.columns.first(&ColumnRole::Period).is_some();
    let undated = plan.columns.layout.value == super::Layout::NoPeriod;
    let columns: Vec<u32> = plan
        .columns
        .figures()
        .filter(|(.., figures)| figures.period.is_some() || undated)
        .map(|(column, ..)| column)
        .collect();
    let names = super::rows::labels(&plan.columns).next();
    let groups = if in_rows { 0 } else { plan.groups.groups.len() };
    (0..groups).flat_map(move |group| {
        let rows = plan.groups.members(group).iter();
        let rows: Vec<u32> =
            rows.filter_map(|index| plan.rows.data.get(*index as usize).copied()).collect();
        let again = |pair: &[u32]| {
            let [earlier, later] = pair else { return None };
            if plan.tells_apart(table, *earlier, *later) {
                return None;
            }
            let pair = |column: &u32| (table.code(*earlier, *column), table.code(*later, *column));
            let cells = || columns.iter().map(pair);
            if !cells().any(|(one, other)| one != BLANK && other != BLANK) {
                return None;
            }
            let same = cells().all(|(one, other)| table.dictionary().says_same(one, other));
            let found = if same { SAME_FIGURES } else { OTHER_FIGURES };
            let what = if names.is_some() { "has the same names" } else { "has no name either" };
            let message = format!("Row {} {what}, with {found}", earlier + 1);
            Some(at(table, *later, names.unwrap_or(0), message))
        };
        rows.windows(2).filter_map(again).collect::<Vec<_>>()
    })
}
