//! Areas: the one that is reported on, and those it is compared with.

use super::{IndicatorId, Kept, Project, SourceId};
use crate::indicator::SeriesKey;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The areas an officer reports on, by the names tables give them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Areas {
    /// The officer's own: cards are of its series where a table has several areas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// What it is compared with, in order: England, its region, any other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comparators: Vec<String>,
}

impl Areas {
    /// Whether none was chosen.
    pub fn is_empty(&self) -> bool {
        *self == Areas::default()
    }
}

/// The choice of areas, with what follows from it for what was chosen before.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AreasChosen {
    /// The areas.
    pub areas: Areas,
    /// For each chosen indicator whose table could be asked, the same measure for its comparators.
    pub beside: Vec<(IndicatorId, Vec<SeriesKey>)>,
    /// The rows of these series, for sources too large to keep whole.
    pub extracts: Vec<(SourceId, Kept)>,
}

impl Project {
    /// The keys of every series that is needed of one source: those chosen, then their comparators, each once.
    pub fn wanted_keys(&self, source: &SourceId) -> Vec<SeriesKey> {
        let mut keys = self.chosen_keys(source);
        let of_source = self.indicators.iter().filter(|indicator| indicator.source == *source);
        for key in of_source.flat_map(|indicator| &indicator.comparators) {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys
    }

    pub(super) fn choose_areas(&mut self, chosen: AreasChosen) {
        self.settings.areas = chosen.areas;
        for (id, comparators) in chosen.beside {
            if let Some(indicator) = self.indicators.iter_mut().find(|one| one.id == id) {
                Arc::make_mut(indicator).comparators = comparators;
            }
        }
        for (source, kept) in chosen.extracts {
            self.keep_extract(&source, kept);
        }
    }
}
