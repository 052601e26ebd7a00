//! The words of a text, with their places and the punctuation around them.

/// One word or symbol of a text.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    /// Without the punctuation around it: "11,900", "(Dec" is "Dec".
    pub text: &'t str,
    /// The same in small letters.
    pub lower: String,
    /// Punctuation before it.
    pub open: &'t str,
    /// Punctuation after it.
    pub close: &'t str,
    /// Byte offsets of `text`.
    pub start: usize,
    /// See `start`.
    pub end: usize,
}

impl Token<'_> {
    /// Whether a bracket opens before it.
    pub fn opens(&self) -> bool {
        self.open.contains(['(', '['])
    }

    /// Whether a bracket closes after it.
    pub fn closes(&self) -> bool {
        self.close.contains([')', ']'])
    }

    /// Whether a clause ends after it: any punctuation but a quotation mark, an apostrophe or a footnote mark.
    pub fn pauses(&self) -> bool {
        self.close.contains([',', ';', ':', '.', '!', '?', ')', ']'])
    }

    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    /// Whether it is made of letters (and apostrophes or hyphens between them).
    pub fn is_word(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_alphabetic)
            && !self.text.contains(|c: char| c.is_ascii_digit())
    }
}

/// The words of `text`, which begins at byte `offset` of the whole.
pub(super) fn tokens(text: &str, offset: usize) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    for chunk in text.split_whitespace() {
        // Each chunk stands after the last one: the search is as long as the space between them.
        let start = at + text[at..].find(chunk).unwrap_or(0);
        at = start + chunk.len();
        let mut from = 0;
        for (cut, skip) in cuts(chunk) {
            push(&mut found, &chunk[from..cut], offset + start + from);
            from = cut + skip;
        }
        push(&mut found, &chunk[from..], offset + start + from);
    }
    // "has advanced 5 points" says which way, "an advanced practitioner" does not.
    for at in 1..found.len() {
        let (before, token) = (found[at - 1].lower.as_str(), &found[at]);
        if token.lower == "advanced" && matches!(before, "has" | "have" | "had") {
            found[at].lower = "risen".to_owned();
        }
    }
    found
}

/// Where a chunk holds two words: at a long dash, and at a bracket stuck to what is before it ("155(10.7%)").
fn cuts(chunk: &str) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    let mut before: Option<char> = None;
    let mut rest = chunk.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let after = rest.peek().map(|(_, c)| *c);
        let between = |test: fn(char) -> bool| {
            before.is_some_and(char::is_alphanumeric) && after.is_some_and(test)
        };
        let words =
            before.is_some_and(char::is_alphabetic) || after.is_some_and(char::is_alphabetic);
        match c {
            '\u{2014}' if between(char::is_alphanumeric) => cuts.push((at, c.len_utf8())),
            '\u{2013}' if words && between(char::is_alphanumeric) => {
                cuts.push((at, c.len_utf8()));
            }
            '(' if between(|c| c.is_ascii_digit()) => cuts.push((at, 0)),
            '=' if between(|c| c.is_ascii_digit() || c == '\u{a3}') => {
                cuts.push((at, c.len_utf8()));
            }
            _ => {}
        }
        before = Some(c);
    }
    cuts
}

fn push<'t>(found: &mut Vec<Token<'t>>, chunk: &'t str, start: usize) {
    if chunk.is_empty() {
        return;
    }
    let is_core = |c: char| c.is_alphanumeric() || "\u{a3}$\u{20ac}".contains(c);
    let Some(mut first) = chunk.find(is_core) else {
        let token = Token {
            text: chunk,
            lower: chunk.to_owned(),
            open: "",
            close: "",
            start,
            end: start + chunk.len(),
        };
        found.push(token);
        return;
    };
    let digit_next = chunk[first..].starts_with(|c: char| c.is_ascii_digit() || c == '\u{a3}');
    // A sign belongs to its number.
    if digit_next
        && let Some(sign) = chunk[..first].chars().next_back()
        && "-\u{2212}\u{2013}+~\u{2248}<>\u{2264}\u{2265}.".contains(sign)
    {
        first -= sign.len_utf8();
    }
    let mut last = chunk
        .rfind(is_core)
        .map_or(chunk.len(), |at| at + chunk[at..].chars().next().map_or(1, char::len_utf8));
    if chunk[last..].starts_with(['%', '+']) {
        last += 1;
    }
    let text = &chunk[first..last];
    found.push(Token {
        text,
        lower: text.to_lowercase().replace('\u{2019}', "'"),
        open: &chunk[..first],
        close: &chunk[last..],
        start: start + first,
        end: start + last,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_the_marks_around_them() {
        for (text, expected) in [
            ("down 155 (10.7%) since", "down|155|(|10.7%|)|since"),
            ("155(10.7%)", "155|(|10.7%|)"),
            ("\u{a3}1.2bn, 23%* of", "\u{a3}1.2bn|,|23%|*|of"),
            ("7475 = 8770\u{2014}that", "7475|=|8770|that"),
            ("2013\u{2013}14 saw", "2013\u{2013}14|saw"),
        ] {
            let mut shown = Vec::new();
            for token in tokens(text, 0) {
                assert_eq!(&text[token.start..token.end], token.text);
                let parts = [token.open, token.text, token.close];
                shown.extend(parts.into_iter().filter(|part| !part.is_empty()));
            }
            assert_eq!(shown.join("|"), expected, "{text}");
        }
    }
}
