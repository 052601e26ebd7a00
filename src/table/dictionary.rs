//! Dictionary: every distinct cell of a table once, known by a number; figures that hardly repeat as they come.

use super::figure::{FIGURES, Written, figure_code, figure_number};
use super::slot::{Key, Slot};
use super::texts::Texts;
use super::words::same;
use super::{Cell, Typed};
use std::ops::Range;

/// The number of a cell in its [`Dictionary`]; [`BLANK`] is the empty one.
///
/// Two cells with one code say the same. Two with different codes do not, unless one of them is a figure that was not
/// looked up ([`figure_number`]): [`Dictionary::says_same`] tells.
pub type Code = u32;

/// The empty cell.
pub const BLANK: Code = 0;

/// The distinct cells of a table, in the order they were first seen, and figures as they came.
///
/// Cells are found again by an open table of our own: the order of a hash table never shows. Of a column of figures
/// that hardly repeat no cell is looked for: a million of them would be a million looks at memory far away.
#[derive(Debug, Clone)]
pub struct Dictionary {
    known: Texts,
    /// Those that were not looked up, each a text of its own.
    figures: Texts,
    /// As long as the table has typed cells; empty for text files.
    typed: Vec<Typed>,
    /// By hash; their number is a power of two. Empty while no more cells come.
    slots: Vec<Slot>,
}

impl Default for Dictionary {
    fn default() -> Self {
        let mut dictionary = Dictionary {
            known: Texts::default(),
            figures: Texts::default(),
            typed: Vec::new(),
            slots: Vec::new(),
        };
        dictionary.code_of("", Typed::Text);
        dictionary
    }
}

impl Dictionary {
    /// How many distinct cells there are, the blank one included, and figures that were not looked up left out. Their
    /// codes are the numbers below it.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// The codes of the cells that were looked up.
    pub fn known_codes(&self) -> Range<Code> {
        0..Code::try_from(self.known.len()).unwrap_or(FIGURES)
    }

    /// The codes of the figures that were not.
    pub fn figure_codes(&self) -> impl Iterator<Item = Code> {
        let written = |number: u32| Written::of(self.figures.get(number as usize));
        let numbers = 0..u32::try_from(self.figures.len()).unwrap_or(0);
        numbers.filter_map(move |number| Some(figure_code(number, written(number)?)))
    }

    /// The codes of all cells.
    pub fn codes(&self) -> impl Iterator<Item = Code> {
        self.known_codes().chain(self.figure_codes())
    }

    /// Never: the blank cell is always there.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// Bytes of all texts.
    pub fn bytes(&self) -> usize {
        self.known.bytes() + self.figures.bytes()
    }

    /// Bytes of the texts that were looked up.
    pub(super) fn known_bytes(&self) -> usize {
        self.known.bytes()
    }

    /// The cell of a code; the blank one for a code of another table.
    pub fn cell(&self, code: Code) -> Cell<'_> {
        Cell { text: self.text(code), typed: self.cell_type(code) }
    }

    /// The text of a code.
    #[inline]
    pub fn text(&self, code: Code) -> &str {
        match figure_number(code) {
            Some(figure) => self.figures.get(figure),
            None => self.known.get(code as usize),
        }
    }

    /// Whether two cells say the same.
    #[inline]
    pub fn says_same(&self, one: Code, other: Code) -> bool {
        one == other
            || (FIGURES <= one.max(other)
                && self.text(one) == self.text(other)
                && self.cell_type(one) == self.cell_type(other))
    }

    /// Whether as many cells say the same, one by one.
    #[inline]
    pub fn say_same(&self, one: &[Code], other: &[Code]) -> bool {
        let same = |(one, other): (&Code, &Code)| self.says_same(*one, *other);
        one.len() == other.len() && one.iter().zip(other).all(same)
    }

    /// The texts that were looked up for the first time since there were so many bytes of them.
    pub(super) fn known_since(&self, bytes: usize) -> &str {
        self.known.since(bytes)
    }

    /// The code of a figure that is not looked up: a plain number, from where to where it stands in a text.
    #[inline]
    pub(super) fn add_figure(
        &mut self,
        text: &str,
        (start, end): (usize, usize),
        written: Written,
    ) -> Code {
        figure_code(self.figures.add_part(text, (start, end)), written)
    }

    /// The code of a cell, a new one if it was not seen before.
    pub fn code_of(&mut self, text: &str, typed: Typed) -> Code {
        if typed == Typed::Text {
            return self.code_of_text(text);
        }
        let key = Key::of(text.as_bytes());
        match self.find(key, text.as_bytes(), |other| *other == typed) {
            Ok(code) => code,
            Err(free) => self.add(text, Some(typed), key, free),
        }
    }

    /// The code of a cell that is only text.
    pub(super) fn code_of_text(&mut self, text: &str) -> Code {
        self.code_of_part(text, (0, text.len()), Key::of(text.as_bytes()))
    }

    /// The code of a cell that is only text, from where to where it stands in another.
    #[inline]
    pub(super) fn code_of_part(
        &mut self,
        text: &str,
        (start, end): (usize, usize),
        key: Key,
    ) -> Code {
        let bytes = text.as_bytes().get(start..end).unwrap_or(&[]);
        match self.find(key, bytes, |other| matches!(other, Typed::Text)) {
            Ok(code) => code,
            Err(free) => self.add(text.get(start..end).unwrap_or(""), None, key, free),
        }
    }

    /// The code of a cell; the slot where it belongs if it was not seen before.
    #[inline]
    fn find(
        &mut self,
        key: Key,
        bytes: &[u8],
        is_type: impl Fn(&Typed) -> bool,
    ) -> Result<Code, usize> {
        if self.slots.len() <= self.known.len() * 2 {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = key.place(self.slots.len());
        while let Some(slot) = self.slots.get(at)
            && let Some(code) = slot.code.checked_sub(1)
        {
            if slot.key == key
                && (key.is_whole() || same(self.text(code).as_bytes(), bytes))
                && is_type(self.cell_type(code))
            {
                return Ok(code);
            }
            at = (at + 1) & mask;
        }
        Err(at)
    }

    fn cell_type(&self, code: Code) -> &Typed {
        self.typed.get(code as usize).unwrap_or(&Typed::Text)
    }

    fn add(&mut self, text: &str, typed: Option<Typed>, key: Key, free: usize) -> Code {
        let code = self.known.add(text);
        if typed.is_some() || !self.typed.is_empty() {
            self.typed.resize(code as usize, Typed::Text);
            self.typed.push(typed.unwrap_or_default());
        }
        if let Some(slot) = self.slots.get_mut(free) {
            *slot = Slot { key, code: code + 1 };
        }
        code
    }

    /// Makes room for more, and puts every cell where it is found.
    fn grow(&mut self) {
        let larger = (self.known.len() * 4).max(32).next_power_of_two();
        let known = match std::mem::take(&mut self.slots) {
            slots if slots.is_empty() => (0..u32::try_from(self.known.len()).unwrap_or(u32::MAX))
                .map(|code| Slot { key: Key::of(self.text(code).as_bytes()), code: code + 1 })
                .collect(),
            slots => slots,
        };
        let mut slots = vec![Slot::FREE; larger];
        for slot in known.into_iter().filter(|slot| slot.code != 0) {
            let mut at = slot.key.place(larger);
            while slots.get(at).is_some_and(|slot| slot.code != 0) {
                at = (at + 1) & (larger - 1);
            }
            if let Some(free) = slots.get_mut(at) {
                *free = slot;
            }
        }
        self.slots = slots;
    }

    /// Gives back what only more cells need; it is made again when they come.
    pub(super) fn close(&mut self) {
        self.slots = Vec::new();
        self.known.close();
        self.figures.close();
        self.typed.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_texts_are_told_apart_by_their_keys() {
        let mut dictionary = Dictionary::default();
        let letters = ["", "a", "b", "\0", "ab", "ba", "aa", "é"];
        let mut texts: Vec<String> = Vec::new();
        for first in letters {
            for second in letters {
                for third in letters {
                    for end in ["", "12345", "123456789"] {
                        texts.push([first, second, third, end].concat());
                    }
                }
            }
        }
        let codes: Vec<Code> =
            texts.iter().map(|text| dictionary.code_of(text, Typed::Text)).collect();
        for (text, code) in texts.iter().zip(codes) {
            assert_eq!(dictionary.text(code), text);
            assert_eq!(dictionary.code_of(text, Typed::Text), code);
        }
        texts.sort();
        texts.dedup();
        assert_eq!(dictionary.len(), texts.len());
    }

    #[test]
    fn each_distinct_cell_has_one_code() {
        let mut dictionary = Dictionary::default();
        let codes: Vec<Code> = (0..5000)
            .map(|n| dictionary.code_of(&format!("cell {}", n % 1700), Typed::Text))
            .collect();
        assert_eq!(dictionary.len(), 1701);
        assert_eq!(codes[3], codes[1703]);
        assert_eq!(dictionary.text(codes[4321]), "cell 921");
        assert_eq!(dictionary.code_of("", Typed::Text), BLANK);
        dictionary.close();
        assert_eq!(dictionary.code_of("cell 3", Typed::Text), codes[3]);
        let typed = dictionary.code_of("cell 3", Typed::Error);
        assert_ne!(typed, codes[3]);
        assert_eq!(dictionary.cell(typed).typed, &Typed::Error);
        assert_eq!(dictionary.cell(codes[3]).typed, &Typed::Text);
    }
}
