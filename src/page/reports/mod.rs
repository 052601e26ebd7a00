//! The place Reports: the documents, the same on the screen and on paper.

mod booklet;
mod booklet_fields;
mod booklet_fit;
mod cover_picture;
mod curve_page;
mod measured;
mod plan;
mod plan_paper;
mod priority;

use super::nothing_yet::NothingYet;
use super::places::Place;
use super::session::{DocumentKind, Session};
use crate::browser::dom;
use crate::page::local_memo::local_memo;
use booklet::BookletView;
use booklet_fields::BookletFields;
use curve_page::CurvePageView;
use leptos::prelude::*;
use plan::{PlanFields, PlanView};
use priority::PriorityReports;

/// Goes to the document that belongs to where one is, and prints it once it stands.
pub(crate) fn print_document(session: Session) {
    match session.place.get_untracked() {
        Place::Curves => session.document.set(DocumentKind::Curve),
        Place::Reports => {}
        Place::Data | Place::Check | Place::Cards | Place::Share => {
            session.document.set(DocumentKind::Booklet);
        }
    }
    session.wants_print.set(true);
    session.go(Place::Reports);
}

/// The place Reports.
#[component]
pub(crate) fn ReportsPlace() -> impl IntoView {
    let session = Session::of_page();
    let has_cards = local_memo(move |_| !session.project.read().cards.is_empty());
    // A document says when it is whole; what was asked to be printed then is.
    let on_whole = Callback::new(move |()| {
        if session.wants_print.get_untracked() {
            session.wants_print.set(false);
            dom::after_paint(dom::print);
        }
    });
    let tab = move |kind: DocumentKind| {
        view! {
            <button class="button tabs__tab" type="button" aria-pressed=move || (session.document.get() == kind).to_string()
                on:click=move |_| session.document.set(kind)>{kind.name()}</button>
        }
    };

    view! {
        <section class="reports">
            <h1 class="place__heading" id="place-heading" tabindex="-1">"Reports"</h1>
            <div class="tabs" role="group" aria-label="Documents">
                {DocumentKind::ALL.map(tab)}
            </div>
            {move || match session.document.get() {
                DocumentKind::Priority => view! { <PriorityReports on_whole/> }.into_any(),
                _ if !has_cards.get() => view! {
                    <NothingYet words="There is nothing to report yet. Cards make the booklet, and each has a curve."/>
                }.into_any(),
                DocumentKind::Booklet => view! {
                    <BookletFields/>
                    <BookletView on_whole/>
                }.into_any(),
                DocumentKind::Curve => view! { <CurvePageView on_whole/> }.into_any(),
                DocumentKind::Plan => view! {
                    <PlanFields/>
                    <PlanView on_whole/>
                }.into_any(),
            }}
        </section>
    }
}
