//! Typed words: small numbers of people in them, and figures that are held back elsewhere.

mod other_things;

use super::difference::is_of_totals;
use super::people::{PEOPLE, listed};
use crate::amount::grouped;
use crate::card::capitalised;
use other_things::is_another_thing;
use rust_decimal::Decimal;

/// Typed words without what must not be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeldWords {
    /// With "fewer than 5" or "–" in place of each.
    pub text: String,
    /// What was taken out, as it was typed, for the officer: "2 (1.9%)".
    pub held: Vec<String>,
}

/// Whether a word speaks of people, in any case.
pub fn is_people_word(word: &str) -> bool {
    listed(PEOPLE, &word.to_lowercase())
}

/// Takes small counts of people, and any figure of `hidden`, out of typed words.
///
/// A number stays where its next word is a length of time, "or more" and the like: "3 or more moves", "1 team manager",
/// and where it is the difference of two totals: "1,507, down 4".
pub fn hold_back_words(text: &str, threshold: u32, hidden: &[Decimal]) -> HeldWords {
    let words: Vec<Word> = words(text);
    let mut held = HeldWords::default();
    let mut at = 0;
    let mut copied = 0;
    while at < words.len() {
        let Some(taken) = taken(&words, at, threshold, hidden) else {
            at += 1;
            continue;
        };
        let last = &words[at + taken - 1];
        let end = if 1 < taken { last.end + 1 } else { last.end };
        let (start, instead) = in_place(text, &words, at, threshold);
        held.text.push_str(&text[copied..start]);
        held.text.push_str(&instead);
        held.held.push(text[words[at].start..end].to_owned());
        copied = end;
        at += taken;
    }
    held.text.push_str(&text[copied..]);
    held
}

/// What stands in place of a number, and from where: "Only 3 families" becomes "Fewer than 5 families".
fn in_place(text: &str, words: &[Word], at: usize, threshold: u32) -> (usize, String) {
    let word = &words[at];
    let instead = instead(word, threshold);
    let before = at.checked_sub(1).map(|before| &words[before]);
    let only = before.filter(|before| {
        instead.starts_with("fewer")
            && matches!(before.plain.as_str(), "only" | "just")
            && text[before.end..word.start].trim().is_empty()
    });
    match only {
        Some(only) if text[only.start..].starts_with(char::is_uppercase) => {
            (only.start, capitalised(&instead))
        }
        Some(only) => (only.start, instead),
        None => (word.start, instead),
    }
}

fn instead(word: &Word, threshold: u32) -> String {
    match word.number {
        Some(number) if !word.percent && number < Decimal::from(threshold) => {
            format!("fewer than {}", grouped(Decimal::from(threshold), 0))
        }
        _ => "\u{2013}".to_owned(),
    }
}

/// How many words, from `at` on, must go; none when this one may stay.
fn taken(words: &[Word], at: usize, threshold: u32, hidden: &[Decimal]) -> Option<usize> {
    let word = &words[at];
    let number = word.number?;
    let next = words.get(at + 1);
    let excused = next.is_some_and(|next| EXCUSES.contains(&next.plain.as_str()))
        || at.checked_sub(1).is_some_and(|before| BEFORE.contains(&words[before].plain.as_str()));
    // A figure that is held back elsewhere goes from "3 in 2012" too.
    let is_hidden = hidden.contains(&number.normalize())
        && (word.percent || !number.is_integer() || !is_another_thing(words, at, threshold));
    if excused && !is_hidden && !word.percent && number.is_integer() {
        return None;
    }
    if is_of_totals(words, at, threshold, hidden) {
        return None;
    }
    let small = !word.percent
        && Decimal::ZERO < number
        && number.is_integer()
        && number < Decimal::from(threshold);
    // "2 (1.9%)": the percentage goes with its count.
    let share = next.is_some_and(|next| next.percent && next.bracketed);
    let of_people = small && (counts_people(words, at) || (share && speaks_of_people(words, at)));
    // "3 children (1.9%)": so does one in brackets after its noun.
    let before = words[..at].iter().rev().take_while(|one| !one.follows_stop).take(4).count();
    let small_before = |one| taken(words, one, threshold, hidden).is_some();
    let beside = word.percent && word.bracketed && (at - before..at).any(small_before);
    let whole_bracket = share && next.is_some_and(|next| next.closes);
    (of_people || is_hidden || beside).then_some(if whole_bracket { 2 } else { 1 })
}

/// Words after a number that make it no count of people.
const EXCUSES: [&str; 22] = [
    "or", "year", "years", "year's", "month", "months", "week", "weeks", "day", "days", "hour",
    "hours", "mile", "miles", "area", "areas", "times", "in", "per", "to", "january", "march",
];
/// Words before a number that make it a name or an age.
pub(super) const BEFORE: [&str; 12] = [
    "quarter", "key", "stage", "phase", "band", "tier", "level", "page", "under", "aged", "age",
    "figure",
];

/// Whether the number's own noun is people: "2 children", "3 looked after children", but not "1 team manager".
fn counts_people(words: &[Word], at: usize) -> bool {
    for word in words.iter().skip(at + 1).take(4) {
        if word.number.is_some() || word.follows_stop {
            return false;
        }
        if is_people_word(&word.plain) {
            return true;
        }
        let ends = [
            "of", "and", "or", "with", "from", "for", "were", "was", "had", "who", "by", "at", "on",
        ];
        if ends.contains(&word.plain.as_str()) {
            return false;
        }
    }
    false
}

/// Whether anything before the number, in its sentence, is people: "106 children were supported and only 2 (1.9%)".
fn speaks_of_people(words: &[Word], at: usize) -> bool {
    let start = (0..=at).rev().find(|one| words[*one].follows_stop).unwrap_or(0);
    words[start..at].iter().any(|word| is_people_word(&word.plain))
}

/// A word or number of a text, with its place in bytes.
pub(super) struct Word {
    start: usize,
    end: usize,
    pub(super) plain: String,
    pub(super) number: Option<Decimal>,
    pub(super) percent: bool,
    bracketed: bool,
    closes: bool,
    pub(super) follows_stop: bool,
    pub(super) follows_semicolon: bool,
    pub(super) follows_slash: bool,
}

const NUMBERS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let mut stop = true;
    let ends = |letter: char| {
        letter.is_whitespace() || matches!(letter, '(' | ')' | ';' | ':' | '"' | '/')
    };
    let mut bracket = false;
    let (mut semicolon, mut slash) = (false, false);
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if !ends(letter) {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            let whole = &text[from..at];
            let bare = whole.trim_end_matches(['.', ',', '!', '?', '*']);
            let percent = bare.ends_with('%');
            let digits = bare.trim_end_matches('%').replace(',', "");
            let plain = bare.to_lowercase();
            let spelt = NUMBERS.iter().position(|number| *number == plain);
            let number = match spelt {
                Some(at) => Some(Decimal::from(at + 1)),
                None => digits
                    .parse()
                    .ok()
                    .filter(|_| digits.starts_with(|one: char| one.is_ascii_digit())),
            };
            let closes = bracket && letter == ')';
            let end = from + bare.len();
            words.push(Word {
                start: from,
                end,
                plain,
                number,
                percent,
                bracketed: bracket,
                closes,
                follows_stop: stop,
                follows_semicolon: semicolon,
                follows_slash: slash,
            });
            semicolon = false;
            stop = whole.ends_with(['.', '!', '?']);
        }
        semicolon = semicolon || letter == ';';
        slash = letter == '/';
        bracket = letter == '(' || (bracket && letter != ')');
    }
    words
}
