//! Pictures: a curve or a card as SVG or PNG, in the shape and size that a slide, a page or a printer wants.

use super::asked::{card_of, carried_of, shown_curve};
use crate::browser::{files, pictures};
use crate::page::cards::finished_cards;
use crate::page::curves::{ShownCurve, WhichCurve, drawing, file_look};
use crate::page::session::Session;
use better_off::export::card_picture::{CardShape, card_picture};
use better_off::export::extract::Shown;
use better_off::export::file_name::safe_name;
use better_off::export::png::PngSize;
use better_off::export::{inside, svg};
use better_off::project::IndicatorId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Size of a curve in a file, in CSS pixels.
const SIZE: (u32, u32) = (960, 540);

const SHAPES: [(&str, CardShape, &str); 3] = [
    ("card", CardShape::Card, "As in the booklet"),
    ("slide", CardShape::Slide, "Slide, 16:9"),
    ("square", CardShape::Square, "Square"),
];

const NOT_DRAWN: &str = "The picture could not be made. Check the connection, so that the chart's part of the program can be fetched, and try again";

#[derive(Clone, Copy)]
enum Picture {
    Svg,
    Png,
}

/// What was chosen for pictures.
#[derive(Clone, Copy)]
struct Choice {
    /// "1", "2", "4", or "mm".
    size: RwSignal<String>,
    /// As typed.
    millimetres: RwSignal<String>,
    /// A card by its id; empty: the first.
    card: RwSignal<String>,
    /// One of [`SHAPES`].
    shape: RwSignal<String>,
    /// Whether pictures carry their data.
    inside: RwSignal<bool>,
}

impl Choice {
    /// The size of a PNG of a picture so wide.
    fn png(self, width: f64) -> Result<PngSize, &'static str> {
        let size = self.size.get_untracked();
        match size.parse() {
            Ok(times) => Ok(PngSize::times(times)),
            Err(_) => {
                let typed = self.millimetres.get_untracked();
                let millimetres: Option<f64> = typed.trim().replace(',', ".").parse().ok();
                millimetres
                    .and_then(|millimetres| PngSize::millimetres(millimetres, width))
                    .ok_or("The width of the picture is no number between 1 and 690. Type millimetres, such as 160")
            }
        }
    }
}

/// A curve and a card as pictures.
#[component]
pub(super) fn PictureExport(
    /// The indicator whose curve is shown.
    shown: Memo<Option<IndicatorId>>,
    /// Its curve.
    curve: Memo<Option<Arc<ShownCurve>>>,
    /// Whether pictures carry their data.
    inside: RwSignal<bool>,
) -> impl IntoView {
    let session = Session::of_page();
    let choice = Choice {
        size: RwSignal::new("2".to_owned()),
        millimetres: RwSignal::new("160".to_owned()),
        card: RwSignal::default(),
        shape: RwSignal::new("slide".to_owned()),
        inside,
    };
    view! {
        <WhichCurve shown/>
        <SizeFields choice/>
        <div class="share__buttons">
            <button class="button" type="button" on:click=move |_| take_curve(session, curve, Picture::Svg, choice)>
                "SVG of this curve"
            </button>
            <button class="button" type="button" on:click=move |_| take_curve(session, curve, Picture::Png, choice)>
                "PNG of this curve"
            </button>
        </div>
        <CardFields choice/>
        <div class="share__buttons">
            <button class="button" type="button" on:click=move |_| take_card(session, Picture::Svg, choice)>
                "SVG of this card"
            </button>
            <button class="button" type="button" on:click=move |_| take_card(session, Picture::Png, choice)>
                "PNG of this card"
            </button>
        </div>
        <p class="share__hint">"SVG stays sharp at any size. PNG goes everywhere: twice as fine for screens, four times or a width on paper for print."</p>
    }
}

/// How large a PNG is.
#[component]
fn SizeFields(
    /// Where it is kept.
    choice: Choice,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for="png-size">"Size of a PNG"</label>
            <select class="field__input" id="png-size" on:change:target=move |event| choice.size.set(event.target().value())>
                {[("1", "As on the screen"), ("2", "Twice as fine"), ("4", "Four times as fine"), ("mm", "A width on paper")]
                    .map(|(value, name)| view! { <option value=value selected=value == "2">{name}</option> })
                    .collect_view()}
            </select>
        </div>
        <Show when=move || choice.size.read().as_str() == "mm">
            <div class="field">
                <label class="field__label" for="png-width">"Width in millimetres"</label>
                <input class="field__input" id="png-width" type="text" inputmode="decimal" autocomplete="off"
                    prop:value=choice.millimetres
                    on:input:target=move |event| choice.millimetres.set(event.target().value())/>
            </div>
        </Show>
    }
}

/// Which card, and in which shape.
#[component]
fn CardFields(
    /// Where it is kept.
    choice: Choice,
) -> impl IntoView {
    let session = Session::of_page();
    view! {
        <div class="field">
            <label class="field__label" for="picture-card">"Card"</label>
            <select class="field__input" id="picture-card" on:change:target=move |event| choice.card.set(event.target().value())>
                {move || finished_cards(session).into_iter().map(|card| {
                    view! { <option value=card.id>{card.headline}</option> }
                }).collect_view()}
            </select>
        </div>
        <div class="field">
            <label class="field__label" for="picture-shape">"Shape"</label>
            <select class="field__input" id="picture-shape" on:change:target=move |event| choice.shape.set(event.target().value())>
                {SHAPES.map(|(value, _, name)| view! { <option value=value selected=value == "slide">{name}</option> }).collect_view()}
            </select>
        </div>
    }
}

/// Offers a curve as a file.
fn take_curve(
    session: Session,
    curve: Memo<Option<Arc<ShownCurve>>>,
    picture: Picture,
    choice: Choice,
) {
    let Some(curve) = curve.get_untracked() else {
        return session.warn("The curve is not read yet. Wait a moment and try again");
    };
    spawn_local(async move {
        let (width, height) = SIZE;
        let look = file_look(width, height);
        let drawn = drawing(session, &curve, look.clone()).await;
        let whole = drawn.and_then(|drawn| svg::standalone(&drawn, &curve, &look, "curve").ok());
        let Some(whole) = whole else { return session.warn(NOT_DRAWN) };
        let shown = shown_curve(session, &curve);
        let drawn =
            DrawnPicture { title: &curve.title, svg: whole, width: f64::from(width), shown };
        take(session, drawn, picture, choice).await;
    });
}

/// Offers a card as a file.
fn take_card(session: Session, picture: Picture, choice: Choice) {
    let cards = untrack(|| finished_cards(session));
    let wanted = choice.card.get_untracked();
    let Some(card) = cards.iter().find(|card| card.id == wanted).or(cards.first()).cloned() else {
        return session.warn("The cards are not read yet. Wait a moment and try again");
    };
    let named = choice.shape.get_untracked();
    let shape = SHAPES
        .into_iter()
        .find(|(value, ..)| *value == named)
        .map_or(CardShape::Slide, |(_, shape, _)| shape);
    spawn_local(async move {
        let whole = card_picture(&card, shape);
        let id = untrack(|| card_of(&session.project.read(), &card.id));
        let (width, shown) = (shape.size().0, id.map(Shown::Card));
        let drawn = DrawnPicture { title: &card.headline, svg: whole, width, shown };
        take(session, drawn, picture, choice).await;
    });
}

/// A picture as SVG, and what of the project it shows.
struct DrawnPicture<'a> {
    title: &'a str,
    svg: String,
    width: f64,
    shown: Option<Shown>,
}

async fn take(session: Session, drawn: DrawnPicture<'_>, picture: Picture, choice: Choice) {
    let stem = safe_name(drawn.title, "Picture");
    let shown = drawn.shown.filter(|_| choice.inside.get_untracked());
    let carried = shown.and_then(|shown| carried_of(session, &shown));
    let taken: Result<String, JsValue> = match picture {
        Picture::Svg => {
            let name = format!("{stem}.svg");
            let whole = carried.map(|carried| inside::in_svg(&drawn.svg, &carried));
            let svg = whole.unwrap_or(drawn.svg);
            files::download_text(&name, "image/svg+xml", &svg).map(|()| name)
        }
        Picture::Png => {
            let size = match choice.png(drawn.width) {
                Ok(size) => size,
                Err(message) => return session.warn(message),
            };
            let name = format!("{stem}.png");
            let png = pictures::png(&drawn.svg, size, carried.as_deref()).await;
            png.and_then(|png| files::download(&name, &png)).map(|()| name)
        }
    };
    match taken {
        Ok(name) => session.say(format!("Saved as {name:?}")),
        Err(_) => session.warn(NOT_DRAWN),
    }
}
