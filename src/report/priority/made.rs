//! All that a report card follows from, to be sent where it is made.

use super::{
    Part, PriorityCard, PriorityReport, ReportFigures, Risk, ShownFigure, priority_card,
    proposed_achievements,
};
use crate::amount::{Amount, indicator_decimals};
use crate::card::Facts;
use crate::change::{comparable_history, may_be_held_against};
use crate::claim::{Checked, Known, check};
use crate::curve::{Asked, CurveOf, CurveWords, Form, VerdictKind, VerdictShown, forecast_at};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Observation};
use crate::project::IndicatorId;
use crate::report::story::story_text;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A report, its indicators as far as they are read, and the house style.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriorityOf {
    /// What was written.
    pub report: Arc<PriorityReport>,
    /// In the order of the report.
    pub indicators: Vec<(IndicatorId, Arc<Indicator>)>,
    /// The curve of the first, whose verdict the rating takes into account.
    pub curve: Option<Box<CurveOf>>,
    /// What was typed for the curves of the others, of those that have a turning point: each has its verdict.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turning: Vec<(IndicatorId, CurveWords)>,
    /// How figures and periods are written.
    pub style: HouseStyle,
}

/// A report card, and what is proposed beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriorityMade {
    /// The card.
    pub card: PriorityCard,
    /// Sentences on what moved the right way, to be taken over as achievements.
    pub achievements: Vec<String>,
    /// What the officer should look at, as sentences: reference codes that nearly are those of the table, acronyms that
    /// nothing explains.
    pub findings: Vec<String>,
    /// What its stories claim.
    pub claims: StoryClaims,
}

/// The stories and the register of a report card, each as it is shown and checked against the report's indicators.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct StoryClaims {
    /// The indicators in the order in which the claims count them.
    pub indicators: Vec<IndicatorId>,
    /// Why it is a priority.
    pub why: CheckedStory,
    /// The indicator in one line.
    pub indicator: CheckedStory,
    /// The overall summary.
    pub summary: CheckedStory,
    /// The achievements.
    pub achievements: CheckedStory,
    /// Challenges and risks, in their order.
    pub risks: Vec<CheckedRisk>,
}

/// A challenge or risk, and what it claims.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct CheckedRisk {
    /// What it is.
    pub text: CheckedStory,
    /// What is done about it.
    pub response: CheckedStory,
}

/// A story with its live figures filled in, and what it claims.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct CheckedStory {
    /// One line a block.
    pub text: String,
    /// By the figures of the report's indicators, counted in its order.
    pub checked: Checked,
}

impl PriorityOf {
    /// The report card.
    pub fn made(&self) -> PriorityMade {
        let find = |id: &IndicatorId| {
            self.indicators.iter().find(|(known, _)| known == id).map(|(_, found)| &**found)
        };
        let propose = |indicator: &Indicator| proposed(indicator, &self.style);
        let verdict = self.curve.as_ref().and_then(|of| of.curve().verdict);
        let turned = verdict.as_ref().filter(|one| one.kind == Some(VerdictKind::Turned));
        let turned = turned.map(|verdict| verdict.sentence.as_str());
        let verdicts = self.verdicts(verdict.as_ref());
        let verdict_of = |id: &IndicatorId| {
            verdicts.iter().find(|(known, _)| known == id).map(|(_, word)| (*word).to_owned())
        };
        let figures =
            ReportFigures { find: &find, propose: &propose, turned, verdict: &verdict_of };
        let card = priority_card(&self.report, &figures, &self.style);
        let read = self.indicators.iter().map(|(id, found)| (id.clone(), &**found));
        PriorityMade {
            achievements: proposed_achievements(read, &self.style),
            findings: self.findings(&card),
            claims: self.claims(&card),
            card,
        }
    }

    /// The verdict of each indicator whose curve has a turning point, in a word or two.
    fn verdicts(&self, first: Option<&VerdictShown>) -> Vec<(IndicatorId, &'static str)> {
        let word = |verdict: &VerdictShown| verdict.kind.map(VerdictKind::words);
        let headline = self.indicators.first().zip(first);
        let headline = headline.and_then(|((id, _), verdict)| Some((id.clone(), word(verdict)?)));
        let others = self.turning.iter().filter_map(|(id, words)| {
            let (_, indicator) = self.indicators.iter().find(|(known, _)| known == id)?;
            let of = CurveOf {
                words: CurveWords { form: Form::Line, ..words.clone() },
                indicator: Arc::clone(indicator),
                comparators: Vec::new(),
                parts: Vec::new(),
                source_name: String::new(),
                style: self.style.clone(),
            };
            Some((id.clone(), word(of.curve().verdict.as_ref()?)?))
        });
        headline.into_iter().chain(others).collect()
    }

    fn claims(&self, card: &PriorityCard) -> StoryClaims {
        let indicators: Vec<Indicator> =
            self.indicators.iter().map(|(_, indicator)| Indicator::clone(indicator)).collect();
        let known = Known::of(&indicators);
        let of_text = |text: String| CheckedStory { checked: check(&text, &known), text };
        let checked = |part: Part| of_text(card.story(part).map(story_text).unwrap_or_default());
        let risk = |risk: &Risk| CheckedRisk {
            text: of_text(risk.text.clone()),
            response: of_text(risk.response.clone()),
        };
        StoryClaims {
            indicators: self.indicators.iter().map(|(id, _)| id.clone()).collect(),
            why: checked(Part::Why),
            indicator: checked(Part::Indicator),
            summary: checked(Part::Summary),
            achievements: checked(Part::Achievements),
            risks: self.report.words.risks.iter().map(risk).collect(),
        }
    }

    fn findings(&self, card: &PriorityCard) -> Vec<String> {
        let mut findings = super::codes::findings(&self.report.words, card.table());
        let unexplained: Vec<String> = super::shown::acronyms(&card.parts)
            .into_iter()
            .filter(|term| term.meaning.is_empty())
            .map(|term| term.acronym)
            .collect();
        if !unexplained.is_empty() {
            findings.push(format!(
                "Nothing explains {}: write the words once with the letters after them in brackets",
                unexplained.join(", ")
            ));
        }
        findings
    }
}

/// What the forecast puts in the target's period, with its rule; none where no forecast can be made.
fn proposed(indicator: &Indicator, style: &HouseStyle) -> Option<ShownFigure> {
    let facts = Facts::of(indicator, style);
    let target = facts.target?;
    let is_ahead = facts.latest.is_none_or(|latest| latest.period.last < target.period.last);
    // A line of quarters goes on to another quarter, and not to the year that the target is for.
    let counted = indicator.counted.value;
    let is_alike = facts
        .latest
        .is_none_or(|latest| may_be_held_against(&latest.period, &target.period, counted));
    if !is_ahead || !is_alike {
        return None;
    }
    let history: Vec<Observation> = comparable_history(indicator).into_iter().cloned().collect();
    let decimals = indicator_decimals(indicator, style);
    let unit = &indicator.unit.value;
    let forecast =
        forecast_at(&history, unit, &Asked::default(), vec![target.period.clone()], decimals)
            .ok()?;
    let point = forecast.points.first()?;
    let text = |value| Amount::new(value, unit, decimals).short(style);
    let interval = point.intervals.as_ref().map_or_else(String::new, |one| {
        format!(", 80% interval {} to {}", text(one.low), text(one.high))
    });
    Some(ShownFigure {
        text: text(point.value),
        period: point.period.words(style),
        span: Some(point.period.clone()),
        value: Some(point.value),
        cell: None,
        note: Some(format!("Proposed by {}{interval}", forecast.rule_words(style))),
    })
}
