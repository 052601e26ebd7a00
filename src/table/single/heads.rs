//! Which lines of a text are its headings.

use super::headings::{Heading, heading, is_heading, names_kind, names_kinds};
use super::named::{kinds_under, named, over};
use super::words::run;
use crate::period::{Period, YearHint};

/// The headings of a text: which lines they stand in, with the cells of each behind the label.
pub(super) struct Heads {
    /// That over the rows, with its label, which may stand in the line above it.
    pub(super) heading: Heading,
    pub(super) label_at: usize,
    pub(super) lines: Vec<(usize, Vec<String>)>,
    /// The last line of them.
    pub(super) last: usize,
}

impl Heads {
    /// Those over the first row of figures; none where no line there names as many columns.
    pub(super) fn of(lines: &[Vec<&str>]) -> Option<Heads> {
        let is_row =
            |words: &Vec<&str>| 1 < run(words).1 && !is_heading(words) && !ends_with_period(words);
        let begins = lines.iter().position(is_row)?;
        let count = run(&lines[begins]).1;
        // Of "Admissions per 1,000 12.1 11.4" the first is no figure.
        let counts = [count, count - 1].into_iter().filter(|figures| 1 < *figures);
        let ways = [Heads::of_periods, Heads::of_kinds, Heads::of_names];
        counts
            .into_iter()
            .find_map(|figures| ways.iter().find_map(|way| way(lines, begins, figures)))
    }

    /// "Measure 2021/22 2022/23 Target", and "Actual Actual Target" above it.
    fn of_periods(lines: &[Vec<&str>], begins: usize, figures: usize) -> Option<Heads> {
        let (at, heading) =
            (0..begins).rev().find_map(|at| Some((at, heading(&lines[at], figures)?)))?;
        // What stands between the heading and the rows is a section, and no other heading.
        if lines[at + 1..begins].iter().any(|words| names_kind(words)) {
            return None;
        }
        let cells = heading.cells();
        let mut found = Heads { heading, label_at: at, lines: vec![(at, cells)], last: at };
        let Some(above) = at.checked_sub(1).filter(|above| !lines[*above].is_empty()) else {
            return Some(found);
        };
        let words = &lines[above];
        let over = heading_over(words, figures);
        if let Some(over) = over {
            if found.heading.label.is_empty() && !over.label.is_empty() {
                (found.label_at, found.heading.label) = (above, over.label.clone());
            }
            found.lines.push((above, over.cells()));
        } else if names_kinds(words) || is_heading(words) {
            return None;
        }
        Some(found)
    }

    /// "2022/23 2023/24" over "Actual Target Actual Target".
    fn of_kinds(lines: &[Vec<&str>], begins: usize, figures: usize) -> Option<Heads> {
        let at = (1..begins).rev().find(|at| names_kinds(&lines[*at]))?;
        let kinds = kinds_under(&lines[at], figures)?;
        let above = (2..=figures / 2)
            .filter(|periods| figures.is_multiple_of(*periods))
            .find_map(|periods| heading(&lines[at - 1], periods))
            .filter(|above| above.behind.is_empty())?;
        let each = figures / above.heads.len();
        let over = |column: usize| match column % each {
            0 => above.heads[column / each].clone(),
            _ => String::new(),
        };
        let periods: Vec<String> = (0..figures).map(over).collect();
        let label_at = if kinds.label.is_empty() { at - 1 } else { at };
        let label = if kinds.label.is_empty() { above.label } else { kinds.label.clone() };
        let lines = vec![(at - 1, periods), (at, kinds.cells())];
        Some(Heads { heading: Heading { label, ..kinds }, label_at, lines, last: at })
    }

    /// "Indicator Leeds York England", directly over the first row.
    fn of_names(lines: &[Vec<&str>], begins: usize, figures: usize) -> Option<Heads> {
        let at = begins.checked_sub(1)?;
        let heading = named(&lines[at], figures)?;
        let beside = at.checked_sub(1).and_then(|above| lines.get(above));
        if beside.is_some_and(|words| names_kinds(words) || is_heading(words)) {
            return None;
        }
        let cells = heading.cells();
        Some(Heads { heading, label_at: at, lines: vec![(at, cells)], last: at })
    }
}

/// A line over the heading with something over each of its columns: "Actual Actual Target", "Q1 Q2 Q3", "Measure Leeds York".
fn heading_over(words: &[&str], figures: usize) -> Option<Heading> {
    kinds_under(words, figures).or_else(|| heading(words, figures)).or_else(|| over(words, figures))
}

/// "Housing performance – Quarter 3 2024/25": a title and no row, though it ends with numbers.
pub(super) fn ends_with_period(words: &[&str]) -> bool {
    let (first, count, end) = run(words);
    end == words.len()
        && (2..=4).any(|length| {
            let Some((before, period)) =
                words.len().checked_sub(length).map(|at| words.split_at(at))
            else {
                return false;
            };
            before.len() <= first
                && length <= count + 1
                && Period::read(&period.join(" "), YearHint::Unsaid).is_some()
        })
}
