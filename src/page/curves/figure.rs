//! What stands around a chart: title, subtitle, notes, and the table of its figures.

use super::ShownCurve;
use better_off::curve::{CurveTable, Reader, Sentence, SentenceKind, TextPart, text_parts};
use leptos::prelude::*;
use std::sync::Arc;

/// A text whose figures and periods are not broken over lines.
pub(crate) fn unbroken(text: &str) -> impl IntoView + use<> {
    let part = |part: TextPart| match part.is_whole {
        true => view! { <span class="whole">{part.text}</span> }.into_any(),
        false => part.text.into_any(),
    };
    text_parts(text).into_iter().map(part).collect_view()
}

/// Message title and statistical subtitle.
#[component]
pub(crate) fn CurveCaption(
    /// The curve.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    view! {
        <figcaption>
            <h2 class="curve__title">{move || curve.read().as_ref().map(|curve| unbroken(&curve.title))}</h2>
            <p class="curve__subtitle">{move || curve.read().as_ref().map(|curve| unbroken(&curve.subtitle))}</p>
        </figcaption>
    }
}

/// Whether the curve has turned, the trend, how it was forecast, what was typed beside it, and the source.
#[component]
pub(crate) fn CurveNotes(
    /// The curve.
    curve: Memo<Option<Arc<ShownCurve>>>,
    /// Who reads them.
    #[prop(optional)]
    reader: Reader,
) -> impl IntoView {
    let sentence = |one: &Sentence| {
        let class = match one.kind {
            SentenceKind::Verdict => Some("curve__verdict"),
            SentenceKind::Awaited => Some("curve__verdict curve__aside"),
            SentenceKind::Problem => Some("curve__rule curve__aside"),
            SentenceKind::Source => None,
            _ => Some("curve__rule"),
        };
        view! { <p class=class>{unbroken(&one.text)}</p> }
    };
    view! {
        <div class="curve__notes">
            {move || curve.get().map(|curve| curve.beside(reader).map(sentence).collect_view())}
        </div>
    }
}

/// Every figure behind the chart, with its cell.
#[component]
pub(crate) fn CurveTableView(
    /// The curve.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    move || {
        curve.get().map(|curve| {
            let money = curve.money.as_ref().map(|money| view! {
                <TableView table=money.table.clone() caption="Spend" label="Spend, and what is avoided"/>
            });
            view! {
                <TableView table=curve.table.clone() caption="The figures" label="The figures of this curve"/>
                {money}
            }
        })
    }
}

/// A table of text.
#[component]
fn TableView(
    /// Its rows.
    table: CurveTable,
    /// Over it.
    caption: &'static str,
    /// The name of its region, which may scroll.
    label: &'static str,
) -> impl IntoView {
    let header = table.header.into_iter().map(|name| view! { <th scope="col">{name}</th> });
    let rows = table.rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        let first = cells.next();
        let cells = cells.map(|cell| view! { <td>{cell}</td> });
        view! {
            <tr>
                <th scope="row">{first}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <div class="curve-table" tabindex="0" role="region" aria-label=label>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{header.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
