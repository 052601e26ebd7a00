//! How the figures of an indicator are drawn: as a line, or by its parts.

use super::ShownCurve;
use super::change::{change_words, wrong_with};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use crate::page::text_field::{TextField, typed};
use crate::page::tick::Tick;
use better_off::curve::{CurveField, CurveWords, Form};
use better_off::project::IndicatorId;
use leptos::prelude::*;
use std::sync::Arc;

/// The choice of the form, and of what it is made of where it is no line.
#[component]
pub(super) fn FormChoice(
    /// Whose figure.
    shown: Memo<Option<IndicatorId>>,
    /// What was typed.
    words: Memo<CurveWords>,
    /// The figure as it stands.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    let session = Session::of_page();
    let change = move |change: &dyn Fn(&mut CurveWords)| change_words(session, shown, change);
    let choose = move |form: Form| {
        let read = session.indicators.read_untracked();
        let proposed = shown
            .get_untracked()
            .map(|id| session.project.with_untracked(|project| project.proposed_parts(&id, &read)));
        change(&|words| {
            words.form = form;
            if !form.is_line() && words.parts.is_empty() {
                words.parts = proposed.clone().unwrap_or_default();
            }
        });
        session.settle();
    };
    let names = session.indicator_names();
    let parts = local_memo(move |_| {
        let (names, read) = (names.read(), session.indicators.read());
        let ids = shown.get().map(|id| session.project.read().possible_parts(&id, &read));
        let named = |id: IndicatorId| {
            let name = names.iter().find(|(other, _)| *other == id)?.1.clone();
            Some((id, name))
        };
        ids.unwrap_or_default().into_iter().filter_map(named).collect::<Vec<_>>()
    });
    let switch = move |part: IndicatorId, on: bool| {
        change(&|words| {
            words.parts.retain(|other| *other != part);
            if on {
                words.parts.push(part.clone());
            }
        });
        session.settle();
    };
    view! {
        <div class="curve-words__fields">
            <div class="field">
                <label class="field__label" for="curve-form">"Shown as"</label>
                <select class="field__input" id="curve-form" on:change:target=move |event| {
                    let at = usize::try_from(event.target().selected_index()).unwrap_or(0);
                    choose(Form::ALL.get(at).copied().unwrap_or_default());
                }>
                    {Form::ALL.map(|form| view! {
                        <option selected=move || words.read().form == form>{form.name()}</option>
                    }).collect_view()}
                </select>
            </div>
            <Show when=move || words.read().form == Form::Bars>
                <TextField id="curve-parts-period" label="Period of the bars" hint="The latest; or such as 2010-11"
                    wrong=wrong_with(curve, CurveField::PartsPeriod)
                    value=Signal::derive(move || words.read().parts_period.clone().unwrap_or_default())
                    on_input=Callback::new(move |text: String| change(&|words| words.parts_period = typed(text.clone())))/>
            </Show>
        </div>
        <Show when=move || !words.read().form.is_line()>
            <fieldset class="curve-words__parts">
                <legend class="field__label">"Made of"</legend>
                <For each=move || parts.get() key=|part| part.clone() let:part>
                    {part_tick(part, shown, words, switch)}
                </For>
            </fieldset>
        </Show>
    }
}

/// Whether an indicator is a part of a figure; the one whose figure it is always is.
fn part_tick(
    (part, name): (IndicatorId, String),
    shown: Memo<Option<IndicatorId>>,
    words: Memo<CurveWords>,
    switch: impl Fn(IndicatorId, bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let id = format!("curve-part-{part}");
    let (own, ticked) = (part.clone(), part.clone());
    let is_own = local_memo(move |_| shown.read().as_ref() == Some(&own));
    let is_part = Signal::derive(move || is_own.get() || words.read().parts.contains(&ticked));
    let on_change = Callback::new(move |on| switch(part.clone(), on));
    view! { <Tick id label=name value=is_part disabled=is_own on_change/> }
}
