//! Bytes as letters: five for every four bytes, so that they stand in a page as text and take a quarter more, not a third
//! as in base64. `web/one-file.js` reads them.

/// The letter of nought; the others follow it in ASCII.
const FIRST: u8 = b'#';
/// Stands for `<`, which a page would take for a tag.
const FOR_LESS: u8 = b'x';

/// The bytes, filled up with zeros to a multiple of four.
pub fn of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for chunk in bytes.chunks(4) {
        let mut four = [0; 4];
        four[..chunk.len()].copy_from_slice(chunk);
        let number = u32::from_be_bytes(four);
        for power in [85 * 85 * 85 * 85, 85 * 85 * 85, 85 * 85, 85, 1] {
            // A digit of base 85 is less than that.
            let letter = FIRST + (number / power % 85) as u8;
            text.push(char::from(if letter == b'<' { FOR_LESS } else { letter }));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_numbers_of_base_85() {
        assert_eq!(of(&[]), "");
        assert_eq!(of(&[0, 0, 0, 0]), "#####");
        assert_eq!(of(&[0, 0, 0, 25, 0, 0, 0, 84]), "####x####w");
        assert_eq!(of(&[0, 0, 1]), of(&[0, 0, 1, 0]));
        let every: Vec<u8> = (0..=255).collect();
        assert!(of(&every).bytes().all(|letter| letter != b'<' && (b'#'..=b'x').contains(&letter)));
    }
}
