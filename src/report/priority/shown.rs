//! The finished report card, as plain values for the page and the exporters.

use super::late::late_actions;
use super::{
    Approval, By, Changed, DirectionOfTravel, IndicatorsTable, KeyAction, Part, PartChoice,
    PriorityReport, PriorityWords, Rag, Risk, ShownFigure, ShownRating, Term, changed_since,
    direction_by_rule, indicators_table, rating_by_rule, terms_in,
};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use crate::project::IndicatorId;
use crate::report::story::{ShownBlock, Story, shown_story, story_text};
use serde::{Deserialize, Serialize};

/// A report card as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorityCard {
    /// "CYPP 8 Reducing the need for children to be in care"
    pub title: String,
    /// Whether every output must say DRAFT.
    pub draft: bool,
    /// In order; a part without anything in it is left out.
    pub parts: Vec<ShownPart>,
}

/// A part with its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPart {
    /// Which.
    pub part: Part,
    /// Typed or its own.
    pub heading: String,
    /// What stands in it.
    pub body: ShownPartBody,
}

/// What stands in a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownPartBody {
    /// Labels and values.
    Facts(Vec<(String, String)>),
    /// Words.
    Story(Vec<ShownBlock>),
    /// The rating and the direction of travel, and what the rules say of each.
    Rating {
        /// The rating; none where neither officer nor rule gave one.
        rating: Option<ShownRating<Rag>>,
        /// The rule's, where an officer's own stands in front of it, or why it has none.
        rating_rule: Option<String>,
        /// The direction of travel.
        direction: Option<ShownRating<DirectionOfTravel>>,
        /// As `rating_rule`.
        direction_rule: Option<String>,
    },
    /// The register.
    Risks(Vec<Risk>),
    /// The actions.
    Actions(Vec<KeyAction>),
    /// The performance indicators.
    Indicators(IndicatorsTable),
    /// The curve of this indicator, drawn by who shows the card.
    Curve(IndicatorId),
    /// What moved.
    Changed(Changed),
    /// Who signs.
    Approvals(Vec<Approval>),
    /// Acronyms.
    Terms(Vec<Term>),
}

/// All that a report card follows from, besides its own words.
pub struct ReportFigures<'a> {
    /// The indicator of an id; none when it is not read yet.
    pub find: &'a dyn Fn(&IndicatorId) -> Option<&'a Indicator>,
    /// What a forecast would put in the column of predictions.
    pub propose: &'a dyn Fn(&Indicator) -> Option<ShownFigure>,
    /// The verdict's sentence where the headline indicator's curve has turned.
    pub turned: Option<&'a str>,
    /// The verdict of a curve that has a turning point, in a word or two.
    pub verdict: &'a dyn Fn(&IndicatorId) -> Option<String>,
}

/// Makes a report card.
pub fn priority_card(
    report: &PriorityReport,
    figures: &ReportFigures<'_>,
    style: &HouseStyle,
) -> PriorityCard {
    let words = &report.words;
    let read: Vec<(IndicatorId, &Indicator)> =
        words.indicators.iter().filter_map(|id| Some((id.clone(), (figures.find)(id)?))).collect();
    let find = |of: Option<&str>| find_in(&read, of);
    let story = |story: &Story| {
        (!story.is_empty()).then(|| ShownPartBody::Story(shown_story(story, &find, style)))
    };
    let table = indicators_table(read.iter().cloned(), figures.propose, figures.verdict, style);
    let body = |part: Part| match part {
        Part::Facts => facts(words),
        Part::Why => story(&words.why),
        Part::Indicator => story(&words.indicator),
        Part::Summary => story(&words.summary),
        Part::Achievements => story(&words.achievements),
        Part::Rating => rating(words, read.first().map(|(_, first)| *first), figures.turned, style),
        Part::Risks => some(&words.risks).map(ShownPartBody::Risks),
        Part::Actions => some(&words.actions).map(ShownPartBody::Actions),
        Part::Indicators => {
            (!table.rows.is_empty()).then(|| ShownPartBody::Indicators(table.clone()))
        }
        Part::Curve => read.first().map(|(id, _)| ShownPartBody::Curve(id.clone())),
        Part::Changed => changed(report, &table, &read, style),
        Part::Approvals => some(&words.approvals).map(ShownPartBody::Approvals),
        // After the others: it lists their acronyms.
        Part::Terms => None,
    };
    let mut parts = Vec::new();
    for choice in PartChoice::all(&words.parts).into_iter().filter(|choice| !choice.hidden) {
        let heading = choice.heading().to_owned();
        if choice.part == Part::Terms {
            parts.push(ShownPart {
                part: Part::Terms,
                heading,
                body: ShownPartBody::Terms(Vec::new()),
            });
        } else if let Some(body) = body(choice.part) {
            parts.push(ShownPart { part: choice.part, heading, body });
        }
    }
    fill_terms(&mut parts);
    PriorityCard { title: words.title(), draft: !words.is_signed(), parts }
}

fn some<T: Clone>(list: &[T]) -> Option<Vec<T>> {
    (!list.is_empty()).then(|| list.to_vec())
}

/// The indicator of a reference or a name; the first for none.
fn find_in<'i>(read: &[(IndicatorId, &'i Indicator)], of: Option<&str>) -> Option<&'i Indicator> {
    let Some(of) = of else { return read.first().map(|(_, first)| *first) };
    let named = |indicator: &&Indicator| {
        let reference = super::indicators::reference(indicator);
        [reference.as_str(), &indicator.name, &indicator.measure_name]
            .iter()
            .any(|name| name.trim().eq_ignore_ascii_case(of.trim()))
    };
    read.iter().map(|(_, indicator)| *indicator).find(named)
}

fn facts(words: &PriorityWords) -> Option<ShownPartBody> {
    let named = [
        ("Reference", &words.reference),
        ("Priority", &words.priority),
        ("Outcome it serves", &words.outcome),
        ("Lead officers", &words.leads),
        ("Period covered", &words.covers),
    ];
    let facts: Vec<(String, String)> = named
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect();
    (!facts.is_empty()).then_some(ShownPartBody::Facts(facts))
}

fn rating(
    words: &PriorityWords,
    headline: Option<&Indicator>,
    turned: Option<&str>,
    style: &HouseStyle,
) -> Option<ShownPartBody> {
    let rag_rule = headline.map(|headline| rating_by_rule(headline, turned, style));
    let direction_rule = headline.map(|headline| direction_by_rule(headline, style));
    let own = words.rating.as_ref().map(|own| ShownRating {
        value: own.rag,
        reason: own.reason.clone(),
        by: By::Officer(own.by.clone()),
    });
    let own_direction = words.direction.as_ref().map(|own| ShownRating {
        value: own.direction,
        reason: own.reason.clone(),
        by: By::Officer(own.by.clone()),
    });
    if own.is_none() && own_direction.is_none() && headline.is_none() {
        return None;
    }
    let (rating, rating_rule) = given(own, rag_rule, Rag::word);
    let (direction, direction_rule) = given(own_direction, direction_rule, DirectionOfTravel::word);
    Some(ShownPartBody::Rating { rating, rating_rule, direction, direction_rule })
}

/// The officer's own before the rule's; what the rule says is told either way.
fn given<T: Copy>(
    own: Option<ShownRating<T>>,
    rule: Option<super::Rule<T>>,
    word: impl Fn(T) -> &'static str,
) -> (Option<ShownRating<T>>, Option<String>) {
    match (own, rule) {
        (Some(own), Some(Ok(rule))) => {
            let told =
                format!("By rule it would be {}: {}", word(rule.value).to_lowercase(), rule.reason);
            (Some(own), Some(told))
        }
        (Some(own), Some(Err(why))) => (Some(own), Some(why)),
        (Some(own), None) => (Some(own), None),
        (None, Some(Ok(rule))) => (Some(rule), None),
        (None, Some(Err(why))) => (None, Some(why)),
        (None, None) => (None, None),
    }
}

fn changed(
    report: &PriorityReport,
    table: &IndicatorsTable,
    read: &[(IndicatorId, &Indicator)],
    style: &HouseStyle,
) -> Option<ShownPartBody> {
    let before = report.editions.last()?.card.table()?;
    let moved = changed_since(before, table, read, &report.words, style);
    let changed = Changed { late: late_actions(report, style), ..moved };
    (!changed.is_empty()).then_some(ShownPartBody::Changed(changed))
}

/// Lists the acronyms that are explained; the others are for the officer to explain, see [`acronyms`].
fn fill_terms(parts: &mut Vec<ShownPart>) {
    let terms: Vec<Term> =
        acronyms(parts).into_iter().filter(|term| !term.meaning.is_empty()).collect();
    if terms.is_empty() {
        parts.retain(|part| part.part != Part::Terms);
    } else if let Some(part) = parts.iter_mut().find(|part| part.part == Part::Terms) {
        part.body = ShownPartBody::Terms(terms);
    }
}

/// Every acronym of a card, explained or not.
pub(super) fn acronyms(parts: &[ShownPart]) -> Vec<Term> {
    let texts: Vec<String> = parts.iter().flat_map(|part| part.body.texts()).collect();
    terms_in(texts.iter().map(String::as_str))
}

impl ShownPartBody {
    /// The words an acronym may stand in.
    fn texts(&self) -> Vec<String> {
        match self {
            ShownPartBody::Facts(facts) => facts.iter().map(|(_, value)| value.clone()).collect(),
            ShownPartBody::Story(blocks) => vec![story_text(blocks)],
            ShownPartBody::Risks(risks) => {
                risks.iter().flat_map(|risk| [risk.text.clone(), risk.response.clone()]).collect()
            }
            ShownPartBody::Actions(actions) => actions
                .iter()
                .flat_map(|action| {
                    let milestones = action.milestones.iter().map(|one| one.text.clone());
                    milestones.chain([action.action.clone()])
                })
                .collect(),
            ShownPartBody::Indicators(table) => {
                table.rows.iter().flat_map(|row| [row.title.clone(), row.owner.clone()]).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl PriorityCard {
    /// The blocks of a part that is a story and is shown.
    pub(super) fn story(&self, part: Part) -> Option<&[ShownBlock]> {
        self.parts.iter().find(|shown| shown.part == part).and_then(|shown| match &shown.body {
            ShownPartBody::Story(blocks) => Some(blocks.as_slice()),
            _ => None,
        })
    }

    /// The table of performance indicators, if it is shown.
    pub fn table(&self) -> Option<&IndicatorsTable> {
        self.parts.iter().find_map(|part| match &part.body {
            ShownPartBody::Indicators(table) => Some(table),
            _ => None,
        })
    }
}
