//! A drawn chart as a picture file that stands alone: its title, its words for those who cannot see it, its source.

use super::drawing::{DrawingError, Drawn};
use crate::curve::Curve;
use crate::curve::chart::Look;

const MARGIN: f64 = 20.0;
const TITLE: f64 = 20.0;
const SUBTITLE: f64 = 14.0;
const NOTE: f64 = 12.0;

/// A curve's drawing (ECharts' SVG text, drawn at `look`'s size) as a standalone, accessible SVG file.
///
/// `id` begins every id in it, so that several can stand in one page. Hover styles and the drawing's own notes are
/// left out; base lines are written so that office programs understand them.
///
/// # Errors
///
/// See [`DrawingError`].
pub fn standalone(
    drawn: &str,
    curve: &Curve,
    look: &Look,
    id: &str,
) -> Result<String, DrawingError> {
    let drawn = Drawn::read(drawn, id)?;
    let inner = drawn.text();
    let width = look.width + 2.0 * MARGIN;
    let mut words = String::new();
    let mut y = MARGIN;
    for (text, size, bold, color) in
        [(&curve.title, TITLE, true, &look.ink), (&curve.subtitle, SUBTITLE, false, &look.muted)]
    {
        y = lines(&mut words, text, y, size, bold, color, look);
    }
    let chart_at = y + 6.0;
    y = chart_at + look.height + 6.0;
    for note in curve.notes_in_words() {
        y = lines(&mut words, note, y, NOTE, false, &look.muted, look);
    }
    let height = (10.0 * (y + MARGIN - 4.0)).round() / 10.0;
    let (title, alt) = (escaped(&curve.title), escaped(&curve.alt));
    let (paper, chart_width, chart_height) = (escaped(&look.paper), look.width, look.height);
    let id = escaped(id);
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{alt}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n\
         <g aria-hidden=\"true\">\n{words}\
         <svg x=\"{MARGIN}\" y=\"{chart_at}\" width=\"{chart_width}\" height=\"{chart_height}\" \
         viewBox=\"0 0 {chart_width} {chart_height}\">\n{inner}</svg>\n</g>\n</svg>\n"
    ))
}

/// One text as lines of the picture; gives the place of what follows.
fn lines(
    words: &mut String,
    text: &str,
    mut y: f64,
    size: f64,
    bold: bool,
    color: &str,
    look: &Look,
) -> f64 {
    let letter = size * if bold { 0.58 } else { 0.52 };
    for line in wrapped(text, look.width / letter) {
        y += size * 1.3;
        let weight = if bold { " font-weight=\"bold\"" } else { "" };
        let base = y - size * 0.25;
        words.push_str(&format!(
            "<text x=\"{MARGIN}\" y=\"{base:.1}\" font-family=\"{}\" font-size=\"{size}\"{weight} fill=\"{}\">{}</text>\n",
            escaped(&look.font_family),
            escaped(color),
            escaped(&line),
        ));
    }
    y
}

/// Breaks between words, at so many letters; a longer word stays whole.
pub(super) fn wrapped(text: &str, letters: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let length =
            |text: &str| f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX));
        match lines.last_mut() {
            Some(line) if length(line) + 1.0 + length(word) <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Text for XML: the five characters that mean something, and no control characters, which XML forbids.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\n' | '\t' => safe.push(' '),
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// A picture as an address of its own, for a page that has no file of it.
pub fn address(svg: &str) -> String {
    let mut address = String::from("data:image/svg+xml,");
    for byte in svg.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                address.push(char::from(byte));
            }
            other => address.push_str(&format!("%{other:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::amount::Unit;
    use crate::curve::{CurveWords, curve};
    use crate::house_style::HouseStyle;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    const DRAWN: &str = r##"<svg width="720" height="400" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400">
<path d="M0 0L1 1" stroke="#123" pointer-events="visible" class="zr0-cls-0" clip-path="url(#zr0-c1)" ecmeta_series_index="2"></path>
<text dominant-baseline="central" y="6.5" fill="#57595e" stroke="#ffffff" stroke-width="3" paint-order="stroke" stroke-miterlimit="2">2025</text>
<clipPath id="zr0-c1"><path d="M0 0" stroke="#000"></path></clipPath>
<style ><![CDATA[ .zr0-cls-0:hover { cursor:pointer; } ]]></style>
</svg>"##;

    fn drawn(text: &str) -> Result<String, DrawingError> {
        let indicator = TestIndicator::new("Fish & \"chips\" <eaten>", Unit::Count, Polarity::Rise)
            .rows(&[("2013-14", "1281"), ("2014-15", "c"), ("2015-16", "1293")])
            .indicator();
        let curve =
            curve(&CurveWords::default(), &indicator, &[], "table.csv", &HouseStyle::default());
        let look = Look::paper(720.0, 400.0);
        if let Ok(folder) = std::env::var("CHARTS_INTO")
            && let Ok(real) =
                std::fs::read_to_string(format!("{folder}/share_with_gaps_and_targets.svg"))
        {
            let real = standalone(&real, &curve, &look, "fish").unwrap();
            std::fs::write(format!("{folder}/standalone.svg"), real).unwrap();
        }
        standalone(text, &curve, &look, "fish")
    }

    #[test]
    fn a_picture_that_stands_alone() {
        insta::assert_snapshot!(drawn(DRAWN).unwrap());
    }

    #[test]
    fn a_picture_as_an_address() {
        assert_eq!(address("<svg a=\"£\"/>"), "data:image/svg+xml,%3Csvg%20a%3D%22%C2%A3%22/%3E");
    }
}
