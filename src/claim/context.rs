//! What was spoken of before a sentence, and what the sentence leaves to the next.

use super::before::Before;
use super::course::Open;
use super::judge::Judged;
use super::lookup::{moment, span};
use super::parsed::{Date, End, Item, Parsed};
use super::subject::Spoken;
use super::when::Named;
use crate::period::Period;

/// How much the words of a heading count for the sentences under it, and those of a sentence for the next.
const HEADING: f64 = 0.45;
const SENTENCE: f64 = 0.4;

/// What was spoken of before a sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    pub spoken: Spoken,
    /// The period of the sentence before, in the same paragraph.
    pub period: Option<Period>,
    /// The area the text is about.
    pub area: Option<usize>,
    /// The series of the sentence before.
    pub series: Option<usize>,
    /// How much the sentence before said it was, where it said one figure.
    pub level: Option<Before>,
    /// What the sentence before said that something came to, and not from where.
    pub open: Option<Open>,
}

impl Context {
    /// Takes over what a sentence leaves to the next; gives the period it ended with.
    pub fn leave(
        &mut self,
        parsed: &Parsed<'_, '_>,
        judged: &[Judged],
        is_heading: bool,
    ) -> Option<Period> {
        let level = Before::of(parsed, judged, self);
        self.spoken = self.spoken_after(parsed, is_heading);
        if self.area.is_none() {
            self.area = parsed.areas.iter().find_map(|area| area.area);
        }
        let last = self.last_period(parsed);
        self.period = last.clone().or(self.period.take()).filter(|_| !is_heading);
        self.open = Open::of(parsed);
        self.level = level;
        last
    }

    fn spoken_after(&self, parsed: &Parsed<'_, '_>, is_heading: bool) -> Spoken {
        let mut spoken = Spoken::default();
        if !is_heading {
            // A heading speaks for its whole paragraph, a sentence for the next one.
            for (stem, weight) in &self.spoken.stems {
                if (*weight - HEADING).abs() < f64::EPSILON {
                    spoken.stems.insert(stem.clone(), *weight);
                }
            }
        }
        spoken.add(parsed, if is_heading { HEADING } else { SENTENCE });
        spoken
    }

    /// The last period of a sentence: "It was 45 in 2014, up on the previous year." is about 2014.
    fn last_period(&self, parsed: &Parsed<'_, '_>) -> Option<Period> {
        let named = parsed.whens.iter().any(|when| matches!(when.span, Named::Span(_)));
        let is_earlier = |when: usize| {
            parsed.whens.get(when).is_some_and(|when| {
                matches!(when.span, Named::Years(..0) | Named::Previous | Named::Last)
            })
        };
        parsed.order.iter().rev().find_map(|item| match *item {
            Item::When(when) if named && is_earlier(when) => None,
            Item::When(when) => {
                span(&moment(parsed, Date { when, end: End::Whole }, self.period.as_ref()))
            }
            Item::Figure(_) => None,
        })
    }
}
