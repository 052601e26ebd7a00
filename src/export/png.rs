//! A PNG picture finished: how wide it is on paper, and what is carried inside.
//!
//! The browser draws the picture; here chunks are put into its file and found again. Source of the layout: PNG (Third
//! Edition), W3C, sections 5.3 (chunks), 11.3.3.4 (`iTXt`) and 11.3.4.3 (`pHYs`).

use super::inside::MARK;

/// The first bytes of every PNG.
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
/// Length, kind and checksum of a chunk.
const AROUND: usize = 12;

/// How large a picture is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PngSize {
    /// Pixels for each CSS pixel.
    pub scale: f64,
    /// Pixels in a metre.
    pub pixels_per_metre: u32,
}

/// CSS pixels in a metre: 96 to the inch.
const CSS_PIXELS: f64 = 96.0 / 0.0254;
/// Pixels in a metre where the width on paper is given: 300 to the inch.
const PRINTED: f64 = 300.0 / 0.0254;
/// Pixels across that every browser can draw.
const WIDEST: f64 = 8_192.0;

impl PngSize {
    /// So many times as fine as a plain screen; as wide on paper as on the screen.
    pub fn times(scale: f64) -> Self {
        Self { scale, pixels_per_metre: (CSS_PIXELS * scale).round() as u32 }
    }

    /// So wide on paper, in millimetres, for a picture of `width` CSS pixels; none when that is no width or too wide.
    pub fn millimetres(wanted: f64, width: f64) -> Option<Self> {
        let pixels = wanted / 1_000.0 * PRINTED;
        let scale = pixels / width;
        (1.0..=WIDEST)
            .contains(&pixels)
            .then_some(Self { scale, pixels_per_metre: PRINTED.round() as u32 })
    }
}

/// The picture with its width on paper, and the text that it carries (see [`super::inside`]), right after its header;
/// none when it is no PNG.
pub fn finished(png: &[u8], pixels_per_metre: u32, inside: Option<&str>) -> Option<Vec<u8>> {
    let (kind, header) = chunks(png).next()?;
    if kind != b"IHDR" {
        return None;
    }
    let head = SIGNATURE.len() + AROUND + header.len();
    let mut finished = png.get(..head)?.to_vec();
    let mut data = pixels_per_metre.to_be_bytes().repeat(2);
    data.push(1); // The unit is the metre.
    push(&mut finished, *b"pHYs", &data)?;
    if let Some(inside) = inside {
        // Not packed, no language, no translated keyword.
        let data = [MARK.as_bytes(), &[0; 5], inside.as_bytes()].concat();
        push(&mut finished, *b"iTXt", &data)?;
    }
    finished.extend_from_slice(png.get(head..)?);
    Some(finished)
}

/// Whether a file begins as every PNG does.
pub(crate) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(&SIGNATURE)
}

/// The text of a keyword in a PNG, looked for among all its chunks; none where there is none.
pub(super) fn text_of<'p>(png: &'p [u8], keyword: &str) -> Option<&'p str> {
    chunks(png).find_map(|(kind, data)| {
        let after = data.strip_prefix(keyword.as_bytes())?;
        let text = match (kind, after) {
            // Ours is never packed. A language and a translated keyword stand before the text.
            (b"iTXt", [0, 0, _, rest @ ..]) => rest.splitn(3, |byte| *byte == 0).nth(2)?,
            // Ours is ASCII: a program may have made plain text of it.
            (b"tEXt", [0, rest @ ..]) => rest,
            _ => return None,
        };
        std::str::from_utf8(text).ok()
    })
}

/// The chunks up to the first that is cut off; nothing when it is no PNG.
fn chunks(png: &[u8]) -> impl Iterator<Item = (&[u8; 4], &[u8])> {
    let mut rest = png.strip_prefix(&SIGNATURE).unwrap_or_default();
    std::iter::from_fn(move || {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let kind = rest.get(4..)?.first_chunk()?;
        let data = rest.get(8..)?.get(..length)?;
        rest = rest.get(length.checked_add(AROUND)?..)?;
        Some((kind, data))
    })
}

fn push(png: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) -> Option<()> {
    png.extend_from_slice(&u32::try_from(data.len()).ok()?.to_be_bytes());
    let checked = [&kind, data].concat();
    png.extend_from_slice(&checked);
    png.extend_from_slice(&crc32fast::hash(&checked).to_be_bytes());
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One grey pixel.
    const PIXEL: [u8; 67] = [
        137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
        0, 0, 0, 58, 126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0,
        129, 119, 205, 114, 182, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
    ];

    #[test]
    fn the_width_on_paper_is_told() {
        let made = finished(&PIXEL, 11_811, None).unwrap();
        let told = [0, 0, 0, 9, b'p', b'H', b'Y', b's', 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1];
        assert_eq!(made[33..50], told);
        assert_eq!(made[..33], PIXEL[..33]);
        assert_eq!(made[54..], PIXEL[33..]);
        // The checksum of a chunk that every PNG ends with is known.
        let mut end = Vec::new();
        push(&mut end, *b"IEND", &[]).unwrap();
        assert_eq!(end, PIXEL[55..]);
    }

    #[test]
    fn sizes() {
        assert_eq!(PngSize::times(2.0).pixels_per_metre, 7_559);
        let size = PngSize::millimetres(160.0, 960.0).unwrap();
        assert_eq!((size.scale * 960.0).round(), 1_890.0, "160 mm at 300 to the inch");
        for wrong in [0.0, -1.0, 1_000.0, f64::NAN] {
            assert_eq!(PngSize::millimetres(wrong, 960.0), None);
        }
    }

    #[test]
    fn other_files_stay_as_they_are() {
        for bytes in
            [&b""[..], b"GIF89a", &PIXEL[..20], &[PIXEL[..8].to_vec(), vec![255; 12]].concat()]
        {
            assert_eq!(finished(bytes, 1, Some("x")), None);
            assert_eq!(text_of(bytes, MARK), None);
        }
        assert_eq!(text_of(&PIXEL, MARK), None);
    }

    #[test]
    fn what_is_put_in_is_found_again() {
        let project = "{\"name\":\"five\"}";
        let made = finished(&PIXEL, 11_811, Some(project)).unwrap();
        assert_eq!(text_of(&made, MARK), Some(project));
        let kinds: Vec<&[u8; 4]> = chunks(&made).map(|(kind, _)| kind).collect();
        assert_eq!(kinds, [b"IHDR", b"pHYs", b"iTXt", b"IDAT", b"IEND"]);
        // As other programs write it: after the picture, with a language, or as plain text.
        for (kind, around) in [(*b"iTXt", &b"\0\0\0en\0Projekt\0"[..]), (*b"tEXt", &b"\0"[..])] {
            let mut written = PIXEL[..55].to_vec();
            push(&mut written, *b"tEXt", b"Comment\0better-off-project").unwrap();
            push(&mut written, kind, &[MARK.as_bytes(), around, project.as_bytes()].concat());
            written.extend_from_slice(&PIXEL[55..]);
            assert_eq!(text_of(&written, MARK), Some(project));
        }
        // Cut off in the middle of it.
        assert_eq!(text_of(&made[..80], MARK), None);
    }
}
