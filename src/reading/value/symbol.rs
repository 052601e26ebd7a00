//! The symbols of official tables for a figure that is not there.

use crate::indicator::Missing;

/// What a symbol stands for; `None` when the text is none.
///
/// Symbols of the Government Statistical Service may stand in square brackets.
pub(super) fn missing(text: &str) -> Option<Missing> {
    // The longest is "not applicable" in brackets.
    if 24 < text.len() {
        return None;
    }
    let bare = text.strip_prefix('[').and_then(|inside| inside.strip_suffix(']')).unwrap_or(text);
    let known = match bare {
        "z" | "n/a" => Missing::NotApplicable,
        "x" | ":" | ".." | "." | "..." | "…" | "NA" => Missing::NotAvailable,
        "c" | "*" | "**" => Missing::Confidential,
        "low" | "k" | "~" => Missing::RoundsToNothing,
        "u" => Missing::Unreliable,
        "!" => Missing::NotAvailable,
        "-" | "--" | "–" | "—" | "−" => Missing::Dash,
        _ => return in_words(without_reason(&bare.to_lowercase())),
    };
    Some(known)
}

/// "no data (covid)" without why there is none.
fn without_reason(lower: &str) -> &str {
    let reason = lower.strip_suffix(')').and_then(|text| text.split_once('('));
    let reason = reason.filter(|(_, why)| !why.contains(|c: char| c.is_ascii_digit()));
    reason.map_or(lower, |(text, _)| text.trim_end())
}

fn in_words(lower: &str) -> Option<Missing> {
    match lower {
        "z" | "n/a" | "not applicable" | "no target" | "no target set" | "not set" => {
            Some(Missing::NotApplicable)
        }
        "x" | "na" | "n.a." | "not available" | "no data" | "missing" | "null" | "#n/a" | "nan"
        | "tbc" | "tba" | "not known" | "unknown" | "n/k" | "n/c" | "n/r" | "nk"
        | "not collected" | "not yet available" | "awaited" | "not published" | "cancelled"
        | "not recorded" => Some(Missing::NotAvailable),
        // German, French, Welsh, Spanish, Dutch.
        "k. a." | "k.a." | "keine angabe" | "nd" | "n.d." | "n. d." | "dna" | "dim data"
        | "s/d" | "sin datos" | "n.b." | "geen gegevens" => Some(Missing::NotAvailable),
        "c" | "suppressed" | "confidential" | "redacted" | "supp" => Some(Missing::Confidential),
        "low" | "negligible" => Some(Missing::RoundsToNothing),
        "u" | "unreliable" => Some(Missing::Unreliable),
        "#div/0!" | "#value!" | "#ref!" | "#name?" | "#num!" | "#null!" => {
            Some(Missing::FailedFormula)
        }
        // "<5", "<= 10", "<20%", "less than 5": there is a figure, and it is kept back.
        _ => {
            let rest = lower.strip_prefix('<').or_else(|| lower.strip_prefix("less than "))?;
            let digits = rest.trim_start_matches('=').trim().trim_end_matches('%');
            (!digits.is_empty()
                && digits.len() < 4
                && digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(Missing::Confidential)
        }
    }
}
