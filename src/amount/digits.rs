//! Digits: rounding half away from zero in decimal, thousands, and the proper minus sign.

use rust_decimal::{Decimal, RoundingStrategy};

/// U+2212: lines up with figures, and a screen reader says "minus".
pub const MINUS: &str = "\u{2212}";

/// Half away from zero: 2.5 → 3, −2.5 → −3. Never a negative zero.
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    let rounded = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    if rounded.is_zero() { Decimal::ZERO } else { rounded }
}

/// `-1234.5` with one decimal → "−1,234.5".
pub fn grouped(value: Decimal, decimals: u32) -> String {
    let value = rounded(value, decimals);
    // Not by the formatter's precision: it panics where the zeros would not fit its buffer.
    let digits = value.abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits.as_str(), ""));
    let mut text = String::new();
    if value.is_sign_negative() {
        text.push_str(MINUS);
    }
    for (place, digit) in whole.chars().enumerate() {
        if 0 < place && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if 0 < decimals {
        let zeros = (decimals as usize).saturating_sub(fraction.len());
        text.push('.');
        text.push_str(fraction);
        text.extend(std::iter::repeat_n('0', zeros));
    }
    text
}
