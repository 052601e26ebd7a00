//! A field for a story: plain lines with light marks, and buttons that set them.

use super::Worked;
use crate::browser::clipboard;
use crate::page::claims::{CheckedText, DifferenceLines, Typed};
use better_off::report::priority::{CheckedStory, PriorityWords, StoryClaims};
use better_off::report::story::Story;
use leptos::ev;
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const NO_WORDS: &str = "Nothing was pasted: what was copied holds no words. Copy the text itself, not a picture of it, and paste again";

/// Reads and writes one story of a report card.
#[derive(Clone, Copy)]
pub(super) struct StoryOf {
    /// Unique on the page; also names the step of undo.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// The story of the words.
    pub of: fn(&mut PriorityWords) -> &mut Story,
    /// What it claims.
    pub claims: fn(&StoryClaims) -> &CheckedStory,
}

/// The field, with bold, list and link by button.
#[component]
pub(super) fn StoryField(
    /// Which story.
    story: StoryOf,
) -> impl IntoView {
    let worked = Worked::of_page();
    let area = NodeRef::<Textarea>::new();
    let text = worked.words(move |words| (story.of)(&mut words.clone()).text());
    let set = move |text: String| {
        worked.change(story.id, |words| *(story.of)(words) = Story::typed(&text));
    };
    let put = move |make: fn(&str) -> String| {
        let Some(area) = area.get_untracked() else { return };
        let whole = area.value();
        let (from, to) = selected(&area, &whole);
        let made = make(&whole[from..to]);
        worked.session.settle();
        set(format!("{}{made}{}", &whole[..from], &whole[to..]));
        worked.session.settle();
        let _ = area.focus();
    };
    let on_paste = move |event: ev::ClipboardEvent| {
        let Some(html) = clipboard::pasted_html(&event) else { return };
        let Some(area) = area.get_untracked() else { return };
        event.prevent_default();
        let whole = area.value();
        let (from, to) = selected(&area, &whole);
        spawn_local(async move {
            let Some(pasted) = worked.session.story_of_html(html).await else {
                return worked.session.warn(NO_WORDS);
            };
            worked.session.settle();
            set(format!("{}{}{}", &whole[..from], pasted.text(), &whole[to..]));
            worked.session.settle();
        });
    };
    let checked = Signal::derive(move || {
        let made = worked.made.get()?;
        let CheckedStory { text, checked } = (story.claims)(&made.claims).clone();
        let ids = made.claims.indicators.clone();
        Some(Arc::new(CheckedText::new(text, checked, ids)))
    });
    let typed = Typed { shown: text, raw: text, change: Callback::new(set) };
    let hint = format!("{}-hint", story.id);
    view! {
        <div class="field story-field">
            <label class="field__label" for=story.id>{story.label}</label>
            <div class="story-field__marks" role="group" aria-label=format!("Marks for {}", story.label)>
                <button class="button button--small" type="button" on:click=move |_| put(|words| format!("**{}**", or(words, "bold")))>"Bold"</button>
                <button class="button button--small" type="button" on:click=move |_| put(as_list)>"List"</button>
                <button class="button button--small" type="button" on:click=move |_| put(|words| format!("[{}](https://)", or(words, "words")))>"Link"</button>
                <button class="button button--small" type="button" on:click=move |_| put(|_| "{latest}".to_owned())>"Live figure"</button>
            </div>
            <textarea class="field__input" id=story.id rows="5" aria-describedby=hint.clone() node_ref=area
                prop:value=text
                on:paste=on_paste
                on:input:target=move |event| set(event.target().value())
                on:change=move |_| worked.session.settle()></textarea>
            <p class="field__hint" id=hint>"A line is a paragraph; begin it with - for a list. {latest} follows the table."</p>
            <DifferenceLines typed checked/>
        </div>
    }
}

/// The selection of a field, in bytes of its text.
fn selected(area: &web_sys::HtmlTextAreaElement, whole: &str) -> (usize, usize) {
    let place = |found: Result<Option<u32>, _>| {
        found.ok().flatten().map_or(whole.len(), |units| byte_of(whole, units as usize))
    };
    let (from, to) = (place(area.selection_start()), place(area.selection_end()));
    (from.min(to), from.max(to))
}

/// The browser counts in UTF-16.
fn byte_of(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (at, letter) in text.char_indices() {
        if units <= seen {
            return at;
        }
        seen += letter.len_utf16();
    }
    text.len()
}

fn or(words: &str, instead: &str) -> String {
    if words.is_empty() { instead.to_owned() } else { words.to_owned() }
}

fn as_list(words: &str) -> String {
    or(words, "item").lines().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")
}
