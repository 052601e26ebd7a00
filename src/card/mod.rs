//! Outcome cards: headline, statement with live figures, small picture, direction apart from goodness, source.

mod facts;
mod forms;
mod grammar;
mod headlines;
mod live;
mod measure;
mod outcome;
mod picture;
mod render;
mod source;
mod template;

pub use forms::{StatementForm, statement_forms};
pub use headlines::headlines;
pub use live::LiveFigure;
pub use outcome::{Arrow, OutcomeCard, outcome_card};
pub use picture::{
    PICTURE_HEIGHT, PICTURE_WIDTH, Picture, PictureKind, PictureLabel, PicturePoint, PictureTarget,
    TextAnchor, picture,
};
pub use render::{Piece, render, sentence};
pub use source::source_line;
pub use template::{Part, Template, TemplateError};

pub(crate) use facts::Facts;
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
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod seed003_tests;
