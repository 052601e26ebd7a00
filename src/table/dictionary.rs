//! Dictionary: every distinct cell of a table once, known by a number.

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
    hashes: Vec<u32>,
    /// Codes plus one, by hash; 0 is free. Its length is a power of two.
    slots: Vec<u32>,
}

impl Default for Dictionary {
    fn default() -> Self {
        let mut dictionary = Dictionary {
            texts: String::new(),
            ends: Vec::new(),
            typed: Vec::new(),
            hashes: Vec::new(),
            slots: vec![0; 64],
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
        let index = code as usize;
        let typed = self.typed.get(index).unwrap_or(&Typed::Text);
        Cell { text: self.text(code), typed }
    }

    /// The text of a code.
    pub fn text(&self, code: Code) -> &str {
        let index = code as usize;
        let start = if index == 0 { 0 } else { self.ends.get(index - 1).copied().unwrap_or(0) };
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.texts.get(start as usize..end as usize).unwrap_or("")
    }

    /// The code of a cell, a new one if it was not seen before.
    pub fn code_of(&mut self, text: &str, typed: Typed) -> Code {
        let hash = hash(text.as_bytes());
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        while let Some(code) = self.slots.get(at).and_then(|slot| slot.checked_sub(1)) {
            if self.hashes.get(code as usize) == Some(&hash)
                && self.text(code) == text
                && *self.cell(code).typed == typed
            {
                return code;
            }
            at = (at + 1) & mask;
        }
        let code = self.add(text, typed, hash);
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = code + 1;
        }
        if self.slots.len() < self.ends.len() * 2 {
            self.grow();
        }
        code
    }

    fn add(&mut self, text: &str, typed: Typed, hash: u32) -> Code {
        let code = u32::try_from(self.ends.len()).unwrap_or(u32::MAX - 1);
        self.texts.push_str(text);
        self.ends.push(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        self.hashes.push(hash);
        if typed != Typed::Text || !self.typed.is_empty() {
            self.typed.resize(code as usize, Typed::Text);
            self.typed.push(typed);
        }
        code
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![0_u32; mask + 1];
        for (code, hash) in (1..).zip(&self.hashes) {
            let mut at = *hash as usize & mask;
            while slots.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & mask;
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = code;
            }
        }
        self.slots = slots;
    }
}

/// Eight bytes at a time, folded by multiplication: the same on every machine.
fn hash(bytes: &[u8]) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = bytes.len() as u64;
    let mut fold = |word: u64| {
        let product = u128::from(state ^ word) * u128::from(FACTOR);
        state = (product as u64) ^ ((product >> 64) as u64);
    };
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        fold(u64::from_le_bytes(word));
    }
    let mut last = [0; 8];
    let rest = chunks.remainder();
    last[..rest.len()].copy_from_slice(rest);
    fold(u64::from_le_bytes(last) ^ ((rest.len() as u64) << 56));
    (state >> 32) as u32 ^ state as u32
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let typed = dictionary.code_of("cell 3", Typed::Error);
        assert_ne!(typed, codes[3]);
        assert_eq!(dictionary.cell(typed).typed, &Typed::Error);
        assert_eq!(dictionary.cell(codes[3]).typed, &Typed::Text);
    }
}
