//! Lines that are no rows: sections between rows, notes below them, headings of other tables.

use super::headings::{is_heading, names_kind};
use super::named::{begins_heading, named};
use super::words::is_like_figure;
use crate::period::{Period, YearHint};

/// So many capitals may a section have, however few figures stand beside it.
const CAPITALS_OF_A_SECTION: usize = 4;

/// Whether a line may stand between the rows: a section, a name that goes on, the number of a page; no row that was
/// not understood, and no heading of other columns.
pub(super) fn may_stand_between(words: &[&str], figures: usize) -> bool {
    let is_page = words.first().is_some_and(|word| word.eq_ignore_ascii_case("page"));
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    let few = figures.max(CAPITALS_OF_A_SECTION);
    // "1. Homes", "Priority 1: homes"
    let early = words.iter().skip(2).chain(words.last()).all(|word| !is_like_figure(word));
    let numbers = words.iter().filter(|word| is_like_figure(word)).count();
    let twice = words.windows(2).last().is_some_and(|pair| pair[0].eq_ignore_ascii_case(pair[1]));
    is_page
        || is_numbered_section(words)
        || (numbers < 2 && early && !twice && capitals <= few && !is_heading(words))
}

/// Whether a line between rows names columns of another table.
pub(super) fn names_others(words: &[&str], figures: usize) -> bool {
    let is_name = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c == '%');
    let names_all = || words.iter().all(is_name) || names_kind(words);
    named(words, figures).is_some()
        || (figures < words.len() && begins_heading(words) && names_all())
}

/// "Theme 2 - Homes", "Priority 1: A fairer town"
fn is_numbered_section(words: &[&str]) -> bool {
    let [first, number, rest @ ..] = words else { return false };
    let number = number.trim_end_matches([':', '.', '-', '–']);
    let is_number =
        (1..3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    first.chars().all(char::is_alphabetic)
        && is_number
        && rest.iter().any(|word| word.contains(char::is_alphabetic))
        && !rest.iter().any(|word| word.contains(|c: char| c.is_ascii_digit()))
}

pub(super) fn names_roles(heads: &[String]) -> bool {
    heads.iter().any(|head| names_kind(&head.split(' ').collect::<Vec<_>>()))
}

/// Whether a line below the last row could be one that was not understood, and is no note.
pub(super) fn may_be_row(words: &[&str]) -> bool {
    let numbers = words.iter().filter(|word| is_like_figure(word)).count();
    let ends_with_figure = words.last().is_some_and(|word| is_like_figure(word))
        && words.iter().any(|word| word.contains(char::is_alphabetic))
        && words.last().is_none_or(|word| Period::read(word, YearHint::Unsaid).is_none());
    !is_note(words) && (1 < numbers || ends_with_figure || is_heading(words))
}

/// "Source: council records", "Page 4 of 18", a sentence.
pub(super) fn is_note(words: &[&str]) -> bool {
    const LEADS: [&str; 12] = [
        "source", "note", "page", "*", "figures", "data", "table", "appendix", "see", "annex",
        "chart", "figure",
    ];
    let first = words.first().map_or(String::new(), |word| word.to_lowercase());
    LEADS.iter().any(|lead| first.starts_with(lead))
        || words.last().is_some_and(|word| word.ends_with('.'))
        || words.iter().any(|word| word.contains("www.") || word.contains('@') || *word == "=")
}
