//! What stands beside a chart, wherever it is shown: the page, a document, an export.

use super::drawn::{Curve, CurveMark};
use serde::{Deserialize, Serialize};

/// A sentence beside a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// What it is about.
    pub kind: SentenceKind,
    /// Ready to be shown.
    pub text: String,
}

/// What a sentence beside a chart is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SentenceKind {
    /// Whether the curve has turned.
    Verdict,
    /// What a verdict waits for.
    Awaited,
    /// Why the forecast follows its rule.
    Reason,
    /// The rule, the trend, limits, marks, scenarios, money, the axis, missing figures.
    Words,
    /// What is wrong.
    Problem,
    /// Where the figures come from.
    Source,
}

/// Who reads what stands beside a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reader {
    /// Whoever gets a document or an export.
    #[default]
    Public,
    /// Who makes the curve: is told what is wrong, and has the reason for the rule under the rules.
    Officer,
}

impl Reader {
    fn reads(self, kind: SentenceKind) -> bool {
        match self {
            Reader::Public => !matches!(kind, SentenceKind::Awaited | SentenceKind::Problem),
            Reader::Officer => kind != SentenceKind::Reason,
        }
    }
}

impl Curve {
    /// What stands beside the chart, in order.
    pub fn beside(&self, reader: Reader) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(move |one| reader.reads(one.kind))
    }

    /// The same as plain texts, for whoever gets a document or an export.
    pub fn notes_in_words(&self) -> impl Iterator<Item = &str> {
        self.beside(Reader::Public).map(|one| one.text.as_str())
    }
}

/// Every sentence beside the chart of a curve; `reason` says why its forecast follows its rule.
pub(crate) fn sentences(curve: &Curve, reason: String) -> Vec<Sentence> {
    use SentenceKind::{Awaited, Problem, Reason, Source, Verdict, Words};
    let sentence = |kind: SentenceKind| move |text: String| Sentence { kind, text };
    let mut sentences = Vec::new();
    if curve.parts.is_none() {
        sentences.push(match &curve.verdict {
            Some(verdict) => sentence(Verdict)(verdict.sentence.clone()),
            None => sentence(Awaited)(AWAITED.to_owned()),
        });
    }
    sentences.extend(rule(curve).map(sentence(Words)));
    let has_rule = matches!(curve.forecast, Some(Ok(_)));
    sentences.extend(Some(reason).filter(|_| has_rule).map(sentence(Reason)));
    sentences.extend(words(curve).into_iter().map(sentence(Words)));
    let problems = curve.problems.iter().map(|problem| problem.text.clone());
    sentences.extend(problems.map(sentence(Problem)));
    sentences.push(sentence(Source)(curve.source_line.clone()));
    sentences
}

/// Says that the figures are rounded, where they are: beside the chart, before what is wrong and the source, and in its words.
pub(crate) fn say_rounded(curve: &mut Curve, words: Option<String>) {
    let Some(text) = words else { return };
    let is_end = |one: &Sentence| matches!(one.kind, SentenceKind::Problem | SentenceKind::Source);
    let at = curve.sentences.iter().position(is_end).unwrap_or(curve.sentences.len());
    curve.alt.push_str(&format!(" {text}."));
    curve.sentences.insert(at, Sentence { kind: SentenceKind::Words, text });
}

const AWAITED: &str =
    "No verdict yet: it needs the turning point, which is when the actions began (under More)";

/// The rule of the forecast, or why there is none.
fn rule(curve: &Curve) -> Option<String> {
    curve.rule_words.clone().or_else(|| curve.forecast.clone()?.err())
}

/// Trend, limits, marks, scenarios, money, axis, missing figures; of parts, what they say of themselves.
fn words(curve: &Curve) -> Vec<String> {
    if let Some(parts) = &curve.parts {
        return parts.notes.clone();
    }
    let mut words = vec![curve.trend.line()];
    words.extend(limits(curve));
    words.extend(curve.phases.iter().map(|phase| phase.words.clone()));
    words.extend(marks("Break in the series", &curve.breaks));
    words.extend(marks("Action", &curve.actions));
    words.extend(marks("Note", &curve.notes));
    if let Some(last) = curve.breaks.last() {
        words.push(format!("Figures before {} are left out of the forecast", last.period_words));
    }
    words.extend(curve.scenarios.iter().map(|one| format!("{}: {}", one.name, one.how)));
    if let Some(money) = &curve.money {
        words.push(money.at.clone());
        words.extend(money.avoided.iter().cloned());
    }
    words.extend(curve.axis.note.clone());
    words.extend(missing(curve));
    words
}

fn marks(kind: &str, marks: &[CurveMark]) -> impl Iterator<Item = String> {
    marks.iter().map(move |mark| match mark.words.as_str() {
        "" => format!("{kind}, {}", mark.period_words),
        words => format!("{kind}, {}: {words}", mark.period_words),
    })
}

/// What the upright line through a figure is, where there is one.
fn limits(curve: &Curve) -> Option<String> {
    let has_limits = curve.history.iter().any(|one| one.limits.is_some());
    has_limits
        .then(|| "The upright line through a figure is its 95% confidence interval".to_owned())
}

/// The figures that are not there, each with why.
fn missing(curve: &Curve) -> Option<String> {
    let missing = curve.history.iter().filter(|one| one.value.is_none());
    let told: Vec<String> =
        missing.map(|one| format!("{} {}", one.period_words, one.text)).collect();
    (!told.is_empty()).then(|| format!("No figure: {}", told.join("; ")))
}
