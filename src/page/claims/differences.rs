//! Under a field: the figures typed in it that differ from the table, or from each other.

use super::CheckedText;
use crate::page::places::Place;
use crate::page::session::Session;
use better_off::claim::{Claim, Verdict};
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
    let session = Session::of_page();
    let checked = super::checked(session, typed.shown, about);
    let lines = move || {
        let checked = checked.get()?;
        // Of figures that are live in the field nothing can be typed otherwise.
        let raw = typed.raw.get();
        let wrong = checked
            .checked
            .claims
            .iter()
            .filter(|claim| claim.verdict == Verdict::Wrong && raw.contains(&claim.text));
        let lines: Vec<_> = wrong.map(|claim| line(session, typed, &checked, claim)).collect();
        (!lines.is_empty()).then_some(lines)
    };
    view! {
        <ul class="differences" aria-label="What differs" aria-live="polite">
            {move || lines().map(|lines| lines.into_iter().collect_view())}
        </ul>
    }
}

fn line(
    session: Session,
    typed: Typed,
    checked: &Arc<CheckedText>,
    claim: &Claim,
) -> impl IntoView + use<> {
    let other = claim.expected.clone().unwrap_or_default();
    let words = format!("{} differs: {}", claim.text, claim.reason);
    let is_figure = other.starts_with(|c: char| c.is_ascii_digit() || c == '\u{a3}');
    let (said, put) = (claim.text.clone(), other.clone());
    let change = move |_| {
        let raw = typed.raw.get_untracked();
        typed.change.run(raw.replacen(&said, &put, 1));
        session.settle();
    };
    let source = checked.source(session, claim.indicator);
    view! {
        <li class="differences__one">
            <span class="claim__shape" aria-hidden="true">"≠"</span>
            " "
            {words}
            " "
            {is_figure.then(|| view! {
                <button class="button button--small" type="button" on:click=change>{format!("Change to {other}")}</button>
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
