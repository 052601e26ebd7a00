//! Bytes as letters: two for every thirteen bits, so that they stand in a page as text and take less than a quarter more,
//! not a third as in base64. `web/one-file.js` reads them.

/// The letter of nought; the others follow it in ASCII.
const FIRST: u8 = b'#';
/// How many letters there are: two of them tell 8,281 numbers apart, thirteen bits 8,192.
const LETTERS: u32 = 91;
/// Stands for `<`, which a page would take for a tag.
const FOR_LESS: u8 = b'~';

/// Bits of two letters.
const BITS: u32 = 13;

/// The bytes, filled up with zeros to a multiple of thirteen bits.
pub fn of(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        if BITS <= bits {
            bits -= BITS;
            push(&mut text, held >> bits);
            held &= (1 << bits) - 1;
        }
    }
    if 0 < bits {
        push(&mut text, held << (BITS - bits));
    }
    text
}

fn push(text: &mut String, number: u32) {
    for digit in [number / LETTERS, number % LETTERS] {
        // A digit is less than there are letters.
        let letter = FIRST + digit as u8;
        text.push(char::from(if letter == b'<' { FOR_LESS } else { letter }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_numbers_of_base_91() {
        assert_eq!(of(&[]), "");
        assert_eq!(of(&[0; 13]), "#".repeat(16));
        // Thirteen bits, and three filled up to thirteen: 25 (the letter "<") and 7 times 1,024.
        assert_eq!(of(&[0b0000_0000, 0b1100_1111]), "#~qi");
        assert!(of(&[0, 0, 1, 0]).starts_with(&of(&[0, 0, 1])));
        let every: Vec<u8> = (0..=255).collect();
        assert!(of(&every).bytes().all(|letter| letter != b'<' && (b'#'..=b'~').contains(&letter)));
    }
}
