//! Lengths of time among figures: "04:12" in a row that says "(mm:ss)".

use super::filled::Filled;
use super::kinds::Kinds;
use super::roles::Columns;
use super::rows::{self, Rows};
use super::value::{CellKind, TimeForm, is_time, read_time};
use crate::table::{Code, Table};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A cell that is a time, as a number, and what its parts are.
pub(super) type Time = (Code, Decimal, TimeForm);

/// The cells whose row, header or title says what the parts of their time are, in order.
pub(super) fn find(
    table: &Table,
    kinds: &Kinds,
    (columns, rows, filled): (&Columns, &Rows, &Filled),
    titles: &[String],
) -> Vec<Time> {
    let is_one = |code: &Code| {
        kinds.of_code(*code) == CellKind::Words && is_time(table.dictionary().text(*code))
    };
    let times: Vec<Code> = table.dictionary().known_codes().filter(is_one).collect();
    if times.is_empty() {
        return Vec::new();
    }
    let above = titles.iter().find_map(|title| TimeForm::in_words(title));
    let figures: Vec<(u32, Option<TimeForm>)> =
        columns.figures().map(|(at, column, _)| (at, TimeForm::in_words(&column.header))).collect();
    // A cell that is one thing here and another there stays as it is written.
    let mut found: BTreeMap<Code, Option<TimeForm>> = BTreeMap::new();
    for (index, row) in rows.data.iter().enumerate() {
        let mut here: Vec<(Code, Option<TimeForm>)> = figures
            .iter()
            .map(|(column, form)| (table.code(*row, *column), *form))
            .filter(|(code, _)| times.binary_search(code).is_ok())
            .collect();
        if here.is_empty() {
            continue;
        }
        let says = |column| {
            let label = filled.code(table, rows, index, column);
            TimeForm::in_words(table.dictionary().text(label))
        };
        // "Response times (mm:ss)" over several rows
        let section = || {
            let over = rows.sections.as_ref()?.get(index).copied().flatten()?;
            table
                .row(over)
                .iter()
                .find_map(|code| TimeForm::in_words(table.dictionary().text(*code)))
        };
        let said = rows::labels(columns).find_map(says).or_else(section);
        for (code, form) in &mut here {
            let said = said.or(*form).or(above);
            // Three parts are what they are, but not under hours and minutes.
            let own = TimeForm::of(table.dictionary().text(*code));
            let form = own.filter(|_| said != Some(TimeForm::HoursMinutes)).or(said);
            let known = found.entry(*code).or_insert(form);
            *known = known.filter(|known| form == Some(*known));
        }
    }
    let read = |(code, form): (Code, Option<TimeForm>)| {
        Some((code, read_time(table.dictionary().text(code), form?)?, form?))
    };
    found.into_iter().filter_map(read).collect()
}
