//! What can be typed for a curve: title, subtitle, target, how far ahead.

use super::ShownCurve;
use crate::page::session::Session;
use better_off::curve::{CurveWords, TypedTarget};
use better_off::project::{Edit, IndicatorId};
use leptos::prelude::*;
use std::sync::Arc;

/// The fields, each empty while what it says is proposed from the figures.
#[component]
pub(super) fn CurveWordsFields(
    /// Whose curve.
    shown: Memo<Option<IndicatorId>>,
    /// The curve as it stands.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    let session = Session::of_page();
    let words = Memo::new(move |_| {
        shown.get().map(|id| session.project.read().curve_words(&id)).unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut CurveWords)| {
        if let Some(id) = shown.get_untracked() {
            let mut next = words.get_untracked();
            change(&mut next);
            session.dispatch(Edit::SetCurve(id, next));
        }
    };
    let typed = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    let target = move || words.read().target.clone().unwrap_or_default();
    let set_target = move |set: &dyn Fn(&mut TypedTarget)| {
        change(&|words| {
            let mut target = words.target.clone().unwrap_or_default();
            set(&mut target);
            words.target = (!target.value.trim().is_empty() || !target.period.trim().is_empty())
                .then_some(target);
        });
    };

    view! {
        <details class="curve-words">
            <summary>"More"</summary>
            <div class="curve-words__fields">
                <div class="field">
                    <label class="field__label" for="curve-title">"Title"</label>
                    <input class="field__input" id="curve-title" type="text" autocomplete="off"
                        prop:value=move || words.read().title.clone().or_else(|| curve.read().as_ref().map(|curve| curve.title.clone())).unwrap_or_default()
                        on:input:target=move |event| {
                            let text = typed(event.target().value());
                            change(&|words| words.title = text.clone());
                        }
                        on:change=move |_| session.settle()/>
                </div>
                <div class="field">
                    <label class="field__label" for="curve-subtitle">"Subtitle"</label>
                    <input class="field__input" id="curve-subtitle" type="text" autocomplete="off"
                        prop:value=move || words.read().subtitle.clone().or_else(|| curve.read().as_ref().map(|curve| curve.subtitle.clone())).unwrap_or_default()
                        on:input:target=move |event| {
                            let text = typed(event.target().value());
                            change(&|words| words.subtitle = text.clone());
                        }
                        on:change=move |_| session.settle()/>
                </div>
                <div class="field">
                    <label class="field__label" for="curve-target">"Target"</label>
                    <input class="field__input" id="curve-target" type="text" autocomplete="off"
                        prop:value=move || target().value
                        on:input:target=move |event| {
                            let value = event.target().value();
                            set_target(&|target| target.value.clone_from(&value));
                        }
                        on:change=move |_| session.settle()/>
                </div>
                <div class="field">
                    <label class="field__label" for="curve-target-period">"Target for"</label>
                    <input class="field__input" id="curve-target-period" type="text" autocomplete="off" placeholder="such as March 2027"
                        prop:value=move || target().period
                        on:input:target=move |event| {
                            let period = event.target().value();
                            set_target(&|target| target.period.clone_from(&period));
                        }
                        on:change=move |_| session.settle()/>
                </div>
                <div class="field">
                    <label class="field__label" for="curve-ahead">"Periods ahead"</label>
                    <select class="field__input" id="curve-ahead" on:change:target=move |event| {
                        let ahead = event.target().value().parse().ok();
                        change(&|words| words.ahead = ahead);
                        session.settle();
                    }>
                        {(0..=8_u8).map(|ahead| view! {
                            <option value=ahead.to_string() selected=move || words.read().ahead.unwrap_or(3) == ahead>
                                {if ahead == 0 { "No forecast".to_owned() } else { ahead.to_string() }}
                            </option>
                        }).collect_view()}
                    </select>
                </div>
            </div>
        </details>
    }
}
