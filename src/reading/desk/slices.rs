//! Slices: in what pieces the bytes of a file are asked for.

use std::ops::Range;

/// Bytes of the first slice: reading begins as soon as it is here.
const FIRST: u64 = 1 << 18;
/// Bytes of the largest: each is a question to another process, and is held until it is read.
const LARGEST: u64 = 4 << 20;

/// The slices of a file, one after the other, each twice the one before up to four megabytes.
#[derive(Debug, Clone)]
pub struct Slices {
    from: u64,
    size: u64,
    bytes: u64,
}

impl Slices {
    /// Of a file of so many bytes.
    pub fn new(size: u64) -> Slices {
        Slices { from: 0, size, bytes: FIRST }
    }
}

impl Iterator for Slices {
    type Item = Range<u64>;

    fn next(&mut self) -> Option<Range<u64>> {
        let slice = self.from..self.size.min(self.from + self.bytes);
        self.from = slice.end;
        self.bytes = LARGEST.min(self.bytes * 2);
        (!slice.is_empty()).then_some(slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_are_the_whole_file() {
        assert_eq!(Slices::new(0).next(), None);
        assert_eq!(Slices::new(5).next(), Some(0..5));
        let quarters: Vec<u64> =
            Slices::new(12 << 20).map(|slice| (slice.end - slice.start) >> 18).collect();
        assert_eq!(quarters, [1, 2, 4, 8, 16, 16, 1]);
        let slices: Vec<_> = Slices::new((50 << 20) + 3).collect();
        assert!(slices.windows(2).all(|two| two[0].end == two[1].start));
        assert_eq!(slices.last().map(|last| last.end), Some((50 << 20) + 3));
    }
}
