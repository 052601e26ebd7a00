//! Targets and the like: those that the officer pointed out, and those that call their measure by some of its words.

use super::ColumnRole;
use super::roles::{Columns, plain};
use super::slots::Slot;
use crate::indicator::{Role, Sure};
use crate::order;

/// Columns the officer called targets or the like belong to the only measure there is, whatever their headers say.
pub(super) fn told_aims(columns: &Columns, slots: &mut Vec<Slot>) {
    let is_told = |slot: &Slot| {
        let told = |at: &u32| {
            let column = &columns.columns[*at as usize];
            column.role.sure == Sure::Corrected
                && matches!(
                    column.role.value,
                    ColumnRole::Target { .. } | ColumnRole::Predicted { .. } | ColumnRole::Baseline
                )
        };
        slot.columns.iter().all(told)
    };
    let (aims, mut measures): (Vec<Slot>, Vec<Slot>) = slots.drain(..).partition(is_told);
    match measures.as_mut_slice() {
        [only] => only.columns.extend(aims.into_iter().flat_map(|slot| slot.columns)),
        _ => measures.extend(aims),
    }
    order::by_key(&mut measures, |slot| slot.columns.first().copied());
    *slots = measures;
}

/// "Progress" between a baseline and milestones is the actual figures of what these are of.
pub(super) fn join_progress(columns: &Columns, slots: &mut Vec<Slot>) {
    let role =
        |column: &u32| columns.columns.get(*column as usize)?.figures.as_ref().map(|of| of.role);
    let is_progress = |slot: &Slot| slot.part.eq_ignore_ascii_case("progress");
    let is_rest = |slot: &Slot| {
        let roles = || slot.columns.iter().filter_map(role);
        slot.part.is_empty()
            && roles().all(|role| role != Role::Actual)
            && roles().any(|role| role == Role::Target)
    };
    let [one, other] = slots.as_mut_slice() else { return };
    if one.area.is_some() || other.area.is_some() {
        return;
    }
    let (progress, rest) = match (is_progress(one), is_progress(other)) {
        (true, false) => (one, other),
        (false, true) => (other, one),
        _ => return,
    };
    if is_rest(rest) {
        rest.columns.append(&mut progress.columns);
        rest.columns.sort_unstable();
        slots.retain(|slot| !slot.columns.is_empty());
    }
}

/// Whether a slot has nothing but what is aimed at or expected.
pub(super) fn is_aimed(columns: &Columns, slot: &Slot) -> bool {
    slot.columns.iter().all(|column| {
        let figures = columns.columns[*column as usize].figures.as_ref();
        figures.is_some_and(|figures| matches!(figures.role, Role::Target | Role::Predicted))
    })
}

/// "Target sickness %" is the target of "Sickness absence %": of the one measure that has all its words.
pub(super) fn join_aims(columns: &Columns, slots: &mut Vec<Slot>) {
    let aimed: Vec<usize> = (0..slots.len()).filter(|at| is_aimed(columns, &slots[*at])).collect();
    for at in aimed {
        let wanted = words(&slots[at].part);
        let fits = |other: &usize| {
            let slot = &slots[*other];
            let measured = words(&slot.part);
            *other != at
                && !slot.columns.is_empty()
                && !is_aimed(columns, slot)
                && slot.area == slots[at].area
                && wanted.iter().all(|word| measured.contains(word))
        };
        let mut found = (0..slots.len()).filter(fits);
        if let (false, Some(measure), None) = (wanted.is_empty(), found.next(), found.next()) {
            let moved = std::mem::take(&mut slots[at].columns);
            slots[measure].columns.extend(moved);
            slots[measure].columns.sort_unstable();
        }
    }
    slots.retain(|slot| !slot.columns.is_empty());
    join_named_aims(columns, slots);
}

/// "Net zero target" has a name of its own that no measure has: it is the target of what the rows measure, where that
/// has no other for its period.
fn join_named_aims(columns: &Columns, slots: &mut Vec<Slot>) {
    let Some(own) = slots
        .iter()
        .position(|slot| slot.part.is_empty() && slot.area.is_none() && !is_aimed(columns, slot))
    else {
        return;
    };
    let aims = |slot: &Slot| {
        let figures = |column: &u32| columns.columns[*column as usize].figures.as_ref();
        let dated = slot.columns.iter().filter_map(figures);
        let aims = dated.filter(|figures| figures.role != Role::Actual);
        aims.map(|figures| (figures.role, figures.period.clone())).collect::<Vec<_>>()
    };
    for at in 0..slots.len() {
        let named = words(&slots[at].part);
        let is_said = |slot: &Slot| words(&slot.part).iter().any(|word| named.contains(word));
        let said = (0..slots.len()).any(|other| other != at && is_said(&slots[other]));
        let taken = aims(&slots[own]);
        let free = !aims(&slots[at]).iter().any(|aim| taken.contains(aim));
        if at != own && !said && free && slots[at].area.is_none() && is_aimed(columns, &slots[at]) {
            let moved = std::mem::take(&mut slots[at].columns);
            slots[own].columns.extend(moved);
            slots[own].columns.sort_unstable();
        }
    }
    slots.retain(|slot| !slot.columns.is_empty());
}

/// "Target 2023/24" beside "Headcount (31 March 2024)" and "Days lost 2023/24" is of the one measure that has its period;
/// "Target" right behind "% within 4 hours", the only percentage, is of that.
pub(super) fn join_bare_aims(columns: &Columns, slots: &mut Vec<Slot>) {
    let bare = |slot: &Slot| slot.part.is_empty() && slot.area.is_none();
    let Some(at) = slots.iter().position(|slot| bare(slot) && is_aimed(columns, slot)) else {
        return;
    };
    let figures = |column: &u32| columns.columns.get(*column as usize)?.figures.as_ref();
    let periods = |slot: &Slot| -> Vec<_> {
        slot.columns.iter().filter_map(|column| figures(column)?.period.clone()).collect()
    };
    let (wanted, first) = (periods(&slots[at]), slots[at].columns.first().copied());
    let is_share = |slot: &Slot| slot.part.contains('%') || slot.beside == "%";
    let shares = slots.iter().filter(|slot| is_share(slot)).count();
    let of_targets = |column: &u32| figures(column).is_some_and(|one| one.role == Role::Target);
    let all_targets = slots[at].columns.iter().all(of_targets);
    let measures = (0..slots.len()).filter(|other| !is_aimed(columns, &slots[*other]));
    let fits = |other: &usize| {
        let slot = &slots[*other];
        match wanted.is_empty() {
            true => {
                let before =
                    first.is_some_and(|first| 0 < first && slot.columns.contains(&(first - 1)));
                before && is_share(slot) && shares == 1 && all_targets
            }
            false => wanted.iter().all(|period| periods(slot).contains(period)),
        }
    };
    // Beside figures of one period each the one that goes on is what is aimed at.
    let only_goes_on = || {
        let goes_on =
            |at: &usize| !is_aimed(columns, &slots[*at]) && 1 < periods(&slots[*at]).len();
        let mut found = (0..slots.len()).filter(goes_on);
        found.next().filter(|_| found.next().is_none() && !wanted.is_empty())
    };
    let fitting: Vec<usize> = measures.filter(fits).collect();
    // Of several the one right before it.
    let before = |other: &&usize| {
        let slot = &slots[**other];
        first.is_some_and(|first| 0 < first && slot.columns.contains(&(first - 1)))
    };
    let found = match fitting.as_slice() {
        [only] => Some(*only),
        [] => after(columns, slots).or_else(only_goes_on),
        several => several.iter().find(before).copied(),
    };
    if let Some(measure) = found {
        let aims = slots.remove(at);
        let measure = if at < measure { measure - 1 } else { measure };
        slots[measure].columns.extend(aims.columns);
        slots[measure].columns.sort_unstable();
    }
}

/// "After" beside "Before" and nothing else: a target is of what is reached in the end.
fn after(columns: &Columns, slots: &[Slot]) -> Option<usize> {
    const PAIRS: [(&str, &str); 5] = [
        ("before", "after"),
        ("start", "end"),
        ("entry", "exit"),
        ("pre", "post"),
        ("first", "last"),
    ];
    let measured: Vec<usize> =
        (0..slots.len()).filter(|at| !is_aimed(columns, &slots[*at])).collect();
    let [one, other] = *measured.as_slice() else { return None };
    // "Before 18 weeks" is before something.
    let without = |at: usize, word: &str| {
        let said = words(&slots[at].part);
        let rest: Vec<String> = said.iter().filter(|said| *said != word).cloned().collect();
        (rest.len() < said.len()).then_some(rest)
    };
    let plain = |rest: &[String]| {
        rest.iter().all(|word| {
            matches!(word.as_str(), "%" | "£" | "score" | "scores" | "average" | "mean" | "number")
        })
    };
    let is_pair = |(begin, end): &(&str, &str)| {
        let rests = (without(one, begin), without(other, end));
        matches!(rests, (Some(before), Some(after)) if before == after && plain(&before))
    };
    PAIRS.iter().any(is_pair).then_some(other)
}

fn words(part: &str) -> Vec<String> {
    let plain = plain(part);
    let words = plain.split(|c: char| !(c.is_alphanumeric() || matches!(c, '%' | '£')));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
