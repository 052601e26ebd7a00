//! "Check a text": any text that is pasted, with every claim in it and its verdict.

use super::CheckedText;
use super::differences::finding;
use crate::page::session::Session;
use better_off::claim::{Claim, Verdict};
use leptos::prelude::*;

/// Claims shown before "Show all": a pasted booklet has hundreds.
const SHOWN: usize = 40;

/// A place to check any text.
#[component]
pub(crate) fn CheckText() -> impl IntoView {
    let session = Session::of_page();
    let text = session.text_to_check;
    let checked = super::checked(session, text.into(), Signal::stored(Vec::new()));
    let all = RwSignal::new(false);
    let summary = move || {
        let checked = checked.get()?;
        let count = |verdict: Verdict| {
            checked.checked.claims.iter().filter(|claim| claim.verdict == verdict).count()
        };
        let counts = [Verdict::Wrong, Verdict::Agrees, Verdict::CannotBeChecked, Verdict::NoPeriod];
        let words: Vec<String> = counts
            .into_iter()
            .filter(|verdict| 0 < count(*verdict))
            .map(|verdict| format!("{} {}", count(verdict), plural(verdict, count(verdict))))
            .collect();
        Some(match words.is_empty() {
            true => "The text claims no figure".to_owned(),
            false => words.join(", "),
        })
    };
    let more = move || {
        let count = checked.read().as_ref().map_or(0, |checked| checked.checked.claims.len());
        SHOWN < count && !all.get()
    };
    view! {
        <section class="check-text" aria-labelledby="check-text-heading">
            <h2 class="section__heading" id="check-text-heading">"Check a text"</h2>
            <div class="field">
                <label class="field__label" for="check-text">"Text to check"</label>
                <p class="field__hint" id="check-text-hint">
                    "Type or paste a sentence or a whole page. Its figures are checked against the chosen indicators and against each other, and stay on this computer."
                </p>
                <textarea class="field__input check-text__field" id="check-text" rows="5" aria-describedby="check-text-hint"
                    prop:value=text
                    on:input:target=move |event| {
                        all.set(false);
                        text.set(event.target().value());
                    }
                ></textarea>
            </div>
            <p class="check-text__summary" role="status">{summary}</p>
            <ul class="claims" aria-label="Claims of the text">
                {move || checked.get().map(|checked| {
                    let most = if all.get() { usize::MAX } else { SHOWN };
                    sorted(&checked).into_iter().take(most).map(claim).collect_view()
                })}
            </ul>
            <Show when=more>
                <button class="button button--small" type="button" on:click=move |_| all.set(true)>"Show all claims"</button>
            </Show>
            <ul class="findings" aria-label="Like for like">
                {move || checked.get().map(|checked| checked.checked.findings.iter().map(finding).collect_view())}
            </ul>
        </section>
    }
}

/// What differs first, then in the order of the text.
fn sorted(checked: &CheckedText) -> Vec<&Claim> {
    let mut claims: Vec<&Claim> = checked.checked.claims.iter().collect();
    claims.sort_by_key(|claim| claim.verdict != Verdict::Wrong);
    claims
}

fn plural(verdict: Verdict, count: usize) -> &'static str {
    match (verdict, count) {
        (Verdict::Agrees, 1) => "agrees",
        (Verdict::Agrees, _) => "agree",
        (Verdict::Wrong, 1) => "differs",
        (Verdict::Wrong, _) => "differ",
        (Verdict::CannotBeChecked, _) => "cannot be checked",
        (Verdict::NoPeriod, _) => "without a period",
    }
}

/// A claim: shape, word and reason, so that no colour is needed.
fn claim(claim: &Claim) -> impl IntoView + use<> {
    let (shape, class) = match claim.verdict {
        Verdict::Agrees => ("✓", "claim"),
        Verdict::Wrong => ("≠", "claim claim--differs"),
        Verdict::CannotBeChecked => ("?", "claim claim--unsure"),
        Verdict::NoPeriod => ("◷", "claim claim--unsure"),
    };
    view! {
        <li class=class>
            <span class="claim__shape" aria-hidden="true">{shape}</span>
            " "
            <q class="claim__text">{claim.text.clone()}</q>
            " "
            <strong class="claim__verdict">{claim.verdict.words()}</strong>
            ": "
            {claim.reason.clone()}
        </li>
    }
}
