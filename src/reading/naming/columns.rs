//! Columns that break down what a title names: one for each tenure, number and share of each place, teams beside one target.

use crate::indicator::Role;
use crate::period::{Period, YearHint};
use crate::reading::ColumnRole;
use crate::reading::areas::is_area;
use crate::reading::breakdowns::{REPORTS, SORTS};
use crate::reading::guess::unit;
use crate::reading::names::is_generic;
use crate::reading::plan::Plan;
use crate::reading::roles::{has_word, plain};
use crate::reading::slots::Slot;

/// "Complaints by tenure" over a column for each tenure.
pub(super) fn by_its_columns(
    (before, by, after): (&str, &str, &str),
    plan: &Plan,
) -> Option<String> {
    let by = plain(by);
    let last = by.rsplit(' ').next().unwrap_or("");
    let others = ["branch", "site", "source", "fuel", "mode", "team", "service", "age"];
    let is_sort =
        (SORTS.contains(&last) || others.contains(&last)) && !has_word(&plain(before), &REPORTS);
    let no_labels = plan.columns.first(&ColumnRole::Measure).is_none();
    let parts = || plan.slots.iter().map(|slot| slot.part.as_str());
    let telling = parts().filter(|part| !is_generic(part)).count();
    let named =
        1 < telling && parts().all(|part| !part.is_empty()) && plan.slots.len() < telling * 2;
    // "(thousands of dwellings)" is the unit.
    let after = match after.split_once(" (") {
        Some((after, unit)) if unit::in_title(&format!("({unit}")).is_some() => after,
        _ => after,
    };
    let name = format!("{before}{after}");
    let name = Period::find_in(&name, YearHint::Unsaid).map_or(name, |(_, rest)| rest);
    (is_sort && no_labels && named).then(|| name.trim_end_matches([',', ' ']).to_owned())
}

/// "Claimant count" over "Number" and "%" below each of several places that nothing else says to be places.
pub(super) fn counts_and_shares(title: &str, plan: &Plan) -> bool {
    let parted = |part: &str| {
        let (of, unit) = part.rsplit_once(' ')?;
        matches!(plain(unit).as_str(), "number" | "%" | "rate").then(|| of.to_owned())
    };
    let mut of: Vec<Option<String>> = plan.slots.iter().map(|slot| parted(&slot.part)).collect();
    let all = of.len();
    of.dedup();
    // "Calls" and "Emails" are what is counted.
    let is_place = |name: &String| {
        is_area(name) || (!name.ends_with('s') && name.split(' ').all(begins_large))
    };
    let lower = title.to_lowercase();
    plan.columns.first(&ColumnRole::Measure).is_none()
        && of.iter().all(|of| of.as_ref().is_some_and(is_place))
        && !lower.contains(" by ")
        && !lower.contains(" and ")
        && !lower.contains(|c: char| c.is_ascii_digit())
        && 1 < of.len()
        && all == of.len() * 2
        && !has_word(&plain(title), &REPORTS)
}

/// "Days lost to sickness" over "Place", "Resources" and one "Target" for all of them, by month.
pub(super) fn shares_a_target(title: &str, plan: &Plan) -> bool {
    let (aims, own): (Vec<&Slot>, Vec<&Slot>) =
        plan.slots.iter().partition(|slot| slot.part.is_empty());
    let is_aim = |column: &u32| {
        let of = plan.columns.columns.get(*column as usize);
        of.and_then(|of| of.figures.as_ref()).is_some_and(|figures| figures.role == Role::Target)
    };
    let [aim] = aims.as_slice() else { return false };
    let is_report = has_word(&plain(title), &REPORTS);
    plan.columns.first(&ColumnRole::Period).is_some()
        && !is_report
        && plan.columns.first(&ColumnRole::Measure).is_none()
        && aim.columns.iter().all(is_aim)
        && 1 < own.len()
        && own.iter().all(|slot| !is_generic(&slot.part) && unit::in_name(&slot.part).is_none())
        && unit::in_name(title).or_else(|| unit::in_words(title)).is_some()
}

fn begins_large(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
