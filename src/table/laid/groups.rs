//! Headings over several columns each, not all over as many: "2023/24" over four quarters and "2024/25" over three.

use super::Cell;
use crate::period::{Period, PeriodKind, YearHint};
use std::ops::Range;

/// So many half letters may a heading stand beside the beginning of its columns, or beside their middle.
const NEAR: usize = 3;
/// More columns under one row of headings are not looked at.
const MOST: usize = 24;

/// Larger numbers are years.
const FIRST_YEAR: u16 = 1000;
/// Behind the numbers of months.
const QUARTERS: u16 = 20;

/// What stands in the row under the headings, over each column; empty where nothing does.
pub(super) type Under = [String];

/// The sub-headings over the columns of figures: the line above the first full one, or that one where it holds none.
pub(super) fn under(lines: &[(&str, Vec<Cell>)], width: usize) -> Vec<String> {
    let texts = |(line, cells): &(&str, Vec<Cell>)| {
        let text = |cell: &Cell| line.get(cell.bytes.clone()).unwrap_or("").to_owned();
        cells.iter().map(text).collect::<Vec<_>>()
    };
    let is_heading = |text: &String| {
        text.contains(char::is_alphabetic) || Period::read(text, YearHint::Unsaid).is_some()
    };
    let Some(first) = lines.iter().position(|(_, cells)| cells.len() == width) else {
        return Vec::new();
    };
    let above = first.checked_sub(1).and_then(|above| lines.get(above));
    let above = above.filter(|(_, cells)| cells.len() + 1 == width).map(texts);
    let own = || lines.get(first).map(texts).map(|texts| texts[1..].to_vec());
    above.or_else(own).filter(|texts| texts.iter().all(is_heading)).unwrap_or_default()
}

/// The first column of each heading, where what stands under them tells or where one way of sharing the columns fits
/// better than all others: each heading begins where its columns do, or each stands over their middle.
pub(super) fn begin(
    columns: &[Range<usize>],
    cells: &[Cell],
    under: &Under,
    years: bool,
) -> Option<Vec<usize>> {
    if cells.len() < 2 || columns.len() <= cells.len() || MOST < columns.len() {
        return None;
    }
    let over = |begun: &Vec<usize>| {
        let ends = begun.iter().skip(1).copied().chain([columns.len()]);
        begun.iter().zip(ends).zip(cells).all(|((from, to), cell)| {
            let (Some(first), Some(last)) = (columns.get(*from), columns.get(to - 1)) else {
                return false;
            };
            cell.letters.start < last.end && first.start < cell.letters.end
        })
    };
    let anew = begins_anew(under, years);
    if anew.len() == cells.len() && over(&anew) {
        return Some(anew);
    }
    let mut ways = Vec::new();
    for style in [Style::Start, Style::Middle] {
        share(columns, cells, style, (0, &mut vec![0]), &mut ways);
    }
    ways.retain(|(_, begun)| is_in_order(under, begun));
    let (beside, best) = ways.iter().min_by_key(|(beside, _)| *beside)?;
    let alone = !ways.iter().any(|(other, begun)| other == beside && begun != best);
    alone.then(|| best.clone())
}

/// How all headings of a line stand over their columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Start,
    Middle,
}

/// Adds all ways in which the headings that are left can share the columns from the last of those begun on, each with how
/// far its headings stand beside their places.
fn share(
    columns: &[Range<usize>],
    cells: &[Cell],
    style: Style,
    (beside, begun): (usize, &mut Vec<usize>),
    ways: &mut Vec<(usize, Vec<usize>)>,
) {
    let Some((cell, rest)) = cells.split_first() else { return };
    let from = begun.last().copied().unwrap_or(0);
    let last = columns.len().saturating_sub(rest.len());
    let ends = if rest.is_empty() { last..=last } else { from + 1..=last };
    for end in ends {
        let own = columns.get(from..end);
        let Some(more) = own.and_then(|own| away(cell, own, style)) else { continue };
        if rest.is_empty() {
            ways.push((beside + more, begun.clone()));
        } else {
            begun.push(end);
            share(columns, rest, style, (beside + more, begun), ways);
            begun.pop();
        }
    }
}

/// How many half letters a heading stands beside its place over some columns; none where it is not over it.
fn away(cell: &Cell, columns: &[Range<usize>], style: Style) -> Option<usize> {
    let (first, last) = (columns.first()?, columns.last()?);
    let twice_the_middle = |range: &Range<usize>| range.start + range.end;
    let away = match style {
        Style::Start => 2 * cell.letters.start.abs_diff(first.start),
        Style::Middle => {
            twice_the_middle(&cell.letters).abs_diff(twice_the_middle(&(first.start..last.end)))
        }
    };
    Some(away).filter(|away| *away <= NEAR)
}

/// Where what stands under the headings begins anew: "Q1" behind "Q4", "Jan" behind "Dec", "2021" behind "2023", a second "Actual".
/// Of years of two numbers, which `years` says they are, April is the first month.
fn begins_anew(under: &Under, years: bool) -> Vec<usize> {
    let places: Option<Vec<u16>> = under.iter().map(|text| place(text, years)).collect();
    let mut begun: Vec<usize> = Vec::new();
    for at in 0..under.len() {
        let from = begun.last().copied().unwrap_or(0);
        let anew = match &places {
            Some(places) => at == 0 || places[at] <= places[at - 1],
            None => at == 0 || under[from..at].contains(&under[at]),
        };
        begun.extend(anew.then_some(at));
    }
    begun
}

/// Whether no group has one heading twice, and none begins in the middle of quarters or months that follow each other.
fn is_in_order(under: &Under, begun: &[usize]) -> bool {
    if under.is_empty() {
        return true;
    }
    let ends = begun.iter().skip(1).copied().chain([under.len()]);
    let twice = |group: &[String]| {
        group.iter().enumerate().any(|(at, text)| !text.is_empty() && group[..at].contains(text))
    };
    let follows = |at: usize| {
        let of = |at: usize| under.get(at).and_then(|text| place(text, false));
        at.checked_sub(1).and_then(of).zip(of(at)).is_some_and(|(one, next)| {
            // A financial year begins in April.
            next == one + 1 && next != 4 && next < FIRST_YEAR
        })
    };
    !begun.iter().skip(1).any(|at| follows(*at))
        && begun.iter().zip(ends).all(|(from, to)| !under.get(*from..to).is_some_and(twice))
}

/// The number of a quarter, of a month within its year, or of a year.
fn place(text: &str, years: bool) -> Option<u16> {
    let lower = text.trim().to_lowercase();
    let quarter = lower.strip_prefix('q').or_else(|| lower.strip_prefix("quarter "));
    if let Some(quarter) = quarter.and_then(|number| number.parse::<u16>().ok()) {
        return (1..=4).contains(&quarter).then_some(QUARTERS + quarter);
    }
    let year = Period::read(&lower, YearHint::Unsaid)
        .filter(|year| matches!(year.kind, PeriodKind::CalendarYear | PeriodKind::FinancialYear));
    if let Some(year) = year {
        return u16::try_from(year.first.year()).ok();
    }
    let month = (2 < lower.len() && lower.chars().all(char::is_alphabetic))
        .then(|| Period::read(&format!("{lower} 2024"), YearHint::Unsaid))??;
    let month = u16::try_from(month.first.month()).ok()?;
    Some(if years { (month + 8) % 12 + 1 } else { month })
}
