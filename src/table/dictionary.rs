//! Dictionary: every distinct cell of a table once, known by a number.

use super::words::{last_word, same, words};
use super::{Cell, Typed};

/// The number of a distinct cell in its [`Dictionary`]; [`BLANK`] is the empty one.
pub type Code = u32;

/// The empty cell.
pub const BLANK: Code = 0;

/// The distinct cells of a table, in the order they were first seen.
///
/// Texts lie one after the other in one string, and are found again by an open table of our own:
/// the order of a hash table never shows, and a million cells are not a million allocations.
#[derive(Debug, Clone)]
pub struct Dictionary {
    texts: String,
    /// Where each text ends; it begins where the one before ends.
    ends: Vec<u32>,
    /// As long as the table has typed cells; empty for text files.
    typed: Vec<Typed>,
    /// By hash; their number is a power of two. Empty while no more cells come.
    slots: Vec<Slot>,
}

/// Where a cell is found again. Most texts are so short that the slot tells them apart by itself: of a million
/// figures each look at the texts would be one at memory that is far away.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    /// The text itself up to [`SHORT`] bytes, the hash of a longer one.
    key: u64,
    /// Bytes of the text.
    length: u32,
    /// The code plus one; 0 when the slot is free.
    code: u32,
}

/// Bytes of a text that a key holds.
const SHORT: u32 = 8;

impl Default for Dictionary {
    fn default() -> Self {
        let mut dictionary = Dictionary {
            texts: String::new(),
            ends: Vec::new(),
            typed: Vec::new(),
            slots: Vec::new(),
        };
        dictionary.code_of("", Typed::Text);
        dictionary
    }
}

impl Dictionary {
    /// How many distinct cells there are, the blank one included.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Never: the blank cell is always there.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// Bytes of all distinct texts.
    pub fn bytes(&self) -> usize {
        self.texts.len()
    }

    /// The cell of a code; the blank one for a code of another table.
    pub fn cell(&self, code: Code) -> Cell<'_> {
        Cell { text: self.text(code), typed: self.cell_type(code) }
    }

    /// The text of a code.
    pub fn text(&self, code: Code) -> &str {
        let index = code as usize;
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or(0) };
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.texts.get(start as usize..end as usize).unwrap_or("")
    }

    /// The texts that were added since there were so many bytes of them.
    pub(super) fn texts_from(&self, bytes: usize) -> &str {
        self.texts.get(bytes..).unwrap_or("")
    }

    /// The code of a cell, a new one if it was not seen before.
    pub fn code_of(&mut self, text: &str, typed: Typed) -> Code {
        if typed == Typed::Text {
            return self.code_of_text(text);
        }
        match self.find(text, |other| *other == typed) {
            Ok(code) => code,
            Err(free) => self.add(text, Some(typed), free),
        }
    }

    /// The code of a cell that is only text.
    pub(super) fn code_of_text(&mut self, text: &str) -> Code {
        match self.find(text, |other| matches!(other, Typed::Text)) {
            Ok(code) => code,
            Err(free) => self.add(text, None, free),
        }
    }

    /// The code of a cell; the slot where it belongs if it was not seen before.
    #[inline]
    fn find(
        &mut self,
        text: &str,
        is_type: impl Fn(&Typed) -> bool,
    ) -> Result<Code, (usize, Slot)> {
        if self.slots.len() * 3 <= self.ends.len() * 4 {
            self.grow();
        }
        let wanted = Slot::of(text.as_bytes());
        let mask = self.slots.len() - 1;
        let mut at = wanted.place() & mask;
        while let Some(slot) = self.slots.get(at)
            && let Some(code) = slot.code.checked_sub(1)
        {
            if slot.key == wanted.key
                && slot.length == wanted.length
                && (slot.length <= SHORT || same(self.text(code).as_bytes(), text.as_bytes()))
                && is_type(self.cell_type(code))
            {
                return Ok(code);
            }
            at = (at + 1) & mask;
        }
        Err((at, wanted))
    }

    fn cell_type(&self, code: Code) -> &Typed {
        self.typed.get(code as usize).unwrap_or(&Typed::Text)
    }

    fn add(&mut self, text: &str, typed: Option<Typed>, (at, wanted): (usize, Slot)) -> Code {
        let code = u32::try_from(self.ends.len()).unwrap_or(u32::MAX - 1);
        self.texts.push_str(text);
        self.ends.push(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        if typed.is_some() || !self.typed.is_empty() {
            self.typed.resize(code as usize, Typed::Text);
            self.typed.push(typed.unwrap_or_default());
        }
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = Slot { code: code + 1, ..wanted };
        }
        code
    }

    /// Makes room for more, and puts every cell where it is found.
    fn grow(&mut self) {
        let larger = (self.ends.len() * 2).max(32).next_power_of_two();
        let known = match std::mem::take(&mut self.slots) {
            slots if slots.is_empty() => (0..u32::try_from(self.ends.len()).unwrap_or(u32::MAX))
                .map(|code| Slot { code: code + 1, ..Slot::of(self.text(code).as_bytes()) })
                .collect(),
            slots => slots,
        };
        let mut slots = vec![Slot::default(); larger];
        for slot in known.into_iter().filter(|slot| slot.code != 0) {
            let mut at = slot.place() & (larger - 1);
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
        self.texts.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.typed.shrink_to_fit();
    }
}

impl Slot {
    /// The key of a text, without a code.
    fn of(bytes: &[u8]) -> Slot {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let key = match length {
            0..=SHORT => last_word(bytes),
            _ => words(bytes).fold(0, fold),
        };
        Slot { key, length, code: 0 }
    }

    /// Where to look first, to be cut to the number of slots.
    fn place(&self) -> usize {
        fold(self.key, u64::from(self.length)) as u32 as usize
    }
}

/// Mixes a word in, by a multiplication that WebAssembly has too: the same on every machine.
fn fold(state: u64, word: u64) -> u64 {
    let product = (state ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ (product >> 32)
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
