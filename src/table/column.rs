//! A column of a text while its rows are read: what it said last, and whether it repeats itself.

use super::slot::Key;
use super::{BLANK, Code};

/// Cells of a column that are looked up before it shows whether they repeat: smaller tables have every cell looked up.
const SHOWN_BY: u32 = if cfg!(fuzzing) { 4 } else { 4096 };

/// What a column said last: most cells say what the one above them says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub key: Key,
    pub code: Code,
    /// Where in its row the cell ended, quotation marks included.
    pub end: usize,
    /// Whether its cells hardly repeat: plain numbers among them need not be looked up.
    pub hardly_repeats: bool,
    looked_up: u32,
    /// Of those, the ones that had not been seen anywhere before.
    new: u32,
}

impl Default for Column {
    fn default() -> Self {
        Column { key: Key::NONE, code: BLANK, end: 0, hardly_repeats: false, looked_up: 0, new: 0 }
    }
}

impl Column {
    /// Takes a cell that was looked up.
    #[inline]
    pub fn found(&mut self, key: Key, (code, is_new): (Code, bool)) {
        (self.key, self.code) = (key, code);
        if self.looked_up <= SHOWN_BY {
            self.looked_up += 1;
            self.new += u32::from(is_new);
            self.hardly_repeats = SHOWN_BY < self.looked_up && self.looked_up < self.new * 2;
        }
    }

    /// Takes a cell that has its code already: no other is known by it.
    #[inline]
    pub fn is(&mut self, code: Code) {
        (self.key, self.code) = (Key::NONE, code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_shows_whether_it_repeats() {
        let [mut changing, mut repeating] = [Column::default(); 2];
        for number in 0..=SHOWN_BY {
            assert!(!changing.hardly_repeats, "{number}");
            changing.found(Key::of(b"1"), (1, true));
            repeating.found(Key::of(b"1"), (1, number < 100));
        }
        assert!(changing.hardly_repeats && !repeating.hardly_repeats);
    }
}
