//! The place Cards: one card for each chosen indicator; order, headline, statement.

mod card;
mod earlier;
mod editor;
mod more;
mod outcome;
mod pictogram;
mod picture;
mod small_numbers;
mod style;
mod where_from;
mod wrong_words;

pub(crate) use card::{OutcomeCardView, Shown};
pub(crate) use outcome::{CardState, card_state, finished_cards};
pub(crate) use style::HouseStyleChoice;
pub(crate) use wrong_words::follow_words;

use super::nothing_yet::NothingYet;
use super::places::Place;
use super::session::Session;
use crate::browser::dom;
use crate::page::local_memo::local_memo;
use better_off::card::sentence;
use better_off::project::{CardId, Edit, neighbours};
use earlier::AddCards;
use editor::CardEditor;
use leptos::prelude::*;
use small_numbers::SmallNumbersPanel;
use std::sync::Arc;
use where_from::WhereFrom;

/// Cards put on the screen at a time: a table of hundreds never holds the page up.
const SLICE: usize = 12;

/// The card that is dragged, and the one that is edited.
#[derive(Clone, Copy)]
struct AtHand {
    dragged: RwSignal<Option<CardId>>,
    edited: RwSignal<Option<CardId>>,
}

/// The place Cards.
#[component]
pub(crate) fn CardsPlace() -> impl IntoView {
    let session = Session::of_page();
    provide_context(AtHand { dragged: RwSignal::new(None), edited: RwSignal::new(None) });
    let ids = local_memo(move |_| {
        session.project.read().cards.iter().map(|card| card.id.clone()).collect::<Vec<CardId>>()
    });
    let is_empty = local_memo(move |_| ids.read().is_empty());
    let shown = RwSignal::new(SLICE);
    Effect::new(move |_| {
        if shown.get() < ids.read().len() {
            let grow = move || {
                let _ = shown.try_update(|shown| *shown += SLICE);
            };
            dom::after_paint(grow);
        }
    });
    let visible =
        local_memo(move |_| ids.read().iter().take(shown.get()).cloned().collect::<Vec<CardId>>());

    view! {
        <section class="cards">
            <h1 class="place__heading" id="place-heading" tabindex="-1">"Cards"</h1>
            <Show
                when=move || !is_empty.get()
                fallback=|| view! { <NothingYet words="There are no cards yet. Choose indicators of a table, and each becomes a card."/> }
            >
                <div class="cards__tools">
                    <p class="cards__count">
                        {move || match ids.read().len() { 1 => "1 card".to_owned(), count => format!("{count} cards") }}
                    </p>
                    <HouseStyleChoice/>
                    <button class="button" type="button" on:click=move |_| session.go(Place::Reports)>"See the booklet"</button>
                </div>
                <SmallNumbersPanel/>
                <ol class="cards__grid">
                    <For each=move || visible.get() key=|id| id.clone() let:id>
                        <CardTile id/>
                    </For>
                </ol>
            </Show>
            <AddCards/>
        </section>
    }
}

/// A card with the means to edit, move and remove it.
#[component]
fn CardTile(
    /// Which.
    id: CardId,
) -> impl IntoView {
    let session = Session::of_page();
    let AtHand { dragged, edited } = expect_context();
    let state = card_state(session, id.clone());
    let id = StoredValue::new(id);
    let name = move || state.with(CardState::headline);
    let is_asked = RwSignal::new(false);
    let differences = move || {
        let wrong = session.wrong_words.read();
        id.with_value(|id| wrong.get(id).map(|wrong| wrong.differences.clone())).unwrap_or_default()
    };
    let is_edited = local_memo(move |_| {
        edited.read().as_ref().is_some_and(|edited| id.with_value(|id| id == edited))
    });
    let move_by = move |step: isize, button: &'static str| {
        let cards = session.project.get_untracked().cards.clone();
        let Some(from) = cards.iter().position(|card| id.with_value(|id| card.id == *id)) else {
            return;
        };
        let Some(to) = from.checked_add_signed(step).filter(|to| *to < cards.len()) else {
            return session.say(if step < 0 {
                "This is the first card"
            } else {
                "This is the last card"
            });
        };
        session.dispatch(Edit::MoveCard(id.get_value(), to));
        session.say(format!("Moved to place {} of {}", to + 1, cards.len()));
        let focus = format!("{button}-{}", id.get_value());
        dom::after_paint(move || dom::focus(&focus));
    };
    let drop_here = move || {
        if let Some(card) = dragged.get_untracked() {
            let to = session
                .project
                .get_untracked()
                .cards
                .iter()
                .position(|card| id.with_value(|id| card.id == *id));
            if let Some(to) = to {
                session.dispatch(Edit::MoveCard(card, to));
            }
        }
        dragged.set(None);
    };

    view! {
        <li
            class="cards__item"
            class:cards__item--edited=is_edited
            draggable=move || (!is_edited.get()).to_string()
            on:dragstart=move |_| dragged.set(Some(id.get_value()))
            on:dragend=move |_| dragged.set(None)
            on:dragover=move |event| {
                if dragged.read_untracked().is_some() {
                    event.prevent_default();
                }
            }
            on:drop=move |event| {
                event.prevent_default();
                drop_here();
            }
        >
            <OutcomeCardView state shown=Shown::ToOfficer/>
            {move || differences().into_iter().map(|line| view! { <p class="outcome-card__problem">{line}</p> }).collect_view()}
            <div class="cards__actions">
                <button class="button button--small" type="button"
                    id=format!("edit-{}", id.get_value())
                    aria-expanded=move || is_edited.get().to_string()
                    aria-label=move || format!("Edit card: {}", name())
                    on:click=move |_| edited.update(|edited| {
                        *edited = if is_edited.get_untracked() { None } else { Some(id.get_value()) };
                    })
                >"Edit"</button>
                <button class="button button--small" type="button"
                    id=format!("earlier-{}", id.get_value())
                    aria-label=move || format!("Move earlier: {}", name())
                    on:click=move |_| move_by(-1, "earlier")
                >"Earlier"</button>
                <button class="button button--small" type="button"
                    id=format!("later-{}", id.get_value())
                    aria-label=move || format!("Move later: {}", name())
                    on:click=move |_| move_by(1, "later")
                >"Later"</button>
                <button class="button button--small" type="button"
                    id=format!("where-from-{}", id.get_value())
                    aria-expanded=move || is_asked.get().to_string()
                    aria-label=move || format!("Where from: {}", name())
                    on:click=move |_| is_asked.update(|asked| *asked = !*asked)
                >"Where from"</button>
                <button class="button button--small" type="button"
                    id=format!("remove-{}", id.get_value())
                    aria-label=move || format!("Remove card: {}", name())
                    on:click=move |_| remove(session, id.get_value(), &name())
                >"Remove"</button>
            </div>
            <Show when=move || is_asked.get()>
                <WhereFrom id=id.get_value()/>
            </Show>
            <Show when=move || is_edited.get()>
                <CardEditor id=id.get_value() on_done=move || {
                    edited.set(None);
                    let focus = format!("edit-{}", id.get_value());
                    dom::later(0, move || dom::focus(&focus));
                }/>
            </Show>
        </li>
    }
}

/// Removes a card; the focus goes to the same button of the next, or of the one before.
fn remove(session: Session, id: CardId, headline: &str) {
    let project = session.project.get_untracked();
    let beside = neighbours(project.cards.iter().map(|card| card.id.clone()), &id);
    let beside = beside.into_iter().map(|id| format!("remove-{id}"));
    let to = beside.chain(["place-heading".to_owned()]).collect();
    session.remove_card(id);
    session.say(format!("Removed the card {headline:?}; Undo brings it back"));
    dom::focus_first(to);
}

impl CardState {
    /// The headline, or what stands in its place.
    fn headline(&self) -> String {
        match self {
            CardState::Made(card) => card.headline.clone(),
            CardState::Waiting { measure, .. } => measure.clone(),
        }
    }

    /// The statement as one sentence.
    pub(crate) fn statement(&self) -> String {
        match self {
            CardState::Made(card) => sentence(&card.statement),
            CardState::Waiting { why, .. } => (*why).to_owned(),
        }
    }
}

/// The cards of the project, in order, as far as they can be made.
pub(crate) fn made_cards(session: Session) -> Memo<Vec<Arc<better_off::card::OutcomeCard>>> {
    local_memo(move |_| {
        let project = session.project.read();
        let cards =
            project.cards.iter().filter_map(|card| match outcome::state_of(session, card) {
                CardState::Made(card) => Some(card),
                CardState::Waiting { .. } => None,
            });
        cards.collect()
    })
}
