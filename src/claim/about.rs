//! How exactly a figure is meant, by the words before it.

use super::quantity::About;
use super::token::Token;
use super::words::is_change_verb;

/// "around", "over", "just under" before a figure.
pub(super) fn about(tokens: &[Token<'_>], at: usize) -> About {
    let word = |back: usize| {
        at.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |token| token.lower.as_str())
    };
    // "almost a third": the article is part of the number; "a near 50% fall" has its own.
    match (word(2), word(1)) {
        ("just" | "slightly" | "marginally" | "little", "over" | "above") => About::JustOver,
        ("just" | "slightly" | "little", "under" | "below") | ("just", "short") => About::Almost,
        ("short", "of") => About::Almost,
        ("close", "to") => About::Near,
        // "went up to 45" says which way.
        ("up", "to") if moves(word(3)) => About::Exact,
        ("up", "to") | ("at", "most") => About::Under,
        ("at", "least") => About::Over,
        ("no" | "not", "more") => About::Under,
        ("more", "than") if matches!(word(3), "no" | "not") => About::Under,
        ("fewer" | "less", "than") if matches!(word(3), "no" | "not") => About::Over,
        ("more", "than") | ("excess" | "upwards", "of") => About::Over,
        ("fewer" | "less", "than") => About::Under,
        (
            _,
            "around" | "about" | "approximately" | "approx" | "circa" | "c" | "roughly" | "some"
            | "approx.",
        ) => About::Around,
        (_, "near" | "nearing" | "approaching") => About::Near,
        (_, "almost" | "nearly") => About::Almost,
        (_, "over" | "above" | "exceeding" | "topped") => About::Over,
        (_, "under" | "below") => About::Under,
        _ => About::Exact,
    }
}

/// Whether "up to" after a word is where something came to.
fn moves(word: &str) -> bool {
    is_change_verb(word)
        || matches!(
            word,
            "went"
                | "gone"
                | "goes"
                | "going"
                | "came"
                | "come"
                | "comes"
                | "crept"
                | "edged"
                | "inched"
                | "shot"
                | "taking"
                | "takes"
                | "took"
                | "brought"
                | "brings"
                | "bringing"
        )
}

/// How many words before a figure say how exactly it is meant.
pub(super) fn about_words(tokens: &[Token<'_>], at: usize) -> usize {
    let word = |back: usize| {
        at.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |token| token.lower.as_str())
    };
    if about(tokens, at) == About::Exact {
        return usize::from(matches!(word(1), "only" | "exactly" | "just"));
    }
    match (word(2), word(1)) {
        (
            "just" | "slightly" | "marginally" | "little" | "well",
            "over" | "above" | "under" | "below",
        )
        | ("close" | "up", "to")
        | ("at", _)
        | (_, "than" | "of") => 2,
        _ => 1,
    }
}
