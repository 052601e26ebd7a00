//! Editing a card: its headline, and its statement as a form to choose or as words with live figures.

use super::more::MoreOfCard;
use super::outcome::CardState;
use crate::browser::dom;
use crate::page::claims::{Differences, Typed};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::card::{
    LiveFigure, StatementForm, Subject, Template, headlines_about, render_about, sentence,
    statement_forms_about,
};
use better_off::house_style::HouseStyle;
use better_off::project::{CardId, Edit, IndicatorId};
use leptos::html::Textarea;
use leptos::prelude::*;

/// What is edited: the card, and what could be said.
#[derive(Clone, Copy)]
pub(super) struct Edited {
    pub(super) session: Session,
    pub(super) id: StoredValue<CardId>,
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

    /// Something of the card's indicators, as far as they are read and may be shown.
    fn about<T: Default>(self, take: impl FnOnce(&[Subject], &HouseStyle) -> T) -> T {
        let project = self.session.project.read();
        let published = self.session.published.read();
        let card = project.card(&self.id.read_value());
        let subjects = card.and_then(|card| published.subjects(&project, card));
        subjects.map(|subjects| take(&subjects, &project.settings.style)).unwrap_or_default()
    }

    fn forms(self) -> Vec<(StatementForm, String)> {
        self.about(|subjects, style| {
            let forms = statement_forms_about(subjects, style).into_iter();
            let said = forms.map(|form| {
                let sentence = sentence(&render_about(&form.template, subjects, style));
                (form, sentence)
            });
            said.filter(|(_, sentence)| !sentence.is_empty()).collect()
        })
    }

    /// The indicators a claim of its words is held against.
    fn indicators(self) -> Signal<Vec<IndicatorId>> {
        let about = move |_: Option<&Vec<IndicatorId>>| {
            let project = self.session.project.read();
            let card = project.card(&self.id.read_value());
            card.map(|card| card.indicators.clone()).unwrap_or_default()
        };
        local_memo(about).into()
    }

    fn proposed_headlines(self) -> Vec<String> {
        self.about(headlines_about)
    }

    /// Every live figure that can be filled in, as it is typed and as it reads now.
    fn live_figures(self) -> Vec<(String, String)> {
        self.about(|subjects, style| {
            let mut figures = Vec::new();
            for of in 0..subjects.len() {
                for figure in LiveFigure::all() {
                    let name = match of {
                        0 => figure.name().to_owned(),
                        _ => format!("{} {}", of + 1, figure.name()),
                    };
                    let template = Template::parse(&format!("{{{name}}}")).unwrap_or_default();
                    let pieces = render_about(&template, subjects, style);
                    if pieces.iter().all(|piece| piece.cannot.is_none()) {
                        let words = format!("{name}: {} ({})", sentence(&pieces), figure.meaning());
                        figures.push((name, words));
                    }
                }
            }
            figures
        })
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
    let edited = Edited { session, id: StoredValue::new(id) };
    view! {
        <div class="card-editor" role="group" aria-label="Edit this card">
            <HeadlineField edited/>
            <StatementForms edited state=state.into()/>
            <StatementField edited state=state.into()/>
            <MoreOfCard edited/>
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
    let Edited { session, id } = edited;
    let field = format!("headline-{}", id.read_value());
    let list = format!("headlines-{}", id.read_value());
    let proposed = local_memo(move |_| edited.proposed_headlines());
    let value =
        move || edited.headline().or_else(|| proposed.read().first().cloned()).unwrap_or_default();
    let shown = local_memo(move |_| value());
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
            <Differences typed=typed about=edited.indicators()/>
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
    let Edited { session, id } = edited;
    let name = format!("form-{}", id.read_value());
    let forms = local_memo(move |_| edited.forms());
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
    let Edited { session, id } = edited;
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
        shown: local_memo(move |_| state.read().statement()).into(),
        raw: local_memo(move |_| text()).into(),
        change: Callback::new(type_in),
    };
    let put_in = move |name: String| {
        let Some(area) = area.get_untracked() else { return };
        let at = area.selection_end().ok().flatten().unwrap_or(0) as usize;
        let words = area.value();
        // The place of the cursor is counted in UTF-16, as the browser does.
        let (before, after): (Vec<u16>, Vec<u16>) = {
            let units: Vec<u16> = words.encode_utf16().collect();
            let at = at.min(units.len());
            (units[..at].to_vec(), units[at..].to_vec())
        };
        let braces = format!("{{{name}}}");
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
            <p class="field__hint" id=hint.clone()>"Words in braces are live: they follow the table, and are underlined on the card above. The rest stays as you type it."</p>
            <textarea class="field__input statement-field" id=field aria-describedby=hint rows="3" node_ref=area
                aria-invalid=move || wrong().is_some().then_some("true")
                prop:value=text
                on:input:target=move |event| type_in(event.target().value())
                on:change=move |_| session.settle()
            ></textarea>
            {move || wrong().map(|wrong| view! { <p class="field__wrong" role="alert">{wrong}</p> })}
            <Differences typed=typed about=edited.indicators()/>
            <div class="statement-field__tools">
                <label class="visually-hidden" for=insert.clone()>"Insert a live figure"</label>
                <select class="field__input" id=insert on:change:target=move |event| {
                    let name = event.target().value();
                    if !name.is_empty() {
                        put_in(name);
                    }
                    event.target().set_value("");
                }>
                    <option value="">"Insert a live figure…"</option>
                    {move || edited.live_figures().into_iter().map(|(name, words)| view! {
                        <option value=name>{words}</option>
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
