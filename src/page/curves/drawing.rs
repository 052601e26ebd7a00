//! A curve as a still picture: for the document, for print and for files.

use super::{ShownCurve, is_of};
use crate::browser::echarts;
use crate::page::session::Session;
use better_off::curve::chart::Look;
use better_off::indicator::SeriesKey;
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
    curve: Memo<Option<Arc<ShownCurve>>>,
    /// Told when the drawing stands.
    #[prop(into)]
    on_drawn: Callback<()>,
) -> impl IntoView {
    let session = Session::of_page();
    let svg = RwSignal::new(String::new());
    Effect::new(move |before: Option<Option<SeriesKey>>| {
        let asked = curve.get();
        let key = asked.as_ref().map(|curve| curve.key().clone());
        if before.is_some_and(|before| before != key) {
            // The drawing of another curve does not stand under the title of this one.
            svg.set(String::new());
        }
        if let Some(asked) = asked {
            spawn_local(async move {
                let drawn = drawing(session, &asked, page_look(720, 400)).await;
                if is_of(curve, asked.key()) {
                    let _ = svg.try_set(drawn.unwrap_or_default());
                    // None: the document was left meanwhile.
                    let _ = on_drawn.try_run(());
                }
            });
        }
        key
    });
    view! {
        <div
            class="curve__drawing"
            role=move || curve.read().is_some().then_some("img")
            aria-label=move || curve.read().as_ref().map(|curve| curve.alt.clone())
            inner_html=svg
        ></div>
    }
}

/// A curve's chart as an SVG string; none when its part of the program could not be fetched.
pub(crate) async fn drawing(session: Session, curve: &ShownCurve, look: Look) -> Option<String> {
    let (width, height) = (look.width as u32, look.height as u32);
    let option = session.chart(curve.of.clone(), look).await?.option;
    echarts::load().await.ok()?;
    echarts::svg(&option, width, height).ok()
}
