//! Periods in words: "the first quarter of 2022", "a year earlier", "the previous quarter".

use super::token::Token;
use super::when::{Named, When};
use super::words::is_figure_noun;
use crate::period::{Period, YearHint};

/// "the first quarter of 2022", "the second half of 2013-14", "the first six months of 2014-15".
pub(super) fn ordinal_quarter(tokens: &[Token<'_>], at: usize) -> Option<When> {
    let word = |ahead: usize| tokens.get(at + ahead).map_or("", |token| token.lower.as_str());
    let number = match word(0) {
        "first" | "1st" => 1,
        "second" | "2nd" => 2,
        "third" | "3rd" => 3,
        "fourth" | "4th" | "final" | "last" => 4,
        _ => return None,
    };
    let (part, ahead) = match (word(1), word(2)) {
        ("quarter", _) => (format!("Q{number}"), 2),
        ("half", _) if number < 3 => (format!("H{number}"), 2),
        ("six" | "6", "months") if number == 1 => ("H1".to_owned(), 3),
        ("three" | "3", "months") if number == 1 => ("Q1".to_owned(), 3),
        _ => return None,
    };
    let ahead = if matches!(word(ahead), "of" | "in") { ahead + 1 } else { ahead };
    let year = tokens.get(at + ahead)?;
    let period = Period::read(&format!("{part} {}", year.text), YearHint::Unsaid)?;
    Some(When { first: at, last: at + ahead, span: Named::Span(period) })
}

/// "a year earlier", "the previous year", "last year", "the same period last year".
pub(super) fn relative(tokens: &[Token<'_>], at: usize) -> Option<When> {
    let word = |ahead: usize| tokens.get(at + ahead).map_or("", |token| token.lower.as_str());
    let found = |words: usize, span: Named| Some(When { first: at, last: at + words - 1, span });
    let unit = |word: &str| matches!(word, "quarter" | "month" | "period" | "week" | "term");
    if let Some(words) = last_figure(tokens, at) {
        return found(words, Named::Last);
    }
    match (word(0), word(1), word(2)) {
        ("the", "same", _)
            if matches!(
                word(2),
                "period" | "point" | "time" | "month" | "quarter" | "date" | "stage"
            ) =>
        {
            let tail = (3..7).find(|ahead| word(*ahead) == "year")?;
            let year =
                matches!(word(tail - 1), "last" | "previous" | "before" | "prior" | "preceding");
            year.then(|| found(tail + 1, Named::Years(-1))).flatten()
        }
        ("a" | "one", "year", "earlier" | "before" | "ago" | "previously") => {
            found(3, Named::Years(-1))
        }
        ("twelve" | "12", "months", "earlier" | "before" | "ago" | "previously") => {
            found(3, Named::Years(-1))
        }
        ("the", "year", "before" | "previous" | "earlier") => found(3, Named::Years(-1)),
        ("a" | "one", "year", "later" | "on") => found(3, Named::Years(1)),
        ("two", "years", "earlier" | "before" | "ago") => found(3, Named::Years(-2)),
        ("two", "years", "later") => found(3, Named::Years(2)),
        ("three", "years", "earlier" | "before" | "ago") => found(3, Named::Years(-3)),
        ("five", "years", "earlier" | "before" | "ago") => found(3, Named::Years(-5)),
        ("the" | "its", "previous" | "prior" | "preceding" | "last", "year" | "year's") => {
            found(3, Named::Years(-1))
        }
        ("previous" | "prior" | "preceding", "year" | "year's", _) => found(2, Named::Years(-1)),
        ("last", "year" | "year's", _) => found(2, Named::Years(-1)),
        ("year", "on", "year") => found(3, Named::Years(-1)),
        ("year-on-year" | "annually", _, _) => found(1, Named::Years(-1)),
        ("the", "previous" | "prior" | "preceding" | "last", next) if unit(next) => {
            found(3, Named::Previous)
        }
        ("previous" | "last", next, _) if unit(next) => found(2, Named::Previous),
        ("a", next, "earlier" | "before" | "ago") if unit(next) => found(3, Named::Previous),
        _ => None,
    }
}

/// "the previous figure", "a previous level", "its earlier 45", "previously 45": how many words of it name a time.
fn last_figure(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let word = |ahead: usize| tokens.get(at + ahead).map_or("", |token| token.lower.as_str());
    let is_number = |ahead: usize| word(ahead).starts_with(|c: char| c.is_ascii_digit());
    let article =
        usize::from(matches!(word(0), "the" | "a" | "an" | "its" | "our" | "their" | "this"));
    let counted = |ahead: usize| is_figure_noun(word(ahead));
    match word(article) {
        "previous" | "prior" | "preceding" | "earlier" | "former"
            if counted(article + 1)
                && matches!(word(article + 2), "figure" | "level" | "of" | "was" | "is" | "")
                || counted(article + 1)
                    && tokens.get(at + article + 1).is_some_and(Token::pauses) =>
        {
            Some(article + 2)
        }
        "previous" | "prior" | "earlier" if is_number(article + 1) && article == 1 => Some(2),
        "previously" if article == 0 && is_number(1) => Some(1),
        "previously"
            if article == 0 && matches!(word(1), "at" | "was" | "were") && is_number(2) =>
        {
            Some(1)
        }
        _ => None,
    }
}
