//! What is counted of a series without making its observations.

use crate::indicator::{Figure, Observation, Role};
use crate::period::Period;
use crate::reading::kinds::Kinds;
use crate::reading::plan::Plan;
use crate::reading::series;
use crate::reading::slots::Slot;
use crate::reading::value::CellKind;
use crate::table::Table;

/// Everything the list shows of a series.
#[derive(Default)]
pub(super) struct Counts {
    pub figures: u32,
    pub missing: u32,
    pub first: Option<Period>,
    pub last: Option<Period>,
    pub latest: Option<Observation>,
}

/// What can be counted of a series without reading a figure or a period.
pub(super) enum Tally {
    /// By the kinds of its cells.
    Cells { figures: u32, missing: u32, ends: Ends },
    /// Periods may stand in its cells: only its observations tell.
    Observed { counts: Box<Counts>, is_nothing: bool },
}

/// The earliest, the last and the latest with a figure: place in time and cell.
#[derive(Default, Clone, Copy)]
pub(super) struct Ends {
    first: Option<(u32, u32, u32)>,
    last: Option<(u32, u32, u32)>,
    latest: Option<(u32, u32, u32)>,
}

impl Tally {
    pub fn of(table: &Table, kinds: &Kinds, plan: &Plan, group: usize, slot: &Slot) -> Tally {
        if is_observed(plan, slot) {
            return Tally::of_observations(&series::observations(table, plan, group, slot));
        }
        let (mut figures, mut missing, mut others) = (0, 0, 0);
        let mut ends = Ends::default();
        for index in plan.groups.members(group) {
            let Some(row) = plan.rows.data.get(*index as usize) else { continue };
            let rank = plan.periods.rank_of_row(*row);
            for column in &slot.columns {
                let kind = kinds.of_code(table.code(*row, *column));
                if !is_own(plan, *column) {
                    others += u32::from(kind != CellKind::Blank);
                    continue;
                }
                ends.add((rank, *row, *column), kind == CellKind::Number);
                match kind {
                    CellKind::Number => figures += 1,
                    CellKind::Symbol => missing += 1,
                    // Blank cells count as missing once there is anything at all.
                    CellKind::Blank => {}
                    CellKind::Date | CellKind::Words => others += 1,
                }
            }
        }
        if 0 < figures + missing + others {
            let all = u32::try_from(plan.groups.members(group).len()).unwrap_or(u32::MAX);
            missing = missing.max(all.saturating_sub(figures));
        }
        Tally::Cells { figures, missing, ends }
    }

    pub fn of_observations(observations: &[Observation]) -> Tally {
        let mut counts = Counts::default();
        let mut others = 0;
        for observation in observations {
            if !matches!(observation.role, Role::Actual | Role::Baseline) {
                others += 1;
                continue;
            }
            counts.first.get_or_insert_with(|| observation.period.clone());
            counts.last = Some(observation.period.clone());
            match &observation.figure {
                Figure::Number(_) | Figure::Beyond(_) => {
                    counts.figures += 1;
                    counts.latest = Some(observation.clone());
                }
                Figure::Missing(_) => counts.missing += 1,
                Figure::Words(_) => others += 1,
            }
        }
        // Nothing but blanks is no indicator.
        let blank = |observation: &Observation| observation.text.is_empty();
        if counts.figures == 0 && observations.iter().all(blank) {
            (counts, others) = (Counts::default(), 0);
        }
        Tally::Observed {
            is_nothing: counts.figures + counts.missing + others == 0,
            counts: Box::new(counts),
        }
    }
}

pub(super) fn widen(span: &mut Option<(Period, Period)>, period: &Period) {
    let (first, last) = span.get_or_insert_with(|| (period.clone(), period.clone()));
    if *period < *first {
        *first = period.clone();
    }
    if *last < *period {
        *last = period.clone();
    }
}

impl Counts {
    pub fn of_observations(observations: &[Observation]) -> Counts {
        match Tally::of_observations(observations) {
            Tally::Observed { counts, .. } => *counts,
            Tally::Cells { .. } => Counts::default(),
        }
    }

    pub fn of(table: &Table, kinds: &Kinds, plan: &Plan, group: usize, slot: &Slot) -> Counts {
        let (figures, missing, ends) = match Tally::of(table, kinds, plan, group, slot) {
            Tally::Observed { counts, .. } => return *counts,
            Tally::Cells { figures, missing, ends, .. } => (figures, missing, ends),
        };
        let observation = |end: Option<(u32, u32, u32)>| {
            end.and_then(|(_, row, column)| series::observation(table, plan, row, column))
        };
        Counts {
            figures,
            missing,
            first: observation(ends.first).map(|observation| observation.period),
            last: observation(ends.last).map(|observation| observation.period),
            latest: observation(ends.latest),
        }
    }
}

impl Ends {
    fn add(&mut self, place: (u32, u32, u32), is_figure: bool) {
        if self.first.is_none_or(|first| place.0 < first.0) {
            self.first = Some(place);
        }
        if self.last.is_none_or(|last| last.0 <= place.0) {
            self.last = Some(place);
        }
        if is_figure && self.latest.is_none_or(|latest| latest.0 <= place.0) {
            self.latest = Some(place);
        }
    }
}

/// Whether periods may stand in the headers or the cells of a slot.
pub(super) fn is_observed(plan: &Plan, slot: &Slot) -> bool {
    let has_own_period = |column: &u32| {
        let figures = plan.columns.columns[*column as usize].figures.as_ref();
        figures.is_some_and(|figures| {
            figures.period.is_some()
                || figures.period_in.is_some()
                || figures.within.is_some()
                || figures.year_before
                || figures.role == Role::Baseline
        })
    };
    plan.when.is_some() || !plan.row_roles.is_empty() || slot.columns.iter().any(has_own_period)
}

/// Whether the figures of a column are a series' own: not targets.
pub(super) fn is_own(plan: &Plan, column: u32) -> bool {
    let figures = plan.columns.columns[column as usize].figures.as_ref();
    figures.is_some_and(|figures| matches!(figures.role, Role::Actual | Role::Baseline))
}
