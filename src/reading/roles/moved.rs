//! Columns that say how the figures of others moved: "2% ▼".

use super::draft::Draft;
use crate::reading::facts::Facts;
use crate::reading::value::is_moved;

/// Columns looked at for one whose figures say nothing of others.
const LOOKED_AT: usize = 200;

impl Draft<'_, '_> {
    /// Whether every figure of a column has an arrow, and others have none: "2% ▼" under "On 2022". What stands under a
    /// period alone is of that period.
    pub(super) fn says_how_others_moved(&self, at: usize) -> bool {
        let table = self.evidence.table;
        let moved = |facts: &Facts| {
            let mut texts =
                facts.texts(table).filter(|text| text.contains(|c: char| c.is_ascii_digit()));
            0 < facts.numbers && texts.all(is_moved)
        };
        let is_span = || self.evidence.headers[at].contains(" to ");
        let is_bare = |facts: &Facts| 0 < facts.numbers && !moved(facts);
        moved(&self.evidence.facts[at])
            && (!self.says[at].is_pure() || is_span())
            && self.evidence.facts.iter().take(LOOKED_AT).any(is_bare)
    }
}
