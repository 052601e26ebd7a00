//! Names that stand twice, each time below a row of their own: "% secured" below "Prevention" and below "Relief".

use super::nested::{MOST, comes_again};
use super::of_which::is_of_which_part;
use crate::order;
use crate::reading::totals::is_bare_total;
use crate::table::{BLANK, Code, Table};

/// Names of what is left over: they come again and again.
const REST: [&str; 8] = [
    "other",
    "others",
    "unknown",
    "not known",
    "not stated",
    "not recorded",
    "prefer not to say",
    "none",
];

/// The row that each such name is of, by the place of its row in `data`: the row right above them that is named once,
/// rows that are a part of it between them. Only where the same names, several of them or a share, stand below each of
/// those rows; otherwise none.
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
    let mut sets: Vec<(u32, Vec<(usize, Code)>)> = Vec::new();
    for (at, (row, code)) in data.iter().zip(&labels).enumerate() {
        let text = table.text(*row, label);
        if *code == BLANK || is_bare_total(text) || REST.contains(&text.to_lowercase().as_str()) {
            return Vec::new();
        }
        if !stands_twice(*code) {
            owner = (!is_of_which_part(table, *row)).then_some(*row).or(owner);
            continue;
        }
        let Some(owner) = owner else { return Vec::new() };
        match sets.last_mut() {
            Some((of, names)) if *of == owner => names.push((at, *code)),
            _ => sets.push((owner, vec![(at, *code)])),
        }
    }
    let names = |(_, names): &(u32, Vec<(usize, Code)>)| {
        names.iter().map(|(_, code)| *code).collect::<Vec<_>>()
    };
    let Some(first) = sets.first().map(names) else { return Vec::new() };
    let is_share = |code: &Code| {
        let text = table.dictionary().text(*code).to_lowercase();
        ["%", "percent", "per cent", "proportion", "target"].iter().any(|word| text.contains(word))
    };
    let several = 1 < first.len() || first.iter().all(is_share);
    // Each name once below each of its rows.
    if !several || comes_again(&first) || sets.iter().any(|set| names(set) != first) {
        return Vec::new();
    }
    let places = |(owner, names): &(u32, Vec<(usize, Code)>)| {
        let owner = *owner;
        names.iter().map(move |(at, _)| (*at, owner)).collect::<Vec<_>>()
    };
    sets.iter().flat_map(places).collect()
}
