//! Both ends of an interval in one cell: "(13.4, 28.2)", "13.4 to 28.2".

use super::number::read_number;
use rust_decimal::Decimal;

/// The lower and the upper end; `None` when it is anything else.
pub(in crate::reading) fn interval(text: &str, decimal_comma: bool) -> Option<(Decimal, Decimal)> {
    let inside = text.trim().trim_matches(|c: char| "()[]".contains(c));
    let (low, high) = [" to ", "; ", ", ", " - ", " – ", "–", ";"]
        .iter()
        .find_map(|between| inside.split_once(between))
        .or_else(|| inside.split_once([',', '-']).filter(|_| !decimal_comma))?;
    let number = |text: &str| read_number(text.trim(), decimal_comma)?.0.number();
    Some((number(low)?, number(high)?)).filter(|(low, high)| low <= high)
}

/// What is to be taken off and put on: "2.1", "±2.1%", "+/- 2.1".
pub(in crate::reading) fn margin(text: &str, decimal_comma: bool) -> Option<Decimal> {
    let text = text.trim();
    let bare = ["±", "+/-"].iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text);
    let number = read_number(bare.trim(), decimal_comma)?.0.number()?;
    (!number.is_sign_negative()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{interval, margin};

    #[test]
    fn margins_are_read() {
        for (text, expected) in
            [("2.1", Some("2.1")), ("±0.4%", Some("0.4")), ("+/- 3", Some("3")), ("!", None)]
        {
            let found = margin(text, false).map(|number| number.to_string());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn both_ends_are_read() {
        for (text, expected) in [
            ("(13.4, 28.2)", Some("13.4 28.2")),
            ("13.4 to 28.2", Some("13.4 28.2")),
            ("[1.5 - 2]", Some("1.5 2")),
            ("9.5–10.1", Some("9.5 10.1")),
            ("12,20", Some("12 20")),
            ("Suppressed", None),
            ("5", None),
            ("9 to 5", None),
        ] {
            let found = interval(text, false).map(|(low, high)| format!("{low} {high}"));
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
