//! Letters behind numbers that mean something else in their series: "41m" is no million among "1h 08m", and "£356k" under
//! "Rent loss (£k)" is 356.

use super::ColumnRole;
use super::groups::Groups;
use super::guess::unit;
use super::roles::Columns;
use super::rows::Rows;
use super::slots::Slot;
use super::value::Value;
use crate::amount::Unit;
use crate::table::{Code, Table};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What the cells with such letters are in their series, each in order.
#[derive(Default)]
pub(super) struct Suffixes {
    /// Lengths of time, which are left as they are written.
    pub words: Vec<Code>,
    /// Numbers in the thousands or millions that their measure is in already.
    pub scaled: Vec<(Code, Decimal)>,
}

/// Finds them; a cell that is one thing here and another there stays what it is by itself.
pub(super) fn find(
    table: &Table,
    (columns, rows, groups, slots): (&Columns, &Rows, &Groups, &[Slot]),
) -> Suffixes {
    let text = |code: Code| table.dictionary().text(code);
    let lettered: Vec<Code> =
        table.dictionary().known_codes().filter(|code| factor(text(*code)).is_some()).collect();
    if lettered.is_empty() {
        return Suffixes::default();
    }
    let corner = match unit::in_corner(columns) {
        Some((Unit::Pounds { scale }, _)) if 1 < scale => Some(scale),
        _ => None,
    };
    let mut found: BTreeMap<Code, Option<Meaning>> = BTreeMap::new();
    for (at, group) in groups.groups.iter().enumerate() {
        let of_group: Vec<u32> = groups
            .members(at)
            .iter()
            .filter_map(|index| rows.data.get(*index as usize).copied())
            .collect();
        let named = [columns.first(&ColumnRole::Measure).unwrap_or(0), 0];
        let row = rows.data.get(group.first as usize);
        let labels = named.map(|column| row.map_or("", |row| table.text(*row, column)));
        for slot in slots {
            let mut codes: Vec<Code> = Vec::new();
            for row in &of_group {
                codes.extend(slot.columns.iter().map(|column| table.code(*row, *column)));
            }
            if !codes.iter().any(|code| lettered.binary_search(code).is_ok()) {
                continue;
            }
            let of_time = labels.iter().any(|label| says_time(label))
                || says_time(&slot.part)
                || codes.iter().any(|code| is_length_of_time(text(*code)));
            let words = [labels[0], labels[1], slot.part.as_str(), slot.beside];
            let scale = words.iter().find_map(|words| scale_of(words)).or(corner);
            for code in codes.iter().filter(|code| lettered.binary_search(code).is_ok()) {
                let meaning = meaning(text(*code), of_time, scale);
                let known = found.entry(*code).or_insert_with(|| meaning.clone());
                *known = known.take().filter(|known| Some(known) == meaning.as_ref());
            }
        }
    }
    let mut suffixes = Suffixes::default();
    for (code, meaning) in found {
        match meaning {
            Some(Meaning::Words) => suffixes.words.push(code),
            Some(Meaning::Scaled(number)) => suffixes.scaled.push((code, number)),
            None => {}
        }
    }
    suffixes
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Meaning {
    Words,
    Scaled(Decimal),
}

fn meaning(text: &str, of_time: bool, scale: Option<u32>) -> Option<Meaning> {
    // "1.2m" is no length of time.
    if of_time && !text.contains(['£', '.', ',']) && text.ends_with('m') {
        return Some(Meaning::Words);
    }
    let scale = scale.filter(|scale| factor(text) == Some(*scale))?;
    let cell = crate::table::Cell { text, typed: &crate::table::Typed::Text };
    let aim = || Value::read_aim(cell, false)?.figure.number();
    let number = Value::read(cell, false).figure.number().or_else(aim)?;
    number.checked_div(Decimal::from(scale)).map(|number| Meaning::Scaled(number.normalize()))
}

/// What "k" or "m" behind a number multiplies it by.
fn factor(text: &str) -> Option<u32> {
    let is_before = |c: char| c.is_whitespace() || "£-(<>≤≥=~≈".contains(c);
    let bare = text.trim().trim_start_matches(is_before);
    let number = bare.trim_end_matches(')');
    let factor = match number.chars().next_back()? {
        'k' | 'K' => 1000,
        'm' | 'M' => 1_000_000,
        _ => return None,
    };
    let digits = number.get(..number.len() - 1)?.trim_end();
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    is_number.then_some(factor)
}

/// The thousands or millions of pounds that words say figures are in.
fn scale_of(words: &str) -> Option<u32> {
    match unit::in_words(words)? {
        Unit::Pounds { scale } if 1 < scale => Some(scale),
        _ => None,
    }
}

/// Whether words are of a length of time: "Longest wait", "Response time".
fn says_time(words: &str) -> bool {
    const WORDS: [&str; 5] = ["wait", "waits", "waiting", "duration", "minutes"];
    const PHRASES: [&str; 7] = [
        "time to ",
        "time taken",
        "response time",
        "handling time",
        "call time",
        "turnaround time",
        "average time",
    ];
    let lower = words.to_lowercase();
    let money = lower.contains(['£', '$', '€']);
    let says = PHRASES.iter().any(|phrase| lower.contains(phrase))
        || lower.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word));
    !money && says
}

/// "1h 08m", "14m 20s", "35s", "2h".
fn is_length_of_time(text: &str) -> bool {
    let mut parts = 0;
    let mut told = false;
    for part in text.split_whitespace() {
        let letters = part.trim_start_matches(|c: char| c.is_ascii_digit());
        if letters.len() == part.len()
            || !matches!(letters, "h" | "m" | "s" | "hr" | "hrs" | "min" | "mins")
        {
            return false;
        }
        parts += 1;
        told |= letters != "m";
    }
    0 < parts && told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_behind_numbers() {
        for (text, of_time, scale, expected) in [
            ("41m", true, None, Some(Meaning::Words)),
            ("£1.3m", true, Some(1_000_000), Some(Meaning::Scaled(Decimal::new(13, 1)))),
            ("£356k", false, Some(1000), Some(Meaning::Scaled(Decimal::from(356)))),
            ("£356k", false, Some(1_000_000), None),
            ("≤£850k", false, Some(1000), Some(Meaning::Scaled(Decimal::from(850)))),
            ("41m", false, None, None),
            ("1.2m", true, None, None),
        ] {
            assert_eq!(meaning(text, of_time, scale), expected, "{text}");
        }
        for (text, expected) in
            [("1h 08m", true), ("14m 20s", true), ("35s", true), ("41m", false), ("12", false)]
        {
            assert_eq!(is_length_of_time(text), expected, "{text}");
        }
        for (words, expected) in [
            ("Longest wait", true),
            ("Time to answer", true),
            ("Time credits (£k)", false),
            ("Real-time requests", false),
        ] {
            assert_eq!(says_time(words), expected, "{words}");
        }
    }
}
