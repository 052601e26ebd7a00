//! A difference of two totals in typed words: "1,507 children, down 4 since Quarter 1" counts no four children.

use super::words::{BEFORE, Word};
use crate::period::month;
use rust_decimal::Decimal;

/// Words before a number that make it a change by themselves.
const ALONE: [&str; 2] = ["down", "up"];
/// What a change is called before "of": "a reduction of 3".
const NOUNS: [&str; 11] = [
    "reduction",
    "increase",
    "decrease",
    "rise",
    "fall",
    "drop",
    "growth",
    "change",
    "difference",
    "decline",
    "improvement",
];
/// What changes "by 2".
const VERBS: [&str; 21] = [
    "rose",
    "risen",
    "rises",
    "fell",
    "fallen",
    "falls",
    "grew",
    "grown",
    "increased",
    "increasing",
    "decreased",
    "decreasing",
    "reduced",
    "reducing",
    "dropped",
    "declined",
    "improved",
    "changed",
    "down",
    "up",
    "gone",
];
/// Words after a number that, with "than", make it a change: "4 more children than in March".
const COMPARED: [&str; 5] = ["more", "fewer", "less", "higher", "lower"];
/// Behind these words another thing may be spoken of.
const TURNS: [&str; 7] = ["and", "but", "while", "whereas", "where", "with", "including"];
/// A number of these is no total, nor is the day of a month.
const TIMES: [&str; 10] =
    ["day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "minutes"];

/// Whether a number is the difference of two totals of its sentence that may be shown: neither is small nor hidden.
pub(super) fn is_of_totals(words: &[Word], at: usize, threshold: u32, hidden: &[Decimal]) -> bool {
    let Some(number) = words[at].number.filter(|number| number.is_integer()) else { return false };
    if words[at].percent || !is_change(words, at) {
        return false;
    }
    let Some(total) = total(words, at) else { return false };
    // Up or down, the other total is no less than this.
    let (Some(less), Some(more)) = (total.checked_sub(number), total.checked_add(number)) else {
        return false;
    };
    let is_shown = |value: Decimal| !hidden.contains(&value.normalize());
    Decimal::from(threshold) <= less && [less, total, more].into_iter().all(is_shown)
}

/// "down 4", "a reduction of 3", "fell by 2", "4 fewer than".
fn is_change(words: &[Word], at: usize) -> bool {
    let plain = |back: usize| {
        let index = at.checked_sub(back)?;
        let same = words[index + 1..=at].iter().all(|word| !word.follows_stop);
        same.then(|| words[index].plain.as_str())
    };
    let is = |back: usize, list: &[&str]| plain(back).is_some_and(|word| list.contains(&word));
    let by = is(1, &["by"]) && (2..6).any(|back| is(back, &VERBS));
    let after = || {
        let rest = words[at + 1..].iter().take(6);
        rest.take_while(|word| !word.follows_stop).map(|word| word.plain.as_str())
    };
    let compared = after().next().is_some_and(|word| COMPARED.contains(&word));
    is(1, &ALONE)
        || by
        || (is(1, &["of"]) && is(2, &NOUNS))
        || (compared && after().any(|word| word == "than"))
}

/// The nearest total before a number in its sentence, with nothing between that may speak of another thing.
fn total(words: &[Word], at: usize) -> Option<Decimal> {
    for index in (0..at).rev() {
        let (word, next) = (&words[index], &words[index + 1]);
        if next.follows_stop || next.follows_semicolon || TURNS.contains(&word.plain.as_str()) {
            return None;
        }
        if let Some(number) = word.number
            && !word.percent
            && !is_name(words, index)
            && !is_change(words, index)
        {
            return Some(number);
        }
    }
    None
}

/// Whether a number is part of a date, a quarter, a length of time, a page and the like.
fn is_name(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let is_year = word.plain.len() == 4
        && word
            .number
            .is_some_and(|year| Decimal::from(1900) <= year && year <= Decimal::from(2100));
    let next = words.get(at + 1);
    let before = at.checked_sub(1).map(|before| words[before].plain.as_str());
    is_year
        || word.follows_slash
        || next.is_some_and(|next| next.follows_slash)
        || before.is_some_and(|before| BEFORE.contains(&before))
        || words[at + 1..]
            .iter()
            .take(2)
            .map(|next| next.plain.as_str())
            .any(|next| TIMES.contains(&next) || month(next).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::hold_back_words;

    #[test]
    fn a_difference_of_totals_stays() {
        for (text, hidden, expected) in [
            ("1,507 were looked after in Quarter 2 2025/26, down 4 since Quarter 1", "4", None),
            ("1,507 children, a reduction of 3 since March", "3", None),
            ("From 612 to 610 the carers fell by 2", "2", None),
            ("There are 1,507 children, 4 more children than in June", "9", None),
            // Of figures that are small, or held back.
            (
                "4 went missing, down 3 since June",
                "3",
                Some("4 went missing, down fewer than 5 since June"),
            ),
            ("7 children, up 4", "4", Some("7 children, up fewer than 5")),
            // Of what, it does not say; or of another thing than the total before it.
            (
                "Missing children are up 2 since June",
                "2",
                Some("Missing children are up fewer than 5 since June"),
            ),
            (
                "1,507 are looked after and missing children are up 2",
                "2",
                Some("1,507 are looked after and missing children are up fewer than 5"),
            ),
            (
                "The 40 were supported by 2 parents",
                "9",
                Some("The 40 were supported by fewer than 5 parents"),
            ),
        ] {
            let held = hold_back_words(text, 5, &[hidden.parse().unwrap()]).text;
            assert_eq!(held, expected.unwrap_or(text), "{text}");
        }
    }
}
