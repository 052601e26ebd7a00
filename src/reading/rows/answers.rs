//! Rows below the answers to a question that only say how many gave one.

use crate::reading::kinds::Kinds;
use crate::reading::value::CellKind;
use crate::table::{BLANK, Code, Table};

/// "Answered" and "Skipped" below the shares of answers, where no label stands. Below words they are answers themselves, or
/// what became of calls.
#[inline]
pub(super) fn counts_answers(table: &Table, kinds: &Kinds, (row, codes): (u32, &[Code])) -> bool {
    // Most rows begin with a label.
    codes.first() == Some(&BLANK) && counts(table, kinds, row)
}

#[inline(never)]
fn counts(table: &Table, kinds: &Kinds, row: u32) -> bool {
    let Some(column) = says_so(table, row) else { return false };
    let mut above = (0..row).rev().skip_while(|above| says_so(table, *above) == Some(column));
    above.next().is_some_and(|above| kinds.of_code(table.code(above, column)) == CellKind::Number)
}

/// The column in which a row says it, with nothing to the left.
fn says_so(table: &Table, row: u32) -> Option<u32> {
    const SAID: [&str; 4] = ["answered", "skipped", "answered question", "skipped question"];
    let codes = table.row(row);
    if codes.first().is_none_or(|code| *code != BLANK) {
        return None;
    }
    let (column, code) = (0..).zip(codes).find(|(_, code)| **code != BLANK)?;
    let text = table.dictionary().text(*code);
    SAID.iter().any(|said| text.eq_ignore_ascii_case(said)).then_some(column)
}
