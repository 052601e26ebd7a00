//! What an export carries inside for Better Off to open again: put in, and found when such a file comes back.
//!
//! It is the text of a project file that holds an extract (see [`super::extract`]), written so that neither HTML nor
//! XML can take any of it for its own: ASCII only, without `<`, `>` and `&`. In HTML it stands in a `<template>`, which
//! no browser shows or runs, in SVG in `<metadata>`, in PNG in a text chunk.

use super::png;
use std::borrow::Cow;

/// What tells our data from any other; the keyword of the chunk too.
pub(super) const MARK: &str = "better-off-project";

/// The text of a project file for the inside of another file: the same JSON, in one line of plain letters.
pub fn armoured(project: &str) -> String {
    let mut armoured = String::with_capacity(project.len());
    let (mut in_text, mut escaped) = (false, false);
    for letter in project.chars() {
        if !in_text && letter.is_ascii_whitespace() {
            continue;
        }
        if letter == '"' && !escaped {
            in_text = !in_text;
        }
        escaped = letter == '\\' && !escaped;
        if matches!(letter, '<' | '>' | '&' | '\u{7f}') || !letter.is_ascii() {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                armoured.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            armoured.push(letter);
        }
    }
    armoured
}

/// An exported page or fragment that carries an [`armoured`] project, last in its element.
pub fn in_html(html: &str, armoured: &str) -> String {
    let element = format!("<template data-{MARK}>{armoured}</template>\n");
    put_before(html, &["</main>", "</div>"], &element)
}

/// An exported picture that carries an [`armoured`] project.
pub fn in_svg(svg: &str, armoured: &str) -> String {
    let element = format!("<metadata id=\"{MARK}\">{armoured}</metadata>\n");
    put_before(svg, &["</svg>"], &element)
}

/// Put before the last of the first of these tags that is there.
fn put_before(text: &str, tags: &[&str], element: &str) -> String {
    let at = tags.iter().find_map(|tag| text.rfind(tag)).unwrap_or(text.len());
    let (before, after) = text.split_at(at);
    format!("{before}{element}{after}")
}

/// The project's text in a file of any of the three kinds; none where there is none.
pub fn found_in(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if png::is_png(bytes) {
        return png::text_of(bytes, MARK).map(Cow::Borrowed);
    }
    found_in_text(&String::from_utf8_lossy(bytes)).map(Cow::Owned)
}

/// Letters between the `<` of our element and our mark, at most.
const TAG: usize = 400;

/// The project's text in the text of an HTML or SVG file, which another program may have written again.
fn found_in_text(text: &str) -> Option<String> {
    let (at, _) = text.match_indices(MARK).find(|(at, _)| is_in_our_tag(text, *at))?;
    let (_, inside) = text[at..].split_once('>')?;
    let (inside, _) = inside.split_once("</")?;
    Some(unescaped(inside.trim()))
}

/// Whether a mark stands in the tag of a template or of metadata.
fn is_in_our_tag(text: &str, at: usize) -> bool {
    let before = text.get(text.floor_char_boundary(at.saturating_sub(TAG))..at).unwrap_or("");
    let Some((_, words)) = before.rsplit_once('<') else { return false };
    let name = words.split(|letter: char| letter.is_whitespace()).next().unwrap_or("");
    let name = name.rsplit(':').next().unwrap_or("").to_ascii_lowercase();
    !words.contains('>') && matches!(name.as_str(), "template" | "metadata")
}

/// Quotes that a program which writes XML escaped; `&`, `<` and `>` are never in it.
fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&#34;", "\"").replace("&apos;", "'").replace("&#39;", "'")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECTS: [&str; 4] = [
        "{\n  \"kind\": \"better-off-project\",\n  \"name\": \"A & B \\\"C\\\" \\\\\"\n}",
        "{\"name\":\"</template></metadata><script>alert(1)</script>\"}",
        "{\"name\":\"Fünf £ – ✓ 🎈 \u{85}\u{7f}\"}",
        "{\"name\":\"</main></div></svg>\"}",
    ];

    #[test]
    fn what_is_put_in_is_found_again() {
        for project in PROJECTS {
            let value: serde_json::Value = serde_json::from_str(project).unwrap();
            let armoured = armoured(project);
            assert!(armoured.is_ascii() && !armoured.contains(['<', '>', '&', '\n']), "{armoured}");
            for file in [
                in_html("<html><body><main><p>x</p></main></body></html>", &armoured),
                in_html("<div id=\"a\"><div>x</div></div>", &armoured),
                in_svg("<svg><title>better-off-project</title></svg>", &armoured),
                // As other programs write it again.
                in_svg("<svg></svg>", &armoured)
                    .replace("<metadata id", "<svg:metadata\n     class='x' id")
                    .replace('"', "&quot;"),
            ] {
                let found = found_in(file.as_bytes()).unwrap_or_default();
                let found: serde_json::Value = serde_json::from_str(&found).unwrap_or_default();
                assert_eq!(found, value, "{file}");
            }
        }
    }

    #[test]
    fn other_files_carry_nothing() {
        for file in [
            "",
            "better-off-project",
            "<svg><metadata>other</metadata></svg>",
            "<p title=\"better-off-project\">words</p>",
            "<template data-better-off-project",
            "<template data-better-off-project>{\"cut\":",
        ] {
            assert_eq!(found_in(file.as_bytes()), None, "{file}");
        }
    }
}
