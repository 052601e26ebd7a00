//! One cell, and the name of its place.

use jiff::civil::{Date, DateTime};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The place of a cell, as a person would name it: `C7`, or `Sheet1!C7` in a workbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CellRef {
    /// The sheet, where the file has sheets.
    pub sheet: Option<std::sync::Arc<str>>,
    /// From 0.
    pub row: u32,
    /// From 0.
    pub column: u32,
}

impl fmt::Display for CellRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(sheet) = &self.sheet {
            write!(f, "{sheet}!")?;
        }
        write!(f, "{}{}", column_letters(self.column), self.row + 1)
    }
}

/// `0` → `A`, `25` → `Z`, `26` → `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while 0 < rest {
        let digit = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// One cell: the text a person saw, and what the file says it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell<'t> {
    /// As shown, trimmed. Empty when the cell is blank.
    pub text: &'t str,
    /// What a workbook declares; text files and pastes only have [`Typed::Text`].
    pub typed: &'t Typed,
}

impl Cell<'_> {
    /// Whether there is nothing to see.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

/// What the file itself says about a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Typed {
    /// Only text.
    #[default]
    Text,
    /// A number, as stored. `percent` when its format shows it as a percentage (0.5 shown as 50%).
    Number {
        /// Exact, as the shortest decimal that is the stored number.
        value: Decimal,
        /// Shown as a percentage.
        percent: bool,
    },
    /// A day.
    Date(Date),
    /// A day and a time.
    DateTime(DateTime),
    /// A formula that failed, such as `#DIV/0!`.
    Error,
}

/// Reads a plain number such as `1281`, `-0.5` or `1.2e-3`; `None` when it has more digits than a decimal keeps.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    Decimal::from_str_exact(text)
        .or_else(|_| Decimal::from_scientific(text))
        .ok()
        .map(|value| value.normalize())
}

/// The shortest decimal that is the stored number.
pub(crate) fn decimal_of(number: f64) -> Option<Decimal> {
    number.is_finite().then(|| decimal(&number.to_string())).flatten()
}
