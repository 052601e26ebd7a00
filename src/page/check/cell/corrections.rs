//! What can be put right from a cell: its row, its column, its measure; each a button that adds a step.

use crate::browser::dom;
use crate::page::check::Checked;
use crate::page::session::Session;
use better_off::amount::Unit;
use better_off::indicator::{CatalogueEntry, Role};
use better_off::project::Edit;
use better_off::reading::{CellPart, CellRead, ColumnRead, ColumnRole, Correction};
use leptos::prelude::*;

/// What texts that hold several things are split at.
const SEPARATORS: [&str; 8] = [" - ", " – ", " / ", "/", ": ", "; ", " | ", ", "];

/// Buttons for every correction that makes sense at a cell.
#[component]
pub(super) fn CellCorrections(
    /// The cell.
    cell: CellRead,
    /// Its column.
    column: Option<ColumnRead>,
) -> impl IntoView {
    let session = Session::of_page();
    let Checked { source, .. } = expect_context();
    let offered = offered(&cell, column.as_ref());
    view! {
        <ul class="cell-panel__corrections" aria-label="Put right">
            {offered.into_iter().map(|(words, correction)| view! {
                <li>
                    <button class="button button--small" type="button" on:click=move |_| {
                        if let Some(id) = source.get_untracked() {
                            // The button goes with what was put right: the focus stays at the table.
                            dom::focus("table-heading");
                            session.dispatch(Edit::Correct(id, correction.clone()));
                        }
                    }>{words}</button>
                </li>
            }).collect_view()}
        </ul>
    }
}

/// The corrections that make sense at a cell, in words.
fn offered(cell: &CellRead, column: Option<&ColumnRead>) -> Vec<(String, Correction)> {
    let row = cell.cell.row;
    let text = cell.row_text.clone();
    let is_data = matches!(
        cell.part,
        CellPart::Label
            | CellPart::Period
            | CellPart::Value
            | CellPart::Missing
            | CellPart::Problem
    );
    let mut offered = Vec::new();
    if cell.part != CellPart::Header && !text.is_empty() {
        offered.push((
            "This row is the header".to_owned(),
            Correction::Header { first: row, last: row, text: text.clone() },
        ));
    }
    if is_data && !text.is_empty() {
        offered.push(("Leave this row out".to_owned(), Correction::DropRow { row, text }));
    }
    let Some(column) = column.filter(|column| !column.header.is_empty()) else { return offered };
    let header = || column.header.clone();
    if is_data && !cell.text.is_empty() && matches!(cell.part, CellPart::Label | CellPart::Problem)
    {
        offered.push((
            format!("Leave out every row that says “{}” here", cell.text),
            Correction::DropWhere { header: header(), text: cell.text.clone() },
        ));
    }
    if cell.text.is_empty() && cell.part != CellPart::Missing {
        offered.push((
            "Blank cells here stand for the cell above".to_owned(),
            Correction::FillDown { header: header() },
        ));
    }
    if cell.part == CellPart::Label {
        let at = SEPARATORS.iter().find(|at| cell.text.contains(**at));
        offered.extend(at.map(|at| {
            let correction = Correction::Split { header: header(), at: (*at).to_owned() };
            (format!("Split this column at “{}”", at.trim()), correction)
        }));
    }
    offered.extend(of_figures(cell, column));
    offered
}

/// What can be said of a cell of figures.
fn of_figures(cell: &CellRead, column: &ColumnRead) -> Vec<(String, Correction)> {
    let (Some(observation), Some(indicator)) = (&cell.observation, &cell.indicator) else {
        return Vec::new();
    };
    let header = || column.header.clone();
    let mut offered = Vec::new();
    if observation.role != Role::Target {
        let role = ColumnRole::Target { period: header() };
        offered.push((
            "This column holds targets".to_owned(),
            Correction::Column { header: header(), role },
        ));
    } else {
        let role = ColumnRole::Actual { period: header() };
        offered.push((
            "This column holds results".to_owned(),
            Correction::Column { header: header(), role },
        ));
    }
    if cell.text.contains(',') {
        let digits = cell.text.chars().filter(char::is_ascii_digit).collect::<String>();
        let plain = observation.figure.number().map(|number| number.to_string());
        let comma =
            plain.is_some_and(|plain| plain == digits || plain.trim_start_matches('-') == digits);
        let words = if comma {
            "The comma here is a decimal comma"
        } else {
            "The comma here stands between thousands"
        };
        offered.push((words.to_owned(), Correction::DecimalCommaIn { header: header(), comma }));
    }
    offered.extend(as_percentage(indicator));
    offered
}

/// "0.425" may stand for 42.5%, or 42.5 for 42.5%.
fn as_percentage(indicator: &CatalogueEntry) -> Option<(String, Correction)> {
    let latest = indicator.latest.as_ref()?.figure.number()?;
    let within_one = latest.abs() <= 1.into();
    let (words, unit) = match indicator.unit.value {
        Unit::Fraction => ("These are not shares of one", Unit::Count),
        Unit::Percent if within_one => ("0.5 here means 50%", Unit::Fraction),
        Unit::Percent => return None,
        _ if within_one => ("0.5 here means 50%", Unit::Fraction),
        _ => ("These are percentages", Unit::Percent),
    };
    let key = &indicator.key;
    let (measure, filters) = (key.measure.clone(), key.filters.clone());
    Some((words.to_owned(), Correction::Unit { measure, filters, unit }))
}
