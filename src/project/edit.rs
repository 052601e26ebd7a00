//! Edit: the only way into a project.

mod mark;

pub use mark::Mark;

use super::{
    AreasChosen, Card, CardId, ChosenIndicator, Edition, IndicatorId, Kept, Project, ReportId,
    Source, SourceId,
};
use crate::card::CardWords;
use crate::curve::{CurveOf, CurveWords};
use crate::disclosure::{Disclosure, SmallNumbers};
use crate::house_style::HouseStyle;
use crate::indicator::SeriesKey;
use crate::reading::{Correction, Step};
use crate::report::priority::{PriorityCard, PriorityWords};
use crate::report::{BookletWords, PlanWords};
use std::sync::Arc;

/// One thing done to a project. New ids come with the edit: the core makes nothing up.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Start again with nothing.
    NewProject,
    /// Put an opened project in place of this one.
    OpenProject(Box<Project>),
    /// Call the project something.
    RenameProject(String),
    /// A table was read.
    AddSource(Source),
    /// Call a source something.
    RenameSource(SourceId, String),
    /// A new file, or another sheet, in place of the newest edition's table. Its recipe comes with it.
    ReplaceEdition(SourceId, Edition),
    /// Take a source away, with the indicators and cards that came from it.
    RemoveSource(SourceId),
    /// Put something right in how a source is read.
    Correct(SourceId, Correction),
    /// Switch one step of a recipe on or off.
    SwitchStep(SourceId, usize, bool),
    /// Take one step of a recipe away.
    RemoveStep(SourceId, usize),
    /// Make the cards of one source be those of these series: new ones are added, the others removed.
    MakeCards {
        /// The source.
        source: SourceId,
        /// The series, with ids for those that are new.
        picks: Vec<Pick>,
        /// The rows of these series, when the source is too large to keep whole.
        extract: Option<Kept>,
    },
    /// Put a card at another place in the order.
    MoveCard(CardId, usize),
    /// Take a card away; its indicator goes when no other card has it.
    RemoveCard(CardId),
    /// Type a headline, or go back to the proposed one.
    SetHeadline(CardId, Option<String>),
    /// Type a statement, or go back to the proposed one.
    SetStatement(CardId, Option<String>),
    /// Type or choose anything else of a card.
    SetCardWords(CardId, Box<CardWords>),
    /// Choose the indicators of a card, in order; those that no card has any more go.
    SetCardIndicators(CardId, Vec<IndicatorId>),
    /// Put cards at the end, which may have no indicator.
    AddCards(Vec<Card>),
    /// Say something of the small numbers of an indicator.
    SetDisclosure(Disclosure),
    /// Choose which figures of people are too small to show.
    SetSmallNumbers(SmallNumbers),
    /// Type the words of a curve.
    SetCurve(IndicatorId, Box<CurveWords>),
    /// Type the words of the booklet.
    SetBooklet(BookletWords),
    /// Type and choose what stands in the plan on one page.
    SetPlan(Box<PlanWords>),
    /// Choose how figures and periods are written.
    SetStyle(HouseStyle),
    /// Choose the area that is reported on, and those it is compared with.
    ChooseAreas(AreasChosen),
    /// Start a report card.
    AddReport(ReportId),
    /// Take a report card away, its editions too.
    RemoveReport(ReportId),
    /// Put a report card at another place of the cover list.
    MoveReport(ReportId, usize),
    /// Change the words of a report card; edits of one field that follow each other are one step.
    SetReport(ReportId, &'static str, Box<PriorityWords>),
    /// Freeze a signed report card as an edition; a new draft starts from it.
    SignReport(ReportId, Box<PriorityCard>, Option<Box<CurveOf>>),
}

/// A series to make a card of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// The series.
    pub key: SeriesKey,
    /// For its indicator, if new.
    pub indicator: IndicatorId,
    /// For its card, if new.
    pub card: CardId,
    /// The same measure for the areas it is compared with.
    pub comparators: Vec<SeriesKey>,
}

impl Project {
    /// The project after an edit. What the edit names and the project has not, changes nothing.
    pub fn apply(&self, edit: Edit) -> Project {
        let mut next = self.clone();
        match edit {
            Edit::NewProject => next = Project::default(),
            Edit::OpenProject(project) => next = *project,
            Edit::RenameProject(name) => next.name = name,
            Edit::AddSource(source) => next.sources.push(Arc::new(source)),
            Edit::RenameSource(id, name) => next.change_source(&id, |source| source.name = name),
            Edit::ReplaceEdition(id, edition) => next.replace_edition(&id, edition),
            Edit::RemoveSource(id) => next.remove_source(&id),
            Edit::Correct(id, correction) => next.change_edition(&id, |edition| {
                edition.recipe.steps.push(Step { on: true, correction });
            }),
            Edit::SwitchStep(id, index, on) => next.change_edition(&id, |edition| {
                if let Some(step) = edition.recipe.steps.get_mut(index) {
                    step.on = on;
                }
            }),
            Edit::RemoveStep(id, index) => next.change_edition(&id, |edition| {
                if index < edition.recipe.steps.len() {
                    edition.recipe.steps.remove(index);
                }
            }),
            Edit::MakeCards { source, picks, extract } => next.make_cards(&source, picks, extract),
            Edit::MoveCard(id, to) => {
                if let Some(from) = next.cards.iter().position(|card| card.id == id) {
                    let card = next.cards.remove(from);
                    next.cards.insert(to.min(next.cards.len()), card);
                }
            }
            Edit::RemoveCard(id) => {
                next.cards.retain(|card| card.id != id);
                next.drop_orphans();
            }
            Edit::SetHeadline(id, headline) => {
                next.change_card(&id, |card| card.words.headline = headline);
            }
            Edit::SetStatement(id, statement) => {
                next.change_card(&id, |card| card.words.statement = statement);
            }
            Edit::SetCardWords(id, words) => next.change_card(&id, |card| card.words = *words),
            Edit::SetCardIndicators(id, indicators) => {
                next.change_card(&id, |card| card.indicators = indicators);
                next.drop_orphans();
            }
            Edit::AddCards(cards) => next.cards.extend(cards.into_iter().map(Arc::new)),
            Edit::SetDisclosure(one) => next.set_disclosure(one),
            Edit::SetSmallNumbers(rules) => next.settings.small_numbers = rules,
            Edit::SetCurve(indicator, words) => next.set_curve(indicator, *words),
            Edit::SetBooklet(words) => next.documents.booklet = words,
            Edit::SetPlan(words) => next.documents.plan = *words,
            Edit::SetStyle(style) => next.settings.style = style,
            Edit::ChooseAreas(chosen) => next.choose_areas(chosen),
            Edit::AddReport(id) => next.add_report(id),
            Edit::RemoveReport(id) => {
                next.documents.reports.retain(|report| report.id != id);
                next.drop_orphans();
            }
            Edit::MoveReport(id, to) => next.move_report(&id, to),
            Edit::SetReport(id, _, words) => {
                next.change_report(&id, |report| report.words = *words);
                next.drop_orphans();
            }
            Edit::SignReport(id, card, curve) => {
                next.change_report(&id, |report| report.sign(*card, curve));
            }
        }
        next
    }

    fn change_source(&mut self, id: &SourceId, change: impl FnOnce(&mut Source)) {
        if let Some(source) = self.sources.iter_mut().find(|source| source.id == *id) {
            change(Arc::make_mut(source));
        }
    }

    /// A source that goes by the name of its file goes by that of the new one.
    fn replace_edition(&mut self, id: &SourceId, edition: Edition) {
        let taken = self.sources.iter().any(|other| other.name == edition.file_name);
        self.change_source(id, |source| {
            let before = source.editions.pop();
            if !taken && before.is_some_and(|before| before.file_name == source.name) {
                source.name.clone_from(&edition.file_name);
            }
            source.editions.push(edition);
        });
    }

    fn change_edition(&mut self, id: &SourceId, change: impl FnOnce(&mut Edition)) {
        self.change_source(id, |source| {
            if let Some(edition) = source.editions.last_mut() {
                change(edition);
            }
        });
    }

    fn remove_source(&mut self, id: &SourceId) {
        self.sources.retain(|source| source.id != *id);
        let gone: Vec<IndicatorId> = self
            .indicators
            .iter()
            .filter(|indicator| indicator.source == *id)
            .map(|indicator| indicator.id.clone())
            .collect();
        self.drop_from_cards(&gone);
        self.indicators.retain(|indicator| indicator.source != *id);
        self.drop_from_reports(&gone);
        self.drop_orphans();
    }

    fn make_cards(&mut self, source: &SourceId, picks: Vec<Pick>, extract: Option<Kept>) {
        if self.source(source).is_none() {
            return;
        }
        let dropped: Vec<IndicatorId> = self
            .indicators
            .iter()
            .filter(|indicator| {
                indicator.source == *source && !picks.iter().any(|pick| pick.key == indicator.key)
            })
            .map(|indicator| indicator.id.clone())
            .collect();
        self.drop_from_cards(&dropped);
        for Pick { key, indicator, card, comparators } in picks {
            let known = self
                .indicators
                .iter_mut()
                .find(|known| known.source == *source && known.key == key);
            if let Some(known) = known {
                if known.comparators != comparators {
                    Arc::make_mut(known).comparators = comparators;
                }
                continue;
            }
            self.cards.push(Arc::new(Card {
                id: card,
                indicators: vec![indicator.clone()],
                words: Default::default(),
            }));
            let source = source.clone();
            self.indicators.push(Arc::new(ChosenIndicator {
                id: indicator,
                source,
                key,
                comparators,
            }));
        }
        if let Some(extract) = extract {
            self.keep_extract(source, extract);
        }
        self.drop_orphans();
    }

    pub(super) fn keep_extract(&mut self, source: &SourceId, extract: Kept) {
        self.change_edition(source, |edition| edition.kept = extract);
    }
}
