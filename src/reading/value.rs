//! Reading a cell as a figure: thousands, decimals, `%`, `£`, brackets, marks, and the symbols of what is missing.

mod aim;
mod fraction;
mod interval;
mod number;
mod symbol;
#[cfg(test)]
mod tests;
mod time;
mod worded;

use interval::with_interval;
pub(super) use interval::{interval, interval_beside, margin};

use super::kinds::is_plain_year;
use crate::amount::Unit;
use crate::indicator::{Figure, Missing};
use crate::period::{FLAGS, Period, YearHint, split_marks};
use crate::table::{Cell, Table, Typed, figure_number};
pub(super) use aim::{is_bound, side};
use fraction::with_fraction;
use number::read_number;
use rust_decimal::Decimal;
pub(super) use time::{TimeForm, is_time, read_time};
pub(super) use worded::is_unit_word;
use worded::read_worded;

/// A cell read as a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// What is there.
    pub figure: Figure,
    /// What the cell itself says it counts: `%`, `£`, "per 10,000".
    pub unit: Option<Unit>,
    /// A mark beside the figure, without its brackets.
    pub status: Option<String>,
    /// The period beside the figure: `1281 (2007/08)`.
    pub period: Option<Period>,
}

/// What sort of cell it is, cheap to keep for every distinct cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// Nothing.
    Blank,
    /// A number.
    Number,
    /// A symbol for a number that is missing.
    Symbol,
    /// A date of a workbook.
    Date,
    /// Words.
    Words,
}

impl Value {
    /// Reads a cell; never fails: what is no number and no symbol is kept as words.
    pub fn read(cell: Cell<'_>, decimal_comma: bool) -> Value {
        match cell.typed {
            Typed::Number { value, percent: true } => {
                Value { unit: Some(Unit::Percent), ..Value::of(times_hundred(*value)) }
            }
            Typed::Number { value, percent: false } => {
                let unit = cell.text.starts_with('£').then_some(Unit::Pounds { scale: 1 });
                Value { unit, ..Value::of(Figure::Number(*value)) }
            }
            Typed::Error => Value::of(Figure::Missing(Missing::FailedFormula)),
            Typed::Date(_) | Typed::DateTime(_) => Value::of(Figure::Words(cell.text.to_owned())),
            Typed::Text => Value::read_text(cell.text, decimal_comma),
        }
    }

    /// Reads the cell of a target, which may say which side of it is good: "≥76%".
    pub(super) fn read_aim(cell: Cell<'_>, decimal_comma: bool) -> Option<Value> {
        let (figure, unit) = aim::read_aim(cell.text, decimal_comma)?;
        Some(Value { unit, ..Value::of(figure) })
    }

    fn of(figure: Figure) -> Value {
        Value { figure, unit: None, status: None, period: None }
    }

    fn read_text(text: &str, decimal_comma: bool) -> Value {
        let text = text.trim();
        if text.is_empty() {
            return Value::of(Figure::Missing(Missing::Blank));
        }
        if let Some((figure, unit)) = read_number(text, decimal_comma) {
            return Value { unit, ..Value::of(figure) };
        }
        if let Some(missing) = symbol::missing(text) {
            return Value::of(Figure::Missing(missing));
        }
        if let Some((figure, unit)) = read_worded(text, decimal_comma) {
            return Value { unit: Some(unit), ..Value::of(figure) };
        }
        let (rest, marks) = without_notes(text);
        if let Some(marks) = marks {
            let status = Some(bare(marks));
            if let Some((figure, unit)) = read_number(rest, decimal_comma) {
                return Value { status, unit, ..Value::of(figure) };
            }
            if let Some((figure, unit)) = read_worded(rest, decimal_comma) {
                return Value { status, unit: Some(unit), ..Value::of(figure) };
            }
            if let Some(missing) = symbol::missing(rest) {
                return Value { status, ..Value::of(Figure::Missing(missing)) };
            }
        }
        with_fraction(text, decimal_comma)
            .or_else(|| with_period(text, decimal_comma))
            .or_else(|| with_interval(text, decimal_comma))
            .or_else(|| with_mark_before(text, decimal_comma))
            .unwrap_or_else(|| Value::of(Figure::Words(text.to_owned())))
    }

    /// What sort of cell it is.
    pub fn kind(&self, cell: Cell<'_>) -> CellKind {
        match (&self.figure, cell.typed) {
            (_, Typed::Date(_) | Typed::DateTime(_)) => CellKind::Date,
            (Figure::Number(_) | Figure::Beyond(_), _) => CellKind::Number,
            (Figure::Missing(Missing::Blank), _) => CellKind::Blank,
            (Figure::Missing(_), _) => CellKind::Symbol,
            (Figure::Words(_), _) => CellKind::Words,
        }
    }
}

/// The number of a cell that was not looked up: it is a plain one.
pub(super) fn plain_number(table: &Table, (row, column): (u32, u32)) -> Option<Decimal> {
    let code = table.code(row, column);
    figure_number(code).and_then(|_| number::plain(table.dictionary().text(code)))
}

/// `1281 (2007/08)`: a figure with its period in brackets behind it.
fn with_period(text: &str, decimal_comma: bool) -> Option<Value> {
    let (figure, inside) = text.strip_suffix(')')?.split_once('(')?;
    let period = Period::read(inside, YearHint::Unsaid)?;
    // "202302 (Feb-23)" says the month twice.
    let is_code = figure.trim().len() == 6
        && figure.trim() == format!("{:04}{:02}", period.last.year(), period.last.month());
    // "82.0%* (2023/24)" has a mark of its own.
    let (bare_figure, marks) = without_notes(figure.trim());
    let (figure, unit) = read_number(bare_figure, decimal_comma).filter(|_| !is_code)?;
    Some(Value { figure, unit, status: marks.map(bare), period: Some(period) })
}

fn times_hundred(value: Decimal) -> Figure {
    value
        .checked_mul(Decimal::ONE_HUNDRED)
        .map_or(Figure::Number(value), |percent| Figure::Number(percent.normalize()))
}

/// How a figure moved, or whether it differs: behind it they are a mark.
const ARROWS: [char; 14] = ['▲', '▼', '△', '▽', '↑', '↓', '→', '↔', '►', '◄', '↗', '↘', '⬆', '⬇'];

/// Whether a text ends with how something moved: "2% ▼".
pub(super) fn is_moved(text: &str) -> bool {
    text.trim_end().ends_with(ARROWS)
}

/// `*25.7`, `†3.1`: a figure with the mark of a note before it.
fn with_mark_before(text: &str, decimal_comma: bool) -> Option<Value> {
    let (before, figure) = text.split_at(text.find(|c| !['*', '†', '‡'].contains(&c))?);
    if before.is_empty()
        || is_plain_year(figure)
        || !figure.starts_with(|c: char| c.is_ascii_digit() || "-£".contains(c))
    {
        return None;
    }
    let value = Value::read_text(figure, decimal_comma);
    let marks = std::iter::once(before).chain(value.status.as_deref());
    let status = Some(marks.collect::<Vec<_>>().join(", "));
    value.figure.number().is_some().then_some(Value { status, ..value })
}

/// A figure without the marks behind it: those of periods, the number of a note, a letter that stands apart.
fn without_notes(text: &str) -> (&str, Option<&str>) {
    let mut rest = text;
    while let Some(shorter) = without_last_note(rest) {
        rest = shorter;
    }
    let marks = text.get(rest.len()..).map(str::trim).filter(|marks| !marks.is_empty());
    (rest, marks)
}

/// `9.9 [1]`, `9.9[1]`, `9.9 p`, `-[2]`, `58% ▼` without the last of their marks.
fn without_last_note(text: &str) -> Option<&str> {
    let (marked, marks) = split_marks(text);
    if marks.is_some() {
        return Some(marked);
    }
    if let Some(before) = text.strip_suffix(ARROWS) {
        // "2023 ▼" is a header by which a table was sorted.
        let is_name = |before: &&str| before.is_empty() || is_plain_year(before);
        return Some(before.trim_end()).filter(|before| !is_name(before));
    }
    let shorter = match text.strip_suffix(']').and_then(|inside| inside.rsplit_once('[')) {
        Some((before, note)) => is_note_number(note).then_some(before)?,
        None => without_flags(text)?,
    };
    Some(shorter.trim_end()).filter(|shorter| !shorter.is_empty())
}

/// `9.9 p`, `9.9 bu`, `: u` without the flags of a statistical office.
fn without_flags(text: &str) -> Option<&str> {
    let (before, flags) = text.rsplit_once(' ')?;
    let is_flag = |c: char| FLAGS.contains(&c) || c == 'u';
    let one_of_two = |c: char| is_flag(c) || matches!(c, 'd' | 's' | 'c');
    let are_flags = match flags.len() {
        1 => flags.chars().all(is_flag),
        2 => flags.chars().all(one_of_two) && flags.chars().any(is_flag),
        _ => false,
    };
    are_flags.then_some(before)
}

/// Whether a text is nothing but such a letter or the number of a note: "p", "[3]".
pub(super) fn is_mark(text: &str) -> bool {
    let inside = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.is_some_and(is_note_number) || text.strip_suffix(FLAGS).is_some_and(str::is_empty)
}

fn is_note_number(note: &str) -> bool {
    (1..3).contains(&note.len()) && note.bytes().all(|byte| byte.is_ascii_digit())
}

/// `(p)` → `p`, `[Note 3]` → `Note 3`, `(p) [1]` → `p, 1`.
fn bare(marks: &str) -> String {
    let parts = marks.split(['(', ')', '[', ']']).map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}
