//! Small whole numbers as words, for the beginning of a sentence, and back.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

const SMALL: [&str; 20] = [
    "none",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// 56 → "fifty-six"; nothing for fractions, negatives and what is above 100.
pub(crate) fn number_words(value: Decimal) -> Option<String> {
    let whole = value.is_integer().then(|| value.to_usize()).flatten()?;
    if whole == 100 {
        return Some("a hundred".to_owned());
    }
    if let Some(word) = SMALL.get(whole) {
        return Some((*word).to_owned());
    }
    let tens = TENS.get(whole / 10)?;
    match whole % 10 {
        0 => Some((*tens).to_owned()),
        ones => Some(format!("{tens}-{}", SMALL.get(ones)?)),
    }
}

/// "twelve", "fifty", "fifty-six", "zero" → 12, 50, 56, 0; in small letters.
pub(crate) fn number_below_hundred(word: &str) -> Option<u8> {
    if let Some((ten, one)) = word.split_once('-') {
        return Some(tens(ten)? + number_below_twenty(one).filter(|one| (1..10).contains(one))?);
    }
    number_below_twenty(word).or_else(|| tens(word))
}

/// "twelve" → 12.
pub(crate) fn number_below_twenty(word: &str) -> Option<u8> {
    if word == "zero" {
        return Some(0);
    }
    let at = SMALL.iter().skip(1).position(|small| *small == word)?;
    u8::try_from(at + 1).ok()
}

fn tens(word: &str) -> Option<u8> {
    let at = TENS.iter().skip(2).position(|ten| *ten == word)?;
    u8::try_from((at + 2) * 10).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_words() {
        for (value, expected) in [
            ("0", Some("none")),
            ("2", Some("two")),
            ("19", Some("nineteen")),
            ("40", Some("forty")),
            ("56", Some("fifty-six")),
            ("100", Some("a hundred")),
            ("101", None),
            ("-3", None),
            ("2.5", None),
        ] {
            assert_eq!(number_words(value.parse().unwrap()).as_deref(), expected, "{value}");
        }
    }
}
