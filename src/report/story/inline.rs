//! The inside of a line: bold words, links, live figures.

use crate::card::LiveFigure;

/// A live figure in a story, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiveOf {
    /// What it is.
    pub figure: LiveFigure,
    /// As it was typed: "Down" begins a sentence.
    pub name: String,
    /// The indicator's reference or name; none for the report's first.
    pub of: Option<String>,
}

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// The words; of a live figure, what stood in the braces.
    pub text: String,
    /// Set in bold.
    pub bold: bool,
    /// Where it leads; only `https:`, `http:` and `mailto:` are links.
    pub link: Option<String>,
    /// A live figure.
    pub live: Option<LiveOf>,
}

impl Inline {
    /// The stretches of a line, in order. Marks without their other half stay as typed.
    pub fn of(words: &str) -> Vec<Inline> {
        let mut found = Vec::new();
        let mut bold = false;
        let mut typed = String::new();
        let mut rest = words;
        while let Some(at) = rest.find(['*', '[', '{']) {
            typed.push_str(&rest[..at]);
            let after = &rest[at..];
            if let Some(next) = after.strip_prefix("**")
                && (bold || next.contains("**"))
            {
                Inline::push(&mut found, &mut typed, bold);
                bold = !bold;
                rest = next;
            } else if let Some((text, link, next)) = link(after) {
                Inline::push(&mut found, &mut typed, bold);
                let (text, link) = (text.to_owned(), Some(link.to_owned()));
                found.push(Inline { text, bold, link, live: None });
                rest = next;
            } else if let Some((text, live, next)) = live(after) {
                Inline::push(&mut found, &mut typed, bold);
                found.push(Inline { text: text.to_owned(), bold, link: None, live: Some(live) });
                rest = next;
            } else {
                let mark = after.chars().next().map_or(1, char::len_utf8);
                typed.push_str(&after[..mark]);
                rest = &after[mark..];
            }
        }
        typed.push_str(rest);
        Inline::push(&mut found, &mut typed, bold);
        found
    }

    fn push(found: &mut Vec<Inline>, typed: &mut String, bold: bool) {
        if !typed.is_empty() {
            found.push(Inline { text: std::mem::take(typed), bold, link: None, live: None });
        }
    }
}

/// `[words](address)`: the words, the address, what follows.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, after) = text.strip_prefix('[')?.split_once("](")?;
    let (address, rest) = after.split_once(')')?;
    let is_short = !words.contains(['[', ']']) && !words.is_empty();
    (is_short && is_address(address)).then_some((words, address, rest))
}

/// Whether an address may stand behind a link: nothing that runs.
pub(super) fn is_address(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    known && !lower.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"".contains(c))
}

/// `{latest}` or `{latest of LSP-1}`: what stood in the braces, what it is, what follows.
fn live(text: &str) -> Option<(&str, LiveOf, &str)> {
    let (inside, rest) = text.strip_prefix('{')?.split_once('}')?;
    if let Some(figure) = LiveFigure::named(inside) {
        return Some((inside, LiveOf { figure, name: inside.to_owned(), of: None }, rest));
    }
    let (name, of) = inside.split_once(" of ")?;
    let figure = LiveFigure::named(name)?;
    let live = LiveOf { figure, name: name.to_owned(), of: Some(of.trim().to_owned()) };
    Some((inside, live, rest))
}
