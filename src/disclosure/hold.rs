//! Holding back: indicators in, indicators without small numbers out, with a list for the officer.

use super::{Disclosure, SmallNumbers, bases, counts_people, totals};
use crate::amount::{Unit, figure_words, indicator_decimals, rounded};
use crate::card::plain_measure;
use crate::house_style::HouseStyle;
use crate::indicator::{Figure, Indicator, Missing, Observation, Role};
use crate::period::Period;
use crate::table::CellRef;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An indicator that is to be published.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Which table it is from: totals are looked for within one.
    pub source: &'a str,
    /// As it was read.
    pub indicator: &'a Arc<Indicator>,
    /// What the officer said of it.
    pub choice: Option<&'a Disclosure>,
    /// Cards it stands on: what stands beside a small count can give it away.
    pub cards: Vec<usize>,
}

/// What may be published, and what may not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Held {
    /// One for each entry, in order; the same value where nothing is held back.
    pub indicators: Vec<Arc<Indicator>>,
    /// For the officer only.
    pub list: Vec<HeldBack>,
}

/// A figure that is held back, or that would be but for its release.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldBack {
    /// Which entry.
    pub entry: usize,
    /// What is measured.
    pub measure: String,
    /// The figure's period.
    pub period: Period,
    /// The figure as it would be shown.
    pub figure: String,
    /// Its number.
    pub value: Decimal,
    /// The cell's text.
    pub text: String,
    /// Where it is.
    pub cell: CellRef,
    /// Why it is held back.
    pub why: Why,
    /// The officer's reason to show it all the same.
    pub released: Option<String>,
}

/// Why a figure is held back, in words for the officer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Counts 1 up to the threshold.
    #[error("it counts fewer than {0} people")]
    SmallCount(u32),
    /// A percentage or rate of a count that is held back.
    #[error("with it the small count of {0:?} could be worked out")]
    GivesCount(String),
    /// A percentage of few people.
    #[error("it is a percentage of fewer than {0} people")]
    SmallBase(u32),
    /// A percentage of a known base that stands for a small count, or for all but a few.
    #[error(
        "of {base} people it stands for fewer than {threshold}, or for all but fewer than {threshold}"
    )]
    ImpliesCount {
        /// Of how many.
        base: u32,
        /// See [`SmallNumbers`].
        threshold: u32,
    },
    /// Another part of a total is held back.
    #[error("the total {0:?} would give away the figure held back beside it")]
    GivesPart(String),
}

/// The days of a period: what makes figures of one time.
pub(super) type Span = (Date, Date);

/// What is known of one entry while figures are held back.
pub(super) struct Series<'a> {
    pub(super) entry: Entry<'a>,
    pub(super) people: bool,
    /// Measure without its unit, filters and area: number, percentage and rate of one thing share it.
    pub(super) subject: String,
    pub(super) held: BTreeMap<Span, Why>,
}

impl Series<'_> {
    pub(super) fn is_count(&self) -> bool {
        self.entry.indicator.unit.value == Unit::Count
    }

    /// Observed figures by their days.
    pub(super) fn numbers(&self) -> impl Iterator<Item = (Span, Decimal)> {
        self.entry.indicator.history().filter_map(|one| Some((span(one), one.figure.number()?)))
    }

    fn release(&self, one: &Observation) -> Option<String> {
        let releases = &self.entry.choice?.releases;
        let release = releases.iter().find(|release| {
            (release.first, release.last) == span(one) && release.text == one.text
        })?;
        let reason = release.reason.trim();
        (!reason.is_empty()).then(|| reason.to_owned())
    }

    fn is_released(&self, at: Span) -> bool {
        let mut figures = self.entry.indicator.history().filter(|one| span(one) == at);
        figures.any(|one| self.release(one).is_some())
    }

    /// Whether a figure of that time is kept from the reader.
    pub(super) fn hides(&self, at: Span) -> bool {
        self.held.contains_key(&at) && !self.is_released(at)
    }
}

/// Holds small numbers back.
pub fn hold_back(entries: Vec<Entry>, rules: &SmallNumbers, style: &HouseStyle) -> Held {
    let mut all: Vec<Series> = entries.into_iter().map(series).collect();
    for one in &mut all {
        primary(one, rules);
    }
    bases::hold_by_counts(&mut all, rules);
    loop {
        let count = |all: &[Series]| all.iter().map(|one| one.held.len()).sum::<usize>();
        let before = count(&all);
        beside_counts(&mut all);
        totals::hold_second_parts(&mut all);
        if before == count(&all) {
            break;
        }
    }
    let mut held = Held::default();
    for (entry, one) in all.iter().enumerate() {
        held.list.extend(listed(entry, one, style));
        held.indicators.push(published(one, rules));
    }
    held
}

fn series(entry: Entry) -> Series {
    let indicator = entry.indicator;
    let people = entry.choice.and_then(|choice| choice.people);
    let filters: Vec<&str> = indicator.key.filters.iter().map(|(_, value)| &**value).collect();
    let area = indicator.key.area.as_deref().unwrap_or_default();
    let measure = plain_measure(&indicator.measure_name, &indicator.unit.value).to_lowercase();
    Series {
        people: people.unwrap_or_else(|| counts_people(indicator).value),
        subject: format!("{measure}\u{1f}{}\u{1f}{area}", filters.join("\u{1f}")),
        entry,
        held: BTreeMap::new(),
    }
}

/// Figures that are small themselves.
fn primary(one: &mut Series, rules: &SmallNumbers) {
    if !one.people {
        return;
    }
    let unit = &one.entry.indicator.unit.value;
    let base = one.entry.choice.and_then(|choice| choice.base);
    let mut held = BTreeMap::new();
    for (at, value) in one.numbers() {
        let why = match (unit, base) {
            (Unit::Count, _) => is_small(value, rules).then(|| Why::SmallCount(rules.threshold())),
            (_, Some(base)) => bases::why(unit, value, base, rules),
            _ => None,
        };
        if let Some(why) = why {
            held.insert(at, why);
        }
    }
    one.held = held;
}

/// Whether so many people are few, but not none.
pub(super) fn is_small(count: Decimal, rules: &SmallNumbers) -> bool {
    Decimal::ZERO < count && rounded(count, 0) < Decimal::from(rules.threshold())
}

/// Percentages and rates of a hidden count: of the same measure, or on the same card.
fn beside_counts(all: &mut [Series]) {
    let mut more: Vec<(usize, Span, String)> = Vec::new();
    for count in all.iter().filter(|one| one.is_count() && one.people) {
        for (at, one) in all.iter().enumerate() {
            let cards = &one.entry.cards;
            let together = cards.iter().any(|card| count.entry.cards.contains(card));
            let same = one.entry.source == count.entry.source && one.subject == count.subject;
            if one.is_count() || !one.people || !(together || same) {
                continue;
            }
            for (span, _) in one.numbers() {
                if count.hides(span) && !one.held.contains_key(&span) {
                    more.push((at, span, count.entry.indicator.measure_name.clone()));
                }
            }
        }
    }
    for (at, span, count) in more {
        all[at].held.entry(span).or_insert(Why::GivesCount(count));
    }
}

fn listed(entry: usize, one: &Series, style: &HouseStyle) -> Vec<HeldBack> {
    let indicator = one.entry.indicator;
    let decimals = indicator_decimals(indicator, style);
    let held = indicator.history().filter_map(|observation| {
        let why = one.held.get(&span(observation))?;
        Some(HeldBack {
            entry,
            measure: indicator.name.clone(),
            period: observation.period.clone(),
            figure: figure_words(&observation.figure, &indicator.unit.value, decimals, style),
            value: observation.figure.number()?,
            text: observation.text.clone(),
            cell: observation.cell.clone(),
            why: why.clone(),
            released: one.release(observation),
        })
    });
    held.collect()
}

/// The indicator without what is held back, rounded where the rules say so.
fn published(one: &Series, rules: &SmallNumbers) -> Arc<Indicator> {
    let hides: BTreeSet<Span> = one.held.keys().filter(|at| one.hides(**at)).copied().collect();
    let step = rules.round_to.filter(|step| 1 < *step && one.people && one.is_count());
    if hides.is_empty() && step.is_none() {
        return Arc::clone(one.entry.indicator);
    }
    let mut indicator = Indicator::clone(one.entry.indicator);
    indicator.rounded_to = step.or(indicator.rounded_to);
    for observation in &mut indicator.observations {
        if !matches!(observation.role, Role::Actual | Role::Baseline) {
            continue;
        }
        if hides.contains(&span(observation)) && observation.figure.number().is_some() {
            observation.figure = Figure::Missing(Missing::HeldBack);
            observation.text = "held back".to_owned();
            observation.limits = None;
        } else if let (Some(step), Figure::Number(value)) = (step, &mut observation.figure) {
            let step = Decimal::from(step);
            *value = rounded(*value / step, 0) * step;
            observation.text = value.to_string();
            // They would give the figure away.
            observation.limits = None;
        }
    }
    Arc::new(indicator)
}

pub(super) fn span(one: &Observation) -> Span {
    (one.period.first, one.period.last)
}
