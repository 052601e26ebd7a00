//! The council's own colour, dark enough for letters on white paper.

/// Contrast that text needs (WCAG 2.2, 1.4.3).
const NEEDED: f64 = 4.5;

/// A colour for headings and lines on white.
#[derive(Debug, Clone, PartialEq)]
pub struct BookletColour {
    /// As it is used: `#0a5a61`.
    pub hex: String,
    /// Contrast of what was typed with white, 1 to 21.
    pub contrast: f64,
    /// Whether it was made darker, because letters in it could not be read.
    pub darkened: bool,
}

impl BookletColour {
    /// What to tell the officer: nothing while the colour can be read as it was typed.
    pub fn problem(&self) -> Option<String> {
        self.darkened.then(|| {
            format!(
                "Its contrast with white is {:.1} to 1 and letters need 4.5 to 1, so the darker {} is used",
                (self.contrast * 10.0).floor() / 10.0,
                self.hex
            )
        })
    }
}

/// Reads `#rrggbb` or `#rgb`, with or without `#`; none when it is no colour.
pub fn booklet_colour(typed: &str) -> Option<BookletColour> {
    let [red, green, blue] = channels(typed)?;
    let mut colour = [red, green, blue];
    let first = contrast_with_white(colour);
    let mut darkened = false;
    // A twentieth darker at a time keeps the hue.
    while contrast_with_white(colour) < NEEDED {
        darkened = true;
        colour = colour.map(|channel| channel - channel.div_ceil(20));
    }
    let [red, green, blue] = colour;
    Some(BookletColour {
        hex: format!("#{red:02x}{green:02x}{blue:02x}"),
        contrast: first,
        darkened,
    })
}

fn channels(typed: &str) -> Option<[u8; 3]> {
    let digits = typed.trim().trim_start_matches('#');
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let part =
        |from: usize, length: usize| u8::from_str_radix(&digits[from..from + length], 16).ok();
    match digits.len() {
        6 => Some([part(0, 2)?, part(2, 2)?, part(4, 2)?]),
        3 => Some([part(0, 1)? * 17, part(1, 1)? * 17, part(2, 1)? * 17]),
        _ => None,
    }
}

/// WCAG's contrast ratio, white being the lighter.
fn contrast_with_white(channels: [u8; 3]) -> f64 {
    let [red, green, blue] = channels.map(linear);
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/// sRGB to light. The power 2.4 is a square times the fifth root of a square, by Newton's steps: the library's own
/// power gives other digits in wasm.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 {
        return value / 12.92;
    }
    let base = (value + 0.055) / 1.055;
    let square = base * base;
    let mut root = 1.0;
    for _ in 0..30 {
        let fourth: f64 = root * root * root * root;
        root = (4.0 * root + square / fourth) / 5.0;
    }
    square * root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_dark_enough() {
        for (typed, contrast, darkened) in [
            ("#0a5a61", "7.9", false),
            ("#767676", "4.5", false),
            ("ff0000", "3.9", true),
            ("#fff", "1.0", true),
            ("#000", "21.0", false),
        ] {
            let colour = booklet_colour(typed).unwrap();
            let first = (colour.contrast * 10.0 + 0.000_1).floor() / 10.0;
            assert_eq!(
                (format!("{first:.1}").as_str(), colour.darkened),
                (contrast, darkened),
                "{typed}"
            );
            assert_eq!(colour.problem().is_some(), darkened);
            let again = booklet_colour(&colour.hex).unwrap();
            assert!(!again.darkened, "{typed} became {}", colour.hex);
        }
        for typed in ["", "red", "#12345", "#ggg", "éé"] {
            assert_eq!(booklet_colour(typed), None, "{typed}");
        }
    }
}
