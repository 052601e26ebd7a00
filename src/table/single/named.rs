//! Headings of text with single spaces that name areas or measures: "Indicator Leeds York England", "Measure 2022/23
//! 2023/24 England 2023/24". There must be as many names as there are figures, in one way only.

use super::headings::{Heading, Piece, names_kinds, piece_at};
use super::words::begins_name;
use crate::order;
use crate::table::wrapped::is_open;

/// Names of two capitals, which are one.
const OF_TWO: [&str; 11] = [
    "north east",
    "north west",
    "south east",
    "south west",
    "east midlands",
    "west midlands",
    "statistical neighbours",
    "nearest neighbours",
    "performance measure",
    "performance indicator",
    "england average",
];
/// What stands over the names of rows: the last word of it, or the first.
const LABELS: [&str; 37] = [
    "measure",
    "measures",
    "indicator",
    "indicators",
    "metric",
    "kpi",
    "pi",
    "name",
    "title",
    "description",
    "area",
    "ward",
    "wards",
    "authority",
    "council",
    "district",
    "region",
    "school",
    "service",
    "services",
    "directorate",
    "department",
    "team",
    "type",
    "category",
    "theme",
    "priority",
    "outcome",
    "question",
    "statement",
    "group",
    "site",
    "fund",
    "programme",
    "project",
    "organisation",
    "ref",
];
/// Words that begin or end a name of several: alone they name nothing.
const HALVES: [&str; 36] = [
    "this",
    "last",
    "prior",
    "full",
    "near",
    "very",
    "greater",
    "north",
    "south",
    "east",
    "west",
    "core",
    "new",
    "great",
    "upper",
    "lower",
    "strongly",
    "requires",
    "direction",
    "travel",
    "of",
    "in",
    "and",
    "the",
    "for",
    "tower",
    "milton",
    "county",
    "isle",
    "kings",
    "bath",
    "year",
    "funds",
    "coast",
    "cities",
    "misses",
];
/// Names over words behind the figures.
const BEHIND: [&str; 5] = ["rag", "status", "trend", "dot", "rating"];

/// A piece of a heading: a period, or words up to the next capital.
struct Part {
    text: String,
    is_period: bool,
}

/// A heading of a label and so many names, each another.
pub(super) fn named(words: &[&str], figures: usize) -> Option<Heading> {
    over(words, figures).filter(|heading| {
        let mut heads: Vec<String> = heading.heads.iter().map(|head| head.to_lowercase()).collect();
        order::by(&mut heads, Ord::cmp);
        heads.windows(2).all(|pair| pair[0] != pair[1])
    })
}

/// The same over another line, which may tell names apart that are alike.
pub(super) fn over(words: &[&str], figures: usize) -> Option<Heading> {
    let ends = words.last()?.ends_with(['.', '!', '?', ':']);
    if ends || !begins_heading(words) || words.iter().any(|word| word.ends_with([',', ';', '|'])) {
        return None;
    }
    let mut parts = parts(words);
    let behind = parts.last().filter(|part| BEHIND.contains(&part.text.to_lowercase().as_str()));
    let behind = behind.map(|part| part.text.clone()).unwrap_or_default();
    if !behind.is_empty() {
        parts.pop();
    }
    let alone: Vec<String> = parts.iter().map(|part| part.text.clone()).collect();
    let dated = with_their_periods(&parts);
    let fits = |names: &Vec<String>| names.len() == figures + 1;
    let found = match (fits(&alone), fits(&dated)) {
        (true, false) => alone,
        (false, true) => dated,
        (true, true) if alone == dated => alone,
        _ => return None,
    };
    let (label, heads) = found.split_first()?;
    let last = |text: &str| text.rsplit(' ').next().unwrap_or("").to_lowercase();
    let is_half = |head: &String| HALVES.contains(&head.to_lowercase().as_str());
    let is_word = |text: &String| text.contains(char::is_alphabetic);
    let fits = LABELS.contains(&last(label).as_str())
        && !heads.iter().any(|head| is_half(head) || is_open(head))
        && heads.iter().any(is_word);
    fits.then(|| Heading { label: label.clone(), heads: heads.to_vec(), behind })
}

/// Whether a line begins as headings do: "Measure", "Application type".
pub(super) fn begins_heading(words: &[&str]) -> bool {
    let is_label = |word: &&str| LABELS.contains(&word.to_lowercase().as_str());
    let capital = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    capital && words.iter().take(2).any(is_label)
}

/// "Measure Actual Target Actual Target": a label, and a kind for each figure.
pub(super) fn kinds_under(words: &[&str], figures: usize) -> Option<Heading> {
    let at = words.len().checked_sub(figures)?;
    let (label, kinds) = words.split_at(at);
    let heads: Vec<String> = kinds.iter().map(|word| (*word).to_owned()).collect();
    let is_kind = |word: &str| names_kinds(&[word, word]);
    let is_label = label.len() < 3 && !label.iter().any(|word| is_kind(word));
    (is_label && kinds.iter().all(|word| is_kind(word))).then(|| Heading {
        label: label.join(" "),
        heads,
        behind: String::new(),
    })
}

/// The periods of a heading and the words between them.
fn parts(words: &[&str]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((Piece::Period(text), count)) = piece_at(words, at, true) {
            parts.push(Part { text, is_period: true });
            at += count;
            continue;
        }
        let word = words[at];
        match parts.last_mut().filter(|part| !part.is_period) {
            Some(part) if !begins_name(word) => part.text = format!("{} {word}", part.text),
            Some(part) if is_of_two(&part.text, word) => {
                part.text = format!("{} {word}", part.text);
            }
            _ => parts.push(Part { text: word.to_owned(), is_period: false }),
        }
        at += 1;
    }
    parts
}

pub(super) fn is_of_two(first: &str, second: &str) -> bool {
    OF_TWO.contains(&format!("{first} {second}").to_lowercase().as_str())
}

/// Names with the period behind each: "England 2023/24".
fn with_their_periods(parts: &[Part]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut open = false;
    for (at, part) in parts.iter().enumerate() {
        match names.last_mut().filter(|_| open && part.is_period) {
            Some(name) => *name = format!("{name} {}", part.text),
            None => names.push(part.text.clone()),
        }
        // The label has no period.
        open = 0 < at && !part.is_period;
    }
    names
}
