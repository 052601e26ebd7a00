//! Marks that trail a period or a figure: "(p)", "(Rev)", "[Note 3]", "*".

use super::token::month;

/// The text without its trailing marks, and the marks as they stood.
///
/// Only what is known to be a mark is taken off: brackets with a letter or two, "revised", "provisional",
/// "note 3" and the like, superscript digits, daggers. `[x]` alone is a symbol, not a mark.
pub fn split_marks(text: &str) -> (&str, Option<&str>) {
    let whole = text.trim();
    let mut rest = whole;
    while let Some(shorter) = without_last_mark(rest) {
        rest = shorter;
    }
    if rest.is_empty() || rest.len() == whole.len() {
        return (whole, None);
    }
    (rest, Some(whole[rest.len()..].trim()))
}

fn without_last_mark(text: &str) -> Option<&str> {
    let shorter = if let Some(inside) = text.strip_suffix(')') {
        let open = inside.rfind('(')?;
        is_mark(&inside[open + 1..]).then_some(&text[..open])
    } else if let Some(inside) = text.strip_suffix(']') {
        let open = inside.rfind('[')?;
        let mark = &inside[open + 1..];
        (is_mark(mark) || is_reference(mark)).then_some(&text[..open])
    } else {
        let last = text.chars().next_back()?;
        if let Some(year) = without_last_word(text) {
            return Some(year);
        }
        let of_now = text.starts_with("19") || text.starts_with("20");
        let flagged =
            text.strip_suffix(FLAGS).or_else(|| text.strip_suffix(['P', 'R']).filter(|_| of_now));
        let behind_period = |rest: &&str| {
            let before = rest.trim_end();
            is_year(before) || (before.len() < rest.len() && ends_in_period(before))
        };
        if let Some(rest) = flagged.filter(behind_period) {
            return Some(rest.trim_end());
        }
        matches!(last, '*' | '†' | '‡' | '¹' | '²' | '³' | '\u{2070}' | '\u{2074}'..='\u{2079}')
            .then(|| &text[..text.len() - last.len_utf8()])
    }?;
    let shorter = shorter.trim_end();
    (!shorter.is_empty()).then_some(shorter)
}

/// "2024" of "2024 provisional" and of "2024 n=1104".
fn without_last_word(text: &str) -> Option<&str> {
    const WORDS: [&str; 9] = [
        "audited",
        "revised",
        "rev",
        "provisional",
        "prov",
        "preliminary",
        "unvalidated",
        "unaudited",
        "restated",
    ];
    let dated = |rest: &str| rest.trim_end().ends_with(|c: char| c.is_ascii_digit());
    let (rest, word) = text.rsplit_once(' ')?;
    if WORDS.contains(&word.trim_end_matches('.').to_lowercase().as_str()) {
        return Some(rest).filter(|rest| dated(rest));
    }
    let at = text.to_ascii_lowercase().rfind(" n")?;
    is_base(&text[at + 1..]).then(|| &text[..at]).filter(|rest| dated(rest))
}

/// How many were asked: "n=1104", "n = 1,104", "base 1104", "Base: 1,104".
fn is_base(text: &str) -> bool {
    let lower = text.trim().to_ascii_lowercase();
    let number = |rest: &str| {
        let rest = rest.trim();
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
    };
    let behind = |word: &str, signs: &[char]| {
        let rest = lower.strip_prefix(word)?.trim_start();
        rest.strip_prefix(signs)
            .or_else(|| rest.strip_prefix("size"))
            .or(Some(rest))
            .map(str::to_owned)
    };
    let signed =
        lower.strip_prefix('n').map(str::trim_start).and_then(|rest| rest.strip_prefix('='));
    signed.is_some_and(number)
        || ["base", "sample"]
            .iter()
            .any(|word| behind(word, &[':', '=']).is_some_and(|rest| number(&rest)))
}

/// Letters that stand behind what is provisional, revised, estimated, forecast or breaks with what came before.
pub(crate) const FLAGS: [char; 5] = ['p', 'r', 'e', 'b', 'f'];

/// Whether a text is a year and nothing else: "2022", "2022-23". A letter behind it is a mark.
fn is_year(text: &str) -> bool {
    let (first, second) = text.split_once(['-', '/']).unwrap_or((text, "23"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    first.len() == 4
        && first.starts_with(['1', '2'])
        && matches!(second.len(), 2 | 4)
        && digits(first)
        && digits(second)
}

/// Whether the last word is a year, a month or a quarter: "Apr-Jun 2024", "Jan - Mar", "Q2".
fn ends_in_period(text: &str) -> bool {
    let (before, last) = text.rsplit_once([' ', '-', '–', '/']).unwrap_or(("", text));
    let lower = last.to_ascii_lowercase();
    let is_quarter = matches!(lower.as_str(), "q1" | "q2" | "q3" | "q4");
    is_quarter || month(&lower).is_some() || (!before.is_empty() && is_year(last))
}

/// The number of a note: "1", "12", "1,2".
fn is_reference(inside: &str) -> bool {
    let number = |text: &str| {
        let text = text.trim();
        matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    inside.split(',').all(number)
}

/// Whether what stands in the brackets is a mark: a letter or two, a note, a word for a figure not yet final.
fn is_mark(inside: &str) -> bool {
    let inside = inside.trim();
    let lower = inside.to_lowercase();
    let letters =
        !inside.is_empty() && inside.len() <= 2 && inside.chars().all(|c| c.is_ascii_alphabetic());
    let note = ["note", "notes", "footnote", "ref"].iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| {
            let letter = rest.strip_prefix(' ').is_some_and(|rest| rest.len() == 1);
            letter || rest.chars().all(|c| c.is_ascii_digit() || " ,and".contains(c))
        })
    });
    const WORDS: [&str; 22] = [
        "baseline",
        "rev",
        "revised",
        "prov",
        "provisional",
        "est",
        "estimate",
        "estimated",
        "final",
        "draft",
        "break",
        "unvalidated",
        "low",
        "pilot",
        "interim",
        "indicative",
        "experimental",
        "restated",
        "unaudited",
        "audited",
        "filtered",
        "preliminary",
    ];
    // "Provisional data" says no more than "provisional".
    let word = ["data", "figure", "figures"]
        .iter()
        .find_map(|what| lower.strip_suffix(what)?.strip_suffix(' '))
        .unwrap_or(&lower);
    letters || note || is_base(inside) || WORDS.contains(&word.trim_end_matches('.'))
}
