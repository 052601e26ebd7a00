//! What the tables know: their measures by their words, and their areas by their names.

use super::quantity::{Quantity, Said};
use super::spelled::spelled;
use super::subject::stems;
use super::token::Token;
use super::token::tokens;
use super::words::stem;
use crate::amount::Unit;
use crate::indicator::Indicator;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// The indicators a text may be about.
pub struct Known<'a> {
    pub(super) indicators: &'a [Indicator],
    pub(super) measures: Vec<Measure>,
    /// How many of the indicators are the text's own.
    pub(super) own: usize,
    /// Names in small letters, by their first word; the index is an area's.
    names: BTreeMap<String, Vec<(Vec<String>, usize)>>,
    areas: usize,
    vocabulary: BTreeMap<String, f64>,
    england: Option<usize>,
    /// Numbers that stand in the names of measures: "two doses", "aged 16 to 24".
    numbers: BTreeSet<Decimal>,
}

/// One measure for all its areas.
pub(super) struct Measure {
    /// The stems of its name, each with how much it tells this measure from the others.
    pub stems: BTreeMap<String, f64>,
    pub weight: f64,
    pub unit: Unit,
    /// Area, and the indicators' indices: more than one where an area's code changed.
    pub series: BTreeMap<Option<usize>, Vec<usize>>,
    /// Words after "excluding": what is taken off.
    pub without: BTreeSet<String>,
    /// Words of the table's own name: they say what it is about where the measure's name does not.
    pub topic: BTreeSet<String>,
    /// Whether its name says that it is a rate or an average.
    pub is_rate: bool,
}

/// An area named in a sentence; none for one that the tables do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct AreaSaid {
    pub first: usize,
    pub last: usize,
    pub area: Option<usize>,
}

impl<'a> Known<'a> {
    /// Indexes the indicators; their order is the order in which a tie is settled.
    pub fn of(indicators: &'a [Indicator]) -> Known<'a> {
        let mut known = Known {
            indicators,
            measures: Vec::new(),
            own: 0,
            names: BTreeMap::new(),
            areas: 0,
            vocabulary: BTreeMap::new(),
            england: None,
            numbers: BTreeSet::new(),
        };
        let mut areas: BTreeMap<String, usize> = BTreeMap::new();
        let mut measures: BTreeMap<(String, String), usize> = BTreeMap::new();
        for (at, indicator) in indicators.iter().enumerate() {
            let area = indicator.area_name.as_ref().map(|name| {
                let next = areas.len();
                *areas.entry(name.to_lowercase()).or_insert(next)
            });
            let name = (indicator.measure_name.clone(), format!("{:?}", indicator.unit.value));
            let next = known.measures.len();
            let measure = *measures.entry(name).or_insert(next);
            if measure == next {
                known.measures.push(Measure::of(indicator));
                known.numbers.extend(numbers(&indicator.measure_name));
            }
            if let Some(measure) = known.measures.get_mut(measure) {
                measure.series.entry(area).or_default().push(at);
            }
        }
        known.areas = areas.len();
        known.england = areas.get("england").copied();
        for (name, area) in areas {
            known.name(&name, area);
            // "Bristol, City of"
            if let Some((short, _)) = name.split_once(',') {
                known.name(short, area);
            }
        }
        known.weigh();
        known
    }

    /// As [`Known::of`], for indicators of several tables: their names may say what a bare "Number" counts.
    pub fn of_tables(
        indicators: &'a [Indicator],
        tables: &[(&str, std::ops::Range<usize>)],
    ) -> Known<'a> {
        let mut known = Known::of(indicators);
        for (name, range) in tables {
            let name = name.to_lowercase().replace(['_', '-', '.', '/'], " ");
            let topic: BTreeSet<String> = name.split_whitespace().flat_map(stems).collect();
            for measure in &mut known.measures {
                if measure.series.values().flatten().any(|series| range.contains(series)) {
                    measure.topic.extend(topic.iter().cloned());
                }
            }
        }
        known
    }

    fn name(&mut self, name: &str, area: usize) {
        let words: Vec<String> =
            name.split_whitespace().map(|word| word.trim_matches([',', '.']).to_owned()).collect();
        if let Some(first) = words.first().cloned() {
            self.names.entry(first).or_default().push((words, area));
        }
    }

    /// A word that every measure has tells little.
    fn weigh(&mut self) {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for measure in &self.measures {
            for stem in measure.stems.keys() {
                *counts.entry(stem.clone()).or_default() += 1;
            }
        }
        let others = self.measures.len().saturating_sub(1).max(1);
        for (stem, count) in counts {
            let weight = 1.0 - 0.8 * ((count - 1) as f64 / others as f64);
            self.vocabulary.insert(stem, weight);
        }
        for measure in &mut self.measures {
            for (stem, weight) in &mut measure.stems {
                *weight = self.vocabulary.get(stem).copied().unwrap_or(1.0);
            }
            measure.weight = measure.stems.values().sum();
        }
    }

    /// How much a stem tells; none for one that no measure has.
    pub(super) fn tells(&self, stem: &str) -> Option<f64> {
        self.vocabulary.get(stem).copied()
    }

    /// Whether a number only names what is measured: it stands in a measure's name, beside a word of that name.
    pub(super) fn names_with(&self, tokens: &[Token<'_>], said: &Quantity) -> bool {
        let beside = [said.first.checked_sub(1), Some(said.last + 1)];
        let words = beside.into_iter().flatten().filter_map(|at| tokens.get(at));
        said.unit == Said::Plain
            && self.numbers.contains(&said.value.normalize())
            && words
                .flat_map(|token| stems(&token.lower))
                .any(|stem| self.vocabulary.contains_key(&stem))
    }

    /// Whether the tables have no areas, or only one.
    pub(super) fn only_area(&self) -> bool {
        self.areas <= 1
    }

    /// The area named at word `at`: the longest name.
    pub(super) fn area_at(&self, tokens: &[Token<'_>], at: usize) -> Option<AreaSaid> {
        let token = tokens.get(at)?;
        let first = token.lower.trim_end_matches("'s");
        let capital = token.text.starts_with(|c: char| c.is_uppercase());
        let mut best: Option<(usize, usize)> = None;
        if capital && let Some(names) = self.names.get(first) {
            for (words, area) in names {
                let fits = words.iter().enumerate().all(|(step, word)| {
                    tokens
                        .get(at + step)
                        .is_some_and(|token| token.lower.trim_end_matches("'s") == word)
                });
                if fits && best.is_none_or(|(length, _)| length < words.len()) {
                    best = Some((words.len(), *area));
                }
            }
        }
        if let Some((length, area)) = best {
            return Some(AreaSaid { first: at, last: at + length - 1, area: Some(area) });
        }
        let next = tokens.get(at + 1).map_or("", |token| token.lower.as_str());
        let nation = matches!(first, "england" | "nationally" | "eng" | "english")
            || (first == "national"
                && matches!(next, "average" | "rate" | "figure" | "level" | "mean" | "rates"));
        if nation {
            return Some(AreaSaid { first: at, last: at, area: self.england });
        }
        let elsewhere = matches!(
            first,
            "wales"
                | "scotland"
                | "uk"
                | "regionally"
                | "neighbours"
                | "comparators"
                | "comparator"
        ) || (matches!(
            first,
            "statistical" | "nearest" | "regional" | "core" | "similar"
        ) && matches!(
            next,
            "neighbours" | "neighbour" | "average" | "cities" | "authorities"
        )) || self.is_place(tokens, at);
        elsewhere.then_some(AreaSaid { first: at, last: at, area: None })
    }

    /// "in Bradford", where the tables have areas and Bradford is none of them.
    fn is_place(&self, tokens: &[Token<'_>], at: usize) -> bool {
        if self.areas == 0 {
            return false;
        }
        let (Some(token), Some(before)) =
            (tokens.get(at), at.checked_sub(1).and_then(|at| tokens.get(at)))
        else {
            return false;
        };
        token.is_capital()
            && token.is_word()
            && 3 < token.text.len()
            && matches!(before.lower.as_str(), "in" | "for" | "across")
            && !matches!(
                token.lower.as_str(),
                "year"
                    | "key"
                    | "quarter"
                    | "week"
                    | "children"
                    | "autumn"
                    | "spring"
                    | "summer"
                    | "reception"
                    | "september"
                    | "october"
                    | "november"
                    | "december"
                    | "january"
                    | "february"
                    | "march"
                    | "april"
                    | "june"
                    | "july"
                    | "august"
                    | "sept"
            )
            && stem(&token.lower).is_none_or(|stem| !self.vocabulary.contains_key(&stem))
    }
}

/// The numbers of a name, in digits or words.
fn numbers(name: &str) -> Vec<Decimal> {
    let words = tokens(name, 0);
    let digits = words.iter().filter_map(|word| word.text.parse::<Decimal>().ok());
    let spelled = (0..words.len()).filter_map(|at| spelled(&words[at..]).map(|found| found.value));
    digits.chain(spelled).map(|number| number.normalize()).collect()
}

impl Measure {
    fn of(indicator: &Indicator) -> Measure {
        let mut words = vec![indicator.measure_name.clone(), indicator.key.measure.clone()];
        words.extend(indicator.key.filters.iter().map(|(_, value)| value.clone()));
        let text = words.join(" ").to_lowercase().replace(['_', '-', '/', '(', ')', ','], " ");
        let (within, without) = match text.split_once("excluding") {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text.clone(), String::new()),
        };
        let stems =
            |text: &str| text.split_whitespace().filter_map(stem).collect::<BTreeSet<String>>();
        let all = stems(&within);
        let is_rate = text.split_whitespace().any(|word| {
            matches!(
                word,
                "rate"
                    | "rates"
                    | "percentage"
                    | "percent"
                    | "proportion"
                    | "average"
                    | "%"
                    | "share"
                    | "per"
                    | "mean"
                    | "ratio"
            )
        });
        Measure {
            without: stems(&without).difference(&all).cloned().collect(),
            stems: all.into_iter().map(|stem| (stem, 1.0)).collect(),
            weight: 0.0,
            topic: BTreeSet::new(),
            unit: indicator.unit.value.clone(),
            series: BTreeMap::new(),
            is_rate,
        }
    }
}
