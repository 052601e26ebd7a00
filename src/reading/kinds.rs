//! What sort of cell each distinct cell of a table is, found once.

use super::unfit::Unfit;
use super::value::{CellKind, Value};
use crate::amount::Unit;
use crate::period::{Period, YearHint, split_marks};
use crate::table::{BLANK, Code, Table, Typed, Written, figure_number};

/// The sort of every cell, by its code.
pub(super) struct Kinds {
    /// Of the cells that were looked up; the others are numbers.
    sorts: Vec<Sort>,
    worded: bool,
}

/// The kind of a cell and, of a number, its form, in a byte: of a million distinct cells it is looked up again and
/// again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sort(u8);

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
    /// The word for what it counts stands behind it: "12 days".
    pub worded: bool,
}

impl Kinds {
    /// Reads every cell that was looked up once.
    pub fn of(table: &Table) -> Kinds {
        let dictionary = table.dictionary();
        let comma = table.decimal_comma();
        let sort = |code: Code| {
            let cell = dictionary.cell(code);
            // Of a hundred thousand cells almost all are plain numbers, and none need be calculated with to tell.
            if let (Typed::Text, false, Some(written)) = (cell.typed, comma, Written::of(cell.text))
            {
                return Sort::new(CellKind::Number, Form::of_written(written));
            }
            let value = Value::read(cell, comma);
            match value.kind(cell) {
                CellKind::Number => {
                    let worded = matches!(value.unit, Some(Unit::Other(_)));
                    // "2022 (p)" is a year as well.
                    let (bare, _) = split_marks(cell.text);
                    Sort::new(CellKind::Number, Form { worded, ..Form::of(bare) })
                }
                // "0,61" is a number where its column has decimal commas; the column decides.
                CellKind::Words if !comma && is_comma_number(cell.text) => {
                    Sort::new(CellKind::Number, Form::of(cell.text))
                }
                kind => Sort::new(kind, Form::default()),
            }
        };
        let sorts: Vec<Sort> = dictionary.known_codes().map(sort).collect();
        let worded = sorts.iter().any(|sort| sort.form().worded);
        Kinds { sorts, worded }
    }

    /// Whether any cell is a number with a word behind it.
    pub fn any_worded(&self) -> bool {
        self.worded
    }

    /// Takes cells for what they are in their series.
    pub fn take(&mut self, unfit: &Unfit) {
        let words = unfit.words.iter().map(|code| (*code, CellKind::Words));
        let times = unfit.times.iter().map(|(code, ..)| (*code, CellKind::Number));
        for (code, kind) in words.chain(times) {
            if let Some(sort) = self.sorts.get_mut(code as usize) {
                *sort = Sort::new(kind, Form::default());
            }
        }
    }

    /// The kind of a cell.
    #[inline]
    pub fn of_code(&self, code: Code) -> CellKind {
        match code {
            BLANK => CellKind::Blank,
            _ if figure_number(code).is_some() => CellKind::Number,
            _ => self.sorts.get(code as usize).map_or(CellKind::Blank, |sort| sort.kind()),
        }
    }

    /// The sort of a cell of the table.
    #[inline]
    pub fn sort(&self, code: Code) -> Sort {
        match (Written::of_code(code), self.sorts.get(code as usize)) {
            (Some(written), _) => Sort::new(CellKind::Number, Form::of_written(written)),
            (None, Some(sort)) => *sort,
            (None, None) => Sort::new(CellKind::Blank, Form::default()),
        }
    }
}

impl Sort {
    /// How many there are.
    pub const MANY: usize = 1 << 8;

    fn new(kind: CellKind, form: Form) -> Sort {
        let bit = |is: bool, place: u32| u8::from(is) << place;
        Sort(
            kind as u8
                | bit(form.year, 3)
                | bit(form.comma, 4)
                | bit(form.point, 5)
                | bit(form.grouped, 6)
                | bit(form.worded, 7),
        )
    }

    /// Each of them, in the order of their numbers.
    pub fn all() -> impl Iterator<Item = Sort> {
        (0..=u8::MAX).take(Sort::MANY).map(Sort)
    }

    /// Its number, below [`Sort::MANY`].
    pub fn number(self) -> usize {
        usize::from(self.0) % Sort::MANY
    }

    /// The kind of its cells.
    pub fn kind(self) -> CellKind {
        match self.0 & 7 {
            1 => CellKind::Number,
            2 => CellKind::Symbol,
            3 => CellKind::Date,
            4 => CellKind::Words,
            _ => CellKind::Blank,
        }
    }

    /// How they are written, if they are numbers.
    pub fn form(self) -> Form {
        let bit = |place: u32| self.0 >> place & 1 == 1;
        Form { year: bit(3), comma: bit(4), point: bit(5), grouped: bit(6), worded: bit(7) }
    }
}

impl Form {
    fn of_written(written: Written) -> Form {
        Form {
            year: written.is_year(),
            point: written.has_point(),
            grouped: written.is_grouped(),
            ..Form::default()
        }
    }

    fn of(text: &str) -> Form {
        match (is_comma_number(text), Written::of(text)) {
            (true, _) => Form { comma: true, ..Form::default() },
            (false, Some(written)) => Form::of_written(written),
            (false, None) => Form {
                point: text.contains('.'),
                grouped: text.contains('.') && is_grouped_by_points(text),
                ..Form::default()
            },
        }
    }
}

/// A number only if commas are decimal: "0,611", "81,20416129", "1.204,5", "1.204.000", but not "1,204".
pub(super) fn is_comma_number(text: &str) -> bool {
    let text = text.trim_matches(|c: char| "-%£€ ".contains(c));
    let Some((whole, fraction)) = text.split_once(',') else {
        return 1 < text.bytes().filter(|byte| *byte == b'.').count() && is_grouped_by_points(text);
    };
    if whole.contains('.') {
        let decimals = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
        return decimals && is_grouped_by_points(whole);
    }
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
    let read = Period::read(cell.text, years);
    let read = read.or_else(|| Period::read_behind_code(cell.text, years));
    if let Some(period) = read.or_else(|| Period::read(without_actual(cell.text)?, years)) {
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

/// "2023/24 actual" and "2023/24 outturn" without that it was so.
fn without_actual(text: &str) -> Option<&str> {
    let (period, said) = text.trim().rsplit_once(' ')?;
    let is_said = ["actual", "actuals", "outturn"].iter().any(|of| said.eq_ignore_ascii_case(of));
    is_said.then(|| period.trim_end_matches([' ', '-', '–', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sort_keeps_what_it_was_made_of() {
        let kinds =
            [CellKind::Blank, CellKind::Number, CellKind::Symbol, CellKind::Date, CellKind::Words];
        for kind in kinds {
            for form in Sort::all().map(Sort::form) {
                let sort = Sort::new(kind, form);
                assert_eq!((sort.kind(), sort.form()), (kind, form));
                assert_eq!(Sort::all().nth(sort.number()), Some(sort));
            }
        }
    }
}
