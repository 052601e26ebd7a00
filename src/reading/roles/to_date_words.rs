//! Words of headers that say year to date: "YTD 2024/25", "2024/25 (part year)", "2024/25 (to Dec)".

use super::years::{self, is_year};
use crate::period::{Period, YearHint, clean};

/// "Cumulative to Q3" is of a year to date where that ends somewhere; else it is a word of a measure as any other.
const CUMULATIVE: &str = "cumulative";

/// Whether a header says so by "cumulative" only.
pub(super) fn only_cumulative(header: &str) -> bool {
    let lower = header.to_lowercase();
    lower.contains(CUMULATIVE) && without_words(&lower.replace(CUMULATIVE, " ")).is_none()
}

/// Whether a header says that its figures are of a year to date.
pub(super) fn says(header: &str) -> bool {
    without_words(header).is_some()
}

/// A header without "YTD" or "year to date"; none where it does not say so.
pub(super) fn without_words(header: &str) -> Option<String> {
    const WORDS: [&str; 7] = [
        "financial year to date",
        "year to date",
        "year-to-date",
        "fytd",
        "ytd",
        "to date",
        CUMULATIVE,
    ];
    // Only at the end: a "part-year effect" is a measure.
    const AT_THE_END: [&str; 5] =
        ["part year", "part-year", "so far", "incomplete", "not complete"];
    let lower = header.to_lowercase();
    // "Plans kept up to date" is a measure.
    if lower.len() != header.len() || lower.contains("up to date") {
        return None;
    }
    let said = WORDS.iter().find_map(|words| {
        let at = lower.find(words)?;
        let (before, after) = (header.get(..at)?, header.get(at + words.len()..)?);
        let whole =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        // "Non-cumulative", "(not cumulative)"
        let denied = ["non", "not"]
            .iter()
            .any(|no| before.trim_end_matches(['-', ' ']).to_lowercase().ends_with(no));
        (whole && !denied).then(|| clean(&format!("{before} {after}")))
    });
    let ended = || {
        let end = lower.trim_end_matches(|c: char| ")]*".contains(c) || c.is_whitespace());
        let found = AT_THE_END.iter().find_map(|words| end.strip_suffix(words))?;
        let before = found.trim_end_matches(|c: char| "([–-,:".contains(c) || c.is_whitespace());
        // Words of their own behind something, such as a year.
        let year = Period::find_in(header.get(..before.len())?, YearHint::Unsaid);
        let of_year = year.is_none_or(|(period, _)| is_year(&period));
        header
            .get(..before.len())
            .filter(|_| of_year && !before.is_empty() && before.len() < found.len())
    };
    said.or_else(|| ended().map(clean)).or_else(|| up_to(header))
}

/// "2024/25 (to Dec)" without its brackets: a year up to a month or a quarter of it.
fn up_to(header: &str) -> Option<String> {
    let bare = |word: &str| word.trim_matches(|c: char| "(),".contains(c)).to_lowercase();
    let words: Vec<&str> = header.split_whitespace().collect();
    let at = words.iter().position(|word| bare(word) == "to")?;
    let (before, after) = (words.get(..at)?, words.get(at + 1..)?);
    let before = match before {
        [before @ .., up] if bare(up) == "up" => before,
        before => before,
    };
    if let Some(spend) = up_to_part(before, after) {
        return Some(spend);
    }
    let year = Period::read(before.last()?, YearHint::Unsaid).filter(is_year)?;
    let end: Vec<&str> = after
        .iter()
        .copied()
        .filter(|word| !["end", "of"].contains(&bare(word).as_str()))
        .collect();
    let [end] = end.as_slice() else { return None };
    years::part_in(&bare(end), &year).map(|_| format!("{} to {}", before.join(" "), bare(end)))
}

/// "Spend to Q2 2024/25", which is what "Spend 2024/25 to Q2" is.
fn up_to_part(before: &[&str], after: &[&str]) -> Option<String> {
    const FROM: [&str; 6] = ["compared", "change", "relative", "due", "related", "up"];
    let [.., said] = before else { return None };
    let after: Vec<&str> = match after {
        ["end" | "the", rest @ ..] => rest.to_vec(),
        after => after.to_vec(),
    };
    let ([part, year] | [part, "of", year]) = after.as_slice() else { return None };
    let is_quarter = part.to_lowercase().strip_prefix('q').is_some_and(|n| n.parse::<u8>().is_ok());
    let of = Period::read(year.trim_matches(['(', ')']), YearHint::Unsaid).filter(is_year)?;
    let from_before = Period::read(said, YearHint::Unsaid).is_some()
        || said.to_lowercase().starts_with('q')
        || FROM.contains(&said.to_lowercase().as_str());
    (is_quarter && !from_before && years::part_in(part, &of).is_some())
        .then(|| format!("{} {year} to {part}", before.join(" ")))
}
