//! What else can be said of a card: its question, notes, place in the booklet, and further figures.

use super::editor::Edited;
use super::pictogram::PictogramChoice;
use crate::page::local_memo::local_memo;
use crate::page::text_field::{TextField, typed};
use better_off::card::{CardWords, Question};
use better_off::project::{Edit, IndicatorId};
use leptos::prelude::*;

/// The fields that most cards do without.
#[component]
pub(super) fn MoreOfCard(
    /// What is edited.
    edited: Edited,
) -> impl IntoView {
    let Edited { session, id } = edited;
    let words = local_memo(move |_| {
        let project = session.project.read();
        project.card(&id.read_value()).map(|card| card.words.clone()).unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut CardWords)| {
        let mut next = words.get_untracked();
        change(&mut next);
        session.dispatch(Edit::SetCardWords(id.get_value(), Box::new(next)));
    };
    let field = move |name: &str| format!("{name}-{}", id.read_value());
    let text = move |take: fn(&CardWords) -> &Option<String>| {
        Signal::derive(move || take(&words.read()).clone().unwrap_or_default())
    };
    let set = move |give: fn(&mut CardWords) -> &mut Option<String>| {
        Callback::new(move |text: String| change(&|words| *give(words) = typed(text.clone())))
    };
    let held = local_memo(move |_| {
        let project = session.project.read();
        let published = session.published.read();
        let card = project.card(&id.read_value());
        card.and_then(|card| published.card(&project, card))
            .map(|(_, held)| held)
            .unwrap_or_default()
    });

    view! {
        <details class="card-more">
            <summary>"More of this card"</summary>
            <div class="card-more__fields">
                <QuestionChoice edited/>
                <PictogramChoice edited/>
                <TextField id=field("footnote") label="Footnote" value=text(|words| &words.footnote)
                    on_input=set(|words| &mut words.footnote)/>
                <TextField id=field("source-note") label="Source of typed figures" value=text(|words| &words.source_note)
                    on_input=set(|words| &mut words.source_note)/>
                <TextField id=field("section") label="Begin a page under this heading" value=text(|words| &words.section)
                    on_input=set(|words| &mut words.section)/>
                <div class="field">
                    <label class="field__label" for=field("span")>"Width in the booklet"</label>
                    <select class="field__input" id=field("span") on:change:target=move |event| {
                        let span = event.target().value().parse().ok().filter(|span| 1 < *span);
                        change(&|words| words.span = span);
                        session.settle();
                    }>
                        {[(1_u8, "One place"), (2, "Two places"), (3, "Three places")].map(|(span, name)| view! {
                            <option value=span.to_string() selected=move || words.read().span.unwrap_or(1) == span>{name}</option>
                        })}
                    </select>
                </div>
                <FurtherFigures edited/>
                <Show when=move || !held.read().is_empty() || words.read().release.is_some()>
                    <p class="card-more__held">
                        {move || match held.read().as_slice() {
                            [] => "Small numbers in the typed words are shown, for the reason below".to_owned(),
                            held => format!("Held back from the typed words: {}", held.join("; ")),
                        }}
                    </p>
                    <TextField id=field("release") label="Why these may be shown" value=text(|words| &words.release)
                        on_input=set(|words| &mut words.release)/>
                </Show>
            </div>
        </details>
    }
}

/// Which of the three questions the card answers: guessed, with why, and changeable.
#[component]
fn QuestionChoice(
    /// What is edited.
    edited: Edited,
) -> impl IntoView {
    let Edited { session, id } = edited;
    let field = format!("question-{}", id.read_value());
    let hint = format!("{field}-hint");
    let answers = local_memo(move |_| {
        let project = session.project.read();
        let published = session.published.read();
        let card = project.card(&id.read_value())?;
        published.card(&project, card)?.0.answers
    });
    let why = move || {
        answers
            .read()
            .as_ref()
            .map(|answers| format!("{}: {}", answers.words(), answers.question.why))
    };
    view! {
        <div class="field">
            <label class="field__label" for=field.clone()>"Question it answers"</label>
            <select class="field__input" id=field aria-describedby=hint.clone() on:change:target=move |event| {
                let chosen = event.target().value();
                let question = Question::ALL.into_iter().find(|question| question.words() == chosen);
                let project = session.project.get_untracked();
                if let Some(card) = id.with_value(|id| project.card(id).cloned()) {
                    let words = CardWords { question, ..card.words.clone() };
                    session.dispatch(Edit::SetCardWords(id.get_value(), Box::new(words)));
                    session.settle();
                }
            }>
                <option value="" selected=move || answers.read().is_none()>"None"</option>
                {Question::ALL.map(|question| view! {
                    <option value=question.words()
                        selected=move || answers.read().as_ref().is_some_and(|answers| answers.question.value == question)
                    >{question.words()}</option>
                })}
            </select>
            <p class="field__hint" id=hint>{why}</p>
        </div>
    }
}

/// The other indicators of the project, to stand on the same card.
#[component]
fn FurtherFigures(
    /// What is edited.
    edited: Edited,
) -> impl IntoView {
    let Edited { session, id } = edited;
    let field = format!("further-{}", id.read_value());
    let own = local_memo(move |_| {
        let project = session.project.read();
        project.card(&id.read_value()).map(|card| card.indicators.clone()).unwrap_or_default()
    });
    let name = move |of: &IndicatorId| {
        session
            .indicators
            .read()
            .get(of)
            .map(|indicator| indicator.name.clone())
            .unwrap_or_default()
    };
    let others = local_memo(move |_| {
        let project = session.project.read();
        let own = own.read();
        let others = project.indicators.iter().filter(|one| !own.contains(&one.id));
        others.map(|one| (one.id.clone(), name(&one.id))).collect::<Vec<(IndicatorId, String)>>()
    });
    let choose = move |indicators: Vec<IndicatorId>| {
        session.dispatch(Edit::SetCardIndicators(id.get_value(), indicators));
    };
    view! {
        <div class="field">
            <label class="field__label" for=field.clone()>"Another figure on this card"</label>
            <select class="field__input" id=field on:change:target=move |event| {
                let chosen = event.target().value();
                if !chosen.is_empty() {
                    let mut indicators = own.get_untracked();
                    indicators.push(IndicatorId::from(chosen.as_str()));
                    choose(indicators);
                }
                event.target().set_value("");
            }>
                <option value="">"Choose an indicator…"</option>
                {move || others.get().into_iter().map(|(id, name)| view! {
                    <option value=id.to_string()>{name}</option>
                }).collect_view()}
            </select>
            <ul class="card-more__figures">
                {move || own.get().into_iter().enumerate().skip(1).map(|(at, one)| {
                    let shown = name(&one);
                    let label = format!("Take {shown} off this card");
                    view! {
                        <li>
                            {format!("{}. {shown} ", at + 1)}
                            <button class="button button--small" type="button" aria-label=label on:click=move |_| {
                                let kept = own.get_untracked().into_iter().filter(|other| *other != one).collect();
                                choose(kept);
                            }>"Take off"</button>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </div>
    }
}
