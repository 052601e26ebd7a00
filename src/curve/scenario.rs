//! Scenarios: best, as planned, worst, from the latest figure on.

use super::problem::{CurveField, CurveProblem, reading};
use super::typed;
use crate::amount::{Unit, typed_amount};
use crate::card::Facts;
use crate::period::Period;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The scenarios as they were typed; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedScenarios {
    /// "-20" a period, "-2%" a period, or points: "2027: 1,300; 2028: 1,250".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub best: String,
    /// As `best`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub planned: String,
    /// As `best`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub worst: String,
}

/// A scenario as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// "Best", "As planned", "Worst"
    pub name: String,
    /// "20 fewer each period", "2% less each period", "typed points"
    pub how: String,
    /// In time order.
    pub points: Vec<ScenarioPoint>,
}

/// One period of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScenarioPoint {
    /// When.
    pub period: Period,
    /// In the unit as the table has it.
    pub value: Decimal,
    /// "1,300"
    pub text: String,
    /// "1,300 in 2027"
    pub words: String,
}

enum How {
    /// So much more each period, in the unit as the table has it.
    Change(Decimal),
    /// So many parts of a hundred more each period.
    Percent(Decimal),
    Points(Vec<(Period, Decimal)>),
}

/// The scenarios from `start` (the latest figure) over `ahead`.
pub(crate) fn scenarios(
    typed: &TypedScenarios,
    start: Option<Decimal>,
    ahead: &[Period],
    facts: &Facts,
    problems: &mut Vec<CurveProblem>,
) -> Vec<Scenario> {
    let mut made = Vec::new();
    for (field, name, text) in [
        (CurveField::Best, "Best", &typed.best),
        (CurveField::Planned, "As planned", &typed.planned),
        (CurveField::Worst, "Worst", &typed.worst),
    ] {
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        let before = problems.len();
        let how = reading(field, problems, |problems| read(name, text, facts, problems));
        let Some(how) = how else {
            if problems.len() == before {
                problems.push(CurveProblem::of(field, format!(
                    "Scenario {name}: {text:?} is not a change; type one such as -20, -2% or 2027: 1,300; 2028: 1,250"
                )));
            }
            continue;
        };
        let points = match (&how, start) {
            (How::Points(points), _) => Some(points.clone()),
            (_, None) => None,
            (How::Change(change), Some(start)) => {
                steps(start, ahead, facts, |value| value.checked_add(*change))
            }
            (How::Percent(percent), Some(start)) => {
                let times =
                    percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default() + Decimal::ONE;
                steps(start, ahead, facts, |value| value.checked_mul(times))
            }
        };
        let Some(points) = points.filter(|points| !points.is_empty()) else {
            let text = format!("Scenario {name}: there is no figure, or no period, to go on from");
            problems.push(CurveProblem::of(field, text));
            continue;
        };
        let shown = |(period, value): (Period, Decimal)| ScenarioPoint {
            text: facts.amount(value).short(facts.style),
            words: format!(
                "{} {}",
                facts.amount(value).words(facts.style),
                period.in_words(facts.style)
            ),
            period,
            value,
        };
        made.push(Scenario {
            name: name.to_owned(),
            how: how_words(&how, text, facts),
            points: points.into_iter().map(shown).collect(),
        });
    }
    made
}

fn read(name: &str, text: &str, facts: &Facts, problems: &mut Vec<String>) -> Option<How> {
    if text.contains(':') {
        let lines = text.replace(';', "\n");
        let points = typed::amounts(Some(&lines), &format!("Scenario {name}"), facts, problems);
        return (!points.is_empty()).then_some(How::Points(points));
    }
    let unit = &facts.indicator.unit.value;
    let number = text.trim_start_matches('+').trim();
    match number.strip_suffix('%') {
        Some(percent) if !unit.is_share() => {
            typed_amount(percent.trim(), &Unit::Count).map(How::Percent)
        }
        _ => typed_amount(number, unit).map(How::Change),
    }
}

fn steps(
    start: Decimal,
    ahead: &[Period],
    facts: &Facts,
    next: impl Fn(Decimal) -> Option<Decimal>,
) -> Option<Vec<(Period, Decimal)>> {
    let unit = &facts.indicator.unit.value;
    let whole = match unit {
        Unit::Percent => Some(Decimal::ONE_HUNDRED),
        Unit::Fraction => Some(Decimal::ONE),
        _ => None,
    };
    let mut value = start;
    let mut points = Vec::new();
    for period in ahead {
        value = next(value)?;
        if Decimal::ZERO <= start {
            value = value.max(Decimal::ZERO);
        }
        if let Some(whole) = whole {
            value = value.min(whole);
        }
        points.push((period.clone(), value));
    }
    Some(points)
}

fn how_words(how: &How, text: &str, facts: &Facts) -> String {
    match how {
        How::Points(_) => "typed points".to_owned(),
        How::Percent(percent) => {
            let side = if percent.is_sign_negative() { "less" } else { "more" };
            format!("{} {side} each period", text.trim_start_matches(['+', '-', '\u{2212}']))
        }
        How::Change(change) => {
            let size = facts.amount(*change).difference(facts.style);
            let (less, more) = match facts.indicator.unit.value {
                Unit::Count => ("fewer", "more"),
                _ => ("lower", "higher"),
            };
            format!("{size} {} each period", if change.is_sign_negative() { less } else { more })
        }
    }
}
