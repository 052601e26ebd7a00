//! The parts of a report card: renamed, moved, left out.

use super::Worked;
use better_off::report::priority::PartChoice;
use leptos::prelude::*;

/// Every part with its heading, its place and whether it is shown.
#[component]
pub(super) fn PartFields() -> impl IntoView {
    let worked = Worked::of_page();
    let parts = worked.words(|words| PartChoice::all(&words.parts));
    let row = move |index: usize, choice: PartChoice| {
        let part = choice.part;
        let name = part.heading();
        let hidden = choice.hidden;
        let shown = format!("part-shown-{index}");
        let heading = format!("part-heading-{index}");
        let step = move |up: bool| {
            worked.change("", |words| {
                if let Some(moved) = PartChoice::moved(&words.parts, part, up) {
                    words.parts = moved;
                }
            });
        };
        view! {
            <li class="report-fields__row">
                <input class="checkbox" type="checkbox" id=shown.clone() prop:checked=!hidden on:change:target=move |event| {
                    let hidden = !event.target().checked();
                    worked.change("", |words| words.parts = PartChoice::changed(&words.parts, part, |choice| choice.hidden = hidden));
                }/>
                <label for=shown>"Show"</label>
                <div class="field">
                    <label class="field__label visually-hidden" for=heading.clone()>{format!("Heading of {name}")}</label>
                    <input class="field__input" type="text" id=heading prop:value=choice.heading().to_owned() on:change:target=move |event| {
                        let typed = event.target().value();
                        let typed = Some(typed.trim().to_owned()).filter(|typed| !typed.is_empty() && typed != part.heading());
                        worked.change("", |words| words.parts = PartChoice::changed(&words.parts, part, |choice| choice.heading = typed));
                    }/>
                </div>
                <button class="button button--small" type="button" aria-label=format!("Move {name} up") on:click=move |_| step(true)>"Up"</button>
                <button class="button button--small" type="button" aria-label=format!("Move {name} down") on:click=move |_| step(false)>"Down"</button>
            </li>
        }
    };
    view! {
        <ol>{move || parts.get().into_iter().enumerate().map(|(index, choice)| row(index, choice)).collect_view()}</ol>
    }
}
