//! Marks that trail a period or a figure: "(p)", "(Rev)", "[Note 3]", "*".

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
        is_mark(&inside[open + 1..]).then_some(&text[..open])
    } else {
        let last = text.chars().next_back()?;
        if let Some(year) = text.strip_suffix(FLAGS).map(str::trim_end).filter(|year| is_year(year))
        {
            return Some(year);
        }
        matches!(last, '*' | '†' | '‡' | '¹' | '²' | '³' | '\u{2070}' | '\u{2074}'..='\u{2079}')
            .then(|| &text[..text.len() - last.len_utf8()])
    }?;
    let shorter = shorter.trim_end();
    (!shorter.is_empty()).then_some(shorter)
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

/// Whether what stands in the brackets is a mark: a letter or two, a note, a word for a figure not yet final.
fn is_mark(inside: &str) -> bool {
    let inside = inside.trim();
    let lower = inside.to_lowercase();
    let letters =
        !inside.is_empty() && inside.len() <= 2 && inside.chars().all(|c| c.is_ascii_alphabetic());
    let note = ["note", "notes", "footnote", "ref"].iter().any(|word| {
        lower
            .strip_prefix(word)
            .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || " ,and".contains(c)))
    });
    const WORDS: [&str; 21] = [
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
    letters || note || WORDS.contains(&word.trim_end_matches('.'))
}
