//! Bands: the tables that stand below each other in one sheet, each with its own header.

use super::header;
use super::kinds::{Kinds, period_of};
use super::parts;
use super::roles;
use super::rows::is_note;
use super::titles::says_that_a_name_follows;
use super::value::{CellKind, is_time};
use crate::period::{Period, YearHint, clean};
use crate::table::{BLANK, Code, Table};

/// A longer sheet is one table: nobody stacks tables of that length.
const LOOKED_AT: u32 = 5000;
/// Rows under a header in which its figures must begin.
const FIGURES_WITHIN: usize = 3;

/// Titles of two cells that stand below each other are few.
const MOST_PAIRS: usize = 12;

/// One table of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Band {
    /// Its first row: a title, or its header.
    pub start: u32,
    /// The row after its last.
    pub end: u32,
    /// Its header rows, first and last; none when figures begin at once.
    pub header: Option<(u32, u32)>,
}

impl Band {
    /// Whether a row is one of its own.
    pub fn has(&self, row: u32) -> bool {
        (self.start..self.end).contains(&row)
    }
}

/// The tables of a sheet, in order; one at least. `told` is the header the officer pointed out.
pub(super) fn find(table: &Table, kinds: &Kinds, told: Option<(u32, u32)>) -> Vec<Band> {
    let end = table.rows();
    if let Some(frozen) = table.frozen() {
        return vec![Band { start: 0, end, header: told.or(frozen.header) }];
    }
    let heads = if end <= LOOKED_AT { heads(table, kinds) } else { Vec::new() };
    let mut starts: Vec<u32> = heads.iter().skip(1).map(|head| title_above(table, *head)).collect();
    starts.insert(0, 0);
    let ends = starts.iter().skip(1).copied().chain([end]);
    let mut bands: Vec<Band> = starts
        .iter()
        .zip(ends)
        .map(|(start, end)| Band { start: *start, end, header: None })
        .collect();
    for band in &mut bands {
        let told = told.filter(|(first, _)| band.has(*first));
        let words =
            heads.iter().copied().find(|head| band.has(*head) && parts::is_header(table, *head));
        band.header = told
            .or(words.map(|row| (row, row)))
            .or_else(|| header::find(table, kinds, band.start..band.end));
    }
    bands
}

/// The header rows that begin a table of their own.
fn heads(table: &Table, kinds: &Kinds) -> Vec<u32> {
    let mut heads: Vec<u32> = Vec::new();
    // Rows of the header under way: said again they are no new table.
    let mut known: Vec<u32> = Vec::new();
    let mut apart = true;
    let mut follows_head = false;
    for row in 0..table.rows() {
        let filled = table.row(row).iter().filter(|code| **code != BLANK).count();
        if filled < 2 || is_name_beside(table, row) {
            (apart, follows_head) = (true, false);
            continue;
        }
        if follows_head && is_header_like(table, kinds, row) {
            // The second row of a header.
            known.push(row);
            continue;
        }
        follows_head = false;
        let again = known.iter().any(|head| table.says_same(*head, row))
            && !has_title_of_its_own(table, row);
        let begins =
            (apart && !again) || heads.last().is_some_and(|head| follows(table, *head, row));
        let is_head =
            begins && (parts::is_header(table, row) || is_figure_head(table, kinds, row, &known));
        if is_head {
            heads.push(row);
            known = vec![row];
            follows_head = true;
        }
        apart = false;
    }
    heads
}

/// "variable" and what it is, "geography" and its name: titles of two cells, some below each other, with a gap below.
pub(super) fn is_name_beside(table: &Table, row: u32) -> bool {
    let is_pair = |row: &u32| pair(table, *row).is_some();
    let above = (0..=row).rev().take(MOST_PAIRS).take_while(is_pair);
    let below: Vec<u32> = (row + 1..table.rows()).take(MOST_PAIRS).take_while(is_pair).collect();
    let after = below.last().unwrap_or(&row) + 1;
    let says = |row: u32| {
        let first = pair(table, row).unwrap_or("");
        // "Period:" beside "February 2025"
        first.ends_with(':') || says_that_a_name_follows(first) || roles::names_area(first)
    };
    // "Period:" beside "December 2024" right above a header.
    let over_header = || {
        let is_label = |row: u32| pair(table, row).is_some_and(|first| first.ends_with(':'));
        let filled = table.row(after).iter().filter(|code| **code != BLANK).count();
        (row..after).all(is_label) && 2 < filled && table.code(after, 0) != BLANK
    };
    let gap = after == table.rows() || table.is_blank_row(after) || over_header();
    is_pair(&row) && gap && above.chain(below).any(says)
}

/// The first of the two texts that stand alone in a row, the second of them words.
fn pair(table: &Table, row: u32) -> Option<&str> {
    let mut filled = table.row(row).iter().filter(|code| **code != BLANK);
    let (Some(first), Some(second), None) = (filled.next(), filled.next(), filled.next()) else {
        return None;
    };
    let (first, second) = (table.dictionary().text(*first), table.dictionary().text(*second));
    let is_named = second.starts_with(char::is_alphabetic)
        || (first.ends_with(':') && second.contains(char::is_alphabetic));
    is_named.then_some(first)
}

/// Whether a row names columns of figures that begin right below it.
fn is_figure_head(table: &Table, kinds: &Kinds, row: u32, above: &[u32]) -> bool {
    if !is_header_like(table, kinds, row) {
        return false;
    }
    let below =
        (row + 1..table.rows()).filter(|row| !table.is_blank_row(*row)).take(FIGURES_WITHIN);
    let names_figures = below.into_iter().any(|below| {
        let (mut figures, mut named) = (0, 0);
        for (column, code) in (0..).zip(table.row(below)) {
            if is_figure(table, kinds, *code) {
                figures += 1;
                named += i32::from(table.code(row, column) != BLANK);
            }
        }
        0 < named && figures <= named * 2
    });
    names_figures && (above.is_empty() || says_header(table, row, above))
}

/// A number, or a time: "08:12".
fn is_figure(table: &Table, kinds: &Kinds, code: Code) -> bool {
    match kinds.of_code(code) {
        CellKind::Number => true,
        CellKind::Words => is_time(table.dictionary().text(code)),
        CellKind::Blank | CellKind::Symbol | CellKind::Date => false,
    }
}

/// Whether a row is a header by its words: it names a period, or says what a header says.
fn says_header(table: &Table, row: u32, above: &[u32]) -> bool {
    let codes = || table.row(row).iter().copied().filter(|code| *code != BLANK);
    let first = table.text(row, 0);
    first.is_empty()
        || roles::names_column(&clean(first))
        || codes().any(|code| {
            let again = |head: &u32| table.dictionary().says_same(*head, code);
            above.iter().any(|head| table.row(*head).iter().any(again))
        })
        || codes().any(|code| names_period(table, code))
}

/// Whether a row is the header of another table though no gap is above it.
fn follows(table: &Table, head: u32, row: u32) -> bool {
    names_another(table, head, row) || names_other_periods(table, head, row)
}

/// Whether a row begins as a header does and names other periods: "Area | 2021 | 2022" below "Area | 2020/21 | 2021/22",
/// "Measure | 2024/25 | Target" below "Measure | 2023/24 | Target".
fn names_other_periods(table: &Table, head: u32, row: u32) -> bool {
    let ([corner, known @ ..], [first, rest @ ..]) = (table.row(head), table.row(row)) else {
        return false;
    };
    let same = |one: &Code, other: &Code| table.dictionary().says_same(*one, *other);
    // Most rows begin otherwise, and reading periods takes its time.
    if *corner == BLANK || !same(corner, first) || table.says_same(head, row) {
        return false;
    }
    let is_period = |code: &Code| period_of(table, *code, YearHint::Unsaid).is_some();
    let named = |codes: &[Code]| {
        let filled = codes.iter().filter(|code| **code != BLANK);
        1 < filled.clone().count() && filled.clone().all(is_period)
    };
    // Beside them "Target" and "RAG" may stand again.
    let filled =
        || known.iter().zip(rest).filter(|(one, other)| (**one, **other) != (BLANK, BLANK));
    let periods = filled().filter(|(one, other)| is_period(one) && is_period(other)).count();
    let repeated = filled().filter(|(one, other)| same(one, other) && !is_period(one)).count();
    let again = known.len() == rest.len()
        && 0 < periods
        && 1 < periods + repeated
        && periods + repeated == filled().count();
    again || (named(known) && named(rest))
}

/// Whether a row is a header in all but its corner, which names something else: "Calls answered | Apr | May", and right
/// below its rows "Average wait | Apr | May".
fn names_another(table: &Table, head: u32, row: u32) -> bool {
    let (known, codes) = (table.row(head), table.row(row));
    let same = |(one, other): (&Code, &Code)| table.dictionary().says_same(*one, *other);
    match (known, codes) {
        ([corner, known @ ..], [other, rest @ ..]) => {
            1 < rest.len()
                && known.len() == rest.len()
                && *corner != BLANK
                && *other != BLANK
                && !same((corner, other))
                && known.iter().zip(rest).all(same)
                && rest.iter().any(|code| names_period(table, *code))
        }
        _ => false,
    }
}

/// Whether a cell is or holds a period.
fn names_period(table: &Table, code: Code) -> bool {
    period_of(table, code, YearHint::Unsaid).is_some()
        || Period::find_in(table.dictionary().text(code), YearHint::Unsaid).is_some()
}

/// Whether a title stands over a header, set apart from the rows above: said again, the header begins another table.
fn has_title_of_its_own(table: &Table, head: u32) -> bool {
    let filled = |row: u32| table.row(row).iter().filter(|code| **code != BLANK).count();
    let above = |away: u32| head.checked_sub(away);
    above(1).is_some_and(|row| filled(row) == 1 && !is_note(table, row))
        && above(2).is_some_and(|row| filled(row) == 0)
}

/// Words, and years in order: no figures and no symbols for them.
fn is_header_like(table: &Table, kinds: &Kinds, row: u32) -> bool {
    header::is_header_like(table, kinds, row)
        && table.row(row).iter().all(|code| kinds.of_code(*code) != CellKind::Symbol)
}

/// The first of the titles above a header; a note there belongs to the table before.
fn title_above(table: &Table, head: u32) -> u32 {
    let lone = |row: u32| {
        let filled = table.row(row).iter().filter(|code| **code != BLANK).count();
        // A title and its unit: "Temporary accommodation | rate".
        let is_titled = || {
            let is_apart = row.checked_sub(1).is_none_or(|above| table.is_blank_row(above));
            is_apart && pair(table, row).is_some() && row + 1 == head
        };
        (filled == 1 && !is_note(table, row)) || is_name_beside(table, row) || is_titled()
    };
    let mut start = head;
    while let Some(above) = start.checked_sub(1) {
        let over_a_gap = table.is_blank_row(above) && start == head;
        match above {
            above if lone(above) => start = above,
            above if over_a_gap && above.checked_sub(1).is_some_and(lone) => start = above - 1,
            _ => break,
        }
    }
    start
}
