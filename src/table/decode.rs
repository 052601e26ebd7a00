//! Bytes to text, in steps: byte order marks, UTF-16, UTF-8, Windows-1252.

use super::words::is_ascii;
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
    /// Whether the text decoded last begins to be broken, and where: a place in the text it was added to.
    broken_at: Option<usize>,
    broken: bool,
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
    /// More bytes as the text they are already: UTF-8 with no character cut in two. None when they have to be decoded.
    pub fn as_text<'b>(&mut self, bytes: &'b [u8]) -> Option<&'b str> {
        if !matches!(self.state, State::Utf8) || !self.pending.is_empty() {
            return None;
        }
        let text = std::str::from_utf8(bytes).ok()?;
        self.seen_accents = self.seen_accents || !is_ascii(bytes);
        Some(text)
    }

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
        if !self.broken {
            self.broken_at = text[from..].find('\u{fffd}').map(|at| from + at);
            self.broken = self.broken_at.is_some();
        }
    }

    /// Where in the text that was added to last the first character stands that could not be read; told once.
    pub fn take_broken(&mut self) -> Option<usize> {
        self.broken_at.take()
    }
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
        assert_eq!(decoder.take_broken(), None);
    }

    #[test]
    fn broken_utf8_is_told_with_its_place() {
        let mut decoder = TextDecoder::default();
        let mut text = String::new();
        decoder.decode("Café,1\nThé,2\n".as_bytes(), false, &mut text);
        decoder.decode(b"Caf\xc3,3\n", true, &mut text);
        assert_eq!(text, "Café,1\nThé,2\nCaf\u{fffd},3\n");
        assert_eq!(decoder.take_broken(), text.find('\u{fffd}'));
        assert_eq!(decoder.take_broken(), None);
    }
}
