//! Editing a card: its headline, and its statement as a form to choose or as words with live figures.

use super::outcome::CardState;
use crate::browser::dom;
use crate::page::claims::{Differences, Typed};
use crate::page::session::Session;
use better_off::card::{
    LiveFigure, StatementForm, Template, headlines, render, sentence, statement_forms,
};
use better_off::indicator::Indicator;
use better_off::project::{CardId, Edit, IndicatorId};
use leptos::html::Textarea;
use leptos::prelude::*;
use std::sync::Arc;

/// What is edited: the card, its indicator, and what could be said.
#[derive(Clone, Copy)]
struct Edited {
    session: Session,
    id: StoredValue<CardId>,
    indicator: Memo<Option<Arc<Indicator>>>,
}

impl Edited {
    fn headline(self) -> Option<String> {
        self.session
            .project
            .read()
            .card(&self.id.read_value())
            .and_then(|card| card.words.headline.clone())
    }

    fn statement(self) -> Option<String> {
        self.session
            .project
            .read()
            .card(&self.id.read_value())
            .and_then(|card| card.words.statement.clone())
    }

    fn forms(self) -> Vec<(StatementForm, String)> {
        let style = self.session.project.read().settings.style.clone();
        let indicator = self.indicator.get();
        let forms = indicator.map(|indicator| {
            statement_forms(&indicator, &style)
                .into_iter()
                .map(|form| {
                    let sentence = sentence(&render(&form.template, &indicator, &style));
                    (form, sentence)
                })
                .collect()
        });
        forms.unwrap_or_default()
    }

    fn about(self) -> Signal<Vec<IndicatorId>> {
        let about = move |_: Option<&Vec<IndicatorId>>| {
            let project = self.session.project.read();
            let card = project.card(&self.id.read_value());
            card.map(|card| card.indicators.clone()).unwrap_or_default()
        };
        Memo::new(about).into()
    }

    fn proposed_headlines(self) -> Vec<String> {
        let style = self.session.project.read().settings.style.clone();
        self.indicator.get().map(|indicator| headlines(&indicator, &style)).unwrap_or_default()
    }
}

/// The editor of one card.
#[component]
pub(super) fn CardEditor(
    /// Which.
    id: CardId,
    /// Called when the officer is done.
    on_done: impl Fn() + 'static,
) -> impl IntoView {
    let session = Session::of_page();
    let state = super::card_state(session, id.clone());
    let indicator = Memo::new({
        let id = id.clone();
        move |_| {
            let project = session.project.read();
            let indicator = project.card(&id)?.indicators.first()?.clone();
            session.indicators.read().get(&indicator).cloned()
        }
    });
    let edited = Edited { session, id: StoredValue::new(id.clone()), indicator };
    view! {
        <div class="card-editor" role="group" aria-label="Edit this card">
            <HeadlineField edited/>
            <StatementForms edited state=state.into()/>
            <StatementField edited state=state.into()/>
            <button class="button button--main" type="button" on:click=move |_| on_done()>"Done"</button>
        </div>
    }
}

/// The headline, typed or one of those proposed.
#[component]
fn HeadlineField(
    /// What is edited.
    edited: Edited,
) -> impl IntoView {
    let Edited { session, id, .. } = edited;
    let field = format!("headline-{}", id.read_value());
    let list = format!("headlines-{}", id.read_value());
    let proposed = Memo::new(move |_| edited.proposed_headlines());
    let value =
        move || edited.headline().or_else(|| proposed.read().first().cloned()).unwrap_or_default();
    let shown = Memo::new(move |_| value());
    let typed = Typed {
        shown: shown.into(),
        raw: shown.into(),
        change: Callback::new(move |words: String| {
            session.dispatch(Edit::SetHeadline(id.get_value(), Some(words)));
        }),
    };
    view! {
        <div class="field">
            <label class="field__label" for=field.clone()>"Headline"</label>
            <input class="field__input" id=field type="text" autocomplete="off" list=list.clone()
                prop:value=value
                on:input:target=move |event| session.dispatch(Edit::SetHeadline(id.get_value(), Some(event.target().value())))
                on:change=move |_| session.settle()/>
            <datalist id=list>
                {move || proposed.get().into_iter().map(|headline| view! { <option value=headline></option> }).collect_view()}
            </datalist>
            <Differences typed=typed about=edited.about()/>
            <Show when=move || edited.headline().is_some()>
                <button class="button button--small" type="button" on:click=move |_| session.dispatch(Edit::SetHeadline(id.get_value(), None))>
                    "Use the proposed headline"
                </button>
            </Show>
        </div>
    }
}

/// The forms the statement can take, each shown with the figures in it.
#[component]
fn StatementForms(
    /// What is edited.
    edited: Edited,
    /// The card as it stands.
    state: Signal<CardState>,
) -> impl IntoView {
    let Edited { session, id, .. } = edited;
    let name = format!("form-{}", id.read_value());
    let forms = Memo::new(move |_| edited.forms());
    view! {
        <fieldset class="forms">
            <legend class="field__label">"Ways to say it"</legend>
            {move || forms.get().into_iter().enumerate().map(|(index, (form, sentence))| {
                let is_taken = sentence == state.read().statement();
                let field = format!("{name}-{index}");
                view! {
                    <div class="forms__one">
                        <input class="checkbox" type="radio" id=field.clone() name=name.clone() prop:checked=is_taken on:change=move |_| {
                            let words = (index != 0).then(|| form.template.to_string());
                            session.dispatch(Edit::SetStatement(id.get_value(), words));
                            session.settle();
                        }/>
                        <label for=field>{sentence}</label>
                    </div>
                }
            }).collect_view()}
        </fieldset>
    }
}

/// The statement as words, with its live figures in braces.
#[component]
fn StatementField(
    /// What is edited.
    edited: Edited,
    /// The card as it stands.
    state: Signal<CardState>,
) -> impl IntoView {
    let Edited { session, id, .. } = edited;
    let field = format!("statement-{}", id.read_value());
    let hint = format!("{field}-hint");
    let insert = format!("{field}-insert");
    let area = NodeRef::<Textarea>::new();
    let text = move || {
        edited
            .statement()
            .or_else(|| edited.forms().first().map(|(form, _)| form.template.to_string()))
            .unwrap_or_default()
    };
    let wrong = move || Template::parse(&text()).err().map(|error| error.to_string());
    let type_in =
        move |words: String| session.dispatch(Edit::SetStatement(id.get_value(), Some(words)));
    let typed = Typed {
        shown: Memo::new(move |_| state.read().statement()).into(),
        raw: Memo::new(move |_| text()).into(),
        change: Callback::new(type_in),
    };
    let put_in = move |figure: LiveFigure| {
        let Some(area) = area.get_untracked() else { return };
        let at = area.selection_end().ok().flatten().unwrap_or(0) as usize;
        let words = area.value();
        // The place of the cursor is counted in UTF-16, as the browser does.
        let (before, after): (Vec<u16>, Vec<u16>) = {
            let units: Vec<u16> = words.encode_utf16().collect();
            let at = at.min(units.len());
            (units[..at].to_vec(), units[at..].to_vec())
        };
        let braces = format!("{{{}}}", figure.name());
        type_in(format!(
            "{}{braces}{}",
            String::from_utf16_lossy(&before),
            String::from_utf16_lossy(&after)
        ));
        session.settle();
        let at = u32::try_from(at + braces.len()).unwrap_or(u32::MAX);
        dom::after_paint(move || {
            let _ = area.focus();
            let _ = area.set_selection_range(at, at);
        });
    };

    view! {
        <div class="field">
            <label class="field__label" for=field.clone()>"Statement in your own words"</label>
            <p class="field__hint" id=hint.clone()>"Words in braces are live: they follow the table. The rest stays as you type it."</p>
            <textarea class="field__input statement-field" id=field aria-describedby=hint rows="3" node_ref=area
                aria-invalid=move || wrong().is_some().then_some("true")
                prop:value=text
                on:input:target=move |event| type_in(event.target().value())
                on:change=move |_| session.settle()
            ></textarea>
            {move || wrong().map(|wrong| view! { <p class="field__wrong" role="alert">{wrong}</p> })}
            <Differences typed=typed about=edited.about()/>
            <div class="statement-field__tools">
                <label class="visually-hidden" for=insert.clone()>"Insert a live figure"</label>
                <select class="field__input" id=insert on:change:target=move |event| {
                    if let Some(figure) = LiveFigure::named(&event.target().value()) {
                        put_in(figure);
                    }
                    event.target().set_value("");
                }>
                    <option value="">"Insert a live figure…"</option>
                    {LiveFigure::all().map(|figure| view! {
                        <option value=figure.name()>{format!("{} ({})", figure.name(), figure.meaning())}</option>
                    }).collect_view()}
                </select>
                <Show when=move || edited.statement().is_some()>
                    <button class="button button--small" type="button" on:click=move |_| session.dispatch(Edit::SetStatement(id.get_value(), None))>
                        "Use the proposed statement"
                    </button>
                </Show>
            </div>
        </div>
    }
}
