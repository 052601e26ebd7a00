//! Percentages of few people: of how many they are is said by the officer, or by a count of the same table.

use super::SmallNumbers;
use super::hold::{Series, Span, Why, is_small};
use crate::amount::Unit;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// How the names of percentages begin that say of whom they are.
const OPENINGS: [&str; 6] =
    ["% of ", "percentage of ", "percent of ", "per cent of ", "proportion of ", "share of "];

/// Why a percentage of so many people is held back, if it must be.
pub(super) fn why(unit: &Unit, value: Decimal, base: u32, rules: &SmallNumbers) -> Option<Why> {
    if !unit.is_share() {
        return None;
    }
    if base < rules.smallest_base() {
        return Some(Why::SmallBase(rules.smallest_base()));
    }
    let whole = Decimal::from(base);
    let count = unit.shown(value).checked_mul(whole).map(|part| part / Decimal::ONE_HUNDRED);
    let few = count.is_some_and(|count| is_small(count, rules) || is_small(whole - count, rules));
    few.then(|| Why::ImpliesCount { base, threshold: rules.threshold() })
}

/// Holds back percentages of few people where their table counts these: "% of children in custody who are girls" beside
/// "Children in custody". What the officer said of how many they are goes first.
pub(super) fn hold_by_counts(all: &mut [Series], rules: &SmallNumbers) {
    let mut more: Vec<(usize, Span, Why)> = Vec::new();
    for (at, share) in all.iter().enumerate() {
        let said = share.entry.choice.is_some_and(|choice| choice.base.is_some());
        if said || !share.people {
            continue;
        }
        let Some(base) = base_of(share, all) else { continue };
        let unit = &share.entry.indicator.unit.value;
        for (span, value) in share.numbers() {
            let count = base.numbers().find(|(other, _)| *other == span);
            let count = count.and_then(|(_, count)| count.to_u32()).filter(|count| 0 < *count);
            let why = count.and_then(|count| why(unit, value, count, rules));
            more.extend(why.map(|why| (at, span, why)));
        }
    }
    for (at, span, why) in more {
        all[at].held.entry(span).or_insert(why);
    }
}

/// The count that a percentage says that it is of: the one of the longest name where several fit.
fn base_of<'s, 'a>(share: &Series<'a>, all: &'s [Series<'a>]) -> Option<&'s Series<'a>> {
    let indicator = share.entry.indicator;
    let name = indicator.measure_name.to_lowercase();
    let opening = OPENINGS.iter().find(|opening| name.starts_with(**opening))?;
    let of = name.get(opening.len()..).filter(|_| indicator.unit.value.is_share())?;
    let of = of.strip_prefix("the ").unwrap_or(of);
    let (_, whose) = share.subject.split_once('\u{1f}')?;
    let fits = |count: &&Series| {
        let Some((measure, of_whom)) = count.subject.split_once('\u{1f}') else { return false };
        count.is_count()
            && count.people
            && count.entry.source == share.entry.source
            && of_whom == whose
            && of.strip_prefix(measure).is_some_and(|rest| rest.starts_with([' ', ',']))
    };
    all.iter().filter(fits).max_by_key(|count| count.subject.len())
}
