//! The report card on its pages, as it is printed: the draft, an edition, or the cover list of all.

use super::Worked;
use super::comparison::ComparisonView;
use super::document::{card_view, cover_view};
use crate::browser::dom;
use crate::page::curves::{CurveDrawing, ShownCurve, asked_curve, curve_from, unbroken};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::report::priority::{CoverLine, PriorityCard, cover_list};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looked {
    /// The card as it is now.
    Draft,
    /// An edition, by its place.
    Edition(usize),
    /// An edition beside another, or beside the draft.
    Comparison,
    /// The cover list of every report card.
    Cover,
}

/// The document.
#[component]
pub(super) fn PriorityView(
    /// Told when it stands.
    #[prop(into)]
    on_whole: Callback<()>,
) -> impl IntoView {
    let worked = Worked::of_page();
    let session = worked.session;
    let looked = RwSignal::new(Looked::Draft);
    let editions = local_memo(move |_| {
        let report = worked.report.read();
        let editions = report.as_ref().map(|report| report.editions.as_slice()).unwrap_or_default();
        editions.iter().map(|one| one.name()).collect::<Vec<String>>()
    });
    let card = local_memo(move |_| match looked.get() {
        Looked::Edition(at) => {
            let report = worked.report.read();
            report.as_ref().and_then(|report| Some(Arc::new(report.editions.get(at)?.card.clone())))
        }
        Looked::Draft | Looked::Comparison | Looked::Cover => {
            worked.made.read().as_ref().map(|made| Arc::new(made.card.clone()))
        }
    });
    // An edition has the curve it was signed with.
    let curve = local_memo(move |_| match looked.get() {
        Looked::Edition(at) => {
            let report = worked.report.read();
            report.as_ref()?.editions.get(at)?.curve.as_deref().cloned()
        }
        Looked::Draft | Looked::Comparison | Looked::Cover => {
            let report = worked.report.read();
            asked_curve(session, report.as_ref()?.words.indicators.first()?)
        }
    });
    let curve = curve_from(session, curve);
    let cover = cover_lines(session);
    Effect::new(move |_| {
        if card.read().is_some() && session.wants_print.get() {
            // The curve is drawn after the card stands.
            dom::after_paint(move || {
                dom::after_paint(move || {
                    // Nobody to tell when the place was left meanwhile.
                    let _ = on_whole.try_run(());
                });
            });
        }
    });
    let several = local_memo(move |_| 1 < session.project.read().documents.reports.len());
    let choose = move |which: Looked, name: String| {
        view! {
            <button class="button button--small tabs__tab" type="button" aria-pressed=move || (looked.get() == which).to_string()
                on:click=move |_| looked.set(which)>{name}</button>
        }
    };
    view! {
        <Show when=move || !editions.read().is_empty() || several.get()>
            <div class="tabs" role="group" aria-label="Editions">
                {choose(Looked::Draft, "Draft".to_owned())}
                {move || editions.get().into_iter().enumerate().map(|(at, name)| choose(Looked::Edition(at), name)).collect_view()}
                <Show when=move || !editions.read().is_empty()>{choose(Looked::Comparison, "Compare".to_owned())}</Show>
                <Show when=move || several.get()>{choose(Looked::Cover, "All report cards".to_owned())}</Show>
            </div>
        </Show>
        <div class="document">
            {move || match looked.get() {
                Looked::Cover => cover_view(cover.get()).into_any(),
                Looked::Comparison => view! { <ComparisonView/> }.into_any(),
                Looked::Draft | Looked::Edition(_) => {
                    card_view(card, Arc::new(move || view! { <ReportCurve curve/> }.into_any())).into_any()
                }
            }}
        </div>
    }
}

/// The curve of the headline indicator.
#[component]
fn ReportCurve(
    /// What it shows.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    view! {
        <figure class="report-card__curve">
            <figcaption>
                <p class="curve__title">{move || curve.read().as_ref().map(|curve| unbroken(&curve.title))}</p>
                <p class="curve__subtitle">{move || curve.read().as_ref().map(|curve| unbroken(&curve.subtitle))}</p>
            </figcaption>
            <CurveDrawing curve on_drawn=Callback::new(|()| ())/>
        </figure>
    }
}

/// A line for each report card of the project, made by the reader.
fn cover_lines(session: Session) -> Memo<Vec<CoverLine>> {
    let asked = local_memo(move |_| {
        let project = session.project.read();
        project.documents.reports.iter().map(|report| session.report_of(report)).collect::<Vec<_>>()
    });
    let lines = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        let reports = asked.get();
        // One card needs no cover.
        if reports.len() < 2 {
            return lines.set(Vec::new());
        }
        spawn_local(async move {
            let mut cards: Vec<PriorityCard> = Vec::new();
            for of in reports {
                if let Some(made) = session.made_report(of).await {
                    cards.push(made.card);
                }
            }
            let _ = lines.try_set(cover_list(&cards));
        });
    });
    local_memo(move |_| lines.get())
}
