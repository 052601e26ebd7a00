//! The photo or logo of the booklet's cover: chosen, made small, said in words, taken away.

use crate::browser::{files, pictures};
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use crate::page::text_field::TextField;
use better_off::project::Edit;
use better_off::report::cover_picture::{MOST_READ, PictureKind, PictureRefused};
use better_off::report::{BookletWords, CoverPicture};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

const WHAT: &str = "A PNG, JPEG or SVG file. It stays on this computer and is kept in the project";
const NO_WORDS: &str =
    "The picture is not on the cover yet: type what it shows, for those who do not see it";

/// The file to choose, and once there is one, what it shows.
#[component]
pub(super) fn CoverPictureFields() -> impl IntoView {
    let session = Session::of_page();
    let picture = local_memo(move |_| {
        let project = session.project.read();
        project.documents.booklet.picture.clone().filter(CoverPicture::is_picture)
    });
    // What became of the last file that was chosen; the picture may go by undo as well.
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        if picture.read().is_none() {
            said.set(String::new());
        }
    });
    let hint = move || match &*picture.read() {
        _ if !said.read().is_empty() => said.get(),
        Some(picture) if !picture.is_ready() => NO_WORDS.to_owned(),
        _ => WHAT.to_owned(),
    };
    view! {
        <div class="field">
            <label class="field__label" for="booklet-picture">"Photo or logo on the cover"</label>
            <input class="field__input" id="booklet-picture" type="file" accept="image/png,image/jpeg,image/svg+xml"
                aria-describedby="booklet-picture-hint"
                on:change=move |event| {
                    if let Some(file) = files::chosen(&event).into_iter().next() {
                        spawn_local(async move {
                            let outcome = taken(session, file).await;
                            let _ = said.try_set(outcome.unwrap_or_else(|refused| refused));
                        });
                    }
                }/>
            <p class="field__hint" id="booklet-picture-hint" role="status">{hint}</p>
        </div>
        <Show when=move || picture.read().is_some()>
            <img class="reports__preview" alt="" src=move || picture.read().as_ref().map(|one| one.url.to_string())/>
            <TextField id="booklet-picture-alt" label="What the picture shows"
                value=Signal::derive(move || picture.read().as_ref().map(|one| one.alt.clone()).unwrap_or_default())
                on_input=Callback::new(move |alt: String| {
                    said.set(String::new());
                    change(session, |words| {
                        if let Some(picture) = &mut words.picture {
                            picture.alt = alt;
                        }
                    });
                })/>
            <button class="button" type="button" on:click=move |_| {
                session.settle();
                change(session, |words| words.picture = None);
                session.settle();
                session.say("The picture is taken away");
            }>"Take the picture away"</button>
        </Show>
    }
}

fn change(session: Session, change: impl FnOnce(&mut BookletWords)) {
    let mut words = session.project.with_untracked(|project| project.documents.booklet.clone());
    change(&mut words);
    session.dispatch(Edit::SetBooklet(words));
}

/// Puts a file's picture on the cover; what became of it, or why it is refused, in words.
async fn taken(session: Session, file: File) -> Result<String, String> {
    let name = file.name();
    let refused = |why: PictureRefused| format!("{name:?} {why}");
    let read = file.size() as usize;
    if MOST_READ < read {
        return Err(refused(PictureRefused::TooLarge));
    }
    let bytes = files::bytes_of(file).await?;
    let kind = PictureKind::of(&bytes).map_err(refused)?;
    let small = pictures::small_picture(&bytes, kind).await.map_err(|_| {
        format!("{name:?} could not be drawn: it is damaged, or has no size of its own. Save it anew as PNG, then choose it again")
    })?;
    // A step of undo of its own; what it shows is typed anew.
    session.settle();
    change(session, |words| {
        words.picture = Some(CoverPicture { url: small.url.as_str().into(), alt: String::new() });
    });
    session.settle();
    let (width, height) = small.size;
    let kilobytes = |bytes: usize| bytes.div_ceil(1_000);
    let made_small = if small.bytes < read {
        format!("{name:?} was {} kB and is kept as", kilobytes(read))
    } else {
        format!("{name:?} is kept as")
    };
    Ok(format!(
        "{made_small} {width} by {height} pixels, {} kB. {NO_WORDS}",
        kilobytes(small.bytes)
    ))
}
