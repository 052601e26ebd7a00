//! A drawn chart as a picture file that stands alone: its title, its words for those who cannot see it, its source.

use crate::curve::Curve;
use crate::curve::chart::Look;
use crate::report::notes;

const MARGIN: f64 = 20.0;
const TITLE: f64 = 20.0;
const SUBTITLE: f64 = 14.0;
const NOTE: f64 = 12.0;

/// Why a drawing cannot be made into a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SvgError {
    /// The text is no SVG.
    #[error("The chart could not be drawn: the drawing is not an SVG picture")]
    NotSvg,
    /// It holds a script or an event handler, which a picture must not.
    #[error("The chart could not be saved: the drawing holds a script")]
    Script,
}

/// A curve's drawing (ECharts' SVG text, drawn at `look`'s size) as a standalone, accessible SVG file.
///
/// `id` begins every id in it, so that several can stand in one page. Hover styles and the drawing's own notes are
/// left out; base lines are written so that office programs understand them.
///
/// # Errors
///
/// See [`SvgError`].
pub fn standalone(drawn: &str, curve: &Curve, look: &Look, id: &str) -> Result<String, SvgError> {
    let inner = inside(drawn, id)?;
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
    for note in notes(curve) {
        y = lines(&mut words, &note, y, NOTE, false, &look.muted, look);
    }
    let height = y + MARGIN - 4.0;
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

/// What is between `<svg …>` and `</svg>`, cleaned.
fn inside(drawn: &str, id: &str) -> Result<String, SvgError> {
    let start = drawn.find("<svg").ok_or(SvgError::NotSvg)?;
    let open = start + drawn[start..].find('>').ok_or(SvgError::NotSvg)? + 1;
    let close = drawn.rfind("</svg>").filter(|close| open <= *close).ok_or(SvgError::NotSvg)?;
    let mut inner = without_between(&drawn[open..close], "<style", "</style>");
    let lower = inner.to_lowercase();
    let handlers = [" onload=", " onclick=", " onerror=", " onmouse", " onfocus=", "javascript:"];
    if lower.contains("<script")
        || lower.contains("<foreignobject")
        || handlers.iter().any(|one| lower.contains(one))
    {
        return Err(SvgError::Script);
    }
    for attribute in [" ecmeta_", " class=", " pointer-events="] {
        inner = without_attribute(&inner, attribute);
    }
    let words = inner.split("<text").enumerate().map(|(index, part)| {
        // Programs that do not know `paint-order` would paint the halo over the letters.
        let halo = [" stroke=", " stroke-width=", " paint-order=", " stroke-miterlimit="];
        let (text, after) = part.split_once("</text>").unwrap_or(("", part));
        if index == 0 || text.is_empty() {
            return part.to_owned();
        }
        let text = halo.iter().fold(text.to_owned(), |text, one| without_attribute(&text, one));
        format!("{text}</text>{after}")
    });
    let inner = words.collect::<Vec<_>>().join("<text");
    let inner = inner.replace("zr0-", &format!("{}-", escaped(id)));
    Ok(inner.replace("dominant-baseline=\"central\"", "dy=\"0.35em\"").trim().to_owned() + "\n")
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
fn wrapped(text: &str, letters: f64) -> Vec<String> {
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

fn without_between(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(open) {
        kept.push_str(&rest[..start]);
        rest = &rest[start..];
        match rest.find(close) {
            Some(end) => rest = &rest[end + close.len()..],
            None => return kept,
        }
    }
    kept + rest
}

/// Takes ` name…="value"` out wherever it stands.
fn without_attribute(text: &str, begins: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(begins) {
        kept.push_str(&rest[..start]);
        rest = &rest[start..];
        let quoted = rest
            .find('"')
            .and_then(|open| rest[open + 1..].find('"').map(|close| open + close + 2));
        match quoted {
            Some(end) => rest = &rest[end..],
            None => return kept + rest,
        }
    }
    kept + rest
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

    fn drawn(text: &str) -> Result<String, SvgError> {
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
    fn no_scripts() {
        for (text, expected) in [
            ("not a picture", SvgError::NotSvg),
            ("<svg>", SvgError::NotSvg),
            ("<svg><SCRIPT>alert(1)</SCRIPT></svg>", SvgError::Script),
            ("<svg><rect onload=\"x\"/></svg>", SvgError::Script),
        ] {
            assert_eq!(drawn(text), Err(expected), "{text}");
        }
    }
}
