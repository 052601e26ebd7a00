//! What the words of a report card say of its reference, priority, leads, rating and direction of travel.

use crate::report::priority::changed::sentences;
use crate::report::priority::{
    DirectionOfTravel, OfficerDirection, OfficerRating, PriorityWords, Rag,
};

/// "Improvement Priority – CYPP 8 Reducing …", "Lead Officer – …": labels and values on every page.
pub(super) fn facts_of_furniture(lines: &[String], words: &mut PriorityWords) {
    for line in lines {
        let Some((label, value)) =
            [" – ", " - ", ": "].iter().find_map(|mark| line.split_once(mark))
        else {
            continue;
        };
        let (label, value) = (label.to_lowercase(), value.trim());
        if label.contains("lead") || label.contains("owner") {
            words.leads = value.to_owned();
        } else if label.contains("outcome") {
            words.outcome = value.to_owned();
        } else if label.contains("priority") {
            let (reference, priority) = reference_before(value);
            words.reference = reference.to_owned();
            words.priority = priority.to_owned();
        }
    }
}

/// "CYPP 8 Reducing the need" → "CYPP 8", "Reducing the need".
fn reference_before(text: &str) -> (&str, &str) {
    let mut end = 0;
    for word in text.split_inclusive(' ') {
        let bare = word.trim();
        let is_code = bare.chars().any(|c| c.is_ascii_digit())
            || (1 < bare.len() && bare.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()));
        if !is_code {
            break;
        }
        end += word.len();
    }
    let (reference, rest) = text.split_at(end);
    (reference.trim(), rest.trim())
}

/// A line that names an indicator: a reference, a dash, what it measures. "LSP-HWb (i) - Number of …"
pub(super) fn is_indicator_line(line: &str) -> bool {
    let Some((reference, title)) = [" - ", " – "].iter().find_map(|mark| line.split_once(mark))
    else {
        return false;
    };
    let reference = reference.trim();
    let capitals = reference.chars().filter(|c| c.is_uppercase()).count();
    2 <= capitals && reference.len() <= 24 && 10 < title.len() && !reference.starts_with('-')
}

/// The rating a sentence gives: "the overall rating remains red".
pub(super) fn said_rating(summary: &str) -> Option<OfficerRating> {
    let rags = [("red", Rag::Red), ("amber", Rag::Amber), ("green", Rag::Green)];
    sentences(summary).find_map(|sentence| {
        let lower = sentence.to_lowercase();
        let (_, after) = lower.split_once("rating")?;
        let mut words = after.split(|c: char| !c.is_alphanumeric());
        let rag = words.find_map(|word| rags.iter().find(|(name, _)| *name == word))?;
        Some(OfficerRating { rag: rag.1, reason: sentence.trim().to_owned(), by: String::new() })
    })
}

/// The direction a sentence gives: "The direction of travel … remained stable".
pub(super) fn said_direction(summary: &str) -> Option<OfficerDirection> {
    const WORDS: [(&str, DirectionOfTravel); 9] = [
        ("stable", DirectionOfTravel::Stable),
        ("unchanged", DirectionOfTravel::Stable),
        ("static", DirectionOfTravel::Stable),
        ("improving", DirectionOfTravel::Improving),
        ("improved", DirectionOfTravel::Improving),
        ("positive", DirectionOfTravel::Improving),
        ("worsening", DirectionOfTravel::Worsening),
        ("worsened", DirectionOfTravel::Worsening),
        ("negative", DirectionOfTravel::Worsening),
    ];
    sentences(summary).find_map(|sentence| {
        let lower = sentence.to_lowercase();
        let (_, after) = lower.split_once("direction of travel")?;
        let mut words = after.split(|c: char| !c.is_alphanumeric());
        let found = words.find_map(|word| WORDS.iter().find(|(name, _)| *name == word))?;
        let reason = sentence.trim().to_owned();
        Some(OfficerDirection { direction: found.1, reason, by: String::new() })
    })
}
