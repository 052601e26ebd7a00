//! RAG rating and direction of travel: the rule's, or the officer's own with its reason.

use super::Worked;
use crate::page::text_field::TextField;
use better_off::report::priority::{
    DirectionOfTravel, OfficerDirection, OfficerRating, Rag, ShownPartBody,
};
use leptos::prelude::*;

const BY_RULE: &str = "By rule";

/// Both, side by side.
#[component]
pub(super) fn RatingFields() -> impl IntoView {
    let worked = Worked::of_page();
    let rag = worked.words(|words| words.rating.as_ref().map(|own| own.rag));
    let direction = worked.words(|words| words.direction.as_ref().map(|own| own.direction));
    let rules = move || {
        let made = worked.made.read();
        let parts = made.as_ref().map(|made| made.card.parts.clone()).unwrap_or_default();
        parts.into_iter().find_map(|part| match part.body {
            ShownPartBody::Rating { rating, rating_rule, direction, direction_rule } => {
                let rating = rating_rule.or_else(|| rating.map(|rating| rating.reason));
                Some((rating, direction_rule.or_else(|| direction.map(|one| one.reason))))
            }
            _ => None,
        })
    };
    view! {
        <div class="report-fields__row">
            <div class="field">
                <label class="field__label" for="report-rag">"Rating"</label>
                <select class="field__input" id="report-rag" on:change:target=move |event| {
                    let chosen = event.target().value();
                    let rag = Rag::ALL.into_iter().find(|rag| rag.word() == chosen);
                    worked.change("", |words| {
                        let own = words.rating.take();
                        words.rating = rag.map(|rag| match own {
                            Some(own) => OfficerRating { rag, ..own },
                            None => OfficerRating { rag, reason: String::new(), by: String::new() },
                        });
                    });
                }>
                    <option selected=move || rag.get().is_none()>{BY_RULE}</option>
                    {Rag::ALL.map(|one| view! { <option selected=move || rag.get() == Some(one)>{one.word()}</option> }).collect_view()}
                </select>
            </div>
            <Show when=move || rag.get().is_some()>
                <TextField id="report-rag-reason" label="Why"
                    value=worked.words(|words| words.rating.as_ref().map(|own| own.reason.clone()).unwrap_or_default())
                    on_input=Callback::new(move |text| worked.change("report-rag-reason", |words| {
                        if let Some(own) = &mut words.rating { own.reason = text; }
                    }))/>
                <TextField id="report-rag-by" label="Given by, by role"
                    value=worked.words(|words| words.rating.as_ref().map(|own| own.by.clone()).unwrap_or_default())
                    on_input=Callback::new(move |text| worked.change("report-rag-by", |words| {
                        if let Some(own) = &mut words.rating { own.by = text; }
                    }))/>
            </Show>
        </div>
        <p class="section__hint">{move || rules().and_then(|(rating, _)| rating)}</p>
        <div class="report-fields__row">
            <div class="field">
                <label class="field__label" for="report-direction">"Direction of travel"</label>
                <select class="field__input" id="report-direction" on:change:target=move |event| {
                    let chosen = event.target().value();
                    let direction = DirectionOfTravel::ALL.into_iter().find(|one| one.word() == chosen);
                    worked.change("", |words| {
                        let own = words.direction.take();
                        words.direction = direction.map(|direction| match own {
                            Some(own) => OfficerDirection { direction, ..own },
                            None => OfficerDirection { direction, reason: String::new(), by: String::new() },
                        });
                    });
                }>
                    <option selected=move || direction.get().is_none()>{BY_RULE}</option>
                    {DirectionOfTravel::ALL.map(|one| view! { <option selected=move || direction.get() == Some(one)>{one.word()}</option> }).collect_view()}
                </select>
            </div>
            <Show when=move || direction.get().is_some()>
                <TextField id="report-direction-reason" label="Why"
                    value=worked.words(|words| words.direction.as_ref().map(|own| own.reason.clone()).unwrap_or_default())
                    on_input=Callback::new(move |text| worked.change("report-direction-reason", |words| {
                        if let Some(own) = &mut words.direction { own.reason = text; }
                    }))/>
            </Show>
        </div>
        <p class="section__hint">{move || rules().and_then(|(_, direction)| direction)}</p>
    }
}
