//! "Expected" as a role, "Expected 2024/25", and as a part of a name, "% at the expected standard".

use super::figure_words::FigureRole;
use super::header_says::HeaderSays;
use super::left_out::is_worked_out;
use super::measured::{part, without_signs};
use super::words::{has_word, plain};
use super::years::is_part;
use crate::period::{Period, YearHint};

/// Words that stand beside "expected" where it is a role.
const BESIDE: [&str; 17] = [
    "expected",
    "by",
    "year",
    "year-end",
    "end",
    "full",
    "whole",
    "annual",
    "outturn",
    "actual",
    "result",
    "position",
    "final",
    "figure",
    "value",
    "performance",
    "total",
];

/// Steps of a scale that "expected" is one of.
const STEPS: [&str; 7] =
    ["higher", "greater", "exceeding", "emerging", "towards", "below", "above"];

/// Whether a header says nothing but that its figures are expected, and of when: "Expected Q4 2024/25", "Expected outturn".
pub(super) fn is_expected(header: &str) -> bool {
    let header = plain(header);
    // "expected+" is a step of a scale and what is above it.
    if !has_word(&header, &["expected"]) || header.contains("expected+") {
        return false;
    }
    let rest = Period::find_in(&header, YearHint::Unsaid).map_or(header, |(_, rest)| rest);
    // "Q4" and "April" are parts of a year that a title names.
    let in_year = |word: &str| Period::read(&format!("{word} 2024"), YearHint::Unsaid);
    let is_part = |word: &str| in_year(word).is_some_and(|period| is_part(&period));
    without_signs(&rest)
        .split(|c: char| !(c.is_alphanumeric() || c == '-'))
        .filter(|word| word.starts_with(char::is_alphanumeric))
        .all(|word| BESIDE.contains(&word) || is_part(word))
}

/// What is left of the rest of a header that says its figures are expected.
pub(super) fn without(header: &str, rest: &str) -> String {
    if is_expected(header) {
        return String::new();
    }
    let words = rest.split_whitespace().filter(|word| plain(word) != "expected");
    words.collect::<Vec<_>>().join(" ")
}

fn is_bare(header: &str) -> bool {
    plain(&without_signs(header)) == "expected"
}

/// Tells the role from a step of a scale and from a part of a name.
pub(super) fn settle(says: &mut [HeaderSays], headers: &[String]) {
    if !headers.iter().any(|header| has_word(&plain(header), &["expected"])) {
        return;
    }
    let is_step = |header: &String| has_word(&plain(header), &STEPS) && !is_worked_out(header);
    let has_steps = headers.iter().any(is_step);
    for (at, header) in headers.iter().enumerate() {
        if !has_word(&plain(header), &["expected"]) || header.to_lowercase().contains("expected+") {
            continue;
        }
        let rest = without(header, &says[at].rest);
        if is_expected(header) {
            match says[at].role {
                // "Expected" beside "Higher" is how well somebody did.
                Some(FigureRole::Predicted) if has_steps => says[at].role = None,
                // "Expected year end" of no year keeps its words, since nothing dates it.
                Some(FigureRole::Predicted) if says[at].period.is_some() || is_bare(header) => {
                    says[at].rest = rest;
                }
                _ => {}
            }
        } else if says[at].role.is_none() {
            // "Expected spend 2024/25" beside "Spend 2023/24".
            let measure = part(&rest).to_lowercase();
            let is_own = |other: &HeaderSays| {
                let earlier = || other.period.is_some() && other.period < says[at].period;
                part(&other.rest).to_lowercase() == measure
                    && (other.role == Some(FigureRole::Actual)
                        || (other.role.is_none() && earlier()))
            };
            if let Some(own) =
                says.iter().find(|other| is_own(other)).filter(|_| !measure.is_empty())
            {
                let rest = part(&own.rest);
                (says[at].role, says[at].rest) = (Some(FigureRole::Predicted), rest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expected_is_a_role_only_alone() {
        for (header, expected) in [
            ("Expected", true),
            ("Expected 2024/25 (£m)", true),
            ("Expected Q4", true),
            ("Expected by March 2026", true),
            ("Expected outturn", true),
            ("% Expected maths 2023", false),
            ("% at expected level", false),
            ("% at expected", false),
            ("Expected income", false),
            ("Spend", false),
            ("% expected+ 2024", false),
        ] {
            assert_eq!(is_expected(header), expected, "{header}");
        }
    }

    #[test]
    fn other_headers_say_what_expected_is() {
        let predicted = Some(FigureRole::Predicted);
        for (headers, role, rest) in [
            (&["Expected 2025", "2024"][..], predicted, ""),
            (&["Expected 2025", "Higher 2025"], None, "Expected"),
            (&["Expected 2025", "2024", "% above target"], predicted, ""),
            (&["Expected spend 2025", "Spend 2024"], predicted, "Spend"),
            (&["Expected year end", "Q2 2025/26"], predicted, "Expected year end"),
            (&["Expected spend", "Actual spend"], predicted, "spend"),
            (&["Expected deaths 2025", "Deaths 2025"], None, "Expected deaths"),
            (&["Expected maths 2025", "Maths target 2026"], None, "Expected maths"),
        ] {
            let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
            let of = |header: &String| HeaderSays::of(header, YearHint::Unsaid);
            let mut says: Vec<HeaderSays> = headers.iter().map(of).collect();
            settle(&mut says, &headers);
            assert_eq!((says[0].role, says[0].rest.as_str()), (role, rest), "{headers:?}");
        }
    }
}
