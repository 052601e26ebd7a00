//! Ways to bring a table: paste or type it, drop or upload a file, try the sample.

use super::sample;
use crate::browser::clipboard::{self, Pasted};
use crate::browser::files;
use crate::page::session::{Brought, Session};
use leptos::ev;
use leptos::prelude::*;

/// The box to paste into. A paste is read at once; typed text when it is asked for or the box is left.
#[component]
pub(super) fn PasteBox() -> impl IntoView {
    let session = Session::of_page();
    let text = RwSignal::new(String::new());
    // The text that was last read or refused: it is not read again until it changes.
    let read = StoredValue::new(String::new());

    let bring = move |pasted: Pasted| {
        let shown = pasted.text.clone();
        if !shown.trim().is_empty() && read.with_value(|read| *read == shown) {
            return;
        }
        read.set_value(shown.clone());
        session.bring(Brought::Pasted(pasted), None, move |was_read| {
            // What could not be read stays in the box to be looked at.
            text.set(if was_read { String::new() } else { shown.clone() });
            if was_read {
                read.set_value(String::new());
            }
        });
    };
    let read_typed = move || bring(Pasted { html: None, text: text.get_untracked() });
    let on_paste = move |event: ev::ClipboardEvent| {
        if let Some(file) =
            clipboard::pasted_file(&event).filter(|_| clipboard::pasted(&event).is_none())
        {
            event.prevent_default();
            session.bring(Brought::File(file), None, |_| ());
        } else if let Some(pasted) = clipboard::pasted(&event) {
            event.prevent_default();
            read.set_value(String::new());
            bring(pasted);
        }
    };
    let on_input = move |value: String| {
        let is_put_in_whole =
            text.with_untracked(|before| value.len() > before.len() + 16 && value.contains('\n'));
        text.set(value);
        if is_put_in_whole {
            read_typed();
        }
    };

    view! {
        <div class="paste">
            <label class="paste__label" for="paste">"Paste a table"</label>
            <p class="paste__hint" id="paste-hint">
                "From Excel, Word, a web page or a text file: headings and all. Press Ctrl+V in the box."
            </p>
            <textarea
                class="paste__box"
                id="paste"
                aria-describedby="paste-hint"
                rows="7"
                spellcheck="false"
                autocomplete="off"
                prop:value=text
                on:paste=on_paste
                on:input:target=move |event| on_input(event.target().value())
                on:change=move |_| {
                    if !text.read_untracked().trim().is_empty() {
                        read_typed();
                    }
                }
            ></textarea>
            <button class="button" type="button" on:click=move |_| {
                read.set_value(String::new());
                read_typed();
            }>"Read the table"</button>
        </div>
    }
}

/// The area to drop a file on, with the file input and the sample. What is dropped the whole page takes: see
/// [`super::take_dropped_files`].
#[component]
pub(super) fn DropArea() -> impl IntoView {
    let session = Session::of_page();
    let is_over = RwSignal::new(false);

    view! {
        <div
            class=move || if is_over.get() { "drop drop--over" } else { "drop" }
            on:dragover=move |_| is_over.set(true)
            on:dragleave=move |_| is_over.set(false)
            on:drop=move |_| is_over.set(false)
        >
            <label class="drop__label" for="upload">"Upload a table"</label>
            <p class="drop__hint" id="upload-hint">"Excel, LibreOffice, CSV, TSV or a ZIP of them. You can also drop it here, or anywhere on the page."</p>
            <input
                class="drop__input"
                id="upload"
                type="file"
                multiple
                aria-describedby="upload-hint"
                accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.html,.htm,.zip"
                on:change=move |event| session.take(files::chosen(&event))
            />
            <div class="drop__sample">
                <button class="button" type="button" on:click=move |_| bring_sample(session)>"Try the sample"</button>
                <p class="drop__hint">"Children looked after in one city, 2007 to 2015: how a curve was turned. Its turning point is July 2011: type it on Curves, under More."</p>
            </div>
        </div>
    }
}

/// Brings the tables of the sample, one after the other.
fn bring_sample(session: Session) {
    let [(first, first_text), (second, second_text)] = sample::TABLES;
    session.bring(Brought::Sample(first, first_text), None, move |was_read| {
        if was_read {
            session.bring(Brought::Sample(second, second_text), None, |_| ());
        }
    });
}
