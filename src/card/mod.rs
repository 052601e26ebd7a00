//! Outcome cards: headline, statement with live figures, small picture, direction apart from goodness, source.

mod beside;
mod chain;
mod facts;
mod figure;
mod forms;
mod grammar;
mod headlines;
mod live;
mod measure;
mod outcome;
mod pasted;
mod pictogram;
mod picture;
mod question;
mod render;
mod round_words;
mod source;
mod template;

pub use beside::Subject;
pub use figure::{Arrow, CardFigure};
pub use forms::{StatementForm, statement_forms, statement_forms_about};
pub use headlines::{headlines, headlines_about};
pub use live::LiveFigure;
pub use outcome::{OutcomeCard, outcome_card, outcome_card_about};
pub use pasted::pasted_cards;
pub use pictogram::{CardPictogram, Pictogram};
pub use picture::{
    PICTURE_HEIGHT, PICTURE_WIDTH, Picture, PictureKind, PictureLabel, PicturePoint, PictureTarget,
    TextAnchor, picture,
};
pub use question::{Answers, Question, question};
pub use render::{Piece, render, render_about, sentence};
pub use source::source_line;
pub use template::{Part, Template, TemplateError};

pub(crate) use facts::Facts;
pub(crate) use measure::{plain_head, plain_measure};
pub(crate) use render::capitalised;

use serde::{Deserialize, Serialize};

/// What an officer typed on a card; what is not typed is proposed from the figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CardWords {
    /// None: the first of [`headlines`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// A [`Template`] as text; none: the first of [`statement_forms`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<String>,
    /// Under the statement: "*Subject to full Council in February 2015".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub footnote: Option<String>,
    /// Where typed figures come from, in place of the source line of a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_note: Option<String>,
    /// Which question it answers; none: guessed by [`question`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// The name of a [`Pictogram`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pictogram: Option<String>,
    /// What the pictogram says to those who do not see it; none: it only decorates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pictogram_alt: Option<String>,
    /// How many places across it takes in the booklet; none: one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub span: Option<u8>,
    /// Why small numbers in the typed words may be shown; none or blank: they are held back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub release: Option<String>,
    /// Begins a new page of the booklet under this heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod seed003_tests;
