//! Story: paragraphs, lists, bold words, links and live figures, kept as the lines they were typed in.

mod html;
mod inline;
mod shown;

pub use html::story_of_html;
pub use inline::{Inline, LiveOf};
pub use shown::{ShownBlock, ShownItem, ShownRun, shown_story, story_text};

use serde::{Deserialize, Serialize};

/// What an officer wrote, line by line.
///
/// # Shape
///
/// One line is one paragraph or one item of a list; blank lines are dropped when it is shown. A line that begins with
/// `- ` is an item, `1. ` or `1) ` a numbered one, a space before it puts it under the item above. Inside a line
/// `**words**` are bold, `[words](https://…)` is a link, `{latest}` is a live figure of the report's first indicator and
/// `{latest of REFERENCE}` of another. Kept as an array of lines, so that one changed word is one changed line of the
/// project file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Story {
    /// In reading order.
    pub lines: Vec<String>,
}

impl Story {
    /// From the text of a field.
    pub fn typed(text: &str) -> Story {
        if text.is_empty() {
            return Story::default();
        }
        Story {
            lines: text.split('\n').map(|line| line.trim_end_matches('\r').to_owned()).collect(),
        }
    }

    /// For a field.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// Whether a file need not name it: blank lines are lines, and are kept while an officer types.
    pub fn has_no_lines(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.lines.iter().all(|line| line.trim().is_empty())
    }

    /// What each line is, blank ones left out.
    pub fn blocks(&self) -> Vec<Line<'_>> {
        self.lines.iter().filter_map(|line| Line::of(line)).collect()
    }
}

/// A line of a story, told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line<'t> {
    /// What it is.
    pub kind: LineKind,
    /// Its words, without the mark of a list.
    pub words: &'t str,
}

/// What a line of a story is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item {
        /// 0, or 1 for an item under another.
        depth: usize,
        /// Whether the list counts its items.
        numbered: bool,
    },
}

impl Line<'_> {
    fn of(line: &str) -> Option<Line<'_>> {
        let words = line.trim();
        if words.is_empty() {
            return None;
        }
        let spaces = line.len() - line.trim_start_matches([' ', '\t']).len();
        let depth = usize::from(0 < spaces);
        for mark in ["- ", "* ", "• ", "– ", "· "] {
            if let Some(words) = words.strip_prefix(mark) {
                let kind = LineKind::Item { depth, numbered: false };
                return Some(Line { kind, words: words.trim_start() });
            }
        }
        let digits = words.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=2).contains(&digits)
            && let Some(after) = words[digits..].strip_prefix(['.', ')'])
            && after.starts_with(' ')
        {
            let kind = LineKind::Item { depth, numbered: true };
            return Some(Line { kind, words: after.trim_start() });
        }
        Some(Line { kind: LineKind::Paragraph, words })
    }
}

#[cfg(test)]
mod tests;
