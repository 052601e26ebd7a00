//! Which rule did best when the series' own past was forecast.

use super::{Expected, Fitted, Point, Rule, count, fit};

/// Steps ahead that are looked at.
const STEPS: usize = 3;

/// Times in the past to forecast from, at most: the latest.
const MOST_ORIGINS: usize = 20;

/// Fewer times would be chance; a line, which goes on for ever, has to prove itself longer (see BENCHMARKS.md).
fn fewest_origins(rule: Rule) -> usize {
    if rule == Rule::StraightLine { 8 } else { 5 }
}

/// A rule has to miss by this much less than the last value carried on, which is the safer choice.
const MARGIN: f64 = 0.15;

/// The gain has to be so many of its own standard errors.
const SURE: f64 = 2.0;

/// Every rule fitted to every beginning of a series.
pub(crate) struct Past<'a> {
    points: &'a [Point],
    /// For each rule of [`Rule::COMPUTED`], by how many figures it was fitted to.
    fitted: Vec<Vec<Option<Fitted>>>,
    keep: &'a dyn Fn(f64) -> f64,
}

/// How one rule did.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Compared {
    pub(crate) rule: Rule,
    /// Mean absolute miss, and that of the last value carried on over the same forecasts.
    pub(crate) miss: f64,
    pub(crate) miss_of_last: f64,
    /// Times in the past that were forecast from.
    pub(crate) origins: usize,
    /// Whether it missed clearly less than the last value carried on.
    pub(crate) is_better: bool,
}

impl<'a> Past<'a> {
    /// Fits every rule; `keep` brings a value within what can be.
    pub(crate) fn of(points: &'a [Point], from: usize, keep: &'a dyn Fn(f64) -> f64) -> Past<'a> {
        let fitted = Rule::COMPUTED.map(|rule| {
            let fitted = |used: usize| (from.max(3) <= used).then(|| fit(rule, &points[..used]))?;
            (0..=points.len()).map(fitted).collect()
        });
        Past { points, fitted: fitted.to_vec(), keep }
    }

    /// The rule as fitted to the first so many figures.
    pub(crate) fn fitted(&self, rule: Rule, used: usize) -> Option<&Fitted> {
        let at = Rule::COMPUTED.iter().position(|one| *one == rule)?;
        self.fitted.get(at)?.get(used)?.as_ref()
    }

    /// How each rule did in the first so many figures, in the order of [`Rule::COMPUTED`]; those that could not be
    /// tried are left out.
    pub(crate) fn compared(&self, used: usize) -> Vec<Compared> {
        let compared = |rule: &Rule| self.one_compared(*rule, used);
        Rule::COMPUTED.iter().filter_map(compared).collect()
    }

    fn one_compared(&self, rule: Rule, used: usize) -> Option<Compared> {
        let (mut miss, mut miss_of_last, mut number) = (0.0, 0.0, 0_usize);
        let mut gains = Vec::new();
        for origin in used.saturating_sub(MOST_ORIGINS).max(3)..used {
            let Some(fitted) = self.fitted(rule, origin) else { continue };
            let Some(last) = self.fitted(Rule::LastValue, origin) else { continue };
            let (mut gain, mut steps) = (0.0, 0_usize);
            for point in self.points[origin..used].iter().take(STEPS) {
                let (Some(one), Some(other)) = (fitted.at(point.at), last.at(point.at)) else {
                    continue;
                };
                let (one, other) = (self.miss(one, point), self.miss(other, point));
                miss += one;
                miss_of_last += other;
                gain += other - one;
                steps += 1;
            }
            if 0 < steps {
                gains.push(gain / count(steps));
                number += steps;
            }
        }
        if number == 0 {
            return None;
        }
        let (miss, miss_of_last) = (miss / count(number), miss_of_last / count(number));
        let is_better = fewest_origins(rule) <= gains.len()
            && miss < (1.0 - MARGIN) * miss_of_last
            && is_sure(&gains);
        Some(Compared { rule, miss, miss_of_last, origins: gains.len(), is_better })
    }

    fn miss(&self, expected: Expected, point: &Point) -> f64 {
        ((self.keep)(expected.value) - point.value).abs()
    }
}

/// Whether gains are above zero by more than their scatter explains.
fn is_sure(gains: &[f64]) -> bool {
    let number = count(gains.len());
    let mean = gains.iter().sum::<f64>() / number;
    let squares: f64 = gains.iter().map(|gain| (gain - mean) * (gain - mean)).sum();
    let error = (squares / (number - 1.0) / number).sqrt();
    SURE * error < mean
}

/// The rule to use unless the officer chooses: of those that missed clearly less than the last value carried on, the
/// one that missed least by comparison; otherwise the last value.
pub(crate) fn chosen(compared: &[Compared]) -> Rule {
    let share = |one: &&Compared| one.miss / one.miss_of_last;
    let better = compared.iter().filter(|one| one.is_better);
    let best = better.min_by(|one, other| share(one).total_cmp(&share(other)));
    best.map_or(Rule::LastValue, |one| one.rule)
}
