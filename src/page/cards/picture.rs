//! The small picture of a card: plain SVG from the core's numbers.

use better_off::card::{PICTURE_HEIGHT, PICTURE_WIDTH, Picture, PictureKind};
use leptos::prelude::*;

/// A small line, bar or dot with its first and last values.
#[component]
pub(super) fn CardPicture(
    /// Where everything goes.
    picture: Picture,
) -> impl IntoView {
    let drawn = match picture.kind {
        PictureKind::Nothing => return ().into_any(),
        PictureKind::Line { path } => view! { <path class="picture__line" d=path/> }.into_any(),
        PictureKind::Bar { x, y, length, filled, thickness } => view! {
            <rect class="picture__whole" x=x y=y width=length height=thickness/>
            <rect class="picture__share" x=x y=y width=filled height=thickness/>
        }
        .into_any(),
        PictureKind::Dot => ().into_any(),
    };
    let target = picture.target.map(|target| {
        view! { <line class="picture__target" x1="0" x2=PICTURE_WIDTH y1=target.y y2=target.y/> }
    });
    let points = picture.points.into_iter().map(|point| {
        view! { <circle class="picture__point" cx=point.x cy=point.y r="2.5"/> }
    });
    let labels = picture.labels.into_iter().map(|label| {
        let class = if label.quiet { "picture__label picture__label--quiet" } else { "picture__label" };
        view! { <text class=class x=label.x y=label.y text-anchor=label.anchor.attribute()>{label.text}</text> }
    });
    view! {
        <svg class="picture" viewBox=format!("0 0 {PICTURE_WIDTH} {PICTURE_HEIGHT}") role="img" aria-label=picture.alt>
            {target}
            {drawn}
            {points.collect_view()}
            {labels.collect_view()}
        </svg>
    }
    .into_any()
}
