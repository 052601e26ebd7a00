//! Plain HTML for content-management systems that take no styles and no SVG: the picture is a file uploaded beside it.

use super::Setting;
use super::curve::table;
use crate::export::finished::{FinishedCard, shape};
use crate::export::svg::escaped;
use crate::report::CurvePage;

/// A card. `picture` is the address that its picture gets on the host.
pub fn plain_card(setting: &Setting, card: &FinishedCard, picture: &str) -> String {
    let heading = setting.heading(0);
    let mut html = format!("<{heading}>{}</{heading}>\n", escaped(&card.headline));
    for figure in &card.figures {
        let words: Vec<&str> = [
            figure.measure.as_ref(),
            Some(&figure.figure),
            figure.unit.as_ref(),
            figure.period.as_ref(),
        ]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
        html.push_str(&format!("<p><strong>{}</strong></p>\n", escaped(&words.join(" "))));
    }
    html.push_str(&paragraph(&card.statement));
    if let Some(drawn) = &card.picture {
        html.push_str(&image(picture, &drawn.alt));
    }
    for figure in &card.figures {
        html.push_str(&paragraph(&format!("{} {}", shape(figure.arrow), figure.trend)));
    }
    html.extend(card.notes.iter().chain(&card.sources).map(|text| paragraph(text)));
    html
}

/// A curve. `picture` is the address that its picture gets on the host.
pub fn plain_curve(setting: &Setting, page: &CurvePage, picture: &str) -> String {
    let heading = setting.heading(0);
    let curve = &page.curve;
    let mut html = format!("<{heading}>{}</{heading}>\n", escaped(&curve.title));
    html.push_str(&paragraph(&curve.subtitle));
    html.push_str(&image(picture, &curve.alt));
    html.extend(page.notes.iter().map(|note| paragraph(note)));
    let table = table(&curve.table);
    // The frame that lets a wide table scroll is of no use without styles.
    let inner = table.find("<table>").zip(table.find("</table>"));
    html.push_str(inner.map_or("", |(start, end)| &table[start..end]));
    html.push_str("</table>\n");
    html
}

fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p>{}</p>\n", escaped(text)) }
}

fn image(address: &str, alt: &str) -> String {
    format!("<p><img src=\"{}\" alt=\"{}\"></p>\n", escaped(address), escaped(alt))
}
