//! How the table is laid out, where its header and its figures are, and the question only the officer can answer.

use super::Checked;
use super::choices::{self, Choice, LAYOUTS, named};
use super::rows::RowRange;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use crate::page::when_for::WhenFor;
use better_off::project::Edit;
use better_off::reading::{Correction, Question};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Makes a correction of two rows and their texts.
type RowsCorrection = Box<dyn FnOnce(u32, u32, (String, String)) -> Correction>;

/// Layout, header and rows as understood, each changeable.
#[component]
pub(super) fn LayoutRead() -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, reading } = expect_context();
    let correct = move |correction: Correction| {
        if let Some(id) = source.get_untracked() {
            session.dispatch(Edit::Correct(id, correction));
        }
    };
    // Rows are found in the next edition by what they say.
    let with_text = move |first: u32, last: u32, make: RowsCorrection| {
        if let Some(id) = source.get_untracked() {
            spawn_local(async move {
                let texts = (session.row_text(&id, first).await, session.row_text(&id, last).await);
                session.dispatch(Edit::Correct(id, make(first, last, texts)));
            });
        }
    };
    let asks = local_memo(move |_| {
        reading
            .read()
            .as_ref()
            .is_some_and(|reading| reading.understood.question == Some(Question::WhenAreTheseFor))
    });
    let row_of = local_memo(move |_| {
        reading.read().as_ref().and_then(|reading| match reading.understood.question {
            Some(Question::RowPerOne { what, .. }) => Some(what.words()),
            _ => None,
        })
    });
    let layout = local_memo(move |_| {
        reading.read().as_ref().map(|reading| reading.understood.layout.clone())
    });
    let header = local_memo(move |_| {
        let header = reading.read().as_ref().and_then(|reading| reading.understood.header);
        header.map_or((1, 1), |(first, last)| (first + 1, last + 1))
    });
    let body = local_memo(move |_| {
        reading.read().as_ref().map_or((1, 1), |reading| {
            (reading.understood.body.0 + 1, reading.understood.body.1 + 1)
        })
    });
    let rows =
        local_memo(move |_| reading.read().as_ref().map_or(0, |reading| reading.understood.size.0));
    let years = local_memo(move |_| {
        reading.read().as_ref().and_then(|reading| reading.understood.years.clone())
    });
    let all_years =
        Signal::derive(move || choices::years(years.read().as_ref().map(|guess| guess.value)));

    view! {
        <section class="layout" aria-labelledby="layout-heading">
            <h2 class="section__heading" id="layout-heading">"How the table was read"</h2>
            <Show when=move || asks.get()>
                <WhenFor source/>
            </Show>
            <Show when=move || row_of.get().is_some()>
                <p class="layout__people">
                    {move || {
                        let what = row_of.get().unwrap_or_default();
                        format!("It has a row for each {what}, so nothing of it is kept. ")
                    }}
                    <button class="button button--small" type="button" on:click=move |_| correct(Correction::KeepPeople)>
                        "Keep it all the same"
                    </button>
                </p>
            </Show>
            <div class="layout__choices">
                <Choice id="layout".to_owned() label="Layout" options=Signal::stored(named(LAYOUTS)) guess=layout
                    on_choose=move |layout| correct(Correction::Layout { layout })/>
                <Choice id="years".to_owned() label="Years" options=all_years guess=years
                    on_choose=move |kind| correct(Correction::YearKind { kind })/>
                <RowRange id="header-rows" label="Header rows" from_to=header of=rows
                    on_change=move |first, last| with_text(first, last, Box::new(|first, last, texts: (String, String)| Correction::Header { first, last, text: texts.0 }))/>
                <RowRange id="figure-rows" label="Rows with figures" from_to=body of=rows
                    on_change=move |first, last| {
                        let to_end = body.get_untracked().1 == last + 1;
                        with_text(first, last, Box::new(move |first, last, (first_text, last_text)| {
                            let last_text = Some(last_text).filter(|_| !to_end);
                            Correction::Rows { first, last, first_text, last_text }
                        }));
                    }/>
            </div>
        </section>
    }
}
