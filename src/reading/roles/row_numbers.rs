//! Columns that count the rows.

use super::columns::Evidence;
use super::draft::Draft;
use super::header_says::HeaderSays;
use super::measure_heads::heads_measures;
use super::ratings::is_rating;
use super::words;

impl Draft<'_, '_> {
    /// Whether the header of a column that counts up says nothing, or says "index" over 0, 1, 2: an index of prices is no
    /// count of its rows.
    pub(super) fn counts_rows(&self, at: usize) -> bool {
        let Evidence { table, rows, headers, .. } = self.evidence;
        let column = u32::try_from(at).unwrap_or(u32::MAX);
        let first = rows.first().map_or("", |row| table.text(*row, column));
        let from_start = 1 < rows.len() && matches!(first, "0" | "1");
        // "2017", "2018", "2019" are the only years there are.
        let facts = |at: usize| &self.evidence.facts[at];
        let dated = |other: usize| other != at && 80 <= facts(other).periods;
        let only_years = facts(at).years == facts(at).numbers
            && !(0..headers.len()).any(dated)
            && !self.says.iter().any(HeaderSays::is_dated);
        (headers[at].is_empty() && !only_years)
            || (from_start && self.heads_what_is_beside(at))
            || (from_start && words::has_word(&words::plain(&headers[at]), &["index"]))
    }

    /// Whether a header of measures stands over the numbers before them, and nothing over their names.
    pub(super) fn heads_what_is_beside(&self, at: usize) -> bool {
        let Evidence { headers, facts, .. } = self.evidence;
        let beside = headers.get(at + 1).zip(facts.get(at + 1));
        heads_measures(&headers[at])
            && beside
                .is_some_and(|(header, facts)| header.is_empty() && facts.numbers < facts.words)
            && !beside.is_some_and(|(_, facts)| facts.texts(self.evidence.table).all(is_rating))
    }
}
