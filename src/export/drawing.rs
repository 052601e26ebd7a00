//! A chart as ECharts drew it, made fit to stand in a file or in another page: nothing runs, nothing is linked, no id
//! clashes.

use super::svg::escaped;

/// Why a drawing cannot be made into a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DrawingError {
    /// The text is no SVG.
    #[error("The chart could not be drawn: the drawing is not an SVG picture")]
    NotSvg,
    /// It holds a script, an event handler or a link, which a picture must not.
    #[error("The chart could not be saved: the drawing holds a script or a link")]
    Script,
}

/// Attributes that a stylesheet around the picture would win over.
const PRESENTATION: [&str; 15] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "opacity",
    "text-anchor",
    "dominant-baseline",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
];

/// What is between `<svg …>` and `</svg>`, cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn(String);

impl Drawn {
    /// Cleans ECharts' SVG text: hover styles, its own notes and halos are left out, base lines are written so that
    /// office programs understand them. `id` begins every id in it.
    ///
    /// # Errors
    ///
    /// See [`DrawingError`].
    pub fn read(drawn: &str, id: &str) -> Result<Self, DrawingError> {
        let start = drawn.find("<svg").ok_or(DrawingError::NotSvg)?;
        let open = start + drawn[start..].find('>').ok_or(DrawingError::NotSvg)? + 1;
        let close =
            drawn.rfind("</svg>").filter(|close| open <= *close).ok_or(DrawingError::NotSvg)?;
        let mut inner = without_between(&drawn[open..close], "<style", "</style>");
        if is_dangerous(&inner) {
            return Err(DrawingError::Script);
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
        let inner = with_ids(&words.collect::<Vec<_>>().join("<text"), &escaped(id));
        let inner = inner.replace("dominant-baseline=\"central\"", "dy=\"0.35em\"");
        Ok(Self(inner.trim().to_owned() + "\n"))
    }

    /// For a picture of its own.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// For another page: colours, strokes and letters as inline styles, which that page's own do not reach.
    pub fn styled(&self) -> String {
        let mut parts = self.0.split('<');
        let mut styled = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            styled.push('<');
            match part.split_once('>') {
                Some((tag, after)) if !tag.starts_with(['/', '!', '?']) => {
                    styled.push_str(&styled_tag(tag));
                    styled.push('>');
                    styled.push_str(after);
                }
                _ => styled.push_str(part),
            }
        }
        styled
    }
}

fn styled_tag(tag: &str) -> String {
    let (tag, end) = tag.strip_suffix('/').map_or((tag, ""), |tag| (tag, "/"));
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let (mut kept, mut style) = (name.to_owned(), String::new());
    while let Some((attribute, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else { break };
        rest = after;
        match attribute.trim() {
            "style" => style = format!("{};{style}", value.trim_end_matches(';')),
            attribute if PRESENTATION.contains(&attribute) => {
                style.push_str(&format!("{attribute}:{value};"));
            }
            attribute => kept.push_str(&format!(" {attribute}=\"{value}\"")),
        }
    }
    if !style.is_empty() {
        kept.push_str(&format!(" style=\"{style}\""));
    }
    kept + end
}

fn is_dangerous(inner: &str) -> bool {
    let lower = inner.to_lowercase();
    let words = [
        "<script",
        "<foreignobject",
        "<image",
        "<use",
        " onload=",
        " onclick=",
        " onerror=",
        " onmouse",
        " onfocus=",
        "href=",
        "javascript:",
    ];
    let links = lower.matches("url(").count() != lower.matches("url(#").count();
    links || words.iter().any(|word| lower.contains(word))
}

/// Ids begin with `zr`, a count of the drawings made before and a hyphen; here with the given id.
fn with_ids(text: &str, id: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("zr") {
        let (before, found) = rest.split_at(at);
        let after = found[2..].trim_start_matches(|letter: char| letter.is_ascii_digit());
        let is_id =
            before.ends_with(['"', '#']) && after.starts_with('-') && after.len() + 2 < found.len();
        kept.push_str(before);
        kept.push_str(if is_id { id } else { "zr" });
        rest = if is_id { after } else { &found[2..] };
    }
    kept + rest
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_drawings_are_read() {
        for (text, expected) in [
            ("not a picture", DrawingError::NotSvg),
            ("<svg>", DrawingError::NotSvg),
            ("<svg><SCRIPT>alert(1)</SCRIPT></svg>", DrawingError::Script),
            ("<svg><rect onload=\"x\"/></svg>", DrawingError::Script),
            ("<svg><a href=\"https://elsewhere\"/></svg>", DrawingError::Script),
            ("<svg><rect fill=\"url(https://elsewhere)\"/></svg>", DrawingError::Script),
        ] {
            assert_eq!(Drawn::read(text, "fish"), Err(expected), "{text}");
        }
    }

    #[test]
    fn attributes_become_styles_and_ids_are_its_own() {
        for (drawn, expected) in [
            (
                "<path d=\"M0 0\" fill=\"none\" stroke=\"#123\" clip-path=\"url(#zr12-c1)\"></path>",
                "<path d=\"M0 0\" clip-path=\"url(#fish-c1)\" style=\"fill:none;stroke:#123;\"></path>",
            ),
            (
                "<text style=\"font-size:13px;\" fill=\"#123\" y=\"8\">zr1- a &lt; b</text>",
                "<text y=\"8\" style=\"font-size:13px;fill:#123;\">zr1- a &lt; b</text>",
            ),
            ("<g id=\"zr0-a\"/>", "<g id=\"fish-a\"/>"),
        ] {
            let read = Drawn::read(&format!("<svg>{drawn}</svg>"), "fish").unwrap();
            assert_eq!(read.styled().trim(), expected);
        }
    }
}
