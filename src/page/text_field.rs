//! A text field whose typing is one step of undo, with how to fill it and what is wrong under it.

use super::local_memo::local_memo;
use super::session::Session;
use crate::browser::dom;
use leptos::prelude::*;

/// How long typing rests before what is wrong with it is told, in milliseconds: not at every letter.
const REST: i32 = 700;

/// What is wrong with a field, told once typing rests or the field is left.
#[derive(Clone, Copy)]
struct Told {
    words: Memo<String>,
    is_typing: RwSignal<bool>,
    letters: StoredValue<u32>,
}

impl Told {
    fn of(wrong: Signal<String>) -> Told {
        let is_typing = RwSignal::new(false);
        // What was told last stays while more is typed.
        let words = local_memo(move |last: Option<&String>| {
            if is_typing.get() { last.cloned().unwrap_or_default() } else { wrong.get() }
        });
        Told { words, is_typing, letters: StoredValue::new(0) }
    }

    fn typed(self) {
        self.is_typing.set(true);
        let now = self.letters.get_value().wrapping_add(1);
        self.letters.set_value(now);
        dom::later(REST, move || {
            if self.letters.try_get_value() == Some(now) {
                let _ = self.is_typing.try_set(false);
            }
        });
    }

    fn left(self) {
        self.is_typing.set(false);
    }
}

/// What stands under a field, and how the field names it.
struct Below {
    id: String,
    hint: &'static str,
    told: Option<Told>,
}

impl Below {
    /// The ids of what describes the field.
    fn ids(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let wrong = self.told.map(|_| format!("{}-wrong", self.id));
        let ids: Vec<String> = hint.into_iter().chain(wrong).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn view(self) -> impl IntoView {
        let Below { id, hint, told } = self;
        let hint_id = format!("{id}-hint");
        let hint =
            (!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> });
        let wrong = told.map(|told| {
            let words = move || told.words.get();
            view! { <p class="field__wrong" id=format!("{id}-wrong") aria-live="polite">{words}</p> }
        });
        view! {
            {hint}
            {wrong}
        }
    }
}

/// Whether a field is marked as wrong.
fn is_wrong(told: Option<Told>) -> Option<&'static str> {
    told.is_some_and(|told| !told.words.read().is_empty()).then_some("true")
}

/// A labelled field. Its body is compiled once: what it shows and does comes as plain signal and callback.
#[component]
pub(crate) fn TextField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it is for.
    label: &'static str,
    /// What it shows.
    value: Signal<String>,
    /// Called with each text that is typed; empty when it is cleared.
    on_input: Callback<String>,
    /// How to fill it.
    #[prop(optional)]
    hint: &'static str,
    /// What is wrong with what was typed; empty where nothing is.
    #[prop(optional)]
    wrong: Option<Signal<String>>,
) -> impl IntoView {
    let session = Session::of_page();
    let told = wrong.map(Told::of);
    let below = Below { id: id.clone(), hint, told };
    let (described, below) = (below.ids(), below.view());
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="field__input" id=id type="text" autocomplete="off"
                aria-describedby=described
                aria-invalid=move || is_wrong(told)
                prop:value=value
                on:input:target=move |event| type_in(told, on_input, event.target().value())
                on:change=move |_| leave(told, session)/>
            {below}
        </div>
    }
}

/// A labelled field of several lines, a thing each.
#[component]
pub(crate) fn TextLines(
    /// Unique on the page.
    id: &'static str,
    /// What it is for.
    label: &'static str,
    /// What it shows.
    value: Signal<String>,
    /// Called with each text that is typed; empty when it is cleared.
    on_input: Callback<String>,
    /// How to fill it.
    hint: &'static str,
    /// What is wrong with what was typed; empty where nothing is.
    #[prop(optional)]
    wrong: Option<Signal<String>>,
) -> impl IntoView {
    let session = Session::of_page();
    let told = wrong.map(Told::of);
    let below = Below { id: id.to_owned(), hint, told };
    let (described, below) = (below.ids(), below.view());
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <textarea class="field__input" id=id rows="2" autocomplete="off"
                aria-describedby=described
                aria-invalid=move || is_wrong(told)
                prop:value=value
                on:input:target=move |event| type_in(told, on_input, event.target().value())
                on:change=move |_| leave(told, session)></textarea>
            {below}
        </div>
    }
}

/// Takes what is typed; what is wrong with it is told when typing rests.
fn type_in(told: Option<Told>, on_input: Callback<String>, text: String) {
    if let Some(told) = told {
        told.typed();
    }
    on_input.run(text);
}

/// The field is left: what is wrong is told at once, and the step is whole.
fn leave(told: Option<Told>, session: Session) {
    if let Some(told) = told {
        told.left();
    }
    session.settle();
}

/// What was typed; none when nothing was.
pub(crate) fn typed(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}
