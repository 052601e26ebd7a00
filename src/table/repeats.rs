//! Which columns of a text hold figures that hardly repeat: those are not looked up.

use super::words::others_than_digits;

/// Cells of a column that are looked up before it shows whether they repeat: smaller tables have every cell looked up.
const SHOWN_BY: u32 = if cfg!(fuzzing) { 4 } else { 4096 };

/// How often the cells of each column repeat.
#[derive(Default)]
pub(super) struct Repeats {
    columns: Vec<Column>,
}

#[derive(Clone, Copy, Default)]
struct Column {
    looked_up: u32,
    /// Of those, the ones that had not been seen anywhere before.
    new: u32,
    hardly: bool,
}

impl Repeats {
    /// Whether the cells of a column hardly repeat: plain numbers among them need not be looked up.
    #[inline]
    pub fn hardly(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|column| column.hardly)
    }

    /// Notes that a cell of a column was looked up.
    #[inline]
    pub fn note(&mut self, column: usize, is_new: bool) {
        let Some(of) = self.columns.get_mut(column) else {
            return self.columns.resize(column + 1, Column::default());
        };
        if SHOWN_BY < of.looked_up {
            return;
        }
        of.looked_up += 1;
        of.new += u32::from(is_new);
        of.hardly = SHOWN_BY < of.looked_up && of.looked_up < of.new * 2;
    }
}

/// Whether a text is a plain number: digits with at most one point before the last of them, perhaps a minus.
#[inline]
pub(crate) fn is_plain_number(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Most have up to eight bytes, and are looked at in one go.
    if let Some(others) = others_than_digits(bytes) {
        let at = others.trailing_zeros() as usize / 8;
        let is_point = || others & (others - 1) == 0 && bytes.get(at) == Some(&b'.');
        if others == 0 || (at + 1 < bytes.len() && is_point()) {
            return true;
        }
    }
    let digits = bytes.strip_prefix(b"-").unwrap_or(bytes);
    let points = digits.iter().filter(|byte| **byte == b'.').count();
    (1..=18).contains(&digits.len())
        && points < 2
        && digits.last().is_some_and(u8::is_ascii_digit)
        && digits.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_told() {
        for text in ["12", "-3.25", ".5", "123456789012345678", "1234567.5"] {
            assert!(is_plain_number(text), "{text:?}");
        }
        for text in
            ["1234567890123456789", "5.", "1.2.3", "", "-", "--1", "1,204", "c", "12345678c", "."]
        {
            assert!(!is_plain_number(text), "{text:?}");
        }
    }

    #[test]
    fn a_column_shows_whether_it_repeats() {
        let mut repeats = Repeats::default();
        for number in 0..=SHOWN_BY + 1 {
            assert!(!repeats.hardly(1), "{number}");
            repeats.note(1, true);
            repeats.note(2, number < 100);
        }
        assert!(repeats.hardly(1) && !repeats.hardly(2) && !repeats.hardly(3));
    }
}
