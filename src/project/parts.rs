//! Changes to parts of a project that several edits share.

use super::{Card, CardId, CurveChoice, EditionId, IndicatorId, Kept, Project};
use crate::curve::CurveWords;
use crate::disclosure::Disclosure;
use std::sync::Arc;

impl Project {
    pub(super) fn change_card(&mut self, id: &CardId, change: impl FnOnce(&mut Card)) {
        if let Some(card) = self.cards.iter_mut().find(|card| card.id == *id) {
            change(Arc::make_mut(card));
        }
    }

    /// Takes indicators off the cards; a card that had others keeps them, one that had only these goes.
    pub(super) fn drop_from_cards(&mut self, gone: &[IndicatorId]) {
        let is_gone = |id: &IndicatorId| gone.contains(id);
        self.cards
            .retain(|card| card.indicators.is_empty() || !card.indicators.iter().all(is_gone));
        for card in self.cards.iter_mut().filter(|card| card.indicators.iter().any(is_gone)) {
            Arc::make_mut(card).indicators.retain(|id| !is_gone(id));
        }
    }

    pub(super) fn set_disclosure(&mut self, one: Disclosure) {
        self.disclosures.retain(|other| other.indicator != one.indicator);
        if !one.is_empty() {
            self.disclosures.push(Arc::new(one));
        }
    }

    /// The sheets of every edition, to be stored beside the project.
    pub fn sheets(&self) -> impl Iterator<Item = (&EditionId, &Kept)> {
        self.sources
            .iter()
            .flat_map(|source| &source.editions)
            .map(|edition| (&edition.id, &edition.kept))
    }

    pub(super) fn set_curve(&mut self, indicator: IndicatorId, words: CurveWords) {
        self.curves.retain(|curve| curve.indicator != indicator);
        if words != CurveWords::default() {
            self.curves.push(Arc::new(CurveChoice { indicator, words }));
        }
    }

    /// Indicators that no card has, and curves whose indicator is gone.
    pub(super) fn drop_orphans(&mut self) {
        let (cards, reports) = (&self.cards, &self.documents.reports);
        self.indicators.retain(|indicator| {
            cards.iter().any(|card| card.indicators.contains(&indicator.id))
                || reports.iter().any(|report| report.words.indicators.contains(&indicator.id))
        });
        let indicators = &self.indicators;
        self.curves
            .retain(|curve| indicators.iter().any(|indicator| indicator.id == curve.indicator));
        self.disclosures
            .retain(|one| indicators.iter().any(|indicator| indicator.id == one.indicator));
    }
}
