//! Headlines proposed from the change: good news only where the figures are better.

use super::facts::Facts;
use super::grammar::needs_article;
use crate::amount::Unit;
use crate::change::{Direction, Goodness};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;

/// Headlines for an indicator, best first; never empty. The last is the measure's own name.
///
/// An adverse change, none, or one that cannot be calculated gets the neutral name first.
pub fn headlines(indicator: &Indicator, style: &HouseStyle) -> Vec<String> {
    proposed(&Facts::of(indicator, style))
}

pub(crate) fn proposed(facts: &Facts) -> Vec<String> {
    let neutral = facts.measure.plain.clone();
    let Ok(change) = &facts.change else { return vec![neutral] };
    let of_change = of_change(facts, change.direction);
    match change.goodness {
        Goodness::Better => of_change.into_iter().chain([neutral]).collect(),
        Goodness::Worse | Goodness::Neither => [neutral].into_iter().chain(of_change).collect(),
        Goodness::Same => vec![neutral],
    }
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
        _ if facts.measure.label_like => {
            let size = if up { "an increase" } else { "a reduction" };
            vec![format!("{}: {size}", facts.measure.plain)]
        }
        _ if needs_article(inside) => vec![format!("{change} the {inside}")],
        _ => vec![format!("{change} {inside}")],
    }
}
