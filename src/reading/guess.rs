//! Guesses about a measure, each with its evidence: unit, polarity, how it is counted.

pub(super) mod counted;
pub(super) mod polarity;
pub(super) mod unit;

/// The words of a text, in lower case: `NEET_not_known` → neet, not, known.
fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric() && c != '%' && c != '£')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
