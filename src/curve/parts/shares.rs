//! Shares of the whole over time, and where they are heading if nothing changes.

use super::written::{Written, alt};
use super::{Form, MOST_SHARES, Made, Parts, PartsPeriod, PartsShown};
use crate::amount::{Unit, percentage};
use crate::card::capitalised;
use crate::change::comparable_history;
use crate::curve::axis::ValueAxis;
use crate::curve::problem::CurveProblem;
use crate::curve::{
    Asked, FEWEST_FIGURES, MOST_PERIODS_AHEAD, PERIODS_AHEAD, Rule, forecast_at, periods_ahead,
};
use crate::house_style::HouseStyle;
use crate::indicator::{Figure, Observation};
use crate::order;
use crate::period::Period;
use rust_decimal::Decimal;

/// Shares written as parts of a hundred may miss it by their rounding.
const SLACK: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// The figures of one period, and the shares that follow from them.
pub(super) struct Row<'a> {
    pub(super) period: Period,
    /// One for each part.
    pub(super) observed: Vec<Option<&'a Observation>>,
    /// Their total, where it stands for itself.
    pub(super) whole: Option<&'a Observation>,
    /// In parts of a hundred.
    pub(super) shares: Vec<Option<Decimal>>,
    pub(super) is_forecast: bool,
}

pub(super) fn made(parts: &Parts) -> Made {
    let own = &parts.facts[parts.own];
    let (unit, style) = (&own.indicator.unit.value, own.style);
    let decimals = if unit.is_share() { own.decimals } else { 1 };
    let mut rows = rows(parts);
    let mut notes: Vec<String> = parts.whole_words(!unit.is_share()).into_iter().collect();
    notes.extend(gaps(&rows, parts.whole.is_some(), style));
    notes.extend(sums(&rows, decimals, style));
    let mut problems = Vec::new();
    let mut rule_words = None;
    match forecast(parts, &rows, decimals) {
        Some(Ok((words, coming))) => {
            rule_words = Some(format!("Forecast of each share: {words}"));
            rows.extend(coming);
        }
        Some(Err(why)) => problems.push(CurveProblem::of_all(why)),
        None => {}
    }
    if MOST_SHARES < parts.names.len() {
        let all = parts.names.len();
        notes.push(format!("The first {MOST_SHARES} of {all} parts are drawn; the table has all"));
    }
    let share = |value: Decimal| percentage(value, decimals, style);
    let written = Written { parts, decimals, style };
    let periods: Vec<PartsPeriod> = rows.iter().map(|row| written.period(row)).collect();
    let ends = rows
        .iter()
        .find(|row| row.shares[parts.own].is_some())
        .zip(rows.iter().rfind(|row| !row.is_forecast && row.shares[parts.own].is_some()));
    let name = &parts.names[parts.own];
    let title = match ends.and_then(|(first, last)| {
        Some((first, first.shares[parts.own]?, last, last.shares[parts.own]?))
    }) {
        None => name.clone(),
        Some((first, was, last, is)) if first.period == last.period || was == is => {
            format!("{name}: {} {}", share(is), last.period.in_words(style))
        }
        Some((first, was, last, is)) => {
            let verb = if was < is { "rose" } else { "fell" };
            format!(
                "{name} {verb} from {} {} to {} {}",
                share(was),
                first.period.in_words(style),
                share(is),
                last.period.in_words(style)
            )
        }
    };
    let mut about = parts.about("share of the whole".to_owned());
    let observed: Vec<&Row> = rows.iter().filter(|row| !row.is_forecast).collect();
    match observed.as_slice() {
        [] => {}
        [only] => about.push(only.period.words(style)),
        [first, .., last] => {
            about.push(format!("{} to {}", first.period.words(style), last.period.words(style)));
        }
    }
    let subtitle = capitalised(&about.join(", "));
    let alt = alt(&subtitle, &periods, &parts.names, rule_words.as_deref());
    let highest = rows.iter().filter_map(|row| sum(&row.shares)).max().unwrap_or_default();
    let step = Decimal::from(20);
    let max = ((highest - SLACK) / step).ceil() * step;
    let cells =
        observed.iter().rev().flat_map(|row| row.observed.iter().flatten().chain(&row.whole));
    let drawn = parts.names.len().min(MOST_SHARES);
    let cut = |period: &PartsPeriod| PartsPeriod {
        figures: period.figures[..drawn].to_vec(),
        ..period.clone()
    };
    Made {
        title,
        subtitle,
        alt,
        table: written.table(&rows),
        axis: ValueAxis {
            min: Decimal::ZERO,
            max: max.max(Decimal::ONE_HUNDRED).normalize(),
            step,
            note: None,
        },
        rule_words,
        cells: cells.map(|one| one.cell.clone()).collect(),
        shown: PartsShown {
            form: Form::Shares,
            names: parts.names[..drawn].to_vec(),
            periods: periods.iter().map(cut).collect(),
            notes,
        },
        problems,
    }
}

/// Every period that any part has a figure of, in time order.
fn rows<'a>(parts: &Parts<'a>) -> Vec<Row<'a>> {
    let histories: Vec<Vec<&'a Observation>> =
        parts.facts.iter().map(|one| comparable_history(one.indicator)).collect();
    let whole = parts.whole.as_ref().map(|one| comparable_history(one.facts.indicator));
    let mut periods: Vec<&Period> = histories.iter().flatten().map(|one| &one.period).collect();
    order::by_key(&mut periods, |period| period.last);
    periods.dedup_by_key(|period| period.last);
    let unit = parts.facts.first().map(|one| one.indicator.unit.value.clone());
    let unit = unit.unwrap_or(Unit::Count);
    let row = |period: &&Period| {
        let of_it = |history: &Vec<&'a Observation>| {
            history.iter().find(|one| one.period.last == period.last).copied()
        };
        let observed: Vec<Option<&Observation>> = histories.iter().map(of_it).collect();
        let total = whole.as_ref().map(of_it);
        Row {
            period: (*period).clone(),
            shares: shares(&observed, total, &unit),
            observed,
            whole: total.flatten(),
            is_forecast: false,
        }
    };
    periods.iter().map(row).collect()
}

/// Percentages as they are; anything else as parts of the total, where there is one, or of its sum, where every part has a
/// figure.
fn shares(
    observed: &[Option<&Observation>],
    total: Option<Option<&Observation>>,
    unit: &Unit,
) -> Vec<Option<Decimal>> {
    let numbers: Vec<Option<Decimal>> = observed
        .iter()
        .map(|one| one.and_then(|one| one.figure.number()).filter(|value| Decimal::ZERO <= *value))
        .collect();
    if unit.is_share() {
        return numbers.into_iter().map(|value| Some(unit.shown(value?))).collect();
    }
    let whole = match total {
        Some(total) => total.and_then(|one| one.figure.number()),
        None => sum(&numbers),
    };
    let whole = whole.filter(|whole| Decimal::ZERO < *whole);
    let share =
        |value: Option<Decimal>| value?.checked_div(whole?)?.checked_mul(Decimal::ONE_HUNDRED);
    numbers.into_iter().map(share).collect()
}

/// None where one is missing.
fn sum(values: &[Option<Decimal>]) -> Option<Decimal> {
    values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add((*value)?))
}

/// The periods without shares, and those that lack some; where a total stands for itself each share needs that alone.
fn gaps(rows: &[Row], has_total: bool, style: &HouseStyle) -> Vec<String> {
    let gaps = rows.iter().filter(|row| sum(&row.shares).is_none());
    let has_some = |row: &&Row| has_total && row.shares.iter().any(Option::is_some);
    let (some, none): (Vec<&Row>, Vec<&Row>) = gaps.partition(has_some);
    let words = |rows: &[&Row]| {
        let words: Vec<String> = rows.iter().map(|row| row.period.words(style)).collect();
        words.join("; ")
    };
    let needed = if has_total { "the total" } else { "every part" };
    let mut notes = Vec::new();
    if !none.is_empty() {
        notes.push(format!(
            "No shares for {}: {needed} needs a figure there, and none below zero",
            words(&none)
        ));
    }
    if !some.is_empty() {
        notes.push(format!("Not every part has a share for {}", words(&some)));
    }
    notes
}

/// Whether the parts make up more or less than their whole.
fn sums(rows: &[Row], decimals: u32, style: &HouseStyle) -> Option<String> {
    let sums: Vec<Decimal> = rows.iter().filter_map(|row| sum(&row.shares)).collect();
    let whole = |value: Decimal| percentage(value, decimals, style);
    if let Some(most) = sums.iter().max().filter(|most| Decimal::ONE_HUNDRED + SLACK < **most) {
        return Some(format!(
            "The parts add up to as much as {}: some are counted in more than one",
            whole(*most)
        ));
    }
    let least = sums.iter().min().filter(|least| **least < Decimal::ONE_HUNDRED - SLACK)?;
    Some(format!("The parts make up as little as {}; the rest is not shown", whole(*least)))
}

/// Each share by one rule, kept to what the parts make up now; the rule in words, and the rows to come.
fn forecast<'a>(
    parts: &Parts,
    rows: &[Row],
    decimals: u32,
) -> Option<Result<(String, Vec<Row<'a>>), String>> {
    let words = &parts.of.words;
    let ahead = words.ahead.unwrap_or(PERIODS_AHEAD).min(MOST_PERIODS_AHEAD);
    let whole: Vec<&Row> = rows.iter().filter(|row| sum(&row.shares).is_some()).collect();
    if ahead == 0 || whole.len() < FEWEST_FIGURES {
        return None;
    }
    let known: Vec<&Period> = whole.iter().map(|row| &row.period).collect();
    let coming = periods_ahead(&known, ahead)?;
    let series = |part: usize| -> Vec<Observation> {
        let one = |row: &&Row| {
            let observed = row.observed[part]?;
            Some(Observation {
                figure: Figure::Number(row.shares[part]?),
                period: row.period.clone(),
                ..observed.clone()
            })
        };
        whole.iter().filter_map(one).collect()
    };
    let rule = words.rule.filter(|rule| *rule != Rule::ByHand);
    let line_through_last = words.line_through_last.map(usize::from);
    let asked = Asked { rule, line_through_last, ..Asked::default() };
    let by = |part: usize, asked: &Asked| {
        forecast_at(&series(part), &Unit::Percent, asked, coming.clone(), decimals)
    };
    let made = || {
        let own = by(parts.own, &asked)?;
        let same = Asked { rule: Some(own.rule), ..asked.clone() };
        let all: Vec<_> =
            (0..parts.names.len()).map(|part| by(part, &same)).collect::<Result<_, _>>()?;
        Ok::<_, crate::curve::WhyNot>((own.rule_words(parts.facts[parts.own].style), all))
    };
    let (rule_words, all) = match made() {
        Ok(made) => made,
        Err(why) => return Some(Err(why.to_string())),
    };
    let now = whole.last().and_then(|row| sum(&row.shares))?;
    let row = |(at, period): (usize, Period)| {
        let values: Vec<Decimal> =
            all.iter().filter_map(|one| Some(one.points.get(at)?.value)).collect();
        let sum: Decimal = values.iter().copied().sum();
        let kept = |value: Decimal| {
            if sum.is_zero() { value } else { crate::amount::rounded(value * now / sum, decimals) }
        };
        Row {
            period,
            observed: vec![None; values.len()],
            whole: None,
            shares: values.into_iter().map(|value| Some(kept(value))).collect(),
            is_forecast: true,
        }
    };
    Some(Ok((rule_words, coming.into_iter().enumerate().map(row).collect())))
}
