//! Headers whose figures compare others with what was to be reached: "Variance to target %", "% against target".

use super::left_out::DIFFERENCES;
use super::words::{has_word, plain};
use crate::period::{Period, YearHint};
use crate::reading::compared::others_named;

/// Words behind which a target is what something else is compared with.
const BEFORE: [&str; 14] = [
    "against", "vs", "v", "versus", "from", "to", "on", "off", "above", "below", "over", "under",
    "of", "than",
];

/// Whether a header compares with a target instead of naming one.
pub(super) fn compares_with_target(header: &str) -> bool {
    let header = plain(header);
    let is_aim = |word: &str| matches!(word, "target" | "targets");
    let words: Vec<&str> =
        header.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let aimed = words.iter().any(|word| is_aim(word));
    let compared = words.windows(2).any(|pair| BEFORE.contains(&pair[0]) && is_aim(pair[1]));
    (compared && words.len() > 1) || (aimed && has_word(&header, &DIFFERENCES))
}

/// Whether a header compares with others: "2024 v national", "Difference from England".
pub(super) fn compares_with_others(header: &str) -> bool {
    const BETWEEN: [&str; 9] = [
        " v ",
        " vs ",
        " versus ",
        " against ",
        "compared to ",
        "compared with ",
        "difference from ",
        "difference to ",
        "gap to ",
    ];
    // "Gap to England 2024"
    let undated = Period::find_in(header, YearHint::Unsaid).map(|(_, rest)| rest);
    let header = format!(" {}", plain(undated.as_deref().unwrap_or(header)));
    let behind = BETWEEN.iter().find_map(|between| header.split_once(between));
    behind.is_some_and(|(_, others)| others_named(others.trim()).is_some())
}

#[cfg(test)]
mod tests {
    use super::{compares_with_others, compares_with_target};

    #[test]
    fn comparisons_with_others() {
        for (header, expected) in [
            ("2024 v national", true),
            ("Difference from England", true),
            ("Gap to national 2024", true),
            ("Difference to England 2023/24", true),
            ("Leeds", false),
            ("Men v women", false),
        ] {
            assert_eq!(compares_with_others(header), expected, "{header}");
        }
    }

    #[test]
    fn comparisons_are_no_targets() {
        for (header, expected) in [
            ("Variance to target %", true),
            ("% against target", true),
            ("Performance v target", true),
            ("Target variance", true),
            ("Distance from target 2023/24", true),
            ("Target", false),
            ("Target to be reached", false),
            ("Attainment gap target", false),
            ("Variance", false),
        ] {
            assert_eq!(compares_with_target(header), expected, "{header}");
        }
    }
}
