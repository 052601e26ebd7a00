//! Columns that say how the figures of others moved: "2% ▼".

use super::draft::Draft;
use super::left_out::is_worked_out;
use super::words::{has_word, plain};
use crate::reading::facts::Facts;
use crate::reading::value::is_moved;

/// Columns looked at for one whose figures say nothing of others.
const LOOKED_AT: usize = 200;

impl Draft<'_, '_> {
    /// Whether every figure of a column has an arrow, and others have none: "2% ▼" under "On 2022".
    pub(super) fn says_how_others_moved(&self, at: usize) -> bool {
        let table = self.evidence.table;
        let moved = |facts: &Facts| {
            let mut texts =
                facts.texts(table).filter(|text| text.contains(|c: char| c.is_ascii_digit()));
            0 < facts.numbers && texts.all(is_moved)
        };
        let is_bare = |facts: &Facts| 0 < facts.numbers && !moved(facts);
        moved(&self.evidence.facts[at])
            && says_change(&self.evidence.headers[at])
            && self.evidence.facts.iter().take(LOOKED_AT).any(is_bare)
    }
}

/// "On 2022", "DoT 2023", "2022 to 2024" and no header at all; "Leeds 2023/24" and "England" are of others.
fn says_change(header: &str) -> bool {
    const WORDS: [&str; 18] = [
        "on",
        "to",
        "since",
        "from",
        "vs",
        "v",
        "versus",
        "against",
        "than",
        "compared",
        "trend",
        "dot",
        "direction",
        "movement",
        "improvement",
        "gap",
        "travel",
        "last",
    ];
    header.trim().is_empty() || is_worked_out(header) || has_word(&plain(header), &WORDS)
}
