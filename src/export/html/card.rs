//! A card as HTML.

use super::picture::{pictogram, picture};
use super::{Setting, element};
use crate::export::finished::{FinishedCard, FinishedFigure, shape};
use crate::export::svg::escaped;

/// One card.
pub fn card(setting: &Setting, card: &FinishedCard) -> String {
    setting.wrapped(&card.headline, &article(setting, card, 0))
}

/// The card's element, its heading so far below the highest.
pub(super) fn article(setting: &Setting, card: &FinishedCard, below: u8) -> String {
    let id = format!("{}-{}", setting.id, card.id);
    let id = crate::export::finished::safe_id(&id);
    let mut html = format!("<article class=\"better-off-card\" id=\"{id}\">\n");
    html.extend(card.pictogram.as_ref().map(pictogram));
    html.push_str(&element(&setting.heading(below), "headline", &card.headline));
    html.extend(card.figures.first().map(figure));
    html.push_str(&element("p", "statement", &card.statement));
    if let Some(drawn) = &card.picture {
        html.push_str(&picture(drawn, &id));
    }
    html.extend(card.figures.first().map(trend));
    for one in card.figures.iter().skip(1) {
        html.push_str(&element("p", "measure", one.measure.as_deref().unwrap_or_default()));
        html.push_str(&figure(one));
        html.push_str(&trend(one));
    }
    html.extend(card.notes.iter().map(|note| element("p", "note", note)));
    html.extend(card.sources.iter().map(|source| element("p", "source", source)));
    html.push_str("</article>\n");
    html
}

fn figure(figure: &FinishedFigure) -> String {
    let beside = |text: &Option<String>| {
        text.as_ref().map(|text| format!(" <span>{}</span>", escaped(text))).unwrap_or_default()
    };
    format!(
        "<p class=\"better-off-figure\"><strong>{}</strong>{}{}</p>\n",
        escaped(&figure.figure),
        beside(&figure.unit),
        beside(&figure.period),
    )
}

fn trend(figure: &FinishedFigure) -> String {
    format!(
        "<p class=\"better-off-trend\"><span aria-hidden=\"true\">{}</span> {}</p>\n",
        shape(figure.arrow),
        escaped(&figure.trend),
    )
}
