//! Where a distinct cell is found again.

use super::Code;
use super::words::{FIRST, last_word, word_at, words};

/// What tells a cell from others at a glance: two words.
///
/// Most texts are so short that their key tells them apart by itself: of a million cells each look at the texts would be
/// one at memory that is far away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key([u64; 2]);

impl Key {
    /// Bytes of a text that a key holds, with how many they are in the last byte.
    const SHORT: usize = 15;
    /// Of no cell.
    pub const NONE: Key = Key([u64::MAX; 2]);

    /// The last byte of a key that holds no text but hashes of it.
    const LONG: u64 = 0xfe << 56;

    /// Of a text.
    pub fn of(bytes: &[u8]) -> Key {
        match bytes.len() {
            length @ 0..=8 => Key::short([last_word(bytes), 0], length),
            length @ 9..=Key::SHORT => {
                let (first, rest) = bytes.split_at(8);
                Key::short([last_word(first), last_word(rest)], length)
            }
            _ => Key::of_long(bytes),
        }
    }

    /// Of a text of at most [`Key::SHORT`] bytes, the first of two words.
    ///
    /// How long a cell is nobody can guess, a processor neither: nothing is asked about it here.
    #[inline]
    pub fn short([first, second]: [u64; 2], length: usize) -> Key {
        let [here, there] = FIRST.get(length).copied().unwrap_or([0; 2]);
        Key([first & here, second & there | (length as u64) << 56])
    }

    fn of_long(bytes: &[u8]) -> Key {
        let hash = words(bytes).fold(bytes.len() as u64, |state, word| {
            let product = (state ^ word).wrapping_mul(SPREAD);
            product ^ (product >> 32)
        });
        let begin = word_at(bytes, 0).unwrap_or(0);
        Key([hash, begin & !(0xff << 56) | Key::LONG])
    }

    /// Whether two texts of this key are the same.
    #[inline]
    pub fn is_whole(self) -> bool {
        self.0[1] < Key::LONG
    }

    /// The first eight bytes of a text, with zeros behind them.
    #[inline]
    pub fn first(self) -> u64 {
        self.0[0]
    }

    /// Where to look first among slots whose number is a power of two.
    #[inline]
    pub fn place(self, slots: usize) -> usize {
        let Key([first, second]) = self;
        // Every byte of a text reaches the highest bits.
        let mixed = first.wrapping_mul(SPREAD) ^ second.wrapping_mul(SPREAD).rotate_left(32);
        let spread = (mixed ^ (mixed >> 32)).wrapping_mul(SPREAD);
        (spread >> (u64::BITS - slots.trailing_zeros())) as usize
    }
}

/// An odd number without a pattern: what is multiplied by it is spread over the highest bits, the same on every machine.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// Where a cell is found again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub key: Key,
    /// The code plus one; 0 when the slot is free.
    pub code: Code,
}

impl Slot {
    /// One for a cell that is still to come.
    pub const FREE: Slot = Slot { key: Key::NONE, code: 0 };
}
