//! Which report card is worked on; starting, removing, and pasting an earlier one.

use super::Worked;
use crate::browser::dom;
use crate::page::local_memo::local_memo;
use better_off::project::{Edit, ReportId};
use leptos::prelude::*;
use std::cmp::Ordering;

const NEW: &str = "new-report";
const REMOVE: &str = "remove-report";

/// The choice of report card.
#[component]
pub(super) fn ChooseReport() -> impl IntoView {
    let worked = Worked::of_page();
    let session = worked.session;
    let names = local_memo(move |_| {
        let project = session.project.read();
        let named = project.documents.reports.iter();
        named.map(|report| (report.id.clone(), report.words.title())).collect::<Vec<_>>()
    });
    let start = move |_| {
        let id: ReportId = session.fresh_ids().next('r');
        session.report.set(Some(id.clone()));
        session.dispatch(Edit::AddReport(id));
    };
    let remove = move |_| {
        if let Some(id) = worked.id() {
            session.dispatch(Edit::RemoveReport(id));
            session.say("The report card was removed; Undo brings it back");
            // With the last one the button that was pressed is gone.
            dom::focus_first(vec![REMOVE.to_owned(), NEW.to_owned()]);
        }
    };
    let place = local_memo(move |_| {
        let shown = worked.report.read().as_ref().map(|report| report.id.clone());
        names.read().iter().position(|(id, _)| Some(id) == shown.as_ref())
    });
    let is_last = move || place.get().is_none_or(|at| at + 1 == names.read().len());
    let step = move |up: bool| {
        let (Some(id), Some(at)) = (worked.id(), place.get_untracked()) else { return };
        let to = if up { at.saturating_sub(1) } else { at + 1 };
        session.dispatch(Edit::MoveReport(id, to));
        let count = names.read_untracked().len();
        session.say(match (at.cmp(&to), to < count) {
            (Ordering::Equal, _) => "This is the first report card".to_owned(),
            (_, false) => "This is the last report card".to_owned(),
            (_, true) => format!("Moved to place {} of {count}", to + 1),
        });
    };
    view! {
        <div class="report-fields__choose">
            <Show when=move || 1 < names.read().len()>
                <div class="field">
                    <label class="field__label" for="which-report">"Report card"</label>
                    <select class="field__input" id="which-report" on:change:target=move |event| {
                        session.report.set(Some(ReportId::from(event.target().value().as_str())));
                    }>
                        {move || names.get().into_iter().map(|(id, name)| {
                            let is_shown = worked.report.read().as_ref().is_some_and(|report| report.id == id);
                            view! { <option value=id.to_string() selected=is_shown>{name}</option> }
                        }).collect_view()}
                    </select>
                </div>
                <button class="button button--small" type="button" aria-disabled=move || (place.get() == Some(0)).to_string()
                    on:click=move |_| step(true)>"Up on the cover"</button>
                <button class="button button--small" type="button" aria-disabled=move || is_last().to_string()
                    on:click=move |_| step(false)>"Down on the cover"</button>
            </Show>
            <button class="button" class:button--main=move || names.read().is_empty() type="button" id=NEW on:click=start>
                "New report card"
            </button>
            <Show when=move || !names.read().is_empty()>
                <button class="button" type="button" id=REMOVE on:click=remove>"Remove this report card"</button>
            </Show>
        </div>
        <Show when=move || names.read().is_empty()>
            <p class="section__hint">
                "A report card tells one priority every quarter: why it matters, its rating and direction of travel, what was done, what will be, its indicators and who signed it off."
            </p>
        </Show>
    }
}

/// The box for the text of an earlier report card.
#[component]
pub(super) fn PasteReport() -> impl IntoView {
    let worked = Worked::of_page();
    let text = RwSignal::new(String::new());
    let read = move |_| {
        let pasted = text.get_untracked();
        match worked.id() {
            _ if pasted.trim().is_empty() => {
                worked
                    .session
                    .warn("The box is empty. Paste the text of an earlier report card into it");
            }
            Some(id) => worked.session.paste_report(id, pasted, move |was_read| {
                if was_read {
                    text.set(String::new());
                }
            }),
            None => {}
        }
    };
    view! {
        <details class="report-fields__part">
            <summary>"Paste an earlier report card"</summary>
            <div class="field">
                <label class="field__label" for="paste-report">"Text of the whole card"</label>
                <p class="field__hint" id="paste-report-hint">
                    "Its parts, actions, risks, sign-off and indicators are told apart. Each step can be undone."
                </p>
                <textarea class="field__input" id="paste-report" rows="5" spellcheck="false" aria-describedby="paste-report-hint"
                    prop:value=text on:input:target=move |event| text.set(event.target().value())></textarea>
            </div>
            <button class="button" type="button" on:click=read>"Read the report card"</button>
        </details>
    }
}
