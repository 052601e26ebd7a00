//! The HTML of one thing for one kind of host.

use super::asked::{
    Asked, BOOKLET, CURVE, Host, Made, NO_CARDS, PLAN, Pictures, Refused, embed_folder,
    picture_name,
};
use super::documents::{
    booklet_html, booklet_title, chart, curve_html, plan_html, report_html, report_of,
};
use super::publish::REPORT;
use crate::page::cards::finished_cards;
use crate::page::session::Session;
use better_off::export::card_picture::{CardShape, card_picture};
use better_off::export::finished::FinishedCard;
use better_off::export::html::{self, Setting, Shell};
use better_off::export::publication::{PublishedPart, frame};
use better_off::export::{inside, svg};
use leptos::prelude::*;

/// The HTML of one thing for one kind of host.
pub(super) async fn made(session: Session, asked: Asked) -> Result<Made, Refused> {
    let (title, mut html) = match asked.host {
        Host::Frame if !asked.preview => {
            let part = PublishedPart {
                id: asked.part_id(session),
                title: title(session, &asked)?,
                html: String::new(),
            };
            let html = frame(&embed_folder(), REPORT, &part, height(&asked.what));
            (part.title, html)
        }
        _ => (title(session, &asked)?, content(session, &asked, asked.shell()).await?),
    };
    if let Some(carried) = asked.carried(session) {
        html = inside::in_html(&html, &carried);
    }
    Ok(Made::html(&title, html))
}

/// CSS pixels that a frame has where the host runs no script of ours.
pub(super) fn height(what: &str) -> u32 {
    match what {
        BOOKLET => 1800,
        CURVE => 900,
        PLAN => 1400,
        report if report.starts_with("report-") => 2400,
        _ => 640,
    }
}

/// What it is called.
fn title(session: Session, asked: &Asked) -> Result<String, Refused> {
    let project = session.project.get_untracked();
    match asked.what.as_str() {
        BOOKLET => Ok(booklet_title(session)),
        CURVE => {
            asked.curve.as_ref().map(|curve| curve.title.clone()).ok_or(super::asked::NOT_READ)
        }
        PLAN => Ok(better_off::report::plan_on_a_page::<()>(&project.documents.plan, vec![]).title),
        value => match report_of(session, value) {
            Some(report) => Ok(report.words.title()),
            None => card(session, value).map(|card| card.headline),
        },
    }
}

fn card(session: Session, id: &str) -> Result<FinishedCard, Refused> {
    let mut cards = untrack(|| finished_cards(session)).into_iter();
    cards.find(|card| card.id == id).ok_or("This card was removed. Choose another")
}

/// The thing itself, inside a shell.
async fn content(session: Session, asked: &Asked, shell: Shell) -> Result<String, Refused> {
    let id = format!("better-off-{}", asked.what);
    let setting = Setting { shell, level: asked.level(), id: &id };
    let pictures = asked.pictures();
    match asked.what.as_str() {
        BOOKLET => {
            let cards = untrack(|| finished_cards(session));
            if pictures == Pictures::Drawn {
                return booklet_html(session, &setting, cards);
            }
            let plain = cards.iter().map(|card| plain_card(&setting, card, pictures));
            if cards.is_empty() { Err(NO_CARDS) } else { Ok(plain.collect()) }
        }
        CURVE => {
            let curve = asked.curve.as_ref().ok_or(super::asked::NOT_READ)?;
            if pictures == Pictures::Drawn {
                return curve_html(session, &setting, curve).await;
            }
            let chart = chart(session, curve, &id, pictures).await?;
            Ok(html::plain_curve(&setting, curve, &chart))
        }
        PLAN => plan_html(session, &setting, pictures).await,
        value => match report_of(session, value) {
            Some(report) => report_html(session, &setting, &report, pictures).await,
            None => {
                let card = card(session, value)?;
                Ok(match pictures {
                    Pictures::Drawn => html::card(&setting, &card),
                    _ => plain_card(&setting, &card, pictures),
                })
            }
        },
    }
}

fn plain_card(setting: &Setting<'_>, card: &FinishedCard, pictures: Pictures) -> String {
    let address = match pictures {
        Pictures::Shown => svg::address(&card_picture(card, CardShape::Card)),
        _ => picture_name(&card.headline, "Card"),
    };
    html::plain_card(setting, card, &address)
}
