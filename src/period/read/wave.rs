//! The waves of a survey: "Wave 1 (June 2022)", "June 2022 (Wave 1)", "Survey 2 - 2021".

use super::YearHint;
use crate::period::{Period, clean};

/// Reads the period of a wave, whose number says nothing more.
pub(super) fn read(text: &str, years: YearHint) -> Option<Period> {
    let text = clean(text);
    let apart = |c: char| " -–,:()".contains(c);
    let (before, behind) = match number_behind(&text) {
        Some((0, end)) => ("", text.get(end..)?),
        Some((start, end)) if text.get(end..)?.trim_matches(apart).is_empty() => {
            (text.get(..start)?, "")
        }
        _ => return None,
    };
    let rest = if before.is_empty() { behind } else { before };
    let inner = rest.trim_matches(apart);
    // "Wave 12" is no wave of 2012, and "Wave 1 to 3" are several.
    (inner.len() < rest.len() && !inner.is_empty()).then(|| Period::read(inner, years))?
}

/// "Wave 1" of "Wave 1 (June 2022)".
pub(crate) fn number(text: &str) -> Option<String> {
    read(text, YearHint::Unsaid)?;
    let text = clean(text);
    let (start, end) = number_behind(&text)?;
    text.get(start..end).map(str::to_owned)
}

/// From where to where "Wave 1" stands.
fn number_behind(text: &str) -> Option<(usize, usize)> {
    const WORDS: [&str; 4] = ["wave ", "survey ", "round ", "sweep "];
    let lower = text.to_ascii_lowercase();
    WORDS.iter().find_map(|word| {
        let at = lower.find(word)?;
        let own = at == 0 || lower.get(..at)?.ends_with([' ', '(', '-']);
        let digits = lower.get(at + word.len()..)?.bytes().take_while(u8::is_ascii_digit).count();
        let end = at + word.len() + digits;
        let apart = !lower.get(end..)?.starts_with(|c: char| c.is_alphanumeric());
        (own && (1..3).contains(&digits) && apart).then_some((at, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waves_are_of_their_period() {
        for (text, expected) in [
            ("Wave 1 (June 2022)", Some("June 2022")),
            ("Wave 2 Nov 2022", Some("Nov 2022")),
            ("June 2022 (Wave 1)", Some("June 2022")),
            ("Survey 1 (2021)", Some("2021")),
            ("Round 1 - 2022", Some("2022")),
            ("Wave 1", None),
            ("Heat wave 1 2022", None),
            ("2024-W01", None),
            ("2024/25 W1", None),
            ("Wave 1 to 3 2022", None),
        ] {
            let found = read(text, YearHint::Unsaid).map(|period| period.label);
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}
