//! Years, quarters and months of one series that stand below each other, each a series of its own.

use super::RowPeriods;
use crate::period::{Period, PeriodKind};
use crate::reading::roles::is_year;
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
        let is_total = |year: &&Period| {
            let is_within = |part: &&&Period| year.first <= part.first && part.last <= year.last;
            let of = |kind| parts.iter().filter(is_within).filter(|part| part.kind == kind).count();
            let total = aims.is_empty()
                && year.label.to_lowercase().contains("total")
                && 1 < parts.iter().filter(is_within).count();
            total || (alone && (of(PeriodKind::Quarter) == 4 || of(PeriodKind::Month) == 12))
        };
        let found = years.iter().any(is_total);
        let span = |period: &Period| (period.first, period.last);
        let is_begun = |year: &&&Period| {
            parts.iter().any(|part| year.first <= part.first && part.last <= year.last)
        };
        let own: BTreeSet<_> = years.iter().map(|year| span(year)).collect();
        let aimed = aims.iter().filter_map(|at| self.periods.get(*at)).collect::<Vec<_>>();
        let begun = aimed.iter().filter(is_begun).map(|year| span(year));
        let begun = begun.filter(|span| !own.contains(span)).collect();
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
