//! Small numbers, for the officer only: what is held back and why, and what may be shown all the same.

use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::disclosure::{
    Disclosure, HeldBack, Release, SMALLEST_BASE, SmallNumbers, THRESHOLD, counts_people,
    disclosure_of,
};
use better_off::project::{Edit, IndicatorId};
use leptos::prelude::*;

/// Indicators listed at a time; a search of the place Check finds the others.
const LISTED: usize = 60;

/// The rules of the document, the figures held back, and which indicators count people.
#[component]
pub(super) fn SmallNumbersPanel() -> impl IntoView {
    let session = Session::of_page();
    let held = local_memo(move |_| session.published.read().held.clone());
    let summary = move || {
        let held = held.read();
        let back = held.iter().filter(|(_, one)| one.released.is_none()).count();
        match back {
            0 => "Small numbers: nothing is held back".to_owned(),
            1 => "Small numbers: 1 figure is held back".to_owned(),
            _ => format!("Small numbers: {back} figures are held back"),
        }
    };
    view! {
        <details class="small-numbers">
            <summary>{summary}</summary>
            <p class="section__hint">
                "Small counts of people, and what would give them away, stand on no card, curve, picture or file. Only you see them here."
            </p>
            <Rules/>
            <Show when=move || !held.read().is_empty()>
                <div class="small-numbers__scroll" tabindex="0" role="region" aria-label="Figures that are held back">
                    <table class="small-numbers__table">
                        <thead><tr><th scope="col">"Measure"</th><th scope="col">"Period"</th><th scope="col">"Figure"</th>
                            <th scope="col">"Why it is held back"</th><th scope="col">"Show it all the same"</th></tr></thead>
                        <tbody>
                            {move || held.get().into_iter().enumerate().map(|(at, (id, one))| view! { <HeldRow at id one/> }).collect_view()}
                        </tbody>
                    </table>
                </div>
            </Show>
            <details class="small-numbers__people">
                <summary>"Which indicators count people"</summary>
                <PeopleList/>
            </details>
        </details>
    }
}

/// Threshold, smallest base and rounding.
#[component]
fn Rules() -> impl IntoView {
    let session = Session::of_page();
    let rules = local_memo(move |_| session.project.read().settings.small_numbers.clone());
    let change = move |change: &dyn Fn(&mut SmallNumbers)| {
        let mut next = rules.get_untracked();
        change(&mut next);
        session.dispatch(Edit::SetSmallNumbers(next));
    };
    view! {
        <div class="small-numbers__rules">
            <div class="field">
                <label class="field__label" for="small-threshold">"Hold back counts below"</label>
                <input class="field__input" id="small-threshold" type="number" min="0" max="100"
                    prop:value=move || rules.read().threshold().to_string()
                    on:change:target=move |event| {
                        let typed = event.target().value().parse().ok().filter(|typed| *typed != THRESHOLD);
                        change(&|rules| rules.threshold = typed);
                    }/>
            </div>
            <div class="field">
                <label class="field__label" for="small-base">"Hold back percentages of fewer people than"</label>
                <input class="field__input" id="small-base" type="number" min="0" max="1000"
                    prop:value=move || rules.read().smallest_base().to_string()
                    on:change:target=move |event| {
                        let typed = event.target().value().parse().ok().filter(|typed| *typed != SMALLEST_BASE);
                        change(&|rules| rules.smallest_base = typed);
                    }/>
            </div>
            <div class="field">
                <label class="field__label" for="small-rounding">"Round counts of people"</label>
                <select class="field__input" id="small-rounding" on:change:target=move |event| {
                    let step = event.target().value().parse().ok();
                    change(&|rules| rules.round_to = step);
                }>
                    {[(None, "Not at all"), (Some(5_u32), "To the nearest 5"), (Some(10), "To the nearest 10")].map(|(step, name)| view! {
                        <option value=step.map(|step| step.to_string()).unwrap_or_default() selected=move || rules.read().round_to == step>{name}</option>
                    })}
                </select>
            </div>
        </div>
    }
}

/// One figure, with the reason that releases it.
#[component]
fn HeldRow(
    /// Its place in the list.
    at: usize,
    /// Whose figure.
    id: IndicatorId,
    /// The figure.
    one: HeldBack,
) -> impl IntoView {
    let session = Session::of_page();
    let id = StoredValue::new(id);
    let span = (one.period.first, one.period.last);
    let text = StoredValue::new(one.text.clone());
    let reason = RwSignal::new(String::new());
    let keep = move |release: Option<String>| {
        let mut next: Disclosure =
            id.with_value(|id| disclosure_of(&session.project.get_untracked(), id));
        next.releases.retain(|other| (other.first, other.last) != span);
        if let Some(reason) = release {
            next.releases.push(Release {
                first: span.0,
                last: span.1,
                text: text.get_value(),
                reason,
            });
        }
        session.dispatch(Edit::SetDisclosure(next));
        session.settle();
    };
    let style = session.project.get_untracked().settings.style.clone();
    let figure = format!("{} in {}", one.measure, one.period.words(&style));
    let field = format!("release-{at}");
    let action = match one.released {
        Some(why) => view! {
            <span>{format!("Shown: {why} ")}</span>
            <button class="button button--small" type="button" aria-label=format!("Hold back again: {figure}") on:click=move |_| keep(None)>
                "Hold it back again"
            </button>
        }
        .into_any(),
        None => view! {
            <label class="visually-hidden" for=field.clone()>{format!("Why it may be shown: {figure}")}</label>
            <input class="field__input" id=field type="text" autocomplete="off" placeholder="Why it may be shown"
                prop:value=reason on:input:target=move |event| reason.set(event.target().value())/>
            <button class="button button--small" type="button" aria-label=format!("Show {figure}") on:click=move |_| {
                let why = reason.get_untracked();
                if why.trim().is_empty() {
                    session.warn("Type why this figure may be shown, then press Show");
                } else {
                    keep(Some(why));
                }
            }>"Show"</button>
        }
        .into_any(),
    };
    view! {
        <tr>
            <th scope="row">{one.measure.clone()}</th>
            <td>{one.period.words(&style)}</td>
            <td><span class="small-numbers__figure">{one.figure.clone()}</span>" ("{one.cell.to_string()}")"</td>
            <td>{one.why.to_string()}</td>
            <td class="small-numbers__action">{action}</td>
        </tr>
    }
}

/// Every indicator, whether it counts people, and of how many its percentages are.
#[component]
fn PeopleList() -> impl IntoView {
    let session = Session::of_page();
    let rows = local_memo(move |_| {
        let project = session.project.read();
        let indicators = session.indicators.read();
        let row = |id: &IndicatorId| {
            let indicator = indicators.get(id)?;
            let guess = counts_people(indicator);
            let said = disclosure_of(&project, id);
            let why = if said.people.is_some() { "you said so".to_owned() } else { guess.why };
            let people = said.people.unwrap_or(guess.value);
            Some((
                id.clone(),
                indicator.name.clone(),
                people,
                why,
                indicator.unit.value.is_share(),
                said.base,
            ))
        };
        project
            .indicators
            .iter()
            .filter_map(|chosen| row(&chosen.id))
            .take(LISTED)
            .collect::<Vec<_>>()
    });
    let change = move |id: &IndicatorId, change: &dyn Fn(&mut Disclosure)| {
        let mut next = disclosure_of(&session.project.get_untracked(), id);
        change(&mut next);
        session.dispatch(Edit::SetDisclosure(next));
        session.settle();
    };
    view! {
        <ul class="small-numbers__list">
            {move || rows.get().into_iter().enumerate().map(|(at, (id, name, people, why, is_share, base))| {
                let box_id = format!("people-{at}");
                let base_id = format!("base-{at}");
                let id = StoredValue::new(id);
                let base = is_share.then(|| view! {
                    <label for=base_id.clone()>"of how many people, if you know"</label>
                    <input class="field__input" id=base_id type="number" min="1" prop:value=base.map(|base| base.to_string()).unwrap_or_default()
                        on:change:target=move |event| {
                            let typed = event.target().value().parse().ok();
                            id.with_value(|id| change(id, &|one| one.base = typed));
                        }/>
                });
                view! {
                    <li>
                        <input class="checkbox" type="checkbox" id=box_id.clone() prop:checked=people on:change:target=move |event| {
                            let people = event.target().checked();
                            id.with_value(|id| change(id, &|one| one.people = Some(people)));
                        }/>
                        <label for=box_id>{name}</label>
                        <span class="small-numbers__why">{why}</span>
                        {base}
                    </li>
                }
            }).collect_view()}
        </ul>
    }
}
