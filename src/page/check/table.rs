//! The table as it was understood: every cell with its part, a window of rows at a time.

use super::Checked;
use super::choices::{column_roles, is_same_role, sure};
use crate::page::session::Session;
use better_off::project::Edit;
use better_off::reading::{CellPart, ColumnRead, Correction, ShownRow, TableWindow};
use better_off::table::cell::column_letters;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Rows shown at a time.
const ROWS: u32 = 30;

/// The parts a cell can have, for the legend.
const PARTS: [(CellPart, &str, &str); 6] = [
    (CellPart::Header, "header", "Header"),
    (CellPart::Label, "label", "Label"),
    (CellPart::Period, "period", "Period"),
    (CellPart::Value, "value", "Figure"),
    (CellPart::Missing, "missing", "Missing"),
    (CellPart::Problem, "problem", "To look at"),
];

fn part_class(part: CellPart) -> &'static str {
    match part {
        CellPart::Note => "cell cell--note",
        CellPart::Header => "cell cell--header",
        CellPart::Label => "cell cell--label",
        CellPart::Period => "cell cell--period",
        CellPart::Value => "cell cell--value",
        CellPart::Missing => "cell cell--missing",
        CellPart::Problem => "cell cell--problem",
        CellPart::Ignored => "cell cell--ignored",
        CellPart::Blank => "cell cell--blank",
    }
}

/// The table, its legend, and what each column is.
#[component]
pub(super) fn TableRead() -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, reading } = expect_context();
    let window = RwSignal::new(None::<TableWindow>);
    let first = RwSignal::new(0_u32);

    Effect::new(move |_| {
        let first = first.get();
        if reading.read().is_some()
            && let Some(id) = source.get()
        {
            spawn_local(async move {
                let rows = session.window(&id, first, ROWS).await;
                if rows.is_some() {
                    let _ = window.try_set(rows);
                }
            });
        }
    });
    let shown = move || {
        window.read().as_ref().map(|window| {
            let to = window.rows.last().map_or(0, |row| row.row + 1);
            format!(
                "Rows {} to {to} of {}",
                window.rows.first().map_or(0, |row| row.row + 1),
                window.of
            )
        })
    };
    let more = move || window.read().as_ref().is_some_and(|window| first.get() + ROWS < window.of);

    view! {
        <section class="table-read" aria-labelledby="table-heading">
            <h2 class="section__heading" id="table-heading">"The table"</h2>
            <ul class="legend" aria-label="What the marks mean">
                {PARTS.map(|(_, class, name)| view! {
                    <li class="legend__one"><span class=format!("legend__mark cell--{class}") aria-hidden="true"></span>{name}</li>
                }).collect_view()}
            </ul>
            <div class="table-read__scroll" tabindex="0" role="region" aria-label="Cells of the table">
                <table class="cells">
                    <thead>
                        <tr>
                            <td class="cells__corner"></td>
                            {move || reading.get().map(|reading| {
                                reading.understood.columns.iter().map(|column| {
                                    view! { <ColumnHead column=column.clone()/> }
                                }).collect_view()
                            })}
                        </tr>
                    </thead>
                    <tbody>
                        {move || window.get().map(|window| window.rows.into_iter().map(row_view).collect_view())}
                    </tbody>
                </table>
            </div>
            <p class="table-read__rows">
                <span>{shown}</span>
                <Show when=move || 0 < first.get()>
                    <button class="button button--small" type="button" on:click=move |_| first.update(|first| *first = first.saturating_sub(ROWS))>"Earlier rows"</button>
                </Show>
                <Show when=more>
                    <button class="button button--small" type="button" on:click=move |_| first.update(|first| *first += ROWS)>"Later rows"</button>
                </Show>
            </p>
        </section>
    }
}

/// What a column was taken for, changeable.
#[component]
fn ColumnHead(
    /// The column.
    column: ColumnRead,
) -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, .. } = expect_context();
    let ColumnRead { column: number, header, role } = column;
    let letters = column_letters(number);
    let options = column_roles(&header);
    let chosen = options.iter().position(|(value, _)| is_same_role(value, &role.value));
    let label = format!("Column {letters} {header:?} holds");
    let why = format!("{}: {}", sure(role.sure), role.why);
    let roles = options.clone();
    view! {
        <th class="cells__column" scope="col">
            <span class="cells__letters">{letters}</span>
            <select class="cells__role" aria-label=label title=why on:change:target=move |event| {
                let chosen = event.target().value().parse().ok().and_then(|index: usize| roles.get(index).cloned());
                if let (Some((role, _)), Some(id)) = (chosen, source.get_untracked()) {
                    session.dispatch(Edit::Correct(id, Correction::Column { header: header.clone(), role }));
                }
            }>
                {options.iter().enumerate().map(|(index, (_, name))| view! {
                    <option value=index.to_string() selected=chosen == Some(index)>{*name}</option>
                }).collect_view()}
            </select>
        </th>
    }
}

fn row_view(row: ShownRow) -> impl IntoView {
    let cells = row.cells.into_iter().filter(|cell| 0 < cell.columns).map(|cell| {
        let span = (1 < cell.columns).then(|| cell.columns.to_string());
        view! { <td class=part_class(cell.part) colspan=span title=cell.became>{cell.text}</td> }
    });
    view! {
        <tr>
            <th class="cells__row" scope="row">{row.row + 1}</th>
            {cells.collect_view()}
        </tr>
    }
}
