//! A card as others see it: its words, figures and picture, and nothing that leads back to the project.
//!
//! Every export of a card is written from this, so that they all say the same.

use crate::card::{Arrow, CardFigure, CardPictogram, OutcomeCard, Picture, sentence};

/// A card for others.
#[derive(Debug, Clone, PartialEq)]
pub struct FinishedCard {
    /// Stable over editions: the card's own id, with a word in front. Letters, digits and hyphens.
    pub id: String,
    /// The headline.
    pub headline: String,
    /// The pictogram beside the headline.
    pub pictogram: Option<CardPictogram>,
    /// The large figures, in order.
    pub figures: Vec<FinishedFigure>,
    /// The statement as one text; may be empty.
    pub statement: String,
    /// The small picture.
    pub picture: Option<Picture>,
    /// What must be said beside the figures.
    pub notes: Vec<String>,
    /// Where the figures are from.
    pub sources: Vec<String>,
}

/// A large figure with what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinishedFigure {
    /// What is measured, where a card has several figures.
    pub measure: Option<String>,
    /// "1,290"
    pub figure: String,
    /// "per 10,000"
    pub unit: Option<String>,
    /// "in January 2015"
    pub period: Option<String>,
    /// Which way the number went, as a shape.
    pub arrow: Arrow,
    /// "Decreasing and getting better"
    pub trend: String,
}

impl FinishedCard {
    /// A card of the project, by its id there.
    pub fn of(card: &OutcomeCard, id: &str) -> Self {
        let several = 1 < card.figures.len();
        let figure = |one: &CardFigure| FinishedFigure {
            measure: several.then(|| one.measure.clone()),
            figure: one.figure.clone(),
            unit: one.unit.clone(),
            period: one.period.clone(),
            arrow: one.arrow,
            trend: one.trend_words.clone(),
        };
        Self {
            id: format!("card-{}", safe_id(id)),
            headline: card.headline.clone(),
            pictogram: card.pictogram.clone(),
            figures: card.figures.iter().map(figure).collect(),
            statement: sentence(&card.statement),
            picture: card.picture.clone(),
            notes: card.footnote.iter().chain(&card.notes).cloned().collect(),
            sources: card.source_lines.clone(),
        }
    }
}

/// The shape that tells a direction without colour.
pub fn shape(arrow: Arrow) -> &'static str {
    match arrow {
        Arrow::Up => "▲",
        Arrow::Down => "▼",
        Arrow::Level => "◆",
        Arrow::None => "–",
    }
}

/// An id that can stand in an address and in a stylesheet: letters, digits and hyphens only.
pub fn safe_id(id: &str) -> String {
    id.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}
