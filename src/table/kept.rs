//! Kept: a sheet as readable JSON, to be saved in a project.
//!
//! One row a line, with its number, so that a text editor shows the table and an error can name its line:
//! `[12, ["Leeds", {"number":"1281"}, …]]`. Rows left out of an extract leave a gap in the numbers.

use super::{
    Cell, Code, DescribedColumn, Frozen, FrozenColumn, Merge, Table, TableBuilder, Typed, limits,
};
use crate::indicator::Indicator;
use crate::reading::ReadError;
use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What tells a kept sheet from any other JSON.
pub(super) const KIND: &str = "better-off-sheet";
/// The newest form: the first had no finished series.
pub(super) const VERSION: u32 = 2;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Head {
    kind: String,
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    decimal_comma: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    merges: Vec<[u32; 4]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    extract: Option<Frozen>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    described: Vec<DescribedColumn>,
    /// Series in place of rows; see [`super::finished_sheet`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    finished: Vec<Indicator>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Kept {
    #[serde(flatten)]
    head: Head,
    rows: Vec<(u32, Vec<KeptCell>)>,
}

/// A cell: its text alone, or what a workbook said of it.
#[derive(Deserialize)]
#[serde(untagged)]
enum KeptCell {
    Text(String),
    Typed(KeptTyped),
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct KeptTyped {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    percent: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<bool>,
}

impl Table {
    /// The whole sheet as JSON, one row a line.
    pub fn to_kept(&self) -> String {
        let rows: Vec<u32> = (0..self.rows()).collect();
        self.kept(&rows, self.frozen.clone())
    }

    /// The whole sheet as JSON, unless that is over [`limits::KEPT_BYTES`].
    pub fn to_kept_within_limit(&self) -> Option<String> {
        // A cell takes its text and three bytes at least: large tables are found out without being written.
        let mut least = self.codes.len() * 3;
        if limits::KEPT_BYTES < least {
            return None;
        }
        for code in &self.codes {
            least += self.dictionary.text(*code).len();
            if limits::KEPT_BYTES < least {
                return None;
            }
        }
        let kept = self.to_kept();
        (kept.len() <= limits::KEPT_BYTES).then_some(kept)
    }

    /// Some rows as JSON, in their places, with what was understood from all of them.
    pub fn extract(&self, rows: &[u32], frozen: Frozen) -> String {
        self.kept(rows, Some(frozen))
    }

    fn kept(&self, rows: &[u32], extract: Option<Frozen>) -> String {
        let head = Head {
            kind: KIND.to_owned(),
            version: if self.finished.is_empty() { 1 } else { VERSION },
            sheet: self.sheet.as_ref().map(|sheet| sheet.to_string()),
            decimal_comma: self.decimal_comma,
            merges: self
                .merges
                .iter()
                .map(|merge| [merge.row, merge.column, merge.rows, merge.columns])
                .collect(),
            extract,
            described: self.described.clone(),
            finished: self.finished.clone(),
        };
        // The rows of finished series follow from them.
        let rows = if self.finished.is_empty() { rows } else { &[] };
        // Strings, numbers and lists always become JSON.
        let mut json = serde_json::to_vec(&head).unwrap_or_default();
        json.pop();
        json.extend(b",\n\"rows\":[");
        let mut first = true;
        for row in rows.iter().copied().filter(|row| !self.is_blank_row(*row)) {
            json.extend(if first { "\n[" } else { ",\n[" }.as_bytes());
            first = false;
            json.extend(row.to_string().as_bytes());
            json.extend(b",[");
            for (column, code) in self.row(row).iter().enumerate() {
                if 0 < column {
                    json.push(b',');
                }
                self.write_kept(&mut json, *code);
            }
            json.extend(b"]]");
        }
        json.extend(b"\n]}");
        String::from_utf8(json).unwrap_or_default()
    }

    /// Writing to memory cannot fail.
    fn write_kept(&self, json: &mut Vec<u8>, code: Code) {
        let cell = self.dictionary.cell(code);
        let _ = match kept_typed(cell) {
            None => serde_json::to_writer(json, cell.text),
            Some(typed) => serde_json::to_writer(json, &typed),
        };
    }
}

/// What a workbook said of a cell; none for one that is its text alone.
fn kept_typed(cell: Cell<'_>) -> Option<KeptTyped> {
    let text = |plain: &str| (cell.text != plain).then(|| cell.text.to_owned());
    let typed = match cell.typed {
        Typed::Text => return None,
        Typed::Number { value, percent } => {
            let number = value.to_string();
            KeptTyped {
                text: text(&number),
                number: Some(number),
                percent: *percent,
                ..KeptTyped::default()
            }
        }
        Typed::Date(date) => {
            KeptTyped { text: text(""), date: Some(date.to_string()), ..KeptTyped::default() }
        }
        Typed::DateTime(date) => {
            KeptTyped { text: text(""), date: Some(date.to_string()), ..KeptTyped::default() }
        }
        Typed::Error => KeptTyped { text: text(""), error: Some(true), ..KeptTyped::default() },
    };
    Some(typed)
}

/// Opens a kept sheet.
///
/// # Errors
///
/// Names the line, or the row and column, that is damaged.
pub fn open_kept(json: &str) -> Result<Table, ReadError> {
    let kept: Kept =
        serde_json::from_str(json).map_err(|error| damaged(format!("at line {}", error.line())))?;
    if kept.head.kind != KIND {
        return Err(damaged("at its beginning: it is not a kept table".to_owned()));
    }
    if VERSION < kept.head.version {
        return Err(ReadError {
            message: "The kept table is of a newer version of Better Off".to_owned(),
            hint: "Open the project with the version that saved it".to_owned(),
        });
    }
    build(kept)
}

fn build(kept: Kept) -> Result<Table, ReadError> {
    let mut builder =
        kept.head.sheet.as_deref().map_or_else(TableBuilder::default, TableBuilder::of_sheet);
    if kept.head.decimal_comma {
        builder.decimal_comma();
    }
    for [row, column, rows, columns] in kept.head.merges {
        builder.merge(Merge { row, column, rows, columns });
    }
    if let Some(frozen) = kept.head.extract {
        builder.frozen(frozen);
    }
    builder.described(kept.head.described);
    if !kept.head.finished.is_empty() {
        builder.finished(kept.head.finished)?;
        return Ok(builder.finish());
    }
    for (row, cells) in kept.rows {
        if row < builder.rows() {
            return Err(damaged(format!("at row {}, which stands twice or out of order", row + 1)));
        }
        while builder.rows() < row {
            builder.end_row()?;
        }
        for (column, cell) in cells.into_iter().enumerate() {
            let (text, typed) = match cell {
                KeptCell::Text(text) => (text, Typed::Text),
                KeptCell::Typed(typed) => opened(typed).ok_or_else(|| {
                    let place = super::cell::column_letters(u32::try_from(column).unwrap_or(0));
                    damaged(format!("at cell {place}{}", row + 1))
                })?,
            };
            builder.typed(&text, typed);
        }
        builder.end_row()?;
    }
    Ok(builder.finish())
}

fn opened(cell: KeptTyped) -> Option<(String, Typed)> {
    if let Some(number) = cell.number {
        let value = Decimal::from_str(&number).ok()?;
        return Some((cell.text.unwrap_or(number), Typed::Number { value, percent: cell.percent }));
    }
    let text = cell.text?;
    if let Some(date) = cell.date {
        let typed = match Date::from_str(&date) {
            Ok(day) if !date.contains('T') => Typed::Date(day),
            _ => Typed::DateTime(DateTime::from_str(&date).ok()?),
        };
        return Some((text, typed));
    }
    cell.error.map(|_| (text, Typed::Error))
}

pub(super) fn damaged(place: String) -> ReadError {
    ReadError {
        message: format!("The kept table is damaged {place}"),
        hint: "Add the original file again, or open an earlier copy of the project".to_owned(),
    }
}

impl Frozen {
    /// A column of an extract, by its place.
    pub fn column(&self, column: u32) -> Option<&FrozenColumn> {
        self.columns.get(column as usize)
    }
}
