//! The parts of a report card, and the officer's own order and names for them.

use serde::{Deserialize, Serialize};

/// A part of a report card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Reference, priority, outcome, leads, period.
    Facts,
    /// Why it is a priority.
    Why,
    /// The indicator in one line.
    Indicator,
    /// Overall summary.
    Summary,
    /// RAG rating and direction of travel.
    Rating,
    /// Achievements since last quarter.
    Achievements,
    /// Challenges and risks.
    Risks,
    /// Key actions.
    Actions,
    /// Performance indicators.
    Indicators,
    /// The curve of the headline indicator.
    Curve,
    /// What moved since the last edition.
    Changed,
    /// Sign-off.
    Approvals,
    /// Acronyms with their meanings.
    Terms,
}

impl Part {
    /// All, in the order of a report card.
    pub const ALL: [Part; 13] = [
        Part::Facts,
        Part::Why,
        Part::Indicator,
        Part::Rating,
        Part::Summary,
        Part::Achievements,
        Part::Risks,
        Part::Actions,
        Part::Indicators,
        Part::Curve,
        Part::Changed,
        Part::Approvals,
        Part::Terms,
    ];

    /// What it is headed with unless the officer says otherwise.
    pub fn heading(self) -> &'static str {
        match self {
            Part::Facts => "This priority",
            Part::Why => "Why is this a priority?",
            Part::Indicator => "The indicator",
            Part::Summary => "Overall summary",
            Part::Rating => "Rating and direction of travel",
            Part::Achievements => "Achievements since last quarter",
            Part::Risks => "Challenges and risks",
            Part::Actions => "Key actions for the next six months",
            Part::Indicators => "Performance indicators",
            Part::Curve => "The curve",
            Part::Changed => "What changed since the last edition",
            Part::Approvals => "Sign-off",
            Part::Terms => "Acronyms",
        }
    }
}

/// What an officer chose for a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartChoice {
    /// Which.
    pub part: Part,
    /// Its heading; none: its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// Whether it is left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
}

impl PartChoice {
    /// As it is.
    pub fn plain(part: Part) -> PartChoice {
        PartChoice { part, heading: None, hidden: false }
    }

    /// The heading that is shown.
    pub fn heading(&self) -> &str {
        match self.heading.as_deref().map(str::trim) {
            Some(typed) if !typed.is_empty() => typed,
            _ => self.part.heading(),
        }
    }

    /// Every part once: the chosen ones in their order, then those the choice does not name.
    pub fn all(chosen: &[PartChoice]) -> Vec<PartChoice> {
        let mut all: Vec<PartChoice> = Vec::new();
        let rest = Part::ALL.into_iter().map(PartChoice::plain);
        for choice in chosen.iter().cloned().chain(rest) {
            if !all.iter().any(|known| known.part == choice.part) {
                all.push(choice);
            }
        }
        all
    }

    /// The choice after a part was moved one place up or down; none when it cannot be.
    pub fn moved(chosen: &[PartChoice], part: Part, up: bool) -> Option<Vec<PartChoice>> {
        let mut all = PartChoice::all(chosen);
        let at = all.iter().position(|choice| choice.part == part)?;
        let to = if up { at.checked_sub(1)? } else { at + 1 };
        (to < all.len()).then(|| {
            all.swap(at, to);
            all
        })
    }

    /// The choice after one part was changed.
    pub fn changed(
        chosen: &[PartChoice],
        part: Part,
        change: impl FnOnce(&mut PartChoice),
    ) -> Vec<PartChoice> {
        let mut all = PartChoice::all(chosen);
        if let Some(choice) = all.iter_mut().find(|choice| choice.part == part) {
            change(choice);
        }
        all
    }
}
