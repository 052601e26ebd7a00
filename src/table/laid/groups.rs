//! Headings over several columns each, not all over as many: "2023/24" over four quarters and "2024/25" over three.

use super::Cell;
use std::ops::Range;

/// So many half letters may a heading stand beside the beginning of its columns, or beside their middle.
const NEAR: usize = 3;
/// More columns under one row of headings are not looked at.
const MOST: usize = 24;

/// The first column of each heading, where one way of sharing the columns fits better than all others: each heading begins
/// where its columns do or stands over their middle.
pub(super) fn begin(columns: &[Range<usize>], cells: &[Cell]) -> Option<Vec<usize>> {
    if cells.len() < 2 || columns.len() <= cells.len() || MOST < columns.len() {
        return None;
    }
    let mut ways = Vec::new();
    share(columns, cells, (0, &mut vec![0]), &mut ways);
    let (beside, best) = ways.iter().min_by_key(|(beside, _)| *beside)?;
    let alone = ways.iter().filter(|(other, _)| other == beside).count() == 1;
    alone.then(|| best.clone())
}

/// Adds all ways in which the headings that are left can share the columns from the last of those begun on, each with how
/// far its headings stand beside their places.
fn share(
    columns: &[Range<usize>],
    cells: &[Cell],
    (beside, begun): (usize, &mut Vec<usize>),
    ways: &mut Vec<(usize, Vec<usize>)>,
) {
    let Some((cell, rest)) = cells.split_first() else { return };
    let from = begun.last().copied().unwrap_or(0);
    let last = columns.len().saturating_sub(rest.len());
    let ends = if rest.is_empty() { last..=last } else { from + 1..=last };
    for end in ends {
        let Some(more) = columns.get(from..end).and_then(|own| away(cell, own)) else { continue };
        if rest.is_empty() {
            ways.push((beside + more, begun.clone()));
        } else {
            begun.push(end);
            share(columns, rest, (beside + more, begun), ways);
            begun.pop();
        }
    }
}

/// How many half letters a heading stands beside the beginning of some columns, or beside their middle; none where it is
/// over neither.
fn away(cell: &Cell, columns: &[Range<usize>]) -> Option<usize> {
    let (first, last) = (columns.first()?, columns.last()?);
    let twice_the_middle = |range: &Range<usize>| range.start + range.end;
    let whole = first.start..last.end;
    let from_start = 2 * cell.letters.start.abs_diff(first.start);
    let from_middle = twice_the_middle(&cell.letters).abs_diff(twice_the_middle(&whole));
    Some(from_start.min(from_middle)).filter(|away| *away <= NEAR)
}
