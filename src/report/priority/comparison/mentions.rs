//! Sentences of a report card that mention a figure that moved.

use super::FigureMoved;
use super::words::lines_of;
use crate::report::priority::changed::{holds_number, sentences};
use crate::report::priority::{Part, PriorityCard};
use serde::{Deserialize, Serialize};

/// A sentence that mentions a figure that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands.
    pub part: Part,
    /// As it is shown.
    pub sentence: String,
    /// Whose figure.
    pub title: String,
    /// The figure as the earlier card had it.
    pub from: String,
    /// The figure as the later card has it.
    pub to: String,
    /// Which of the two the sentence says.
    pub says: Says,
}

/// Which figure a sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// Only the earlier one: it may have been left behind.
    Earlier,
    /// Only the later one.
    Later,
    /// Both.
    Both,
}

impl Mention {
    /// "still says 1,293, the table says 1,270"
    pub fn words(&self) -> String {
        let (from, to) = (&self.from, &self.to);
        match self.says {
            Says::Earlier => format!("still says {from}, the table says {to}"),
            Says::Later => format!("says {to}, before {from}"),
            Says::Both => format!("says both {from} and {to}"),
        }
    }
}

/// The sentences, in the order of the card.
pub(super) fn of(card: &PriorityCard, figures: &[FigureMoved]) -> Vec<Mention> {
    let figures: Vec<(&str, &str, &str)> = figures
        .iter()
        .filter_map(|figure| {
            let (from, to) = (figure.from.as_ref()?, figure.to.as_ref()?);
            let are_numbers = from.value.is_some() && to.value.is_some();
            (are_numbers && from.text != to.text).then_some((
                figure.title.as_str(),
                from.text.as_str(),
                to.text.as_str(),
            ))
        })
        .collect();
    let mut mentions: Vec<Mention> = Vec::new();
    for part in &card.parts {
        for line in lines_of(&part.body, false) {
            for sentence in sentences(&line).map(str::trim) {
                for (title, from, to) in &figures {
                    let says = match (says(sentence, from), says(sentence, to)) {
                        (true, true) => Says::Both,
                        (true, false) => Says::Earlier,
                        (false, true) => Says::Later,
                        (false, false) => continue,
                    };
                    let is_known = mentions.iter().any(|known| {
                        (known.part, known.sentence.as_str()) == (part.part, sentence)
                            && (known.from.as_str(), known.to.as_str()) == (*from, *to)
                    });
                    if !is_known {
                        mentions.push(Mention {
                            part: part.part,
                            sentence: sentence.to_owned(),
                            title: (*title).to_owned(),
                            from: (*from).to_owned(),
                            to: (*to).to_owned(),
                            says,
                        });
                    }
                }
            }
        }
    }
    mentions
}

/// Whether a sentence says a figure, with or without its thousands.
fn says(sentence: &str, figure: &str) -> bool {
    holds_number(sentence, figure) || holds_number(sentence, &figure.replace(',', ""))
}
