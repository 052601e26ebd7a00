//! Figures made of several indicators: which they are.

use super::{IndicatorId, Project};
use crate::disclosure::Indicators;

impl Project {
    /// The indicators that may be parts of a figure with this one: those of its unit, itself among them, in the
    /// project's order.
    pub fn possible_parts(&self, id: &IndicatorId, read: &Indicators) -> Vec<IndicatorId> {
        let Some(own) = read.get(id) else { return Vec::new() };
        let fits = |other: &&IndicatorId| {
            read.get(other).is_some_and(|other| other.unit.value == own.unit.value)
        };
        self.indicators.iter().map(|one| &one.id).filter(fits).cloned().collect()
    }

    /// The parts to begin with: of the same table and area.
    pub fn proposed_parts(&self, id: &IndicatorId, read: &Indicators) -> Vec<IndicatorId> {
        let source = self.indicator(id).map(|own| own.source.clone());
        let area = read.get(id).and_then(|own| own.area_name.as_ref());
        let beside = |other: &IndicatorId| {
            self.indicator(other).map(|other| other.source.clone()) == source
                && read.get(other).and_then(|other| other.area_name.as_ref()) == area
        };
        self.possible_parts(id, read).into_iter().filter(|other| beside(other)).collect()
    }

    /// The chosen parts of the figure of an indicator that are still there, in the project's order; none where it is a
    /// curve.
    pub fn parts_of(&self, id: &IndicatorId) -> Vec<IndicatorId> {
        let words = self.curve_words(id);
        let is_part =
            |one: &&IndicatorId| !words.form.is_line() && (*one == id || words.parts.contains(one));
        self.indicators.iter().map(|one| &one.id).filter(is_part).cloned().collect()
    }
}
