//! Whether a rise or a fall of a measure is good, from its words.

use super::failings::{AGAIN, CALLED_TO, GONE_TO, UNDONE, WRONG};
use super::falls::{DISSATISFIED, FALL, LACK, TURNS};
use super::rises::{MILD, NOT_MILD, RISE};
use super::waits::{keeps_a_standard, takes_time, waits_long, waits_short};
use super::{Phrase, words};
use crate::indicator::{Guess, Polarity, Sure};
use std::rc::Rc;

/// What a cell of a polarity column says: "Fall", "High is good", "Lower".
pub(in crate::reading) fn in_column(text: &str) -> Option<Polarity> {
    let words = words(text);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if words.is_empty() {
        return match text.trim() {
            "↑" | "▲" => Some(Polarity::Rise),
            "↓" | "▼" => Some(Polarity::Fall),
            _ => None,
        };
    }
    if has(&[
        "fall",
        "falls",
        "low",
        "lower",
        "decrease",
        "reduce",
        "down",
        "reduction",
        "minimise",
        "smaller",
    ]) {
        Some(Polarity::Fall)
    } else if has(&["rise", "rises", "high", "higher", "increase", "up", "maximise", "bigger"]) {
        Some(Polarity::Rise)
    } else if has(&["neither", "neutral", "na", "none", "n"]) {
        Some(Polarity::Neither)
    } else {
        None
    }
}

/// Lists of words that decide.
#[derive(Debug, Clone, Copy)]
pub(super) enum List {
    Turns,
    Dissatisfied,
    /// Whom a measure is about, and not who left.
    About,
    Fall,
    Wrong,
    Undone,
    Lack,
    Rise,
    /// What is good of a school or a course, and not of a fire.
    Attended,
    Mild,
}

impl List {
    pub const MANY: usize = List::Mild as usize + 1;

    pub fn words(self) -> &'static [&'static str] {
        match self {
            List::Turns => TURNS,
            List::Dissatisfied => DISSATISFIED,
            List::About => &["care leavers", "school leavers"],
            List::Fall => FALL,
            List::Wrong => WRONG,
            List::Undone => UNDONE,
            List::Lack => LACK,
            List::Rise => RISE,
            List::Attended => &["attended"],
            List::Mild => MILD,
        }
    }
}

/// Guesses from the words of a measure and its filters.
pub(in crate::reading) fn guess(
    stated: Option<(Polarity, &str)>,
    texts: &[Rc<Phrase>],
) -> Guess<Polarity> {
    if let Some((polarity, text)) = stated {
        let why = format!("its row says \"{text}\"");
        return Guess { value: polarity, sure: Sure::Stated, why, others: others(polarity) };
    }
    let said = |text: &Rc<Phrase>| which_is_better(text);
    if let Some((value, words)) = texts.first().and_then(said) {
        let why = format!("its name says \"{words}\"");
        return Guess { value, sure: Sure::Stated, why, others: others(value) };
    }
    // "How satisfied or dissatisfied are you?" asks; what stands behind it says.
    let behind = |text: &Rc<Phrase>| {
        let both = ["satisfied or dissatisfied", "agree or disagree", "safe or unsafe"];
        both.iter().find_map(|both| text.after(both).next()).map(|rest| Phrase::all(&[rest]))
    };
    let answers: Vec<Rc<Phrase>> = texts.iter().filter_map(behind).flatten().collect();
    let answered = || texts.iter().filter(|text| behind(text).is_none()).chain(&answers);
    let found = |list: List| answered().find_map(|text| text.first_of(list));
    if found(List::Turns).is_some() {
        let why = "its name speaks of leaving or ending, which may be good or not".to_owned();
        return Guess {
            value: Polarity::Neither,
            sure: Sure::Guessed,
            why,
            others: others(Polarity::Neither),
        };
    }
    let says = |text: &Phrase, words: &[&str]| words.iter().any(|word| text.contains(word));
    if texts.iter().any(|text| in_time(text) && says(text, &["not", "missed", "unpaid"])) {
        return made(Polarity::Fall, "not within");
    }
    // What a column beside it says is no part of what is counted: "sites/performance/PI Returns".
    let again = |text: &Rc<Phrase>| says(text, AGAIN);
    if texts.iter().any(|text| in_time(text) && !again(text)) && !texts.first().is_some_and(again) {
        return made(Polarity::Rise, "within");
    }
    if texts.iter().any(|text| waits_short(text)) {
        return made(Polarity::Rise, "waiting less than");
    }
    if let Some(length) = texts.iter().find_map(|text| keeps_a_standard(text)) {
        return made(Polarity::Rise, &length);
    }
    if texts.iter().any(|text| waits_long(text)) {
        return made(Polarity::Fall, "over");
    }
    if let Some(words) = texts.first().and_then(|name| takes_time(name)) {
        return made(Polarity::Fall, words);
    }
    if let Some(word) = found(List::Dissatisfied) {
        return made(Polarity::Fall, word);
    }
    // "Looked-after children who had their teeth checked": what is said of them decides, unless they lack it.
    // Care leavers are whom it is about, not who left.
    let about = found(List::About);
    let falls = found(List::Fall).filter(|word| *word != "leavers" || about.is_none());
    let wrong = found(List::Wrong).filter(|_| found(List::Undone).is_none());
    let falls = falls.or(wrong.filter(|word| *word != "rejected"));
    let lacks = found(List::Lack).or(wrong);
    let any = |words| texts.iter().any(|text| says(text, words));
    let attended = || found(List::Attended).filter(|_| !any(CALLED_TO) || any(GONE_TO));
    let rises = found(List::Rise).or_else(attended);
    let (polarity, word) = match (rises.filter(|_| lacks.is_none()), falls) {
        (Some(word), _) => (Polarity::Rise, word),
        (None, Some(word)) => (Polarity::Fall, word),
        (None, None) if let Some(word) = texts.first().and_then(|name| mild(name)) => {
            (Polarity::Rise, word)
        }
        (None, None) => {
            let why = "its name does not say whether more is better".to_owned();
            return Guess {
                value: Polarity::Neither,
                sure: Sure::Guessed,
                why,
                others: others(Polarity::Neither),
            };
        }
    };
    made(polarity, word)
}

/// "Quality of life of carers", but not "Crime that affects their quality of life".
fn mild(name: &Phrase) -> Option<&'static str> {
    let is_turned = NOT_MILD.iter().any(|word| name.after(word).next().is_some());
    name.first_of(List::Mild).filter(|_| !is_turned)
}

/// "- lower is better", "(high is good)": what a name says of itself.
fn which_is_better(text: &Phrase) -> Option<(Polarity, &'static str)> {
    const SAID: [(Polarity, &str); 12] = [
        (Polarity::Fall, "lower is better"),
        (Polarity::Fall, "lower is good"),
        (Polarity::Fall, "low is good"),
        (Polarity::Fall, "smaller is better"),
        (Polarity::Fall, "less is better"),
        (Polarity::Fall, "fewer is better"),
        (Polarity::Rise, "higher is better"),
        (Polarity::Rise, "higher is good"),
        (Polarity::Rise, "high is good"),
        (Polarity::Rise, "bigger is better"),
        (Polarity::Rise, "larger is better"),
        (Polarity::Rise, "more is better"),
    ];
    SAID.into_iter().find(|(_, words)| text.contains(words))
}

/// Where a table has a column that says it, and nothing in that row.
pub(in crate::reading) fn unsaid() -> Guess<Polarity> {
    let why = "the column that says which way is good is blank in its row".to_owned();
    let value = Polarity::Neither;
    Guess { value, sure: Sure::Likely, why, others: others(value) }
}

fn made(polarity: Polarity, word: &str) -> Guess<Polarity> {
    let good = if polarity == Polarity::Rise { "more" } else { "fewer or less" };
    let why = format!("its name says \"{}\": {good} is taken to be better", word.trim());
    Guess { value: polarity, sure: Sure::Likely, why, others: others(polarity) }
}

/// "Seen within 10 days", "Answered within our timescale", "Decided in 8 weeks".
fn in_time(text: &Phrase) -> bool {
    let is_number = |after: &str| after.starts_with(|c: char| c.is_ascii_digit());
    if ["decided in ", "determined in "].iter().any(|lead| text.after(lead).any(is_number)) {
        return true;
    }
    text.after("within ").any(|after| {
        after.starts_with(|c: char| c.is_ascii_digit())
            || ["one ", "two ", "three ", "four ", "standard"]
                .iter()
                .any(|word| after.starts_with(word))
            || after.split(' ').any(|word| {
                matches!(word, "timescale" | "timescales" | "target" | "agreed" | "deadline")
            })
    })
}

/// What it could be else.
pub(in crate::reading) fn others(polarity: Polarity) -> Vec<Polarity> {
    [Polarity::Fall, Polarity::Rise, Polarity::Neither]
        .into_iter()
        .filter(|other| *other != polarity)
        .collect()
}

#[cfg(test)]
mod tests;
