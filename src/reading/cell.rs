//! One cell: what it was taken for, and the series it is part of.

use super::catalogue::Place;
use super::header::row_text;
use super::{CellRead, Reading, series, window};

impl Reading {
    /// Everything that is known of a cell; none beyond the table.
    pub fn cell(&self, row: u32, column: u32) -> Option<CellRead> {
        let table = &self.worked;
        let plan = self.plans.iter().find(|plan| plan.band.has(row)).or(self.plans.first())?;
        if table.rows() <= row || table.columns() <= column {
            return None;
        }
        let finished = &self.catalogue.finished;
        let (part, became) = window::understood((table, finished), plan, row, column);
        let line = self.line_at(row, column);
        let found = finished.at(row, column).map(|(_, observation)| observation.clone());
        let observation =
            found.or_else(|| line.and_then(|_| series::observation(table, plan, row, column)));
        let indicator = line.filter(|_| observation.is_some()).and_then(|line| self.entry(line));
        Some(CellRead {
            cell: table.place(row, column),
            column,
            text: table.text(row, column).to_owned(),
            part,
            became,
            row_text: row_text(&self.table, row),
            period: plan.periods.of_row(row).cloned(),
            observation,
            indicator,
        })
    }

    /// The line of the catalogue whose series a cell is part of.
    fn line_at(&self, row: u32, column: u32) -> Option<&super::catalogue::Line> {
        if let Some((group, _)) = self.catalogue.finished.at(row, column) {
            return self.line_of(Place { plan: 0, group, slot: 0 });
        }
        let (at, plan) = (0..).zip(&self.plans).find(|(_, plan)| plan.band.has(row))?;
        let index = u32::try_from(plan.rows.data.binary_search(&row).ok()?).ok()?;
        let groups = &plan.groups;
        let group =
            (0..groups.groups.len()).find(|group| groups.members(*group).contains(&index))?;
        let slot = plan.slots.iter().position(|slot| slot.columns.contains(&column))?;
        let (group, slot) = (u32::try_from(group).ok()?, u32::try_from(slot).ok()?);
        self.line_of(Place { plan: at, group, slot })
    }

    fn line_of(&self, here: Place) -> Option<&super::catalogue::Line> {
        let mut lines = self.catalogue.lines();
        lines.find(|line| self.catalogue.parts(line).any(|part| part == here))
    }
}
