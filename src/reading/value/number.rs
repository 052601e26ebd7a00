//! A number as written in a table.

use crate::amount::Unit;
use crate::indicator::Figure;
use rust_decimal::Decimal;

/// Reads a number, with what it says it counts; `None` when the text holds anything else.
pub(super) fn read_number(text: &str, decimal_comma: bool) -> Option<(Figure, Option<Unit>)> {
    if !(decimal_comma && text.contains('.'))
        && let Some(number) = plain(text)
    {
        return Some((Figure::Number(number), None));
    }
    // The longest number with words is "£1,234,567.89 million per 10,000".
    if 64 < text.len() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (text, bracketed) = match text.strip_prefix('(').and_then(|inside| inside.strip_suffix(')'))
    {
        Some(inside) => (inside, true),
        None => (text, false),
    };
    let (text, minus) = without_sign(text.trim());
    let (text, pounds) = without_currency(text);
    let (text, second_minus) = if pounds { without_sign(text) } else { (text, false) };
    let (digits, suffix) = split_suffix(text);
    // "£000" is a unit.
    if pounds && digits.trim_start_matches(['\'', ',']) == "000" {
        return None;
    }
    let suffix = Suffix::read(suffix)?;
    let figure = number(digits, decimal_comma)?;
    let figure = scaled(figure, suffix.factor, minus || second_minus || bracketed);
    let unit = suffix.unit.or(pounds.then_some(Unit::Pounds { scale: 1 }));
    Some((figure, unit))
}

/// The commonest numbers: some digits, at most one point, at most 18 of them.
pub(super) fn plain(text: &str) -> Option<Decimal> {
    let (digits, minus) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    if digits.is_empty() || 18 < digits.len() {
        return None;
    }
    let (mut mantissa, mut point) = (0_i64, None);
    for (at, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' => mantissa = mantissa * 10 + i64::from(byte - b'0'),
            b'.' if point.is_none() && at + 1 < digits.len() => point = Some(at),
            _ => return None,
        }
    }
    let mut scale = point.map_or(0, |at| digits.len() - at - 1);
    while 0 < scale && mantissa % 10 == 0 {
        (mantissa, scale) = (mantissa / 10, scale - 1);
    }
    Some(Decimal::new(if minus { -mantissa } else { mantissa }, u32::try_from(scale).ok()?))
}

fn without_sign(text: &str) -> (&str, bool) {
    for minus in ['-', '\u{2212}', '\u{2013}', '\u{2010}', '\u{2011}'] {
        if let Some(rest) = text.strip_prefix(minus) {
            return (rest.trim_start(), true);
        }
    }
    (text.strip_prefix('+').unwrap_or(text), false)
}

fn without_currency(text: &str) -> (&str, bool) {
    if let Some(rest) = text.strip_prefix('£') {
        return (rest.trim_start(), true);
    }
    (text.strip_prefix(['$', '€']).unwrap_or(text).trim_start(), false)
}

/// Digits with their separators, and what follows them.
fn split_suffix(text: &str) -> (&str, &str) {
    let within = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'') || is_space(c);
    let end = text.find(|c| !within(c)).unwrap_or(text.len());
    // An exponent belongs to the number: 1.5e-7, 2E+10.
    let end = exponent(&text[end..]).map_or(end, |length| end + length);
    let digits = text[..end].trim_end_matches(is_space);
    (digits, text[end..].trim())
}

fn exponent(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(['e', 'E'])?;
    let digits = rest.strip_prefix(['-', '+']).unwrap_or(rest);
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    (0 < count && count == digits.len()).then_some(text.len())
}

/// Spaces that stand between thousands.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}')
}

struct Suffix {
    unit: Option<Unit>,
    factor: u32,
}

impl Suffix {
    fn read(text: &str) -> Option<Suffix> {
        let counts = |unit| Some(Suffix { unit: Some(unit), factor: 1 });
        let times = |factor| Some(Suffix { unit: None, factor });
        match text {
            "" => times(1),
            "%" => counts(Unit::Percent),
            _ => match text.to_lowercase().as_str() {
                "per cent" | "percent" => counts(Unit::Percent),
                "k" | "thousand" => times(1000),
                "m" | "million" | "mn" => times(1_000_000),
                "bn" | "billion" => times(1_000_000_000),
                lower => {
                    let number = lower.strip_prefix("per ")?.replace([',', ' '], "");
                    counts(Unit::RatePer(number.parse().ok().filter(|per| 1 < *per)?))
                }
            },
        }
    }
}

/// Digits with separators to a number: thousands in threes, one decimal mark.
fn number(digits: &str, decimal_comma: bool) -> Option<Figure> {
    let (decimal, thousands) = if decimal_comma { (',', '.') } else { ('.', ',') };
    let (whole, exponent) = match digits.find(['e', 'E']) {
        Some(at) => digits.split_at(at),
        None => (digits, ""),
    };
    let (whole, fraction) = match whole.rsplit_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (whole, None),
    };
    let mut exact = ungrouped(whole, thousands)?;
    if let Some(fraction) = fraction {
        if fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        exact.push('.');
        exact.push_str(fraction);
    }
    if exact.is_empty() || exact == "." {
        return None;
    }
    exact.push_str(exponent);
    if let Some(number) = crate::table::cell::decimal(&exact) {
        return Some(Figure::Number(number));
    }
    // Too many digits for an exact decimal.
    exact.parse::<f64>().ok().filter(|number| number.is_finite()).map(Figure::Beyond)
}

/// `1,204,000` → `1204000`; `None` when the groups are not of three.
fn ungrouped(whole: &str, thousands: char) -> Option<String> {
    let is_mark = |c: char| c == thousands || c == '\'' || is_space(c);
    let mut groups = whole.split(is_mark);
    let first = groups.next()?;
    let grouped = whole.contains(is_mark);
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(first) || (grouped && !(1..=3).contains(&first.len())) {
        return None;
    }
    let mut all = first.to_owned();
    for group in groups {
        if group.len() != 3 || !digits(group) {
            return None;
        }
        all.push_str(group);
    }
    Some(all)
}

fn scaled(figure: Figure, factor: u32, minus: bool) -> Figure {
    match figure {
        Figure::Number(number) => {
            let number = number.checked_mul(factor.into()).unwrap_or(number).normalize();
            Figure::Number(if minus { -number } else { number })
        }
        Figure::Beyond(number) => {
            Figure::Beyond(if minus { -number } else { number } * f64::from(factor))
        }
        other => other,
    }
}
