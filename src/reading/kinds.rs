//! What sort of cell each distinct cell of a table is, found once.

use super::value::{CellKind, Value};
use crate::period::{Period, YearHint};
use crate::table::{BLANK, Code, Table, Typed};

/// The kind of every distinct cell, by its code.
pub(super) struct Kinds {
    kinds: Vec<CellKind>,
    forms: Vec<Form>,
}

/// How a number is written; nothing of it holds for a cell that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Form {
    /// Four digits that can be a year.
    pub year: bool,
    /// Only a decimal comma explains it.
    pub comma: bool,
    /// It has a point.
    pub point: bool,
    /// Its points could stand between thousands: "1.204".
    pub grouped: bool,
}

impl Kinds {
    /// Reads every distinct cell of the table once.
    pub fn of(table: &Table) -> Kinds {
        let dictionary = table.dictionary();
        let comma = table.decimal_comma();
        let mut found = Kinds {
            kinds: Vec::with_capacity(dictionary.len()),
            forms: Vec::with_capacity(dictionary.len()),
        };
        for code in table.dictionary_codes() {
            let cell = dictionary.cell(code);
            if let (Typed::Text, false, Some(form)) = (cell.typed, comma, Form::of_plain(cell.text))
            {
                found.kinds.push(CellKind::Number);
                found.forms.push(form);
                continue;
            }
            let kind = match Value::read(cell, comma).kind(cell) {
                // "0,61" is a number where its column has decimal commas; the column decides.
                CellKind::Words if !comma && is_comma_number(cell.text) => CellKind::Number,
                kind => kind,
            };
            found.kinds.push(kind);
            found.forms.push(match kind {
                CellKind::Number => Form::of(cell.text),
                _ => Form::default(),
            });
        }
        found
    }

    /// The kind of a cell.
    pub fn of_code(&self, code: Code) -> CellKind {
        if code == BLANK {
            return CellKind::Blank;
        }
        self.kinds.get(code as usize).copied().unwrap_or(CellKind::Blank)
    }

    /// How a cell that is a number is written.
    pub fn form(&self, code: Code) -> Form {
        self.forms.get(code as usize).copied().unwrap_or_default()
    }
}

impl Form {
    /// The form of the commonest numbers, some digits with at most one point among them: of a hundred thousand cells
    /// almost all are of these, and none need be calculated with to tell.
    fn of_plain(text: &str) -> Option<Form> {
        let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
        let mut point = None;
        for (at, byte) in digits.iter().enumerate() {
            match byte {
                b'0'..=b'9' => {}
                b'.' if point.is_none() && at + 1 < digits.len() => point = Some(at),
                _ => return None,
            }
        }
        (1..=18).contains(&digits.len()).then(|| Form {
            year: is_plain_year(text),
            comma: false,
            point: point.is_some(),
            grouped: point.is_some_and(|at| at + 4 == digits.len()) && is_grouped_by_points(text),
        })
    }

    fn of(text: &str) -> Form {
        let comma = is_comma_number(text);
        let point = !comma && text.contains('.');
        Form {
            year: is_plain_year(text),
            comma,
            point,
            grouped: point && is_grouped_by_points(text),
        }
    }
}

/// A number only if its comma is a decimal one: "0,611", "81,20416129", but not "1,204".
pub(super) fn is_comma_number(text: &str) -> bool {
    let Some((whole, fraction)) = text.strip_prefix('-').unwrap_or(text).split_once(',') else {
        return false;
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = fraction.len() == 3 && whole != "0" && whole.len() < 4;
    digits(whole) && digits(fraction) && !grouped
}

/// `1.204`, `12.345.678`: thousands where commas are decimal.
fn is_grouped_by_points(text: &str) -> bool {
    let mut groups = text.split('.');
    let first = groups.next().unwrap_or("");
    let threes =
        groups.all(|group| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit()));
    threes
        && (1..4).contains(&first.len())
        && first != "0"
        && first.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a cell is a year such as 2019, written plainly.
pub(super) fn is_plain_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u16| (1900..=2100).contains(&year))
}

/// The period a cell names, from its date where the file types it.
///
/// A date whose text hides the day (`Apr 2023`) is its month.
pub(super) fn period_of(table: &Table, code: Code, years: YearHint) -> Option<Period> {
    let cell = table.dictionary().cell(code);
    if let Some(period) = Period::read(cell.text, years) {
        return Some(period);
    }
    let day = match cell.typed {
        Typed::Date(day) => *day,
        Typed::DateTime(moment) => moment.date(),
        Typed::Text | Typed::Number { .. } | Typed::Error => return None,
    };
    Period::read(&day.to_string(), years)
        .map(|period| Period { label: cell.text.to_owned(), ..period })
}
