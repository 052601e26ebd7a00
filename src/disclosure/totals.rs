//! Totals that would give a held-back part away: a second part is held back too.

use super::hold::{Series, Span, Why};
use crate::order;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// With more counts in one table, sums of chosen few are not looked for: only of all, and of those that differ in one
/// filter or in their area.
const MOST_TRIED: usize = 24;

/// Holds a second part back wherever one part of a total is hidden and everything else of the sum is shown.
pub(super) fn hold_second_parts(all: &mut [Series]) {
    for (total, parts) in sums(all) {
        let spans: BTreeSet<Span> = all[total].numbers().map(|(at, _)| at).collect();
        for at in spans {
            let values: Option<Vec<Decimal>> =
                parts.iter().map(|part| number(&all[*part], at)).collect();
            let Some((values, whole)) = values.zip(number(&all[total], at)) else { continue };
            if values.iter().sum::<Decimal>() != whole {
                continue;
            }
            let everyone: Vec<usize> = parts.iter().copied().chain([total]).collect();
            let hidden = everyone.iter().filter(|one| all[**one].hides(at)).count();
            if hidden != 1 {
                continue;
            }
            // The smallest other part that is shown; a 0 only where nothing else is left.
            let others = parts.iter().zip(&values).filter(|(part, _)| !all[**part].hides(at));
            let chosen = others
                .min_by_key(|(part, value)| (value.is_zero(), **value, **part))
                .map_or(total, |(part, _)| *part);
            let name = all[total].entry.indicator.name.clone();
            all[chosen].held.entry(at).or_insert(Why::GivesPart(name));
        }
    }
}

fn number(one: &Series, at: Span) -> Option<Decimal> {
    one.numbers().find(|(span, _)| *span == at).map(|(_, value)| value)
}

/// Counts of one table of which one is the sum of others: total and parts.
fn sums(all: &[Series]) -> Vec<(usize, Vec<usize>)> {
    let mut tables: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, one) in all.iter().enumerate() {
        if one.is_count() {
            tables.entry(one.entry.source).or_default().push(at);
        }
    }
    let mut found = Vec::new();
    for counts in tables.values().filter(|counts| counts.iter().any(|at| !all[*at].held.is_empty()))
    {
        for &total in counts {
            let others: Vec<usize> = counts.iter().copied().filter(|one| *one != total).collect();
            let mut tried: Vec<Vec<usize>> = alike(all, total, &others);
            tried.push(others.clone());
            if others.len() <= MOST_TRIED {
                tried.extend(few(&others));
            }
            tried.retain(|parts| 1 < parts.len() && adds_up(all, total, parts));
            order::by(&mut tried, Ord::cmp);
            tried.dedup();
            found.extend(tried.into_iter().map(|parts| (total, parts)));
        }
    }
    found
}

/// Those that differ from the total in the same one thing: a filter, or the area.
fn alike(all: &[Series], total: usize, others: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let one = &all[total].entry.indicator.key;
    for &other in others {
        let key = &all[other].entry.indicator.key;
        if key.measure != one.measure || key.filters.len() != one.filters.len() {
            continue;
        }
        let pairs = one.filters.iter().zip(&key.filters);
        let mut differing: Vec<&str> =
            pairs.filter(|(one, other)| one != other).map(|(one, _)| one.0.as_str()).collect();
        if key.area != one.area {
            differing.push("\u{1f}area");
        }
        if let [only] = differing.as_slice() {
            groups.entry((*only).to_owned()).or_default().push(other);
        }
    }
    groups.into_values().collect()
}

/// Every two and every three of them.
fn few(others: &[usize]) -> Vec<Vec<usize>> {
    let mut chosen = Vec::new();
    for (first, &one) in others.iter().enumerate() {
        for (second, &two) in others.iter().enumerate().skip(first + 1) {
            chosen.push(vec![one, two]);
            for &three in &others[second + 1..] {
                chosen.push(vec![one, two, three]);
            }
        }
    }
    chosen
}

/// Whether the parts make the total wherever all have a figure: at one time at least, and at two where it could be
/// chance.
fn adds_up(all: &[Series], total: usize, parts: &[usize]) -> bool {
    let mut times = 0;
    for (at, whole) in all[total].numbers() {
        let values: Option<Vec<Decimal>> =
            parts.iter().map(|part| number(&all[*part], at)).collect();
        match values {
            Some(values) if values.iter().sum::<Decimal>() == whole => times += 1,
            Some(_) => return false,
            None => {}
        }
    }
    let says_total = |text: &str| {
        let text = text.to_lowercase();
        ["total", "all ", "both", "persons"].iter().any(|word| text.contains(word)) || text == "all"
    };
    let key = &all[total].entry.indicator.key;
    let named = says_total(&key.measure) || key.filters.iter().any(|(_, value)| says_total(value));
    1 < times || (times == 1 && (named || parts.len() + 1 == all.len()))
}
