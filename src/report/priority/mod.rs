//! The priority report card: one priority, its story, its rating, its actions, its indicators, every quarter.

mod action;
mod approval;
mod changed;
mod codes;
mod comparison;
mod cover;
mod edition;
mod indicators;
mod late;
mod made;
mod part;
mod pasted;
mod rating;
mod risk;
mod shown;
mod target;
mod terms;

pub use action::{KeyAction, Milestone, actions_of_rows};
pub use approval::Approval;
pub use changed::{Changed, Compares, Moved, changed_since, proposed_achievements};
pub use comparison::{
    Comparison, ComparisonOf, FigureMoved, Given, Mention, PartWords, Run, RunKind, Says, Side,
};
pub use cover::{CoverLine, cover_list};
pub use edition::ReportEdition;
pub use indicators::{
    IndicatorRow, IndicatorsTable, ShownFigure, Variance, indicators_table, shows_particular,
};
pub use made::{CheckedRisk, CheckedStory, PriorityMade, PriorityOf, StoryClaims};
pub use part::{Part, PartChoice};
pub use pasted::{Joined, PastedReport, PastedTable, read_report};
pub use rating::{
    By, DirectionOfTravel, OfficerDirection, OfficerRating, Rag, Rule, ShownRating,
    direction_by_rule, rating_by_rule,
};
pub use risk::{Risk, RiskKind, risks_of_lines};
pub use shown::{PriorityCard, ReportFigures, ShownPart, ShownPartBody, priority_card};
pub use terms::{Term, terms_in};

use super::story::Story;
use crate::curve::CurveOf;
use crate::project::{IndicatorId, ReportId};
use serde::{Deserialize, Serialize};

/// What an officer wrote and chose for one priority; all that follows from figures is derived.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PriorityReport {
    /// Stable.
    pub id: ReportId,
    /// What was written, now: a draft until it is signed.
    pub words: PriorityWords,
    /// Signed off, oldest first. An edition never changes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<ReportEdition>,
}

impl PriorityReport {
    /// An empty report.
    pub fn new(id: ReportId) -> PriorityReport {
        PriorityReport { id, words: PriorityWords::default(), editions: Vec::new() }
    }

    /// Freezes what was signed as an edition. The draft that goes on from it has the same words and nobody's signature.
    /// A report that is not signed stays as it is.
    pub fn sign(&mut self, card: PriorityCard, curve: Option<Box<CurveOf>>) {
        if !self.words.is_signed() {
            return;
        }
        let number = self.editions.last().map_or(1, |last| last.number + 1);
        self.editions.push(ReportEdition { number, words: self.words.clone(), card, curve });
        for approval in &mut self.words.approvals {
            approval.name.clear();
            approval.date.clear();
        }
    }
}

/// The words and choices of a report card.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PriorityWords {
    /// "CYPP 8"
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// "Reducing the need for children to be in care"
    #[serde(skip_serializing_if = "String::is_empty")]
    pub priority: String,
    /// The outcome it serves.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub outcome: String,
    /// Lead officers, by role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub leads: String,
    /// The period it covers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub covers: String,
    /// Why it is a priority.
    #[serde(skip_serializing_if = "Story::has_no_lines")]
    pub why: Story,
    /// The indicator in one line, and what is said beside it.
    #[serde(skip_serializing_if = "Story::has_no_lines")]
    pub indicator: Story,
    /// Overall summary.
    #[serde(skip_serializing_if = "Story::has_no_lines")]
    pub summary: Story,
    /// The officer's own rating; the rule's where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<OfficerRating>,
    /// The officer's own direction of travel; the rule's where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<OfficerDirection>,
    /// Achievements since last quarter.
    #[serde(skip_serializing_if = "Story::has_no_lines")]
    pub achievements: Story,
    /// Challenges and risks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<Risk>,
    /// Key actions for the next six months.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<KeyAction>,
    /// The indicators of the table, in order; the first is the headline indicator.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<IndicatorId>,
    /// Who signs it off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub approvals: Vec<Approval>,
    /// Parts that are renamed, moved or left out; empty: all of them in their own order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartChoice>,
}

impl PriorityWords {
    /// "CYPP 8 Reducing the need for children to be in care", or what to call it without a name.
    pub fn title(&self) -> String {
        let title = format!("{} {}", self.reference.trim(), self.priority.trim());
        match title.trim() {
            "" => "Priority without a name".to_owned(),
            title => title.to_owned(),
        }
    }

    /// These words with those of a pasted card in front of them. What the paste does not have stays: a table of
    /// actions alone changes the actions alone.
    pub fn with_pasted(&self, pasted: PriorityWords) -> PriorityWords {
        let text =
            |new: String, old: &String| if new.trim().is_empty() { old.clone() } else { new };
        let story = |new: Story, old: &Story| if new.is_empty() { old.clone() } else { new };
        PriorityWords {
            reference: text(pasted.reference, &self.reference),
            priority: text(pasted.priority, &self.priority),
            outcome: text(pasted.outcome, &self.outcome),
            leads: text(pasted.leads, &self.leads),
            covers: text(pasted.covers, &self.covers),
            why: story(pasted.why, &self.why),
            indicator: story(pasted.indicator, &self.indicator),
            summary: story(pasted.summary, &self.summary),
            rating: pasted.rating.or_else(|| self.rating.clone()),
            direction: pasted.direction.or_else(|| self.direction.clone()),
            achievements: story(pasted.achievements, &self.achievements),
            risks: list(pasted.risks, &self.risks),
            actions: list(pasted.actions, &self.actions),
            indicators: list(pasted.indicators, &self.indicators),
            approvals: list(pasted.approvals, &self.approvals),
            parts: list(pasted.parts, &self.parts),
        }
    }

    /// Whether everyone who signs it off has, with a name and a date; a report nobody is to sign never is.
    pub fn is_signed(&self) -> bool {
        !self.approvals.is_empty() && self.approvals.iter().all(Approval::is_given)
    }
}

fn list<T: Clone>(new: Vec<T>, old: &[T]) -> Vec<T> {
    if new.is_empty() { old.to_vec() } else { new }
}

#[cfg(test)]
mod tests;
