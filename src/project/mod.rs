//! What is saved: sources, recipes, choices and words. Everything else is derived.

mod areas;
mod broken;
mod edit;
mod figures;
pub mod file;
mod history;
mod id;
mod kept;
mod neighbours;
mod parts;
mod reports;

pub use areas::{Areas, AreasChosen};
pub use edit::{Edit, Mark, Pick};
pub use file::{OpenError, VERSION};
pub use history::History;
pub use id::{CardId, EditionId, IndicatorId, ReportId, SourceId};
pub use kept::Kept;
pub use neighbours::neighbours;

use crate::card::CardWords;
use crate::curve::CurveWords;
use crate::disclosure::{Disclosure, SmallNumbers};
use crate::house_style::HouseStyle;
use crate::indicator::SeriesKey;
use crate::reading::Recipe;
use crate::report::priority::PriorityReport;
use crate::report::{BookletWords, PlanWords};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything an officer brought, chose and typed.
///
/// Cloning is cheap: the parts are shared, so undo keeps whole projects.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Project {
    /// What the officer calls it; the name of its file.
    pub name: String,
    /// Choices that hold for every document.
    pub settings: Settings,
    /// The tables, in the order they came.
    pub sources: Vec<Arc<Source>>,
    /// The chosen series.
    pub indicators: Vec<Arc<ChosenIndicator>>,
    /// The cards, in the order of the booklet.
    pub cards: Vec<Arc<Card>>,
    /// Words typed for curves; a curve without any is drawn all the same.
    pub curves: Vec<Arc<CurveChoice>>,
    /// The documents.
    pub documents: Documents,
    /// What was said of the small numbers of indicators.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disclosures: Vec<Arc<Disclosure>>,
}

/// Choices that hold for every document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// How figures and periods are written.
    pub style: HouseStyle,
    /// The area that is reported on, and those it is compared with.
    #[serde(skip_serializing_if = "Areas::is_empty")]
    pub areas: Areas,
    /// Which figures of people are too small to show.
    #[serde(skip_serializing_if = "SmallNumbers::is_default")]
    pub small_numbers: SmallNumbers,
}

/// A table, with every edition of it that was brought.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Stable.
    pub id: SourceId,
    /// What the officer calls it.
    pub name: String,
    /// This quarter's file, after last quarter's; never empty in a project that was opened or made here.
    pub editions: Vec<Edition>,
}

impl Source {
    /// The edition in use: the newest.
    pub fn edition(&self) -> Option<&Edition> {
        self.editions.last()
    }
}

/// One file or paste, with the recipe that reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// Stable.
    pub id: EditionId,
    /// The file's own name, or "Pasted table".
    pub file_name: String,
    /// The chosen sheet, where the file has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The sheet as it came, or the rows of the chosen series when the sheet is too large to keep.
    pub kept: Kept,
    /// Whether `kept` is the whole sheet.
    pub whole: bool,
    /// What was put right.
    #[serde(default)]
    pub recipe: Recipe,
}

/// A chosen series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenIndicator {
    /// Stable.
    pub id: IndicatorId,
    /// Where it comes from.
    pub source: SourceId,
    /// What finds it there, in every edition.
    pub key: SeriesKey,
    /// The same measure for the areas it is compared with, in the order of [`Areas::comparators`]; those that its
    /// table has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparators: Vec<SeriesKey>,
}

/// A card: its indicators and its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Stable.
    pub id: CardId,
    /// What it is about.
    pub indicators: Vec<IndicatorId>,
    /// What was typed; the rest is proposed from the figures.
    #[serde(default)]
    pub words: CardWords,
}

/// What was typed for the curve of one indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CurveChoice {
    /// Whose curve.
    pub indicator: IndicatorId,
    /// What was typed; the rest is proposed from the figures.
    pub words: CurveWords,
}

/// The documents of the project.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Documents {
    /// The outcome booklet.
    pub booklet: BookletWords,
    /// The turning-the-curve plan on one page.
    #[serde(skip_serializing_if = "PlanWords::is_empty")]
    pub plan: PlanWords,
    /// Priority report cards, in the order of their cover list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Arc<PriorityReport>>,
}

impl Project {
    /// The source of that id.
    pub fn source(&self, id: &SourceId) -> Option<&Arc<Source>> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The card of that id.
    pub fn card(&self, id: &CardId) -> Option<&Arc<Card>> {
        self.cards.iter().find(|card| card.id == *id)
    }

    /// The chosen indicator of that id.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Arc<ChosenIndicator>> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// The report card of that id.
    pub fn report(&self, id: &ReportId) -> Option<&Arc<PriorityReport>> {
        self.documents.reports.iter().find(|report| report.id == *id)
    }

    /// The keys chosen from one source, in the order of the choice.
    pub fn chosen_keys(&self, source: &SourceId) -> Vec<SeriesKey> {
        self.indicators
            .iter()
            .filter(|indicator| indicator.source == *source)
            .map(|indicator| indicator.key.clone())
            .collect()
    }

    /// What was typed for the curve of an indicator.
    pub fn curve_words(&self, indicator: &IndicatorId) -> CurveWords {
        self.curves
            .iter()
            .find(|curve| curve.indicator == *indicator)
            .map(|curve| curve.words.clone())
            .unwrap_or_default()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Project::default()
    }
}
