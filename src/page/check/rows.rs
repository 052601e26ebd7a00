//! Rows of the table, from one to another, as numbered in the file.

use better_off::reading::{RowEnd, WrongRows, typed_rows};
use leptos::prelude::*;

/// Two fields, and under them what is wrong with what was typed.
#[component]
pub(super) fn RowRange(
    /// Unique on the page.
    id: &'static str,
    /// Which rows.
    label: &'static str,
    /// From 1, both included.
    from_to: Memo<(u32, u32)>,
    /// How many rows the table has.
    of: Memo<u32>,
    /// Called with the rows from 0, both included.
    on_change: impl Fn(u32, u32) + Copy + 'static,
) -> impl IntoView {
    let from = RwSignal::new(String::new());
    let to = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<WrongRows>);
    Effect::new(move |_| {
        let (first, last) = from_to.get();
        from.set(first.to_string());
        to.set(last.to_string());
        wrong.set(None);
    });
    let change = move || {
        let rows = typed_rows(&from.read_untracked(), &to.read_untracked(), of.get_untracked());
        wrong.set(rows.as_ref().err().cloned());
        if let Ok((first, last)) = rows {
            on_change(first, last);
        }
    };
    let is_wrong = move |end: RowEnd| {
        move || wrong.read().as_ref().is_some_and(|wrong| wrong.end == end).then_some("true")
    };
    let words = move || wrong.read().as_ref().map(ToString::to_string).unwrap_or_default();
    let (first, last, told) = (format!("{id}-from"), format!("{id}-to"), format!("{id}-wrong"));
    view! {
        <fieldset class="rows">
            <legend class="rows__label">{label}</legend>
            <label class="visually-hidden" for=first.clone()>{format!("{label}, from row")}</label>
            <input class="rows__input" id=first type="text" inputmode="numeric" bind:value=from
                aria-describedby=told.clone() aria-invalid=is_wrong(RowEnd::First) on:change=move |_| change()/>
            <span class="rows__to">"to"</span>
            <label class="visually-hidden" for=last.clone()>{format!("{label}, to row")}</label>
            <input class="rows__input" id=last type="text" inputmode="numeric" bind:value=to
                aria-describedby=told.clone() aria-invalid=is_wrong(RowEnd::Last) on:change=move |_| change()/>
            <p class="field__wrong" id=told aria-live="polite">{words}</p>
        </fieldset>
    }
}
