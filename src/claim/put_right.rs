//! Putting the other figure into a text that claims a wrong one.

use super::Claim;

/// The text of a field with the claim's figure changed to the one expected; `None` where it is not known which figure
/// of the field that is.
///
/// `shown` is the text that was checked. It differs from `typed` where live figures are filled in: then a figure that
/// stands there once is the one, and of a figure that stands there twice it cannot be told.
pub fn put_right(typed: &str, shown: &str, claim: &Claim) -> Option<String> {
    let other = claim.expected.as_deref()?;
    let is_figure = other.starts_with(|c: char| c.is_ascii_digit() || c == '£');
    // A claim of two figures together is put right by hand: it is not known which of them is wrong.
    let figures =
        claim.text.split_whitespace().filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    if !is_figure || 1 < figures.count() {
        return None;
    }
    if typed == shown {
        let before: String = typed.chars().take(claim.start).collect();
        let after: String = typed.chars().skip(claim.end).collect();
        return Some(format!("{before}{other}{after}"));
    }
    let mut places = typed.match_indices(&claim.text).map(|(at, _)| at);
    let (at, None) = (places.next()?, places.next()) else { return None };
    Some(format!("{}{other}{}", &typed[..at], &typed[at + claim.text.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{ClaimKind, Verdict};

    fn claim(text: &str, start: usize, expected: &str) -> Claim {
        Claim {
            text: text.to_owned(),
            start,
            end: start + text.chars().count(),
            kind: ClaimKind::Number,
            verdict: Verdict::Wrong,
            expected: Some(expected.to_owned()),
            reason: String::new(),
            cells: Vec::new(),
            indicator: None,
        }
    }

    #[test]
    fn the_figure_that_is_claimed_is_changed_and_no_other() {
        let text = "£8 and 8 – of 8";
        assert_eq!(put_right(text, text, &claim("8", 7, "9")).as_deref(), Some("£8 and 9 – of 8"));
    }

    #[test]
    fn beside_live_figures_only_a_figure_that_stands_once_is_changed() {
        let (typed, shown) = ("{latest}, down 12", "88, down 12");
        let right = put_right(typed, shown, &claim("12", 9, "5"));
        assert_eq!(right.as_deref(), Some("{latest}, down 5"));
        let (typed, shown) = ("{latest}, 12 of 12", "88, 12 of 12");
        assert_eq!(put_right(typed, shown, &claim("12", 10, "5")), None);
        assert_eq!(put_right("{latest}", "88", &claim("88", 0, "5")), None);
    }

    #[test]
    fn two_figures_together_are_not_put_right() {
        let text = "1364, and 66 of these";
        assert_eq!(put_right(text, text, &claim("1364, and 66", 0, "1,293")), None);
    }

    #[test]
    fn words_are_not_put_in_place_of_a_figure() {
        let text = "up since 2015";
        assert_eq!(put_right(text, text, &claim("up", 0, "down")), None);
    }
}
