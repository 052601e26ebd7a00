//! Bytes to text, in steps: byte order marks, UTF-16, UTF-8, Windows-1252.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes looked at to tell an encoding, from the first that is not UTF-8.
const LOOKED_AT: usize = 100_000;

/// Turns bytes into text as they come.
///
/// Text is UTF-8 until a byte says otherwise. When everything before was plain ASCII the rest is in the
/// encoding its bytes look like; when accents had already been read as UTF-8, the file is broken there, and
/// the broken bytes become `U+FFFD`.
#[derive(Default)]
pub struct TextDecoder {
    state: State,
    /// Bytes not decoded yet: the first few, or a character cut in two.
    pending: Vec<u8>,
    seen_accents: bool,
    /// Where the first broken character stands, as a count of line ends before it.
    broken_at: Option<u32>,
    lines: u32,
}

#[derive(Default)]
enum State {
    /// Nothing read yet.
    #[default]
    Start,
    /// UTF-8 so far.
    Utf8,
    /// Another encoding, or UTF-8 known to be broken.
    Other(Box<Decoder>),
}

impl TextDecoder {
    /// Decodes more bytes and appends the text; `last` when no more will come.
    pub fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        let mut joined = std::mem::take(&mut self.pending);
        let bytes = if joined.is_empty() {
            bytes
        } else {
            joined.extend_from_slice(bytes);
            &joined
        };
        if let State::Start = self.state {
            if bytes.len() < 64 && !last {
                self.pending = bytes.to_vec();
                return;
            }
            let (encoding, mark) = start(bytes);
            self.state = if encoding == UTF_8 { State::Utf8 } else { other(encoding) };
            self.go_on(&bytes[mark..], last, text);
            return;
        }
        self.go_on(bytes, last, text);
    }

    fn go_on(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        if let State::Utf8 = self.state {
            let (good, rest) = match std::str::from_utf8(bytes) {
                Ok(good) => (good, None),
                Err(error) => {
                    let (good, rest) = bytes.split_at(error.valid_up_to());
                    let cut = error.error_len().is_none() && !last;
                    (std::str::from_utf8(good).unwrap_or(""), Some((rest, cut)))
                }
            };
            self.seen_accents |= !good.is_ascii();
            self.count_lines(good);
            text.push_str(good);
            match rest {
                None => {}
                Some((rest, true)) => self.pending = rest.to_vec(),
                // However the bytes come, the same ones decide.
                Some((rest, false)) if !self.seen_accents && !last && rest.len() < LOOKED_AT => {
                    self.pending = rest.to_vec();
                }
                Some((rest, false)) => {
                    let encoding = if self.seen_accents { UTF_8 } else { likeliest(rest) };
                    self.state = other(encoding);
                    self.go_on(rest, last, text);
                }
            }
            return;
        }
        let from = text.len();
        let State::Other(decoder) = &mut self.state else { return };
        let mut rest = bytes;
        loop {
            text.reserve(decoder.max_utf8_buffer_length(rest.len()).unwrap_or(rest.len() * 3));
            let (result, read, _) = decoder.decode_to_string(rest, text, last);
            rest = &rest[read..];
            if result == CoderResult::InputEmpty {
                break;
            }
        }
        let added = text[from..].to_owned();
        if self.broken_at.is_none()
            && let Some(at) = added.find('\u{fffd}')
        {
            self.broken_at = Some(self.lines + line_ends(&added[..at]));
        }
        self.count_lines(&added);
    }

    fn count_lines(&mut self, text: &str) {
        self.lines = self.lines.saturating_add(line_ends(text));
    }

    /// The line (from 1) of the first character that could not be read, if any.
    pub fn broken_line(&self) -> Option<u32> {
        self.broken_at.map(|line| line + 1)
    }
}

/// How many line ends a text has, eight bytes at a time: this is asked of every byte of a file.
fn line_ends(text: &str) -> u32 {
    const LOW: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let in_word = |word: &[u8; 8]| {
        // A byte that is a line end becomes zero; the highest bit of every other is set.
        let others = u64::from_le_bytes(*word) ^ u64::from_le_bytes([b'\n'; 8]);
        let others = ((others & LOW) + LOW) | others | LOW;
        others.count_zeros()
    };
    let in_rest = rest.iter().map(|byte| u32::from(*byte == b'\n'));
    words.iter().map(in_word).chain(in_rest).sum()
}

fn other(encoding: &'static Encoding) -> State {
    State::Other(Box::new(encoding.new_decoder_without_bom_handling()))
}

/// The encoding the first bytes declare, and the length of their mark.
fn start(bytes: &[u8]) -> (&'static Encoding, usize) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding, mark);
    }
    // Text in Latin letters as UTF-16 has a zero in every other byte.
    let sample = &bytes[..bytes.len().min(64)];
    let zeros =
        |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let half = sample.len() / 2;
    if 1 < half && half * 3 / 4 < zeros(1) && zeros(0) == 0 {
        return (UTF_16LE, 0);
    }
    if 1 < half && half * 3 / 4 < zeros(0) && zeros(1) == 0 {
        return (UTF_16BE, 0);
    }
    (UTF_8, 0)
}

/// What bytes that are not UTF-8 look like, for a British reader.
fn likeliest(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(LOOKED_AT)], true);
    detector.guess(Some(b"uk"), Utf8Detection::Deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        for step in [1, 3, bytes.len().max(1)] {
            let mut decoder = TextDecoder::default();
            let mut text = String::new();
            for chunk in bytes.chunks(step) {
                decoder.decode(chunk, false, &mut text);
            }
            decoder.decode(&[], true, &mut text);
            assert_eq!(text, expected, "in steps of {step}");
        }
    }

    #[test]
    fn text_is_read_in_whatever_encoding_it_came() {
        let long = "Year,Children's centres – £ per head\n".repeat(4);
        check(long.as_bytes(), &long);
        check(&[&[0xEF, 0xBB, 0xBF], long.as_bytes()].concat(), &long);
        let utf16: Vec<u8> = long.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&[&[0xFF, 0xFE], utf16.as_slice()].concat(), &long);
        let plain = "Year,Number\n2019,12\n";
        let utf16: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
        check(&utf16, plain);
        check("".as_bytes(), "");
    }

    #[test]
    fn accents_of_windows() {
        let mut decoder = TextDecoder::default();
        let mut text = String::new();
        let bytes = b"Classement;Quartier;Date;Ann\xe9e;Taux d'occupation \x96 \xe9t\xe9\r\n3 stars;All;01-01-13;2013;0,61\r\n";
        decoder.decode(bytes, true, &mut text);
        assert!(text.contains("Année") && text.contains("– été"), "{text}");
        assert_eq!(decoder.broken_line(), None);
    }

    #[test]
    fn line_ends_are_counted() {
        for text in ["", "\n", "é\n\u{8a}\n\n", "one\ntwo\r\nthree\n\n\u{fffd}\nfour\u{10a}\n"] {
            for from in (0..text.len()).filter(|from| text.is_char_boundary(*from)) {
                let text = &text[from..];
                assert_eq!(line_ends(text) as usize, text.matches('\n').count(), "{text:?}");
            }
        }
    }

    #[test]
    fn broken_utf8_is_told_with_its_line() {
        let mut decoder = TextDecoder::default();
        let mut text = String::new();
        decoder.decode("Café,1\nThé,2\n".as_bytes(), false, &mut text);
        decoder.decode(b"Caf\xc3,3\n", true, &mut text);
        assert_eq!(text, "Café,1\nThé,2\nCaf\u{fffd},3\n");
        assert_eq!(decoder.broken_line(), Some(3));
    }
}
