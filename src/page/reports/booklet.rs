//! The outcome booklet: pages of nine cards.

use crate::browser::dom;
use crate::page::cards::{CardState, HeadingLevel, HouseStyleChoice, OutcomeCardView, made_cards};
use crate::page::session::Session;
use crate::page::text_field::{TextField, typed};
use better_off::card::OutcomeCard;
use better_off::project::Edit;
use better_off::report::{BookletPage, BookletWords, HEADING, booklet};
use leptos::prelude::*;
use std::sync::Arc;

/// Pages put on the screen at a time.
const SLICE: usize = 1;

/// The heading and subtitle of the pages, and the house style.
#[component]
pub(super) fn BookletFields() -> impl IntoView {
    let session = Session::of_page();
    let words = Memo::new(move |_| session.project.read().documents.booklet.clone());
    let change = move |change: &dyn Fn(&mut BookletWords)| {
        let mut next = words.get_untracked();
        change(&mut next);
        session.dispatch(Edit::SetBooklet(next));
    };
    view! {
        <div class="reports__tools">
            <TextField id="booklet-heading" label="Heading of the pages"
                value=Signal::derive(move || words.read().heading.clone().unwrap_or_else(|| HEADING.to_owned()))
                on_input=Callback::new(move |text| change(&|words| words.heading = typed(String::clone(&text))))/>
            <TextField id="booklet-subtitle" label="Line under the heading"
                value=Signal::derive(move || words.read().subtitle.clone().unwrap_or_default())
                on_input=Callback::new(move |text| change(&|words| words.subtitle = typed(String::clone(&text))))/>
            <HouseStyleChoice/>
        </div>
    }
}

/// The pages, as they are printed.
#[component]
pub(super) fn BookletView(
    /// Told when every page stands.
    #[prop(into)]
    on_whole: Callback<()>,
) -> impl IntoView {
    let session = Session::of_page();
    let cards = made_cards(session);
    let waiting = Memo::new(move |_| session.project.read().cards.len() - cards.read().len());
    let made = Memo::new(move |_| {
        Arc::new(booklet(&session.project.read().documents.booklet, cards.get()))
    });
    let shown = RwSignal::new(SLICE);
    Effect::new(move |_| {
        let pages = made.read().pages.len();
        if shown.get() < pages {
            let all = session.wants_print.get();
            dom::after_paint(move || {
                let _ = shown.try_update(|shown| *shown = if all { pages } else { *shown + SLICE });
            });
        } else if waiting.get() == 0 && session.wants_print.get() {
            on_whole.run(());
        }
    });
    let visible =
        Memo::new(move |_| (0..made.read().pages.len().min(shown.get())).collect::<Vec<usize>>());

    view! {
        <div class="document">
            <For each=move || visible.get() key=|index| *index let:index>
                {
                    let page = Memo::new(move |_| made.read().pages.get(index).cloned());
                    move || page.get().map(page_view)
                }
            </For>
        </div>
    }
}

fn page_view(page: BookletPage<Arc<OutcomeCard>>) -> impl IntoView {
    let label = format!("Page {} of {}", page.number, page.of);
    let shown = label.clone();
    let subtitle =
        page.subtitle.map(|subtitle| view! { <p class="booklet__subtitle">{subtitle}</p> });
    let cards = page.cards.into_iter().map(|card| {
        let state = Signal::stored(CardState::Made(card));
        view! { <li class="booklet__card"><OutcomeCardView state level=HeadingLevel::Third/></li> }
    });
    view! {
        <section class="booklet__page" aria-label=label>
            <header>
                <h2 class="booklet__heading">{page.heading}</h2>
                {subtitle}
            </header>
            <ol class="booklet__cards">{cards.collect_view()}</ol>
            <footer class="booklet__foot"><span>{shown}</span></footer>
        </section>
    }
}
