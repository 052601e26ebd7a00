//! Words: eight bytes looked at at once. Cells are short, so a call of the library's search or comparison would cost
//! more than what it does.

/// A one in every byte.
const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of every byte.
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The eight bytes from a place on; none where there are fewer.
#[inline]
pub(super) fn word_at(bytes: &[u8], at: usize) -> Option<u64> {
    bytes.get(at..at.checked_add(8)?)?.first_chunk().map(|word| u64::from_le_bytes(*word))
}

/// The bits of so many bytes of two words.
pub(super) const FIRST: [[u64; 2]; 16] = {
    let mut first = [[0; 2]; 16];
    let mut length = 1;
    while length < 16 {
        first[length] = match length {
            ..=8 => [u64::MAX >> (64 - 8 * length), 0],
            _ => [u64::MAX, u64::MAX >> (128 - 8 * length)],
        };
        length += 1;
    }
    first
};

/// A byte, eight times.
pub(super) const fn eight(byte: u8) -> u64 {
    ONES * byte as u64
}

/// The highest bit of each byte of a word that is `wanted` (the byte, [`eight`] times) or below `least`. Above the first
/// of them others may be marked that are not.
#[inline]
pub(super) fn marks(word: u64, wanted: u64, least: u8) -> u64 {
    let others = word ^ wanted;
    // What is borrowed from the bytes above is wrong in them, but never in the first one.
    let found = others.wrapping_sub(ONES) & !others | word.wrapping_sub(eight(least)) & !word;
    found & HIGHS
}

/// A bit for each byte that is marked, the first one lowest.
#[inline]
pub(super) fn bits(marks: u64) -> u64 {
    // Each mark is moved to its place in the highest byte, and nowhere do two meet.
    marks.wrapping_mul(0x0002_0408_1020_4081) >> 56
}

/// The byte of the first mark, counted from 0; eight where there is none.
#[inline]
pub(super) fn first(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

/// The first byte of a word that is `wanted` or below `least`, as [`marks`] takes them.
#[inline]
pub(super) fn first_of(word: u64, wanted: u64, least: u8) -> Option<usize> {
    let found = marks(word, wanted, least);
    (found != 0).then(|| first(found))
}

/// Up to eight bytes as a word, with zeros behind them; of more bytes the last eight.
#[inline]
pub(super) fn last_word(bytes: &[u8]) -> u64 {
    let byte = |at: usize| bytes.get(at).map_or(0, |byte| u64::from(*byte) << (8 * at));
    let half =
        |chunk: Option<&[u8; 4]>| chunk.map_or(0, |chunk| u64::from(u32::from_le_bytes(*chunk)));
    match bytes.len() {
        0 => 0,
        // The first, the middle and the last byte are all there are.
        length @ 1..4 => byte(0) | byte(length / 2) | byte(length - 1),
        // What the halves share says the same.
        length @ 4..8 => half(bytes.first_chunk()) | half(bytes.last_chunk()) << (8 * (length - 4)),
        _ => bytes.last_chunk().map_or(0, |chunk| u64::from_le_bytes(*chunk)),
    }
}

/// The highest bit of each byte that is no digit, of the first one to eight bytes of a word.
#[inline]
pub(super) fn others_than_digits(word: u64, length: usize) -> u64 {
    let word = word ^ eight(b'0');
    // A digit is below ten now: ten and more carry into the highest bit, and never beyond it.
    let others = ((word & !HIGHS) + eight(0x7f - 9)) | word;
    let [first, _] = FIRST.get(length).copied().unwrap_or([0; 2]);
    others & HIGHS & first
}

/// The bytes as words: all of eight, and one of what is left.
#[inline]
pub(super) fn words(bytes: &[u8]) -> impl Iterator<Item = u64> {
    let (words, _) = bytes.as_chunks::<8>();
    words.iter().map(|word| u64::from_le_bytes(*word)).chain([last_word(bytes)])
}

/// Whether no byte is of a letter beyond ASCII. The library looks at four at once where memory has 32 bits.
#[inline]
pub(super) fn is_ascii(bytes: &[u8]) -> bool {
    let (words, rest) = bytes.as_chunks::<8>();
    let all = words.iter().fold(0, |all, word| all | u64::from_le_bytes(*word));
    all & HIGHS == 0 && rest.is_ascii()
}

/// Whether two texts are the same.
#[inline]
pub(super) fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let (words, _) = a.as_chunks::<8>();
    let (others, _) = b.as_chunks::<8>();
    words.iter().zip(others).all(|(one, other)| one == other) && last_word(a) == last_word(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mark_is_found() {
        let word = |text: &[u8; 8]| u64::from_le_bytes(*text);
        for (text, expected) in [
            (b"abcdefgh", None),
            (b"abc,ef,h", Some(3)),
            (b",,,,,,,,", Some(0)),
            (b"abcdefg\n", Some(7)),
            (b"ab\rd\xc3\xa9g,", Some(2)),
            (b"-\x80\xff\x8c+-./", None),
        ] {
            assert_eq!(first_of(word(text), eight(b','), 14), expected, "{text:?}");
        }
    }

    #[test]
    fn every_mark_has_its_bit() {
        for expected in 0..256 {
            let byte = |at: u32| if expected >> at & 1 == 1 { 0x80 << (8 * at) } else { 0 };
            assert_eq!(bits((0..8).map(byte).sum()), expected);
        }
    }

    #[test]
    fn digits_are_told_from_others() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut text = *b"01234567";
                text[at] = byte;
                let expected = if byte.is_ascii_digit() { 0 } else { 0x80 << (8 * at) };
                assert_eq!(others_than_digits(last_word(&text), 8), expected, "{text:?}");
                let alone = others_than_digits(last_word(&text[at..=at]), 1);
                assert_eq!(alone == 0, byte.is_ascii_digit());
            }
        }
    }

    #[test]
    fn texts_are_told_apart() {
        let text = b"0123456789abcdefghijklmnop";
        for length in 0..text.len() {
            let whole = &text[..length];
            assert!(same(whole, whole));
            for at in 0..length {
                let mut other = whole.to_vec();
                other[at] ^= 1;
                assert!(!same(whole, &other), "{length} bytes, another at {at}");
            }
        }
        assert_eq!(last_word(b"abc"), u64::from(u32::from_le_bytes(*b"abc\0")));
        assert_eq!(last_word(b"abcdef"), u64::from_le_bytes(*b"abcdef\0\0"));
    }
}
