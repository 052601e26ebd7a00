//! The place Curves: history, forecast, target of one indicator, with its words and its table.

mod all;
mod change;
mod chart;
mod choices;
mod comparison;
mod drawing;
mod figure;
mod form;
mod points;
mod rule;
mod words;

pub(crate) use drawing::{CurveDrawing, drawing, file_look, page_look};
pub(crate) use figure::{CurveCaption, CurveNotes, CurveTableView, unbroken};

use super::nothing_yet::NothingYet;
use super::session::Session;
use crate::browser::dom;
use crate::page::local_memo::local_memo;
use all::AllCurves;
use better_off::curve::{Curve, CurveOf, Reader};
use better_off::indicator::SeriesKey;
use better_off::project::IndicatorId;
use chart::LiveChart;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::ops::Deref;
use std::sync::Arc;
use words::CurveWordsFields;

/// The curve that is shown: the officer's choice, or the first card's.
pub(crate) fn shown_curve(session: Session) -> Memo<Option<IndicatorId>> {
    local_memo(move |_| {
        let project = session.project.read();
        let asked = session.curve.get().filter(|id| project.indicator(id).is_some());
        asked.or_else(|| project.cards.iter().find_map(|card| card.indicators.first().cloned()))
    })
}

/// A curve, and all that it follows from.
#[derive(Debug, PartialEq)]
pub(crate) struct ShownCurve {
    /// What is drawn.
    pub(crate) curve: Curve,
    /// What its chart is made of.
    pub(crate) of: CurveOf,
}

impl ShownCurve {
    /// Whose curve it is.
    fn key(&self) -> &SeriesKey {
        &self.of.indicator.key
    }
}

/// Whether the curve that is shown by now is of that series.
fn is_of(curve: Memo<Option<Arc<ShownCurve>>>, key: &SeriesKey) -> bool {
    // None: the place was left meanwhile.
    curve.try_get_untracked().flatten().is_some_and(|curve| curve.key() == key)
}

impl Deref for ShownCurve {
    type Target = Curve;

    fn deref(&self) -> &Curve {
        &self.curve
    }
}

/// All that the curve of an indicator follows from; none while it is not read.
pub(crate) fn asked_curve(session: Session, id: &IndicatorId) -> Option<CurveOf> {
    let indicator = session.indicators.read().get(id).cloned()?;
    let project = session.project.read();
    let source = project.indicator(id).and_then(|chosen| project.source(&chosen.source));
    let read = session.indicators.read();
    let parts = project.parts_of(id).into_iter().filter_map(|part| read.get(&part).cloned());
    Some(CurveOf {
        words: session.published.read().curve_words(&project, id),
        indicator,
        comparators: session.comparators.read().get(id).cloned().unwrap_or_default(),
        parts: parts.collect(),
        source_name: source.map(|source| source.name.clone()).unwrap_or_default(),
        style: project.settings.style.clone(),
    })
}

/// The curve of an indicator as the core makes it.
pub(crate) fn curve_of(
    session: Session,
    shown: Memo<Option<IndicatorId>>,
) -> Memo<Option<Arc<ShownCurve>>> {
    curve_from(session, local_memo(move |_| asked_curve(session, &shown.get()?)))
}

/// The curve that follows from these, as the core makes it.
pub(crate) fn curve_from(
    session: Session,
    of: Memo<Option<CurveOf>>,
) -> Memo<Option<Arc<ShownCurve>>> {
    let made = RwSignal::new(None::<Arc<ShownCurve>>);
    Effect::new(move |_| {
        let Some(asked) = of.get() else { return made.set(None) };
        spawn_local(async move {
            let curve = session.curve(asked.clone()).await;
            // What was changed meanwhile is asked for by itself.
            let is_wanted =
                of.try_with_untracked(|of| of.as_ref() == Some(&asked)).unwrap_or(false);
            if let Some(curve) = curve.filter(|_| is_wanted) {
                let _ = made.try_set(Some(Arc::new(ShownCurve { curve, of: asked })));
            }
        });
    });
    local_memo(move |_| made.get())
}

/// The place Curves.
#[component]
pub(crate) fn CurvesPlace() -> impl IntoView {
    let session = Session::of_page();
    let shown = shown_curve(session);
    let curve = curve_of(session, shown);
    let has_cards = local_memo(move |_| shown.read().is_some());
    let is_made = local_memo(move |_| curve.read().is_some());
    let are_all = RwSignal::new(false);
    // The button that was pressed is gone: the focus goes to which curve is shown.
    let show_large = Callback::new(move |id: IndicatorId| {
        session.curve.set(Some(id));
        are_all.set(false);
        dom::focus_first(vec!["which-curve".to_owned()]);
    });
    let tab = move |all: bool, name: &'static str| {
        view! {
            <button class="button tabs__tab" type="button" aria-pressed=move || (are_all.get() == all).to_string()
                on:click=move |_| are_all.set(all)>{name}</button>
        }
    };

    view! {
        <section class="curves">
            <h1 class="place__heading" id="place-heading" tabindex="-1">"Curves"</h1>
            <Show
                when=move || has_cards.get()
                fallback=|| view! { <NothingYet words="There is no curve yet. Choose indicators of a table: each has a card and a curve."/> }
            >
                <div class="tabs" role="group" aria-label="How many">
                    {tab(false, "One curve")}
                    {tab(true, "All curves")}
                </div>
                <Show when=move || are_all.get()>
                    <AllCurves on_choose=show_large/>
                </Show>
                <Show when=move || !are_all.get()>
                    <WhichCurve shown/>
                    <Show when=move || is_made.get() fallback=|| view! { <p>"Reading the table…"</p> }>
                        <figure class="curve">
                            <CurveCaption curve/>
                            <LiveChart shown curve/>
                            <CurveNotes curve reader=Reader::Officer/>
                            <CurveTableView curve/>
                        </figure>
                        <CurveWordsFields shown curve/>
                    </Show>
                </Show>
            </Show>
        </section>
    }
}

/// The choice of indicator.
#[component]
pub(crate) fn WhichCurve(
    /// The one that is shown.
    shown: Memo<Option<IndicatorId>>,
) -> impl IntoView {
    let session = Session::of_page();
    let names = session.indicator_names();
    view! {
        <div class="curves__which">
            <div class="field">
                <label class="field__label" for="which-curve">"Indicator"</label>
                <select class="field__input" id="which-curve" on:change:target=move |event| {
                    session.curve.set(Some(IndicatorId::from(event.target().value().as_str())));
                }>
                    {move || names.get().into_iter().map(|(id, name)| {
                        let is_shown = shown.read().as_ref() == Some(&id);
                        view! { <option value=id.to_string() selected=is_shown>{name}</option> }
                    }).collect_view()}
                </select>
            </div>
        </div>
    }
}
