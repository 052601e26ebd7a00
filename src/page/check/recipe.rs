//! What was put right, step by step: each can be switched off or taken away, and is replayed on the next file.

use super::Checked;
use super::sentences::sentence;
use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::project::Edit;
use leptos::prelude::*;

/// The recipe of the source that is looked at.
#[component]
pub(super) fn RecipeSteps() -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, reading } = expect_context();
    let steps = local_memo(move |_| {
        let project = session.project.read();
        let edition = source
            .read()
            .as_ref()
            .and_then(|id| project.source(id))
            .and_then(|source| source.edition().cloned());
        edition.map(|edition| edition.recipe.steps).unwrap_or_default()
    });

    view! {
        <Show when=move || !steps.read().is_empty()>
            <section class="recipe" aria-labelledby="recipe-heading">
                <h2 class="section__heading" id="recipe-heading">"What you put right"</h2>
                <p class="section__hint">"Kept with the table, and done again when you replace it with a newer file."</p>
                <ol class="recipe__steps">
                    {move || steps.get().into_iter().enumerate().map(|(index, step)| {
                        let words = sentence(&step.correction);
                        let unfitted = move || {
                            let reading = reading.read();
                            let all = reading.as_ref().map(|reading| reading.understood.unfitted.as_slice());
                            let of_step = all.unwrap_or(&[]).iter().filter(|unfitted| unfitted.step == u32::try_from(index).ok());
                            of_step.map(|unfitted| unfitted.message.clone()).collect::<Vec<_>>().join(". ")
                        };
                        let id = format!("step-{index}");
                        view! {
                            <li class="recipe__step">
                                <input class="checkbox" id=id.clone() type="checkbox" prop:checked=step.on on:change:target=move |event| {
                                    if let Some(source) = source.get_untracked() {
                                        session.dispatch(Edit::SwitchStep(source, index, event.target().checked()));
                                    }
                                }/>
                                <label for=id>{words.clone()}</label>
                                <span class="recipe__unfitted">{unfitted}</span>
                                <button class="button button--small" type="button" aria-label=format!("Take away: {words}") on:click=move |_| {
                                    if let Some(source) = source.get_untracked() {
                                        session.dispatch(Edit::RemoveStep(source, index));
                                    }
                                }>"Take away"</button>
                            </li>
                        }
                    }).collect_view()}
                </ol>
            </section>
        </Show>
    }
}
