//! Rows of a list of the report card: each is drawn once, so that a change does not take the focus out of it.

use super::Worked;
use crate::browser::dom;
use crate::page::local_memo::local_memo;
use better_off::report::priority::PriorityWords;
use leptos::prelude::*;

/// A list of the words.
pub(super) type ListOf<T> = fn(&mut PriorityWords) -> &mut Vec<T>;

/// A row for each thing of a list, by its place. What a row shows follows from its signals.
pub(super) fn rows(
    count: Signal<usize>,
    row: impl Fn(usize) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let count = local_memo(move |_| count.get());
    view! {
        <ol><For each=move || 0..count.get() key=|index| *index let:index>{row(index)}</For></ol>
    }
}

/// A cell of a row: a small labelled field.
#[component]
pub(super) fn Cell(
    /// Unique on the page.
    id: String,
    /// What it is for.
    label: &'static str,
    /// What it shows.
    value: Signal<String>,
    /// Called when it was changed and left.
    on_change: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="field__input" id=id type="text" autocomplete="off" prop:value=value
                on:change:target=move |event| on_change.run(event.target().value())/>
        </div>
    }
}

/// A cell of a text of one thing of a list.
pub(super) fn text_cell<T: Clone + 'static>(
    worked: Worked,
    id: String,
    label: &'static str,
    (list, index): (ListOf<T>, usize),
    text: fn(&mut T) -> &mut String,
) -> impl IntoView {
    let value = worked.words(move |words| {
        let one = list(&mut words.clone()).get(index).cloned();
        one.map(|mut one| std::mem::take(text(&mut one))).unwrap_or_default()
    });
    let set = move |typed: String| {
        worked.change("", |words| at(list(words), index, |one| *text(one) = typed));
    };
    view! { <Cell id label value on_change=Callback::new(set)/> }
}

/// Adds to a list, with the focus in the first field of what was added: its id ends with its place.
pub(super) fn add<T>(worked: Worked, list: ListOf<T>, one: T, field: &str) {
    let mut place = None;
    worked.change("", |words| {
        let list = list(words);
        place = Some(list.len());
        list.push(one);
    });
    if let Some(place) = place {
        dom::focus_first(vec![format!("{field}-{place}")]);
    }
}

/// A button that takes a row away. The focus stays in its place, or goes to the button that adds to the list.
pub(super) fn remove<T: 'static>(
    worked: Worked,
    what: String,
    (list, index): (ListOf<T>, usize),
    add: &'static str,
) -> impl IntoView {
    let id = format!("{add}-not-{index}");
    let own = id.clone();
    let take = move |_| {
        worked.change("", |words| {
            let list = list(words);
            if index < list.len() {
                list.remove(index);
            }
        });
        let own = own.clone();
        dom::after_paint(move || {
            if !dom::exists(&own) {
                dom::focus(add);
            }
        });
    };
    view! {
        <button class="button button--small" type="button" id=id aria-label=format!("Remove {what}") on:click=take>"Remove"</button>
    }
}

/// Changes one thing of a list, if it is there.
pub(super) fn at<T>(list: &mut [T], index: usize, change: impl FnOnce(&mut T)) {
    if let Some(one) = list.get_mut(index) {
        change(one);
    }
}
