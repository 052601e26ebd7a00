//! Words of such lines: figures, what stands in their place, and words that a number follows.

use crate::period::{Period, YearHint};
use crate::table::laid::is_figure;

/// What stands in the place of a figure.
const SYMBOLS: [&str; 9] = ["-", "–", "—", "n/a", "na", "..", "*", ":", "tbc"];
/// Words that a number follows, which is no figure then.
const BEFORE_NUMBERS: [&str; 52] = [
    "per",
    "aged",
    "age",
    "ages",
    "over",
    "under",
    "of",
    "than",
    "to",
    "within",
    "key",
    "stage",
    "level",
    "category",
    "grade",
    "tier",
    "type",
    "band",
    "zone",
    "ward",
    "priority",
    "section",
    "phase",
    "class",
    "group",
    "covid",
    "number",
    "no",
    "no.",
    "top",
    "year",
    "years",
    "area",
    "unit",
    "room",
    "route",
    "block",
    "in",
    "/",
    "by",
    "since",
    "theme",
    "goal",
    "aim",
    "objective",
    "outcome",
    "part",
    "chapter",
    "pillar",
    "mission",
    "strand",
    "scope",
];

/// Whether a name ends with words that a number follows: "per", "(rate £".
pub(super) fn number_follows(name: &[&str]) -> bool {
    name.last().is_some_and(|word| {
        let word = word.to_lowercase();
        word.ends_with(['£', '$']) || BEFORE_NUMBERS.contains(&word.as_str())
    })
}

/// "<5", "~40", "€4", "[c]", "n.a.": no figure that is laid, and none the less one.
pub(super) fn is_like_figure(word: &str) -> bool {
    is_value(word)
        || word.contains(|c: char| c.is_ascii_digit())
        || word.starts_with('[')
        || matches!(word.to_lowercase().as_str(), "c" | "x" | "z" | "n.a." | "nil" | "none")
}

/// "5-9" is an age.
pub(super) fn is_range(word: &str) -> bool {
    word.split_once(['-', '–']).is_some_and(|(low, high)| {
        low.ends_with(|c: char| c.is_ascii_digit())
            && high.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// A figure, or what stands in the place of one; the end of "(out of 5)" is none.
pub(super) fn is_value(word: &str) -> bool {
    let ends_brackets = word.ends_with(')') && !word.contains('(');
    (is_figure(word) && !ends_brackets) || SYMBOLS.contains(&word.to_lowercase().as_str())
}

/// The last figures that stand behind each other: where they begin, how many there are, and where they end.
pub(super) fn run(words: &[&str]) -> (usize, usize, usize) {
    let Some(last) = words.iter().rposition(|word| is_value(word)) else { return (0, 0, 0) };
    let count = words[..=last].iter().rev().take_while(|word| is_value(word)).count();
    (last + 1 - count, count, last + 1)
}

/// "2024/25", which is no figure, and "01132224444".
pub(super) fn is_year_or_telephone(word: &str) -> bool {
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    let pair = word.contains('/') && Period::read(word, YearHint::Unsaid).is_some();
    pair || (digits && 8 < word.len() && word.starts_with('0'))
}

/// Whether a name begins with a word: a capital, or the sign of a unit.
pub(super) fn begins_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c == '%' || c == '£')
}
