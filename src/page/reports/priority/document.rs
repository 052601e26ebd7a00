//! A finished report card as it stands on paper. Nothing is worked out here.

use super::tables::{action_view, dash, indicators_view, table_view};
use crate::page::local_memo::local_memo;
use better_off::report::priority::{
    By, Changed, CoverLine, DirectionOfTravel, Part, PriorityCard, Rag, ShownPart, ShownPartBody,
    ShownRating,
};
use better_off::report::story::{ShownBlock, ShownItem, ShownRun};
use leptos::prelude::*;
use std::sync::Arc;

/// The pages of a card; `curve` draws its curve. A part is drawn again only when it changed.
pub(super) fn card_view(
    card: Memo<Option<Arc<PriorityCard>>>,
    curve: Arc<dyn Fn() -> AnyView + Send + Sync>,
) -> impl IntoView {
    let draft = local_memo(move |_| card.read().as_ref().is_some_and(|card| card.draft));
    let title = local_memo(move |_| {
        card.read().as_ref().map(|card| card.title.clone()).unwrap_or_default()
    });
    let parts = local_memo(move |_| {
        let card = card.read();
        let parts = card.as_ref().map(|card| card.parts.as_slice()).unwrap_or_default();
        parts.iter().map(|part| part.part).collect::<Vec<Part>>()
    });
    let one = move |part: Part| {
        let shown = local_memo(move |_| {
            let card = card.read();
            card.as_ref()?.parts.iter().find(|shown| shown.part == part).cloned()
        });
        let curve = Arc::clone(&curve);
        move || shown.read().as_ref().map(|shown| part_view(shown, &*curve))
    };
    view! {
        <article class="report-card" aria-label=title>
            <Show when=move || draft.get()><p class="report-card__draft">"DRAFT"</p></Show>
            <Show when=move || !title.read().is_empty()><h2 class="booklet__heading">{title}</h2></Show>
            <For each=move || parts.get() key=|part| *part let:part>{one(part)}</For>
        </article>
    }
}

fn part_view(part: &ShownPart, curve: &dyn Fn() -> AnyView) -> impl IntoView + use<> {
    let body = match &part.body {
        ShownPartBody::Facts(facts) => facts_view(facts).into_any(),
        ShownPartBody::Story(blocks) => blocks.iter().map(block_view).collect_view().into_any(),
        ShownPartBody::Rating { rating, rating_rule, direction, direction_rule } => view! {
            <div class="report-card__ratings">
                {rating_view("Rating", rating.as_ref().map(|one| (rag_view(one.value), said(one))), rating_rule)}
                {rating_view("Direction of travel", direction.as_ref().map(|one| (travel_view(one.value), said(one))), direction_rule)}
            </div>
        }
        .into_any(),
        ShownPartBody::Risks(risks) => {
            let rows = risks.iter().map(|risk| view! {
                <tr><th scope="row">{risk.kind.word()}</th><td>{risk.text.clone()}</td><td>{dash(&risk.response)}</td></tr>
            });
            table_view("Challenges and risks", &["Kind", "What it is", "What is done about it"], rows.collect_view().into_any()).into_any()
        }
        ShownPartBody::Actions(actions) => {
            let rows = actions.iter().enumerate().map(|(at, action)| action_view(at + 1, action));
            let header = ["", "Action", "Lead", "Milestone", "Timescale", "Last reviewed"];
            table_view("Key actions", &header, rows.collect_view().into_any()).into_any()
        }
        ShownPartBody::Indicators(table) => indicators_view(table).into_any(),
        ShownPartBody::Curve(_) => curve(),
        ShownPartBody::Changed(changed) => changed_view(changed).into_any(),
        ShownPartBody::Approvals(approvals) => {
            let rows = approvals.iter().map(|one| view! {
                <tr><th scope="row">{one.role.clone()}</th><td>{dash(&one.name)}</td><td>{dash(&one.date)}</td></tr>
            });
            table_view("Sign-off", &["Role", "Name", "Date"], rows.collect_view().into_any()).into_any()
        }
        ShownPartBody::Terms(terms) => {
            let facts: Vec<(String, String)> =
                terms.iter().map(|term| (term.acronym.clone(), dash(&term.meaning))).collect();
            view! { <div class="report-card__terms">{facts_view(&facts)}</div> }.into_any()
        }
    };
    let class = match part.part {
        Part::Facts => "report-card__part report-card__part--facts",
        _ => "report-card__part",
    };
    view! {
        <section class=class>
            <h3 class="report-card__heading">{part.heading.clone()}</h3>
            {body}
        </section>
    }
}

fn facts_view(facts: &[(String, String)]) -> impl IntoView + use<> {
    let rows = facts.iter().map(|(name, value)| {
        view! { <div><dt>{name.clone()}</dt><dd>{value.clone()}</dd></div> }
    });
    view! { <dl class="report-card__facts">{rows.collect_view()}</dl> }
}

fn block_view(block: &ShownBlock) -> impl IntoView + use<> {
    match block {
        ShownBlock::Paragraph(runs) => view! { <p>{runs_view(runs)}</p> }.into_any(),
        ShownBlock::List { numbered, items } => list_view(*numbered, items).into_any(),
    }
}

fn list_view(numbered: bool, items: &[ShownItem]) -> impl IntoView + use<> {
    let shown = items.iter().map(|item| {
        let under = (!item.under.is_empty()).then(|| list_view(false, &item.under).into_any());
        view! { <li>{runs_view(&item.runs)}{under}</li> }
    });
    let shown = shown.collect_view();
    if numbered {
        view! { <ol class="report-card__list">{shown}</ol> }.into_any()
    } else {
        view! { <ul class="report-card__list">{shown}</ul> }.into_any()
    }
}

fn runs_view(runs: &[ShownRun]) -> impl IntoView + use<> {
    let run = |run: &ShownRun| {
        let text = run.text.clone();
        let cells: Vec<String> = run.cells.iter().map(ToString::to_string).collect();
        let title = run.cannot.clone().or_else(|| (!cells.is_empty()).then(|| cells.join(", ")));
        let inside = match (&run.link, run.live) {
            (Some(link), _) => {
                view! { <a href=link.clone() rel="noreferrer">{text}</a> }.into_any()
            }
            (None, true) => {
                view! { <span class="live-figure" title=title>{text}</span> }.into_any()
            }
            (None, false) => text.into_any(),
        };
        if run.bold { view! { <strong>{inside}</strong> }.into_any() } else { inside }
    };
    runs.iter().map(run).collect_view()
}

/// The reason, and who or what gave it.
pub(super) fn said<T>(rating: &ShownRating<T>) -> String {
    let by = match &rating.by {
        By::Rule => "by rule".to_owned(),
        By::Officer(role) if role.trim().is_empty() => "the officer's own".to_owned(),
        By::Officer(role) => format!("given by {role}"),
    };
    if rating.reason.trim().is_empty() { by } else { format!("{} ({by})", rating.reason.trim()) }
}

fn rating_view(
    name: &'static str,
    given: Option<(AnyView, String)>,
    rule: &Option<String>,
) -> impl IntoView + use<> {
    let (shown, reason) =
        given.unwrap_or_else(|| (view! { <span>"Not rated"</span> }.into_any(), String::new()));
    view! {
        <div class="report-card__rating">
            <p class="report-card__rating-name">{name}</p>
            <p class="report-card__rating-value">{shown}</p>
            <p>{reason}</p>
            <p class="report-card__rule">{rule.clone()}</p>
        </div>
    }
}

/// Word, shape and colour: a square, a triangle, a disc.
pub(super) fn rag_view(rag: Rag) -> AnyView {
    let (class, shape) = match rag {
        Rag::Red => ("rag rag--red", "M1 1H15V15H1Z"),
        Rag::Amber => ("rag rag--amber", "M8 1L15.5 15H0.5Z"),
        Rag::Green => ("rag rag--green", "M8 0.5A7.5 7.5 0 1 1 7.99 0.5Z"),
    };
    mark_view(class, shape, rag.word())
}

/// Word and shape: an arrow up, a bar, an arrow down.
pub(super) fn travel_view(direction: DirectionOfTravel) -> AnyView {
    let shape = match direction {
        DirectionOfTravel::Improving => "M8 1L15 9H11V15H5V9H1Z",
        DirectionOfTravel::Stable => "M1 6H15V10H1Z",
        DirectionOfTravel::Worsening => "M8 15L15 7H11V1H5V7H1Z",
    };
    mark_view("rag rag--travel", shape, direction.word())
}

fn mark_view(class: &'static str, shape: &'static str, word: &'static str) -> AnyView {
    view! {
        <span class=class>
            <svg class="rag__shape" viewBox="0 0 16 16" aria-hidden="true"><path d=shape></path></svg>
            {word}
        </span>
    }
    .into_any()
}

fn changed_view(changed: &Changed) -> impl IntoView + use<> {
    let told = changed.told().into_iter().map(|line| view! { <li>{line}</li> });
    let stale = changed.stale.iter().map(|(part, sentence)| {
        view! { <li>{format!("{} still says: “{sentence}”", part.heading())}</li> }
    });
    view! { <ul class="report-card__list">{told.collect_view()}{stale.collect_view()}</ul> }
}

/// The cover: a line for each report card.
pub(super) fn cover_view(lines: Vec<CoverLine>) -> impl IntoView {
    let rows = lines.into_iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{line.title}</th>
                <td>{line.rating.map_or_else(|| "–".into_any(), rag_view)}</td>
                <td>{line.direction.map_or_else(|| "–".into_any(), travel_view)}</td>
                <td>{dash(&line.headline)}</td>
                <td>{line.sign_off}</td>
            </tr>
        }
    });
    let header = ["Priority", "Rating", "Direction of travel", "Headline indicator", "Sign-off"];
    view! {
        <article class="report-card" aria-label="All report cards">
            <h2 class="booklet__heading">"Report cards"</h2>
            {table_view("Report cards", &header, rows.collect_view().into_any())}
        </article>
    }
}
