//! Comparison: two editions of a report card, or an edition and the draft, and what is not the same in them.

mod figures;
mod mentions;
mod words;

pub use figures::FigureMoved;
pub(super) use figures::{NOT_LIKE_FOR_LIKE, is_like_for_like};
pub use mentions::{Mention, Says};
pub use words::{PartWords, Run, RunKind};

use super::{DirectionOfTravel, PriorityCard, Rag, ShownPartBody, ShownRating};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use crate::project::IndicatorId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// All that a comparison follows from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ComparisonOf {
    /// What came first.
    pub earlier: Side,
    /// What came after it.
    pub later: Side,
    /// The indicators of both as they are read now: they say in what a figure is counted, and which periods compare.
    pub indicators: Vec<(IndicatorId, Arc<Indicator>)>,
    /// How figures and periods are written.
    pub style: HouseStyle,
}

/// One of the two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// "Edition 1, April to September 2009, signed 11/11/09", "Draft"
    pub name: String,
    /// The card.
    pub card: PriorityCard,
}

/// What is not the same in two report cards.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Comparison {
    /// What the earlier one is called.
    pub earlier: String,
    /// What the later one is called.
    pub later: String,
    /// Whether one of them is a draft.
    pub draft: bool,
    /// The RAG rating, where it or its reason changed.
    pub rating: Option<Given<Rag>>,
    /// The direction of travel, where it or its reason changed.
    pub direction: Option<Given<DirectionOfTravel>>,
    /// Figures that moved, in the order of the later table, then those that only the earlier one has.
    pub figures: Vec<FigureMoved>,
    /// Sentences of the later card that mention a figure that moved.
    pub mentions: Vec<Mention>,
    /// Words that changed, part by part.
    pub words: Vec<PartWords>,
}

/// A rating before and now, each with its reason; none where neither officer nor rule gave one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given<T> {
    /// In the earlier card.
    pub earlier: Option<ShownRating<T>>,
    /// In the later card.
    pub later: Option<ShownRating<T>>,
}

impl Comparison {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.rating.is_none()
            && self.direction.is_none()
            && self.figures.is_empty()
            && self.words.is_empty()
    }
}

impl ComparisonOf {
    /// The comparison.
    pub fn made(&self) -> Comparison {
        let (earlier, later) = (&self.earlier.card, &self.later.card);
        let figures = figures::moved(earlier, later, &self.indicators, &self.style);
        let (rating_before, direction_before) = ratings(earlier);
        let (rating_now, direction_now) = ratings(later);
        Comparison {
            earlier: self.earlier.name.clone(),
            later: self.later.name.clone(),
            draft: earlier.draft || later.draft,
            rating: given(rating_before, rating_now),
            direction: given(direction_before, direction_now),
            mentions: mentions::of(later, &figures),
            words: words::changed(earlier, later),
            figures,
        }
    }
}

type Ratings = (Option<ShownRating<Rag>>, Option<ShownRating<DirectionOfTravel>>);

fn ratings(card: &PriorityCard) -> Ratings {
    let found = card.parts.iter().find_map(|part| match &part.body {
        ShownPartBody::Rating { rating, direction, .. } => {
            Some((rating.clone(), direction.clone()))
        }
        _ => None,
    });
    found.unwrap_or_default()
}

fn given<T: PartialEq>(
    earlier: Option<ShownRating<T>>,
    later: Option<ShownRating<T>>,
) -> Option<Given<T>> {
    (earlier != later).then_some(Given { earlier, later })
}

#[cfg(test)]
mod tests;
