//! A measure's name, made fit for sentences: without its unit, and with a verb where the name allows one.

use super::grammar::{OPENINGS, PARTICIPLES, ends_head, is_plural, lists, past, singular};
use super::render::capitalised;
use crate::amount::Unit;
use crate::indicator::Indicator;

/// A measure's name in the forms that sentences need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Measure {
    /// Without its unit, with a capital: "Children looked after at 31 March each year".
    pub(crate) plain: String,
    /// The same inside a sentence; its first letter is small only where that is surely right.
    pub(crate) inside: String,
    /// What it is about in the plural, without "at 31 March each year": "children looked after". None when the
    /// name cannot surely be used as the subject of "there were".
    pub(crate) plural: Option<String>,
    /// "children" + "looked after", or for a share "care leavers" + "were in education": subject and rest.
    pub(crate) clause: Option<Clause>,
    /// The last word of the counted noun, alone and in the plural: "child" and "children".
    pub(crate) noun: Option<(String, String)>,
    /// "31 March" of "at 31 March each year".
    pub(crate) day_each_year: Option<String>,
    /// Parts of a table's labels joined by commas, not a phrase: "Children count, CLA on 31 March, Total".
    pub(crate) label_like: bool,
}

/// A name that can be said with a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause {
    /// "children"
    pub(crate) subject: String,
    /// "were" or "had", or nothing when `rest` begins with its own verb.
    pub(crate) verb: &'static str,
    /// "looked after", "3 or more placement moves", "offended"
    pub(crate) rest: String,
}

impl Measure {
    pub(crate) fn of(indicator: &Indicator) -> Measure {
        let measure = Measure::named(&indicator.measure_name, &indicator.unit.value);
        let mut figures = indicator.observations.iter().filter_map(|one| one.figure.number());
        // Nobody counts 99.4 certificates: it is a rate that nothing says is one.
        match indicator.unit.value {
            Unit::Count if !figures.all(|value| value.fract().is_zero()) => {
                Measure { plural: None, clause: None, noun: None, ..measure }
            }
            _ => measure,
        }
    }

    pub(crate) fn named(name: &str, unit: &Unit) -> Measure {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let whole = without_unit_after(&name, unit);
        let bare = without_unit_before(whole, unit);
        let (known, small) = inside(bare);
        let mut measure = Measure {
            plain: capitalised(bare),
            inside: small,
            plural: None,
            clause: None,
            noun: None,
            day_each_year: None,
            label_like: label_like(bare),
        };
        if known && !measure.label_like {
            measure.find_words(unit);
        } else if measure.label_like {
            measure.inside = bare.to_owned();
        }
        if unit.is_share() && measure.clause.is_none() {
            // "Settings open: 92%" would not say of what; "Proportion of settings open" does.
            measure.plain = capitalised(whole);
            measure.inside = inside(whole).1;
        }
        measure
    }

    fn find_words(&mut self, unit: &Unit) {
        let (bare, day) = without_each_year(&self.inside);
        let bare = bare.to_owned();
        self.day_each_year = day;
        let Some(head) = plural_head(&bare) else { return };
        // "14 total children" is no English.
        let is_total = bare.starts_with("total ");
        if bare.contains([':', ';', '(', '%', '"', '/']) || list_like(&bare) || is_total {
            return;
        }
        self.clause = if unit.is_share() { share_clause(&bare) } else { count_clause(&bare, head) };
        let last = head.rsplit(' ').next().unwrap_or(head);
        self.noun = singular(last).map(|one| (one, last.to_owned()));
        self.plural = Some(bare.clone());
    }
}

/// A measure's name without its unit before and after: what its number, its percentage and its rate share.
pub(crate) fn plain_measure(name: &str, unit: &Unit) -> String {
    without_unit_before(without_unit_after(name, unit), unit).to_owned()
}

/// The words of a measure's name up to the first preposition or participle: what is counted.
pub(crate) fn plain_head(name: &str, unit: &Unit) -> String {
    let bare = plain_measure(name, unit).to_lowercase();
    let head: Vec<&str> = bare.split(' ').take_while(|word| !ends_head(word)).collect();
    head.join(" ")
}

/// Takes away ", rate per 10,000", "(%)", "(kg)" and the like: the figure says its unit itself.
fn without_unit_after<'a>(name: &'a str, unit: &Unit) -> &'a str {
    let mut bare = name;
    for separator in [", ", " - ", " \u{2013} ", ": ", " ("] {
        let found = bare.match_indices(separator).find(|(at, _)| {
            let rest = bare[at + separator.len()..].trim_end_matches(')');
            0 < *at && says_unit(rest, unit)
        });
        if let Some((at, _)) = found {
            bare = &bare[..at];
        }
    }
    let bare = bare.trim();
    if bare.is_empty() { name } else { bare }
}

/// Takes away "number of" and "percentage of".
fn without_unit_before<'a>(name: &'a str, unit: &Unit) -> &'a str {
    let openings: &[&str] = match unit {
        Unit::Count => {
            &["the number of ", "total number of ", "number of ", "no. of ", "count of "]
        }
        Unit::Percent | Unit::Fraction => &[
            "the percentage of ",
            "percentage of ",
            "% of ",
            "per cent of ",
            "the proportion of ",
            "proportion of ",
        ],
        _ => &[],
    };
    let begins = |opening: &&&str| {
        name.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening))
    };
    let bare = openings.iter().find(begins).map_or(name, |opening| name[opening.len()..].trim());
    if bare.is_empty() { name } else { bare }
}

/// Whether words after a comma or in brackets only say the unit.
fn says_unit(words: &str, unit: &Unit) -> bool {
    let words = words.trim().to_lowercase();
    let exact = [
        "number",
        "no",
        "no.",
        "count",
        "percentage",
        "percent",
        "per cent",
        "%",
        "proportion",
        "rate",
        "value",
        "\u{a3}",
        "\u{a3}m",
        "\u{a3}k",
        "\u{a3}000",
        "\u{a3}000s",
        "\u{a3} million",
        "\u{a3} thousand",
    ];
    let own = matches!(unit, Unit::Other(own) if own.to_lowercase() == words);
    own || exact.contains(&words.as_str())
        || words.starts_with("rate per ")
        || words.starts_with("per 1")
}

/// The name as it stands inside a sentence, and whether its first word is a common one.
fn inside(bare: &str) -> (bool, String) {
    let first = bare.split([' ', '-', ',', ':', '\u{2019}', '\'']).next().unwrap_or("");
    let known = lists(OPENINGS, &first.to_lowercase());
    let shouted = 1 < first.chars().count() && first.chars().all(char::is_uppercase);
    if !known || shouted {
        return (false, bare.to_owned());
    }
    let mut characters = bare.chars();
    let small: String =
        characters.next().map(|letter| letter.to_lowercase().collect()).unwrap_or_default();
    (true, small + characters.as_str())
}

/// "… at 31 March each year" → "…" and "31 March"; "… during the year" → "…".
fn without_each_year(inside: &str) -> (&str, Option<String>) {
    let endings = [" each year", " during the year", " in the year", " in year", " every year"];
    let Some(ending) = endings.iter().find(|ending| inside.ends_with(**ending)) else {
        return (inside, None);
    };
    let rest = &inside[..inside.len() - ending.len()];
    let words: Vec<&str> = rest.rsplitn(4, ' ').collect();
    if let [month, day, preposition, before] = words.as_slice()
        && matches!(*preposition, "at" | "on")
        && day.parse::<u8>().is_ok()
        && month.chars().next().is_some_and(char::is_uppercase)
    {
        return (before, Some(format!("{day} {month}")));
    }
    (rest, None)
}

/// The words up to the first preposition, participle or "who", when the last of them is plural.
fn plural_head(bare: &str) -> Option<&str> {
    const LOOKED_AFTER: &str = "looked after children";
    if bare.starts_with(LOOKED_AFTER) {
        return Some(LOOKED_AFTER);
    }
    let mut end = bare.len();
    let mut at = 0;
    for (place, word) in bare.split(' ').enumerate() {
        if 0 < place && ends_head(word) {
            end = at - 1;
            break;
        }
        at += word.len() + 1;
    }
    let head = &bare[..end];
    let last = head.rsplit(' ').next()?;
    is_plural(last).then_some(head)
}

/// "children looked after" → children, were, looked after.
fn count_clause(bare: &str, head: &str) -> Option<Clause> {
    let rest = bare[head.len()..].trim_start();
    if let Some(rest) = rest.strip_prefix("who ") {
        return who_clause(head, rest);
    }
    let next = rest.split(' ').next()?;
    (lists(PARTICIPLES, next) || next == "on").then(|| Clause {
        subject: head.to_owned(),
        verb: "were",
        rest: rest.to_owned(),
    })
}

/// "children looked after who had …" → children looked after, had, …; "… with x" → had x.
fn share_clause(bare: &str) -> Option<Clause> {
    if let Some((subject, rest)) = bare.split_once(" who ") {
        return who_clause(subject, rest);
    }
    if let Some((subject, rest)) = bare.split_once(" with ") {
        return Some(Clause { subject: subject.to_owned(), verb: "had", rest: rest.to_owned() });
    }
    let states = [
        " good or ",
        " rated ",
        " judged ",
        " placed ",
        " completed ",
        " held ",
        " adopted ",
        " not ",
        " in education",
        " in employment",
        " in suitable ",
        " living ",
        " reviewed ",
        " assessed ",
        " seen ",
        " achieving ",
        " up to date",
    ];
    let at = states.iter().filter_map(|state| bare.find(state)).min()?;
    let (subject, rest) = bare.split_at(at);
    Some(Clause { subject: subject.to_owned(), verb: "were", rest: rest.trim_start().to_owned() })
}

fn who_clause(subject: &str, rest: &str) -> Option<Clause> {
    let (verb, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let (verb, own) = past(verb)?;
    let rest = if own { rest } else { after };
    let clause = Clause { subject: subject.to_owned(), verb, rest: rest.to_owned() };
    (!clause.rest.is_empty()).then_some(clause)
}

/// Whether a comma is followed by a capital, as where a table's labels are joined.
fn label_like(bare: &str) -> bool {
    bare.split(", ").skip(1).any(|part| part.chars().next().is_some_and(char::is_uppercase))
}

/// A comma that does not belong to "a, b and c" or "a, b or c" separates parts of a table's label.
fn list_like(bare: &str) -> bool {
    match bare.rfind(',') {
        Some(at) => {
            let after = &bare[at..];
            !after.contains(" and ") && !after.contains(" or ")
        }
        None => false,
    }
}
