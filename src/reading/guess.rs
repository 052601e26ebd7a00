//! Guesses about a measure, each with its evidence: unit, polarity, how it is counted.

pub(super) mod counted;
mod failings;
pub(super) mod polarity;
mod polarity_words;
pub(super) mod unit;

/// The words of a text, in lower case: `NEET_not_known` → neet, not, known.
fn words(text: &str) -> Vec<String> {
    words_of(&text.to_lowercase()).map(str::to_owned).collect()
}

fn words_of(lower: &str) -> impl Iterator<Item = &str> {
    lower
        .split(|c: char| !c.is_alphanumeric() && c != '%' && c != '£')
        .filter(|word| !word.is_empty())
}

/// A text as plain words, one space between them and after the last.
pub(super) struct Plain {
    text: String,
    /// Where each word begins.
    starts: Vec<usize>,
    /// A bit for each letter that a word begins with: most lists of words are of none of them.
    initials: u32,
}

impl Plain {
    /// Of each of some texts.
    pub fn all(texts: &[&str]) -> Vec<Plain> {
        texts.iter().map(|text| Plain::of(text)).collect()
    }

    fn of(text: &str) -> Plain {
        let lower = text.to_lowercase();
        let capacity = lower.len() + 1;
        let mut plain =
            Plain { text: String::with_capacity(capacity), starts: Vec::new(), initials: 0 };
        for word in words_of(&lower) {
            plain.starts.push(plain.text.len());
            plain.text.push_str(word);
            plain.text.push(' ');
            plain.initials |= initial(word);
        }
        plain
    }

    /// What follows each place where `part` stands at the beginning of a word.
    pub fn after<'p>(&'p self, part: &'p str) -> impl Iterator<Item = &'p str> {
        let starts = if self.initials & initial(part) == 0 { &[] } else { self.starts.as_slice() };
        starts.iter().filter_map(move |start| self.text.get(*start..)?.strip_prefix(part))
    }
}

/// The bit of the first letter of a word; other letters may share it.
fn initial(word: &str) -> u32 {
    word.bytes().next().map_or(0, |byte| 1 << (byte & 31))
}
