//! Plain HTML for content-management systems that take no styles and no SVG: the picture is a file uploaded beside it.

use super::curve::table;
use super::{PlanFigure, Setting, Shell, plan, report_card};
use crate::curve::Curve;
use crate::export::finished::{FinishedCard, shape};
use crate::export::svg::escaped;
use crate::report::PlanPage;
use crate::report::priority::PriorityCard;

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
pub fn plain_curve(setting: &Setting, curve: &Curve, picture: &str) -> String {
    let heading = setting.heading(0);
    let mut html = format!("<{heading}>{}</{heading}>\n", escaped(&curve.title));
    html.push_str(&paragraph(&curve.subtitle));
    html.push_str(&image(picture, &curve.alt));
    html.extend(curve.notes_in_words().map(paragraph));
    let table = table(&curve.table, &curve.title);
    // The frame that lets a wide table scroll is of no use without styles.
    let inner = table.find("<table>").zip(table.find("</table>"));
    html.push_str(inner.map_or("", |(start, end)| &table[start..end]));
    html.push_str("</table>\n");
    html
}

/// The plan on one page; the charts of its figures are [`image`]s.
pub fn plain_plan(setting: &Setting, page: &PlanPage<PlanFigure>) -> String {
    unstyled(&plan(&Setting { shell: Shell::Bare, ..setting.clone() }, page))
}

/// A priority report card; its chart is an [`image`].
pub fn plain_report_card(setting: &Setting, card: &PriorityCard, chart: Option<&str>) -> String {
    unstyled(&report_card(&Setting { shell: Shell::Bare, ..setting.clone() }, card, chart))
}

/// HTML of ours without what needs styles: classes, ids, frames of tables, drawings that only repeat a word.
fn unstyled(html: &str) -> String {
    let mut plain = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        let Some((tag, next)) = after.split_once('>') else { break };
        rest = next;
        let (name, _) = tag.split_once(' ').unwrap_or((tag, ""));
        match name {
            "div" | "/div" | "article" | "/article" | "section" | "/section" | "span" | "/span" => {
            }
            "svg" => rest = next.split_once("</svg>").map_or("", |(_, after)| after),
            _ => {
                let mut tag = tag.to_owned();
                for attribute in [" class=\"", " id=\""] {
                    if let Some((start, value)) = tag.split_once(attribute)
                        && let Some((_, end)) = value.split_once('"')
                    {
                        tag = format!("{start}{end}");
                    }
                }
                plain.push_str(&format!("<{tag}>"));
            }
        }
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

fn paragraph(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p>{}</p>\n", escaped(text)) }
}

/// A picture that is uploaded beside the text.
pub fn image(address: &str, alt: &str) -> String {
    format!("<p><img src=\"{}\" alt=\"{}\"></p>\n", escaped(address), escaped(alt))
}
