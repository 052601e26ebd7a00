//! Challenges and risks: a small register.

use serde::{Deserialize, Serialize};

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Risk {
    /// Which of the two.
    pub kind: RiskKind,
    /// What it is.
    pub text: String,
    /// What is done about it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub response: String,
}

/// Something that may happen, or something that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RiskKind {
    /// May happen.
    #[default]
    Risk,
    /// Is there.
    Challenge,
}

impl RiskKind {
    /// For people.
    pub fn word(self) -> &'static str {
        match self {
            RiskKind::Risk => "Risk",
            RiskKind::Challenge => "Challenge",
        }
    }
}

/// Reads lines such as "- Risk - reluctance to use …" and "Challenge – …"; a line that says neither is of the kind
/// before it.
pub fn risks_of_lines<'t>(lines: impl IntoIterator<Item = &'t str>) -> Vec<Risk> {
    let mut kind = RiskKind::Challenge;
    let mut risks = Vec::new();
    for line in lines {
        let words = line.trim().trim_start_matches(['-', '•', '*', '–']).trim_start();
        if words.is_empty() {
            continue;
        }
        let text = match said_kind(words) {
            Some((said, text)) => {
                kind = said;
                text
            }
            None => words,
        };
        risks.push(Risk { kind, text: text.to_owned(), response: String::new() });
    }
    risks
}

fn said_kind(words: &str) -> Option<(RiskKind, &str)> {
    let kinds = [
        ("challenges", RiskKind::Challenge),
        ("challenge", RiskKind::Challenge),
        ("risks", RiskKind::Risk),
        ("risk", RiskKind::Risk),
    ];
    kinds.into_iter().find_map(|(word, kind)| {
        let start = words.get(..word.len())?;
        let after = words.get(word.len()..)?.trim_start();
        let text = after.strip_prefix(['-', '–', '—', ':'])?.trim_start();
        start.eq_ignore_ascii_case(word).then_some((kind, text))
    })
}
