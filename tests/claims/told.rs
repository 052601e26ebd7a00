//! What a check came to, for a test.

use better_off::claim::{Checked, ClaimKind, Verdict};

/// What is not a period: its word is that of the figures it dates.
fn verdicts(checked: &Checked) -> Vec<Verdict> {
    checked
        .claims
        .iter()
        .filter(|claim| claim.kind != ClaimKind::Period)
        .map(|claim| claim.verdict)
        .collect()
}

/// Whether everything that is no period agrees, and something does.
pub fn agrees(checked: &Checked) -> bool {
    let verdicts = verdicts(checked);
    !verdicts.is_empty() && verdicts.iter().all(|verdict| *verdict == Verdict::Agrees)
}

/// A line for each claim.
pub fn told(checked: &Checked) -> String {
    let lines: Vec<String> = checked
        .claims
        .iter()
        .map(|claim| {
            format!("      {:?} {:?} {:?}: {}", claim.text, claim.kind, claim.verdict, claim.reason)
        })
        .collect();
    lines.join("\n")
}
