//! Names that stand twice, each time below a row of their own: "% secured" below "Prevention" and below "Relief".

use super::of_which::is_of_which_part;
use crate::order;
use crate::reading::totals::is_bare_total;
use crate::table::{BLANK, Code, Table};

/// Longer tables are files of statistics.
const MOST: usize = 2000;

/// The row that each such name is of, by the place of its row in `data`: the last row above whose name stands once and
/// is no part of another. None where a name would be of the same row twice, or of none.
pub(super) fn owners(table: &Table, label: u32, data: &[u32]) -> Vec<(usize, u32)> {
    if MOST < data.len() {
        return Vec::new();
    }
    let labels: Vec<Code> = data.iter().map(|row| table.code(*row, label)).collect();
    let mut sorted = labels.clone();
    order::by(&mut sorted, Ord::cmp);
    let stands_twice = |code: Code| {
        let from = sorted.partition_point(|other| *other < code);
        sorted.get(from + 1) == Some(&code)
    };
    let mut owner = None;
    let mut found: Vec<(Code, usize, u32)> = Vec::new();
    for (at, (row, code)) in data.iter().zip(&labels).enumerate() {
        if *code == BLANK || is_bare_total(table.text(*row, label)) {
            return Vec::new();
        }
        if !stands_twice(*code) {
            owner = (!is_of_which_part(table, *row)).then_some(*row).or(owner);
            continue;
        }
        let Some(owner) = owner else { return Vec::new() };
        if found.iter().any(|(other, _, of)| other == code && *of == owner) {
            return Vec::new();
        }
        found.push((*code, at, owner));
    }
    found.into_iter().map(|(_, at, owner)| (at, owner)).collect()
}
