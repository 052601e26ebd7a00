//! The tables of a report card: key actions and performance indicators.

use better_off::report::priority::{IndicatorRow, IndicatorsTable, KeyAction, ShownFigure};
use leptos::prelude::*;

pub(super) fn action_view(number: usize, action: &KeyAction) -> impl IntoView + use<> {
    let rows = action.milestones.len().max(1).to_string();
    let mut milestones = action.milestones.iter().map(|one| {
        view! { <td>{dash(&one.text)}</td><td>{dash(&one.timescale)}</td> }
    });
    let first = milestones.next();
    let rest = milestones.map(|cells| view! { <tr>{cells}</tr> }).collect_view();
    view! {
        <tr>
            <td rowspan=rows.clone()>{number}</td>
            <th scope="row" rowspan=rows.clone()>{action.action.clone()}</th>
            <td rowspan=rows.clone()>{dash(&action.lead)}</td>
            {first}
            <td rowspan=rows>{dash(&action.reviewed)}</td>
        </tr>
        {rest}
    }
}

pub(super) fn indicators_view(table: &IndicatorsTable) -> impl IntoView + use<> {
    let header = [
        "Reference",
        "Indicator",
        "Owner",
        "Frequency and measure",
        "Good is",
        "Baseline",
        "Previous",
        "Latest",
        "Target",
        "Predicted",
        "Target is",
        "Trend",
        "Data quality",
    ];
    table_view(
        "Performance indicators",
        &header,
        table.rows.iter().map(indicator_view).collect_view().into_any(),
    )
}

fn indicator_view(row: &IndicatorRow) -> impl IntoView + use<> {
    let predicted = row.predicted.as_ref().or(row.proposed.as_ref());
    let good = match row.rise_or_fall.as_str() {
        "" => "–".to_owned(),
        word => format!("a {}", word.to_lowercase()),
    };
    let verdict = row.verdict.as_ref().map(|verdict| {
        view! { <span class="report-card__note">{format!("Curve: {}", verdict.to_lowercase())}</span> }
    });
    let variance = row.variance.as_ref().map_or("–".to_owned(), |one| one.words.clone());
    view! {
        <tr>
            <td>{dash(&row.reference)}</td>
            <th scope="row">{row.title.clone()}</th>
            <td>{dash(&row.owner)}</td>
            <td>{row.measure.clone()}</td>
            <td>{good}</td>
            {figure_view(row.baseline.as_ref())}
            {figure_view(row.previous.as_ref())}
            {figure_view(row.latest.as_ref())}
            {figure_view(row.target.as_ref())}
            {figure_view(predicted)}
            <td>{variance}</td>
            <td>{row.trend.clone()}{verdict}</td>
            <td>{dash(&row.data_quality)}</td>
        </tr>
    }
}

pub(super) fn figure_view(figure: Option<&ShownFigure>) -> impl IntoView + use<> {
    let Some(figure) = figure else { return view! { <td>"–"</td> }.into_any() };
    let title = figure.cell.as_ref().map(ToString::to_string);
    let note =
        figure.note.clone().map(|note| view! { <span class="report-card__note">{note}</span> });
    view! {
        <td class="report-card__figure" title=title>
            <span>{figure.text.clone()}</span>
            <span class="report-card__period">{figure.period.clone()}</span>
            {note}
        </td>
    }
    .into_any()
}

pub(super) fn table_view(
    label: &'static str,
    header: &[&'static str],
    rows: AnyView,
) -> impl IntoView + use<> {
    let header: Vec<&'static str> = header.to_vec();
    let cells = header.into_iter().map(|name| match name {
        "" => view! { <td></td> }.into_any(),
        name => view! { <th scope="col">{name}</th> }.into_any(),
    });
    let cells = cells.collect_view();
    view! {
        <div class="report-card__table" tabindex="0" role="region" aria-label=label>
            <table><thead><tr>{cells}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
}

pub(super) fn dash(text: &str) -> String {
    if text.trim().is_empty() { "–".to_owned() } else { text.to_owned() }
}
