//! Periods in prose: as tables write them, "a year earlier", "since the previous quarter".

use super::dated::{LONGEST, before, dated, is_month};
use super::relative::{ordinal_quarter, relative};
use super::token::Token;
use super::words::is_change_verb;
use crate::period::{Period, PeriodKind};

/// A period named in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct When {
    /// Indices of its first and last words.
    pub first: usize,
    /// See `first`.
    pub last: usize,
    /// What it is.
    pub span: Named,
}

/// What a period is, as far as the sentence says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Named {
    /// Days.
    Span(Period),
    /// "from 2011 to 2014": one span, or two ends of a change.
    Ends(Option<Period>, Period, Period),
    /// So many years before (below zero) or after another period of the sentence.
    Years(i16),
    /// "the previous quarter": the figure before.
    Previous,
    /// "the previous figure": the one before, of whatever period.
    Last,
    /// "currently", "in May": not enough to find a figure by.
    Vague,
}

/// Reads a period that begins at word `at`.
pub(super) fn when(tokens: &[Token<'_>], at: usize) -> Option<When> {
    relative(tokens, at)
        .or_else(|| ordinal_quarter(tokens, at))
        .or_else(|| dated(tokens, at))
        .or_else(|| vague(tokens, at))
}

/// A month without its year, "currently", "every quarter".
fn vague(tokens: &[Token<'_>], at: usize) -> Option<When> {
    let token = tokens.get(at)?;
    let before = before(tokens, at);
    let month = token.is_capital()
        && is_month(&token.lower)
        && matches!(before, Some("in" | "since" | "by" | "of" | "to" | "and" | "until" | "end"));
    let now = matches!(token.lower.as_str(), "currently" | "nowadays");
    (month || now).then_some(When { first: at, last: at, span: Named::Vague })
}

/// Whether a period stands where a change begins: "since 2011", "compared with 2011", "on 2011", "than in 2011".
pub(super) fn is_base(tokens: &[Token<'_>], when: &When) -> bool {
    let lead = before(tokens, when.first).unwrap_or("");
    if when.span == Named::Last
        && tokens.get(when.first).is_some_and(|token| token.lower == "previously")
    {
        return true;
    }
    if matches!(when.span, Named::Years(..0) | Named::Previous)
        && matches!(lead, "in" | "over" | "during" | "within")
    {
        return true;
    }
    let mut at = when.first;
    let mut crossed = 0;
    // "than it was in 2011", but "on the day it was in 2011".
    let mut was = false;
    let mut named = false;
    while let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) {
        let word = before.lower.as_str();
        match word {
            "than" => return true,
            "it" | "they" | "was" | "were" | "had" | "been" if crossed < 4 => was = true,
            _ if was => return false,
            "since" | "against" | "versus" | "vs" => return true,
            "compared" | "comparison" | "relative" => return true,
            "from" => return true,
            "ahead" | "behind" if crossed < 3 => return true,
            // "5 under the number for 2011", "against that of 2011"
            "above" | "below" | "under" | "over" if named || counts(tokens, at - 1) => {
                return counts(tokens, at - 1);
            }
            "on" if named => return false,
            "for" | "one" | "that" | "those" | "figure" | "level" | "number" | "result"
                if crossed < 4 =>
            {
                named = true;
            }
            "on" | "over" => {
                // "on 2011", but "on 31 March 2011".
                let day =
                    matches!(&when.span, Named::Span(period) if period.kind == PeriodKind::Day);
                return !day && !matches!(when.span, Named::Ends(..));
            }
            "to" | "with" | "in" | "the" | "its" | "at" | "end" | "of" | "as" | "by" | "during"
                if crossed < 4 => {}
            _ => return false,
        }
        crossed += 1;
        at -= 1;
        if before.pauses() {
            return false;
        }
    }
    false
}

/// Whether the word before an index is the end of a figure: "45 over", "5 points over".
fn counts(tokens: &[Token<'_>], at: usize) -> bool {
    before(tokens, at).is_some_and(|word| {
        word.contains(|c: char| c.is_ascii_digit()) || matches!(word, "points" | "point" | "cent")
    })
}

/// Whether a period opens its clause, and so dates what comes after it: "In 2013-14, 98% …".
pub(super) fn opens_clause(tokens: &[Token<'_>], when: &When) -> bool {
    let mut at = when.first;
    while let Some(before) = at.checked_sub(1).and_then(|at| tokens.get(at)) {
        let word = before.lower.as_str();
        if LONGEST < when.first - at {
            return false;
        }
        if before.close.contains([';', ':', '.', '!', '?', ',']) {
            return true;
        }
        let small = matches!(
            word,
            "in" | "at"
                | "by"
                | "during"
                | "for"
                | "between"
                | "over"
                | "since"
                | "as"
                | "the"
                | "end"
                | "of"
                | "from"
                | "and"
                | "but"
                | "while"
                | "on"
                | "for:"
                | "whereas"
                | "until"
                | "throughout"
                | "about"
                | "then"
                | "first"
                | "quarter"
                | "their"
                | "its"
                | "introduction"
        );
        if !small || is_change_verb(word) {
            return false;
        }
        at -= 1;
    }
    true
}
