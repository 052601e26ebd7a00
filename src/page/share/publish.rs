//! The published file: every card, the documents, and the curve that is shown.

use super::asked::{Asked, BOOKLET, CURVE, Made, NO_CARDS, PLAN, Pictures, Refused, report_value};
use super::documents::{bare, booklet_html, booklet_title, curve_html, plan_html, report_html};
use crate::page::cards::finished_cards;
use crate::page::session::Session;
use better_off::export::html;
use better_off::export::publication::{Publication, PublishedPart};
use better_off::report::plan_on_a_page;
use leptos::prelude::*;

/// What the published file is called.
pub(super) const REPORT: &str = "report.json";

/// The published file.
pub(super) async fn publication(session: Session, asked: Asked) -> Result<Made, Refused> {
    let cards = untrack(|| finished_cards(session));
    let setting = bare(asked.level, "part");
    let part = |id: &str, title: &str, html: String| PublishedPart {
        id: id.to_owned(),
        title: title.to_owned(),
        html,
    };
    let booklet = booklet_html(session, &setting, cards.clone())?;
    let mut parts = vec![part(BOOKLET, &booklet_title(session), booklet)];
    parts.extend(
        cards.iter().map(|card| part(&card.id, &card.headline, html::card(&setting, card))),
    );
    if let Some(curve) = &asked.curve {
        let html = curve_html(session, &setting, curve).await?;
        parts.push(part(CURVE, &curve.title, html));
    }
    let project = session.project.get_untracked();
    let plan = &project.documents.plan;
    if !plan.is_empty() {
        let html = plan_html(session, &bare(asked.level, PLAN), Pictures::Drawn).await?;
        parts.push(part(PLAN, &plan_on_a_page::<()>(plan, vec![]).title, html));
    }
    for report in &project.documents.reports {
        let id = report_value(&report.id);
        let html = report_html(session, &bare(asked.level, &id), report, Pictures::Drawn).await?;
        parts.push(part(&id, &report.words.title(), html));
    }
    let html = Publication::of(&project.name, parts).text().map_err(|_| NO_CARDS)?;
    Ok(Made { name: REPORT.to_owned(), mime: "application/json", html })
}
