//! A finished comparison as it stands on paper. Nothing is worked out here.

use crate::page::reports::priority::document::{rag_view, said, travel_view};
use crate::page::reports::priority::tables::{figure_view, table_view};
use better_off::report::priority::{Comparison, FigureMoved, PartWords, Run, RunKind, ShownRating};
use leptos::prelude::*;

pub(super) fn comparison_view(comparison: &Comparison) -> impl IntoView + use<> {
    let Comparison { earlier, later, draft, rating, direction, figures, mentions, words } =
        comparison;
    let draft = draft.then(|| view! { <p class="report-card__draft">"DRAFT"</p> });
    let nothing = comparison.is_empty().then(|| view! { <p>"Nothing changed"</p> });
    let rated = [
        rating.as_ref().map(|one| rating_row("Rating", &one.earlier, &one.later, rag_view)),
        direction
            .as_ref()
            .map(|one| rating_row("Direction of travel", &one.earlier, &one.later, travel_view)),
    ];
    let rated: Vec<AnyView> = rated.into_iter().flatten().collect();
    let rated = (!rated.is_empty()).then(|| {
        let name = "Rating and direction of travel";
        part(name, table_view(name, &["What", "Before", "Now"], rated.into_any()).into_any())
    });
    let figures = (!figures.is_empty()).then(|| {
        let name = "Figures that moved";
        let header = ["Indicator", "Figure", "Before", "Now", "Change"];
        let rows = figures.iter().map(figure_row).collect_view().into_any();
        part(name, table_view(name, &header, rows).into_any())
    });
    let mentions = (!mentions.is_empty()).then(|| {
        let lines = mentions.iter().map(|one| {
            view! {
                <li>{format!("{}: “{}” {}", one.part.heading(), one.sentence, one.words())}</li>
            }
        });
        let list = view! { <ul class="report-card__list">{lines.collect_view()}</ul> };
        part("Sentences that mention a figure that moved", list.into_any())
    });
    let words = (!words.is_empty()).then(|| {
        part("Words that changed", words.iter().map(words_view).collect_view().into_any())
    });
    view! {
        <article class="report-card comparison" aria-label="What changed">
            {draft}
            <h2 class="booklet__heading">"What changed"</h2>
            <p>{format!("Before: {earlier}. Now: {later}.")}</p>
            {nothing}{rated}{figures}{mentions}{words}
        </article>
    }
}

fn part(name: &'static str, body: AnyView) -> impl IntoView + use<> {
    view! {
        <section class="report-card__part">
            <h3 class="report-card__heading">{name}</h3>
            {body}
        </section>
    }
}

fn rating_row<T: Copy>(
    name: &'static str,
    earlier: &Option<ShownRating<T>>,
    later: &Option<ShownRating<T>>,
    mark: fn(T) -> AnyView,
) -> AnyView {
    let cell = |given: &Option<ShownRating<T>>| match given {
        Some(given) => view! { <td>{mark(given.value)} " " {said(given)}</td> }.into_any(),
        None => view! { <td>"Not rated"</td> }.into_any(),
    };
    view! { <tr><th scope="row">{name}</th>{cell(earlier)}{cell(later)}</tr> }.into_any()
}

fn figure_row(figure: &FigureMoved) -> impl IntoView + use<> {
    let better = match figure.better {
        Some(true) => ", getting better",
        Some(false) => ", getting worse",
        None => "",
    };
    view! {
        <tr>
            <th scope="row">{figure.title.clone()}</th>
            <td>{figure.column.clone()}</td>
            {figure_view(figure.from.as_ref())}
            {figure_view(figure.to.as_ref())}
            <td>{format!("{}{better}", figure.change)}</td>
        </tr>
    }
}

/// Words that went are struck out, words that came underlined; both say so to who hears them.
fn words_view(part: &PartWords) -> impl IntoView + use<> {
    let run = |run: &Run| {
        let text = run.text.clone();
        match run.kind {
            RunKind::Same => text.into_any(),
            RunKind::TakenOut => {
                view! { <del><span class="visually-hidden">"taken out: "</span>{text}</del> }
                    .into_any()
            }
            RunKind::PutIn => {
                view! { <ins><span class="visually-hidden">"put in: "</span>{text}</ins> }
                    .into_any()
            }
        }
    };
    let line = |runs: &Vec<Run>| {
        let runs = runs.iter().map(|one| view! { {run(one)} " " }).collect_view();
        view! { <li>{runs}</li> }
    };
    let lines = part.lines.iter().map(line).collect_view();
    view! {
        <h4 class="comparison__part">{part.heading.clone()}</h4>
        <ul class="report-card__list">{lines}</ul>
    }
}
