//! House style: how the documents write years and percentages.

use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::house_style::{HouseStyle, PercentForm, YearForm};
use better_off::project::Edit;
use leptos::prelude::*;

const YEARS: [(YearForm, &str); 4] = [
    (YearForm::AsInTable, "As in the table"),
    (YearForm::Dash, "2013-14"),
    (YearForm::Slash, "2013/14"),
    (YearForm::To, "2013 to 2014"),
];

const PERCENTS: [(PercentForm, &str); 2] =
    [(PercentForm::Sign, "31%"), (PercentForm::Words, "31 per cent")];

/// The choice of house style.
#[component]
pub(crate) fn HouseStyleChoice() -> impl IntoView {
    let session = Session::of_page();
    let style = local_memo(move |_| session.project.read().settings.style.clone());
    let set = move |change: &dyn Fn(&mut HouseStyle)| {
        let mut next = style.get_untracked();
        change(&mut next);
        session.dispatch(Edit::SetStyle(next));
    };
    view! {
        <details class="house-style">
            <summary>"House style"</summary>
            <div class="house-style__choices">
                <label class="field">
                    <span class="field__label">"Years"</span>
                    <select class="field__input" on:change:target=move |event| {
                        let chosen = event.target().value();
                        if let Some((form, _)) = YEARS.iter().find(|(_, name)| *name == chosen) {
                            set(&|style| style.year_form = *form);
                        }
                    }>
                        {YEARS.map(|(form, name)| view! {
                            <option value=name selected=move || style.read().year_form == form>{name}</option>
                        }).collect_view()}
                    </select>
                </label>
                <label class="field">
                    <span class="field__label">"Percentages"</span>
                    <select class="field__input" on:change:target=move |event| {
                        let chosen = event.target().value();
                        if let Some((form, _)) = PERCENTS.iter().find(|(_, name)| *name == chosen) {
                            set(&|style| style.percent = *form);
                        }
                    }>
                        {PERCENTS.map(|(form, name)| view! {
                            <option value=name selected=move || style.read().percent == form>{name}</option>
                        }).collect_view()}
                    </select>
                </label>
            </div>
        </details>
    }
}
