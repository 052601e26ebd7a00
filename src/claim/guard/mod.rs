//! The like-for-like guard: what a sentence compares that should not be compared, and what it says beyond its figures.

mod periods;
mod shares;
mod words;

use super::judge::Judged;
use super::known::Known;
use super::page::Sentence;
use super::parsed::Parsed;
use super::promise::{is_glad, way_said};
use super::subject::stems;
use super::words::Way;
use super::{Finding, Rule};
use crate::period::Period;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A sentence as the guard sees it.
pub(super) struct Seen<'s, 'k, 't> {
    pub known: &'s Known<'k>,
    pub parsed: &'s Parsed<'s, 't>,
    pub judged: &'s [Judged],
    pub heading: Option<&'s Heading>,
    /// The share that the sentence before gave, with its period.
    pub before: Option<&'s Before>,
}

/// What the sentence before left: its period, and its only percentage.
#[derive(Debug, Clone)]
pub(super) struct Before {
    pub period: Period,
    pub share: Option<Decimal>,
}

/// What a headline promises.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    /// Which way it says that something went.
    pub way: Option<Way>,
    /// Whether it is glad.
    pub is_glad: bool,
    stems: BTreeSet<String>,
}

impl Heading {
    /// Reads a headline.
    pub fn of(parsed: &Parsed<'_, '_>) -> Heading {
        let words = || parsed.tokens.iter().map(|token| token.lower.as_str());
        Heading {
            way: way_said(words().take(4), &["fewer"]),
            is_glad: words().any(is_glad),
            stems: words().flat_map(stems).collect(),
        }
    }

    /// Whether a sentence speaks of what the headline speaks of: most of its words, or those of its own paragraph.
    fn is_about(&self, parsed: &Parsed<'_, '_>) -> bool {
        let said: BTreeSet<String> =
            parsed.tokens.iter().flat_map(|token| stems(&token.lower)).collect();
        let shared = self.stems.intersection(&said).count();
        self.stems.len() <= 2 * shared || said.len() <= 2
    }
}

/// Everything the guard finds in a sentence; places are bytes until the whole text is finished.
pub(super) fn findings(
    seen: &Seen<'_, '_, '_>,
    text: &str,
    sentence: &Sentence<'_>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(periods::lengths(seen));
    found.extend(periods::seasons(seen));
    found.extend(periods::overlap(seen));
    found.extend(shares::denominators(seen));
    found.extend(shares::number_is_percentage(seen));
    found.extend(shares::percent_of_percentage(seen));
    found.extend(words::adverse(seen));
    found.extend(words::judgements(seen));
    found.extend(words::comparators(seen));
    let whole = sentence.span();
    found
        .into_iter()
        .map(|place| {
            let (start, end) = place.span.unwrap_or(whole);
            let text = text.get(start..end).unwrap_or_default().to_owned();
            Finding { rule: place.rule, text, start, end, message: place.message }
        })
        .collect()
}

/// A finding with its bytes; none for the whole sentence.
pub(super) struct Placed {
    pub rule: Rule,
    pub span: Option<(usize, usize)>,
    pub message: String,
}

impl Placed {
    fn sentence(rule: Rule, message: String) -> Placed {
        Placed { rule, span: None, message }
    }
}
