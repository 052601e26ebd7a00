//! Headlines proposed from the change: good news only where the figures are better.

use super::beside::Subject;
use super::facts::Facts;
use super::grammar::{lists, needs_article};
use crate::amount::Unit;
use crate::change::{Direction, Goodness, is_slight};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;

/// Headlines for an indicator, best first; never empty. One of them is the measure's own name.
///
/// An adverse change, a slight one, none, or one that cannot be calculated gets the neutral name first.
pub fn headlines(indicator: &Indicator, style: &HouseStyle) -> Vec<String> {
    proposed(&[Facts::of(indicator, style)])
}

/// The same for all indicators of a card; none without an indicator. Good news of the first only where every one of
/// them is better.
pub fn headlines_about(subjects: &[Subject], style: &HouseStyle) -> Vec<String> {
    let facts: Vec<Facts> = subjects.iter().map(|one| Facts::about(one, style)).collect();
    proposed(&facts)
}

pub(crate) fn proposed(facts: &[Facts]) -> Vec<String> {
    let all_better = facts.iter().all(|one| {
        let change = one.change.as_ref().ok();
        change.is_some_and(|change| {
            change.goodness == Goodness::Better && !is_slight(change, one.indicator)
        })
    });
    let mut lines = Vec::new();
    let mut push = |line: String| {
        if !lines.contains(&line) {
            lines.push(line);
        }
    };
    for one in facts {
        let of_change = match &one.change {
            Ok(change) => of_change(one, change.direction),
            Err(_) => Vec::new(),
        };
        let neutral = [neutral(one)];
        let lines: Vec<String> = match all_better {
            true => of_change.into_iter().chain(neutral).collect(),
            false => neutral.into_iter().chain(of_change).collect(),
        };
        let whose = |line| match one.among_areas {
            Some(area) => format!("{area}: {line}"),
            None => line,
        };
        lines.into_iter().map(whose).for_each(&mut push);
    }
    lines
}

/// Whether a name says that its figures are a rate: "Birth rate", "Complaints per 1000 homes".
fn says_rate(name: &str) -> bool {
    let lower = name.to_lowercase();
    let mut per = lower.split(" per ").skip(1);
    lower.contains("rate") || per.any(|of| of.starts_with(|c: char| c.is_ascii_digit()))
}

/// The measure's name; a rate or percentage says so, because the number of the same may stand on the next card.
fn neutral(facts: &Facts) -> String {
    let plain = &facts.measure.plain;
    let inside = &facts.measure.inside;
    match &facts.indicator.unit.value {
        Unit::RatePer(_) if says_rate(plain) => plain.clone(),
        Unit::RatePer(_) if facts.measure.plural.is_some() => format!("Rate of {inside}"),
        Unit::RatePer(_) if facts.measure.label_like => format!("{plain}, rate"),
        // "Children looked after, asylum seekers left out rate" would be the rate of the wrong ones.
        Unit::RatePer(_) if plain.contains(',') => format!("Rate of {inside}"),
        Unit::RatePer(_) => format!("{plain} rate"),
        Unit::Percent | Unit::Fraction
            if facts.measure.plural.is_some() && facts.measure.clause.is_some() =>
        {
            format!("Percentage of {inside}")
        }
        _ => plain.clone(),
    }
}

/// Whether a name begins as the answer of a survey does, and is no noun: "Satisfied with the area", "Feel safe".
fn is_answer(inside: &str) -> bool {
    const ANSWERS: &str = "able agree aware confident disagree feel fairly give happy have likely proud trust use very visit volunteer";
    let first = inside.split(' ').next().unwrap_or("").to_lowercase();
    lists(ANSWERS, &first) || (first.ends_with("ied") && first != "varied")
}

fn of_change(facts: &Facts, direction: Direction) -> Vec<String> {
    let up = match direction {
        Direction::Up => true,
        Direction::Down => false,
        Direction::Same => return Vec::new(),
    };
    let inside = facts.measure.plural.as_deref().unwrap_or(&facts.measure.inside);
    let plural = facts.measure.plural.is_some();
    let change = if up { "Increase in" } else { "Reduction in" };
    match &facts.indicator.unit.value {
        Unit::Count if plural => {
            let fewer = if up { "More" } else { "Fewer" };
            vec![format!("{fewer} {inside}"), format!("{change} the number of {inside}")]
        }
        Unit::Percent | Unit::Fraction if plural => {
            let higher = if up { "A higher percentage of" } else { "A lower percentage of" };
            vec![format!("{higher} {inside}"), format!("{change} the percentage of {inside}")]
        }
        Unit::RatePer(_) if plural => {
            let higher = if up { "A higher rate of" } else { "A lower rate of" };
            vec![format!("{higher} {inside}"), format!("{change} the rate of {inside}")]
        }
        // "Increase in Satisfied with the area" is no English.
        _ if facts.measure.label_like || is_answer(inside) => {
            let size = if up { "an increase" } else { "a reduction" };
            vec![format!("{}: {size}", facts.measure.plain)]
        }
        _ if needs_article(inside) => vec![format!("{change} the {inside}")],
        _ => vec![format!("{change} {inside}")],
    }
}
