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

#[cfg(test)]
mod tests {
    use super::interval;

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
