//! Columns of figures: the period and the role in their headers.

use super::figure_words::{FigureRole, figure_role, is_generic_value, role_of};
use super::header_says::HeaderSays;
use super::measured::{SIGNS, part, without_signs};
use super::words::{has_word, plain};
use super::{FigureColumn, expected, target_years, years};
use crate::indicator::{Guess, Role, Sure};
use crate::period::{Period, PeriodKind, YearHint};
use crate::reading::ColumnRole;
use crate::reading::names::{TO_DATE, without_notes};

/// A column of figures of one period, or of one role.
pub(super) fn across(
    header: &str,
    says: &HeaderSays,
    others: &[HeaderSays],
    at: usize,
    titles: &[Period],
) -> (Guess<ColumnRole>, FigureColumn) {
    let role = says.role.unwrap_or(FigureRole::Actual);
    let (period, guessed) = match &says.period {
        Some(period) => (Some(period.clone()), says.guessed.clone()),
        // The baseline's period stands in its cells, and so may those of all columns.
        None if role == FigureRole::Baseline || says.in_cells => (None, None),
        None => target_years::of_aim(header, says, (others, at), titles)
            .or_else(|| neighbour(header, others, at))
            .unzip(),
    };
    let label = period.as_ref().map(|period| period.label.clone()).unwrap_or_default();
    let mut why = format!("the header says \"{header}\"");
    if says.in_cells {
        why = format!("{why}; its cells name their periods");
    }
    if let Some(guessed) = &guessed {
        why = format!("{why}; {guessed}");
    }
    let sure = if guessed.is_some() { Sure::Guessed } else { Sure::Stated };
    let (column_role, other) = match role {
        FigureRole::Actual => {
            (ColumnRole::Actual { period: label.clone() }, ColumnRole::Target { period: label })
        }
        FigureRole::Target => {
            (ColumnRole::Target { period: label.clone() }, ColumnRole::Actual { period: label })
        }
        FigureRole::Predicted => {
            (ColumnRole::Predicted { period: label.clone() }, ColumnRole::Actual { period: label })
        }
        FigureRole::Baseline => (ColumnRole::Baseline, ColumnRole::Actual { period: label }),
    };
    // "Q3 target" beside "Q3 2024/25" has the quarter in its words.
    let within = period.as_ref().filter(|_| guessed.is_some()).and_then(|period| {
        let (found, rest) = years::part_in(&says.rest, &years::year_named(period)?)?;
        ((found.first, found.last) == (period.first, period.last)).then_some(rest)
    });
    let rest = within.as_ref().unwrap_or(&says.rest);
    let measured = match (part(rest), says.to_date) {
        (part, false) => part,
        (part, true) if part.is_empty() => TO_DATE.to_owned(),
        (part, true) => format!("{part}, {TO_DATE}"),
    };
    let figures = FigureColumn { period, guessed, ..FigureColumn::of(measured, role_of(role)) };
    (Guess { value: column_role, sure, why, others: vec![other, ColumnRole::Ignored] }, figures)
}

/// A column of figures whose periods stand in the rows, or nowhere.
pub(super) fn down(
    header: &str,
    named_elsewhere: bool,
    role: Option<FigureRole>,
) -> (Guess<ColumnRole>, FigureColumn) {
    match role {
        Some(role) => {
            let period = String::new();
            let column_role = match role {
                FigureRole::Target => ColumnRole::Target { period },
                FigureRole::Predicted => ColumnRole::Predicted { period },
                FigureRole::Baseline | FigureRole::Actual => ColumnRole::Baseline,
            };
            let guess = Guess {
                value: column_role,
                sure: Sure::Likely,
                why: format!("the header says \"{header}\""),
                others: vec![ColumnRole::Value, ColumnRole::Ignored],
            };
            (guess, FigureColumn::of(part(header), role_of(role)))
        }
        None => {
            let says_role =
                || figure_role(header) == Some(FigureRole::Actual) && part(header).is_empty();
            let generic = named_elsewhere && (is_generic_value(header) || says_role());
            let part = if generic { "" } else { without_notes(header) }.to_owned();
            let guess = Guess {
                value: ColumnRole::Value,
                sure: Sure::Likely,
                why: "its cells are figures".to_owned(),
                others: vec![ColumnRole::Filter, ColumnRole::Ignored],
            };
            (guess, FigureColumn::of(part, Role::Actual))
        }
    }
}

/// The role of a column whose periods stand in the rows, where its header is about that.
pub(super) fn role_down(header: &str, says: &HeaderSays) -> Option<FigureRole> {
    let role = match figure_role(header) {
        // "Expected" beside "Higher" is a measure, and "Expected spend" beside "Actual spend" a role.
        None | Some(FigureRole::Predicted) if has_word(&plain(header), &["expected"]) => {
            says.role.filter(|role| *role == FigureRole::Predicted)
        }
        role => role,
    };
    // "Standard" is settled by what stands beside it.
    if plain(header) == "standard" {
        return says.role;
    }
    role.filter(|role| *role != FigureRole::Actual && is_role_alone(header))
}

/// A column the officer, or an extract, says the role of.
pub(super) fn as_told(
    header: &str,
    role: &ColumnRole,
    has_measures: bool,
    years: YearHint,
) -> Option<FigureColumn> {
    let says = HeaderSays::of(header, years);
    let told = |role, label: &str| {
        let period = Period::read(label, years)
            .or_else(|| says.period.clone().filter(|_| !label.is_empty()));
        // A column without a period of its own counts what its header says, unless that is only its role.
        let rest = match role {
            Role::Predicted => expected::without(header, &says.rest),
            _ => says.rest.clone(),
        };
        let part = match part(&rest) {
            part if label.is_empty() && role == Role::Actual && !part.is_empty() => {
                header.to_owned()
            }
            part => part,
        };
        FigureColumn { period, ..FigureColumn::of(part, role) }
    };
    match role {
        ColumnRole::Value => Some(down(header, has_measures, None).1),
        ColumnRole::Actual { period } => Some(told(Role::Actual, period)),
        ColumnRole::Target { period } => Some(told(Role::Target, period)),
        ColumnRole::Predicted { period } => Some(told(Role::Predicted, period)),
        ColumnRole::Baseline => Some(told(Role::Baseline, "")),
        _ => None,
    }
}

/// Gives a target or a forecast that the officer pointed out, and that names no period, the one that its header would
/// give it if it said "Target".
pub(super) fn date_told(
    figures: &mut FigureColumn,
    header: &str,
    (others, at): (&[HeaderSays], usize),
    titles: &[Period],
) {
    let role = match figures.role {
        Role::Target => FigureRole::Target,
        Role::Predicted => FigureRole::Predicted,
        _ => return,
    };
    if figures.period.is_some() {
        return;
    }
    let mut others = others.to_vec();
    others[at].role = Some(role);
    let found = target_years::of_aim(header, &others[at], (&others, at), titles)
        .or_else(|| neighbour(header, &others, at));
    (figures.period, figures.guessed) = found.unzip();
}

/// The sign that a header has beside its period: of "2019 (%)" and "% 2019" the name keeps neither.
pub(super) fn sign_beside(header: &str, figures: &FigureColumn) -> &'static str {
    if figures.part == header {
        return "";
    }
    let bare = |word: &str| word.trim_matches(|c: char| "()[],:".contains(c)).to_owned();
    let has = |sign: &&&str| header.split_whitespace().any(|word| bare(word) == **sign);
    SIGNS.iter().find(has).copied().unwrap_or("")
}

/// The period of the columns beside one that names none, and why it was taken.
///
/// "Current predicted full year" beside "2009/10 Quarter 2" is for 2009/10 when another column names that year.
fn neighbour(header: &str, others: &[HeaderSays], at: usize) -> Option<(Period, String)> {
    // "Current value" between "Baseline 2019/20" and "Target 2026" is of neither.
    let is_baseline = |says: &HeaderSays| says.role == Some(FigureRole::Baseline);
    let begins = others.iter().any(|says| is_baseline(says) && says.period.is_some());
    let is_apart =
        |says: &HeaderSays| begins && (is_baseline(says) || says.role == Some(FigureRole::Target));
    let mut nearest = others[..at]
        .iter()
        .rev()
        .chain(others.get(at + 1..).unwrap_or(&[]))
        .filter(|says| !is_apart(says));
    // "Current value" before the quarters is of the latest.
    let is_now = figure_role(header) == Some(FigureRole::Actual)
        && has_word(&plain(header), &["current", "latest"]);
    let near = if is_now {
        nearest.filter(|says| !says.has_role()).filter_map(|says| says.period.as_ref()).max()?
    } else {
        nearest.find_map(|says| says.period.as_ref())?
    };
    let is_year =
        |period: &&Period| years::is_year(period) || period.kind == PeriodKind::RollingYear;
    let year = others
        .iter()
        .filter_map(|says| says.period.as_ref())
        .filter(is_year)
        .find(|year| year.first <= near.first && near.last <= year.last);
    let period =
        if plain(header).contains("year") || year.is_some() { year.unwrap_or(near) } else { near };
    let why = format!("it names no period, and the columns beside it are for {}", period.label);
    Some((period.clone(), why))
}

/// A column whose header names a period, in a table of columns that do not: "2019-20 allocation".
pub(super) fn own_period(says: &HeaderSays) -> Option<FigureColumn> {
    let part = part(&says.rest);
    let period = says.period.clone().filter(|_| says.guessed.is_none());
    period
        .filter(|_| !part.is_empty())
        .map(|period| FigureColumn { period: Some(period), ..FigureColumn::of(part, Role::Actual) })
}

/// Whether the role is what a header is about: "Target", "Referrals target", not "Population (ONS projection)".
fn is_role_alone(header: &str) -> bool {
    let is_role = |word: Option<&str>| {
        word.is_some_and(|word| !word.contains(['(', ')']) && figure_role(word).is_some())
    };
    // "Annual budget (£m)"
    let plain = plain(&without_signs(header));
    let mut words = plain.split(' ');
    is_role(words.next()) || is_role(words.next_back())
}
