//! What a headline promises of the figures below it.

use super::subject::stems;
use super::words::{Way, is_change_noun, is_change_verb, way};
use crate::change::{Change, Direction, Goodness};

/// Words of a headline that is glad.
const GLAD: &[&str] = &[
    "better",
    "improved",
    "improvement",
    "improving",
    "timely",
    "timeliness",
    "success",
    "successful",
    "good",
    "safe",
    "safely",
    "high",
    "strong",
    "best",
    "stable",
    "quality",
    "award",
    "effective",
    "excellent",
    "progress",
    "celebrating",
];

/// Whether a word of a headline is glad.
pub(super) fn is_glad(word: &str) -> bool {
    GLAD.contains(&word)
}

/// Which way the words of a headline say that something went: by a change, or by one of these words.
pub(super) fn way_said<'w>(
    mut words: impl Iterator<Item = &'w str>,
    comparatives: &[&str],
) -> Option<Way> {
    words.find_map(|word| {
        let said = way(word).filter(|way| *way != Way::Unsaid);
        said.filter(|_| {
            comparatives.contains(&word) || is_change_noun(word) || is_change_verb(word)
        })
    })
}

/// Whether the figures of a card go another way than its headline says, or for the worse under a glad one. `changes` are
/// the changes that a card may speak of; a headline that one of them keeps is kept.
pub(crate) fn is_broken(headline: &str, measure: &str, changes: &[&Change]) -> bool {
    if changes.is_empty() {
        return false;
    }
    let lower = headline.to_lowercase();
    let words = || split(&lower);
    let said = way_said(words(), &["more", "fewer", "less", "higher", "lower"]);
    let against = match said {
        Some(Way::Up) => Some(Direction::Down),
        Some(Way::Down) => Some(Direction::Up),
        _ => None,
    };
    let of_measure: Vec<String> = split(&measure.to_lowercase()).flat_map(stems).collect();
    let of_headline: Vec<String> =
        words().filter(|word| way(word).is_none()).flat_map(stems).collect();
    let shared = of_headline.iter().filter(|stem| of_measure.contains(stem)).count();
    // "Less waste to landfill" over a share that is recycled promises nothing of that share.
    let is_about = of_headline.len() <= 2 * shared;
    let other_way = is_about
        && against.is_some_and(|against| changes.iter().all(|one| one.direction == against));
    let worse = || changes.iter().all(|one| one.goodness == Goodness::Worse);
    other_way || (said.is_none() && words().any(is_glad) && worse())
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
