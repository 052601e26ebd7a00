//! What is typed and chosen on the booklet as a whole.

use super::cover_picture::CoverPictureFields;
use crate::page::cards::HouseStyleChoice;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use crate::page::text_field::{TextField, typed};
use better_off::project::Edit;
use better_off::report::{BookletColour, BookletGrid, BookletWords, HEADING, booklet_colour};
use leptos::prelude::*;

const GRIDS: [(BookletGrid, &str); 3] = [
    (BookletGrid::Three, "Three by three"),
    (BookletGrid::Two, "Two by three"),
    (BookletGrid::One, "One by three"),
];

/// The colour the booklet is drawn with; none: the page's own.
pub(super) fn colour_of(words: &BookletWords) -> Option<BookletColour> {
    words.colour.as_deref().and_then(booklet_colour)
}

/// Heading and subtitle, cards on a page, cover, notes, colour and house style.
#[component]
pub(super) fn BookletFields() -> impl IntoView {
    let session = Session::of_page();
    let words = local_memo(move |_| session.project.read().documents.booklet.clone());
    let change = move |change: &dyn Fn(&mut BookletWords)| {
        let mut next = words.get_untracked();
        change(&mut next);
        session.dispatch(Edit::SetBooklet(next));
    };
    let tick = move |id: &'static str,
                     label: &'static str,
                     of: fn(&mut BookletWords) -> &mut bool| {
        let is_on = move || *of(&mut words.get());
        view! {
            <div class="reports__tick">
                <input class="checkbox" type="checkbox" id=id prop:checked=is_on on:change:target=move |event| {
                    let on = event.target().checked();
                    change(&|words| *of(words) = on);
                    session.settle();
                }/>
                <label for=id>{label}</label>
            </div>
        }
    };
    let colour_words = move || {
        let words = words.read();
        let typed = words.colour.as_deref().unwrap_or_default();
        match colour_of(&words) {
            Some(colour) => colour.problem().unwrap_or_default(),
            None if typed.trim().is_empty() => String::new(),
            None => "Type a colour as six digits, such as #0a5a61".to_owned(),
        }
    };
    view! {
        <div class="reports__tools">
            <TextField id="booklet-heading" label="Heading of the pages"
                value=Signal::derive(move || words.read().heading.clone().unwrap_or_else(|| HEADING.to_owned()))
                on_input=Callback::new(move |text| change(&|words| words.heading = typed(String::clone(&text))))/>
            <TextField id="booklet-subtitle" label="Line under the heading"
                value=Signal::derive(move || {
                    let place = || session.published.read().place().map(str::to_owned);
                    words.read().subtitle.clone().or_else(place).unwrap_or_default()
                })
                on_input=Callback::new(move |text| change(&|words| words.subtitle = Some(String::clone(&text))))/>
            <div class="field">
                <label class="field__label" for="booklet-grid">"Cards on a page"</label>
                <select class="field__input" id="booklet-grid" on:change:target=move |event| {
                    let chosen = event.target().value();
                    if let Some((grid, _)) = GRIDS.into_iter().find(|(_, name)| *name == chosen) {
                        change(&|words| words.grid = grid);
                        session.settle();
                    }
                }>
                    {GRIDS.map(|(grid, name)| view! {
                        <option value=name selected=move || words.read().grid == grid>{name}</option>
                    })}
                </select>
            </div>
            <TextField id="booklet-colour" label="Your council's colour" hint="Such as #0a5a61"
                value=Signal::derive(move || words.read().colour.clone().unwrap_or_default())
                wrong=Signal::derive(colour_words)
                on_input=Callback::new(move |text| change(&|words| words.colour = typed(String::clone(&text))))/>
            {tick("booklet-cover", "Cover", |words| &mut words.cover)}
            <Show when=move || words.read().cover>
                <CoverPictureFields/>
            </Show>
            {tick("booklet-notes", "Notes page", |words| &mut words.notes)}
            <HouseStyleChoice/>
        </div>
    }
}
