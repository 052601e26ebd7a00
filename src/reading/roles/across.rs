//! Columns of figures whose headers name their periods and roles.

use super::columns::Evidence;
use super::draft::Draft;
use super::header_says::HeaderSays;
use super::words::plain;
use super::{figures, left_out, part_of_year};
use crate::indicator::{Role, Sure};
use crate::period::Period;
use crate::reading::ColumnRole;

impl Draft<'_, '_> {
    /// Gives every column of figures its period and role; what names neither is left out.
    pub(super) fn across(&mut self, figures: &[usize], says: &[HeaderSays]) {
        let baselines = self.dates_baselines();
        for at in figures {
            let header = &self.evidence.headers[*at];
            let (role, mut column) =
                figures::across(header, &says[*at], says, *at, &self.evidence.titles);
            if column.role == Role::Baseline && column.period.is_none() {
                column.period_in = baselines;
            }
            // "Current value" beside "Baseline 2019/20" is not of 2019/20.
            let is_undated = column.role == Role::Actual
                && column.period.is_none()
                && !says[*at].in_cells
                && says.iter().any(HeaderSays::is_dated);
            let has_place = says[*at].has_place() && !is_undated;
            if !self.is_free(*at) {
                continue;
            }
            let left_out = left_out::left_out(header, &says[*at], (says, &self.evidence.headers));
            if says[*at].open {
                self.roles[*at] = Some(left_out::year_to_date());
            } else if let Some(role) = left_out {
                self.roles[*at] = Some(role);
            } else if has_place {
                self.roles[*at] = Some(role);
                self.figures[*at] = Some(column);
            } else {
                self.roles[*at] = Some(left_out::beside(header));
                let any = 0 < self.evidence.facts[*at].numbers;
                self.problems[*at] = left_out::undated(header).filter(|_| any);
            }
        }
    }

    /// The column that says when the baselines beside it are for: "Baseline year".
    fn dates_baselines(&mut self) -> Option<u32> {
        let is_one = |at: &usize| {
            let header = plain(&self.evidence.headers[*at]);
            let says =
                matches!(header.as_str(), "baseline year" | "baseline period" | "baseline date");
            says && self.is_free(*at) && 80 <= self.evidence.facts[*at].periods
        };
        let at = (0..self.roles.len()).find(is_one)?;
        let why = "it says when the baselines are for";
        self.set(at, ColumnRole::Particular, Sure::Stated, why, vec![ColumnRole::Filter]);
        u32::try_from(at).ok()
    }

    /// Months or quarters down the side of years that stand over the columns.
    pub(super) fn parts_of_columns(&mut self) {
        let periods = self.figures.iter().flatten().filter_map(|column| column.period.clone());
        let years: Vec<Period> = periods.collect();
        // Beside labels that each stand once "Q3" says how far their figures go.
        let Evidence { rows, facts, .. } = self.evidence;
        let stands_once = |label: usize| {
            let is_words = 0 < facts[label].words && self.figures[label].is_none();
            is_words && self.evidence.distinct(label) == rows.len()
        };
        if let Some(at) = part_of_year::find(self)
            && !(0..facts.len()).any(|label| label != at && stands_once(label))
        {
            part_of_year::take(self, at, &years, "the headers");
        }
    }
}
