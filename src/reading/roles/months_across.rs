//! Months or quarters over the columns of rows that are years: "Year | Apr | May | Jun | Total".

use super::draft::Draft;
use super::years::{is_whole_year, is_year, names_part_alone};
use super::{FigureColumn, left_out, part_of_year};
use crate::indicator::{Role, Sure};
use crate::period::clean;
use crate::reading::ColumnRole;

/// So many headers that name parts of a year are no chance.
const FEWEST: usize = 3;

impl Draft<'_, '_> {
    /// Dates such columns by the year of each row. A total beside them may be of less than a year.
    pub(super) fn months_across(&mut self) {
        let is_period = |at: &usize| {
            self.roles[*at].as_ref().is_some_and(|role| role.value == ColumnRole::Period)
        };
        let Some(column) = (0..self.roles.len()).find(is_period) else { return };
        let years = part_of_year::years_in(self, column);
        if years.is_empty() || !years.iter().all(is_year) {
            return;
        }
        let headers = &self.evidence.headers;
        let figures = self.figure_columns();
        let free = figures.into_iter().filter(|at| self.is_free(*at));
        let (parts, others): (Vec<usize>, Vec<usize>) =
            free.partition(|at| names_part_alone(&headers[*at]));
        // "Q1" to "Q9" are questions.
        let is_whole = |at: &usize| is_whole_year(&headers[*at], true);
        if parts.len() < FEWEST || !others.iter().all(is_whole) {
            return;
        }
        for at in parts {
            let part = clean(&headers[at]);
            let why = format!("its figures are of {part} in the year of their row");
            let figures = FigureColumn::of(String::new(), Role::Actual);
            self.figures[at] = Some(FigureColumn { within: Some(part), ..figures });
            let others = vec![ColumnRole::Filter, ColumnRole::Ignored];
            self.set(at, ColumnRole::Value, Sure::Likely, why, others);
        }
        // Of a year that is not over it is a sum of what there is.
        for at in others {
            let header = &headers[at];
            self.problems[at] = left_out::undated(header);
            self.roles[at] = Some(left_out::beside(header));
        }
    }
}
