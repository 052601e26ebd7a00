//! Tables of words, as what they are: milestones of a programme, outcomes with their priorities.

use super::Checked;
use crate::page::local_memo::local_memo;
use better_off::house_style::HouseStyle;
use better_off::reading::{Milestone, Parts, Priority};
use leptos::prelude::*;

/// Rows shown before "Show all".
const SHOWN: usize = 12;

/// The milestones and priorities that were understood; nothing where there are none.
#[component]
pub(super) fn PartsRead() -> impl IntoView {
    let Checked { reading, .. } = expect_context();
    let parts = local_memo(move |_| {
        reading.read().as_ref().map(|reading| reading.understood.parts.clone()).unwrap_or_default()
    });
    let all = RwSignal::new(false);
    let most = move || if all.get() { usize::MAX } else { SHOWN };
    let has_more = local_memo(move |_| parts.read().iter().any(|parts| SHOWN < parts.len()));
    view! {
        {move || parts.get().into_iter().enumerate().map(|(at, parts)| {
            let (name, count, table) = match parts {
                Parts::Milestones(all) => ("Milestones", all.len(), milestones(&all, most()).into_any()),
                Parts::Framework(all) => ("Outcomes and priorities", all.len(), framework(&all, most()).into_any()),
            };
            let heading = format!("parts-heading-{at}");
            view! {
                <section class="parts" aria-labelledby=heading.clone()>
                    <h2 class="section__heading" id=heading.clone()>{format!("{name} ({count})")}</h2>
                    <div class="parts__scroll" role="region" tabindex="0" aria-label=format!("{name}, all columns")>{table}</div>
                </section>
            }
        }).collect_view()}
        <Show when=move || has_more.get() && !all.get()>
            <button class="button button--small" type="button" on:click=move |_| all.set(true)>"Show all rows"</button>
        </Show>
    }
}

fn milestones(all: &[Milestone], most: usize) -> impl IntoView + use<> {
    let rows: Vec<_> = all
        .iter()
        .take(most)
        .map(|milestone| {
            let belongs = [&milestone.strand, &milestone.project];
            let belongs: Vec<&str> = belongs.into_iter().flatten().map(String::as_str).collect();
            let moved = milestone.due.revised.last().map(|revised| format!("moved to {}", revised.to.words(&HouseStyle::default())));
            let status = milestone.status.as_ref().map(|status| status.text.clone());
            view! {
                <tr>
                    <th scope="row">{milestone.milestone.clone()}</th>
                    <td>{belongs.join(" · ")}</td>
                    <td>{milestone.lead.clone()}</td>
                    <td>{milestone.due.text.clone()} {moved.map(|moved| view! { <br/> {moved} })}</td>
                    <td>{status}</td>
                    <td class="parts__cell">{milestone.cell.to_string()}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="parts__table">
            <thead>
                <tr>
                    <th scope="col">"Milestone"</th>
                    <th scope="col">"Part of"</th>
                    <th scope="col">"Lead"</th>
                    <th scope="col">"Due"</th>
                    <th scope="col">"How far"</th>
                    <th scope="col">"Cell"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn framework(all: &[Priority], most: usize) -> impl IntoView + use<> {
    let mut names: Vec<String> = Vec::new();
    for level in all.iter().flat_map(|priority| &priority.levels) {
        if !names.contains(&level.name) {
            names.push(level.name.clone());
        }
    }
    let rows: Vec<_> = all
        .iter()
        .take(most)
        .map(|priority| {
            let text = |name: &String| {
                let level = priority.levels.iter().find(|level| level.name == *name);
                level.map(|level| level.text.clone())
            };
            let cells: Vec<_> = names.iter().map(|name| view! { <td>{text(name)}</td> }).collect();
            view! {
                <tr>
                    {cells}
                    <td class="parts__cell">{priority.cell.to_string()}</td>
                </tr>
            }
        })
        .collect();
    let heads: Vec<_> =
        names.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect();
    view! {
        <table class="parts__table">
            <thead>
                <tr>
                    {heads}
                    <th scope="col">"Cell"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
