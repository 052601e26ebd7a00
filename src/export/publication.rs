//! The published file: finished words, figures and pictures for `embed.html`, and nothing that leads back to the
//! project: no source, no recipe, no note.

use super::finished::safe_id;
use crate::project::{IndicatorId, Project};
use serde::Serialize;
use std::collections::BTreeSet;

/// What the file says it is; `web/embed.js` knows it too.
const KIND: &str = "better-off-published";
/// The form written today.
const VERSION: u32 = 1;
/// Letters of content that a file has room for; `web/embed.js` reads a file up to a quarter longer, as its text is written.
pub const ROOM: usize = 4_000_000;

/// Everything that one file publishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Publication {
    kind: &'static str,
    version: u32,
    /// What it is called.
    title: String,
    /// In order.
    parts: Vec<PublishedPart>,
}

/// One card, curve or document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublishedPart {
    /// What finds it in every edition of the file: letters, digits and hyphens.
    pub id: String,
    /// For the frame's title.
    pub title: String,
    /// Its content, made with [`super::html::Shell::Bare`].
    pub html: String,
}

impl Publication {
    /// Of these parts.
    pub fn of(title: &str, parts: Vec<PublishedPart>) -> Self {
        Self { kind: KIND, version: VERSION, title: title.to_owned(), parts }
    }

    /// The text of the file.
    ///
    /// # Errors
    ///
    /// None that texts can cause.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self)
    }
}

/// The id of an indicator's curve in a published file, the same in every edition of it.
pub fn curve_part(indicator: &IndicatorId) -> String {
    format!("curve-{}", safe_id(&indicator.0))
}

/// The indicators whose curves a file publishes: the chosen one first, then those of the cards in their order, each once.
pub fn published_curves(project: &Project, chosen: Option<&IndicatorId>) -> Vec<IndicatorId> {
    let mut seen = BTreeSet::new();
    let of_cards = project.cards.iter().flat_map(|card| &card.indicators);
    let each_once = chosen.into_iter().chain(of_cards).filter(|id| seen.insert(*id));
    each_once.cloned().collect()
}

/// The element that shows a part. `base` is the address of the folder that holds `embed.html`, with a slash at its end;
/// without one it is the folder of the page around the frame. `height` in CSS pixels is what the frame has where the host
/// runs no script of ours.
pub fn frame(base: &str, file: &str, part: &PublishedPart, height: u32) -> String {
    let safe = super::svg::escaped;
    format!(
        "<iframe src=\"{}embed.html?report={}#{}\" title=\"{}\" height=\"{height}\" style=\"width:100%;border:0\" loading=\"lazy\" data-better-off></iframe>\n",
        safe(base),
        safe(file),
        safe(&part.id),
        safe(&part.title),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::CardWords;
    use crate::project::Card;
    use std::sync::Arc;

    #[test]
    fn every_curve_of_a_card_is_published_under_its_indicator() {
        let card = |id: &str, indicators: &[&str]| {
            let indicators = indicators.iter().map(|id| IndicatorId::from(*id)).collect();
            Arc::new(Card { id: id.into(), indicators, words: CardWords::default() })
        };
        let cards = vec![card("c1", &["i-1", "i-2"]), card("c2", &["i-2", "i-3"])];
        let project = Project { cards, ..Project::default() };
        let parts = |chosen: Option<&str>| {
            let chosen = chosen.map(IndicatorId::from);
            let ids = published_curves(&project, chosen.as_ref());
            ids.iter().map(curve_part).collect::<Vec<String>>()
        };
        assert_eq!(parts(None), ["curve-i-1", "curve-i-2", "curve-i-3"]);
        assert_eq!(parts(Some("i-3")), ["curve-i-3", "curve-i-1", "curve-i-2"]);
        assert_eq!(parts(Some("i_4"))[0], "curve-i-4", "one without a card, when it is chosen");
    }

    #[test]
    fn a_file_and_its_frame() {
        let part = PublishedPart {
            id: "card-c1".to_owned(),
            title: "Fewer \"children\"".to_owned(),
            html: "<article>1,290</article>\n".to_owned(),
        };
        assert_eq!(
            frame("https://intranet.example/better-off/", "report.json", &part, 620),
            "<iframe src=\"https://intranet.example/better-off/embed.html?report=report.json#card-c1\" title=\"Fewer &quot;children&quot;\" height=\"620\" style=\"width:100%;border:0\" loading=\"lazy\" data-better-off></iframe>\n"
        );
        let text = Publication::of("Leeds", vec![part]).text().unwrap();
        insta::assert_snapshot!(text);
        let refused = crate::project::file::open(&text);
        assert_eq!(refused, Err(crate::project::OpenError::NotOurs), "it is no project");
    }
}
