//! Figures in a sentence, told apart from dates, ages, references, list marks and phone numbers.

use super::about::about;
use super::chunk::{Chunk, Number, chunk};
use super::defines::{defines, phone_number};
use super::quantity::{About, Quantity, Said};
use super::spelled::spelled;
use super::token::Token;
use super::words::{is_measure_of_time, times_word};
use rust_decimal::Decimal;

/// What stands at a word of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// A figure.
    Figure(Quantity),
    /// Digits that claim nothing, up to a word.
    Nothing(usize),
    /// Digits that cannot be read, up to a word.
    Unreadable(usize),
}

/// Reads what begins at word `at`; none for a word without a number.
pub(super) fn figure(tokens: &[Token<'_>], at: usize) -> Option<Found> {
    let token = tokens.get(at)?;
    let about = about(tokens, at);
    if !token.text.contains(|c: char| c.is_ascii_digit()) {
        return in_words(tokens, at, about);
    }
    if let Some(last) = phone_number(tokens, at) {
        return Some(Found::Nothing(last));
    }
    match chunk(token.text) {
        Chunk::Code => Some(Found::Nothing(at)),
        Chunk::Unreadable => Some(Found::Unreadable(at)),
        Chunk::Range(low, high) => {
            if defines(tokens, at, at, &high) {
                return Some(Found::Nothing(at));
            }
            let mut quantity = with_unit(tokens, at, &high, about);
            let times = quantity.value.checked_div(high.value).unwrap_or(Decimal::ONE);
            quantity.high = Some(quantity.value);
            quantity.value = low.value.checked_mul(times).unwrap_or(low.value);
            Some(Found::Figure(quantity))
        }
        Chunk::Number(number) => {
            if let Some(last) = one_in(tokens, at, &number) {
                let percent = parts(tokens, at, last)?;
                return Some(Found::Figure(share(tokens, at, last, about, percent)?));
            }
            if defines(tokens, at, at, &number) {
                return Some(Found::Nothing(at));
            }
            Some(Found::Figure(with_unit(tokens, at, &number, about)))
        }
    }
}

/// "1 in 5": index of the second number.
fn one_in(tokens: &[Token<'_>], at: usize, number: &Number) -> Option<usize> {
    let small = |number: &Number| {
        number.step == Decimal::ONE
            && number.value < Decimal::ONE_HUNDRED
            && !number.pounds
            && number.suffix.is_empty()
    };
    let (middle, of) = (tokens.get(at + 1)?, tokens.get(at + 2)?);
    let Chunk::Number(of) = chunk(of.text) else { return None };
    let is_share = middle.lower == "in"
        && small(number)
        && small(&of)
        && number.value < of.value
        && number.value < Decimal::TEN;
    is_share.then_some(at + 2)
}

/// The percentage of "1 in 5".
fn parts(tokens: &[Token<'_>], first: usize, last: usize) -> Option<Decimal> {
    let (Chunk::Number(one), Chunk::Number(of)) =
        (chunk(tokens.get(first)?.text), chunk(tokens.get(last)?.text))
    else {
        return None;
    };
    one.value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of.value)
}

/// A percentage in words.
fn share(
    tokens: &[Token<'_>],
    first: usize,
    last: usize,
    about: About,
    value: Decimal,
) -> Option<Quantity> {
    Some(Quantity {
        first,
        last,
        start: tokens.get(first)?.start,
        end: tokens.get(last)?.end,
        value,
        high: None,
        unit: Said::Percent,
        step: Decimal::ONE,
        about,
        in_words: true,
    })
}

fn in_words(tokens: &[Token<'_>], at: usize, about: About) -> Option<Found> {
    if let Some(times) = times_word(&tokens.get(at)?.lower) {
        let about = if about == About::Exact { About::Around } else { about };
        let mut quantity = share(tokens, at, at, about, Decimal::from(times.abs()))?;
        quantity.in_words = true;
        return Some(Found::Figure(quantity));
    }
    let found = spelled(&tokens[at..])?;
    let last = at + found.words - 1;
    let number = Number {
        value: found.value,
        step: Decimal::ONE,
        pounds: false,
        sign: None,
        suffix: if found.share { "%".to_owned() } else { String::new() },
        leading_zero: false,
    };
    if defines(tokens, at, last, &number) {
        return Some(Found::Nothing(last));
    }
    let mut quantity = with_unit_from(tokens, at, last, &number, about);
    quantity.in_words = true;
    Some(Found::Figure(quantity))
}

fn with_unit(tokens: &[Token<'_>], at: usize, number: &Number, about: About) -> Quantity {
    with_unit_from(tokens, at, at, number, about)
}

/// A number with the words after it that belong to it: "million", "per cent", "percentage points", "per 10,000".
fn with_unit_from(
    tokens: &[Token<'_>],
    first: usize,
    at: usize,
    number: &Number,
    about: About,
) -> Quantity {
    let mut number = number.clone();
    let mut last = at;
    let stopped = |last: usize| tokens.get(last).is_none_or(|token| token.pauses());
    let word =
        |ahead: usize| tokens.get(ahead).map_or("", |token| token.lower.trim_end_matches("'s"));
    if !stopped(last) {
        let factor = match word(last + 1) {
            "million" | "m" => 1_000_000,
            "billion" | "bn" => 1_000_000_000,
            "thousand" => 1000,
            _ => 1,
        };
        if factor != 1 && number.suffix.is_empty() {
            number.times(factor);
            last += 1;
        }
    }
    let mut unit = match number.suffix.as_str() {
        "%" => Said::Percent,
        suffix if suffix.starts_with("pp") || suffix.ends_with("pts") || suffix.ends_with("pt") => {
            Said::Points
        }
        _ if number.pounds => Said::Pounds,
        _ => Said::Plain,
    };
    let points = |at: usize| matches!(word(at), "point" | "points" | "pts");
    if !stopped(last) {
        let next = tokens.get(last + 1).map_or("", |token| token.text);
        match (unit, word(last + 1)) {
            (Said::Plain, "per") if word(last + 2) == "cent" => {
                (unit, last) = (Said::Percent, last + 2);
            }
            (Said::Plain, "percent") => (unit, last) = (Said::Percent, last + 1),
            (Said::Plain, _) if next == "%" => (unit, last) = (Said::Percent, last + 1),
            (Said::Plain, "percentage") if points(last + 2) => {
                (unit, last) = (Said::Points, last + 2);
            }
            (Said::Plain, "pp" | "ppt" | "ppts") => (unit, last) = (Said::Points, last + 1),
            (Said::Plain, "percentage-point" | "percentage-points") => {
                (unit, last) = (Said::Points, last + 1);
            }
            (Said::Plain, "point" | "points") => (unit, last) = (Said::Points, last + 1),
            (Said::Plain, "pounds") => (unit, last) = (Said::Pounds, last + 1),
            (Said::Plain, "per" | "in" | "for") => {
                let ahead = if word(last + 2) == "every" { last + 3 } else { last + 2 };
                let base = tokens.get(ahead).and_then(|token| base(token.text));
                if let Some(base) = base {
                    (unit, last) = (Said::Per(base), ahead);
                }
            }
            (Said::Plain, time) if is_measure_of_time(time) => unit = Said::Time,
            _ => {}
        }
    }
    // "19% points", "5 per cent points", "-point" and its noun "percentage point".
    if unit == Said::Percent && !stopped(last) {
        if points(last + 1) {
            (unit, last) = (Said::Points, last + 1);
        } else if word(last + 1) == "percentage" && points(last + 2) {
            (unit, last) = (Said::Points, last + 2);
        }
    }
    let about = match number.sign {
        Some('~') => About::Around,
        Some('<') => About::Under,
        Some('>') => About::Over,
        _ => about,
    };
    Quantity {
        first,
        last,
        start: tokens.get(first).map_or(0, |token| token.start),
        end: tokens.get(last).map_or(0, |token| token.end),
        value: number.value,
        high: None,
        unit,
        step: number.step,
        about,
        in_words: false,
    }
}

/// The 10,000 of "per 10,000".
pub(super) fn base(text: &str) -> Option<u32> {
    let digits = text.replace(',', "");
    let number: u32 = digits.parse().ok()?;
    let round = digits.trim_end_matches('0').len() == 1 && number.is_multiple_of(100);
    round.then_some(number)
}
