//! Stray cells: a mark that somebody left far from the table would make a sheet of billions of blank cells of it.

use crate::reading::Problem;
use crate::table::{CellRef, Code, limits};
use std::sync::Arc;

/// So many blank rows before it, and a cell is no part of what stands above them.
const FAR_ROWS: u32 = 10_000;
/// So many blank columns before it, and a cell is no part of what stands left of them.
const FAR_COLUMNS: u32 = 1_000;

/// Leaves out the cells far below and far right of all others, where they are no more than those; tells which.
///
/// `cells` are in the order of their rows and columns.
pub(super) fn leave_out(sheet: &str, cells: &mut Vec<(u32, u32, Code)>) -> Option<Problem> {
    let mut left_out = below(cells);
    left_out.extend(beside(cells));
    let (row, column, _) = *left_out.first()?;
    let place = CellRef { sheet: Some(Arc::from(sheet)), row, column };
    let message = match left_out.len() {
        1 => "The cell stands far from all others and was left out: move it to the table if it is a part of it"
            .to_owned(),
        more => format!(
            "The cell and {} more stand far from all others and were left out: move them to the table if they are parts of it",
            more - 1
        ),
    };
    Some(Problem { cell: Some(place), message })
}

/// Takes away what stands below a gap of many blank rows.
fn below(cells: &mut Vec<(u32, u32, Code)>) -> Vec<(u32, u32, Code)> {
    let is_gap = |pair: &[(u32, u32, Code)]| match pair {
        [(above, ..), (below, ..)] => FAR_ROWS < below.saturating_sub(*above),
        _ => false,
    };
    match cells.windows(2).position(is_gap).map(|at| at + 1) {
        Some(first) if cells.len() - first <= first => cells.split_off(first),
        _ => Vec::new(),
    }
}

/// Takes away what stands right of a gap of many blank columns.
fn beside(cells: &mut Vec<(u32, u32, Code)>) -> Vec<(u32, u32, Code)> {
    let last = cells.iter().map(|(_, column, _)| *column).max().unwrap_or(0);
    if last < FAR_COLUMNS || limits::COLUMNS <= last as usize {
        return Vec::new();
    }
    let mut counts = vec![0_usize; last as usize + 1];
    for (_, column, _) in cells.iter() {
        counts[*column as usize] += 1;
    }
    let (mut before, mut blank) = (0, 0);
    for (column, count) in (0_u32..).zip(counts) {
        if count == 0 {
            blank += 1;
            continue;
        }
        if FAR_COLUMNS < blank && 0 < before {
            return match cells.len() - before <= before {
                true => cells.extract_if(.., |(_, at, _)| column <= *at).collect(),
                false => Vec::new(),
            };
        }
        before += count;
        blank = 0;
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells that are kept of some, and what is told of the others.
    #[track_caller]
    fn check(places: &[(u32, u32)], kept: usize, told: Option<&str>) {
        let mut cells: Vec<(u32, u32, Code)> =
            places.iter().map(|(row, column)| (*row, *column, 7)).collect();
        let problem = leave_out("Sheet1", &mut cells);
        assert_eq!(cells.len(), kept, "{places:?}");
        let place = problem.and_then(|problem| problem.cell).map(|cell| cell.to_string());
        assert_eq!(place.as_deref(), told, "{places:?}");
    }

    #[test]
    fn cells_far_from_all_others_are_left_out() {
        let table = [(0, 0), (0, 1), (1, 0), (1, 1)];
        let with = |more: &[(u32, u32)]| [&table[..], more].concat();
        check(&with(&[]), 4, None);
        check(&with(&[(1_048_575, 16_383)]), 4, Some("Sheet1!XFD1048576"));
        check(&with(&[(1_048_575, 0)]), 4, Some("Sheet1!A1048576"));
        check(&with(&[(1, 16_383)]), 4, Some("Sheet1!XFD2"));
        check(&with(&[(1, 5_000), (60_000, 0)]), 4, Some("Sheet1!A60001"));
        check(&with(&[(9_000, 900)]), 5, None);
        // A title far above its table is no reason to leave the table out.
        check(&[(0, 0), (20_000, 0), (20_000, 1), (20_001, 0)], 4, None);
        check(&[], 0, None);
    }
}
