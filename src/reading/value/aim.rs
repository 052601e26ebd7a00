//! What is aimed at: "≥76%", "at least 90", and the bounds of a rating: "70-75.9%", "<70%".

use super::time::is_time;
use super::{read_number, read_worded};
use crate::amount::Unit;
use crate::indicator::{Figure, Polarity};

/// Signs and words before a figure that is to be reached or passed, and before one that is not.
const AT_LEAST: [&str; 11] = [
    "≥",
    ">=",
    ">",
    "at least ",
    "more than ",
    "greater than ",
    "no less than ",
    "above ",
    "over ",
    "minimum ",
    "min ",
];
const AT_MOST: [&str; 13] = [
    "≤",
    "<=",
    "<",
    "at most ",
    "less than ",
    "fewer than ",
    "no more than ",
    "up to ",
    "below ",
    "under ",
    "within ",
    "maximum ",
    "max ",
];
/// Signs and words behind such figures.
const OR_MORE: [&str; 6] = ["+", " or more", " or above", " or over", " or higher", " min"];
const OR_LESS: [&str; 6] = [" or less", " or fewer", " or below", " or under", " or lower", " max"];

/// Whether a rise or a fall is good, by which side of its target is: "≥76%", "6 or fewer".
pub(in crate::reading) fn side(text: &str) -> Option<Polarity> {
    read_aim(text, false)?;
    let lower = text.trim().to_lowercase();
    let begins = |list: &[&str]| list.iter().any(|lead| lower.starts_with(lead));
    let ends = |list: &[&str]| list.iter().any(|end| lower.ends_with(end));
    match () {
        () if begins(&AT_LEAST) || ends(&OR_MORE) => Some(Polarity::Rise),
        () if begins(&AT_MOST) || ends(&OR_LESS) => Some(Polarity::Fall),
        () => None,
    }
}

/// The figure of a target, without the sign of which side of it is good.
pub(super) fn read_aim(text: &str, decimal_comma: bool) -> Option<(Figure, Option<Unit>)> {
    let lower = text.trim().to_lowercase();
    let mut leads = AT_LEAST.iter().chain(&AT_MOST).chain(&["=", "~"]);
    let mut ends = OR_MORE.iter().chain(&OR_LESS);
    let behind = leads.find_map(|lead| lower.strip_prefix(lead));
    let rest = behind.or_else(|| ends.find_map(|end| lower.strip_suffix(end)))?.trim();
    let worded = || read_worded(rest, decimal_comma).map(|(figure, unit)| (figure, Some(unit)));
    read_number(rest, decimal_comma).or_else(worded)
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
            ("95% or above", Some("95"), true),
            ("90%+", Some("90"), true),
            ("Within 28 days", Some("28"), true),
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

    #[test]
    fn targets_say_which_side_is_good() {
        for (text, expected) in [
            ("≥76%", Some(Polarity::Rise)),
            ("90%+", Some(Polarity::Rise)),
            ("6 or fewer", Some(Polarity::Fall)),
            ("within 28 days", Some(Polarity::Fall)),
            ("90", None),
            ("over the moon", None),
        ] {
            assert_eq!(side(text), expected, "{text}");
        }
    }
}
