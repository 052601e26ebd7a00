//! Years, quarters and months of one series that stand below each other, each a series of its own.

use super::RowPeriods;
use crate::period::{Period, PeriodKind};
use crate::reading::roles::{is_within, is_year};
use std::collections::BTreeSet;

impl RowPeriods {
    /// Whether "2023/24 Total" stands below quarters or months of that year, or, where all rows are of one series, "2023/24"
    /// below all of them.
    pub(super) fn find_totals_of_years(&mut self, alone: bool) -> bool {
        let aims = [&self.targets, &self.dated_targets].into_iter().flatten();
        let aims: BTreeSet<usize> = aims.filter_map(|row| self.index(*row)).collect();
        let own = self.periods.iter().enumerate().filter(|(at, _)| !aims.contains(at));
        let (years, parts): (Vec<&Period>, Vec<&Period>) =
            own.map(|(_, period)| period).partition(|period| is_year(period));
        let within = |year: &Period, of: &dyn Fn(&Period) -> bool| {
            parts.iter().filter(|part| is_within(part, year) && of(part)).count()
        };
        let any = |_: &Period| true;
        let is_total = |year: &&Period| {
            let of = |kind| within(year, &|part| part.kind == kind);
            let total = aims.is_empty()
                && year.label.to_lowercase().contains("total")
                && 1 < within(year, &any);
            total || (alone && (of(PeriodKind::Quarter) == 4 || of(PeriodKind::Month) == 12))
        };
        let found = years.iter().any(is_total);
        let span = |period: &Period| (period.first, period.last);
        let own: BTreeSet<_> = years.iter().map(|year| span(year)).collect();
        let aimed = aims.iter().filter_map(|at| self.periods.get(*at));
        let is_begun = |year: &&Period| 0 < within(year, &any) && !own.contains(&span(year));
        let begun = aimed.filter(is_begun).map(span).collect();
        (self.begun, self.parts) = (begun, parts.first().map(|part| part.kind));
        found
    }

    /// The sort of a row's period, where that tells series apart.
    pub fn kind_apart(&self, row: u32) -> Option<PeriodKind> {
        if !self.apart {
            return None;
        }
        let own = self.of_row(row)?;
        // The target of a year without figures of its own is beside its months.
        let aims = |rows: &[u32]| rows.binary_search(&row).is_ok();
        let is_aim = aims(&self.targets) || aims(&self.dated_targets);
        if is_aim && self.begun.contains(&(own.first, own.last)) {
            return self.parts;
        }
        Some(own.kind)
    }
}
