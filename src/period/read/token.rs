//! The pieces of a period as written: numbers, months, words and the marks between them.

/// One piece, with its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub piece: Piece<'t>,
    /// Byte offsets.
    pub start: usize,
    pub end: usize,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// A run of digits, and how many.
    Num(i32, usize),
    /// A month's name or its usual short form, 1 to 12.
    Month(i8),
    /// "Q2", "Quarter 2" without its number is [`Piece::Word`].
    Quarter(i8),
    /// A hyphen or a dash of any length.
    Dash,
    /// A slash.
    Slash,
    /// A full stop.
    Dot,
    /// A comma, an apostrophe or a colon.
    Comma,
    /// "&" or "and".
    And,
    /// "to" or "until".
    To,
    /// Any other word.
    Word(&'t str),
}

/// Splits `text` (already lower case) into pieces; `None` when it holds a mark no period has.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut found = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        let mut end = start + first.len_utf8();
        let alike: fn(char) -> bool = match first {
            '0'..='9' => |c| c.is_ascii_digit(),
            c if c.is_alphabetic() => char::is_alphabetic,
            _ => |_| false,
        };
        while let Some((at, c)) = rest.next_if(|(_, c)| alike(*c)) {
            end = at + c.len_utf8();
        }
        let run = &text[start..end];
        let piece = match first {
            c if c.is_whitespace() => continue,
            '0'..='9' => Piece::Num(run.parse().ok()?, run.len()),
            c if c.is_alphabetic() => word(run),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Piece::Dash,
            '/' => Piece::Slash,
            '.' => Piece::Dot,
            ',' | '\'' | '\u{2019}' | '\u{2018}' | ':' => Piece::Comma,
            '&' | '+' => Piece::And,
            _ => return None,
        };
        found.push(Token { piece, start, end });
    }
    join_quarters(&mut found);
    Some(found)
}

fn word(run: &str) -> Piece<'_> {
    match run {
        "to" | "until" => Piece::To,
        "and" => Piece::And,
        _ => month(run).map_or(Piece::Word(run), Piece::Month),
    }
}

/// "q" and its number, "quarter" and its number, become one piece.
fn join_quarters(found: &mut Vec<Token<'_>>) {
    let mut at = 0;
    while at + 1 < found.len() {
        let named = matches!(found[at].piece, Piece::Word("q" | "qtr" | "quarter" | "qu"));
        if let (true, Piece::Num(number @ 1..=4, 1)) = (named, found[at + 1].piece) {
            found[at].piece = Piece::Quarter(i8::try_from(number).unwrap_or(1));
            found[at].end = found[at + 1].end;
            found.remove(at + 1);
        }
        at += 1;
    }
}

/// "september", "sep", "sept" → 9; in small letters.
pub(crate) fn month(word: &str) -> Option<i8> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let index = match word {
        "sept" => 8,
        _ if word.len() < 3 => return None,
        _ => NAMES
            .iter()
            .position(|name| *name == word || (word.len() == 3 && name.starts_with(word)))?,
    };
    i8::try_from(index + 1).ok()
}
