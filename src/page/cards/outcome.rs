//! A card of the project as the core makes it from what was read.

use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::card::OutcomeCard;
use better_off::export::finished::FinishedCard;
use better_off::project::{Card, CardId};
use leptos::prelude::*;
use std::sync::Arc;

/// A card as it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CardState {
    /// Made from its figures.
    Made(Arc<OutcomeCard>),
    /// Its figures are not there, yet or any more.
    Waiting {
        /// What it is about.
        measure: String,
        /// Why, and what to do.
        why: &'static str,
    },
}

/// Of a card that nothing is known of: its project was changed by other means than this page.
const NO_INDICATOR: &str = "The indicator of this card is not in the project. Remove the card, then make one again from its table on the place Check";

/// A card's state, which follows its own words and figures only.
pub(crate) fn card_state(session: Session, id: CardId) -> Memo<CardState> {
    let card = local_memo(move |_| session.project.read().card(&id).cloned());
    local_memo(move |_| match &*card.read() {
        Some(card) => state_of(session, card),
        None => CardState::Waiting { measure: String::new(), why: "This card was removed" },
    })
}

/// A card's state, read from the session.
pub(super) fn state_of(session: Session, card: &Card) -> CardState {
    let project = session.project.read();
    let published = session.published.read();
    if let Some((made, _)) = published.card(&project, card) {
        return CardState::Made(Arc::new(made));
    }
    let missing = card.indicators.iter().find(|id| !published.indicators.contains_key(id));
    let Some(chosen) = missing.and_then(|id| project.indicator(id)) else {
        return CardState::Waiting { measure: String::new(), why: NO_INDICATOR };
    };
    let is_gone = session
        .readings
        .read()
        .get(&chosen.source)
        .is_some_and(|reading| reading.lacks(&chosen.key));
    let why = if is_gone {
        "The table as it is read now has no such series. Look at it on the place Check, or undo"
    } else {
        "Reading the table…"
    };
    CardState::Waiting { measure: chosen.key.measure.clone(), why }
}

/// The cards of the project as others see them, in order, as far as they can be made.
pub(crate) fn finished_cards(session: Session) -> Vec<FinishedCard> {
    let project = session.project.read();
    let finished = |card: &Arc<Card>| match state_of(session, card) {
        CardState::Made(made) => Some(FinishedCard::of(&made, &card.id.0)),
        CardState::Waiting { .. } => None,
    };
    project.cards.iter().filter_map(finished).collect()
}
