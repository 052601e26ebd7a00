//! The published file: every card with its curves, the documents, and the curve that is shown.

use super::asked::{
    Asked, BOOKLET, CURVE, Made, NO_CARDS, PLAN, Pictures, Refused, curve_indicator, report_value,
};
use super::documents::{
    bare, booklet_html, booklet_title, curve_html, curve_of_indicator, plan_html, report_html,
};
use crate::page::cards::finished_cards;
use crate::page::curves::asked_curve;
use crate::page::session::Session;
use better_off::export::html::{self, Setting};
use better_off::export::publication::{
    Publication, PublishedPart, ROOM, curve_part, published_curves,
};
use better_off::report::plan_on_a_page;
use leptos::prelude::*;

/// What the published file is called.
pub(super) const REPORT: &str = "report.json";

/// The published file.
pub(super) async fn publication(session: Session, asked: Asked) -> Result<Made, Refused> {
    let cards = untrack(|| finished_cards(session));
    let setting = bare(asked.level, "part");
    let booklet = booklet_html(session, &setting, cards.clone())?;
    let mut parts = vec![part(BOOKLET, &booklet_title(session), booklet)];
    parts.extend(
        cards.iter().map(|card| part(&card.id, &card.headline, html::card(&setting, card))),
    );
    // What a frame from before curves had ids shows.
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
    let taken: usize = parts.iter().map(|part| part.html.len()).sum();
    let (curves, left_out) = curves(session, &asked, &setting, ROOM.saturating_sub(taken)).await?;
    parts.extend(curves);
    let note = match left_out {
        0 => String::new(),
        1 => ", without its last curve, for which it has no room".to_owned(),
        count => format!(", without its last {count} curves, for which it has no room"),
    };
    let html = Publication::of(&project.name, parts).text().map_err(|_| NO_CARDS)?;
    Ok(Made { name: REPORT.to_owned(), mime: "application/json", html, note })
}

/// The curves, each under an id of its own as long as there is room, and how many had none.
async fn curves(
    session: Session,
    asked: &Asked,
    setting: &Setting<'_>,
    mut room: usize,
) -> Result<(Vec<PublishedPart>, usize), Refused> {
    let chosen = asked.curve.as_deref().and_then(|curve| curve_indicator(session, curve));
    let ids = published_curves(&session.project.get_untracked(), chosen.as_ref());
    let mut parts = Vec::new();
    session.say("Drawing the curves…");
    for (at, id) in ids.iter().enumerate() {
        // A card that waits for its figures has no curve either.
        if untrack(|| asked_curve(session, id)).is_none() {
            continue;
        }
        let curve = curve_of_indicator(session, id).await?;
        let html = curve_html(session, setting, &curve).await?;
        let Some(left) = room.checked_sub(html.len()) else {
            return Ok((parts, ids.len() - at));
        };
        room = left;
        parts.push(part(&curve_part(id), &curve.title, html));
    }
    Ok((parts, 0))
}

fn part(id: &str, title: &str, html: String) -> PublishedPart {
    PublishedPart { id: id.to_owned(), title: title.to_owned(), html }
}
