//! The photo or logo on the booklet's cover: which files it can come from, and what is kept of it.

use serde::{Deserialize, Serialize};
use std::sync::Arc;
use thiserror::Error;

/// Bytes of the picture that is kept, at most.
pub const MOST_KEPT: usize = 200_000;
/// Bytes of the file it comes from, at most.
pub const MOST_READ: usize = 25_000_000;
/// Pixels of the file it comes from, at most: what unpacks to more takes a browser's memory.
const MOST_PIXELS: u64 = 60_000_000;
/// How far into a text its `<svg` may stand.
const PROLOGUE: usize = 4_096;

/// A picture as it is saved: drawn anew by the browser, so that nothing of the file comes along but what it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CoverPicture {
    /// `data:image/png;base64,…` or the same of a JPEG.
    pub url: Arc<str>,
    /// What it shows, for those who do not see it.
    #[serde(default)]
    pub alt: String,
}

impl CoverPicture {
    /// Whether it may be shown: it says what it shows, and its address is a picture and leads nowhere.
    pub fn is_ready(&self) -> bool {
        !self.alt.trim().is_empty() && self.is_picture()
    }

    /// Whether its address is a small PNG or JPEG and leads nowhere: a project may come from anybody.
    pub fn is_picture(&self) -> bool {
        let kinds = ["data:image/png;base64,", "data:image/jpeg;base64,"];
        let Some(body) = kinds.iter().find_map(|kind| self.url.strip_prefix(kind)) else {
            return false;
        };
        let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
        !body.is_empty() && body.len() <= MOST_KEPT * 3 / 2 && body.bytes().all(is_base64)
    }
}

/// A sort of picture file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// SVG, read as a picture: nothing in it runs.
    Svg,
}

/// Why a file is not taken: the end of a sentence that begins with its name.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PictureRefused {
    /// Its first bytes are those of none.
    #[error("is no PNG, JPEG or SVG picture. Choose a file that is one")]
    NoPicture,
    /// Too many bytes.
    #[error("is larger than 25 MB. Choose a smaller picture")]
    TooLarge,
    /// Too many pixels.
    #[error("is {0} by {1} pixels, more than can be drawn here. Choose a smaller picture")]
    TooManyPixels(u32, u32),
}

impl PictureKind {
    /// What a file is by its first bytes, whatever it is called.
    ///
    /// # Errors
    ///
    /// See [`PictureRefused`].
    pub fn of(bytes: &[u8]) -> Result<PictureKind, PictureRefused> {
        if MOST_READ < bytes.len() {
            return Err(PictureRefused::TooLarge);
        }
        let (kind, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            (PictureKind::Png, png_size(bytes))
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            (PictureKind::Jpeg, jpeg_size(bytes))
        } else if is_svg(bytes) {
            return Ok(PictureKind::Svg);
        } else {
            return Err(PictureRefused::NoPicture);
        };
        match size {
            None | Some((0, _) | (_, 0)) => Err(PictureRefused::NoPicture),
            Some((width, height)) if MOST_PIXELS < u64::from(width) * u64::from(height) => {
                Err(PictureRefused::TooManyPixels(width, height))
            }
            Some(_) => Ok(kind),
        }
    }

    /// As browsers call it.
    pub fn mime(self) -> &'static str {
        match self {
            PictureKind::Png => "image/png",
            PictureKind::Jpeg => "image/jpeg",
            PictureKind::Svg => "image/svg+xml",
        }
    }

    /// How to draw it, best first: the longer edge in pixels, and as a JPEG of what quality, or as a PNG, which keeps
    /// a logo's edges sharp. The last is small enough whatever it shows.
    pub fn attempts(self) -> impl Iterator<Item = (u32, Option<f64>)> {
        let png = (self != PictureKind::Jpeg).then_some((1_600, None));
        let jpeg = [(1_600, 0.85), (1_600, 0.7), (1_200, 0.75), (900, 0.7), (600, 0.6), (400, 0.5)];
        png.into_iter().chain(jpeg.map(|(edge, quality)| (edge, Some(quality))))
    }
}

/// A size with its longer edge at most so long, in the same proportion; an SVG grows as well.
pub fn fitted(kind: PictureKind, (width, height): (u32, u32), edge: u32) -> (u32, u32) {
    let longer = width.max(height).max(1);
    if longer <= edge && kind != PictureKind::Svg {
        return (width.max(1), height.max(1));
    }
    let scaled = |side: u32| {
        let side = (u64::from(side) * u64::from(edge) + u64::from(longer) / 2) / u64::from(longer);
        u32::try_from(side).unwrap_or(edge).max(1)
    };
    (scaled(width), scaled(height))
}

fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.get(12..24)?.strip_prefix(b"IHDR")?;
    let side = |from: usize| Some(u32::from_be_bytes(header.get(from..from + 4)?.try_into().ok()?));
    Some((side(0)?, side(4)?))
}

/// From the frame's header, which stands behind segments of any length.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let two = |at: usize| Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?));
    let mut at = 2;
    loop {
        let [0xff, marker] = *bytes.get(at..at + 2)? else { return None };
        match marker {
            0xff => at += 1,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some((two(at + 7)?.into(), two(at + 5)?.into()));
            }
            _ => at += 2 + usize::from(two(at + 2)?),
        }
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes.get(..PROLOGUE).unwrap_or(bytes));
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<')
        && text.contains("<svg")
        && !text.get(..14).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        // A comment of four bytes stands before the frame.
        let mut bytes = vec![0xff, 0xd8, 0xff, 0xfe, 0, 6, 1, 2, 3, 4, 0xff, 0xc2, 0, 17, 8];
        bytes.extend(height.to_be_bytes());
        bytes.extend(width.to_be_bytes());
        bytes
    }

    #[test]
    fn files_are_told_by_their_bytes() {
        use PictureRefused::{NoPicture, TooManyPixels};
        for (bytes, expected) in [
            (png(400, 300), Ok(PictureKind::Png)),
            (jpeg(4_000, 3_000), Ok(PictureKind::Jpeg)),
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), Ok(PictureKind::Svg)),
            ("\u{feff}<?xml version=\"1.0\"?>\n<!-- a --><svg>".into(), Ok(PictureKind::Svg)),
            (png(60_000, 60_000), Err(TooManyPixels(60_000, 60_000))),
            (jpeg(65_000, 65_000), Err(TooManyPixels(65_000, 65_000))),
            (png(0, 9), Err(NoPicture)),
            (png(9, 9)[..18].to_vec(), Err(NoPicture)),
            (jpeg(9, 9)[..16].to_vec(), Err(NoPicture)),
            (vec![0xff, 0xd8, 0xff], Err(NoPicture)),
            (b"<!DOCTYPE html><svg>".to_vec(), Err(NoPicture)),
            (b"GIF89a<svg".to_vec(), Err(NoPicture)),
            (Vec::new(), Err(NoPicture)),
            (vec![0; MOST_READ + 1], Err(PictureRefused::TooLarge)),
        ] {
            assert_eq!(PictureKind::of(&bytes), expected, "{:?}", bytes.get(..30));
        }
    }

    #[test]
    fn pictures_shrink_in_proportion_and_drawings_grow() {
        for (kind, size, edge, expected) in [
            (PictureKind::Jpeg, (4_000, 3_000), 1_600, (1_600, 1_200)),
            (PictureKind::Png, (300, 200), 1_600, (300, 200)),
            (PictureKind::Svg, (30, 20), 1_600, (1_600, 1_067)),
            (PictureKind::Png, (9_000, 1), 400, (400, 1)),
            (PictureKind::Png, (0, 0), 400, (1, 1)),
        ] {
            assert_eq!(fitted(kind, size, edge), expected);
        }
    }

    #[test]
    fn only_a_picture_that_says_what_it_shows_is_ready() {
        for (url, alt, ready) in [
            ("data:image/png;base64,iVBORw0KGgo=", "Leeds Town Hall", true),
            ("data:image/png;base64,iVBORw0KGgo=", "  ", false),
            ("data:image/svg+xml;base64,iVBORw0KGgo=", "A logo", false),
            ("https://elsewhere.example/a.png", "A logo", false),
            ("data:image/png;base64,a\" onerror=\"alert(1)", "A logo", false),
            ("data:image/jpeg;base64,", "A logo", false),
        ] {
            let picture = CoverPicture { url: url.into(), alt: alt.to_owned() };
            assert_eq!(picture.is_ready(), ready, "{url} {alt}");
        }
    }
}
