//! Where the figures of a card come from: source, sheet, cell, and the row around each.

use crate::page::local_memo::local_memo;
use crate::page::session::Session;
use better_off::card::{Piece, sentence};
use better_off::project::{CardId, SourceId};
use better_off::reading::ShownRow;
use better_off::table::CellRef;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Figures of one row of one table.
#[derive(Debug, Clone, PartialEq)]
struct FromRow {
    source: SourceId,
    row: u32,
    /// What the card says, and the cell it says it from.
    figures: Vec<(String, CellRef)>,
}

/// Every figure of a card with its place.
#[component]
pub(super) fn WhereFrom(
    /// Which card.
    id: CardId,
) -> impl IntoView {
    let session = Session::of_page();
    let rows = local_memo(move |_| from_rows(session, &id));
    view! {
        <div class="where-from" role="group" aria-label="Where the figures come from">
            <Show when=move || rows.read().is_empty()>
                <p>"No figure on this card comes from a table."</p>
            </Show>
            {move || rows.get().into_iter().map(|from| view! { <RowAround from/> }).collect_view()}
        </div>
    }
}

fn from_rows(session: Session, id: &CardId) -> Vec<FromRow> {
    let project = session.project.read();
    let published = session.published.read();
    let Some(card) = project.card(id) else { return Vec::new() };
    let Some((made, _)) = published.card(&project, card) else { return Vec::new() };
    let mut rows: Vec<FromRow> = Vec::new();
    let mut add = |of: usize, said: &str, cell: &CellRef| {
        let Some(chosen) = card.indicators.get(of).and_then(|id| project.indicator(id)) else {
            return;
        };
        let at = rows.iter().position(|row| row.source == chosen.source && row.row == cell.row);
        let at = at.unwrap_or_else(|| {
            rows.push(FromRow {
                source: chosen.source.clone(),
                row: cell.row,
                figures: Vec::new(),
            });
            rows.len() - 1
        });
        let figure = (said.to_owned(), cell.clone());
        if !rows[at].figures.contains(&figure) {
            rows[at].figures.push(figure);
        }
    };
    for (of, figure) in made.figures.iter().enumerate() {
        if let Some(cell) = &figure.cell {
            add(of, &figure.figure, cell);
        }
    }
    for piece in &made.statement {
        for cell in &piece.cells {
            add(piece.of, &sentence(&[Piece::typed(&piece.text)]), cell);
        }
    }
    rows
}

/// One row of the table, under its header, with the cells that the card's figures come from marked.
#[component]
fn RowAround(
    /// Which row, and what is said from it.
    from: FromRow,
) -> impl IntoView {
    let session = Session::of_page();
    let name = untrack(|| session.source_name(&from.source));
    let shown = RwSignal::new(Vec::<ShownRow>::new());
    let (source, row) = (from.source.clone(), from.row);
    let header = session.readings.with_untracked(|readings| {
        readings.get(&from.source).and_then(|reading| reading.understood.header)
    });
    spawn_local(async move {
        let mut rows = Vec::new();
        if let Some((first, last)) = header {
            rows.extend(
                session.window(&source, first, last - first + 1).await.map(|window| window.rows),
            );
        }
        rows.extend(session.window(&source, row, 1).await.map(|window| window.rows));
        let _ = shown.try_set(rows.into_iter().flatten().collect());
    });
    let places: Vec<String> = from
        .figures
        .iter()
        .map(|(said, cell)| {
            let sheet =
                cell.sheet.as_ref().map(|sheet| format!("sheet {sheet:?}, ")).unwrap_or_default();
            format!("{said:?}: {sheet}cell {}", without_sheet(cell))
        })
        .collect();
    let marked: Vec<u32> = from.figures.iter().map(|(_, cell)| cell.column).collect();
    view! {
        <section class="where-from__row">
            <h3 class="where-from__source">{name}</h3>
            <ul>{places.into_iter().map(|place| view! { <li>{place}</li> }).collect_view()}</ul>
            <div class="where-from__scroll" tabindex="0" role="region" aria-label="The row around it">
                <table class="cells">
                    <tbody>
                        {move || shown.get().into_iter().map(|one| {
                            let is_row = one.row == row;
                            let cells = (0_u32..).zip(one.cells).filter(|(_, cell)| 0 < cell.columns).map(|(column, cell)| {
                                let class = if is_row && marked.contains(&column) { "cell cell--from" } else { "cell" };
                                let span = (1 < cell.columns).then(|| cell.columns.to_string());
                                view! { <td class=class colspan=span>{cell.text}</td> }
                            });
                            view! { <tr><th class="cells__row" scope="row">{one.row + 1}</th>{cells.collect_view()}</tr> }
                        }).collect_view()}
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// "C7" of "Sheet1!C7".
fn without_sheet(cell: &CellRef) -> String {
    CellRef { sheet: None, ..cell.clone() }.to_string()
}
