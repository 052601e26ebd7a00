//! The words of a report card: facts, stories, indicators.

use super::Worked;
use super::story_field::{StoryField, StoryOf};
use crate::page::local_memo::local_memo;
use crate::page::text_field::TextField;
use better_off::report::priority::PriorityWords;
use leptos::prelude::*;

/// A short text of the words.
#[derive(Clone, Copy)]
struct FactOf {
    id: &'static str,
    label: &'static str,
    of: fn(&mut PriorityWords) -> &mut String,
}

const FACTS: [FactOf; 5] = [
    FactOf { id: "report-reference", label: "Reference", of: |words| &mut words.reference },
    FactOf { id: "report-priority", label: "Priority", of: |words| &mut words.priority },
    FactOf { id: "report-outcome", label: "Outcome it serves", of: |words| &mut words.outcome },
    FactOf { id: "report-leads", label: "Lead officers, by role", of: |words| &mut words.leads },
    FactOf { id: "report-covers", label: "Period covered", of: |words| &mut words.covers },
];

const STORIES: [StoryOf; 4] = [
    StoryOf {
        id: "report-why",
        label: "Why is this a priority?",
        of: |words| &mut words.why,
        claims: |claims| &claims.why,
    },
    StoryOf {
        id: "report-indicator",
        label: "The indicator in one line",
        of: |words| &mut words.indicator,
        claims: |claims| &claims.indicator,
    },
    StoryOf {
        id: "report-summary",
        label: "Overall summary",
        of: |words| &mut words.summary,
        claims: |claims| &claims.summary,
    },
    StoryOf {
        id: "report-achievements",
        label: "Achievements since last quarter",
        of: |words| &mut words.achievements,
        claims: |claims| &claims.achievements,
    },
];

/// Reference, priority, outcome, leads, period.
#[component]
pub(super) fn FactFields() -> impl IntoView {
    let worked = Worked::of_page();
    FACTS.map(|fact| view! {
        <TextField id=fact.id label=fact.label
            value=worked.words(move |words| (fact.of)(&mut words.clone()).clone())
            on_input=Callback::new(move |text| worked.change(fact.id, |words| *(fact.of)(words) = text))/>
    }).collect_view()
}

/// The stories, and achievements proposed from what moved.
#[component]
pub(super) fn StoryFields() -> impl IntoView {
    let worked = Worked::of_page();
    let proposed = local_memo(move |_| {
        let made = worked.made.read();
        let said = worked
            .report
            .read()
            .as_ref()
            .map(|report| report.words.achievements.text())
            .unwrap_or_default();
        let sentences = made.as_ref().map(|made| made.achievements.clone()).unwrap_or_default();
        sentences
            .into_iter()
            .filter(|sentence| !said.contains(sentence.as_str()))
            .collect::<Vec<String>>()
    });
    view! {
        {STORIES.map(|story| view! { <StoryField story/> }).collect_view()}
        <Show when=move || !proposed.read().is_empty()>
            <div class="report-fields__proposed">
                <p class="field__label">"What moved the right way"</p>
                <ul>
                    {move || proposed.get().into_iter().map(|sentence| {
                        let taken = sentence.clone();
                        view! {
                            <li class="report-fields__row">
                                <span>{sentence.clone()}</span>
                                <button class="button button--small" type="button" aria-label=format!("Add to achievements: {sentence}")
                                    on:click=move |_| {
                                        let line = format!("- {taken}");
                                        worked.change("", |words| words.achievements.lines.push(line));
                                    }>"Add to achievements"</button>
                            </li>
                        }
                    }).collect_view()}
                </ul>
            </div>
        </Show>
    }
}

/// Which of the project's indicators stand in the table; the first is the headline indicator.
#[component]
pub(super) fn IndicatorChoice() -> impl IntoView {
    let worked = Worked::of_page();
    let session = worked.session;
    let names = session.indicator_names();
    view! {
        <Show
            when=move || !names.read().is_empty()
            fallback=|| view! { <p class="section__hint">"No indicator is chosen yet: bring a table on the place Data, tick its indicators on Check, and make cards."</p> }
        >
            <ul class="report-fields__indicators">
                {move || names.get().into_iter().enumerate().map(|(at, (id, name))| {
                    let field = format!("report-indicator-{at}");
                    let shown = id.clone();
                    let is_on = move || worked.report.read().as_ref().is_some_and(|report| report.words.indicators.contains(&shown));
                    view! {
                        <li class="report-fields__row">
                            <input class="checkbox" type="checkbox" id=field.clone() prop:checked=is_on on:change:target=move |event| {
                                let (on, id) = (event.target().checked(), id.clone());
                                worked.change("", move |words| {
                                    words.indicators.retain(|known| *known != id);
                                    if on {
                                        words.indicators.push(id);
                                    }
                                });
                            }/>
                            <label for=field>{name}</label>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </Show>
    }
}

/// What in the text does not fit the table.
#[component]
pub(super) fn Findings() -> impl IntoView {
    let worked = Worked::of_page();
    move || {
        let made = worked.made.read();
        let findings = made.as_ref().map(|made| made.findings.clone()).unwrap_or_default();
        findings
            .into_iter()
            .map(|finding| view! { <p class="report-fields__finding">{finding}</p> })
            .collect_view()
    }
}
