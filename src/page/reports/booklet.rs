//! The outcome booklet: cover, pages of cards, notes.

use super::booklet_fields::colour_of;
use super::booklet_fit::BookletFit;
use crate::browser::dom;
use crate::page::cards::{CardState, OutcomeCardView, Shown, made_cards};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::card::OutcomeCard;
use better_off::report::{
    Booklet, BookletNotes, BookletPage, Placed, booklet, booklet_notes, question_counts,
};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Pages put on the screen at a time.
const SLICE: usize = 1;

/// The pages, as they are printed.
#[component]
pub(super) fn BookletView(
    /// Told when every page stands.
    #[prop(into)]
    on_whole: Callback<()>,
) -> impl IntoView {
    let session = Session::of_page();
    let cards = made_cards(session);
    let waiting = local_memo(move |_| session.project.read().cards.len() - cards.read().len());
    let words =
        local_memo(move |_| session.published.read().booklet_words(&session.project.read()));
    let made = local_memo(move |_| {
        let placed = |card: Arc<OutcomeCard>| Placed {
            span: card.span,
            section: card.section.clone(),
            card,
        };
        Arc::new(booklet(&words.read(), cards.get().into_iter().map(placed).collect()))
    });
    let notes = local_memo(move |_| {
        let shown = cards.read();
        let shown: Vec<&OutcomeCard> = shown.iter().map(|card| &**card).collect();
        let wanted = words.read().notes;
        wanted.then(|| booklet_notes(&session.project.read(), &session.published.read(), &shown))
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
        local_memo(move |_| (0..made.read().pages.len().min(shown.get())).collect::<Vec<usize>>());
    let questions = move || {
        let shown = cards.read();
        let shown: Vec<&OutcomeCard> = shown.iter().map(|card| &**card).collect();
        question_counts(&shown).join(". ")
    };

    let pages = NodeRef::<Div>::new();
    let changed = Signal::derive(move || {
        made.track();
        shown.track();
    });

    view! {
        <p class="reports__questions">{questions}</p>
        <BookletFit changed pages/>
        <div class="document" node_ref=pages style:--accent=move || colour_of(&words.read()).map(|colour| colour.hex)>
            <Show when=move || words.read().cover>{move || cover(&made.read())}</Show>
            <For each=move || visible.get() key=|index| *index let:index>
                {
                    let page = local_memo(move |_| {
                        let made = made.read();
                        made.pages.get(index).map(|page| (page.clone(), made.across, made.of, made.subtitle.clone()))
                    });
                    move || page.get().map(|(page, across, of, subtitle)| page_view(page, across, of, subtitle))
                }
            </For>
            {move || notes.get().map(|notes| notes_view(notes, made.read().of))}
        </div>
    }
}

fn page_view(
    page: BookletPage<Arc<OutcomeCard>>,
    across: usize,
    of: usize,
    subtitle: Option<String>,
) -> impl IntoView {
    let label = format!("Page {} of {of}", page.number);
    let shown = label.clone();
    let subtitle = subtitle.map(|subtitle| view! { <p class="booklet__subtitle">{subtitle}</p> });
    let cards = page.cards.into_iter().map(|(card, span)| {
        let state = Signal::stored(CardState::Made(card));
        let class = match span {
            1 => "booklet__card",
            2 => "booklet__card booklet__card--two",
            _ => "booklet__card booklet__card--three",
        };
        view! { <li class=class><OutcomeCardView state shown=Shown::ToReaders/></li> }
    });
    let grid = match across {
        1 => "booklet__cards booklet__cards--one",
        2 => "booklet__cards booklet__cards--two",
        _ => "booklet__cards",
    };
    view! {
        <section class="booklet__page" aria-label=label>
            <header>
                <h2 class="booklet__heading">{page.heading}</h2>
                {subtitle}
            </header>
            <ol class=grid>{cards.collect_view()}</ol>
            <footer class="booklet__foot"><span>{shown}</span></footer>
        </section>
    }
}

/// The page in front: heading, subtitle, picture, and on which page each section begins.
fn cover(booklet: &Booklet<Arc<OutcomeCard>>) -> impl IntoView + use<> {
    let contents = booklet.contents();
    let contents = (!contents.is_empty()).then(|| {
        let lines = contents.into_iter().map(|(heading, number)| {
            view! { <li><span>{heading.to_owned()}</span><span>{format!("Page {number}")}</span></li> }
        });
        view! { <ol class="booklet__contents">{lines.collect_view()}</ol> }
    });
    let subtitle = booklet.subtitle.clone();
    let picture = booklet.picture.clone().map(|picture| {
        view! { <img class="booklet__picture" src=picture.url.to_string() alt=picture.alt/> }
    });
    view! {
        <section class="booklet__sheet booklet__cover" aria-label="Cover">
            <h2 class="booklet__title">{booklet.heading.clone()}</h2>
            {subtitle.map(|subtitle| view! { <p class="booklet__cover-line">{subtitle}</p> })}
            {picture}
            {contents}
        </section>
    }
}

/// The page at the end.
fn notes_view(notes: BookletNotes, number: usize) -> impl IntoView {
    let label = format!("Page {number} of {number}");
    let name = format!("Notes, {label}");
    let list = |heading: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
            view! { <h3 class="booklet__notes-heading">{heading}</h3><ul class="booklet__notes-list">{lines.collect_view()}</ul> }
        })
    };
    view! {
        <section class="booklet__sheet booklet__notes" aria-label=name>
            <h2 class="booklet__heading">"Notes"</h2>
            {list("Sources", notes.sources)}
            {list("How figures were made", notes.methods)}
            {list("What the cards answer", notes.questions)}
            <footer class="booklet__foot"><span>{label}</span></footer>
        </section>
    }
}
