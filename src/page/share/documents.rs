//! The documents as HTML, with their charts drawn.

use super::asked::{NO_CARDS, NO_CHART, NOT_READ, Pictures, Refused, picture_name, report_value};
use crate::page::curves::{ShownCurve, asked_curve, drawing, file_look};
use crate::page::session::Session;
use better_off::card::OutcomeCard;
use better_off::export::finished::{FinishedCard, safe_id};
use better_off::export::html::{self, PlanFigure, Setting, Shell};
use better_off::export::svg;
use better_off::project::IndicatorId;
use better_off::report::priority::PriorityReport;
use better_off::report::{
    MOST_FIGURES, Placed, booklet, booklet_notes, figure_words, plan_on_a_page,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Size of a curve in HTML, in CSS pixels; it shrinks with its page.
const SIZE: (u32, u32) = (720, 400);
/// Size of a curve among others.
const SMALL: (u32, u32) = (460, 250);

fn real((width, height): (u32, u32)) -> (f64, f64) {
    (width.into(), height.into())
}

pub(super) fn booklet_title(session: Session) -> String {
    let name = session.project.with_untracked(|project| project.name.clone());
    if name.trim().is_empty() { "Outcome booklet".to_owned() } else { name }
}

pub(super) fn booklet_html(
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

pub(super) async fn curve_html(
    session: Session,
    setting: &Setting<'_>,
    curve: &ShownCurve,
) -> Result<String, Refused> {
    let (width, height) = real(SIZE);
    let look = html::look(width, height);
    let drawn = drawing(session, curve, look).await.ok_or(NO_CHART)?;
    html::curve(setting, curve, &drawn, (width, height)).map_err(|_| NO_CHART)
}

/// A chart as its host takes it: SVG as text, or the address of its picture.
pub(super) async fn chart(
    session: Session,
    curve: &ShownCurve,
    id: &str,
    pictures: Pictures,
) -> Result<String, Refused> {
    match pictures {
        Pictures::Named => Ok(picture_name(&curve.title, "Curve")),
        Pictures::Shown => {
            let look = file_look(SIZE.0, SIZE.1);
            let drawn = drawing(session, curve, look.clone()).await.ok_or(NO_CHART)?;
            let whole = svg::standalone(&drawn, curve, &look, "curve").map_err(|_| NO_CHART)?;
            Ok(svg::address(&whole))
        }
        Pictures::Drawn => {
            let (width, height) = real(SMALL);
            let look = html::look(width, height);
            let drawn = drawing(session, curve, look).await.ok_or(NO_CHART)?;
            html::chart(id, &curve.alt, &drawn, (width, height)).map_err(|_| NO_CHART)
        }
    }
}

/// A chart among others, as HTML.
async fn small_chart(
    session: Session,
    curve: &ShownCurve,
    id: &str,
    pictures: Pictures,
) -> Result<String, Refused> {
    let chart = chart(session, curve, id, pictures).await?;
    Ok(if pictures == Pictures::Drawn { chart } else { html::image(&chart, &curve.alt) })
}

/// The curve of an indicator, made now.
pub(super) async fn curve_of_indicator(
    session: Session,
    id: &IndicatorId,
) -> Result<ShownCurve, Refused> {
    let of = untrack(|| asked_curve(session, id)).ok_or(NOT_READ)?;
    let curve = session.curve(of.clone()).await.ok_or(NOT_READ)?;
    Ok(ShownCurve { curve, of })
}

pub(super) async fn plan_html(
    session: Session,
    setting: &Setting<'_>,
    pictures: Pictures,
) -> Result<String, Refused> {
    let project = session.project.get_untracked();
    let words = session.published.get_untracked().plan_words(&project);
    if words.is_empty() {
        return Err("The plan on one page is empty. Write it on the place Reports first");
    }
    let mut figures = Vec::new();
    let known = words.figures.iter().filter(|id| project.indicator(id).is_some());
    for (at, indicator) in known.take(MOST_FIGURES).enumerate() {
        let curve = curve_of_indicator(session, indicator).await?;
        let id = format!("{}-figure-{}", setting.id, at + 1);
        figures.push(PlanFigure {
            chart: small_chart(session, &curve, &id, pictures).await?,
            title: curve.title.clone(),
            words: figure_words(&curve),
            table: curve.table.clone(),
        });
    }
    let page = plan_on_a_page(&words, figures);
    Ok(match pictures {
        Pictures::Drawn => html::plan(setting, &page),
        _ => html::plain_plan(setting, &page),
    })
}

/// The report card of a choice's value.
pub(super) fn report_of(session: Session, value: &str) -> Option<Arc<PriorityReport>> {
    let project = session.project.get_untracked();
    let mut reports = project.documents.reports.iter();
    reports.find(|report| report_value(&report.id) == value).cloned()
}

pub(super) async fn report_html(
    session: Session,
    setting: &Setting<'_>,
    report: &Arc<PriorityReport>,
    pictures: Pictures,
) -> Result<String, Refused> {
    let of = untrack(|| session.report_of(report));
    let made = session.made_report(of).await.ok_or(
        "The report card could not be made. Check the connection, so that its part of the program can be fetched, and try again",
    )?;
    let chart = match report.words.indicators.first() {
        Some(first) => {
            let curve = curve_of_indicator(session, first).await?;
            let id = format!("{}-chart", setting.id);
            Some(small_chart(session, &curve, &id, pictures).await?)
        }
        None => None,
    };
    Ok(match pictures {
        Pictures::Drawn => html::report_card(setting, &made.card, chart.as_deref()),
        _ => html::plain_report_card(setting, &made.card, chart.as_deref()),
    })
}

/// How a part of a published file is made.
pub(super) fn bare<'a>(level: u8, id: &'a str) -> Setting<'a> {
    Setting { shell: Shell::Bare, level, id }
}
