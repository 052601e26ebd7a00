//! The catalogue: every indicator of a table, without its observations.

use super::kinds::Kinds;
use super::measures::{Measure, Slot, Source};
use super::plan::Plan;
use super::series;
use super::sheet::area_of;
use super::value::CellKind;
use crate::indicator::{CatalogueEntry, Observation, Role, SeriesKey};
use crate::period::Period;
use crate::table::Table;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Where the series of a line of the catalogue is.
pub(super) struct Place {
    pub group: usize,
    pub slot: usize,
    /// The same for all areas of a measure.
    pub particulars: Rc<[(String, String)]>,
}

/// Every indicator that has a figure or a symbol somewhere, and where its series is.
pub(super) fn of(
    kinds: &Kinds,
    plan: &Plan,
    source: &Source<'_>,
) -> (Vec<CatalogueEntry>, Vec<Place>) {
    let mut measures: BTreeMap<(u32, usize), Measure> = BTreeMap::new();
    let (mut lines, mut places) = (Vec::new(), Vec::new());
    for (at, group) in plan.groups.groups.iter().enumerate() {
        for (number, slot) in plan.slots.iter().enumerate() {
            let counts = Counts::of(source.table, kinds, plan, at, slot);
            if counts.figures + counts.missing + counts.targets == 0 {
                continue;
            }
            let measure = measures
                .entry((group.family, number))
                .or_insert_with(|| source.measure(at, group, slot));
            lines.push(line(measure, area_of(source.table, group), counts));
            places.push(Place {
                group: at,
                slot: number,
                particulars: Rc::clone(&measure.particulars),
            });
        }
    }
    (lines, places)
}

fn line(
    measure: &Measure,
    (area, area_name): (Option<String>, Option<String>),
    counts: Counts,
) -> CatalogueEntry {
    let name = match &area_name {
        Some(area) => format!("{}, {area}", measure.name),
        None => measure.name.clone(),
    };
    CatalogueEntry {
        key: SeriesKey { area, ..measure.key.clone() },
        name,
        measure_name: measure.name.clone(),
        area_name,
        unit: measure.unit.clone(),
        polarity: measure.polarity.clone(),
        counted: measure.counted.clone(),
        period_kind: counts
            .latest_period
            .as_ref()
            .or(counts.last.as_ref())
            .map(|period| period.kind),
        span: counts.first.zip(counts.last),
        figures: counts.figures,
        missing: counts.missing,
        latest: counts.latest,
    }
}

/// What is counted of a series without making its observations.
#[derive(Default)]
struct Counts {
    figures: u32,
    missing: u32,
    targets: u32,
    first: Option<Period>,
    last: Option<Period>,
    latest_period: Option<Period>,
    latest: Option<Observation>,
}

/// The earliest, the last and the latest with a figure: place in time and cell.
#[derive(Default)]
struct Ends {
    first: Option<(u32, u32, u32)>,
    last: Option<(u32, u32, u32)>,
    latest: Option<(u32, u32, u32)>,
}

impl Counts {
    fn of(table: &Table, kinds: &Kinds, plan: &Plan, group: usize, slot: &Slot) -> Counts {
        if slot.columns.iter().any(|column| has_own_period(plan, *column)) || plan.when.is_some() {
            return Counts::of_observations(&series::observations(table, plan, group, slot));
        }
        let mut counts = Counts::default();
        let mut ends = Ends::default();
        for index in plan.groups.members(group) {
            let Some(row) = plan.rows.data.get(*index as usize) else { continue };
            let rank = plan.periods.index(*row).map_or(0, |index| plan.periods.rank_of(index));
            for column in &slot.columns {
                let role = plan.columns.columns[*column as usize]
                    .figures
                    .as_ref()
                    .map(|figures| figures.role);
                let kind = kinds.of_code(table.code(*row, *column));
                if !matches!(role, Some(Role::Actual | Role::Baseline)) {
                    counts.targets += u32::from(kind != CellKind::Blank);
                    continue;
                }
                ends.add((rank, *row, *column), kind == CellKind::Number);
                match kind {
                    CellKind::Number => counts.figures += 1,
                    CellKind::Symbol => counts.missing += 1,
                    // Blank cells count below, once there is anything at all.
                    CellKind::Blank | CellKind::Date | CellKind::Words => {
                        counts.targets += u32::from(kind != CellKind::Blank);
                    }
                }
            }
        }
        if counts.figures + counts.missing + counts.targets == 0 {
            return counts;
        }
        let all = u32::try_from(plan.groups.members(group).len()).unwrap_or(u32::MAX);
        counts.missing = counts.missing.max(all.saturating_sub(counts.figures));
        let observation = |end: Option<(u32, u32, u32)>| {
            end.and_then(|(_, row, column)| series::observation(table, plan, row, column))
        };
        counts.first = observation(ends.first).map(|observation| observation.period);
        counts.last = observation(ends.last).map(|observation| observation.period);
        counts.latest = observation(ends.latest);
        counts.latest_period = counts.latest.as_ref().map(|latest| latest.period.clone());
        counts
    }

    fn of_observations(observations: &[Observation]) -> Counts {
        let mut counts = Counts::default();
        for observation in observations {
            if !matches!(observation.role, Role::Actual | Role::Baseline) {
                counts.targets += 1;
                continue;
            }
            counts.first.get_or_insert_with(|| observation.period.clone());
            counts.last = Some(observation.period.clone());
            match &observation.figure {
                crate::indicator::Figure::Number(_) | crate::indicator::Figure::Beyond(_) => {
                    counts.figures += 1;
                    counts.latest = Some(observation.clone());
                    counts.latest_period = Some(observation.period.clone());
                }
                crate::indicator::Figure::Missing(_) => counts.missing += 1,
                crate::indicator::Figure::Words(_) => counts.targets += 1,
            }
        }
        // Nothing but blanks is no indicator.
        let blank = |observation: &Observation| observation.text.is_empty();
        if counts.figures == 0 && observations.iter().all(blank) {
            return Counts::default();
        }
        counts
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

/// Whether periods may stand in the header or the cells of a column.
fn has_own_period(plan: &Plan, column: u32) -> bool {
    let figures = plan.columns.columns[column as usize].figures.as_ref();
    figures.is_some_and(|figures| figures.period.is_some() || figures.role == Role::Baseline)
}

/// The areas of the table, in table order: key and name.
pub(super) fn areas(table: &Table, plan: &Plan) -> Vec<(String, String)> {
    let mut seen = vec![false; table.dictionary().len()];
    let mut areas = Vec::new();
    for group in &plan.groups.groups {
        if let (Some(area), Some(name)) = area_of(table, group)
            && let Some(seen) = seen.get_mut(group.area as usize)
            && !std::mem::replace(seen, true)
        {
            areas.push((area, name));
        }
    }
    areas
}

/// "Found 12 indicators, 2015 to 2024", "Found 9 indicators for 181 areas, 2020 to 2024".
pub(super) fn summary(lines: &[CatalogueEntry], areas: &[(String, String)]) -> String {
    let mut measures: Vec<(&String, &Vec<(String, String)>)> =
        lines.iter().map(|line| (&line.key.measure, &line.key.filters)).collect();
    measures.sort();
    measures.dedup();
    let plural = |count: usize, one: &str, more: &str| {
        format!("{} {}", grouped(count), if count == 1 { one } else { more })
    };
    let mut summary = format!("Found {}", plural(measures.len(), "indicator", "indicators"));
    if 1 < areas.len() {
        summary.push_str(&format!(" for {} areas", grouped(areas.len())));
    }
    let spans = || lines.iter().filter_map(|line| line.span.as_ref());
    let first = spans().map(|(first, _)| first).min();
    let last = spans().map(|(_, last)| last).max();
    if let (Some(first), Some(last)) = (first, last) {
        match (first.first, first.last) == (last.first, last.last) {
            true => summary.push_str(&format!(", {}", last.label)),
            false => summary.push_str(&format!(", {} to {}", first.label, last.label)),
        }
    }
    summary
}

fn grouped(count: usize) -> String {
    let digits: Vec<char> = count.to_string().chars().collect();
    digits
        .rchunks(3)
        .rev()
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(",")
}
