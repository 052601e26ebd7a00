//! Slots: which columns of figures make one series.

use super::ColumnRole;
use super::aims::{is_aimed, join_aims, join_bare_aims, join_progress, told_aims};
use super::areas_across::{AreasAcross, is_targets, without_sign};
use super::names::is_generic;
use super::roles::{Columns, FigureColumn};
use super::rows::part_of_which;
use crate::indicator::Role;
use crate::table::Table;
use std::collections::BTreeMap;

/// Columns of figures that belong to one series: one measure, in several periods or roles.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    /// What their headers say is measured; empty when the row says it.
    pub part: String,
    /// The sign in their headers: "%" of "2019 (%)".
    pub beside: &'static str,
    /// The area their headers name, where areas stand beside each other: "Leeds", "England".
    pub area: Option<SlotArea>,
    pub columns: Vec<u32>,
}

/// Where the area of a slot is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SlotArea {
    /// By its header.
    Named(String),
    /// By a column beside its figures: "Comparator".
    Column(u32),
}

impl Slot {
    /// The area of its figures in a row, where it is not that of the row.
    pub fn area(&self, table: &Table, row: u32) -> Option<String> {
        match self.area.as_ref()? {
            SlotArea::Named(area) => Some(area.clone()),
            SlotArea::Column(column) => {
                let text = crate::period::clean(table.text(row, *column));
                (!text.is_empty()).then_some(text)
            }
        }
    }
}

/// The slots of a table, in the order of their first column; `same_area` as in [`AreasAcross::of`].
pub(super) fn of(
    columns: &Columns,
    titles: &[String],
    same_area: &dyn Fn(u32) -> bool,
) -> Vec<Slot> {
    let across = AreasAcross::of(columns, titles, same_area);
    let (signs_tell, twice) = (signs_tell(columns), said_twice(columns));
    let is_counted = counts_stand_beside_shares(columns);
    let mut slots: Vec<Slot> = Vec::new();
    let mut whole: Option<String> = None;
    for (at, _, figures) in columns.figures() {
        let (area, part) = across.split(figures);
        let part = match twice.get(&at).filter(|_| area.is_none()) {
            Some(owner) => format!("{owner}, {part}"),
            None => part,
        };
        // "Of which for children" is a part of what stands before it.
        let part = match (part_of_which(&part), &whole) {
            (Some(of), Some(whole)) => format!("{whole}, of which {of}"),
            (None, _) if area.is_none() && !part.is_empty() => {
                whole = Some(part.clone());
                part
            }
            _ => part,
        };
        // "Torbay %" is of that area, and beside "Torbay" a measure of its own.
        let signed =
            area.is_some() && part.is_empty() && without_sign(&figures.part) != figures.part;
        let part = if signed && is_counted { "%".to_owned() } else { part };
        let beside = if signed && figures.beside.is_empty() { "%" } else { figures.beside };
        // "%" beside a count of the same period is a measure of its own.
        let part = match (signs_tell, part.as_str(), beside) {
            (false, ..) | (true, _, "") => part.to_owned(),
            (true, "", sign) => sign.to_owned(),
            (true, part, sign) => format!("{part}, {sign}"),
        };
        let same = |slot: &&mut Slot| slot.area == area && slot.part.eq_ignore_ascii_case(&part);
        match slots.iter_mut().find(same) {
            Some(slot) => {
                slot.columns.push(at);
                if slot.beside.is_empty() && figures.role == Role::Actual {
                    slot.beside = beside;
                }
            }
            None => slots.push(Slot { part, beside, area, columns: vec![at] }),
        }
    }
    if across != AreasAcross::No {
        lead_takes_targets(columns, &mut slots);
        return slots;
    }
    join_progress(columns, &mut slots);
    // "Target" beside one measure is that measure's.
    let down = columns.first(&ColumnRole::Period).is_some();
    if let [first, second] = slots.as_mut_slice()
        && (first.part.is_empty() || second.part.is_empty())
    {
        let (named, bare) = if first.part.is_empty() { (second, first) } else { (first, second) };
        if is_aimed(columns, bare) && (down || !is_aimed(columns, named)) {
            named.columns.append(&mut bare.columns);
            named.columns.sort_unstable();
            slots.retain(|slot| !slot.columns.is_empty());
        }
    }
    join_aims(columns, &mut slots);
    join_bare_aims(columns, &mut slots);
    told_aims(columns, &mut slots);
    name_bare_signs(columns, &mut slots);
    slots
}

/// "In time" behind "Major decisions" and again behind "Minor decisions": what headers that stand twice are of, by column.
fn said_twice(columns: &Columns) -> BTreeMap<u32, String> {
    let said = |figures: &FigureColumn| {
        let period = figures.period.as_ref().map(|period| (period.first, period.last));
        (figures.part.to_lowercase(), figures.beside, period)
    };
    let actual = || columns.figures().filter(|(.., figures)| figures.role == Role::Actual);
    let mut counts: BTreeMap<_, u32> = BTreeMap::new();
    for (.., figures) in actual() {
        *counts.entry(said(figures)).or_default() += 1;
    }
    let mut owner = "";
    let mut owned: BTreeMap<_, Vec<(u32, &str)>> = BTreeMap::new();
    for (at, _, figures) in actual().filter(|(.., figures)| !figures.part.is_empty()) {
        match counts.get(&said(figures)) {
            Some(2..) => owned.entry(said(figures)).or_default().push((at, owner)),
            _ => owner = &figures.part,
        }
    }
    // Each of them is of something else, or nothing tells of what they are.
    let differ = |columns: &Vec<(u32, &str)>| {
        let mut owners: Vec<&str> = columns.iter().map(|(_, owner)| *owner).collect();
        owners.sort_unstable();
        owners.dedup();
        owners.len() == columns.len() && !owners.contains(&"")
    };
    let found = owned.into_values().filter(differ).flatten();
    found.map(|(at, owner)| (at, owner.to_owned())).collect()
}

/// "% 2023" behind "Met standard 2023" is of those who met it, where no row says what is measured.
fn name_bare_signs(columns: &Columns, slots: &mut [Slot]) {
    if columns.first(&ColumnRole::Measure).is_some() {
        return;
    }
    let parts: Vec<(Vec<u32>, String)> =
        slots.iter().map(|slot| (slot.columns.clone(), slot.part.clone())).collect();
    for slot in slots.iter_mut().filter(|slot| slot.part.is_empty() && !slot.beside.is_empty()) {
        let before = slot.columns.first().and_then(|first| first.checked_sub(1));
        let of = parts.iter().find(|(own, _)| before.is_some_and(|before| own.contains(&before)));
        if let Some((_, part)) = of.filter(|(_, part)| !part.is_empty() && !is_generic(part)) {
            slot.part = format!("{part}, {}", slot.beside);
        }
    }
}

/// "Torbay" beside "Torbay %": shares are measures of their own.
fn counts_stand_beside_shares(columns: &Columns) -> bool {
    let parts: Vec<&str> = columns.figures().map(|(.., figures)| figures.part.as_str()).collect();
    let is_share = |part: &&&str| without_sign(part) != **part;
    parts.iter().filter(is_share).any(|part| parts.contains(&without_sign(part)))
}

/// Whether two columns of one period and one part differ in nothing but the sign in their headers.
fn signs_tell(columns: &Columns) -> bool {
    let all: Vec<&FigureColumn> = columns.figures().map(|(.., figures)| figures).collect();
    let differ = |a: &FigureColumn, b: &FigureColumn| {
        a.beside != b.beside
            && (a.role, &a.part) == (b.role, &b.part)
            && a.period.is_some()
            && a.period == b.period
    };
    let signed = all.iter().filter(|figures| !figures.beside.is_empty());
    signed.into_iter().any(|a| all.iter().any(|b| differ(a, b)))
}

fn all_are(columns: &Columns, slot: &Slot, is: impl Fn(&FigureColumn) -> bool) -> bool {
    let figures = |column: &u32| columns.columns.get(*column as usize)?.figures.as_ref();
    slot.columns.iter().all(|column| figures(column).is_some_and(&is))
}

/// Beside areas "Target" is that of the first.
fn lead_takes_targets(columns: &Columns, slots: &mut Vec<Slot>) {
    let targets = |slot: &Slot| all_are(columns, slot, is_targets);
    let Some(at) = slots.iter().position(targets) else { return };
    let bare = slots.remove(at);
    // Beside "n" and "England" it is that of the figures without a name.
    let own = slots.iter().position(|slot| slot.area.is_none() && slot.part.is_empty());
    if let Some(lead) = slots.get_mut(own.unwrap_or(0)) {
        lead.columns.extend(bare.columns);
    }
}
