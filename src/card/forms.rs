//! The forms a statement can take, best first, for the unit and the figures at hand.

use super::Template;
use super::facts::Facts;
use super::grammar::needs_article;
use super::measure::Clause;
use crate::amount::{Unit, rounded};
use crate::change::{Change, Direction};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use rust_decimal::Decimal;

/// A way to say what an indicator shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementForm {
    /// For the list to choose from: "Change since", "From and to".
    pub name: &'static str,
    /// The statement.
    pub template: Template,
}

/// The forms that suit an indicator, best first; never empty.
pub fn statement_forms(indicator: &Indicator, style: &HouseStyle) -> Vec<StatementForm> {
    forms(&Facts::of(indicator, style))
}

pub(crate) fn forms(facts: &Facts) -> Vec<StatementForm> {
    if facts.latest.is_none() {
        let text = format!("{}: no figure is available", facts.measure.plain);
        return vec![StatementForm { name: "No figure", template: Template::typed(&text) }];
    }
    let mut texts: Vec<(&'static str, String)> = Vec::new();
    let opening = opening(facts);
    let plain = "{measure}: {latest} {in latest period}";
    match &facts.change {
        Err(_) => {}
        Ok(change) if change.direction == Direction::Same => {
            texts.push(("Change since", format!("{opening}, {{down}} {{since earliest period}}")));
        }
        Ok(change) => {
            let size = size(facts, change);
            texts.push((
                "Change since",
                format!("{opening}, {} {size} {{since earliest period}}", down(change)),
            ));
            texts.push(("From and to", format!("{} {size}", from_and_to(facts, change))));
            texts.push((
                "Reduction or increase since",
                format!("{opening}, {} of {size} {{since earliest period}}", reduction(change)),
            ));
            if facts.indicator.unit.value.is_share() {
                texts.push((
                    "Compared with",
                    format!("{opening}, compared with {{earliest}} {{in earliest period}}"),
                ));
            }
            if matches!(facts.indicator.unit.value, Unit::RatePer(_))
                && change.percent.value().is_some()
            {
                let both = format!(
                    "{opening}, {} {{change}} ({{percent}}) {{since earliest period}}",
                    down(change)
                );
                texts.push(("Change since, with per cent", both));
            }
            if !opening.starts_with("{measure}") {
                texts.push((
                    "Measure first",
                    format!("{plain}, {} {size} {{since earliest period}}", down(change)),
                ));
            }
            previous(facts, change, &opening, &mut texts);
        }
    }
    if facts.target.is_some() {
        let target = format!("{opening}, against a target of {{target}} {{in target period}}");
        texts.push(("Against the target", target));
    }
    texts.push(("Latest figure", opening));
    if facts.indicator.area_name.is_some() {
        texts
            .push(("With the area", "{measure} in {area}: {latest} {in latest period}".to_owned()));
    }
    texts.into_iter().filter_map(|(name, text)| form(name, &text)).collect()
}

fn form(name: &'static str, text: &str) -> Option<StatementForm> {
    Template::parse(text).ok().map(|template| StatementForm { name, template })
}

/// "{latest} children were looked after {in latest period}" where the measure's name allows, else
/// "{measure}: {latest} {in latest period}", which reads well for any name.
fn opening(facts: &Facts) -> String {
    let general = "{measure}: {latest} {in latest period}".to_owned();
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
            said(&format!("{{latest}} {}", escaped(&clause.subject)), clause, &period)
        }
        (Unit::Count, None, Some(plural)) => {
            format!("There were {{latest}} {} {period}", escaped(plural))
        }
        (Unit::Percent | Unit::Fraction, Some(clause), _) => {
            said(&format!("{{latest}} of {}", escaped(&clause.subject)), clause, &period)
        }
        _ => general,
    }
}

fn said(subject: &str, clause: &Clause, period: &str) -> String {
    let words = [subject, clause.verb, &escaped(&clause.rest), period];
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

/// "The number of children looked after rose from 1,344 in 2020 to 1,549 in 2024, an increase of".
fn from_and_to(facts: &Facts, change: &Change) -> String {
    let subject = match (&facts.indicator.unit.value, &facts.measure.plural) {
        (Unit::Count, Some(_)) => format!("The number of {}", escaped(&facts.measure.inside)),
        (Unit::Percent | Unit::Fraction, _) if facts.measure.clause.is_some() => {
            format!("The percentage of {}", escaped(&facts.measure.inside))
        }
        (Unit::Percent | Unit::Fraction, _) if needs_article(&facts.measure.inside) => {
            format!("The {}", escaped(&facts.measure.inside))
        }
        (Unit::RatePer(_), Some(_)) => format!("The rate of {}", escaped(&facts.measure.inside)),
        _ => "{measure}".to_owned(),
    };
    let fell = if change.direction == Direction::Down { "{fell}" } else { "{rose}" };
    let figures = "from {earliest} {in earliest period} to {latest} {in latest period}";
    format!("{subject} {fell} {figures}, {} of", reduction(change))
}

fn previous(
    facts: &Facts,
    change: &Change,
    opening: &str,
    texts: &mut Vec<(&'static str, String)>,
) {
    let Ok(previous) = &facts.since_previous else { return };
    if previous.from.period == change.from.period || previous.direction == Direction::Same {
        return;
    }
    let percent = if with_percent(facts, previous) { " ({percent since previous})" } else { "" };
    let text = format!(
        "{opening}, {{down since previous}} {{change since previous}}{percent} since {{previous period}}"
    );
    texts.push(("Since the figure before", text));
}

/// "{change} ({percent})", or only "{change}" where a relative change is forbidden or not usual.
fn size(facts: &Facts, change: &Change) -> String {
    if with_percent(facts, change) {
        "{change} ({percent})".to_owned()
    } else {
        "{change}".to_owned()
    }
}

/// Counts and money get a relative change, rates only if asked.
fn with_percent(facts: &Facts, change: &Change) -> bool {
    !matches!(facts.indicator.unit.value, Unit::RatePer(_)) && change.percent.value().is_some()
}

fn down(change: &Change) -> &'static str {
    if change.direction == Direction::Down { "{down}" } else { "{up}" }
}

fn reduction(change: &Change) -> &'static str {
    if change.direction == Direction::Down { "{a reduction}" } else { "{an increase}" }
}

fn escaped(words: &str) -> String {
    words.replace('{', "{{").replace('}', "}}")
}
