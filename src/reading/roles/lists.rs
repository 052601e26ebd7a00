//! What SharePoint keeps of each line of a list: who changed it, where it stands, whether it was approved.

use super::draft::Draft;
use super::words::plain;

/// Columns that it adds by itself.
const OWN: [&str; 6] =
    ["created by", "modified by", "item type", "content type", "path", "modified"];
/// Columns of its workflows, which elsewhere break figures down.
const STATES: [&str; 4] = ["approved", "approval", "approval status", "validated"];

impl Draft<'_, '_> {
    /// Whether a column is one of those; two of its own show that the table is such a list.
    pub(super) fn is_kept_of_a_list(&self, at: usize) -> bool {
        let headers = &self.evidence.headers;
        let header = plain(&headers[at]);
        let is_one = OWN.contains(&header.as_str()) || STATES.contains(&header.as_str());
        is_one
            && !self.evidence.facts[at].is_figures()
            && 1 < headers.iter().filter(|header| OWN.contains(&plain(header).as_str())).count()
    }
}
