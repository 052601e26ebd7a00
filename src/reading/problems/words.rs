//! Words in the place of figures: many of one row, or of one column, are told in one sentence.

use super::at;
use crate::order;
use crate::reading::Problem;
use crate::reading::value::{TimeForm, is_time};
use crate::table::Table;
use std::collections::BTreeMap;

/// So many of a row or a column are told together.
const MANY: usize = 3;

/// What is told of a cell.
pub(super) enum Told {
    /// A sentence of its own.
    Problem(Problem),
    /// That it holds words where a figure should be.
    Words(Words),
}

/// Words in the place of a figure.
pub(super) struct Words {
    pub row: u32,
    pub column: u32,
    pub text: String,
}

/// Cells of one row or one column: the first of them, and how many there are.
#[derive(Default)]
struct Several {
    first: Vec<Words>,
    count: usize,
}

impl Several {
    fn add(&mut self, words: Words) {
        self.count += 1;
        if self.first.len() + 1 < MANY {
            self.first.push(words);
        }
    }
}

/// What is told of cells in the order of the rows: the other sentences first, then those about words.
pub(super) fn folded(table: &Table, cells: impl Iterator<Item = Told>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut told: Vec<(Words, usize)> = Vec::new();
    let mut columns: BTreeMap<u32, Several> = BTreeMap::new();
    let mut of_row: Vec<Words> = Vec::new();
    for cell in cells {
        match cell {
            Told::Problem(problem) => problems.push(problem),
            Told::Words(words) => {
                if of_row.first().is_some_and(|first| first.row != words.row) {
                    end_row(std::mem::take(&mut of_row), &mut columns, &mut told);
                }
                of_row.push(words);
            }
        }
    }
    end_row(of_row, &mut columns, &mut told);
    for Several { first, count } in columns.into_values() {
        let together = MANY <= count;
        let shown = first.into_iter().take(if together { 1 } else { MANY });
        told.extend(shown.map(|words| (words, if together { count } else { 1 })));
    }
    order::by_key(&mut told, |(words, _)| (words.row, words.column));
    problems.extend(told.into_iter().map(|(words, count)| sentence(table, words, count)));
    problems
}

/// The words of a row together, or each with those of its column.
fn end_row(
    words: Vec<Words>,
    columns: &mut BTreeMap<u32, Several>,
    told: &mut Vec<(Words, usize)>,
) {
    let count = words.len();
    if MANY <= count {
        told.extend(words.into_iter().next().map(|first| (first, count)));
    } else {
        words.into_iter().for_each(|word| columns.entry(word.column).or_default().add(word));
    }
}

fn sentence(table: &Table, Words { row, column, text }: Words, count: usize) -> Problem {
    let message = if is_time(&text) && TimeForm::of(&text).is_none() {
        format!(
            "\"{text}\" could be minutes and seconds or hours and minutes, so it is shown as words: write (mm:ss) or (hh:mm) behind the name"
        )
    } else if count == 1 {
        format!("\"{text}\" is not a number; it is shown as words")
    } else {
        format!("{count} cells such as \"{text}\" are not numbers; they are shown as words")
    };
    at(table, row, column, message)
}
