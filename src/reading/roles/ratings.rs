//! Columns that rate the figures of their rows.

use super::draft::Draft;
use super::words;
use crate::reading::value::{CellKind, is_bound};
use crate::table::Code;

/// "Green", "Amber" and "Red" over the bounds of a rating: ">=76%", "70-75.9%".
pub(super) fn names_a_rating(draft: &Draft<'_, '_>, at: usize) -> bool {
    let facts = &draft.evidence.facts[at];
    let header = words::plain(&draft.evidence.headers[at]);
    let mut words = header.split(|c: char| !c.is_alphabetic());
    let is_rating = words.any(|word| {
        matches!(word, "green" | "amber" | "red" | "tolerance" | "threshold" | "trigger")
    });
    is_rating && 0 < facts.filled() && facts.texts(draft.evidence.table).all(is_bound)
}

/// What a rating says.
const RATINGS: [&str; 38] = [
    "better",
    "worse",
    "similar",
    "improving",
    "improved",
    "declining",
    "declined",
    "worsening",
    "worsened",
    "deteriorating",
    "stable",
    "no change",
    "significantly better",
    "significantly worse",
    "r",
    "a",
    "g",
    "b",
    "red",
    "amber",
    "green",
    "blue",
    "amber/green",
    "amber/red",
    "red/amber",
    "green/amber",
    "▲",
    "▼",
    "◄",
    "►",
    "↑",
    "↓",
    "→",
    "↔",
    "on target",
    "off target",
    "on track",
    "off track",
];

/// "Green", "A": a rating, and no name.
pub(super) fn is_rating(text: &str) -> bool {
    RATINGS.contains(&text.to_lowercase().as_str())
}

/// Whether a rating says that the target was met: "Green", "Off target"; none for any other text, amber among it.
pub(in crate::reading) fn verdict(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "g" | "green" | "on target" | "met" | "target met" | "achieved" | "pass" => Some(true),
        "r" | "red" | "off target" | "not met" | "not achieved" | "missed" | "target not met"
        | "fail" => Some(false),
        _ => None,
    }
}

/// Whether a header says that figures are held against their target: "RAG", "Status", but not "Trend RAG", "Forecast status"
/// or the rating of another period.
pub(in crate::reading) fn rates_the_target(header: &str) -> bool {
    const RATES: [&str; 7] =
        ["rag", "status", "rating", "performance", "met", "achieved", "target"];
    const BESIDE: [&str; 5] = ["against", "vs", "on", "to", "current"];
    let plain = words::plain(header);
    let words = || plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().any(|word| RATES.contains(&word))
        && words().all(|word| RATES.contains(&word) || BESIDE.contains(&word))
}

/// Whether a column rates what stands beside it, and would change a name with each rating: red, amber and green, or,
/// where each row is an indicator, "On target?" and quartiles.
pub(super) fn rates_its_row(draft: &Draft<'_, '_>, at: usize, periods_in_rows: bool) -> bool {
    const ANSWERS: [&str; 18] = [
        "yes", "no", "y", "n", "met", "not met", "partly", "1st", "2nd", "3rd", "4th", "top",
        "upper", "lower", "bottom", "✓", "✗", "n/a",
    ];
    let facts = &draft.evidence.facts[at];
    let texts = || facts.texts(draft.evidence.table).map(str::to_lowercase);
    if facts.many || facts.distinct.is_empty() {
        return false;
    }
    let header = words::plain(&draft.evidence.headers[at]);
    let asks = header.ends_with('?')
        || [
            "rag",
            "quartile",
            "on target",
            "target met",
            "met target",
            "achieved",
            "direction",
            "compared",
            "significance",
            "trend",
        ]
        .iter()
        .any(|word| header.contains(word));
    let is_rating = |text: &String| RATINGS.contains(&text.as_str());
    // "Unknown" among colours under "Traffic light".
    let is_unrated = |text: &String| {
        ["unknown", "data only", "no data", "grey", "gray", "none", "tbc", "n/a", "not rated"]
            .contains(&text.as_str())
    };
    let named_beside = draft
        .evidence
        .facts
        .iter()
        .enumerate()
        .any(|(other, facts)| other != at && !facts.is_figures() && 0 < facts.words);
    let lights = named_beside
        && (header.contains("traffic light") || words::has_word(&header, &["rag"]))
        && texts().any(|text| is_rating(&text))
        && texts().all(|text| is_rating(&text) || is_unrated(&text));
    // A column with one letter in it may be a class: two ratings, or a header that says so.
    let rated = texts().all(|text| is_rating(&text)) && (1 < facts.distinct.len() || asks);
    let is_symbol = |code: &&Code| draft.evidence.kinds.of_code(**code) == CellKind::Symbol;
    let symbols = facts.distinct.iter().filter(is_symbol).count();
    let places = texts().filter(|text| is_place(text)).count();
    let placed = 0 < places && places + symbols == facts.distinct.len();
    let answered = !periods_in_rows
        && asks
        && texts().all(|text| is_rating(&text) || ANSWERS.contains(&text.as_str()));
    rated || lights || answered || placed
}

/// "5 of 8", "3rd of 12": a place among others.
fn is_place(text: &str) -> bool {
    let is_number = |text: &str| {
        let digits = text.trim().trim_end_matches(char::is_alphabetic);
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    text.split_once(" of ").is_some_and(|(place, all)| is_number(place) && is_number(all))
}
