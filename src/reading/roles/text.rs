//! Columns of words: measures, areas, filters, and what is said of an indicator.

use super::draft::Draft;
use super::ratings::{names_a_rating, rates_its_row};
use super::{area_names, dependency, figure_words, remarks, words};
use crate::indicator::Sure;
use crate::order;
use crate::reading::ColumnRole;
use crate::reading::guess::unit;
use crate::table::BLANK;

/// Gives every column of words that has no role yet one.
pub(super) fn assign(draft: &mut Draft<'_, '_>) {
    // Where each row is one indicator nothing follows from anything: columns of words name it.
    let periods_in_rows = has_period(draft);
    area_names::areas_by_content(draft);
    area_names::areas_within(draft);
    let several_periods = position(draft, &ColumnRole::Period)
        .is_some_and(|at| !draft.evidence.facts[at].is_constant());
    let one_row_an_area = !several_periods && one_row_an_area(draft);
    // "Parent Org" in a file of one month is said of each trust; "Cause" tells its figures apart.
    let is_said = |draft: &Draft<'_, '_>, at: usize| {
        one_row_an_area
            && (!periods_in_rows
                || words::has_word(&words::plain(&draft.evidence.headers[at]), &["parent"]))
    };
    let free: Vec<usize> = (0..draft.roles.len())
        .filter(|at| draft.roles[*at].is_none() && !is_figures(draft, *at))
        .collect();
    for at in free {
        if names_a_rating(draft, at) {
            let why = "it says where a rating begins";
            draft.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Filter]);
        }
        if rates_its_row(draft, at, periods_in_rows) {
            let why = "it rates the figures of its row";
            draft.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Filter]);
        }
        if periods_in_rows && !draft.evidence.facts[at].is_constant() {
            if names_days_of_week(draft, at) || follows_from_period(draft, at) {
                let why = "it says the period of the row again";
                draft.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Filter]);
            } else if follows_from_area(draft, at) {
                let why = "it is the same in every row of an area";
                draft.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
        }
        if is_said(draft, at)
            && !draft.evidence.facts[at].is_constant()
            && !names_blank_areas(draft, at)
        {
            let why = "it is said of the area of its row";
            draft.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Measure]);
        }
        if remarks::tells_nothing(draft, at, periods_in_rows) {
            let (role, why) = if names_units(draft, at) {
                (ColumnRole::Unit, "its cells are units")
            } else {
                (ColumnRole::Particular, "the columns before it tell the rows apart already")
            };
            draft.set(at, role, Sure::Likely, why, vec![ColumnRole::Filter, ColumnRole::Measure]);
        }
        let has_measure = draft.has(&ColumnRole::Measure);
        let (role, why) = if has_measure || periods_in_rows {
            (ColumnRole::Filter, "its words tell rows apart")
        } else {
            (ColumnRole::Measure, "its words name what each row counts")
        };
        let long =
            draft.evidence.facts[at].texts(draft.evidence.table).any(|text| 200 < text.len());
        if long && (has_measure || periods_in_rows) {
            draft.set(
                at,
                ColumnRole::Particular,
                Sure::Likely,
                "its cells are sentences",
                vec![ColumnRole::Filter],
            );
        }
        let other =
            if role == ColumnRole::Filter { ColumnRole::Measure } else { ColumnRole::Filter };
        draft.set(
            at,
            role,
            Sure::Likely,
            why,
            vec![other, ColumnRole::AreaName, ColumnRole::Particular],
        );
    }
}

pub(super) fn is_figures(draft: &Draft<'_, '_>, at: usize) -> bool {
    let facts = &draft.evidence.facts[at];
    facts.is_figures() || facts.is_symbols()
}

fn names_units(draft: &Draft<'_, '_>, at: usize) -> bool {
    let facts = &draft.evidence.facts[at];
    let mut texts = facts.texts(draft.evidence.table);
    !facts.distinct.is_empty() && texts.all(|text| unit::in_column(text).is_some())
}

fn has_period(draft: &Draft<'_, '_>) -> bool {
    draft.has(&ColumnRole::Period)
}

/// Whether each row is of another area, and the headers say what is counted: "E-code | Area | Births | Deaths".
fn one_row_an_area(draft: &Draft<'_, '_>) -> bool {
    // "Region" before "Provider" is around it.
    let names = (0..draft.roles.len()).rev().filter(|at| is(draft, *at, &ColumnRole::AreaName));
    let name = || names.max_by_key(|at| words::precision(&draft.evidence.headers[*at]));
    let Some(area) = position(draft, &ColumnRole::AreaCode).or_else(name) else { return false };
    let (table, rows) = (draft.evidence.table, &draft.evidence.rows);
    let filled = rows.iter().filter(|row| table.code(**row, column(area)) != BLANK).count();
    let headers = &draft.evidence.headers;
    let says_what = (0..draft.roles.len())
        .any(|at| is_figures(draft, at) && !figure_words::is_generic_value(&headers[at]));
    let distinct = draft.evidence.distinct(area);
    1 < filled && says_what && filled * 95 <= distinct * 100
}

/// Whether a column goes on where that of the areas is blank: it tells the rows of one area apart.
fn names_blank_areas(draft: &Draft<'_, '_>, at: usize) -> bool {
    let Some(area) =
        position(draft, &ColumnRole::AreaName).or_else(|| position(draft, &ColumnRole::AreaCode))
    else {
        return false;
    };
    let table = draft.evidence.table;
    draft
        .evidence
        .rows
        .iter()
        .any(|row| table.code(*row, column(area)) == BLANK && table.code(*row, column(at)) != BLANK)
}

/// "Monday", "Friday": a date says it already, even where one date was mistyped.
fn names_days_of_week(draft: &Draft<'_, '_>, at: usize) -> bool {
    const DAYS: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let mut texts = draft.evidence.facts[at].texts(draft.evidence.table);
    texts.all(|text| DAYS.contains(&text.to_lowercase().as_str()))
}

/// Only where periods repeat: in a table of one row a period everything follows from it, and is a label of it.
fn follows_from_period(draft: &Draft<'_, '_>, at: usize) -> bool {
    let Some(period) = position(draft, &ColumnRole::Period) else { return false };
    let (table, mut above) = (draft.evidence.table, BLANK);
    dependency::follows_from(table, &draft.evidence.rows, column(at), |row| {
        // The first of its rows names the period of a block.
        let here = table.code(row, column(period));
        above = if here == BLANK && period < at { above } else { here };
        above
    })
}

fn follows_from_area(draft: &Draft<'_, '_>, at: usize) -> bool {
    let role = |role: &ColumnRole| {
        (0..draft.roles.len()).filter(|at| is(draft, *at, role)).collect::<Vec<_>>()
    };
    let mut areas = role(&ColumnRole::AreaCode);
    if areas.is_empty() {
        areas = role(&ColumnRole::AreaName);
    }
    order::by_key(&mut areas, |at| {
        std::cmp::Reverse(words::precision(&draft.evidence.headers[*at]))
    });
    if areas.is_empty() {
        return false;
    }
    let (table, rows) = (draft.evidence.table, &draft.evidence.rows);
    let area = |row| {
        areas
            .iter()
            .map(|at| table.code(row, column(*at)))
            .find(|code| *code != BLANK)
            .unwrap_or(BLANK)
    };
    // With one row an area, everything would follow.
    let repeats = {
        let mut seen = vec![false; table.dictionary().len()];
        rows.iter().any(|row| {
            seen.get_mut(area(*row) as usize).is_some_and(|seen| std::mem::replace(seen, true))
        })
    };
    repeats && dependency::follows_from(table, rows, column(at), area)
}

fn position(draft: &Draft<'_, '_>, role: &ColumnRole) -> Option<usize> {
    (0..draft.roles.len()).find(|at| is(draft, *at, role))
}

pub(super) fn is(draft: &Draft<'_, '_>, at: usize, role: &ColumnRole) -> bool {
    draft.roles[at].as_ref().is_some_and(|guess| guess.value == *role)
}

pub(super) fn column(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
