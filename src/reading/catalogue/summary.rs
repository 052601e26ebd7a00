//! What a catalogue says as a whole: its summary, what it can be narrowed by, and what its years are.

use super::Catalogue;
use crate::indicator::{Guess, Sure};
use crate::order;
use crate::period::{Period, PeriodKind, YearHint};
use crate::reading::names::humanise;
use crate::reading::plan::Plan;
use crate::reading::{Facet, Facets, Parts, Question};
use std::collections::{BTreeMap, BTreeSet};

/// Choices of a facet that are listed at most; beyond that words find more than a list.
const CHOICES: usize = 300;

/// What the list can be narrowed by: everything that tells its measures apart, and the levels of its areas.
pub(in crate::reading) fn facets(catalogue: &Catalogue) -> Facets {
    let mut measures = Choices::default();
    let mut levels = Choices::default();
    let mut filters: Vec<(&str, Choices<'_>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for measure in &catalogue.measures {
        measures.add(&measure.key.measure);
        for (name, value) in &measure.key.filters {
            let place = *places.entry(name).or_insert_with(|| {
                filters.push((name, Choices::default()));
                filters.len() - 1
            });
            if let Some((_, choices)) = filters.get_mut(place) {
                choices.add(value);
            }
        }
    }
    catalogue
        .areas
        .iter()
        .filter_map(|area| area.level.as_ref())
        .for_each(|level| levels.add(level));
    let facet = |(name, choices): (&str, Choices<'_>)| {
        let choices = choices.offered();
        (!choices.is_empty()).then(|| Facet { name: name.to_owned(), choices })
    };
    let named = |measure: String| (humanise(&measure), measure);
    Facets {
        measures: measures
            .offered()
            .into_iter()
            .map(named)
            .map(|(name, key)| (key, name))
            .collect(),
        levels: levels.offered(),
        filters: filters.into_iter().filter_map(facet).collect(),
    }
}

/// Distinct texts in the order they are met.
#[derive(Default)]
struct Choices<'c> {
    order: Vec<&'c str>,
    seen: BTreeSet<&'c str>,
}

impl<'c> Choices<'c> {
    fn add(&mut self, choice: &'c str) {
        if self.seen.insert(choice) {
            self.order.push(choice);
        }
    }

    /// The texts, where there is a choice and a list of them would be of use.
    fn offered(self) -> Vec<String> {
        let is_choice = (2..=CHOICES).contains(&self.order.len());
        self.order.into_iter().filter(|_| is_choice).map(str::to_owned).collect()
    }
}

/// What sort of year a table's years were taken for, where they could be another.
pub(in crate::reading) fn years(
    plan: &Plan,
    told: bool,
    kind: Option<PeriodKind>,
) -> Option<Guess<PeriodKind>> {
    let kinds = [PeriodKind::FinancialYear, PeriodKind::AcademicYear, PeriodKind::CalendarYear];
    let says_end = matches!(plan.columns.years, YearHint::Ending(_));
    let ends = says_end && kind == Some(PeriodKind::RollingYear);
    let value = kind.filter(|kind| kinds.contains(kind) || ends)?;
    let (sure, why) = match &plan.periods.identifier {
        _ if told => (Sure::Corrected, "you said so".to_owned()),
        _ if ends => (Sure::Likely, "the table says with which month its years end".to_owned()),
        Some(identifier) => (Sure::Stated, format!("the table says {identifier:?}")),
        None => (Sure::Likely, "from the form of the years, the header and the title".to_owned()),
    };
    let others = kinds.into_iter().filter(|kind| *kind != value).collect();
    Some(Guess { value, sure, why, others })
}

/// "Found 12 indicators, 2015 to 2024", "Found 9 indicators for 181 areas, 2020 to 2024", "Found 46 milestones".
pub(in crate::reading) fn summary(
    catalogue: &Catalogue,
    parts: &[Parts],
    question: Option<&Question>,
) -> String {
    if let Some(Question::RowPerOne { what, .. }) = question {
        return format!("Found a row for each {}, so nothing is kept", what.words());
    }
    let words = Parts::counted(parts);
    match (catalogue.len(), words.is_empty()) {
        (0, false) => format!("Found {words}"),
        (_, true) => indicators(catalogue),
        (_, false) => format!("{}, and {words}", indicators(catalogue)),
    }
}

fn indicators(catalogue: &Catalogue) -> String {
    let mut measures: Vec<(&String, &Vec<(String, String)>)> = catalogue
        .measures
        .iter()
        .map(|measure| (&measure.key.measure, &measure.key.filters))
        .collect();
    order::by(&mut measures, Ord::cmp);
    measures.dedup();
    let plural = |count: usize, one: &str, more: &str| {
        format!("{} {}", grouped(count), if count == 1 { one } else { more })
    };
    let mut summary = format!("Found {}", plural(measures.len(), "indicator", "indicators"));
    if 1 < catalogue.areas.len() {
        summary.push_str(&format!(" for {} areas", grouped(catalogue.areas.len())));
    }
    if let Some((first, last)) = &catalogue.span {
        match is_same(first, last) {
            true => summary.push_str(&format!(", {}", last.label)),
            false => summary.push_str(&format!(", {} to {}", first.label, last.label)),
        }
    }
    summary
}

fn is_same(first: &Period, last: &Period) -> bool {
    (first.first, first.last) == (last.first, last.last)
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
