//! The year that other headers of a table name: a target's, that of a year to date, the sum of its parts.

use super::figure_words::FigureRole;
use super::header_says::HeaderSays;
use super::measured::part;
use super::to_date_words;
use super::years::{covers, is_year, names_part_alone, parts_of};
use crate::period::Period;

/// The year of the targets and forecasts, where all others are before it: the quarters beside them are of that year.
pub(super) fn year_aimed_at(says: &[HeaderSays]) -> Option<Period> {
    let aims =
        |says: &&HeaderSays| matches!(says.role, Some(FigureRole::Target | FigureRole::Predicted));
    latest_year(says, says.iter().filter(aims))
}

/// The year of "YTD 2024/25", where all others are before it.
pub(super) fn year_to_date(says: &[HeaderSays], headers: &[String]) -> Option<Period> {
    let to_date = says.iter().zip(headers).filter(|(_, header)| to_date_words::says(header));
    latest_year(says, to_date.map(|(says, _)| says))
}

/// The one year that some headers name, where no header names a later period.
fn latest_year<'s>(
    says: &[HeaderSays],
    some: impl Iterator<Item = &'s HeaderSays>,
) -> Option<Period> {
    let mut named = some.filter_map(|says| says.period.as_ref());
    let year = named.next().filter(|year| is_year(year))?;
    let same = named.all(|other| (other.first, other.last) == (year.first, year.last));
    let mut dated = says.iter().filter_map(|says| says.period.as_ref());
    let latest = dated.all(|period| period.last < year.first || period.last == year.last);
    (same && latest).then(|| year.clone())
}

/// Behind its parts stand the year, and some others to compare it with.
const YEARS_BEHIND: usize = 4;

/// Whether the figures of some columns add up to those of another, or lie around them.
pub(super) type AddsUp<'e> = dyn Fn(&[usize], usize) -> bool + 'e;

/// The year that stands behind all its parts and is their sum: "Q1", "Q2", "Q3", "Q4", "2022/23". Last year's figures for
/// comparison are not.
pub(super) fn year_behind(
    says: &[HeaderSays],
    headers: &[String],
    adds_up: &AddsUp<'_>,
) -> Option<Period> {
    let is_part =
        |(says, header): &(&HeaderSays, &String)| says.period.is_none() && names_part_alone(header);
    let last = says.iter().zip(headers).rposition(|column| is_part(&column))?;
    let is_whole = |says: &HeaderSays| {
        says.is_pure() && !says.has_role() && says.period.as_ref().is_some_and(is_year)
    };
    let behind = says.iter().enumerate().skip(last + 1).filter(|(_, says)| is_whole(says));
    behind.take(YEARS_BEHIND).find_map(|(at, whole)| {
        let year = whole.period.clone()?;
        let parts = parts_of(says, headers, &year);
        let columns: Vec<usize> = parts.iter().map(|(column, ..)| *column).collect();
        let are_alone = parts.iter().all(|(.., rest)| part(rest).is_empty());
        (are_alone && covers(&parts, &year) && adds_up(&columns, at)).then_some(year)
    })
}
