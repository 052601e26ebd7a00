//! A figure typed by an officer, read in the unit of its indicator.

use super::{MINUS, Unit};
use rust_decimal::Decimal;

/// `1,031`, `42.5%`, `£325k`, `£1.1 million`, `84.6 per 10,000`, as the unit's table would have it:
/// 0.425 for "42.5%" of a fraction, 325 for "£325k" of thousands.
pub fn typed_amount(text: &str, unit: &Unit) -> Option<Decimal> {
    let text = text.trim().to_lowercase().replace(MINUS, "-");
    let text = match unit {
        Unit::RatePer(_) => text.split(" per ").next().unwrap_or(&text).to_owned(),
        Unit::Other(words) => text.trim_end_matches(&words.to_lowercase()).to_owned(),
        _ => text,
    };
    let (text, share) = match text.strip_suffix('%').or_else(|| text.strip_suffix("per cent")) {
        Some(number) => (number.to_owned(), true),
        None => (text, false),
    };
    let text = text.trim().replacen('\u{a3}', "", 1);
    let (digits, times) = scaled(text.trim());
    let number = plain(digits.trim())?.checked_mul(Decimal::from(times))?;
    match unit {
        Unit::Fraction if share || Decimal::ONE < number => {
            number.checked_div(Decimal::ONE_HUNDRED)
        }
        Unit::Pounds { scale } if times != 1 => number.checked_div(Decimal::from(*scale)),
        _ => Some(number),
    }
}

fn scaled(text: &str) -> (&str, u32) {
    for (ending, times) in
        [("million", 1_000_000), ("m", 1_000_000), ("thousand", 1000), ("k", 1000)]
    {
        if let Some(digits) = text.strip_suffix(ending) {
            return (digits, times);
        }
    }
    (text, 1)
}

/// Digits with commas between thousands only, and one point.
fn plain(text: &str) -> Option<Decimal> {
    let (whole, rest) = text.split_once('.').map_or((text, ""), |(whole, rest)| (whole, rest));
    let groups: Vec<&str> = whole.trim_start_matches('-').split(',').collect();
    let grouped =
        groups.iter().skip(1).all(|group| group.len() == 3) && !groups.first()?.is_empty();
    let digits_only = rest.bytes().all(|byte| byte.is_ascii_digit());
    if !grouped || !digits_only {
        return None;
    }
    text.replace(',', "").parse().ok()
}
