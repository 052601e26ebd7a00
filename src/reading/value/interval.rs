//! Both ends of an interval in one cell: "(13.4, 28.2)", "13.4 to 28.2".

use super::Value;
use super::number::read_number;
use crate::amount::Unit;
use crate::indicator::Figure;
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

/// A figure with its interval in brackets behind it: "64.1 (62.3–65.9)", "12% (95% CI 9% to 15%)".
pub(super) fn with_interval(text: &str, decimal_comma: bool) -> Option<Value> {
    let Beside { figure, unit, .. } = Beside::read(text, decimal_comma)?;
    Some(Value { unit, ..Value::of(figure) })
}

/// The 95% interval in brackets behind a figure; none where neither the cell nor its header, if `said`, calls it one.
pub(in crate::reading) fn interval_beside(
    text: &str,
    decimal_comma: bool,
    said: bool,
) -> Option<(Decimal, Decimal)> {
    let beside = Beside::read(text, decimal_comma)?;
    (said || beside.says_so).then_some(beside.interval)
}

/// A figure and the interval behind it.
struct Beside {
    figure: Figure,
    unit: Option<Unit>,
    interval: (Decimal, Decimal),
    /// Whether the brackets call it a 95% interval.
    says_so: bool,
}

impl Beside {
    fn read(text: &str, decimal_comma: bool) -> Option<Beside> {
        let (open, text) = [('(', ')'), ('[', ']')]
            .into_iter()
            .find_map(|(open, close)| Some((open, text.trim().strip_suffix(close)?)))?;
        let (figure, inside) = text.rsplit_once(open)?;
        let lower = inside.to_lowercase();
        let said = ["95% ci", "95%ci", "ci"].iter().find(|said| lower.starts_with(**said));
        let ends = inside.get(said.map_or(0, |said| said.len())..)?.trim_start_matches([':', ' ']);
        let interval = interval(ends, decimal_comma)?;
        let (low, high) = interval;
        let (figure, unit) = read_number(figure.trim(), decimal_comma)?;
        let number = figure.number()?;
        // "12 (10-14)" may be of the ages 10 to 14.
        let says_so = said.is_some();
        let is_exact = says_so || inside.contains(['.', '%']);
        (is_exact && (low..=high).contains(&number)).then_some(Beside {
            figure,
            unit,
            interval,
            says_so,
        })
    }
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
    use super::{interval, interval_beside, margin};

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
    fn an_interval_behind_its_figure() {
        for (text, expected) in [
            ("64.1 (62.3–65.9)", Some("62.3 65.9")),
            ("14.1 (11.9 to 16.3)", Some("11.9 16.3")),
            ("14% [11%, 16%]", Some("11 16")),
            ("14 (95% CI: 11 - 16)", Some("11 16")),
            ("-1.2 (-3.4 to 1.0)", Some("-3.4 1")),
            ("12 (10-14)", None),
            ("9.1 (10.2-14.5)", None),
            ("1281 (2007/08)", None),
            ("14.1 (provisional)", None),
        ] {
            let ends = |said| {
                interval_beside(text, false, said).map(|(low, high)| format!("{low} {high}"))
            };
            assert_eq!(ends(true).as_deref(), expected, "{text}");
            // Nothing calls it one: it may be the lowest and the highest.
            assert_eq!(ends(false).as_deref(), expected.filter(|_| text.contains("CI")), "{text}");
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
