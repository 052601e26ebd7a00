//! What can be typed for a curve: title, subtitle, target, how far ahead.

use super::ShownCurve;
use super::change::{change_words, wrong_with};
use super::choices::CurveChoices;
use super::comparison::RuleComparison;
use super::form::FormChoice;
use super::rule::RuleChoice;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use crate::page::text_field::{TextField, typed};
use better_off::curve::{Curve, CurveField, CurveWords, Form, TypedTarget};
use better_off::project::IndicatorId;
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
    let words = local_memo(move |_| {
        shown.get().map(|id| session.project.read().curve_words(&id)).unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut CurveWords)| change_words(session, shown, change);
    let proposed = move |take: fn(&Curve) -> String| {
        curve.read().as_ref().map(|shown| take(&shown.curve)).unwrap_or_default()
    };
    let is_line = local_memo(move |_| words.read().form.is_line());
    let is_bars = local_memo(move |_| words.read().form == Form::Bars);
    let target = move || words.read().target.clone().unwrap_or_default();
    let set_target = move |set: &dyn Fn(&mut TypedTarget)| {
        change(&|words| {
            let mut target = words.target.clone().unwrap_or_default();
            set(&mut target);
            let is_typed = !target.value.trim().is_empty() || !target.period.trim().is_empty();
            words.target = is_typed.then_some(target);
        });
    };

    view! {
        <details class="curve-words">
            <summary>"More"</summary>
            <FormChoice shown words curve/>
            <div class="curve-words__fields">
                <TextField id="curve-title" label="Title"
                    value=Signal::derive(move || words.read().title.clone().unwrap_or_else(|| proposed(|curve| curve.title.clone())))
                    on_input=Callback::new(move |text| change(&|words| words.title = typed(String::clone(&text))))/>
                <TextField id="curve-subtitle" label="Subtitle"
                    value=Signal::derive(move || words.read().subtitle.clone().unwrap_or_else(|| proposed(|curve| curve.subtitle.clone())))
                    on_input=Callback::new(move |text| change(&|words| words.subtitle = typed(String::clone(&text))))/>
                <Show when=move || is_line.get()>
                    <TextField id="curve-target" label="Target" value=Signal::derive(move || target().value)
                        wrong=wrong_with(curve, CurveField::Target)
                        on_input=Callback::new(move |text: String| set_target(&|target| target.value.clone_from(&text)))/>
                    <TextField id="curve-target-period" label="Target for" hint="Such as March 2027"
                        wrong=wrong_with(curve, CurveField::TargetPeriod)
                        value=Signal::derive(move || target().period)
                        on_input=Callback::new(move |text: String| set_target(&|target| target.period.clone_from(&text)))/>
                </Show>
                <Show when=move || !is_bars.get()>
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
                </Show>
                <Show when=move || is_line.get()>
                    <CurveChoices shown words curve/>
                </Show>
                <Show when=move || words.read().form == Form::Shares>
                    <RuleChoice shown words/>
                </Show>
            </div>
            <Show when=move || is_line.get()>
                <RuleComparison curve/>
            </Show>
        </details>
    }
}
