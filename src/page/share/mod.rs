//! The place Share: files to take away, and what the page asked the network for.

mod requests;

use super::curves::{ShownCurve, WhichCurve, curve_of, drawing, file_look, shown_curve};
use super::session::Session;
use crate::browser::{files, pictures};
use better_off::export::{csv, svg};
use leptos::prelude::*;
use leptos::task::spawn_local;
use requests::Requests;
use std::sync::Arc;

/// Size of a curve in a file, in CSS pixels.
const SIZE: (u32, u32) = (960, 540);
/// A PNG has twice as many pixels.
const SCALE: u32 = 2;

/// The place Share.
#[component]
pub(crate) fn SharePlace() -> impl IntoView {
    let session = Session::of_page();
    let shown = shown_curve(session);
    let curve = curve_of(session, shown);
    let has_cards = Memo::new(move |_| !session.project.read().cards.is_empty());

    view! {
        <section class="share">
            <h1 class="place__heading" id="place-heading" tabindex="-1">"Share"</h1>
            <div class="share__groups">
                <section class="share__group" aria-labelledby="share-project">
                    <h2 class="section__heading" id="share-project">"The project"</h2>
                    <p>
                        "Save project, at the top of the page, makes one readable file with your tables, choices and words. Open project brings it back, here or on another computer."
                    </p>
                    <p class="share__hint">
                        "The file holds the tables as they came. Look at what is in them before you send it on."
                    </p>
                </section>
                <section class="share__group" aria-labelledby="share-document">
                    <h2 class="section__heading" id="share-document">"Paper and PDF"</h2>
                    <p>"Print, at the top of the page, prints the booklet; on the place Curves it prints the curve on one page. In the print window choose “Save as PDF” for a PDF."</p>
                </section>
                <section class="share__group" aria-labelledby="share-curve">
                    <h2 class="section__heading" id="share-curve">"A curve as a picture"</h2>
                    <Show when=move || has_cards.get() fallback=|| view! { <p class="share__hint">"There is no curve yet."</p> }>
                        <WhichCurve shown/>
                        <div class="share__buttons">
                            <button class="button" type="button" on:click=move |_| take_curve(session, curve, Picture::Svg)>
                                "SVG of this curve"
                            </button>
                            <button class="button" type="button" on:click=move |_| take_curve(session, curve, Picture::Png)>
                                "PNG of this curve"
                            </button>
                        </div>
                        <p class="share__hint">"SVG stays sharp at any size. The PNG is some 2,000 pixels wide, for slides and pages."</p>
                    </Show>
                </section>
                <section class="share__group" aria-labelledby="share-figures">
                    <h2 class="section__heading" id="share-figures">"The figures"</h2>
                    <Show when=move || has_cards.get() fallback=|| view! { <p class="share__hint">"There are no figures yet."</p> }>
                        <button class="button" type="button" on:click=move |_| take_figures(session)>"CSV of the figures"</button>
                        <p class="share__hint">"Every figure behind the cards, with its period, its source and its cell."</p>
                    </Show>
                </section>
                <Requests/>
            </div>
        </section>
    }
}

#[derive(Clone, Copy)]
enum Picture {
    Svg,
    Png,
}

/// Offers a curve as a file.
fn take_curve(session: Session, curve: Memo<Option<Arc<ShownCurve>>>, picture: Picture) {
    let Some(curve) = curve.get_untracked() else {
        return session.warn("The curve is not read yet. Wait a moment and try again");
    };
    spawn_local(async move {
        let taken = curve_file(session, &curve, picture).await;
        match taken {
            Ok(name) => session.say(format!("Saved as {name:?}")),
            Err(_) => session.warn(
                "The picture could not be made. Check the connection, so that the chart's part of the program can be fetched, and try again",
            ),
        }
    });
}

async fn curve_file(
    session: Session,
    curve: &ShownCurve,
    picture: Picture,
) -> Result<String, wasm_bindgen::JsValue> {
    let (width, height) = SIZE;
    let look = file_look(width, height);
    let drawn = drawing(session, curve, look.clone()).await.ok_or("the chart was not drawn")?;
    let stem = files::safe_name(&curve.title, "Curve");
    let whole =
        svg::standalone(&drawn, curve, &look, "curve").map_err(|error| error.to_string())?;
    match picture {
        Picture::Svg => {
            let name = format!("{stem}.svg");
            files::download_text(&name, "image/svg+xml", &whole)?;
            Ok(name)
        }
        Picture::Png => {
            let name = format!("{stem}.png");
            files::download(&name, &pictures::png(&whole, SCALE).await?)?;
            Ok(name)
        }
    }
}

/// Offers every figure behind the cards as CSV.
fn take_figures(session: Session) {
    let project = session.project.get_untracked();
    let indicators = session.indicators.get_untracked();
    let figures: Vec<_> = project
        .indicators
        .iter()
        .filter_map(|chosen| {
            let source = project.source(&chosen.source).map(|source| source.name.as_str())?;
            Some((source, &**indicators.get(&chosen.id)?))
        })
        .collect();
    let name = format!("{} figures.csv", files::safe_name(&project.name, "Better Off"));
    match files::download_text(&name, "text/csv;charset=utf-8", &csv::figures(&figures)) {
        Ok(()) => session.say(format!("Saved as {name:?}")),
        Err(_) => session.warn("The browser did not let the file be saved. Allow downloads for this page and try again"),
    }
}
