//! Rows that are no part of the years over their columns: "Total" below the months.

use crate::reading::Problem;
use crate::reading::plan::Plan;
use crate::reading::roles::in_year;
use crate::table::{BLANK, Table};

/// Rows with figures under years whose own cell names no month or quarter of them: they were left out.
pub(super) fn without_part<'p>(
    table: &'p Table,
    plan: &'p Plan,
) -> impl Iterator<Item = Problem> + 'p {
    let columns = &plan.columns;
    let year = columns.figures().find_map(|(.., figures)| figures.period.as_ref());
    let part = columns.part_of_year().zip(year);
    part.into_iter().flat_map(move |(part, year)| {
        let header = &columns.columns[part as usize].header;
        let is_left_out = move |row: &u32| {
            let text = table.text(*row, part);
            let figures = || columns.figures().any(|(at, ..)| table.code(*row, at) != BLANK);
            in_year(header, text, &year.label, columns.years).is_none() && figures()
        };
        let rows = plan.rows.data.iter().copied().filter(is_left_out);
        rows.map(move |row| {
            let text = table.text(row, part);
            let message = format!(
                "The row has figures and \"{text}\", which is not a part of a year such as April or Q1, so it was left out"
            );
            Problem { cell: Some(table.place(row, part)), message }
        })
    })
}
