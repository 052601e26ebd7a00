//! Figures and periods within a text, which do not go on in another line: browsers break "−£1,234" behind its minus and
//! "2018-19" behind its dash.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPart {
    /// As it stands in the text.
    pub text: String,
    /// Whether it stays in one line.
    pub is_whole: bool,
}

/// A text in its parts; together they are the text.
pub fn text_parts(text: &str) -> Vec<TextPart> {
    let mut parts: Vec<TextPart> = Vec::new();
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let whole = if is_whole(bare) { bare } else { "" };
        let rest = word.get(whole.len()..).unwrap_or_default();
        if !whole.is_empty() {
            parts.push(TextPart { text: whole.to_owned(), is_whole: true });
        }
        match parts.last_mut() {
            _ if rest.is_empty() => {}
            Some(last) if !last.is_whole => last.text.push_str(rest),
            _ => parts.push(TextPart { text: rest.to_owned(), is_whole: false }),
        }
    }
    parts
}

/// A word with a digit that could be broken, and that is short enough for any line.
fn is_whole(word: &str) -> bool {
    const LONGEST: usize = 24;
    word.chars().any(|letter| letter.is_ascii_digit())
        && word.contains(['-', '/', '\u{2010}', '\u{2013}', '\u{2212}'])
        && word.chars().count() <= LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, whole: &[&str]) {
        let parts = text_parts(text);
        let kept: Vec<&str> =
            parts.iter().filter(|part| part.is_whole).map(|part| part.text.as_str()).collect();
        assert_eq!(kept, whole);
        let again: String = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(again, text);
    }

    #[test]
    fn figures_and_periods_stay_whole() {
        check("fell from \u{2212}£1,234,567 in 2018-19", &["\u{2212}£1,234,567", "2018-19"]);
        check("2018/19 to\n2019/20, twice ", &["2018/19", "2019/20,"]);
        check("well-being, 12 of 40", &[]);
        check("an-identifier-that-is-long-for-a-line-9", &[]);
        check("", &[]);
    }
}
