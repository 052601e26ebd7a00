//! Sign-off: a role, a name, a date.

use serde::{Deserialize, Serialize};

/// One who signs a report card off.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Approval {
    /// "Accountable director"
    pub role: String,
    /// Who signed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// When, as it was written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
}

impl Approval {
    /// Whether a name and a date stand there.
    pub fn is_given(&self) -> bool {
        !self.name.trim().is_empty() && !self.date.trim().is_empty()
    }

    /// The approvals of a pasted block: label, name, "Date", date. Rows without a name, such as the title, are left out.
    pub fn of_rows(rows: &[Vec<String>]) -> Vec<Approval> {
        let mut approvals = Vec::new();
        for row in rows {
            let filled: Vec<&str> =
                row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            let [label, rest @ ..] = filled.as_slice() else { continue };
            let is_date = |cell: &&str| cell.trim_end_matches(':').eq_ignore_ascii_case("date");
            // A row without a name is one that nobody has signed; the title says neither.
            let at = rest.iter().position(is_date);
            let (names, dates) = rest.split_at(at.unwrap_or(rest.len().min(1)));
            if rest.is_empty() {
                continue;
            }
            approvals.push(Approval {
                role: role(label),
                name: names.first().copied().unwrap_or_default().to_owned(),
                date: dates
                    .iter()
                    .rfind(|cell| !is_date(cell))
                    .copied()
                    .unwrap_or_default()
                    .to_owned(),
            });
        }
        approvals
    }
}

/// "Approved by (Accountable Officer)" → "Accountable Officer".
fn role(label: &str) -> String {
    match label.split_once('(').and_then(|(_, after)| after.split_once(')')) {
        Some((inside, _)) if !inside.trim().is_empty() => inside.trim().to_owned(),
        _ => label.trim_end_matches(':').to_owned(),
    }
}
