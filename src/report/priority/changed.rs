//! What changed since the last edition: figures that moved, and sentences that still say the old ones.

use super::{IndicatorRow, IndicatorsTable, Part, PriorityWords, ShownFigure};
use crate::card::{render, sentence, statement_forms};
use crate::change::{self, Goodness};
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Polarity};
use crate::project::IndicatorId;
use serde::{Deserialize, Serialize};

/// What is new against an earlier edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Changed {
    /// Figures that moved, in the order of the table.
    pub moved: Vec<Moved>,
    /// Sentences that mention a figure that moved: the part and the sentence.
    pub stale: Vec<(Part, String)>,
}

/// A figure that moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Whose.
    pub title: String,
    /// As the edition had it.
    pub from: ShownFigure,
    /// As it is now.
    pub to: ShownFigure,
    /// Whether that is good; none where it cannot be said.
    pub better: Option<bool>,
}

/// Compares the table of an edition with the table as it is now.
pub fn changed_since(
    before: &IndicatorsTable,
    now: &IndicatorsTable,
    words: &PriorityWords,
) -> Changed {
    let mut changed = Changed::default();
    for row in &now.rows {
        let old = before.rows.iter().find(|old| old.indicator == row.indicator);
        let (Some(from), Some(to)) = (old.and_then(|old| old.latest.as_ref()), row.latest.as_ref())
        else {
            continue;
        };
        if from.text == to.text && from.period == to.period {
            continue;
        }
        changed.moved.push(Moved {
            title: row.title.clone(),
            from: from.clone(),
            to: to.clone(),
            better: better(row, from, to),
        });
        // "not available" is no figure that a sentence could mention.
        if from.text != to.text && from.value.is_some() {
            changed.stale.extend(mentions(words, &from.text));
        }
    }
    changed.stale.dedup();
    changed
}

fn better(row: &IndicatorRow, from: &ShownFigure, to: &ShownFigure) -> Option<bool> {
    let (from, to) = (from.value?, to.value?);
    match row.rise_or_fall.as_str() {
        _ if from == to => None,
        "Rise" => Some(from < to),
        "Fall" => Some(to < from),
        _ => None,
    }
}

/// Sentences of the stories and of the register that hold a figure, with or without its thousands.
fn mentions(words: &PriorityWords, figure: &str) -> Vec<(Part, String)> {
    let bare = figure.replace(',', "");
    let stories = [
        (Part::Why, &words.why),
        (Part::Indicator, &words.indicator),
        (Part::Summary, &words.summary),
        (Part::Achievements, &words.achievements),
    ];
    let stories = stories
        .into_iter()
        .flat_map(|(part, story)| story.blocks().into_iter().map(move |line| (part, line.words)));
    let register = words
        .risks
        .iter()
        .flat_map(|risk| [(Part::Risks, risk.text.as_str()), (Part::Risks, &risk.response)]);
    let mut found = Vec::new();
    for (part, line) in stories.chain(register) {
        for sentence in sentences(line) {
            let says = |wanted: &str| holds_number(sentence, wanted);
            if says(figure) || says(&bare) {
                found.push((part, sentence.trim().to_owned()));
            }
        }
    }
    found
}

/// A text cut after the ends of its sentences.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.trim().is_empty() {
            return None;
        }
        let end = rest
            .match_indices(['.', '!', '?'])
            .map(|(at, mark)| at + mark.len())
            .find(|end| rest[*end..].chars().next().is_none_or(char::is_whitespace))
            .unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        Some(sentence)
    })
}

/// Whether a number stands in a sentence by itself, not within a longer one.
pub(super) fn holds_number(sentence: &str, number: &str) -> bool {
    let part_of_number = |c: char| c.is_ascii_digit();
    sentence.match_indices(number).any(|(at, _)| {
        let before = sentence[..at].chars().next_back();
        let mut after = sentence[at + number.len()..].chars();
        let (next, second) = (after.next(), after.next());
        let goes_on = next.is_some_and(part_of_number)
            || (matches!(next, Some('.' | ',')) && second.is_some_and(part_of_number));
        !before.is_some_and(|c| part_of_number(c) || c == '.' || c == ',') && !goes_on
    })
}

/// A sentence for each indicator that moved the right way, to be taken over as an achievement.
pub fn proposed_achievements<'i>(
    indicators: impl IntoIterator<Item = (IndicatorId, &'i Indicator)>,
    style: &HouseStyle,
) -> Vec<String> {
    let mut proposed = Vec::new();
    for (_, indicator) in indicators {
        let is_better = change::since_previous(indicator)
            .is_ok_and(|change| change.goodness == Goodness::Better);
        if indicator.polarity.value != Polarity::Neither
            && is_better
            && let Some(form) = statement_forms(indicator, style).first()
        {
            proposed.push(sentence(&render(&form.template, indicator, style)));
        }
    }
    proposed
}
