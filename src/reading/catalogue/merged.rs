//! Measures that go on with another: their series become one.

use super::{Catalogue, Line, Place};
use crate::indicator::{Observation, SeriesKey};
use crate::reading::corrections::Corrections;
use crate::reading::plan::Plan;
use crate::reading::series;
use crate::table::Table;
use std::collections::BTreeMap;

/// Periods with two figures that are told of one merge.
const TOLD: usize = 5;

/// Merges what the recipe says, and tells what could not be merged and which periods then have two figures.
pub(in crate::reading) fn merge(
    catalogue: &mut Catalogue,
    table: &Table,
    plans: &[Plan],
    corrections: &mut Corrections,
) {
    for (step, from, into) in std::mem::take(&mut corrections.merges) {
        let missing = [&from, &into].into_iter().find(|key| catalogue.measures_of(key).is_empty());
        if let Some(key) = missing {
            let message =
                format!("There is no \"{}\" any more, so nothing was put together", words(key));
            corrections.tell(step, None, message);
            continue;
        }
        for line in catalogue.put_together(&from, &into) {
            let all = catalogue.all_observations(table, plans, &line);
            let twice = all.windows(2).filter(|pair| is_other_figure(pair)).take(TOLD);
            for pair in twice {
                let [first, second] = pair else { continue };
                let message = format!(
                    "{} has two figures, in {} and {}; the first was kept",
                    first.period.label, first.cell, second.cell
                );
                corrections.tell(step, Some(second.cell.clone()), message);
            }
        }
        catalogue.forget_unused();
    }
}

/// A key in words.
fn words(key: &SeriesKey) -> String {
    let filters = key.filters.iter().map(|(_, value)| value.as_str());
    std::iter::once(key.measure.as_str()).chain(filters).collect::<Vec<_>>().join(", ")
}

impl Catalogue {
    /// The measures of a key, its area left out.
    fn measures_of(&self, key: &SeriesKey) -> Vec<u32> {
        let is_it =
            |other: &SeriesKey| other.measure == key.measure && other.filters == key.filters;
        (0..).zip(&self.measures).filter(|(_, one)| is_it(&one.key)).map(|(at, _)| at).collect()
    }

    /// Puts the series of one measure to those of another; gives the lines that have grown.
    fn put_together(&mut self, from: &SeriesKey, into: &SeriesKey) -> Vec<Line> {
        let (gone, kept) = (self.measures_of(from), self.measures_of(into));
        let Some(measure) = kept.first().copied().filter(|_| gone != kept) else {
            return Vec::new();
        };
        let of_area: BTreeMap<u32, Line> = self
            .lines
            .iter()
            .filter(|line| kept.contains(&line.measure))
            .map(|line| (line.area, *line))
            .collect();
        let mut grown = Vec::new();
        let more = &mut self.more;
        self.lines.retain_mut(|line| {
            if !gone.contains(&line.measure) {
                return true;
            }
            let Some(whole) = of_area.get(&line.area) else {
                line.measure = measure;
                return true;
            };
            let mut parts = vec![line.place];
            parts.extend(more.remove(&line.place).unwrap_or_default());
            more.entry(whole.place).or_default().extend(parts);
            grown.push(*whole);
            false
        });
        grown
    }

    /// Leaves out measures that no line has any more.
    fn forget_unused(&mut self) {
        let mut used = vec![false; self.measures.len()];
        for line in &self.lines {
            used[line.measure as usize] = true;
        }
        let mut next = 0;
        let numbers: Vec<u32> = used
            .iter()
            .map(|used| {
                let number = next;
                next += u32::from(*used);
                number
            })
            .collect();
        for line in &mut self.lines {
            line.measure = numbers[line.measure as usize];
        }
        let mut used = used.into_iter();
        self.measures.retain(|_| used.next() == Some(true));
    }

    /// The places of a line, its own first.
    pub fn parts(&self, line: &Line) -> impl Iterator<Item = Place> {
        let more = self.more.get(&line.place).map_or(&[][..], Vec::as_slice);
        std::iter::once(line.place).chain(more.iter().copied())
    }

    /// Whether a line is put together of several.
    pub fn is_merged(&self, line: &Line) -> bool {
        self.more.contains_key(&line.place)
    }

    /// The observations of a line in time order, one a period and role where several were put together.
    pub fn observations(&self, table: &Table, plans: &[Plan], line: &Line) -> Vec<Observation> {
        let mut all = self.all_observations(table, plans, line);
        if self.is_merged(line) {
            // Of two figures of one period the first stands; a missing one gives way.
            all.dedup_by(|later, earlier| {
                let same = is_same_place(earlier, later);
                if same && earlier.figure.number().is_none() && later.figure.number().is_some() {
                    std::mem::swap(earlier, later);
                }
                same
            });
        }
        all
    }

    fn all_observations(&self, table: &Table, plans: &[Plan], line: &Line) -> Vec<Observation> {
        let of_part = |place: Place| {
            if let Some(finished) = self.finished.series(place.group) {
                return finished.to_vec();
            }
            let plan = plans.get(place.plan as usize);
            let slot = plan.and_then(|plan| Some((plan, plan.slots.get(place.slot as usize)?)));
            slot.map(|(plan, slot)| series::observations(table, plan, place.group as usize, slot))
                .unwrap_or_default()
        };
        let mut all: Vec<Observation> = self.parts(line).flat_map(of_part).collect();
        if self.is_merged(line) {
            all.sort_by(Observation::in_time);
        }
        all
    }
}

fn is_same_place(one: &Observation, other: &Observation) -> bool {
    (one.period.first, one.period.last, one.role)
        == (other.period.first, other.period.last, other.role)
}

fn is_other_figure(pair: &[Observation]) -> bool {
    let [one, other] = pair else { return false };
    let numbers = (one.figure.number(), other.figure.number());
    is_same_place(one, other) && matches!(numbers, (Some(one), Some(other)) if one != other)
}
