//! Two editions beside each other, or an edition and the draft: what is not the same in them.

mod shown;

use super::Worked;
use crate::page::local_memo::local_memo;
use better_off::report::priority::{Comparison, ComparisonOf, Side};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shown::comparison_view;
use std::sync::Arc;

const DRAFT: &str = "Draft";

/// Which two are compared, and what is not the same in them.
#[component]
pub(super) fn ComparisonView() -> impl IntoView {
    let worked = Worked::of_page();
    let names = local_memo(move |_| {
        let report = worked.report.read();
        let editions = report.as_ref().map(|report| report.editions.as_slice()).unwrap_or_default();
        editions.iter().map(|one| one.name()).collect::<Vec<String>>()
    });
    // The newest edition and the draft, until the officer chooses otherwise.
    let chosen = RwSignal::new(None::<usize>);
    let later = RwSignal::new(None::<usize>);
    let earlier = local_memo(move |_| {
        let newest = names.read().len().checked_sub(1)?;
        Some(chosen.get().map_or(newest, |at| at.min(newest)))
    });
    let comparison = compared(worked, earlier, later);
    let index = |value: String| value.parse::<usize>().ok();
    let options = move |from: usize, chosen: Option<usize>| {
        let names = names.get().into_iter().enumerate().skip(from);
        let option = |(at, name): (usize, String)| {
            let is_chosen = chosen == Some(at);
            view! { <option value=at.to_string() selected=is_chosen>{name}</option> }
        };
        names.map(option).collect_view()
    };
    view! {
        <div class="reports__tools comparison__which">
            <div class="field">
                <label class="field__label" for="compare-earlier">"Compare"</label>
                <select class="field__input" id="compare-earlier" on:change:target=move |event| {
                    chosen.set(index(event.target().value()));
                    // What is compared with it comes after it.
                    if later.get_untracked().is_some_and(|at| Some(at) <= chosen.get_untracked()) {
                        later.set(None);
                    }
                }>{move || options(0, earlier.get())}</select>
            </div>
            <div class="field">
                <label class="field__label" for="compare-later">"with"</label>
                <select class="field__input" id="compare-later" on:change:target=move |event| later.set(index(event.target().value()))>
                    {move || options(earlier.get().map_or(0, |at| at + 1), later.get())}
                    <option value=DRAFT selected=move || later.get().is_none()>{DRAFT}</option>
                </select>
            </div>
        </div>
        {move || comparison.read().as_ref().map(|comparison| comparison_view(comparison))}
    }
}

/// The comparison as the reader makes it, a moment after each change.
fn compared(
    worked: Worked,
    earlier: Memo<Option<usize>>,
    later: RwSignal<Option<usize>>,
) -> RwSignal<Option<Arc<Comparison>>> {
    let session = worked.session;
    let of: Memo<Option<ComparisonOf>> = local_memo(move |_| {
        let report = worked.report.get()?;
        let edition = |at: usize| {
            report.editions.get(at).map(|one| Side { name: one.name(), card: one.card.clone() })
        };
        let draft = || {
            let made = worked.made.get()?;
            Some(Side { name: DRAFT.to_owned(), card: made.card.clone() })
        };
        let later = later.get().map_or_else(draft, edition)?;
        Some(session.comparison_of(edition(earlier.get()?)?, later))
    });
    let made = RwSignal::new(None);
    Effect::new(move |_| {
        let Some(asked) = of.get() else { return made.set(None) };
        spawn_local(async move {
            let answer = session.comparison(asked.clone()).await;
            let is_wanted =
                of.try_with_untracked(|of| of.as_ref() == Some(&asked)).unwrap_or(false);
            if let Some(answer) = answer.filter(|_| is_wanted) {
                let _ = made.try_set(Some(Arc::new(answer)));
            }
        });
    });
    made
}
