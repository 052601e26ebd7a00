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

/// A text as plain words, one space between them and after the last.
struct Plain {
    text: String,
    /// Where each word begins.
    starts: Vec<usize>,
}

impl Plain {
    fn of(text: &str) -> Plain {
        let mut plain = Plain { text: String::with_capacity(text.len() + 1), starts: Vec::new() };
        for word in words(text) {
            plain.starts.push(plain.text.len());
            plain.text.push_str(&word);
            plain.text.push(' ');
        }
        plain
    }

    /// What follows each place where `part` stands at the beginning of a word.
    fn after<'p>(&'p self, part: &'p str) -> impl Iterator<Item = &'p str> {
        self.starts.iter().filter_map(move |start| self.text.get(*start..)?.strip_prefix(part))
    }
}
