//! Columns of what was before, beside the periods of the rows: "Previous", "Previous year".

use super::draft::{Draft, dated_figures};
use super::years::is_year;
use super::{FigureColumn, guess_of, relative};
use crate::indicator::{Guess, Role, Sure};
use crate::period::Period;
use crate::reading::ColumnRole;
use crate::reading::compared::others_named;

impl Draft<'_, '_> {
    /// Dates such columns a year before their rows where the table says so; the others are left out and told, since the
    /// period of their row is never theirs.
    pub(super) fn previous(&mut self, columns: &[usize]) {
        let own = self.figures.iter().flatten().filter(|column| {
            column.role == Role::Actual && !column.year_before && column.period.is_none()
        });
        let mut parts: Vec<String> = own.map(|column| column.part.clone()).collect();
        parts.dedup();
        let by_years = self.rows_are_years();
        for at in columns {
            let (header, headers) = (&self.evidence.headers[*at], &self.evidence.headers);
            let (bare, whose) = of_whom(header, headers);
            let own: Vec<&String> = parts
                .iter()
                .filter(|part| parts.len() < 2 || others_named(part).is_none())
                .collect();
            let part = match (whose, own.as_slice()) {
                (Some(whose), _) => Some(whose.to_owned()),
                (None, [only]) => Some(String::clone(only)),
                (None, _) => None,
            };
            // "14.1 (2022)" says when it was; of several measures nothing says of which.
            let facts = &self.evidence.facts[*at];
            let (dated, all) = dated_figures(self.evidence.table, facts);
            if let Some(part) = part
                && !facts.many
                && 0 < dated
                && dated == all
            {
                let why = format!("the header says \"{header}\", and its cells say of when");
                let figures = FigureColumn::of(part, Role::Actual);
                self.figures[*at] = Some(FigureColumn { in_cells: true, ..figures });
                let others = vec![ColumnRole::Particular, ColumnRole::Ignored];
                self.set(*at, ColumnRole::Value, Sure::Likely, why, others);
                continue;
            }
            let is_year_before = relative::before(bare).is_some_and(|year| year || by_years);
            // Beside several measures nothing says of which it is.
            if is_year_before && parts.len() < 2 {
                let why = format!("the header says \"{header}\"");
                let part = parts.first().cloned().unwrap_or_default();
                let figures = FigureColumn::of(part, Role::Actual);
                self.figures[*at] = Some(FigureColumn { year_before: true, ..figures });
                let others = vec![ColumnRole::Particular, ColumnRole::Ignored];
                self.set(*at, ColumnRole::Value, Sure::Likely, why, others);
                continue;
            }
            let why = "its figures are of before, and nothing says of when or of what";
            let others = vec![ColumnRole::Value, ColumnRole::Ignored];
            let guess = guess_of(ColumnRole::Particular, Sure::Likely, why);
            self.problems[*at] = (0 < self.evidence.facts[*at].numbers).then(|| left_out(header));
            self.roles[*at] = Some(Guess { others, ..guess });
        }
    }

    /// Whether each row is of a year, so that what was before is of the year before.
    fn rows_are_years(&self) -> bool {
        let is_period = |role: &Option<Guess<ColumnRole>>| {
            role.as_ref().is_some_and(|role| role.value == ColumnRole::Period)
        };
        let Some(at) = self.roles.iter().position(is_period) else { return false };
        let (facts, years) = (&self.evidence.facts[at], self.evidence.years);
        let is_one = |text: &str| Period::read(text, years).is_some_and(|period| is_year(&period));
        !facts.many && 0 < facts.filled() && facts.texts(self.evidence.table).all(is_one)
    }
}

/// Whether a header is of what was before: "Previous", "Previous value (Leeds)" beside "Leeds".
pub(super) fn is_previous(header: &str, headers: &[String]) -> bool {
    relative::before(of_whom(header, headers).0).is_some()
}

/// A header without the other header that stands in brackets behind it, and that one.
fn of_whom<'h>(header: &'h str, headers: &[String]) -> (&'h str, Option<&'h str>) {
    let split = header.trim().strip_suffix(')').and_then(|header| header.split_once(" ("));
    let is_before = |(before, _): &(&str, &str)| relative::before(before).is_some();
    let is_named = |(_, inside): &(&str, &str)| headers.iter().any(|other| other == inside);
    match split.filter(is_before).filter(is_named) {
        Some((before, inside)) => (before, Some(inside)),
        None => (header, None),
    }
}

/// What the officer is told of such a column.
fn left_out(header: &str) -> String {
    format!(
        "\"{header}\" holds older figures and the table does not say exactly when or what they are, so it was left out: give them rows of their own with their periods"
    )
}
