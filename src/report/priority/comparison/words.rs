//! Words of two report cards, part by part: what was taken out and what was put in.

use crate::report::priority::{Approval, KeyAction, Part, PriorityCard, Risk, ShownPartBody};
use crate::report::story::story_text;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices, get_diff_ratio};

/// Two lines with less in common than this are a line taken out and a line put in, not a line that changed.
const LEAST_IN_COMMON: f32 = 0.4;

/// A part whose words changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartWords {
    /// Which.
    pub part: Part,
    /// What it is headed with in the later card, or in the earlier one where only that has it.
    pub heading: String,
    /// The lines that changed, in order; a line is a paragraph, an item, a row. A space stands between its runs.
    pub lines: Vec<Vec<Run>>,
}

/// Words of a line that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// What became of them.
    pub kind: RunKind,
}

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunKind {
    /// They are in both.
    Same,
    /// Only the earlier card has them.
    TakenOut,
    /// Only the later card has them.
    PutIn,
}

/// The parts whose words changed, in the order of the later card, then those that only the earlier one has.
pub(super) fn changed(earlier: &PriorityCard, later: &PriorityCard) -> Vec<PartWords> {
    let draft = earlier.draft || later.draft;
    let part_of = |card: &PriorityCard, part: Part| {
        let found = card.parts.iter().find(|shown| shown.part == part);
        found.map(|shown| (shown.heading.clone(), lines_of(&shown.body, draft)))
    };
    let later_parts = later.parts.iter().map(|shown| shown.part);
    let gone = earlier.parts.iter().map(|shown| shown.part);
    let gone = gone.filter(|part| !later.parts.iter().any(|shown| shown.part == *part));
    let mut changed = Vec::new();
    for part in later_parts.chain(gone) {
        let (before, now) = (part_of(earlier, part), part_of(later, part));
        let with_heading = |found: &Option<(String, Vec<String>)>| -> Vec<String> {
            match found {
                Some((_, lines)) if lines.is_empty() => Vec::new(),
                Some((heading, lines)) => [heading].into_iter().chain(lines).cloned().collect(),
                None => Vec::new(),
            }
        };
        let lines = changed_lines(&with_heading(&before), &with_heading(&now));
        if let Some((heading, _)) = now.or(before)
            && !lines.is_empty()
        {
            changed.push(PartWords { part, heading, lines });
        }
    }
    changed
}

/// The words of a part, a line for each paragraph, item and row. Tables of figures, the rating and what is made of
/// other parts have none. Of a draft, which nobody has signed, the sign-off is roles.
pub(super) fn lines_of(body: &ShownPartBody, draft: bool) -> Vec<String> {
    match body {
        ShownPartBody::Facts(facts) => {
            facts.iter().map(|(name, value)| format!("{name}: {value}")).collect()
        }
        ShownPartBody::Story(blocks) => story_text(blocks).lines().map(str::to_owned).collect(),
        ShownPartBody::Risks(risks) => risks.iter().map(risk_line).collect(),
        ShownPartBody::Actions(actions) => actions.iter().map(action_line).collect(),
        ShownPartBody::Approvals(approvals) if draft => {
            approvals.iter().map(|one| one.role.clone()).collect()
        }
        ShownPartBody::Approvals(approvals) => approvals.iter().map(approval_line).collect(),
        ShownPartBody::Rating { .. }
        | ShownPartBody::Indicators(_)
        | ShownPartBody::Curve(_)
        | ShownPartBody::Changed(_)
        | ShownPartBody::Terms(_) => Vec::new(),
    }
}

/// Texts that say something, with a mark between them.
fn joined<'t>(texts: impl IntoIterator<Item = &'t str>, mark: &str) -> String {
    let filled: Vec<&str> =
        texts.into_iter().map(str::trim).filter(|text| !text.is_empty()).collect();
    filled.join(mark)
}

fn risk_line(risk: &Risk) -> String {
    format!("{}: {}", risk.kind.word(), joined([risk.text.as_str(), &risk.response], "; "))
}

fn action_line(action: &KeyAction) -> String {
    let milestones: Vec<String> = action
        .milestones
        .iter()
        .map(|one| joined([one.text.as_str(), &one.timescale], ", "))
        .collect();
    let around = [action.action.as_str(), &action.lead].into_iter();
    let within = milestones.iter().map(String::as_str);
    joined(around.chain(within).chain([action.reviewed.as_str()]), "; ")
}

fn approval_line(approval: &Approval) -> String {
    joined([approval.role.as_str(), &approval.name, &approval.date], ", ")
}

/// The lines that are not the same, each as its runs.
fn changed_lines(before: &[String], now: &[String]) -> Vec<Vec<Run>> {
    let mut lines = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, before, now) {
        let (old, new) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (old, new) = (&before[old], &now[new]);
        for at in 0..old.len().max(new.len()) {
            match (old.get(at), new.get(at)) {
                (Some(old), Some(new)) => lines.extend(changed_line(old, new)),
                (Some(old), None) => lines.push(whole(old, RunKind::TakenOut)),
                (None, Some(new)) => lines.push(whole(new, RunKind::PutIn)),
                (None, None) => {}
            }
        }
    }
    lines
}

fn whole(line: &str, kind: RunKind) -> Vec<Run> {
    vec![Run { text: line.to_owned(), kind }]
}

/// A line that changed word by word; two lines where they have little in common.
fn changed_line(old: &str, new: &str) -> Vec<Vec<Run>> {
    let (before, now) = (words_of(old), words_of(new));
    let ops = capture_diff_slices(Algorithm::Patience, &before, &now);
    if get_diff_ratio(&ops, before.len(), now.len()) < LEAST_IN_COMMON {
        return vec![whole(old, RunKind::TakenOut), whole(new, RunKind::PutIn)];
    }
    let mut runs: Vec<Run> = Vec::new();
    let mut push = |words: &[&str], kind: RunKind| {
        if !words.is_empty() {
            runs.push(Run { text: words.join(" "), kind });
        }
    };
    for op in ops {
        match op {
            DiffOp::Equal { .. } => push(&now[op.new_range()], RunKind::Same),
            _ => {
                push(&before[op.old_range()], RunKind::TakenOut);
                push(&now[op.new_range()], RunKind::PutIn);
            }
        }
    }
    vec![runs]
}

fn words_of(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}
