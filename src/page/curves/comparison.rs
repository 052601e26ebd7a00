//! How the rules did on the series' own past, in a small table.

use super::ShownCurve;
use leptos::prelude::*;
use std::sync::Arc;

/// The comparison.
#[component]
pub(super) fn RuleComparison(
    /// The curve as it stands.
    curve: Memo<Option<Arc<ShownCurve>>>,
) -> impl IntoView {
    let rows = move || {
        let curve = curve.read();
        let rows = curve.iter().flat_map(|curve| curve.rules.iter());
        rows.map(|row| {
            view! {
                <tr>
                    <th scope="row">{row.name.clone()}</th>
                    <td>{row.miss.clone()}</td>
                    <td>{row.tried.clone()}</td>
                    <td>{row.against.clone()}</td>
                    <td>{row.mark.clone()}</td>
                </tr>
            }
        })
        .collect_view()
    };
    view! {
        <div class="curve-table curve-table--rules" tabindex="0" role="region" aria-label="How each rule did">
            <table>
                <caption>"How each rule did when the past of these figures was forecast"</caption>
                <thead><tr>
                    <th scope="col">"Rule"</th>
                    <th scope="col">"Missed by, on average"</th>
                    <th scope="col">"Tried"</th>
                    <th scope="col">"Beside the last value"</th>
                    <th scope="col">"Used"</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="curve__rule">{move || curve.read().as_ref().map(|curve| curve.suggestion.clone())}</p>
    }
}
