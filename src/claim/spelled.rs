//! Numbers in words: "fifty-six", "two hundred and ten", "a third", "one in five".

use super::token::Token;
use crate::amount::{number_below_hundred, number_below_twenty};
use rust_decimal::Decimal;

/// A number in words, and how many words it takes.
pub(super) struct Spelled {
    pub value: Decimal,
    pub words: usize,
    /// Whether it is a part of a whole, in per cent.
    pub share: bool,
}

/// Reads a number that begins at the first of `tokens`. "One" alone is a pronoun more often than a number.
pub(super) fn spelled(tokens: &[Token<'_>]) -> Option<Spelled> {
    fraction(tokens).or_else(|| one_in(tokens)).or_else(|| whole(tokens))
}

fn small(word: &str) -> Option<i64> {
    number_below_twenty(word).map(i64::from)
}

fn below_hundred(word: &str) -> Option<i64> {
    number_below_hundred(word).map(i64::from)
}

fn whole(tokens: &[Token<'_>]) -> Option<Spelled> {
    let (mut total, mut group, mut words) = (0i64, 0i64, 0);
    let mut any = false;
    for (at, token) in tokens.iter().enumerate().take(12) {
        let word = token.lower.as_str();
        let next = tokens.get(at + 1).map(|next| next.lower.as_str());
        match word {
            "a" if at == 0 && matches!(next, Some("hundred" | "thousand" | "million")) => group = 1,
            "hundred" if any || group == 1 => group = group.max(1) * 100,
            "thousand" if any || group == 1 => {
                total += group.max(1) * 1000;
                group = 0;
            }
            "million" if any || group == 1 => {
                total += group.max(1) * 1_000_000;
                group = 0;
            }
            "and"
                if any
                    && group % 100 == 0
                    && group != 0
                    && next.is_some_and(|next| below_hundred(next).is_some()) => {}
            _ => match below_hundred(word) {
                Some(number)
                    if group % 100 == 0
                        || (group % 10 == 0 && number < 10 && 20 <= group % 100) =>
                {
                    group += number;
                }
                _ => break,
            },
        }
        any = true;
        words = at + 1;
        if token.pauses() {
            break;
        }
    }
    let value = total + group;
    let article = tokens.first().is_some_and(|first| first.lower == "a") && words < 2;
    if !any || article || value == 1 {
        return None;
    }
    Some(Spelled { value: Decimal::from(value), words, share: false })
}

fn part(word: &str) -> Option<i64> {
    match word.trim_end_matches('s') {
        "half" | "halve" => Some(2),
        "third" => Some(3),
        "quarter" => Some(4),
        "fifth" => Some(5),
        "tenth" => Some(10),
        _ => None,
    }
}

/// "a third of", "two-thirds of", "half of": a part only when something follows that it is part of, or "by" came before.
fn fraction(tokens: &[Token<'_>]) -> Option<Spelled> {
    let first = tokens.first()?;
    let (count, parts, words) = match first.lower.split_once('-') {
        Some((count, parts)) => (small(count)?, part(parts)?, 1),
        None if first.lower == "half" => (1, 2, 1),
        None => {
            let count =
                if matches!(first.lower.as_str(), "a" | "one") { 1 } else { small(&first.lower)? };
            (count, part(&tokens.get(1)?.lower)?, 2)
        }
    };
    if count < 1 || parts <= count {
        return None;
    }
    let last = tokens.get(words - 1)?;
    let next = tokens.get(words).map(|next| next.lower.as_str());
    let is_part = last.pauses()
        || matches!(next, None | Some("of" | "since" | "in" | "from" | "over" | "between"));
    // "The second half of 2014" is a period, and "half year" a length.
    let value = Decimal::from(count * 100).checked_div(Decimal::from(parts))?;
    is_part.then_some(Spelled { value, words, share: true })
}

/// "one in five", "1 in 5" is read where digits are.
fn one_in(tokens: &[Token<'_>]) -> Option<Spelled> {
    let [count, middle, of, ..] = tokens else { return None };
    let (count, of) = (small(&count.lower)?, below_hundred(&of.lower)?);
    if middle.lower != "in" || count < 1 || of <= count {
        return None;
    }
    let value = Decimal::from(count * 100).checked_div(Decimal::from(of))?;
    Some(Spelled { value, words: 3, share: true })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::token::tokens;

    #[test]
    fn numbers_in_words() {
        for (text, expected) in [
            ("fifty-six posts", "56 1"),
            ("two hundred and ten children", "210 4"),
            ("twelve thousand", "12000 2"),
            ("a hundred people", "100 2"),
            ("a third of children", "33.33% 2"),
            ("two-thirds of", "66.67% 1"),
            ("one in five", "20% 3"),
            ("half of", "50% 1"),
            ("one of them", "none"),
            ("a team", "none"),
            ("a third team", "none"),
            ("three quarters of", "75% 2"),
            ("seven and eight", "7 1"),
        ] {
            let found = spelled(&tokens(text, 0)).map_or("none".to_owned(), |found| {
                let share = if found.share { "%" } else { "" };
                format!("{}{share} {}", found.value.round_dp(2).normalize(), found.words)
            });
            assert_eq!(found, expected, "{text}");
        }
    }
}
