//! Numbers that claim nothing: ages, thresholds, labels, lengths of time, phone numbers.

use super::chunk::Number;
use super::token::Token;
use super::words::{LABELS, is_comparative, is_measure_of_time, lists};
use rust_decimal::Decimal;

/// "0113 222 4444", "+44 113 222 4444".
pub(super) fn phone_number(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let digits = |token: &Token<'_>| {
        let count = token.text.chars().filter(char::is_ascii_digit).count();
        let only = token.text.chars().all(|c| c.is_ascii_digit() || "+-".contains(c));
        (only && 2 <= count).then_some(count)
    };
    let first = tokens.get(at)?;
    if !(first.text.starts_with('0') || first.text.starts_with("+44"))
        || first.text.contains(['.', '%'])
    {
        return None;
    }
    let mut count = digits(first)?;
    let mut last = at;
    while let Some(more) = tokens.get(last + 1).and_then(digits) {
        count += more;
        last += 1;
    }
    (8 <= count || 5 <= first.text.len()).then_some(last)
}

/// Whether a number only names or defines: "Year 6", "aged 16", "3 or more", "over 12 months", "20 miles".
pub(super) fn defines(tokens: &[Token<'_>], first: usize, last: usize, number: &Number) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let before = first.checked_sub(1).map_or("", word);
    let next = if tokens.get(last).is_some_and(|token| token.close.contains([',', ';', '.'])) {
        ""
    } else {
        word(last + 1)
    };
    let plain = number.suffix.is_empty() && !number.pounds;
    if number.leading_zero && number.step == Decimal::ONE {
        return true;
    }
    if !plain {
        return false;
    }
    let small = number.value < Decimal::ONE_HUNDRED;
    // "Three figures tell the tale", "two reasons for it"
    let of_the_text = "figures numbers facts reasons things ways points lessons messages questions headlines statistics";
    if first == 0 && small && number.step == Decimal::ONE && lists(of_the_text, next) {
        return true;
    }
    let capital_label = first.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|token| {
        let acronym = 2 <= token.text.len()
            && token.text.chars().all(|c| c.is_ascii_uppercase())
            && !matches!(
                token.text,
                "LAC" | "CLA" | "NEET" | "CIN" | "CAF" | "CPP" | "EET" | "SGO" | "BME" | "SEN"
            );
        acronym && token.close.is_empty()
    });
    if small
        && number.step == Decimal::ONE
        && (lists(LABELS, before) || capital_label)
        && !is_measure_of_time(next)
    {
        // "day 5" names; "a total of level 5" does not occur.
        return before != "no" || tokens.get(first + 1).is_none_or(|next| next.lower != "more");
    }
    if matches!(before, "aged" | "age" | "ages" | "per" | "every" | "each")
        || (before == "under"
            && small
            && !next.is_empty()
            && matches!(next, "year" | "years" | "s"))
    {
        return true;
    }
    if matches!(
        (next, word(last + 2)),
        (
            "or",
            "more" | "fewer" | "less" | "over" | "under" | "older" | "above" | "below" | "younger"
        )
    ) {
        return true;
    }
    if matches!(next, "plus" | "year-old" | "year-olds" | "yr" | "x" | "olds")
        || matches!((next, word(last + 2)), ("year" | "years", "old" | "olds" | "of"))
    {
        return true;
    }
    // "age 16 to 24", "16 to 24 year olds"
    let ranged = |back: usize| first.checked_sub(back).map_or("", word);
    if matches!(before, "to" | "and" | "-" | "\u{2013}")
        && matches!(ranged(3), "aged" | "age" | "ages" | "between")
        && matches!(ranged(4), "aged" | "age" | "ages" | "")
            | matches!(ranged(3), "aged" | "age" | "ages")
    {
        return true;
    }
    if matches!(next, "to" | "and" | "or" | "-" | "\u{2013}")
        && small
        && (matches!(word(last + 3), "year-olds" | "year-old")
            || (matches!(word(last + 3), "year" | "years")
                && matches!(word(last + 4), "old" | "olds")))
    {
        return true;
    }
    if is_measure_of_time(next) {
        let tail = word(last + 2);
        let counts = is_comparative(tail)
            || matches!(tail, "earlier" | "later")
            || matches!(before, "was" | "is" | "took" | "averaged")
            || (matches!(before, "of" | "to" | "from" | "by") && is_time_total(tokens, first));
        return !counts;
    }
    false
}

/// "an average of 64 days": a figure; "in the first 6 months of": not.
fn is_time_total(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at.saturating_sub(6)..at].iter().any(|token| {
        matches!(
            token.lower.as_str(),
            "average"
                | "mean"
                | "median"
                | "time"
                | "fell"
                | "rose"
                | "reduced"
                | "increased"
                | "from"
                | "by"
        )
    })
}
