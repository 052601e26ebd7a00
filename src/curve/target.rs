//! Targets of a curve: the table's own, and the one that was typed.

use super::drawn::CurveTarget;
use super::problem::{CurveField, CurveProblem};
use super::typed::read_period;
use super::{CurveWords, TypedTarget};
use crate::amount::typed_amount;
use crate::card::Facts;
use crate::order;
use crate::period::Period;
use rust_decimal::Decimal;

/// In time order; what cannot be read is told in `problems`.
pub(crate) fn targets(
    words: &CurveWords,
    facts: &Facts,
    problems: &mut Vec<CurveProblem>,
) -> Vec<CurveTarget> {
    let mut targets: Vec<CurveTarget> = Vec::new();
    for observation in facts.indicator.targets() {
        if let Some(value) = observation.figure.number() {
            targets.push(target(
                facts,
                observation.period.clone(),
                value,
                Some(observation.cell.clone()),
            ));
        }
    }
    if let Some(typed) = &words.target {
        match read(typed, facts) {
            Ok(Some((period, value))) => {
                targets.retain(|one| one.period.last != period.last);
                targets.push(target(facts, period, value, None));
            }
            Ok(None) => {}
            Err(problem) => problems.push(problem),
        }
    }
    order::by(&mut targets, |one, other| one.period.cmp(&other.period));
    targets.dedup_by(|later, kept| later.period.last == kept.period.last);
    targets
}

fn target(
    facts: &Facts,
    period: Period,
    value: Decimal,
    cell: Option<crate::table::CellRef>,
) -> CurveTarget {
    CurveTarget {
        text: facts.amount(value).short(facts.style),
        words: format!(
            "{} {}",
            facts.amount(value).words(facts.style),
            period.in_words(facts.style)
        ),
        axis_words: period.axis_words(facts.style),
        period,
        value,
        cell,
    }
}

fn read(typed: &TypedTarget, facts: &Facts) -> Result<Option<(Period, Decimal)>, CurveProblem> {
    use CurveField::{Target, TargetPeriod};
    if typed.period.trim().is_empty() && typed.value.trim().is_empty() {
        return Ok(None);
    }
    if typed.period.trim().is_empty() {
        let value = typed.value.trim();
        let text = format!("Target {value}: say when it is for, such as March 2016 or 2015-16");
        return Err(CurveProblem::of(TargetPeriod, text));
    }
    let value = typed_amount(&typed.value, &facts.indicator.unit.value).ok_or_else(|| {
        let value = &typed.value;
        let text = format!("The target {value:?} is not a number; type one such as 1,031 or 42.5%");
        CurveProblem::of(Target, text)
    })?;
    let period = read_period(&typed.period, facts).ok_or_else(|| {
        let period = &typed.period;
        let text = format!("{period:?} is not a period; type one such as March 2016 or 2015-16");
        CurveProblem::of(TargetPeriod, text)
    })?;
    Ok(Some((period, value)))
}
