//! One word with digits: a number, a range, a code, or nothing that can be read.

use rust_decimal::Decimal;

/// What a word with digits is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Chunk {
    /// One number.
    Number(Number),
    /// Two numbers with a dash between.
    Range(Number, Number),
    /// A reference, an age, an ordinal, a time: no claim.
    Code,
    /// Digits that are neither a number nor a period.
    Unreadable,
}

/// A number as its digits have it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    pub value: Decimal,
    /// One unit of the last place.
    pub step: Decimal,
    /// Whether it is money.
    pub pounds: bool,
    /// `~`, `<`, `>` or a trailing `+`.
    pub sign: Option<char>,
    /// What stands after the digits: "%", "k", "m", "pp", "".
    pub suffix: String,
    /// Whether it begins with a zero, as phone numbers do.
    pub leading_zero: bool,
}

impl Number {
    /// The number times what its suffix or the word after it stands for.
    pub fn times(&mut self, factor: i64) {
        let factor = Decimal::from(factor);
        self.value = self.value.checked_mul(factor).unwrap_or(self.value);
        self.step = self.step.checked_mul(factor).unwrap_or(self.step);
    }
}

/// Reads a word that has a digit.
pub(super) fn chunk(text: &str) -> Chunk {
    let lower = text.to_lowercase();
    if lower.contains("://") || lower.contains('@') || lower.starts_with("www.") {
        return Chunk::Code;
    }
    // A sign or a pound before the digits; any other letter there makes a code.
    let digit = lower.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let before = &lower[..digit];
    if before.chars().any(|c| c.is_alphabetic() && before != "c." && before != "c") {
        return Chunk::Code;
    }
    if let Some(range) = range(&lower) {
        return range;
    }
    match number(&lower) {
        Some(number) => by_suffix(number),
        None if lower.contains(|c: char| c.is_alphabetic() || "/:".contains(c)) => Chunk::Code,
        None => Chunk::Unreadable,
    }
}

fn by_suffix(mut number: Number) -> Chunk {
    let suffix = number.suffix.trim_end_matches(['*', '\u{2020}', '\u{2021}']).to_owned();
    match suffix.as_str() {
        "" | "%" | "pp" | "ppt" | "ppts" | "pts" | "%pts" | "%pt" => {}
        "k" => number.times(1000),
        "m" | "mn" => number.times(1_000_000),
        "bn" | "b" => number.times(1_000_000_000),
        "+" => number.sign = Some('>'),
        "%+" => {
            number.sign = Some('>');
            number.suffix = "%".to_owned();
            return Chunk::Number(number);
        }
        "-point" | "-points" | "-percentage" => number.suffix = "pp".to_owned(),
        "-percent" | "-per" => number.suffix = "%".to_owned(),
        _ if suffix.contains(|c: char| c.is_alphabetic() || ":/".contains(c)) => {
            return Chunk::Code;
        }
        _ => return Chunk::Unreadable,
    }
    if !number.suffix.ends_with("-point")
        && matches!(suffix.as_str(), "k" | "m" | "mn" | "bn" | "b" | "+")
    {
        number.suffix = String::new();
    } else if number.suffix.starts_with('-') {
        number.suffix = suffix;
    }
    Chunk::Number(number)
}

/// "50-60%", "80–100", "£30m-£50m".
fn range(lower: &str) -> Option<Chunk> {
    let dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let first_digit = lower.find(|c: char| c.is_ascii_digit())?;
    let at = lower[first_digit..].find(dash)? + first_digit;
    let after = lower[at..].chars().next().map_or(at, |c| at + c.len_utf8());
    let (low, high) = (number(&lower[..at])?, number(&lower[after..])?);
    if !high.suffix.is_empty() && !matches!(high.suffix.as_str(), "%" | "k" | "m" | "bn") {
        return (!high.suffix.contains(dash)).then_some(Chunk::Code);
    }
    if high.suffix.contains(dash) {
        return None;
    }
    let pounds = low.pounds || high.pounds;
    let suffix = high.suffix.clone();
    let whole = |mut number: Number| {
        number.pounds = pounds;
        if number.suffix.is_empty() {
            number.suffix = suffix.clone();
        }
        match by_suffix(number) {
            Chunk::Number(number) => Some(number),
            _ => None,
        }
    };
    let (low, high) = (whole(low)?, whole(high)?);
    // "10-9" is a score or a reference.
    Some(if low.value < high.value { Chunk::Range(low, high) } else { Chunk::Code })
}

/// Digits with commas between thousands only and one point; what stands around them.
fn number(lower: &str) -> Option<Number> {
    let (mut pounds, mut negative, mut sign) = (false, false, None);
    let mut rest = lower;
    while let Some(first) = rest.chars().next()
        && !first.is_ascii_digit()
        && !(first == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit()))
    {
        match first {
            '\u{a3}' => pounds = true,
            '-' | '\u{2212}' | '\u{2013}' => negative = true,
            '~' | '\u{2248}' | 'c' => sign = Some('~'),
            '<' | '\u{2264}' => sign = Some('<'),
            '>' | '\u{2265}' => sign = Some('>'),
            '+' | '.' => {}
            _ => return None,
        }
        rest = &rest[first.len_utf8()..];
    }
    let end = rest
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || *c == ',' || *c == '.'))
        .map_or(rest.len(), |(at, _)| at);
    let (digits, suffix) = rest.split_at(end);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut grouped = false;
    for group in groups {
        grouped = true;
        if group.len() != 3 {
            return None;
        }
    }
    let fits = !grouped || (1..=3).contains(&first.len());
    if !fits
        || fraction.contains([',', '.'])
        || 24 < digits.len()
        || (whole.is_empty() && fraction.is_empty())
    {
        return None;
    }
    let mut value: Decimal = format!("0{}", digits.replace(',', "")).parse().ok()?;
    let step = Decimal::new(1, u32::try_from(fraction.len()).ok()?);
    if negative {
        value = -value;
    }
    let leading_zero = 1 < whole.len() && whole.starts_with('0');
    Some(Number { value, step, pounds, sign, suffix: suffix.to_owned(), leading_zero })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = |number: &Number| {
            let pounds = if number.pounds { "\u{a3}" } else { "" };
            format!(
                "{pounds}{}{} ±{}",
                number.value.normalize(),
                number.suffix,
                number.step.normalize()
            )
        };
        let actual = match chunk(text) {
            Chunk::Number(number) => shown(&number),
            Chunk::Range(low, high) => format!("{} to {}", shown(&low), shown(&high)),
            Chunk::Code => "code".to_owned(),
            Chunk::Unreadable => "unreadable".to_owned(),
        };
        assert_eq!(actual, expected, "{text}");
    }

    #[test]
    fn digits_as_officers_write_them() {
        check("1,290", "1290 ±1");
        check("33.1%", "33.1% ±0.1");
        check("\u{a3}1.2bn", "\u{a3}1200000000 ±100000000");
        check("\u{a3}325k", "\u{a3}325000 ±1000");
        check("50-60%", "50% ±1 to 60% ±1");
        check("\u{a3}30m-\u{a3}50m", "\u{a3}30000000 ±1000000 to \u{a3}50000000 ±1000000");
        check("5.2-point", "5.2pp ±0.1");
        check("550+", "550 ±1");
        check("\u{2212}3.5", "-3.5 ±0.1");
        for text in ["1,2,3", "2013-14-15", "1.2.3", "12,34", "1,2345"] {
            check(text, "unreadable");
        }
        for text in
            ["S39", "HW2b", "15hr", "19th", "5's", "16-18s", "10:30", "24/7", "a@b1.uk", "10-9"]
        {
            check(text, "code");
        }
    }
}
