//! Which columns of a text hold figures that hardly repeat: those are not looked up.

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

#[cfg(test)]
mod tests {
    use super::*;

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
