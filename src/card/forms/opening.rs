//! The words a statement begins with: "1,290 children were looked after in January 2015".

use crate::amount::{Unit, rounded};
use crate::card::facts::Facts;
use crate::card::grammar::needs_article;
use crate::card::measure::Clause;
use crate::change::{Change, Direction};
use rust_decimal::Decimal;

/// "{measure}: {latest} {in latest period}", which reads well for any name.
pub(super) const PLAIN: &str = "{measure}: {latest} {in latest period}";

/// A sentence with a verb where the measure's name allows, else [`PLAIN`]; `latest` is the live figure to begin with.
pub(super) fn opening(facts: &Facts, latest: &str) -> String {
    let general = PLAIN.replace("{latest}", latest);
    let unit = &facts.indicator.unit.value;
    let one = facts
        .latest
        .and_then(|latest| latest.figure.number())
        .is_none_or(|value| rounded(unit.shown(value), facts.decimals).abs() == Decimal::ONE);
    if one {
        return general;
    }
    let Some(period) = in_period(facts) else { return general };
    match (unit, &facts.measure.clause, &facts.measure.plural) {
        (Unit::Count, Some(clause), _) => {
            let subject = with_noun(&clause.subject, facts);
            let verb = if clause.verb == "were" { "{were}" } else { clause.verb };
            said(&format!("{latest} {subject}"), verb, clause, &period)
        }
        (Unit::Count, None, Some(plural)) => {
            format!("There {{were}} {latest} {} {period}", with_noun(plural, facts))
        }
        (Unit::Percent | Unit::Fraction, Some(clause), _) => {
            let subject = format!("{latest} of {}", escaped(&clause.subject));
            said(&subject, clause.verb, clause, &period)
        }
        _ => general,
    }
}

/// The counted noun as a live word, so that one child is not "1 children".
fn with_noun(plural: &str, facts: &Facts) -> String {
    let Some((_, noun)) = &facts.measure.noun else { return escaped(plural) };
    let mut words: Vec<String> = plural.split(' ').map(escaped).collect();
    if let Some(at) = words.iter().position(|word| word == noun) {
        words[at] = "{noun}".to_owned();
    }
    words.join(" ")
}

fn said(subject: &str, verb: &str, clause: &Clause, period: &str) -> String {
    let words = [subject, verb, &escaped(&clause.rest), period];
    words.iter().filter(|word| !word.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// The latest period in a natural sentence: for "… at 31 March each year" the day is said with the year.
fn in_period(facts: &Facts) -> Option<String> {
    let Some(day) = &facts.measure.day_each_year else {
        return Some("{in latest period}".to_owned());
    };
    let year = facts.latest?.period.words(facts.style);
    let bare_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    bare_year.then(|| format!("at {day} {{latest period}}"))
}

/// "The number of children looked after", and whether it is one thing that can be said to have risen.
pub(super) fn whole(facts: &Facts) -> (String, bool) {
    let inside = escaped(&facts.measure.inside);
    let subject = match (&facts.indicator.unit.value, &facts.measure.plural) {
        (Unit::Count, Some(_)) => format!("The number of {inside}"),
        (Unit::Percent | Unit::Fraction, _) if facts.measure.clause.is_some() => {
            format!("The percentage of {inside}")
        }
        (Unit::Percent | Unit::Fraction, _) if needs_article(&facts.measure.inside) => {
            format!("The {inside}")
        }
        (Unit::RatePer(_), Some(_)) => format!("The rate of {inside}"),
        _ => return ("{measure}".to_owned(), false),
    };
    (subject, true)
}

/// "{change} ({percent})", or only "{change}" where a relative change is forbidden or not usual.
pub(super) fn size(facts: &Facts, change: &Change) -> String {
    if with_percent(facts, change) {
        "{change} ({percent})".to_owned()
    } else {
        "{change}".to_owned()
    }
}

/// Counts and money get a relative change, rates only if asked.
pub(super) fn with_percent(facts: &Facts, change: &Change) -> bool {
    !matches!(facts.indicator.unit.value, Unit::RatePer(_)) && change.percent.value().is_some()
}

pub(super) fn down(change: &Change) -> &'static str {
    if change.direction == Direction::Down { "{down}" } else { "{up}" }
}

pub(super) fn fell(change: &Change) -> &'static str {
    if change.direction == Direction::Down { "{fell}" } else { "{rose}" }
}

pub(super) fn reduction(change: &Change) -> &'static str {
    if change.direction == Direction::Down { "{a reduction}" } else { "{an increase}" }
}

pub(super) fn escaped(words: &str) -> String {
    words.replace('{', "{{").replace('}', "}}")
}
