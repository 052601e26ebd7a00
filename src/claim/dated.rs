//! Periods as tables write them, found in prose: and years told apart from numbers of people.

use super::token::Token;
use super::when::{Named, When};
use super::words::lists;
use crate::period::{Period, PeriodKind, YearHint, month};

/// Words of a period at most.
pub(super) const LONGEST: usize = 9;

/// A period as tables write it.
pub(super) fn dated(tokens: &[Token<'_>], at: usize) -> Option<When> {
    let first = tokens.get(at)?;
    // "12 months to" and "31 March" begin with a short number; "12 children" does not begin a period.
    let short = first.text.len() <= 3 && first.text.chars().all(|c| c.is_ascii_digit());
    let leads = || {
        tokens.get(at + 1).is_some_and(|next| {
            is_month(next.lower.trim_end_matches('.'))
                || next.lower.starts_with("month")
                || matches!(next.lower.as_str(), "st" | "nd" | "rd" | "th")
        })
    };
    if !may_begin(first) || (short && !leads()) {
        return None;
    }
    let reach =
        tokens[at + 1..].iter().take(LONGEST - 1).take_while(|token| may_go_on(token)).count();
    for last in (at..=at + reach).rev() {
        if !holds_together(&tokens[at..=last]) {
            continue;
        }
        let Some(period) = read(&tokens[at..=last]) else { continue };
        if !is_period(tokens, at, last, &period) {
            continue;
        }
        return Some(When { first: at, last, span: ends(tokens, at, last, period) });
    }
    None
}

/// Whether a word can stand inside a period: most windows are given up by this alone.
fn may_go_on(token: &Token<'_>) -> bool {
    const WORDS: &str = "to and of the end up ending ended until st nd rd th year years month months quarter qtr term \
        week day academic financial calendar school reporting commencing beginning at as in - \u{2013} & +";
    token.text.contains(|c: char| c.is_ascii_digit())
        || is_month(token.lower.trim_end_matches('.'))
        || lists(WORDS, &token.lower)
}

fn may_begin(token: &Token<'_>) -> bool {
    let word = token.lower.trim_end_matches('.');
    token.text.starts_with(|c: char| c.is_ascii_digit())
        || is_month(word)
        || matches!(
            word,
            "quarter"
                | "qtr"
                | "q"
                | "q1"
                | "q2"
                | "q3"
                | "q4"
                | "h1"
                | "h2"
                | "week"
                | "wk"
                | "w"
                | "year"
                | "twelve"
                | "financial"
                | "academic"
                | "calendar"
                | "school"
                | "reporting"
                | "fy"
                | "autumn"
                | "spring"
                | "summer"
                | "rolling"
        )
        || word
            .strip_prefix("fy")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a word is a month's name or its short form.
pub(super) fn is_month(word: &str) -> bool {
    let name = word.split(['-', '/', '\u{2013}', '\'']).next().unwrap_or(word);
    month(name).is_some()
}

/// No punctuation inside, but for a comma before a year.
fn holds_together(window: &[Token<'_>]) -> bool {
    let Some((_, inside)) = window.split_last() else { return false };
    inside.iter().zip(window.iter().skip(1)).all(|(token, next)| {
        let year = next.text.len() == 4 && next.text.chars().all(|c| c.is_ascii_digit());
        let quarter = next.lower.starts_with('q') && next.text.len() == 2;
        let month_dot = token.close == "." && is_month(&token.lower);
        next.open.is_empty()
            && (token.close.is_empty() || month_dot || (token.close == "," && (year || quarter)))
    })
}

fn read(window: &[Token<'_>]) -> Option<Period> {
    // "2012 to 54" is a year and a figure.
    let count_after_to = window.windows(2).any(|pair| {
        matches!(pair, [to, next] if to.lower == "to"
            && next.text.len() <= 2 && next.text.chars().all(|c| c.is_ascii_digit()))
    });
    if count_after_to && !window.iter().any(|token| is_month(&token.lower)) {
        return None;
    }
    let words: Vec<&str> = window.iter().map(|token| token.text.trim_end_matches("'s")).collect();
    Period::read(&words.join(" "), YearHint::Unsaid)
}

/// Whether what reads as a period is one here.
fn is_period(tokens: &[Token<'_>], at: usize, last: usize, period: &Period) -> bool {
    let Some(first) = tokens.get(at) else { return false };
    let before = before(tokens, at);
    let text = first.text;
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if at == last {
        if digits(text) {
            return text.len() == 4 && is_year(tokens, at);
        }
        let pair: Vec<&str> = text.split(['-', '/', '\u{2013}']).collect();
        if let [one, other] = pair.as_slice()
            && one.len() <= 2
            && other.len() <= 2
            && period.kind != PeriodKind::Month
        {
            // "10-11 children" is an age; "08/09" a year.
            return text.contains('/') && one.len() == 2
                || matches!(before, Some("in" | "since" | "during" | "year"));
        }
        if text.contains('.') && text.matches('.').count() == 1 {
            return false;
        }
        // "2003-06" beside a count is a month in tables only.
        return true;
    }
    // "March 08", but not "in March 25 children".
    let month_and_two = at + 1 == last
        && is_month(&first.lower)
        && tokens[last].text.len() == 2
        && digits(tokens[last].text);
    if month_and_two {
        let closed = tokens[last].pauses() || tokens.len() == last + 1;
        let next = tokens.get(last + 1).map_or("", |next| next.lower.as_str());
        let joins = matches!(
            next,
            "and"
                | "to"
                | "compared"
                | "down"
                | "up"
                | "was"
                | "were"
                | "the"
                | "from"
                | "or"
                | "there"
        );
        return first.is_capital() && (tokens[last].text.starts_with('0') || closed || joins);
    }
    true
}

/// A year, not a number of people: "in 2014", "(2014)", "the 2012 redesign", but "over 2000 users".
fn is_year(tokens: &[Token<'_>], at: usize) -> bool {
    const BEFORE: &str = "in by since from to during until between of for the and than on year early late mid \
        summer winter autumn spring end national against with before after at through \
        throughout end-march vs versus compared june march december september over";
    const AMOUNTS: &str =
        "over around about nearly almost than approximately least some exceeds exceeded";
    let Some(token) = tokens.get(at) else { return false };
    let before = before(tokens, at);
    let next = tokens.get(at + 1).map_or("", |next| next.lower.as_str());
    let counts = !token.pauses()
        && tokens.get(at + 1).is_some_and(Token::is_word)
        && (next.ends_with('s') && 4 < next.len()
            || matches!(next, "children" | "people" | "households"))
        && !matches!(
            next,
            "was"
                | "awards"
                | "this"
                | "is"
                | "results"
                | "figures"
                | "levels"
                | "statistics"
                | "versus"
        );
    // "2,100 in 2022" without its comma
    if next == "in"
        && tokens.get(at + 2).is_some_and(|year| {
            year.text.len() == 4 && year.text.chars().all(|c| c.is_ascii_digit())
        })
    {
        return false;
    }
    match before {
        Some(word) if lists(AMOUNTS, word) => {
            // "more than 2000 users", but "higher than 2014" and "over 2014".
            let compares = match word {
                "than" => !matches!(before_that(tokens, at), Some("more" | "fewer" | "less")),
                // "up 12% over 2014", but "grown to over 2000".
                "over" => {
                    !token.text.ends_with("00")
                        && !matches!(
                            before_that(tokens, at),
                            Some("to" | "by" | "of" | "at" | "with" | "were" | "was")
                        )
                }
                _ => false,
            };
            !counts && compares
        }
        Some(word) if lists(BEFORE, word) => {
            !(counts && matches!(word, "to" | "from" | "of" | "the" | "and"))
        }
        _ => !counts,
    }
}

/// The word before an index.
pub(super) fn before<'t>(tokens: &'t [Token<'_>], at: usize) -> Option<&'t str> {
    tokens[..at].last().map(|token| token.lower.as_str())
}

fn before_that<'t>(tokens: &'t [Token<'_>], at: usize) -> Option<&'t str> {
    at.checked_sub(2).and_then(|at| tokens.get(at)).map(|token| token.lower.as_str())
}

/// "2011 to 2014" names one span or the two ends of a change.
fn ends(tokens: &[Token<'_>], at: usize, last: usize, period: Period) -> Named {
    let to = (at..last)
        .find(|middle| matches!(tokens[*middle].lower.as_str(), "to" | "-" | "\u{2013}" | "and"));
    let Some(to) = to.filter(|to| at < *to) else { return Named::Span(period) };
    match (read(&tokens[at..to]), read(&tokens[to + 1..=last])) {
        (Some(first), Some(second)) if first < second => Named::Ends(Some(period), first, second),
        _ => Named::Span(period),
    }
}
