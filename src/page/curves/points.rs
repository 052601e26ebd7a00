//! The points of a chart by keyboard: the chart takes the focus, the arrow keys go from point to point, and each is
//! told and stands out.

use crate::page::local_memo::local_memo;
use better_off::curve::chart::{Stop, Way, next_stop};
use leptos::prelude::*;

/// Lies over the chart, lets the pointer through, and takes the keys. To a screen reader it is a slider along the
/// points, whose value is the words of the point.
#[component]
pub(super) fn Points(
    /// Every point, line by line.
    stops: RwSignal<Vec<Stop>>,
    /// Told which point is read; none when none is.
    on_point: Callback<Option<Stop>>,
) -> impl IntoView {
    let at = RwSignal::new(0_usize);
    let is_read = RwSignal::new(false);
    let stop = local_memo(move |_| {
        let stops = stops.read();
        stops.get(at.get()).or(stops.first()).cloned()
    });
    Effect::new(move |was: Option<bool>| {
        let reads = is_read.get();
        // The chart is left alone until somebody reads it.
        if reads || was == Some(true) {
            on_point.run(stop.get().filter(|_| reads));
        }
        reads
    });
    let press = move |event: web_sys::KeyboardEvent| {
        let way = match event.key().as_str() {
            // What stands out and its words can be sent away, until the next key.
            "Escape" => return is_read.set(false),
            "ArrowLeft" => Way::Back,
            "ArrowRight" => Way::On,
            "ArrowUp" => Way::LineBefore,
            "ArrowDown" => Way::LineAfter,
            "Home" => Way::First,
            "End" => Way::Last,
            _ => return,
        };
        event.prevent_default();
        is_read.set(true);
        if let Some(next) = next_stop(&stops.read(), at.get_untracked(), way) {
            at.set(next);
        }
    };
    let words = move || stop.read().as_ref().map(|stop| stop.words.clone()).unwrap_or_default();
    view! {
        <Show when=move || !stops.read().is_empty()>
            <div
                class="curve__points"
                tabindex="0"
                role="slider"
                aria-label="Points of the chart"
                aria-valuemin="1"
                aria-valuemax=move || stops.read().len()
                aria-valuenow=move || at.get() + 1
                aria-valuetext=words
                on:keydown=press
                on:focus=move |_| is_read.set(true)
                on:blur=move |_| is_read.set(false)
            ></div>
        </Show>
        // A screen reader has it from the slider.
        <p class="curve__readout" aria-hidden="true">
            {move || if is_read.get() { words() } else { String::new() }}
            <Show when=move || is_read.get()>
                <span class="curve__keys">" (arrow keys go from point to point)"</span>
            </Show>
        </p>
    }
}
