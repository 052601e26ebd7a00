//! What the place Share makes for other pages: HTML for each kind of host, and the published file.

use crate::browser::{dom, files};
use crate::page::cards::finished_cards;
use crate::page::curves::{ShownCurve, drawing};
use crate::page::session::Session;
use better_off::card::OutcomeCard;
use better_off::export::finished::{FinishedCard, safe_id};
use better_off::export::html::{self, Setting, Shell};
use better_off::export::publication::{Publication, PublishedPart, frame};
use better_off::report::{Placed, booklet, booklet_notes, curve_page};
use leptos::prelude::*;
use std::sync::Arc;

/// Size of a curve in HTML, in CSS pixels; it shrinks with its page.
const SIZE: (f64, f64) = (720.0, 400.0);
/// What is to be taken: the booklet, the curve that is shown, or a card by its id.
pub(super) const BOOKLET: &str = "booklet";
pub(super) const CURVE: &str = "curve";
/// What the published file is called.
const REPORT: &str = "report.json";

/// What the page that is to show it accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    /// A file of its own.
    Page,
    /// A frame, with the published file beside `embed.html`.
    Frame,
    /// Styles and SVG.
    Styles,
    /// Plain HTML; the picture is uploaded.
    Plain,
}

impl Host {
    pub(super) const ALL: [Host; 4] = [Host::Page, Host::Frame, Host::Styles, Host::Plain];

    pub(super) fn value(self) -> &'static str {
        match self {
            Host::Page => "page",
            Host::Frame => "frame",
            Host::Styles => "styles",
            Host::Plain => "plain",
        }
    }

    pub(super) fn of(value: &str) -> Self {
        Self::ALL.into_iter().find(|one| one.value() == value).unwrap_or(Host::Page)
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Host::Page => "A file of its own",
            Host::Frame => "A frame (iframe)",
            Host::Styles => "Styles and SVG",
            Host::Plain => "Plain HTML with an uploaded picture",
        }
    }

    /// What to do with the text.
    pub(super) fn hint(self) -> &'static str {
        match self {
            Host::Page => "One file to upload or send; it opens by itself.",
            Host::Frame => {
                "Save the published file as report.json into the folder of Better Off on your server, beside embed.html, and paste the text where the frame is to be. Next quarter put a new report.json in its place: the frames follow. With embed-parent.js on the page, frames fit their content."
            }
            Host::Styles => {
                "Paste it where the page takes HTML with styles. Its styles stay inside it."
            }
            Host::Plain => {
                "Paste it where the page takes plain HTML only. Save the picture too, upload it there, and put its address in the place of the name in the text."
            }
        }
    }
}

/// What was chosen when a button was pressed.
pub(super) struct Asked {
    pub(super) what: String,
    pub(super) host: Host,
    pub(super) level: u8,
    pub(super) curve: Option<Arc<ShownCurve>>,
}

/// A file, or text to paste.
pub(super) struct Made {
    pub(super) name: String,
    pub(super) mime: &'static str,
    pub(super) html: String,
}

/// A sentence for people.
type Refused = &'static str;

const NO_CARDS: Refused = "There is nothing for a page yet. Make cards from a table first";
const NO_CHART: Refused = "The chart could not be drawn. Check the connection, so that its part of the program can be fetched, and try again";

/// The HTML of one thing for one kind of host.
pub(super) async fn made(session: Session, asked: Asked) -> Result<Made, Refused> {
    let shell = if asked.host == Host::Page { Shell::Page } else { Shell::Fragment };
    let id = format!("better-off-{}", asked.what);
    // Below the page's own name there is nothing: a file of its own begins at 1.
    let level = if shell == Shell::Page { 1 } else { asked.level };
    let setting = Setting { shell, level, id: &id };
    let cards = untrack(|| finished_cards(session));
    let (title, html) = match (asked.what.as_str(), asked.host) {
        (_, Host::Frame) => {
            let part = part_titled(session, &asked, &cards)?;
            let height = match asked.what.as_str() {
                BOOKLET => 1800,
                CURVE => 900,
                _ => 640,
            };
            (part.title.clone(), frame(&dom::folder(), REPORT, &part, height))
        }
        (BOOKLET, Host::Plain) if !cards.is_empty() => {
            let plain =
                cards.iter().map(|card| html::plain_card(&setting, card, &picture_of(card)));
            (booklet_title(session), plain.collect())
        }
        (BOOKLET, _) => (booklet_title(session), booklet_html(session, &setting, cards)?),
        (CURVE, host) => {
            let curve = asked
                .curve
                .as_ref()
                .ok_or("The curve is not read yet. Wait a moment and try again")?;
            let html = if host == Host::Plain {
                let picture = format!("{}.png", files::safe_name(&curve.title, "Curve"));
                html::plain_curve(&setting, &curve_page(curve.curve.clone()), &picture)
            } else {
                curve_html(session, &setting, curve).await?
            };
            (curve.title.clone(), html)
        }
        (id, host) => {
            let card = cards
                .iter()
                .find(|card| card.id == id)
                .ok_or("This card was removed. Choose another")?;
            let html = if host == Host::Plain {
                html::plain_card(&setting, card, &picture_of(card))
            } else {
                html::card(&setting, card)
            };
            (card.headline.clone(), html)
        }
    };
    let name = format!("{}.html", files::safe_name(&title, "Better Off"));
    Ok(Made { name, mime: "text/html;charset=utf-8", html })
}

/// The published file: every card, the booklet, and the curve that is shown.
pub(super) async fn publication(session: Session, asked: Asked) -> Result<Made, Refused> {
    let setting = Setting { shell: Shell::Bare, level: asked.level, id: "part" };
    let cards = untrack(|| finished_cards(session));
    let mut parts = vec![PublishedPart {
        id: BOOKLET.to_owned(),
        title: booklet_title(session),
        html: booklet_html(session, &setting, cards.clone())?,
    }];
    parts.extend(cards.iter().map(|card| PublishedPart {
        id: card.id.clone(),
        title: card.headline.clone(),
        html: html::card(&setting, card),
    }));
    if let Some(curve) = &asked.curve {
        let html = curve_html(session, &setting, curve).await?;
        parts.push(PublishedPart { id: CURVE.to_owned(), title: curve.title.clone(), html });
    }
    let title = session.project.with_untracked(|project| project.name.clone());
    let html = Publication::of(&title, parts).text().map_err(|_| NO_CARDS)?;
    Ok(Made { name: REPORT.to_owned(), mime: "application/json", html })
}

/// The id and title that a part has in the published file.
fn part_titled(
    session: Session,
    asked: &Asked,
    cards: &[FinishedCard],
) -> Result<PublishedPart, Refused> {
    let title = match asked.what.as_str() {
        BOOKLET => booklet_title(session),
        CURVE => asked.curve.as_ref().map(|curve| curve.title.clone()).unwrap_or_default(),
        id => cards.iter().find(|card| card.id == id).ok_or(NO_CARDS)?.headline.clone(),
    };
    Ok(PublishedPart { id: asked.what.clone(), title, html: String::new() })
}

fn booklet_title(session: Session) -> String {
    let name = session.project.with_untracked(|project| project.name.clone());
    if name.trim().is_empty() { "Outcome booklet".to_owned() } else { name }
}

fn booklet_html(
    session: Session,
    setting: &Setting<'_>,
    cards: Vec<FinishedCard>,
) -> Result<String, Refused> {
    if cards.is_empty() {
        return Err(NO_CARDS);
    }
    let project = session.project.get_untracked();
    let published = session.published.get_untracked();
    let made: Vec<(String, OutcomeCard)> = project
        .cards
        .iter()
        .filter_map(|card| {
            Some((format!("card-{}", safe_id(&card.id.0)), published.card(&project, card)?.0))
        })
        .collect();
    let placed = cards.into_iter().map(|card| {
        let made = made.iter().find(|(id, _)| *id == card.id).map(|(_, made)| made);
        Placed {
            span: made.map_or(1, |made| made.span),
            section: made.and_then(|made| made.section.clone()),
            card,
        }
    });
    let words = published.booklet_words(&project);
    let notes = words.notes.then(|| {
        let shown: Vec<&OutcomeCard> = made.iter().map(|(_, made)| made).collect();
        booklet_notes(&project, &published, &shown)
    });
    Ok(html::booklet(setting, &booklet(&words, placed.collect()), notes.as_ref()))
}

async fn curve_html(
    session: Session,
    setting: &Setting<'_>,
    curve: &ShownCurve,
) -> Result<String, Refused> {
    let drawn = drawing(session, curve, html::look(SIZE.0, SIZE.1)).await.ok_or(NO_CHART)?;
    html::curve(setting, &curve_page(curve.curve.clone()), &drawn, SIZE).map_err(|_| NO_CHART)
}

/// The name that a card's picture is saved under.
fn picture_of(card: &FinishedCard) -> String {
    format!("{}.png", files::safe_name(&card.headline, "Card"))
}
