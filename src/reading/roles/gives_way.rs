//! Headers that say what their column holds only where no other says it better.

use super::draft::Draft;
use super::words;

impl Draft<'_, '_> {
    /// Whether what a header says alone gives way to another: "Question" to "Measure", "Primary level" without its
    /// description.
    pub(super) fn is_named_otherwise(&self, header: &str) -> bool {
        let has = |other: &str| self.evidence.headers.iter().any(|one| words::plain(one) == other);
        match words::plain(header).as_str() {
            "question" | "question text" | "statement" => has("measure") || has("indicator"),
            // An answer, and no number of its row.
            "no" => has("yes"),
            "primary level" => !has("primary level description"),
            _ => false,
        }
    }
}
