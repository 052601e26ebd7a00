//! Every place but Data: a part of the page that comes a moment after it, as a file of its own.
#![allow(unsafe_code, reason = "leptos' split point calls the other file by its C name")]

use super::cards::{CardsPlace, follow_words};
use super::check::CheckPlace;
use super::curves::CurvesPlace;
use super::places::Place;
use super::reports::ReportsPlace;
use super::session::Session;
use super::share::SharePlace;
use crate::browser::dom;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How long after its start the page fetches the work when nobody asks for it, in milliseconds.
const AFTER: i32 = 300;

/// Where one comes to in every place.
const HEADING: &str = "place-heading";

const MISSING: &str = "Part of Better Off could not be fetched. Your work is safe: see that this computer is online, \
                       go to another place, then come back";

#[wasm_split(work, wasm_split_path = ::leptos::wasm_split, fallible, preload(load))]
fn view_of(place: Place) -> Result<AnyView, SplitLoaderError> {
    Ok(match place {
        // Its view is not of the work: what goes on beside all places begins here.
        Place::Data => {
            follow_words(Session::of_page());
            ().into_any()
        }
        Place::Check => view! { <CheckPlace/> }.into_any(),
        Place::Cards => view! { <CardsPlace/> }.into_any(),
        Place::Curves => view! { <CurvesPlace/> }.into_any(),
        Place::Reports => view! { <ReportsPlace/> }.into_any(),
        Place::Share => view! { <SharePlace/> }.into_any(),
    })
}

/// A place of the work; until that is there, the place's name and that it comes.
#[component]
pub(crate) fn WorkPlace(
    /// Which.
    place: Place,
    /// Whether the work is there.
    loaded: Signal<bool>,
) -> impl IntoView {
    move || match loaded.get().then(|| at_once(place)).flatten() {
        Some(view) => view,
        None => view! {
            <section class="section">
                <h1 class="place__heading" id=HEADING tabindex="-1">{place.name()}</h1>
                <p class="section__hint">"One moment …"</p>
            </section>
        }
        .into_any(),
    }
}

/// The view of a place of the work that is there.
fn at_once(place: Place) -> Option<AnyView> {
    match pin!(view_of(place)).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(view)) => Some(view),
        _ => None,
    }
}

/// Fetches the work as soon as somebody goes there, or when the page has been still for a moment. What could not be
/// fetched is said, and fetched again when one goes there next.
pub(crate) fn fetched(session: Session) -> Signal<bool> {
    let loaded = RwSignal::new(false);
    let owner = StoredValue::new(Owner::current());
    let under_way = StoredValue::new(false);
    let fetch = move || {
        if loaded.get_untracked() || under_way.get_value() {
            return;
        }
        under_way.set_value(true);
        // After this turn: only then does the loader know the page.
        dom::later(0, move || {
            spawn_local(async move {
                let outcome = load().await;
                under_way.set_value(false);
                match outcome {
                    Ok(()) => {
                        if let Some(owner) = owner.get_value() {
                            owner.with(|| at_once(Place::Data));
                        }
                        let had_focus = dom::focused_id() == HEADING;
                        loaded.set(true);
                        // The heading that had it is replaced, unless one is at Data; who went on meanwhile is left there.
                        if had_focus {
                            dom::after_paint(|| {
                                if dom::focus_is_lost() {
                                    dom::focus(HEADING);
                                }
                            });
                        }
                    }
                    Err(_) if session.place.get_untracked() == Place::Data => {}
                    Err(_) => session.warn(MISSING),
                }
            });
        });
    };
    Effect::new(move |_| {
        if session.place.get() != Place::Data {
            fetch();
        }
    });
    dom::later(AFTER, fetch);
    loaded.into()
}
