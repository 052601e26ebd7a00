//! Where a distinct cell is found again.

use super::words::{last_word, words};

/// Where a cell is found again. Most texts are so short that the slot tells them apart by itself: of a million
/// figures each look at the texts would be one at memory that is far away.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slot {
    /// The text itself up to [`SHORT`] bytes, the hash of a longer one.
    pub key: u64,
    /// Bytes of the text.
    pub length: u32,
    /// The code plus one; 0 when the slot is free.
    pub code: u32,
}

/// Bytes of a text that a key holds.
pub(super) const SHORT: u32 = 8;

impl Slot {
    /// The key of a text, without a code.
    pub fn of(bytes: &[u8]) -> Slot {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let key = match length {
            0..=SHORT => last_word(bytes),
            _ => words(bytes).fold(0, fold),
        };
        Slot { key, length, code: 0 }
    }

    /// Where to look first, to be cut to the number of slots.
    pub fn place(&self) -> usize {
        fold(self.key, u64::from(self.length)) as u32 as usize
    }
}

/// Mixes a word in, by a multiplication that WebAssembly has too: the same on every machine.
fn fold(state: u64, word: u64) -> u64 {
    let product = (state ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ (product >> 32)
}
