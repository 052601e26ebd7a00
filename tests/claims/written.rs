//! One figure as it is written, and another in its place.

use crate::random::Random;
use rust_decimal::{Decimal, RoundingStrategy};

/// One figure as it is written.
#[derive(Clone)]
pub struct Written {
    pub value: Decimal,
    pub decimals: u32,
    pub share: bool,
    pub words: bool,
    pub grouped: bool,
    pub per: Option<u32>,
}

impl Written {
    pub fn text(&self) -> String {
        let mut digits = rounded(self.value, self.decimals).abs().to_string();
        if self.decimals == 0 {
            digits = digits.split('.').next().unwrap().to_owned();
        } else {
            let fraction = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            if fraction == 0 {
                digits.push('.');
            }
            digits.extend(std::iter::repeat_n('0', self.decimals as usize - fraction));
        }
        if self.grouped {
            let (whole, rest) = digits
                .split_once('.')
                .map_or((digits.as_str(), None), |(whole, rest)| (whole, Some(rest)));
            let mut text = String::new();
            for (at, digit) in whole.chars().enumerate() {
                if 0 < at && (whole.len() - at).is_multiple_of(3) {
                    text.push(',');
                }
                text.push(digit);
            }
            digits = rest.map_or(text.clone(), |rest| format!("{text}.{rest}"));
        }
        let unit = match (self.share, self.words) {
            (true, true) => " per cent".to_owned(),
            (true, false) => "%".to_owned(),
            _ => self.per.map_or(String::new(), |per| {
                format!(" per {}", if per == 10_000 { "10,000" } else { "1,000" })
            }),
        };
        format!("{digits}{unit}")
    }

    /// Another figure, surely another one as it is written.
    pub fn other(&self, random: &mut Random, series: &[Decimal]) -> Written {
        let step = Decimal::new(1, self.decimals);
        for _ in 0..50 {
            let value = match random.below(6) {
                0 => self.value + step,
                1 => self.value - step * Decimal::from(1 + random.below(9)),
                2 => {
                    self.value * Decimal::new(100 + i64::try_from(random.below(40)).unwrap() + 1, 2)
                }
                3 => self.value * Decimal::new(99 - i64::try_from(random.below(40)).unwrap(), 2),
                4 => swapped(self.value, self.decimals),
                _ => *random.of(series),
            };
            let other = Written { value, ..self.clone() };
            if Decimal::ZERO < value && other.text() != self.text() {
                return other;
            }
        }
        Written { value: self.value + step + step, ..self.clone() }
    }
}

pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Two neighbouring digits exchanged.
fn swapped(value: Decimal, decimals: u32) -> Decimal {
    let text = rounded(value, decimals).to_string();
    let mut digits: Vec<char> = text.chars().collect();
    for at in 1..digits.len() {
        if digits[at].is_ascii_digit()
            && digits[at - 1].is_ascii_digit()
            && digits[at] != digits[at - 1]
        {
            digits.swap(at, at - 1);
            break;
        }
    }
    digits.iter().collect::<String>().parse().unwrap_or(value)
}
