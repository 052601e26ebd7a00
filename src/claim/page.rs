//! A pasted page, cut into sentences; headings, list marks and the cells of tables are told apart from prose.

use super::token::{Token, tokens};
use super::words::{ABBREVIATIONS, lists};

/// A sentence, with its place on the page.
#[derive(Debug)]
pub(super) struct Sentence<'t> {
    pub tokens: Vec<Token<'t>>,
    /// Which paragraph: sentences of one may speak of the same thing.
    pub paragraph: usize,
    /// A short line without a full stop: it says what the paragraph after it is about.
    pub is_heading: bool,
}

impl Sentence<'_> {
    /// Byte offsets of the whole.
    pub fn span(&self) -> (usize, usize) {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => (first.start, last.end + last.close.len()),
            _ => (0, 0),
        }
    }
}

/// A line that is no longer than this and has no full stop is a heading.
const HEADING_WORDS: usize = 14;

/// Cuts a text into sentences.
pub(super) fn sentences(text: &str) -> Vec<Sentence<'_>> {
    let mut page = Page { text, sentences: Vec::new(), paragraph: 0 };
    let mut begin: Option<usize> = None;
    let mut offset = 0;
    for line in text.split_inclusive('\n') {
        let start = offset;
        offset += line.len();
        let trimmed = line.trim();
        if trimmed.is_empty() {
            page.paragraph(begin.take(), start);
        } else if trimmed.contains('\t') {
            page.paragraph(begin.take(), start);
            page.cells(line, start);
        } else if begin.is_some() && continues(&text[..start], trimmed) {
            // Wrapped: the sentence goes on.
        } else {
            page.paragraph(begin.take(), start);
            begin = Some(start);
        }
    }
    page.paragraph(begin, offset);
    page.sentences
}

/// Whether a line goes on with the sentence of the line before it.
fn continues(before: &str, line: &str) -> bool {
    let before = before.trim_end();
    let Some(first) = line.chars().next() else { return false };
    if before.ends_with(['.', '!', '?', ':']) {
        return false;
    }
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("").to_lowercase();
    const CONNECT: &[&str] = &[
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "since", "the",
        "to", "was", "were", "with", "than", "is", "are",
    ];
    if before.ends_with(',') || CONNECT.contains(&word.as_str()) {
        return true;
    }
    first.is_lowercase()
}

struct Page<'t> {
    text: &'t str,
    sentences: Vec<Sentence<'t>>,
    paragraph: usize,
}

impl<'t> Page<'t> {
    /// The prose from `begin` to `end`.
    fn paragraph(&mut self, begin: Option<usize>, end: usize) {
        let Some(begin) = begin else { return };
        let tokens = tokens(&self.text[begin..end], begin);
        let tokens = without_list_mark(tokens);
        if is_furniture(&tokens) {
            return;
        }
        self.paragraph += 1;
        let ended = tokens.last().is_some_and(|last| last.close.contains(['.', ';']));
        let is_heading = tokens.len() <= HEADING_WORDS && !ended;
        self.split(tokens, is_heading);
    }

    /// The cells of a row: a cell of several words is read as prose, one with a figure is the table's.
    fn cells(&mut self, line: &'t str, start: usize) {
        let mut offset = start;
        for cell in line.split('\t') {
            let tokens = tokens(cell, offset);
            offset += cell.len() + 1;
            let words = tokens.iter().filter(|token| token.is_word()).count();
            if 4 <= words {
                self.paragraph += 1;
                self.split(tokens, false);
            }
        }
    }

    fn split(&mut self, tokens: Vec<Token<'t>>, is_heading: bool) {
        let mut sentence = Vec::new();
        let mut rest = tokens.into_iter().peekable();
        while let Some(token) = rest.next() {
            let ends = rest.peek().is_some_and(|next| ends_sentence(&token, next));
            sentence.push(token);
            if ends {
                self.push(std::mem::take(&mut sentence), is_heading);
            }
        }
        self.push(sentence, is_heading);
    }

    fn push(&mut self, tokens: Vec<Token<'t>>, is_heading: bool) {
        if !tokens.is_empty() {
            self.sentences.push(Sentence { tokens, paragraph: self.paragraph, is_heading });
        }
    }
}

fn ends_sentence(token: &Token<'_>, next: &Token<'_>) -> bool {
    let stop = token.close.trim_end_matches(['"', '\'', '\u{201d}', '\u{2019}', ')', ']']);
    if stop.ends_with(['!', '?']) {
        return true;
    }
    let begins = next.text.chars().next().is_some_and(|c| !c.is_lowercase());
    let shortened = lists(ABBREVIATIONS, &token.lower)
        || (token.text.chars().count() == 1 && token.is_capital());
    stop.ends_with('.') && begins && !shortened
}

/// A bullet, a letter or a number before the words of a line: "1)", "-", "5.41", "A)".
fn without_list_mark(mut tokens: Vec<Token<'_>>) -> Vec<Token<'_>> {
    let is_mark = |token: &Token<'_>, next: &Token<'_>| {
        let symbol = !token.text.contains(char::is_alphanumeric) && token.text != "%";
        let short = token.text.chars().count() <= 2 && token.close.starts_with([')', '.']);
        let number = token.text.contains('.')
            && token.text.chars().all(|c| c.is_ascii_digit() || c == '.')
            && next.is_capital();
        symbol || (short && !token.opens() && next.is_word()) || number
    };
    let marks = tokens.windows(2).take_while(|pair| is_mark(&pair[0], &pair[1])).count();
    tokens.drain(..marks);
    tokens
}

/// A page's number, a chart's year: a line without a word.
fn is_furniture(tokens: &[Token<'_>]) -> bool {
    let words = tokens.iter().filter(|token| token.is_word()).count();
    let page = tokens.first().is_some_and(|first| first.lower == "page") && tokens.len() <= 4;
    page || (tokens.len() <= 2 && words == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = sentences(text)
            .iter()
            .map(|sentence| {
                let (start, end) = sentence.span();
                let mark = if sentence.is_heading { "# " } else { "" };
                format!("{mark}{}", &text[start..end])
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn pages_become_sentences() {
        check(
            "Is anyone better off?\n\nFewer referrals\n\n11,900 came in 2013-14. The rate (88% Eng.) fell\nto 9.8%.\n\n3\n",
            &[
                "# Is anyone better off?",
                "# Fewer referrals",
                "11,900 came in 2013-14.",
                "The rate (88% Eng.) fell\nto 9.8%.",
            ],
        );
        check(
            "1) Directory populated\n- Risk: Q1 = 7475 referrals; 17% rise.",
            &["# Directory populated", "Risk: Q1 = 7475 referrals; 17% rise."],
        );
        check(
            "A\tSurvey of 550 households in all. Rate 20%\t31/03/12\t1281",
            &["Survey of 550 households in all.", "Rate 20%"],
        );
    }
}
