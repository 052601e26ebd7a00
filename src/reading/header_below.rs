//! Rows that go on under the first row of a header: units, sub-headings, periods of roles, the end of a broken cell.

use super::guess::unit::in_column;
use super::header::{filled, names_periods, next_filled, next_row};
use super::header_profile::Profile;
use super::kinds::{Kinds, is_plain_year};
use super::names::is_generic;
use super::roles::{names_column, role_alone};
use super::stubs;
use super::value::CellKind;
use crate::period::{Period, YearHint};
use crate::table::{BLANK, Table};

/// The last row of a header, of which this is the first below its groups.
pub(super) fn last(table: &Table, kinds: &Kinds, header: u32) -> u32 {
    let mut last = header;
    while last < header + 2 {
        let below = last + 1;
        let profile = Profile::of(table, kinds, below);
        let starts_with_year = table
            .row(below)
            .first()
            .is_some_and(|code| is_plain_year(table.dictionary().text(*code)));
        let next_row = next_row(table, below);
        let next = Profile::of(table, kinds, next_row);
        let header_like = profile.is_header_like() && profile.symbols == 0 && !starts_with_year;
        // The rows under it hold figures, and it holds none where they do: a row of words among figures.
        let figures_follow = 0 < next.numbers + next.symbols || 1 < next.years.len();
        let names = |column| {
            kinds.of_code(table.code(below, column)) != CellKind::Number
                || is_plain_year(table.text(below, column))
        };
        let words_over_figures = (0..)
            .zip(table.row(next_row))
            .filter(|(_, code)| kinds.of_code(**code) == CellKind::Number)
            .all(|(column, _)| names(column));
        let is_heading = header_like
            && !is_row_of_words(table, header, below)
            && figures_follow
            && words_over_figures
            && sub_headings(table, kinds, below);
        let is_more = || {
            dates_roles(table, header, below)
                || is_end_of_last(table, kinds, (header, below))
                || stubs::are_named(table, kinds, (header, below))
        };
        if !is_heading && !is_more() {
            break;
        }
        last = below;
    }
    last
}

/// Whether a row is the end of the header's last cell, broken over two lines, and nothing else: "same qtr" under "Change on"
/// and over figures.
fn is_end_of_last(table: &Table, kinds: &Kinds, (header, row): (u32, u32)) -> bool {
    let Some(last) = table.row(header).len().checked_sub(1) else { return false };
    let is_figure = |row, column| kinds.of_code(table.code(row, column)) == CellKind::Number;
    const OPEN: [&str; 16] = [
        "on", "of", "to", "from", "vs", "per", "in", "by", "for", "the", "and", "&", "since",
        "than", "with", "against",
    ];
    let column = last as u32;
    let (over, text) = (table.text(header, column), table.text(row, column));
    let is_open =
        over.rsplit(' ').next().is_some_and(|word| OPEN.contains(&word.to_lowercase().as_str()));
    // "(provisional)", "[p]"
    let is_mark = text.len() < 16 && text.starts_with(['(', '[']) && text.ends_with([')', ']']);
    1 < last
        && (is_open || is_mark)
        && filled(table, row) == 1
        && table.row(row).len() == last + 1
        && is_figure(next_filled(table, row), column)
        && !is_figure(row, column)
}

/// Whether a row names the periods of roles in the header over it, and nothing else: "2018/19" under "Baseline" and "2030"
/// under "Target".
fn dates_roles(table: &Table, header: u32, row: u32) -> bool {
    let is_role = |text: &str| role_alone(text).is_some() || text.eq_ignore_ascii_case("baseline");
    let is_period = |text: &str| Period::read(text, YearHint::Unsaid).is_some();
    let both = |column| (table.text(header, column), table.text(row, column));
    (0..table.columns()).any(|column| !table.text(row, column).is_empty())
        && (0..table.columns()).map(both).all(|(over, text)| is_role(over) == is_period(text))
        && (0..table.columns()).map(both).all(|(_, text)| text.is_empty() || is_period(text))
}

/// Whether a row under a header that names periods has a name of its own and none of the words of headings: "Learners with
/// support | 18% (416) | 19% (483)".
fn is_row_of_words(table: &Table, header: u32, row: u32) -> bool {
    let first = |row: u32| table.text(row, 0);
    let rest = table.row(row).iter().skip(1).map(|code| table.dictionary().text(*code));
    // Under "2022/23 | 2022/23" stands what tells the two apart.
    let mut above: Vec<&str> =
        table.row(header).iter().map(|code| table.dictionary().text(*code)).collect();
    above.retain(|text| !text.is_empty());
    let count = above.len();
    above.sort_unstable();
    above.dedup();
    if above.len() < count {
        return false;
    }
    let heads = |text: &str| {
        let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
        names_column(text)
            || is_generic(text)
            || role_alone(text).is_some()
            || in_column(text).is_some()
            || (Period::find_in(text, YearHint::Unsaid).is_some() && !has_digit)
            || Period::read(text, YearHint::Unsaid).is_some()
    };
    !first(header).is_empty()
        && !first(row).is_empty()
        && first(row) != first(header)
        && names_periods(table, header)
        && rest.filter(|text| !text.is_empty()).all(|text| !heads(text))
}

/// Whether most columns that hold figures further down hold words in this row, or this row heads those that the one above
/// leaves without.
fn sub_headings(table: &Table, kinds: &Kinds, row: u32) -> bool {
    let (mut figures, mut words, mut headed, mut only) = (0, 0, 0, 0);
    for (column, code) in (0..).zip(table.row(next_row(table, row))) {
        if kinds.of_code(*code) == CellKind::Number {
            let above = row.checked_sub(1).is_some_and(|above| table.code(above, column) != BLANK);
            let here = table.code(row, column) != BLANK;
            figures += 1;
            words += i32::from(here);
            headed += i32::from(here || above);
            only += i32::from(here && !above);
        }
    }
    // Headings of one group among columns that have theirs above.
    figures < words * 2 || (figures == headed && 0 < only)
}
