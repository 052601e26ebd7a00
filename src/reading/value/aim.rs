//! What is aimed at: "≥76%", "at least 90", and the bounds of a rating: "70-75.9%", "<70%".

use super::read_number;
use super::time::is_time;
use crate::amount::Unit;
use crate::indicator::Figure;

/// Signs and words before the figure that is to be reached.
const LEADS: [&str; 16] = [
    "≥",
    "≤",
    ">=",
    "<=",
    ">",
    "<",
    "=",
    "~",
    "at least ",
    "at most ",
    "more than ",
    "less than ",
    "up to ",
    "below ",
    "above ",
    "under ",
];

/// The figure of a target, without the sign of which side of it is good.
pub(super) fn read_aim(text: &str, decimal_comma: bool) -> Option<(Figure, Option<Unit>)> {
    let lower = text.trim().to_lowercase();
    let rest = LEADS.iter().find_map(|lead| lower.strip_prefix(lead))?;
    read_number(rest.trim(), decimal_comma)
}

/// Whether a text is a figure to be reached, or a range of figures.
pub(in crate::reading) fn is_bound(text: &str) -> bool {
    let is_number =
        |text: &str| read_number(text.trim(), false).is_some() || read_aim(text, false).is_some();
    let ends = text.split_once(['-', '–']).or_else(|| text.split_once(" to "));
    is_number(text)
        || is_time(text)
        || ends.is_some_and(|(low, high)| is_number(low) && is_number(high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_and_bounds() {
        for (text, aim, bound) in [
            ("≥76%", Some("76"), true),
            (">= 1,500", Some("1500"), true),
            ("At least 90", Some("90"), true),
            ("90", None, true),
            ("70-75.9%", None, true),
            ("10 to 20", None, true),
            ("03:30", None, true),
            ("better than last year", None, false),
            ("< last year", None, false),
        ] {
            let read = read_aim(text, false).map(|(figure, _)| figure);
            let read = read.and_then(|figure| figure.number()).map(|number| number.to_string());
            assert_eq!((read.as_deref(), is_bound(text)), (aim, bound), "{text}");
        }
    }
}
