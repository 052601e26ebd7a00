//! The total among the parts: it is their whole, and no part of it.

use crate::amount::Unit;
use crate::card::Facts;
use crate::change::comparable_history;
use jiff::civil::Date;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The figures of one of them, by the last day of their periods.
type Figures = BTreeMap<Date, Decimal>;

/// Which of the parts is the whole of the others, by its figures or by its name; none where no other is left beside it.
///
/// `names` are without what all begin with: of "Referrals, total" only "Total" says something.
pub(super) fn find(facts: &[Facts], names: &[String]) -> Option<usize> {
    if facts.len() < 2 {
        return None;
    }
    let all: Vec<Figures> = facts.iter().map(figures).collect();
    let named: Vec<usize> = (0..names.len()).filter(|at| names_whole(&names[*at])).collect();
    let sums: Vec<usize> =
        (0..all.len()).filter(|at| is_sum(&all, *at, named.contains(at))).collect();
    match (sums.as_slice(), named.as_slice()) {
        ([only], _) => Some(*only),
        // Of several that could be it, its name says which.
        ([_, ..], _) => sums.iter().find(|at| named.contains(at)).copied(),
        // Percentages and rates are added up by nobody: "All schools" stands beside "Primary schools".
        ([], named) if named.len() < all.len() && is_added_up(&facts[0].indicator.unit.value) => {
            named.iter().find(|at| is_largest(&all, **at)).copied()
        }
        ([], _) => None,
    }
}

/// "Total", "All placements", "Children in need, total"; not "Abuse, all ages", nor "All-day care". Small numbers are held
/// back by wider rules, where a total too many gives nothing away.
fn names_whole(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !word.is_empty())
        .collect();
    let is_whole = |word: &&str| matches!(*word, "total" | "totals" | "all" | "overall");
    words.first().is_some_and(is_whole)
        || words.last().is_some_and(is_whole)
        || matches!(
            words.as_slice(),
            ["grand", "total", ..] | ["both"] | ["both", "sexes"] | ["persons"]
        )
}

fn is_added_up(unit: &Unit) -> bool {
    !unit.is_share() && !matches!(unit, Unit::RatePer(_))
}

fn figures(facts: &Facts) -> Figures {
    let history = comparable_history(facts.indicator);
    history.iter().filter_map(|one| Some((one.period.last, one.figure.number()?))).collect()
}

/// Whether one is the sum of the others wherever all have a figure: once of several others, often enough that it is no
/// chance where they are few.
fn is_sum(all: &[Figures], whole: usize, is_named: bool) -> bool {
    let others = all.iter().enumerate().filter(|(at, _)| *at != whole).map(|(_, one)| one);
    let others: Vec<&Figures> = others.collect();
    let enough = match others.len() {
        _ if is_named => 1,
        0 | 1 => return false,
        2 => 3,
        _ => 1,
    };
    let mut times = 0;
    for (day, value) in &all[whole] {
        let parts: Option<Vec<Decimal>> = others.iter().map(|one| one.get(day).copied()).collect();
        let Some(parts) = parts else { continue };
        let sum = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part));
        if sum != Some(*value) {
            return false;
        }
        // That nothing is the sum of nothing, and that a part is all there is, says little.
        times += usize::from(1 < parts.iter().filter(|part| !part.is_zero()).count());
    }
    enough <= times
}

/// Whether no other has a larger figure anywhere.
fn is_largest(all: &[Figures], whole: usize) -> bool {
    let fits = |one: &Figures| {
        all[whole].iter().all(|(day, value)| one.get(day).is_none_or(|part| part <= value))
    };
    all.iter().all(fits)
}
