//! What an edit is called, and which edits make one step of undo.

use super::Edit;
use crate::project::{CardId, IndicatorId, ReportId, SourceId};

/// What makes edits that follow each other one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// The project's name.
    ProjectName,
    /// A source's name.
    SourceName(SourceId),
    /// A card's headline.
    Headline(CardId),
    /// A card's statement.
    Statement(CardId),
    /// Anything else of a card.
    CardWords(CardId),
    /// What is said of small numbers.
    Disclosure(IndicatorId),
    /// A curve's words.
    Curve(IndicatorId),
    /// The booklet's words.
    Booklet,
    /// The plan's words.
    Plan,
    /// One field of a report card.
    Report(ReportId, &'static str),
}

impl Edit {
    /// What it does, as the end of "Undo …".
    pub fn name(&self) -> &'static str {
        match self {
            Edit::NewProject => "start a new project",
            Edit::OpenProject(_) => "open a project",
            Edit::RenameProject(_) => "rename the project",
            Edit::AddSource(_) => "add a table",
            Edit::RenameSource(..) => "rename a table",
            Edit::ReplaceEdition(..) => "replace a table",
            Edit::RemoveSource(_) => "remove a table",
            Edit::Correct(..) => "correct the reading",
            Edit::SwitchStep(..) => "switch a correction",
            Edit::RemoveStep(..) => "remove a correction",
            Edit::MakeCards { .. } => "make cards",
            Edit::MoveCard(..) => "move a card",
            Edit::RemoveCard(_) => "remove a card",
            Edit::SetHeadline(..) => "edit a headline",
            Edit::SetStatement(..) => "edit a statement",
            Edit::SetCardWords(..) => "edit a card",
            Edit::SetCardIndicators(..) => "choose the figures of a card",
            Edit::AddCards(_) => "add cards",
            Edit::SetDisclosure(_) | Edit::SetSmallNumbers(_) => "change what is held back",
            Edit::SetCurve(..) => "edit a curve",
            Edit::SetBooklet(_) => "edit the booklet",
            Edit::SetPlan(_) => "edit the plan",
            Edit::SetStyle(_) => "change the house style",
            Edit::ChooseAreas(_) => "choose areas",
            Edit::AddReport(_) => "start a report card",
            Edit::RemoveReport(_) => "remove a report card",
            Edit::MoveReport(..) => "move a report card",
            Edit::SetReport(..) => "edit a report card",
            Edit::SignReport(..) => "sign off a report card",
        }
    }

    pub(in crate::project) fn mark(&self) -> Option<Mark> {
        match self {
            Edit::RenameProject(_) => Some(Mark::ProjectName),
            Edit::RenameSource(source, _) => Some(Mark::SourceName(source.clone())),
            Edit::SetHeadline(card, Some(_)) => Some(Mark::Headline(card.clone())),
            Edit::SetStatement(card, Some(_)) => Some(Mark::Statement(card.clone())),
            Edit::SetCardWords(card, _) => Some(Mark::CardWords(card.clone())),
            Edit::SetDisclosure(one) => Some(Mark::Disclosure(one.indicator.clone())),
            Edit::SetCurve(indicator, _) => Some(Mark::Curve(indicator.clone())),
            Edit::SetBooklet(_) => Some(Mark::Booklet),
            Edit::SetPlan(_) => Some(Mark::Plan),
            Edit::SetReport(report, field, _) if !field.is_empty() => {
                Some(Mark::Report(report.clone(), field))
            }
            _ => None,
        }
    }
}
