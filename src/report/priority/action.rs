//! Key actions: what will be done, who leads, and each milestone with its own timescale.

use crate::period::{Period, YearHint};
use serde::{Deserialize, Serialize};

/// One action.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyAction {
    /// What will be done.
    pub action: String,
    /// Who leads, by role.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// How one can tell that it was done; never empty in what was read.
    pub milestones: Vec<Milestone>,
    /// When it was last looked at, as it was written: a date, or "New action".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reviewed: String,
}

/// One milestone of an action.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Milestone {
    /// What will be there.
    pub text: String,
    /// By when, as it was written.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub timescale: String,
}

/// Which column of the table holds what.
#[derive(Default)]
struct Columns {
    action: Option<usize>,
    lead: Option<usize>,
    milestone: Option<usize>,
    timescale: Option<usize>,
    reviewed: Option<usize>,
}

impl Columns {
    fn of(header: &[String]) -> Columns {
        let mut columns = Columns::default();
        for (at, name) in header.iter().enumerate() {
            let name = name.to_lowercase();
            let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
            let column = if says(&["review", "updated"]) {
                &mut columns.reviewed
            } else if says(&["lead", "owner", "responsible", "officer"]) {
                &mut columns.lead
            } else if says(&["milestone", "success", "outcome"]) {
                &mut columns.milestone
            } else if says(&["timescale", "by when", "due", "date", "deadline"]) {
                &mut columns.timescale
            } else if says(&["action", "activity", "task", "project"]) {
                &mut columns.action
            } else {
                continue;
            };
            column.get_or_insert(at);
        }
        columns
    }

    fn is_actions(&self) -> bool {
        self.action.is_some()
            && [self.lead, self.milestone, self.timescale].iter().flatten().count() >= 2
    }
}

/// The actions of a table's rows, title rows above the header and a column of row numbers allowed; `None` when no
/// header of actions is there.
pub fn actions_of_rows(rows: &[Vec<String>]) -> Option<Vec<KeyAction>> {
    let (header, columns) = rows
        .iter()
        .enumerate()
        .map(|(at, row)| (at, Columns::of(row)))
        .find(|(_, columns)| columns.is_actions())?;
    let mut actions: Vec<KeyAction> = Vec::new();
    for row in rows.iter().skip(header + 1) {
        let cell = |column: Option<usize>| {
            column.and_then(|column| row.get(column)).map(|cell| cell.trim()).unwrap_or_default()
        };
        let (action, milestone) = (cell(columns.action), cell(columns.milestone));
        if action.is_empty() && milestone.is_empty() {
            continue;
        }
        let milestones = paired(milestone, cell(columns.timescale));
        match actions.last_mut() {
            // Merged cells: further milestones of the action above.
            Some(above) if action.is_empty() => above.milestones.extend(milestones),
            _ => actions.push(KeyAction {
                action: action.to_owned(),
                lead: cell(columns.lead).to_owned(),
                milestones,
                reviewed: cell(columns.reviewed).to_owned(),
            }),
        }
    }
    Some(actions)
}

/// "1) … 2) …" with "Dec 09 Ongoing": each milestone with its own timescale, by order. Where their numbers differ the
/// whole timescale stays with the first.
fn paired(milestone: &str, timescale: &str) -> Vec<Milestone> {
    let texts = numbered(milestone);
    let when = timescales(timescale);
    let pairs_up = texts.len() == when.len();
    let timescale_of = |at: usize| match (pairs_up, at) {
        (true, _) => when.get(at).cloned().unwrap_or_default(),
        (false, 0) => timescale.to_owned(),
        (false, _) => String::new(),
    };
    let one = |(at, text): (usize, String)| Milestone { text, timescale: timescale_of(at) };
    texts.into_iter().enumerate().map(one).collect()
}

/// "1) one 2) two" → one, two; a text that does not count is one.
pub(super) fn numbered(text: &str) -> Vec<String> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
        let wanted = (starts.len() + 1).to_string();
        let before = text[..at].chars().next_back();
        let fits = before.is_none_or(char::is_whitespace) && text[at..].starts_with(&wanted);
        let mark = at + wanted.len();
        if fits && text[mark.min(text.len())..].starts_with([')', '.']) {
            starts.push((at, mark + 1));
        }
    }
    if starts.len() < 2 || starts.first().is_none_or(|(at, _)| *at != 0) {
        return vec![text.trim().to_owned()];
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    starts.iter().zip(ends).map(|((_, from), to)| text[*from..to].trim().to_owned()).collect()
}

/// "By Quarter 3 Ongoing with quarterly reviews" → "By Quarter 3", "Ongoing with quarterly reviews".
fn timescales(text: &str) -> Vec<String> {
    const OPENINGS: [&str; 8] =
        ["ongoing", "by", "from", "end", "complete", "completed", "tbc", "immediate"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found: Vec<Vec<&str>> = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let opens = OPENINGS.contains(&word.to_lowercase().trim_matches([',', ';', '.']));
        let period = period_words(&words[at..]);
        let goes_on = found.last().is_some_and(|last| {
            let before = last.last().map(|word| word.to_lowercase()).unwrap_or_default();
            ["by", "from", "to", "end", "of", "until", "-", "–", "and"].contains(&before.as_str())
        });
        let starts = (opens && word.starts_with(char::is_uppercase)) || 0 < period;
        let taken = period.max(1);
        let next = words[at..at + taken].to_vec();
        match found.last_mut() {
            Some(last) if !starts || goes_on => last.extend(next),
            _ => found.push(next),
        }
        at += taken;
    }
    found.into_iter().map(|words| words.join(" ")).collect()
}

/// How many of the first words name a period.
fn period_words(words: &[&str]) -> usize {
    (1..=words.len().min(4))
        .rev()
        .find(|count| Period::read(&words[..*count].join(" "), YearHint::Unsaid).is_some())
        .unwrap_or(0)
}
