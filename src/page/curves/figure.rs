//! What stands around a chart: title, subtitle, notes, and the table of its figures.

use super::ShownCurve;
use leptos::prelude::*;
use std::sync::Arc;

/// Message title and statistical subtitle.
#[component]
pub(crate) fn CurveCaption(
    /// The curve.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    view! {
        <figcaption>
            <h2 class="curve__title">{move || curve.read().as_ref().map(|curve| curve.title.clone())}</h2>
            <p class="curve__subtitle">{move || curve.read().as_ref().map(|curve| curve.subtitle.clone())}</p>
        </figcaption>
    }
}

/// How it was forecast, and where the figures came from.
#[component]
pub(crate) fn CurveNotes(
    /// The curve.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    view! {
        <div class="curve__notes">
            {move || curve.get().map(|curve| {
                let forecast = curve.rule_words.clone().or_else(|| curve.forecast.clone()?.err());
                let notes = forecast.into_iter().chain(curve.problems.iter().cloned());
                notes.map(|note| view! { <p class="curve__rule">{note}</p> }).collect_view()
            })}
            <p>{move || curve.read().as_ref().map(|curve| curve.source_line.clone())}</p>
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
            let header = curve.table.header.iter().map(|name| view! { <th scope="col">{name.clone()}</th> });
            let rows = curve.table.rows.iter().map(|row| {
                let cells = row.iter().skip(1).map(|cell| view! { <td>{cell.clone()}</td> });
                view! {
                    <tr>
                        <th scope="row">{row.first().cloned()}</th>
                        {cells.collect_view()}
                    </tr>
                }
            });
            view! {
                <div class="curve-table" tabindex="0" role="region" aria-label="The figures of this curve">
                    <table>
                        <caption>"The figures"</caption>
                        <thead><tr>{header.collect_view()}</tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            }
        })
    }
}
