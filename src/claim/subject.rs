//! Which measure a figure is about, by the words around it and its unit.

use super::context::Context;
use super::known::Known;
use super::parsed::{Parsed, Role};
use super::quantity::Said;
use super::token::Token;
use super::words::stem;
use crate::amount::Unit;
use crate::order;
use std::collections::BTreeMap;

/// Words around a figure are looked at up to this far in a very long sentence.
const REACH: usize = 80;

/// A measure that a figure may be about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub measure: usize,
    /// From 0, no word shared, to 1, all words shared.
    pub score: f64,
    /// How much of the measure's name the sentence says.
    pub coverage: f64,
    /// How well the units agree.
    pub unit: f64,
}

/// What was spoken of before a sentence, and how much each word of it still counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Spoken {
    pub stems: BTreeMap<String, f64>,
}

impl Spoken {
    /// Adds the words of a sentence.
    pub fn add(&mut self, parsed: &Parsed<'_, '_>, weight: f64) {
        for token in parsed.tokens {
            for stem in stems(&token.lower) {
                let counted = self.stems.entry(stem).or_insert(0.0);
                *counted = counted.max(weight);
            }
        }
    }
}

/// The stems of a word; of a short form, those of what it stands for.
pub(super) fn stems(word: &str) -> Vec<String> {
    let whole: &[&str] = match word {
        "lac" | "cla" => &["children", "looked"],
        "cpp" | "cpps" => &["child", "protection", "plan"],
        "cin" => &["children", "need"],
        "neet" => &["neet", "education", "employment", "training"],
        "sgo" | "sgos" => &["special", "guardianship", "orders"],
        "caf" | "cafs" => &["common", "assessment"],
        _ => return word.split(['-', '/', '_']).filter_map(stem).collect(),
    };
    whole.iter().filter_map(|word| stem(word)).collect()
}

impl Known<'_> {
    /// The same for a text of a card: what fits one of its own indicators, the first so many, as well as another's is about
    /// its own.
    pub fn about(mut self, own: usize) -> Self {
        self.own = own;
        self
    }

    /// Whether a candidate is one of the text's own indicators.
    pub(super) fn is_own(&self, candidate: &Candidate) -> bool {
        let measure = self.measures.get(candidate.measure);
        measure.is_some_and(|one| one.series.values().flatten().any(|series| *series < self.own))
    }
}

/// The measures that a figure may be about, best first.
pub(super) fn candidates(
    known: &Known<'_>,
    parsed: &Parsed<'_, '_>,
    at: usize,
    context: &Context,
) -> Vec<Candidate> {
    let Some(figure) = parsed.figures.get(at) else { return Vec::new() };
    let local_from =
        at.checked_sub(1).and_then(|at| parsed.figures.get(at)).map_or(0, |one| one.said.last + 1);
    let local_to = parsed.figures.get(at + 1).map_or(parsed.tokens.len(), |one| one.said.first);
    let mut around: BTreeMap<String, f64> = BTreeMap::new();
    let from = figure.said.first.saturating_sub(REACH);
    let to = parsed.tokens.len().min(figure.said.last + REACH);
    let says_per = parsed.figures.iter().any(|other| matches!(other.said.unit, Said::Per(_)));
    let (mut says_rate, mut here_rate) = (false, false);
    for (index, token) in parsed.tokens.iter().enumerate().take(to).skip(from) {
        let is_local = (local_from..local_to).contains(&index);
        let rate = matches!(
            token.lower.as_str(),
            "rate" | "rates" | "percentage" | "proportion" | "average" | "per" | "share" | "mean"
        );
        says_rate |= rate;
        // "1,549 children, a rate of 89": the word belongs to what follows it.
        let in_clause = index < figure.said.first
            || !parsed
                .tokens
                .get(figure.said.last..index)
                .unwrap_or_default()
                .iter()
                .any(Token::pauses);
        here_rate |= rate && is_local && in_clause;
        let weight = if is_local { 1.0 } else { 0.7 };
        // "from a starting point of 45" is no measure of what starts.
        if token.lower == "starting"
            && matches!(parsed.word(index + 1), "point" | "position" | "level")
        {
            continue;
        }
        for stem in stems(&token.lower) {
            let counted = around.entry(stem).or_insert(0.0);
            *counted = f64::max(*counted, weight);
        }
    }
    let own = around.keys().any(|stem| known.tells(stem).is_some());
    for (stem, weight) in &context.spoken.stems {
        let counted = around.entry(stem.clone()).or_insert(0.0);
        *counted = counted.max(*weight);
    }
    let said: f64 =
        around.iter().filter_map(|(stem, weight)| Some(known.tells(stem)? * weight)).sum();
    let mut found: Vec<Candidate> = Vec::new();
    for (index, measure) in known.measures.iter().enumerate() {
        let unit = unit_fits(figure.said.unit, &measure.unit, measure.is_rate, figure.role);
        if unit <= 0.0 {
            continue;
        }
        let shared: f64 = measure
            .stems
            .iter()
            .filter_map(|(stem, weight)| Some(weight * around.get(stem)?))
            .sum();
        let plain = figure.said.unit == Said::Plain && figure.role != Role::Change;
        let rate = match (plain, measure.is_rate) {
            (true, true) if !says_rate => 0.5,
            // The rate of this sentence is said by another figure.
            (true, true) if !here_rate && says_per => 0.6,
            (true, false) if here_rate => 0.7,
            _ => 1.0,
        };
        let whole = measure.weight + said;
        let score = if whole <= 0.0 { 0.0 } else { 2.0 * shared / whole };
        // The table's name says a little where the measure's own says nothing.
        let about = measure.topic.iter().filter(|stem| around.contains_key(*stem)).count();
        let score = if shared <= 0.0 && 0 < about { 0.1 } else { score };
        let coverage = if measure.weight <= 0.0 { 0.0 } else { shared / measure.weight };
        // A sentence without a word of its own for it goes on about the last.
        let goes_on = !own
            && context
                .series
                .is_some_and(|series| measure.series.values().flatten().any(|one| *one == series));
        let (score, rate, coverage) =
            if goes_on { (score + 1.0, 1.0, 1.0) } else { (score, rate, coverage) };
        found.push(Candidate {
            measure: index,
            score: score * unit * rate,
            coverage,
            unit: unit * rate,
        });
    }
    // Equal scores stay in the order of the tables.
    order::by(&mut found, |one, other| {
        other.score.total_cmp(&one.score).then(other.unit.total_cmp(&one.unit))
    });
    found
}

/// How well what a figure says of its unit fits a measure's unit.
fn unit_fits(said: Said, unit: &Unit, is_rate: bool, role: Role) -> f64 {
    if role == Role::Change {
        return match (said, unit.is_share()) {
            (Said::Percent, true) => 0.6,
            (Said::Percent, false) | (Said::Points, true) => 1.0,
            (Said::Points, false) => {
                if is_rate {
                    0.5
                } else {
                    0.0
                }
            }
            (_, true) => 0.4,
            _ => level_fits(said, unit, is_rate),
        };
    }
    level_fits(said, unit, is_rate)
}

fn level_fits(said: Said, unit: &Unit, is_rate: bool) -> f64 {
    match (said, unit) {
        (Said::Percent, Unit::Percent | Unit::Fraction) => 1.0,
        (Said::Percent, Unit::Count | Unit::Other(_)) if is_rate => 0.6,
        (Said::Plain, Unit::Count) => 1.0,
        (Said::Plain, Unit::Other(_) | Unit::RatePer(_)) => 0.95,
        (Said::Plain, Unit::Percent | Unit::Fraction) => 0.5,
        (Said::Per(base), Unit::RatePer(unit)) if base == *unit => 1.0,
        (Said::Per(_), Unit::Count | Unit::Other(_)) if is_rate => 0.8,
        (Said::Pounds, Unit::Pounds { .. }) => 1.0,
        (Said::Time, Unit::Other(_)) => 1.0,
        (Said::Time, Unit::Count) => 0.6,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Verdict, check};
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    #[test]
    fn a_card_is_about_its_own_indicator_first() {
        let looked_after = TestIndicator::new("Children looked after", Unit::Count, Polarity::Fall)
            .rows(&[("Dec 2013", "1350"), ("Jan 2015", "1290")]);
        let without = TestIndicator::new(
            "Looked after children, excluding asylum seekers",
            Unit::Count,
            Polarity::Fall,
        )
        .rows(&[("2008/09", "1300"), ("2009/10", "1293")]);
        let all = [looked_after, without].map(TestIndicator::indicator);
        let verdict = |text: &str, own: usize| {
            let checked = check(text, &Known::of(&all).about(own));
            checked.claims.iter().find(|claim| claim.text.starts_with("12")).map(|one| one.verdict)
        };
        let text = "1259 children were looked after in January 2015";
        assert_eq!(verdict(text, 0), Some(Verdict::CannotBeChecked));
        assert_eq!(verdict(text, 1), Some(Verdict::Wrong));
        assert_eq!(
            verdict("1290 children were looked after in January 2015", 1),
            Some(Verdict::Agrees)
        );
    }
}
