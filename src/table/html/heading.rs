//! What stands right above a table on a page: the heading that names it.

use crate::period::clean;

/// No title is longer, in letters.
const LONGEST: usize = 200;

/// The text of the blocks outside tables, of which the last may be a title.
#[derive(Debug, Default)]
pub(super) struct Heading {
    /// The block under way.
    text: String,
    is_heading: bool,
    is_paragraph: bool,
    /// Inside `<b>` or `<strong>`.
    bold: bool,
    /// Whether all of its words are.
    all_bold: bool,
    /// The last block that was a title; none where another text stands behind it.
    last: Option<String>,
}

impl Heading {
    /// A block begins: `<p>`, `<h2>`.
    pub fn start(&mut self, name: &[u8]) {
        self.end();
        self.is_heading = matches!(name, [b'h', b'1'..=b'6']) || name == b"figcaption";
        self.is_paragraph = matches!(name, b"p" | b"div");
    }

    /// A block ends.
    pub fn end(&mut self) {
        let text = clean(&std::mem::take(&mut self.text));
        if !text.is_empty() {
            let fits = text.chars().count() <= LONGEST && self.is_title(&text);
            self.last = fits.then_some(text);
        }
        (self.is_heading, self.is_paragraph, self.all_bold) = (false, false, true);
    }

    pub fn bold(&mut self, bold: bool) {
        self.bold = bold;
    }

    pub fn text(&mut self, text: &str) {
        self.all_bold &= self.bold || text.trim().is_empty();
        if self.text.len() <= LONGEST * 4 {
            self.text.push_str(text);
        }
    }

    /// The title of a table that begins here.
    pub fn take(&mut self) -> Option<String> {
        self.end();
        self.last.take()
    }

    /// A heading, a line in bold, or a few words with a year and no full stop behind them.
    fn is_title(&self, text: &str) -> bool {
        let is_year = |word: &str| {
            let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
            (digits.starts_with("19") || digits.starts_with("20")) && 4 <= digits.len()
        };
        let dated = || {
            let words = text.split(' ');
            words.clone().count() <= 16 && !text.ends_with('.') && words.clone().any(is_year)
        };
        let lower = text.to_lowercase();
        // What stands about a page, and not about the table.
        let about_page = [
            "compared",
            "next ",
            "review",
            "copyright",
            "published",
            "updated",
            "page ",
            "download",
            "note",
            "from ",
            "target",
            "menu",
            "©",
        ];
        !about_page.iter().any(|words| lower.contains(words))
            && (self.is_heading || self.all_bold || (self.is_paragraph && dated()))
    }
}
