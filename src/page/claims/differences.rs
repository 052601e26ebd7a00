//! Under a field: the figures typed in it that differ from the table, or from each other.

use super::CheckedText;
use crate::page::places::Place;
use crate::page::session::Session;
use better_off::claim::{Claim, Finding, put_right};
use better_off::project::IndicatorId;
use leptos::prelude::*;
use std::sync::Arc;

/// What is typed in a field, as it is read and as it was typed.
#[derive(Clone, Copy)]
pub(crate) struct Typed {
    /// The sentence as it is shown, live figures filled in.
    pub(crate) shown: Signal<String>,
    /// The text of the field itself.
    pub(crate) raw: Signal<String>,
    /// Puts another text into the field.
    pub(crate) change: Callback<String>,
}

/// What differs in a text that is being typed: nothing when nothing does.
#[component]
pub(crate) fn Differences(
    /// What is typed.
    typed: Typed,
    /// The indicators that it is about.
    #[prop(into)]
    about: Signal<Vec<IndicatorId>>,
) -> impl IntoView {
    let checked = super::checked(Session::of_page(), typed.shown, about);
    view! { <DifferenceLines typed checked/> }
}

/// What differs in a text that was checked.
#[component]
pub(crate) fn DifferenceLines(
    /// What is typed.
    typed: Typed,
    /// What its claims come to; none while nothing was checked.
    #[prop(into)]
    checked: Signal<Option<Arc<CheckedText>>>,
) -> impl IntoView {
    let session = Session::of_page();
    let lines = move || {
        let checked = checked.get()?;
        let raw = typed.raw.get();
        let wrong = checked.checked.wrong_in(&raw);
        let lines: Vec<_> = wrong.map(|claim| line(session, typed, &checked, claim)).collect();
        let findings: Vec<_> = checked.checked.findings.iter().map(finding).collect();
        Some((lines, findings))
    };
    view! {
        <ul class="differences" aria-label="What differs" aria-live="polite">
            {move || lines().map(|(lines, findings)| (lines.into_iter().collect_view(), findings.into_iter().collect_view()))}
        </ul>
    }
}

/// What is not like for like, in a text of any kind.
pub(super) fn finding(finding: &Finding) -> impl IntoView + use<> {
    view! {
        <li class="findings__one">
            <q class="claim__text">{finding.text.clone()}</q>
            ": "
            {finding.message.clone()}
        </li>
    }
}

fn line(
    session: Session,
    typed: Typed,
    checked: &Arc<CheckedText>,
    claim: &Claim,
) -> impl IntoView + use<> {
    let other = claim.expected.clone().unwrap_or_default();
    let words = claim.difference();
    let right = put_right(&typed.raw.read(), &checked.text, claim);
    let source = checked.source(session, claim.indicator);
    view! {
        <li class="differences__one">
            <span class="claim__shape" aria-hidden="true">"≠"</span>
            " "
            {words}
            " "
            {right.map(|right| view! {
                <button class="button button--small" type="button" on:click=move |_| {
                    typed.change.run(right.clone());
                    session.settle();
                }>{format!("Change to {other}")}</button>
            })}
            {source.map(|source| view! {
                <button class="button button--small" type="button" on:click=move |_| {
                    session.checked.set(Some(source.clone()));
                    session.go(Place::Check);
                }>"Open the table"</button>
            })}
        </li>
    }
}
