//! An outcome card, the same on the screen, in the booklet and on paper.

use super::CardState;
use super::picture::CardPicture;
use better_off::card::{Arrow, OutcomeCard, Piece};
use leptos::prelude::*;

/// A card: headline, latest figure, statement, small picture, direction apart from goodness, source.
///
/// Direction is a shape and a word, goodness is words: both survive a black-and-white copier.
#[component]
pub(crate) fn OutcomeCardView(
    /// What it shows.
    #[prop(into)]
    state: Signal<CardState>,
) -> impl IntoView {
    move || match state.get() {
        CardState::Made(card) => made(&card).into_any(),
        CardState::Waiting { measure, why } => view! {
            <article class="outcome-card outcome-card--waiting">
                <h3 class="outcome-card__headline">{measure}</h3>
                <p class="outcome-card__statement">{why}</p>
            </article>
        }
        .into_any(),
    }
}

fn made(card: &OutcomeCard) -> impl IntoView + use<> {
    let cell = card.figure_cell.as_ref().map(ToString::to_string);
    view! {
        <article class="outcome-card">
            <h3 class="outcome-card__headline">{card.headline.clone()}</h3>
            <p class="outcome-card__figure" title=cell>
                <span class="outcome-card__number">{card.figure.clone()}</span>
                {card.figure_unit.clone().map(|unit| view! { " " <span class="outcome-card__unit">{unit}</span> })}
                {card.figure_period.clone().map(|period| view! { " " <span class="outcome-card__period">{period}</span> })}
            </p>
            <p class="outcome-card__statement">{card.statement.iter().map(piece).collect_view()}</p>
            <CardPicture picture=card.picture.clone()/>
            <p class="outcome-card__trend">
                <span class="outcome-card__arrow" aria-hidden="true">{arrow(card.arrow)}</span>
                {card.trend_words.clone()}
            </p>
            {card.problems.iter().map(|problem| view! { <p class="outcome-card__problem">{problem.clone()}</p> }).collect_view()}
            <p class="outcome-card__source">{card.source_line.clone()}</p>
        </article>
    }
}

/// Typed words as they are; a live figure with the cells it came from.
fn piece(piece: &Piece) -> impl IntoView + use<> {
    let text = piece.text.clone();
    if piece.live.is_none() {
        return text.into_any();
    }
    let from: Vec<String> = piece.cells.iter().map(ToString::to_string).collect();
    let title = piece
        .cannot
        .clone()
        .or_else(|| (!from.is_empty()).then(|| format!("From {}", from.join(" and "))));
    let class = if piece.cannot.is_some() { "live live--missing" } else { "live" };
    view! { <span class=class title=title>{text}</span> }.into_any()
}

fn arrow(arrow: Arrow) -> &'static str {
    match arrow {
        Arrow::Up => "▲",
        Arrow::Down => "▼",
        Arrow::Level => "◆",
        Arrow::None => "–",
    }
}
