//! A curve as a still picture: for the document, for print and for files.

use crate::browser::echarts;
use better_off::curve::Curve;
use better_off::curve::chart::{self, Look};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The letters of every chart. Named, not a custom property: their widths are measured where there is no stylesheet.
const LETTERS: &str = "Segoe UI, system-ui, Helvetica Neue, Arial, Liberation Sans, sans-serif";

/// The look of a chart on the page: its colours are the stylesheet's, so that dark, print and forced colours follow.
pub(crate) fn page_look(width: u32, height: u32) -> Look {
    Look {
        width: width.into(),
        height: height.into(),
        ink: "var(--ink)".to_owned(),
        muted: "var(--muted)".to_owned(),
        accent: "var(--chart-line)".to_owned(),
        target: "var(--ink)".to_owned(),
        paper: "var(--paper)".to_owned(),
        grid: "var(--chart-grid)".to_owned(),
        font_family: LETTERS.to_owned(),
    }
}

/// The look of a chart in a file: colours and letters of its own.
pub(crate) fn file_look(width: u32, height: u32) -> Look {
    Look {
        width: width.into(),
        height: height.into(),
        ink: "#1b2125".to_owned(),
        muted: "#566067".to_owned(),
        accent: "#0a5a61".to_owned(),
        target: "#1b2125".to_owned(),
        paper: "#ffffff".to_owned(),
        grid: "#e6e2da".to_owned(),
        font_family: "Segoe UI, system-ui, Helvetica Neue, Arial, Liberation Sans, sans-serif"
            .to_owned(),
    }
}

/// A curve drawn once, at the size of its page.
#[component]
pub(crate) fn CurveDrawing(
    /// What it shows.
    curve: Memo<Option<Arc<Curve>>>,
    /// Told when the drawing stands.
    #[prop(into)]
    on_drawn: Callback<()>,
) -> impl IntoView {
    let svg = RwSignal::new(String::new());
    Effect::new(move |_| {
        let Some(curve) = curve.get() else { return };
        spawn_local(async move {
            let drawn = match echarts::load().await {
                Ok(()) => echarts::svg(&chart::option(&curve, &page_look(720, 400)), 720, 400),
                Err(error) => Err(error),
            };
            match drawn {
                Ok(drawn) => drop(svg.try_set(drawn)),
                Err(_) => drop(svg.try_set(String::new())),
            }
            on_drawn.run(());
        });
    });
    view! {
        <div
            class="curve__drawing"
            role="img"
            aria-label=move || curve.read().as_ref().map(|curve| curve.alt.clone())
            inner_html=svg
        ></div>
    }
}
