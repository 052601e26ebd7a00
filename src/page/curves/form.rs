//! How the figures of an indicator are drawn: as a line, or by its parts.

use crate::page::session::Session;
use crate::page::text_field::{TextField, typed};
use better_off::curve::{CurveWords, Form};
use better_off::project::{Edit, IndicatorId};
use leptos::prelude::*;

/// The choice of the form, and of what it is made of where it is no line.
#[component]
pub(super) fn FormChoice(
    /// Whose figure.
    shown: Memo<Option<IndicatorId>>,
    /// What was typed.
    words: Memo<CurveWords>,
) -> impl IntoView {
    let session = Session::of_page();
    let change = move |change: &dyn Fn(&mut CurveWords, &IndicatorId)| {
        if let Some(id) = shown.get_untracked() {
            let mut next = words.get_untracked();
            change(&mut next, &id);
            session.dispatch(Edit::SetCurve(id, Box::new(next)));
        }
    };
    let choose = move |form: Form| {
        change(&|words, id| {
            words.form = form;
            if !form.is_line() && words.parts.is_empty() {
                let project = session.project.get_untracked();
                words.parts = project.proposed_parts(id, &session.indicators.read_untracked());
            }
        });
        session.settle();
    };
    let names = session.indicator_names();
    let parts = Memo::new(move |_| {
        let (names, read) = (names.read(), session.indicators.read());
        let ids = shown.get().map(|id| session.project.read().possible_parts(&id, &read));
        let named = |id: IndicatorId| {
            let name = names.iter().find(|(other, _)| *other == id)?.1.clone();
            Some((id, name))
        };
        ids.unwrap_or_default().into_iter().filter_map(named).collect::<Vec<_>>()
    });
    let switch = move |part: IndicatorId, on: bool| {
        change(&|words, _| {
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
                <TextField id="curve-parts-period" label="Period of the bars" placeholder="the latest; or such as 2010-11"
                    value=Signal::derive(move || words.read().parts_period.clone().unwrap_or_default())
                    on_input=Callback::new(move |text: String| change(&|words, _| words.parts_period = typed(text.clone())))/>
            </Show>
        </div>
        <Show when=move || !words.read().form.is_line()>
            <fieldset class="curve-words__parts">
                <legend class="field__label">"Made of"</legend>
                <For each=move || parts.get() key=|part| part.clone() let:part>
                    <PartTick part shown words on_change=Callback::new(move |(part, on)| switch(part, on))/>
                </For>
            </fieldset>
        </Show>
    }
}

/// Whether an indicator is a part.
#[component]
fn PartTick(
    /// Which, and its name.
    part: (IndicatorId, String),
    /// Whose figure: always a part of it.
    shown: Memo<Option<IndicatorId>>,
    /// What was typed.
    words: Memo<CurveWords>,
    /// Called with each change.
    on_change: Callback<(IndicatorId, bool)>,
) -> impl IntoView {
    let (part, name) = part;
    let id = format!("curve-part-{part}");
    let of = id.clone();
    let is_own = {
        let part = part.clone();
        Memo::new(move |_| shown.read().as_ref() == Some(&part))
    };
    let is_part = {
        let part = part.clone();
        move || is_own.get() || words.read().parts.contains(&part)
    };
    view! {
        <label class="field curve-words__tick" for=of>
            <input type="checkbox" id=id prop:checked=is_part disabled=is_own
                on:change:target=move |event| on_change.run((part.clone(), event.target().checked()))/>
            {name}
        </label>
    }
}
