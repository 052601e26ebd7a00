//! Tables that hold no indicator, refused in words.

use super::kinds::{Kinds, is_plain_year};
use super::plan::Plan;
use super::value::CellKind;
use super::{ColumnRole, Layout, ReadError};
use crate::table::described::is_list_of_columns;
use crate::table::{Code, Table, why_not};

const COPY: &str =
    "Copy the table with its header row and its figures, and paste it, or upload the file it is in";

/// Rows looked at for how a text is set apart.
const LOOKED_AT: u32 = 1000;

fn error(message: impl Into<String>, hint: &str) -> ReadError {
    ReadError { message: message.into(), hint: hint.to_owned() }
}

/// Refuses what is no table at all.
pub(super) fn before(table: &Table, kinds: &Kinds) -> Result<(), ReadError> {
    if table.rows() == 0 {
        return Err(error(
            "There is nothing in the table: every cell is empty",
            "Check that the right file or sheet was chosen",
        ));
    }
    if is_list_of_columns(table) {
        return Err(error(
            "This is a .meta.csv: it lists the columns of a DfE file and holds no figures itself",
            "Drop it together with the CSV file it belongs to",
        ));
    }
    if table.columns() == 1
        && let Some(why) =
            why_not((0..table.rows().min(LOOKED_AT)).map(|row| (row + 1, table.text(row, 0))))
    {
        let hint = "Put a tab, or two spaces, between the columns, or copy the table from where it is one: Word, Excel or a web page";
        return Err(error(why, hint));
    }
    let is_figure = |code| {
        matches!(kinds.of_code(code), CellKind::Number | CellKind::Symbol)
            && !is_plain_year(table.dictionary().text(code))
    };
    let figures = table.dictionary().codes().any(is_figure);
    let sentence = |code| {
        let text = table.dictionary().text(code);
        60 < text.len() || text.trim_end_matches(')').ends_with('.')
    };
    if !figures && table.columns() < 4 && table.dictionary().codes().any(sentence) {
        return Err(error("This is prose, not a table: it has no cells with figures", COPY));
    }
    if table.columns() < 2 {
        return Err(error("This is text in one column, not a table with indicators", COPY));
    }
    let filled = (0..table.rows()).filter(|row| !table.is_blank_row(*row)).take(2).count();
    if filled < 2 && !figures {
        return Err(header_only());
    }
    Ok(())
}

/// There is a header and nothing below it.
pub(super) fn header_only() -> ReadError {
    error(
        "The table has a header and no rows below it",
        "Check that the rows were copied too, and that no filter hides them",
    )
}

/// Refuses a sheet from which no indicator came: its columns of figures are empty.
pub(super) fn after(table: &Table, plan: Option<&Plan>, series: usize) -> Result<(), ReadError> {
    if let Some(plan) = plan {
        without_figures(table, plan)?;
    }
    // Symbols alone are kept, figures or none: a suppressed series is a series.
    if series == 0 {
        return Err(error("The columns that should hold figures are empty", COPY));
    }
    Ok(())
}

/// Refuses a table without figures, or without a row that could be read.
pub(super) fn without_figures(table: &Table, plan: &Plan) -> Result<(), ReadError> {
    let figures = plan.columns.figures().count();
    if plan.columns.layout.value == Layout::NoPeriod && is_notes(table) {
        return Err(error(
            "This is a sheet of notes, not a table with figures for indicators",
            "Choose the sheet, or copy the table, that holds the figures themselves",
        ));
    }
    if figures == 0
        && let Some(problem) = plan.columns.columns.iter().find_map(|of| of.problem.clone())
    {
        return Err(error(problem, "Then bring the table again"));
    }
    if figures == 0 && is_prose(table) {
        return Err(error("This is text, not a table: it has no cells with figures", COPY));
    }
    if figures == 0 {
        let words = format!(
            "The table has {} rows and {} columns, and none of its columns holds figures",
            table.rows(),
            table.columns()
        );
        let is_number = |code: &Code| {
            let text = table.dictionary().text(*code);
            text.parse::<f64>().is_ok_and(f64::is_finite) && !is_plain_year(text)
        };
        // A table without names over its columns, or whose first figures were taken for names.
        let unnamed = match plan.header() {
            Some((_, last)) => table.row(last).iter().any(is_number),
            None => table.dictionary().codes().any(|code| is_number(&code)),
        };
        let hint = if unnamed {
            "It has no row with the names of its columns: put one above the figures"
        } else {
            "Choose a table with a name and figures for each indicator"
        };
        return Err(error(words, hint));
    }
    if plan.rows.data.is_empty() {
        let column = plan.columns.first(&ColumnRole::Period);
        let below = plan.header().map_or(0, |(_, last)| last + 1);
        let example = column
            .and_then(|column| {
                (below..table.rows())
                    .map(|row| table.text(row, column))
                    .find(|text| !text.is_empty())
            })
            .map(|text| format!(" (the first is \"{text}\")"))
            .unwrap_or_default();
        let found = format!(
            "No row of the table could be read: none has a period such as 2013-14 or March 2013 beside its figures{example}"
        );
        return Err(error(found, "Check that the column of periods was copied too"));
    }
    Ok(())
}

/// Rows of many words that end as sentences do, split at their commas or not.
fn is_prose(table: &Table) -> bool {
    let rows = (0..table.rows()).filter(|row| !table.is_blank_row(*row)).take(50);
    let (mut sentences, mut all) = (0, 0);
    for text in rows.map(|row| super::header::row_text(table, row)) {
        all += 1;
        let ends = text.trim_end_matches(['"', '”', ')']).ends_with(['.', '!', '?', ':']);
        sentences += usize::from(ends && 5 < text.split(' ').count());
    }
    all < sentences * 2
}

/// "Notes" above numbered sentences.
fn is_notes(table: &Table) -> bool {
    let named = |text: &str| {
        let plain = super::roles::plain(text);
        matches!(plain.as_str(), "note" | "notes" | "note number" | "note text" | "footnotes")
    };
    let mut texts = (0..table.rows().min(6))
        .flat_map(|row| table.row(row).iter().map(|code| table.dictionary().text(*code)));
    table.columns() < 4 && texts.any(named)
}
