//! The curve on the screen: ECharts, fetched when the first one is shown.

use super::drawing::page_look;
use super::points::Points;
use super::{ShownCurve, is_of};
use crate::browser::{dom, echarts};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::curve::chart::Stop;
use better_off::indicator::SeriesKey;
use better_off::project::IndicatorId;
use gloo::timers::future::TimeoutFuture;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The chart, as wide as its place; its text alternative says what it shows.
#[component]
pub(super) fn LiveChart(
    /// Whose curve was chosen.
    shown: Memo<Option<IndicatorId>>,
    /// What it shows: the chosen curve as soon as it is made.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    let session = Session::of_page();
    let element = NodeRef::<Div>::new();
    let drawn = StoredValue::new_local(None::<echarts::Chart>);
    let watching = StoredValue::new_local(None::<dom::Resizing>);
    let failed = RwSignal::new(false);
    let is_loaded = RwSignal::new(false);
    let width = RwSignal::new(0_u32);
    let stops = RwSignal::new(Vec::<Stop>::new());
    // The drawing of another curve is not seen beside the name, or under the title, of this one.
    let drawn_of = RwSignal::new(None::<SeriesKey>);
    let is_of_another = local_memo(move |_| {
        let indicators = session.indicators.read();
        let chosen = shown.read().as_ref().and_then(|id| indicators.get(id).cloned());
        let drawn_of = drawn_of.read();
        drawn_of.is_some() && *drawn_of != chosen.map(|indicator| indicator.key.clone())
    });

    spawn_local(async move {
        match echarts::load().await {
            Ok(()) => drop(is_loaded.try_set(true)),
            Err(_) => drop(failed.try_set(true)),
        }
    });
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let measured = element.clone();
        let observer = dom::Resizing::watch(&element, move || {
            let _ = width.try_set(u32::try_from(measured.client_width()).unwrap_or(0));
        });
        watching.set_value(observer);
    });
    Effect::new(move |_| {
        let (Some(element), Some(asked)) = (element.get(), curve.get()) else { return };
        if !is_loaded.get() || width.get() == 0 {
            return;
        }
        let look = page_look(width.get(), u32::try_from(element.client_height()).unwrap_or(400));
        spawn_local(async move {
            let Some(made) = session.chart(asked.of.clone(), look).await else { return };
            if !is_of(curve, asked.key()) {
                return;
            }
            let _ = stops.try_set(made.stops);
            // Hearing the worker, making the chart and drawing it are tasks of their own: the page stays live.
            TimeoutFuture::new(0).await;
            let begun = drawn.try_update_value(|drawn| {
                if drawn.is_none() {
                    *drawn = Some(echarts::Chart::new(&element)?);
                }
                Ok::<(), wasm_bindgen::JsValue>(())
            });
            TimeoutFuture::new(0).await;
            let shown = drawn.try_with_value(|drawn| {
                let Some(chart) = drawn else { return Ok(()) };
                chart.fit(&element)?;
                chart.show(&made.option)
            });
            let shown = begun.zip(shown).map(|(begun, shown)| begun.and(shown));
            // None: the place was left meanwhile.
            match shown {
                Some(Ok(())) => drop(drawn_of.try_set(Some(asked.key().clone()))),
                Some(Err(_)) => drop(failed.try_set(true)),
                None => {}
            }
        });
    });

    view! {
        <div class="curve__frame">
            <div
                class="curve__chart"
                role="img"
                aria-busy=move || is_of_another.get().then_some("true")
                aria-label=move || curve.read().as_ref().map(|curve| curve.alt.clone())
                node_ref=element
            ></div>
            <Points stops on_point=Callback::new(move |stop: Option<Stop>| {
                drawn.with_value(|chart| match (chart, stop) {
                    (Some(chart), Some(stop)) => chart.stand_out(stop.series, stop.index),
                    (Some(chart), None) => chart.step_back(),
                    (None, _) => {}
                });
            })/>
        </div>
        <Show when=move || failed.get()>
            <p class="curve__failed" role="alert">
                "The chart could not be drawn: its part of the program was not fetched. Check the connection and choose the indicator again; the table below has every figure"
            </p>
        </Show>
    }
}
