//! The parts of a report card: renamed, moved, left out.

use super::Worked;
use super::rows::rows;
use crate::browser::dom;
use better_off::report::priority::PartChoice;
use leptos::prelude::*;

/// Every part with its heading, its place and whether it is shown.
#[component]
pub(super) fn PartFields() -> impl IntoView {
    let worked = Worked::of_page();
    let parts = worked.words(|words| PartChoice::all(&words.parts));
    let row = move |index: usize| {
        // A row is a place in the order; which part stands there may change.
        let choice = Signal::derive(move || parts.read().get(index).cloned());
        let part = move || choice.read_untracked().as_ref().map(|choice| choice.part);
        let name = move || choice.read().as_ref().map_or("", |choice| choice.part.heading());
        let shown = format!("part-shown-{index}");
        let heading = format!("part-heading-{index}");
        let change = move |change: &dyn Fn(&mut PartChoice)| {
            let Some(part) = part() else { return };
            worked
                .change("", |words| words.parts = PartChoice::changed(&words.parts, part, change));
        };
        view! {
            <li class="report-fields__row">
                <input class="checkbox" type="checkbox" id=shown.clone()
                    aria-label=move || format!("Show {}", name())
                    prop:checked=move || choice.read().as_ref().is_some_and(|choice| !choice.hidden)
                    on:change:target=move |event| {
                        let hidden = !event.target().checked();
                        change(&|choice| choice.hidden = hidden);
                    }/>
                <label for=shown aria-hidden="true">"Show"</label>
                <div class="field">
                    <label class="field__label visually-hidden" for=heading.clone()>{move || format!("Heading of {}", name())}</label>
                    <input class="field__input" type="text" id=heading
                        prop:value=move || choice.read().as_ref().map(|choice| choice.heading().to_owned())
                        on:change:target=move |event| {
                            let typed = event.target().value();
                            let typed = typed.trim();
                            change(&|choice| {
                                let is_own = typed.is_empty() || typed == choice.part.heading();
                                choice.heading = (!is_own).then(|| typed.to_owned());
                            });
                        }/>
                </div>
                {step(worked, parts, index, true)}
                {step(worked, parts, index, false)}
            </li>
        }
        .into_any()
    };
    rows(Signal::derive(move || parts.read().len()), row)
}

/// A button that moves the part at a place one place on; the focus goes with the part.
fn step(worked: Worked, parts: Signal<Vec<PartChoice>>, index: usize, up: bool) -> impl IntoView {
    let (word, way) = if up { ("Up", "up") } else { ("Down", "down") };
    let name = move || parts.read().get(index).map_or("", |choice| choice.part.heading());
    let go = move |_| {
        let (part, count) = {
            let parts = parts.read_untracked();
            let Some(choice) = parts.get(index) else { return };
            (choice.part, parts.len())
        };
        let mut moved = false;
        worked.change("", |words| {
            if let Some(parts) = PartChoice::moved(&words.parts, part, up) {
                words.parts = parts;
                moved = true;
            }
        });
        if moved {
            let to = if up { index.saturating_sub(1) } else { index + 1 };
            let session = worked.session;
            session.say(format!("Moved {} to place {} of {count}", part.heading(), to + 1));
            dom::after_paint(move || dom::focus(&format!("part-{way}-{to}")));
        } else {
            let end = if up { "first" } else { "last" };
            worked.session.say(format!("This is the {end} part"));
        }
    };
    view! {
        <button class="button button--small" type="button" id=format!("part-{way}-{index}")
            aria-label=move || format!("Move {} {way}", name()) on:click=go>{word}</button>
    }
}
