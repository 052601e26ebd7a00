//! What a header measures, without the words, signs and marks that say when, of which role and in what.

use super::figure_words::{TARGETS, without_aggregate};
use super::plans::is_plan;
use super::words::plain;
use crate::period::split_marks;
use crate::reading::value::is_mark;

/// Signs of units that stand beside periods and roles: "Budget 2025/26 (£m)".
pub(super) const SIGNS: [&str; 11] =
    ["%", "£", "£m", "£k", "£000", "£000s", "£'000", "£bn", "thousands", "000s", "millions"];

/// A header without such signs.
pub(super) fn without_signs(header: &str) -> String {
    let is_sign = |word: &&str| {
        let bare = word.trim_matches(|c: char| "()[],:".contains(c)).to_lowercase();
        SIGNS.contains(&bare.as_str())
    };
    let words: Vec<&str> = header.split_whitespace().collect();
    // "% of schools" is what is measured, and "% in 4 hours".
    let is_beside = |at: usize| match words.get(at + 1) {
        Some(&"of") => false,
        Some(next) => {
            !["in", "on", "within", "with", "under", "over"].contains(next) || words.len() < at + 3
        }
        None => true,
    };
    let kept = words.iter().enumerate().filter(|(at, word)| !(is_sign(word) && is_beside(*at)));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

/// Whether words say what figures are and not of what: "value", "Actual".
pub(in crate::reading) fn names_no_measure(words: &str) -> bool {
    part(words).is_empty()
}

/// What is left of a header without its period, when it names a measure and not a role.
pub(super) fn part(rest: &str) -> String {
    if is_plan(rest) {
        return String::new();
    }
    // "2020 [1]" and "2021 p" without their years, "Sum of 2020" of a pivot table.
    if is_mark(rest.trim()) || matches!(rest.trim(), "Sum of" | "Sum") {
        return String::new();
    }
    // "Cares for somebody [note a]"
    if let (bare, Some(mark)) = split_marks(rest)
        && mark.to_lowercase().starts_with("[note")
    {
        return part(bare);
    }
    let field = without_aggregate(rest);
    if field.len() < rest.len() && part(field).is_empty() {
        return String::new();
    }
    let rest = without_signs(without_span(rest));
    let bare = |word: &str| plain(word).trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_role = |word: &&str| {
        let word = bare(word);
        ROLES.contains(&word.as_str()) || TARGETS.contains(&word.as_str())
    };
    let mut words: Vec<&str> = rest.split_whitespace().filter(|word| !is_role(word)).collect();
    // "Year End" is no end of anything else.
    if let [.., year, end] = words.as_slice()
        && (bare(year).as_str(), bare(end).as_str()) == ("year", "end")
    {
        words.truncate(words.len() - 2);
    }
    // "Children in care" keeps the word that "2023 in full" loses.
    let is_filler = |word: &&&str| FILLERS.contains(&bare(word).as_str());
    // "% in 4 hours" keeps its sign, and what stands behind that.
    let signed = words.first() == Some(&"%") && 2 < words.len();
    let before = if signed { 0 } else { words.iter().take_while(is_filler).count() };
    let behind = words.iter().skip(before).rev().take_while(is_filler).count();
    let words = words.get(before..words.len() - behind).unwrap_or(&[]);
    if words.iter().all(|word| ALONE.contains(&plain(word).as_str())) {
        return String::new();
    }
    let part = words.join(" ");
    let mut part = part.trim_matches(|c: char| "[]-–,: ".contains(c));
    // "left the service from" of "left the service from 1 April 2020 to 31 March 2021".
    while let Some(rest) = TRAILING
        .iter()
        .find_map(|word| part.strip_suffix(word).filter(|rest| rest.ends_with([' ', '('])))
    {
        part = rest.trim_end_matches(|c: char| "[(-–,: ".contains(c));
    }
    let part = unbracketed(part);
    // "(%)" of "2019 (%)"
    let inside = part.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.filter(|inside| !inside.contains('(')).unwrap_or(part).to_owned()
}

/// A target without what it is set for or is made of: "Target (per quarter)", "Target range".
fn without_span(rest: &str) -> &str {
    let lower = rest.trim_end_matches(')').to_lowercase();
    let ends = [" range", "per month", "per quarter", "per year", "per annum", "per week"];
    let end = ends.iter().find_map(|end| lower.strip_suffix(end));
    end.filter(|before| TARGETS.contains(&plain(before).trim_end_matches([' ', '('])))
        .map_or(rest, |_| "target")
}

/// Words that say what figures are and not of what.
const ROLES: [&str; 11] = [
    "result",
    "results",
    "actual",
    "outturn",
    "out-turn",
    "predicted",
    "forecast",
    "baseline",
    "projected",
    "ytd",
    "fytd",
];

/// Words that mean nothing at either end of what is left of a header.
const FILLERS: [&str; 20] = [
    "",
    "performance",
    "current",
    "full",
    "year",
    "year-end",
    "value",
    "data",
    "figure",
    "as",
    "at",
    "in",
    "for",
    "q",
    "quarter",
    "cumulative",
    "of",
    "the",
    "to",
    "up",
];

/// Words that name no measure when no other stands beside them: "Annual target" is the target of the year, "Annual rate" a
/// measure.
const ALONE: [&str; 11] = [
    "annual",
    "yearly",
    "latest",
    "previous",
    "most",
    "recent",
    "last",
    "earlier",
    "ambition",
    "goal",
    "objective",
];

/// Words before a period that mean nothing without it.
const TRAILING: [&str; 9] =
    ["from", "between", "during", "since", "to", "on", "of the", "over the", "end of"];

/// Without a bracket that opens or closes nothing: "Referrals (" of "Referrals (2013-14)".
fn unbracketed(part: &str) -> &str {
    let opens = part.matches('(').count();
    let closes = part.matches(')').count();
    match opens.cmp(&closes) {
        std::cmp::Ordering::Equal => match part.strip_suffix("()") {
            Some(rest) => rest.trim_end(),
            None => part,
        },
        std::cmp::Ordering::Greater => part.trim_end_matches(['(', ' ']),
        std::cmp::Ordering::Less => part.trim_start_matches([')', ' ']),
    }
}
