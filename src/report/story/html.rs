//! Pasted HTML to a story: paragraphs, lists, bold and links stay; styles, scripts and the rest go.

use super::Story;
use super::inline::is_address;
use html5gum::{StartTag, Token, Tokenizer};

/// The story of a clipboard's HTML, from Word, a web page or an e-mail; `None` when it has no words.
///
/// Nothing of it can run: what is kept is text, and of links only web and mail addresses.
pub fn story_of_html(html: &str) -> Option<Story> {
    let mut reading = Reading::default();
    for token in Tokenizer::new(html) {
        match token {
            Ok(Token::StartTag(tag)) => reading.start(&tag),
            Ok(Token::EndTag(tag)) => reading.end(&tag.name),
            Ok(Token::String(text)) => reading.text(&String::from_utf8_lossy(&text)),
            Ok(Token::Comment(comment)) if comment.trim_ascii() == b"EndFragment" => break,
            Ok(Token::Comment(_) | Token::Doctype(_) | Token::Error(_)) | Err(_) => {}
        }
    }
    reading.end_line();
    let story = Story { lines: reading.lines };
    (!story.is_empty()).then_some(story)
}

#[derive(Default)]
struct Reading {
    lines: Vec<String>,
    /// The line under way.
    line: String,
    /// The mark that the line under way begins with.
    mark: String,
    /// Lists under way, the innermost last: whether each counts.
    lists: Vec<bool>,
    bold: usize,
    link: Option<String>,
    /// Inside an element whose text is not for reading.
    unseen: usize,
    /// Inside the bullet that Word draws itself.
    bullet: bool,
}

const UNSEEN: [&[u8]; 6] = [b"script", b"style", b"title", b"head", b"template", b"noscript"];

impl Reading {
    fn start(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes());
            value.map(|value| String::from_utf8_lossy(value).into_owned()).unwrap_or_default()
        };
        let name = tag.name.as_slice();
        if UNSEEN.contains(&name) && !tag.self_closing {
            self.unseen += 1;
        }
        match name {
            b"p" | b"div" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"tr"
            | b"blockquote" => {
                // Word writes the paragraphs of an item inside it: the item's mark stays.
                if !self.line.trim().is_empty() {
                    self.end_line();
                }
                if attribute("class").starts_with("MsoListParagraph")
                    || attribute("style").contains("mso-list:")
                {
                    let deep = attribute("style").contains("level2");
                    self.mark = if deep { "  - ".to_owned() } else { "- ".to_owned() };
                }
            }
            b"ul" | b"ol" => {
                self.end_line();
                self.lists.push(name == b"ol");
            }
            b"li" => {
                self.end_line();
                let counts = self.lists.last().copied().unwrap_or(false);
                let spaces = if 1 < self.lists.len() { "  " } else { "" };
                self.mark = format!("{spaces}{}", if counts { "1. " } else { "- " });
            }
            b"br" => self.end_line(),
            b"td" | b"th" => self.push(" "),
            b"b" | b"strong" => self.set_bold(true),
            b"a" => {
                let address = attribute("href");
                if self.link.is_none() && is_address(&address) && !address.contains(['(', ')']) {
                    self.link = Some(address);
                    self.push("[");
                }
            }
            b"span" => self.bullet |= attribute("style").to_lowercase().contains("mso-list:ignore"),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if UNSEEN.contains(&name) {
            self.unseen = self.unseen.saturating_sub(1);
        }
        match name {
            b"p" | b"div" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"li" | b"tr" => {
                self.end_line();
            }
            b"ul" | b"ol" => {
                self.end_line();
                self.lists.pop();
            }
            b"b" | b"strong" => self.set_bold(false),
            b"a" => self.end_link(),
            b"span" => self.bullet = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if 0 < self.unseen || self.bullet {
            return;
        }
        let mut last_is_space = self.line.is_empty() || self.line.ends_with(' ');
        for c in text.chars() {
            let space = c.is_whitespace();
            if !(space && last_is_space) {
                self.line.push(if space { ' ' } else { c });
            }
            last_is_space = space;
        }
    }

    fn push(&mut self, text: &str) {
        if self.unseen == 0 {
            self.line.push_str(text);
        }
    }

    fn set_bold(&mut self, on: bool) {
        let before = self.bold;
        self.bold = if on { before + 1 } else { before.saturating_sub(1) };
        if (before == 0) != (self.bold == 0) {
            self.push("**");
        }
    }

    fn end_link(&mut self) {
        if let Some(address) = self.link.take() {
            self.push(&format!("]({address})"));
        }
    }

    fn end_line(&mut self) {
        self.end_link();
        let bold = 0 < self.bold;
        if bold {
            self.push("**");
        }
        let line = std::mem::take(&mut self.line);
        // Marks around nothing.
        let line = line.replace("****", "").replace("** **", " ");
        let words = line.trim();
        if !words.is_empty() && words != "**" {
            let mark = std::mem::take(&mut self.mark);
            self.lines.push(format!("{mark}{words}"));
        }
        if bold {
            self.push("**");
        }
    }
}
