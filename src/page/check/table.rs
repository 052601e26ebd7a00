//! The table as it was understood: every cell with its part, a window of rows at a time.

use super::Checked;
use super::cell::CellPanel;
use super::choices::{column_roles, is_same_role, sure};
use crate::browser::dom;
use crate::page::session::Session;
use better_off::project::{Edit, SourceId};
use better_off::reading::{CellPart, CellRead, ColumnRead, Correction, ShownRow, TableWindow};
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

    // The cell the keyboard is at, and what is known of the one that was chosen.
    let at = RwSignal::new((0_u32, 0_u32));
    let chosen = RwSignal::new(None::<CellRead>);
    let go_to = move |to: (u32, u32)| {
        dom::set_attribute(&cell_id(at.get_untracked()), "tabindex", "-1");
        dom::set_attribute(&cell_id(to), "tabindex", "0");
        at.set(to);
    };
    let choose = move |row: u32, column: u32| {
        if let Some(cell) = chosen.read_untracked().as_ref() {
            let before: &CellRead = cell;
            dom::set_attribute(
                &cell_id((before.cell.row, before.column)),
                "aria-selected",
                "false",
            );
        }
        go_to((row, column));
        dom::set_attribute(&cell_id((row, column)), "aria-selected", "true");
        if let Some(id) = source.get_untracked() {
            spawn_local(async move {
                let _ = chosen.try_set(session.cell(&id, row, column).await);
            });
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let key = event.key();
        if !dom::focused_id().starts_with("cell-") {
            // In the list of a column's roles.
            return;
        }
        if key == "Enter" || key == " " {
            event.prevent_default();
            let (row, column) = at.get_untracked();
            return choose(row, column);
        }
        let to = towards(&key, at.get_untracked()).filter(|to| dom::exists(&cell_id(*to)));
        if let Some(to) = to {
            event.prevent_default();
            go_to(to);
            dom::focus(&cell_id(to));
        }
    };
    // A correction changes what a cell is: the panel shows what it became then.
    Effect::new(move |before: Option<Option<SourceId>>| {
        let id = source.get();
        if reading.read().is_some()
            && let Some(cell) = chosen.get_untracked()
        {
            if before.as_ref() == Some(&id) {
                choose(cell.cell.row, cell.column);
            } else {
                chosen.set(None);
            }
        }
        id
    });
    Effect::new(move |_| {
        let first = first.get();
        if reading.read().is_some()
            && let Some(id) = source.get()
        {
            spawn_local(async move {
                let Some(rows) = session.window(&id, first, ROWS).await else { return };
                let (row, column) = at.try_get_untracked().unwrap_or_default();
                let is_shown = rows.rows.iter().any(|shown| shown.row == row)
                    && rows.rows.first().is_some_and(|shown| (column as usize) < shown.cells.len());
                if !is_shown {
                    let _ = at.try_set((first, 0));
                }
                let _ = window.try_set(Some(rows));
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
            <h2 class="section__heading" id="table-heading" tabindex="-1">"The table"</h2>
            <p class="section__hint" id="table-hint">"Choose a cell to see what it became and to put it right: click it, or go there with the arrow keys and press Enter."</p>
            <ul class="legend" aria-label="What the marks mean">
                {PARTS.map(|(_, class, name)| view! {
                    <li class="legend__one"><span class=format!("legend__mark cell--{class}") aria-hidden="true"></span>{name}</li>
                }).collect_view()}
            </ul>
            <div class="table-read__scroll" tabindex="0" role="region" aria-label="Cells of the table">
                <table class="cells" role="grid" aria-labelledby="table-heading" aria-describedby="table-hint" on:keydown=on_key
                    on:click=move |event| {
                        if let Some((row, column)) = cell_at(&dom::target_id(&event)) {
                            choose(row, column);
                        }
                    }>
                    <thead role="rowgroup">
                        <tr role="row">
                            <td class="cells__corner" role="gridcell"></td>
                            {move || reading.get().map(|reading| {
                                reading.understood.columns.iter().map(|column| {
                                    view! { <ColumnHead column=column.clone()/> }
                                }).collect_view()
                            })}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {move || window.get().map(|window| window.rows.into_iter().map(|row| row_view(row, at.get_untracked())).collect_view())}
                    </tbody>
                </table>
            </div>
            <div aria-live="polite">
                {move || chosen.get().map(|cell| view! { <CellPanel cell/> })}
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
        <th class="cells__column" scope="col" role="columnheader">
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

/// A row of cells. Nothing in it is reactive, so that hundreds of cells are drawn at once: the table hears their
/// clicks, and moves what the Tab key stops at.
fn row_view(row: ShownRow, at: (u32, u32)) -> impl IntoView {
    let number = row.row;
    let cells = row.cells.into_iter().zip(0_u32..).filter(|(cell, _)| 0 < cell.columns).map(
        move |(cell, column)| {
            let span = (1 < cell.columns).then(|| cell.columns.to_string());
            let here = (number, column);
            let stop = if at == here { "0" } else { "-1" };
            view! {
                <td class=part_class(cell.part) colspan=span title=cell.became role="gridcell"
                    id=cell_id(here) tabindex=stop>{cell.text}</td>
            }
        },
    );
    view! {
        <tr role="row">
            <th class="cells__row" scope="row" role="rowheader">{number + 1}</th>
            {cells.collect_view()}
        </tr>
    }
}

/// The place of a cell by its id.
fn cell_at(id: &str) -> Option<(u32, u32)> {
    let (row, column) = id.strip_prefix("cell-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

fn cell_id((row, column): (u32, u32)) -> String {
    format!("cell-{row}-{column}")
}

/// The cell that an arrow key leads to.
fn towards(key: &str, (row, column): (u32, u32)) -> Option<(u32, u32)> {
    match key {
        "ArrowUp" => Some((row.checked_sub(1)?, column)),
        "ArrowDown" => Some((row + 1, column)),
        "ArrowLeft" => Some((row, column.checked_sub(1)?)),
        "ArrowRight" => Some((row, column + 1)),
        "Home" => Some((row, 0)),
        _ => None,
    }
}
