//! Phrases: texts that say something of a measure, read once each.

use super::polarity::List;
use super::unit::{self, is_bare_rate};
use super::{counted, words_of};
use crate::amount::Unit;
use crate::indicator::Counted;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A text as plain words, one space between them and after the last, and what they say, found when it is first asked.
pub(in crate::reading) struct Phrase {
    text: String,
    plain: String,
    /// Where each word begins.
    starts: Vec<usize>,
    /// A bit for each letter that a word begins with: most lists of words are of none of them.
    initials: u32,
    unit: OnceCell<Option<Unit>>,
    unit_of_name: OnceCell<Option<Unit>>,
    is_bare_rate: OnceCell<bool>,
    counted: OnceCell<Option<(Counted, &'static str)>>,
    found: [OnceCell<Option<&'static str>>; List::MANY],
}

impl Phrase {
    /// Of each of some texts.
    pub fn all(texts: &[&str]) -> Vec<Rc<Phrase>> {
        texts.iter().map(|text| Rc::new(Phrase::of(text))).collect()
    }

    fn of(text: &str) -> Phrase {
        let lower = text.to_lowercase();
        let mut plain = String::with_capacity(lower.len() + 1);
        let (mut starts, mut initials) = (Vec::new(), 0);
        for word in words_of(&lower) {
            starts.push(plain.len());
            plain.push_str(word);
            plain.push(' ');
            initials |= initial(word);
        }
        Phrase {
            text: text.to_owned(),
            plain,
            starts,
            initials,
            unit: OnceCell::new(),
            unit_of_name: OnceCell::new(),
            is_bare_rate: OnceCell::new(),
            counted: OnceCell::new(),
            found: [const { OnceCell::new() }; List::MANY],
        }
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.plain.split_terminator(' ')
    }

    /// What follows each place where `part` stands at the beginning of a word.
    pub fn after<'p>(&'p self, part: &'p str) -> impl Iterator<Item = &'p str> {
        let starts = if self.initials & initial(part) == 0 { &[] } else { self.starts.as_slice() };
        starts.iter().filter_map(move |start| self.plain.get(*start..)?.strip_prefix(part))
    }

    /// The first word of a list that stands in it.
    pub(super) fn first_of(&self, list: List) -> Option<&'static str> {
        let found = || list.words().iter().copied().find(|word| self.contains(word));
        *self.found.get(list as usize)?.get_or_init(found)
    }

    /// Whether the words stand in it; a word of several letters also as the beginning of another ("immunis").
    pub(super) fn contains(&self, word: &str) -> bool {
        self.after(word).any(|after| 5 < word.len() || after.starts_with(' '))
    }

    /// The unit that it names.
    pub(super) fn unit(&self) -> Option<Unit> {
        self.unit.get_or_init(|| unit::in_words(&self.text)).clone()
    }

    /// The unit that it names or says in its own words, as names of measures do.
    pub(super) fn unit_of_name(&self) -> Option<Unit> {
        let named = || self.unit().or_else(|| unit::in_name(&self.text));
        self.unit_of_name.get_or_init(named).clone()
    }

    /// Whether it is a rate and does not say of what.
    pub fn is_bare_rate(&self) -> bool {
        *self.is_bare_rate.get_or_init(|| is_bare_rate(&self.text))
    }

    /// How a measure is counted, and the word that says so.
    pub(super) fn counted(&self) -> Option<(Counted, &'static str)> {
        *self.counted.get_or_init(|| counted::said(self))
    }
}

/// The bit of the first letter of a word; other letters may share it.
fn initial(word: &str) -> u32 {
    word.bytes().next().map_or(0, |byte| 1 << (byte & 31))
}

/// The phrases of a table: the same few stand in the names of thousands of measures.
#[derive(Default)]
pub(in crate::reading) struct Phrases {
    known: RefCell<BTreeMap<String, Rc<Phrase>>>,
}

impl Phrases {
    /// A text as a phrase.
    pub fn of(&self, text: &str) -> Rc<Phrase> {
        let mut known = self.known.borrow_mut();
        if let Some(phrase) = known.get(text) {
            return phrase.clone();
        }
        let phrase = Rc::new(Phrase::of(text));
        known.insert(text.to_owned(), phrase.clone());
        phrase
    }
}
