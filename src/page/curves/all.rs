//! Every curve on one page, small: each is drawn when it comes into view, one in a frame, and the others after them, so that
//! none is missing on paper.

use super::{CurveCaption, curve_of, drawing, page_look, unbroken};
use crate::browser::dom;
use crate::browser::seen::Seeing;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::project::IndicatorId;
use gloo::timers::future::TimeoutFuture;
use leptos::html::Li;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::VecDeque;

/// CSS pixels of a small chart.
const WIDTH: u32 = 480;
/// CSS pixels of a small chart.
const HEIGHT: u32 = 280;
/// Milliseconds until those that are out of view are drawn too, and from one to the next.
const REST_AFTER: u32 = 600;
const REST_EACH: u32 = 60;

/// Curves that wait to be drawn. One is drawn in a frame, so that the page stays live.
#[derive(Clone, Copy)]
struct Turns {
    waiting: StoredValue<VecDeque<Callback<()>>>,
    is_running: StoredValue<bool>,
}

impl Turns {
    fn new() -> Turns {
        Turns { waiting: StoredValue::new(VecDeque::new()), is_running: StoredValue::new(false) }
    }

    fn ask(self, draw: Callback<()>) {
        let asked = self.waiting.try_update_value(|waiting| waiting.push_back(draw));
        if asked.is_some() && !self.is_running.try_get_value().unwrap_or(true) {
            self.is_running.set_value(true);
            self.next();
        }
    }

    fn next(self) {
        // None when the place was left: what waited is forgotten with it.
        match self.waiting.try_update_value(VecDeque::pop_front).flatten() {
            Some(draw) => {
                let _ = draw.try_run(());
                dom::after_paint(move || self.next());
            }
            None => {
                let _ = self.is_running.try_update_value(|running| *running = false);
            }
        }
    }
}

/// All of them, in the order of their indicators.
#[component]
pub(super) fn AllCurves(
    /// Called with the one to be shown large.
    on_choose: Callback<IndicatorId>,
) -> impl IntoView {
    let session = Session::of_page();
    let turns = Turns::new();
    let ids = local_memo(move |_| {
        let project = session.project.read();
        let ids = project.indicators.iter().map(|chosen| chosen.id.clone());
        (0_u32..).zip(ids).collect::<Vec<_>>()
    });
    view! {
        <ul class="curves__all">
            <For each=move || ids.get() key=|(_, id)| id.clone() let((number, id))>
                <SmallCurve number id turns on_choose/>
            </For>
        </ul>
    }
}

/// One of them.
#[component]
fn SmallCurve(
    /// How many come before it.
    number: u32,
    /// Whose curve.
    id: IndicatorId,
    /// When it may be drawn.
    turns: Turns,
    /// Called when it is to be shown large.
    on_choose: Callback<IndicatorId>,
) -> impl IntoView {
    let session = Session::of_page();
    let element = NodeRef::<Li>::new();
    let seeing = StoredValue::new_local(None::<Seeing>);
    let is_seen = RwSignal::new(false);
    let shown = {
        let id = id.clone();
        local_memo(move |_| is_seen.get().then(|| id.clone()))
    };
    let curve = curve_of(session, shown);
    let svg = RwSignal::new(String::new());
    let draw = Callback::new(move |()| {
        let Some(Some(curve)) = curve.try_get_untracked() else { return };
        spawn_local(async move {
            let drawn = drawing(session, &curve, page_look(WIDTH, HEIGHT)).await;
            TimeoutFuture::new(0).await;
            let _ = svg.try_set(drawn.unwrap_or_default());
        });
    });
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        seeing.set_value(Seeing::watch(&element, move || {
            let _ = is_seen.try_set(true);
        }));
    });
    spawn_local(async move {
        TimeoutFuture::new(REST_AFTER + REST_EACH * number).await;
        let _ = is_seen.try_set(true);
    });
    Effect::new(move |_| {
        if curve.read().is_some() {
            turns.ask(draw);
        }
    });
    let is_made = local_memo(move |_| curve.read().is_some());
    let name = {
        let id = id.clone();
        local_memo(move |_| session.indicators.read().get(&id).map(|one| one.name.clone()))
    };
    view! {
        <li class="curves__small" node_ref=element>
            <Show when=move || is_made.get()>
                <CurveCaption curve/>
                <div
                    class="curve__drawing"
                    role="img"
                    aria-label=move || curve.read().as_ref().map(|curve| curve.alt.clone())
                    inner_html=svg
                ></div>
            </Show>
            <p class="curve__verdict">{move || {
                curve.read().as_ref().and_then(|curve| Some(unbroken(&curve.verdict.as_ref()?.sentence)))
            }}</p>
            <button class="button" type="button"
                aria-label=move || name.read().as_ref().map(|name| format!("Show large, with its figures: {name}"))
                on:click=move |_| on_choose.run(id.clone())>"Show large, with its figures"</button>
        </li>
    }
}
