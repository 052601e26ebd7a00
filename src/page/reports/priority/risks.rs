//! The register of challenges and risks: kind, words, response, and what in them differs from the tables.

use super::Worked;
use super::rows::{ListOf, add, at, remove, rows, text_cell};
use crate::page::claims::{CheckedText, DifferenceLines, Typed};
use better_off::report::priority::{CheckedRisk, CheckedStory, Risk, RiskKind};
use leptos::prelude::*;
use std::sync::Arc;

const ADD: &str = "risk-add";

const RISKS: ListOf<Risk> = |words| &mut words.risks;

/// The register.
#[component]
pub(super) fn RiskFields() -> impl IntoView {
    let worked = Worked::of_page();
    let count = worked.words(|words| words.risks.len());
    let row = move |index: usize| {
        let of = (RISKS, index);
        let kind = worked.words(move |words| words.risks.get(index).map(|risk| risk.kind));
        let id = format!("risk-kind-{index}");
        view! {
            <li>
                <div class="report-fields__row">
                    <div class="field">
                        <label class="field__label" for=id.clone()>"Kind"</label>
                        <select class="field__input" id=id on:change:target=move |event| {
                            let kind = if event.target().value() == "Challenge" { RiskKind::Challenge } else { RiskKind::Risk };
                            worked.change("", |words| at(&mut words.risks, index, |risk| risk.kind = kind));
                        }>
                            {[RiskKind::Risk, RiskKind::Challenge].map(|one| view! {
                                <option selected=move || kind.get() == Some(one)>{one.word()}</option>
                            }).collect_view()}
                        </select>
                    </div>
                    {text_cell(worked, format!("risk-text-{index}"), "What it is", of, |risk| &mut risk.text)}
                    {text_cell(worked, format!("risk-response-{index}"), "What is done about it", of, |risk| &mut risk.response)}
                    {remove(worked, format!("challenge or risk {}", index + 1), of, ADD)}
                </div>
                {differences(worked, index, |risk| &mut risk.text, |claims| &claims.text)}
                {differences(worked, index, |risk| &mut risk.response, |claims| &claims.response)}
            </li>
        }
        .into_any()
    };
    view! {
        {rows(count, row)}
        <button class="button button--small" type="button" id=ADD
            on:click=move |_| add(worked, RISKS, Risk::default(), "risk-kind")>"Add a challenge or risk"</button>
    }
}

/// What in one text of a challenge or risk differs from the tables, or from itself.
fn differences(
    worked: Worked,
    index: usize,
    text: fn(&mut Risk) -> &mut String,
    claims: fn(&CheckedRisk) -> &CheckedStory,
) -> impl IntoView {
    let typed = worked.words(move |words| {
        words.risks.get(index).cloned().map(|mut risk| std::mem::take(text(&mut risk)))
    });
    let typed = Signal::derive(move || typed.get().unwrap_or_default());
    let change = move |typed: String| {
        worked.change("", |words| at(&mut words.risks, index, |risk| *text(risk) = typed));
    };
    let checked = Signal::derive(move || {
        let made = worked.made.get()?;
        let CheckedStory { text, checked } = claims(made.claims.risks.get(index)?).clone();
        Some(Arc::new(CheckedText::new(text, checked, made.claims.indicators.clone())))
    });
    let typed = Typed { shown: typed, raw: typed, change: Callback::new(change) };
    view! { <DifferenceLines typed checked/> }
}
