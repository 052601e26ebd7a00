//! Guesses about a measure, each with its evidence: unit, polarity, how it is counted.

pub(super) mod counted;
mod failings;
mod falls;
mod phrase;
pub(super) mod polarity;
mod rises;
pub(super) mod unit;
mod waits;

pub(super) use phrase::{Phrase, Phrases};

/// The words of a text, in lower case: `NEET_not_known` → neet, not, known.
fn words(text: &str) -> Vec<String> {
    words_of(&text.to_lowercase()).map(str::to_owned).collect()
}

fn words_of(lower: &str) -> impl Iterator<Item = &str> {
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '%' && c != '£')
        .filter(|word| !word.is_empty())
}
