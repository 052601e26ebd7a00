//! What is wrong with the typed words of cards: checked while the officer rests, told on the card, counted at its place.

use crate::page::claims::indicators;
use crate::page::session::{Session, WrongWords};
use better_off::card::sentence;
use better_off::claim::Claim;
use better_off::disclosure::Published;
use better_off::project::{Card, CardId, Project};
use gloo::timers::callback::Timeout;
use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The officer rests this long, in milliseconds, before cards are checked.
const REST: u32 = 700;

/// A card as it was checked last, with what it was made from.
#[derive(Clone)]
struct CheckedCard {
    card: Arc<Card>,
    published: Arc<Published>,
    wrong: WrongWords,
}

impl CheckedCard {
    fn is_of(&self, card: &Arc<Card>, published: &Arc<Published>) -> bool {
        Arc::ptr_eq(&self.card, card) && Arc::ptr_eq(&self.published, published)
    }
}

/// Checks the cards whose words or figures changed, whenever the officer rests.
pub(crate) fn follow_words(session: Session) {
    let checked = StoredValue::new(BTreeMap::<CardId, CheckedCard>::new());
    let round = StoredValue::new(0_u32);
    let resting = StoredValue::new_local(None::<Timeout>);
    Effect::new(move |_| {
        let (project, published) = (session.project.get(), session.published.get());
        round.update_value(|round| *round = round.wrapping_add(1));
        let this = round.get_value();
        // A timer that is dropped never rings: only the last change is checked.
        resting.set_value(Some(Timeout::new(REST, move || {
            spawn_local(async move {
                let is_last = move || round.get_value() == this;
                let known = checked.get_value();
                let found = check_cards(session, &project, &published, &known, is_last).await;
                if let Some(found) = found {
                    let wrong = found.iter().filter(|(_, one)| !one.wrong.is_none());
                    let wrong = wrong.map(|(id, one)| (id.clone(), one.wrong.clone())).collect();
                    if session.wrong_words.with_untracked(|told| *told != wrong) {
                        session.wrong_words.set(wrong);
                    }
                    checked.set_value(found);
                }
            });
        })));
    });
}

/// What is wrong with each card, one after the other, so that the page stays live; none when something changed meanwhile.
async fn check_cards(
    session: Session,
    project: &Project,
    published: &Arc<Published>,
    known: &BTreeMap<CardId, CheckedCard>,
    is_last: impl Fn() -> bool,
) -> Option<BTreeMap<CardId, CheckedCard>> {
    let mut found = BTreeMap::new();
    for card in &project.cards {
        let before = known.get(&card.id).filter(|known| known.is_of(card, published));
        let one = match before {
            Some(before) => before.clone(),
            None => CheckedCard {
                card: Arc::clone(card),
                published: Arc::clone(published),
                wrong: check_card(session, project, published, card).await,
            },
        };
        if !is_last() {
            return None;
        }
        found.insert(card.id.clone(), one);
    }
    Some(found)
}

async fn check_card(
    session: Session,
    project: &Project,
    published: &Published,
    card: &Card,
) -> WrongWords {
    let words = &card.words;
    if words.headline.is_none() && words.statement.is_none() {
        return WrongWords::default();
    }
    TimeoutFuture::new(0).await;
    let Some((made, _)) = published.card(project, card) else { return WrongWords::default() };
    let mut wrong = WrongWords { others: made.wrong_words.len(), differences: Vec::new() };
    let statement = sentence(&made.statement);
    let said = [(&words.headline, made.headline), (&words.statement, statement)];
    for (typed, said) in said {
        let Some(typed) = typed else { continue };
        if !typed.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let (_, known) = untrack(|| indicators(session, &card.indicators));
        let Some(checked) = session.claims(said, known).await else { continue };
        wrong.differences.extend(checked.wrong_in(typed).map(Claim::difference));
    }
    wrong
}
