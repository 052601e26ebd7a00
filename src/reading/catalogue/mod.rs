//! The catalogue: every indicator of a table, as measures by areas; a line is made in full only when it is shown.

mod area_numbers;
mod counts;
mod finished;
pub(super) mod merged;
mod present;
mod summary;

use super::Area;
use super::kinds::Kinds;
use super::measures::{Measure, Source};
use super::plan::Plan;
use super::slots::{Slot, SlotArea};
use crate::indicator::{CatalogueEntry, SeriesKey};
use crate::order;
use crate::period::Period;
use crate::table::Table;
use area_numbers::AreaNumbers;
use counts::Counts;
use present::Present;
use std::collections::{BTreeMap, BTreeSet};

pub(super) use finished::Finished;
pub(super) use summary::{facets, summary, years};

/// What tells a measure from others: its name and its filters.
type MeasureKey<'k> = (&'k str, &'k [(String, String)]);

/// The filter that says which table of a sheet a series is from.
pub(super) const TABLE: &str = "Table";

/// No area.
const NONE: u32 = u32::MAX;

/// Every indicator of a table that has a figure or a symbol somewhere.
///
/// Guesses are kept once a measure and names once an area: a line is four numbers.
#[derive(Default)]
pub(super) struct Catalogue {
    lines: Vec<Line>,
    pub measures: Vec<Measure>,
    pub areas: Vec<Area>,
    /// Places of other lines that a line goes on with, by its own.
    more: BTreeMap<Place, Vec<Place>>,
    /// The first and the last period of all histories.
    pub span: Option<(Period, Period)>,
    /// Series that came finished: then there are no others.
    pub finished: Finished,
}

/// Where a series is: which of the sheet's tables, which rows of it, which columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub plan: u32,
    pub group: u32,
    pub slot: u32,
}

/// Where the series of a line is, what it measures and for which area.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub place: Place,
    pub measure: u32,
    /// [`NONE`] in a table without areas.
    pub area: u32,
}

fn as_number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NONE)
}

impl Catalogue {
    /// Adds every indicator of one table of the sheet.
    pub fn add(&mut self, kinds: &Kinds, at_plan: u32, plan: &Plan, source: &Source<'_>) {
        let mut numbers = vec![NONE; plan.groups.families.len() * plan.slots.len()];
        let mut areas = AreaNumbers::new(source.table, plan, &self.areas);
        let longest = longest(plan);
        let present = Present::of(source.table, kinds, plan, &mut self.span);
        for (at, group) in plan.groups.groups.iter().enumerate() {
            for (number, slot) in plan.slots.iter().enumerate() {
                if !present.has(at, number) {
                    continue;
                }
                let of_family = group.family as usize * plan.slots.len() + number;
                let Some(measure) = numbers.get_mut(of_family) else { continue };
                // What a header says of England stands beside every area, and is one series: that of the area with the
                // most rows.
                let is_named = matches!(slot.area, Some(SlotArea::Named(_)));
                if is_named && longest.get(group.family as usize) != Some(&at) {
                    continue;
                }
                if *measure == NONE {
                    *measure = as_number(self.measures.len());
                    self.measures.push(source.measure(at, group, slot));
                }
                let measure = *measure;
                let area = areas.number(&mut self.areas, source.table, plan, (at, slot));
                let place = Place { plan: at_plan, group: as_number(at), slot: as_number(number) };
                self.lines.push(Line { place, measure, area });
            }
        }
    }

    /// Gives measures of the same name in several tables the name of their table too.
    pub fn tell_apart(&mut self) {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for measure in &self.measures {
            *counts.entry(measure.name.clone()).or_default() += 1;
        }
        for measure in &mut self.measures {
            let table = measure.key.filters.iter().rev().find(|(name, _)| name == TABLE);
            if let (Some((_, title)), Some(2..)) = (table, counts.get(&measure.name)) {
                measure.name = format!("{}, {title}", measure.name);
            }
        }
    }

    /// How many indicators there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Every line, in table order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter()
    }

    /// One line.
    pub fn line(&self, at: usize) -> Option<&Line> {
        self.lines.get(at)
    }

    /// The measure of a line.
    pub fn measure(&self, line: &Line) -> Option<&Measure> {
        self.measures.get(line.measure as usize)
    }

    /// The area of a line.
    pub fn area(&self, line: &Line) -> Option<&Area> {
        self.areas.get(line.area as usize)
    }

    /// What finds the series of a line again.
    pub fn key(&self, line: &Line) -> Option<SeriesKey> {
        let area = self.area(line).map(|area| area.key.clone());
        Some(SeriesKey { area, ..self.measure(line)?.key.clone() })
    }

    /// The line with the series' counts, its span and its latest figure.
    pub fn entry(
        &self,
        table: &Table,
        kinds: &Kinds,
        plans: &[Plan],
        line: &Line,
    ) -> Option<CatalogueEntry> {
        let counts = if self.is_merged(line) || !self.finished.is_nothing() {
            Counts::of_observations(&self.observations(table, plans, line))
        } else {
            let plan = plans.get(line.place.plan as usize)?;
            let slot: &Slot = plan.slots.get(line.place.slot as usize)?;
            Counts::of(table, kinds, plan, line.place.group as usize, slot)
        };
        let measure = self.measure(line)?;
        let area = self.area(line);
        Some(CatalogueEntry {
            key: self.key(line)?,
            name: name(measure, area),
            measure_name: measure.name.clone(),
            area_name: area.map(|area| area.name.clone()),
            unit: measure.unit.clone(),
            polarity: measure.polarity.clone(),
            counted: measure.counted.clone(),
            period_kind: counts
                .latest
                .as_ref()
                .map(|latest| latest.period.kind)
                .or(counts.last.as_ref().map(|period| period.kind)),
            span: counts.first.zip(counts.last),
            figures: counts.figures,
            missing: counts.missing,
            latest: counts.latest,
        })
    }

    /// For each of some keys the same measure for other areas, named as in the table, in the order of the areas.
    pub fn beside(&self, keys: &[SeriesKey], areas: &[String]) -> Vec<(SeriesKey, Vec<SeriesKey>)> {
        let places: Vec<Option<usize>> = self.areas.iter().map(|area| place(area, areas)).collect();
        let mut of_measure: BTreeMap<MeasureKey<'_>, Vec<(usize, &Line)>> = BTreeMap::new();
        for line in &self.lines {
            if let Some(place) = places.get(line.area as usize).copied().flatten()
                && let Some(measure) = self.measure(line)
            {
                of_measure.entry(measure_key(&measure.key)).or_default().push((place, line));
            }
        }
        let beside = |line: &Line| {
            let measure = measure_key(&self.measure(line)?.key);
            let mut found = of_measure.get(&measure).cloned().unwrap_or_default();
            found.retain(|(_, other)| other.area != line.area);
            order::by_key(&mut found, |(place, _)| *place);
            found.dedup_by_key(|(place, _)| *place);
            let keys = found.into_iter().filter_map(|(_, line)| self.key(line)).collect();
            Some((self.key(line)?, keys))
        };
        self.find_keys(keys).iter().filter_map(beside).collect()
    }

    /// The lines of some keys, in table order; keys the table does not have are passed over.
    pub fn find_keys(&self, keys: &[SeriesKey]) -> Vec<Line> {
        let mut wanted: BTreeMap<MeasureKey<'_>, usize> = BTreeMap::new();
        let mut left: Vec<BTreeSet<Option<&str>>> = Vec::new();
        for key in keys {
            let place = *wanted.entry(measure_key(key)).or_insert(left.len());
            if place == left.len() {
                left.push(BTreeSet::new());
            }
            left[place].insert(key.area.as_deref());
        }
        let place = |measure: &Measure| wanted.get(&measure_key(&measure.key)).copied();
        let places: Vec<Option<usize>> = self.measures.iter().map(place).collect();
        let is_wanted = |line: &&Line| {
            let place = places.get(line.measure as usize).copied().flatten();
            let areas = place.and_then(|place| left.get_mut(place));
            areas.is_some_and(|areas| areas.remove(&self.area(line).map(|area| area.key.as_str())))
        };
        self.lines.iter().filter(is_wanted).copied().collect()
    }
}

/// By family, the group with the most rows, where the headers name areas.
fn longest(plan: &Plan) -> Vec<usize> {
    let named = |slot: &Slot| matches!(slot.area, Some(SlotArea::Named(_)));
    if !plan.slots.iter().any(named) {
        return Vec::new();
    }
    let mut longest: Vec<Option<usize>> = vec![None; plan.groups.families.len()];
    for (at, group) in plan.groups.groups.iter().enumerate() {
        let Some(best) = longest.get_mut(group.family as usize) else { continue };
        let rows = |at: usize| plan.groups.members(at).len();
        if best.is_none_or(|best| rows(best) < rows(at)) {
            *best = Some(at);
        }
    }
    longest.into_iter().map(|best| best.unwrap_or(usize::MAX)).collect()
}

fn measure_key(key: &SeriesKey) -> MeasureKey<'_> {
    (&key.measure, &key.filters)
}

/// The place of an area among those that are named, by its name or its code.
fn place(area: &Area, named: &[String]) -> Option<usize> {
    let is_it =
        |name: &String| area.key == *name || area.name.to_lowercase() == name.to_lowercase();
    named.iter().position(is_it)
}

/// "Referrals, Leeds".
pub(super) fn name(measure: &Measure, area: Option<&Area>) -> String {
    match area {
        Some(area) => format!("{}, {}", measure.name, area.name),
        None => measure.name.clone(),
    }
}
