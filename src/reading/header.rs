//! Where the header stands.

use super::about_the_table::says_of_the_table;
use super::bands::is_name_beside;
use super::described_series;
use super::header_below;
use super::header_profile::Profile;
use super::kinds::Kinds;
use super::titles::{is_about_the_file, is_navigation};
use super::value::CellKind;
use crate::period::{Period, YearHint, clean};
use crate::table::{BLANK, Code, Table};
use std::ops::Range;

/// Rows looked at for a header: titles and notes above a table are rarely longer.
const LOOKED_AT: u32 = 120;
/// Rows under a header that show whether it is one.
const SHOWING: usize = 12;

/// The header rows of a band of rows, first and last; `None` when its first row holds figures already.
pub(super) fn find(table: &Table, kinds: &Kinds, band: Range<u32>) -> Option<(u32, u32)> {
    if let Some(header) = described_series::header(table, band.clone()) {
        return Some(header);
    }
    let is_looked_at = |row: &u32| {
        let is_title = || is_name_beside(table, *row) && !figures_follow(table, kinds, *row);
        !table.is_blank_row(*row) && !is_title() && !says_of_the_table(table, kinds, *row)
    };
    let looked_at: Vec<u32> = band.clone().filter(is_looked_at).take(LOOKED_AT as usize).collect();
    let mut best: Option<(usize, u32)> = None;
    // Whether nothing but rows of names stands between the best row and this one.
    let mut joined = false;
    for (at, row) in looked_at.iter().enumerate() {
        let profile = Profile::of(table, kinds, *row);
        if !profile.is_header_like() {
            joined = false;
            continue;
        }
        let below = &looked_at[at + 1..];
        let below = &below[..below.len().min(SHOWING)];
        let score = score(table, kinds, *row, below);
        let nearer = |most, at| {
            joined && most == score && is_nearer(&profile, score) && !names_periods(table, at)
        };
        if best.is_none_or(|(most, at)| most < score || nearer(most, at)) && 0 < score {
            best = Some((score, *row));
            joined = true;
        }
    }
    let (_, row) = best?;
    // Under a header of names a row of years in its own first column is the first of the figures.
    Some((upward(table, kinds, row, band.start), header_below::last(table, kinds, row)))
}

/// Whether figures stand right below a row, blank ones between them passed over.
fn figures_follow(table: &Table, kinds: &Kinds, row: u32) -> bool {
    table.row(next_filled(table, row)).iter().any(|code| kinds.of_code(*code) == CellKind::Number)
}

/// The first row below one that is not blank, or none of the table.
pub(super) fn next_filled(table: &Table, row: u32) -> u32 {
    let below = row + 1..table.rows();
    below.clone().find(|below| !table.is_blank_row(*below)).unwrap_or(below.end)
}

/// The first row below one that has several cells: a heading over a section stands between.
pub(super) fn next_row(table: &Table, row: u32) -> u32 {
    let next = next_filled(table, row);
    if filled(table, next) == 1 { next_filled(table, next) } else { next }
}

/// Of two rows that name the figures equally well the one just above them is the header.
fn is_nearer(profile: &Profile, score: usize) -> bool {
    let names_figures = (profile.filled as usize) < score;
    names_figures && profile.symbols == 0 && 2 < profile.filled
}

/// Whether a row names periods, which no row of names does better.
pub(super) fn names_periods(table: &Table, row: u32) -> bool {
    let texts = table.row(row).iter().map(|code| table.dictionary().text(*code));
    1 < texts.filter(|text| Period::find_in(text, YearHint::Unsaid).is_some()).count()
}

/// Whether a row could be a header: two cells or more, no figures, years only as a run in order.
pub(super) fn is_header_like(table: &Table, kinds: &Kinds, row: u32) -> bool {
    Profile::of(table, kinds, row).is_header_like()
}

/// How well a row names what stands under it: two for each column of figures it names, one for each of labels.
fn score(table: &Table, kinds: &Kinds, row: u32, below: &[u32]) -> usize {
    let mut score = 0;
    for (column, code) in (0..).zip(table.row(row)) {
        if *code == BLANK {
            continue;
        }
        let (mut figures, mut words) = (0, 0);
        for below in below {
            match kinds.of_code(table.code(*below, column)) {
                CellKind::Number => figures += 2,
                CellKind::Symbol => figures += 1,
                CellKind::Words | CellKind::Date => words += 2,
                CellKind::Blank => {}
            }
        }
        score += match () {
            () if words < figures => 2,
            () if 0 < words => 1,
            () => 0,
        };
    }
    score
}

/// Group headings above the header: years over "number" and "rate".
fn upward(table: &Table, kinds: &Kinds, header: u32, top: u32) -> u32 {
    let mut first = header;
    while let Some(above) = first.checked_sub(1).filter(|above| top <= *above && header < above + 3)
    {
        let profile = Profile::of(table, kinds, above);
        // A lone heading is one of a group only when it is merged over several columns.
        let wide = |column| table.merge_at(above, column).is_some_and(|merge| 1 < merge.columns);
        let named = profile.first.is_some_and(|column| 0 < column && wide(column));
        // Over "Actual", "Target" and "RAG" of each quarter may stand more: what heads the labels, too.
        let spans =
            |(column, code): (u32, &Code)| *code != BLANK && table.code(above, column) == BLANK;
        let heads_labels = profile.first < Profile::of(table, kinds, header).first
            && (0..).zip(table.row(header)).any(spans);
        let names = profile.numbers == 0 || tells_apart(table, (above, header));
        let group = names
            && profile.symbols == 0
            && (heads_labels || profile.filled < 1 + filled(table, header));
        let dates =
            || profile.first.is_some_and(|column| dates_the_rest(table, (above, header), column));
        if !group
            || !(1 < profile.filled || named || dates())
            || says_of_the_table(table, kinds, above)
            || is_name_beside(table, above)
        {
            break;
        }
        first = above;
    }
    first
}

/// Columns that no heading of numbers stands over.
const WIDE: u32 = 200;

/// Whether short numbers of a row are names that tell the same names below them apart: "999" and "101" over "Calls".
fn tells_apart(table: &Table, (above, header): (u32, u32)) -> bool {
    let is_short = |text: &str| text.len() < 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_name = |text: &str| is_short(text) || !text.contains(|c: char| c.is_ascii_digit());
    let texts = table.row(above).iter().map(|code| table.dictionary().text(*code));
    let over =
        |column: u32| (0..=column).rev().map(|at| table.code(above, at)).find(|at| *at != BLANK);
    let below = || (0..).zip(table.row(header)).filter(|(_, code)| **code != BLANK);
    table.code(above, 0) == BLANK
        && filled(table, header) < WIDE
        && filled(table, above) + 1 < filled(table, header)
        && texts.into_iter().all(is_name)
        && below().any(|(one, code)| {
            below().any(|(other, same)| one < other && code == same && over(one) != over(other))
        })
}

/// Whether a lone heading names the period of the columns from its own, which name none beside others that do: "Benchmarks
/// (2023/24)" behind months.
fn dates_the_rest(table: &Table, (above, header): (u32, u32), column: u32) -> bool {
    let names = |row, column| Period::find_in(table.text(row, column), YearHint::Unsaid).is_some();
    let under = |column: u32| column..table.columns();
    0 < column
        && names(above, column)
        && (1..column).any(|column| names(header, column))
        && 1 < under(column).filter(|column| !table.text(header, *column).is_empty()).count()
        && !under(column).any(|column| names(header, column))
}

pub(super) fn filled(table: &Table, row: u32) -> u32 {
    u32::try_from(table.row(row).iter().filter(|code| **code != BLANK).count()).unwrap_or(0)
}

/// What stands above the header from row `start`: titles, in order.
pub(super) fn titles(table: &Table, header: Option<(u32, u32)>, start: u32) -> Vec<String> {
    let Some((end, _)) = header else { return title_right_above(table, start) };
    let texts = |row: u32| {
        let codes = table.row(row).iter().map(|code| clean(table.dictionary().text(*code)));
        let texts: Vec<String> = codes.filter(|text| !text.is_empty()).collect();
        // "Published:" beside a day is of that day, and the day of no figure.
        match texts.as_slice() {
            [lead, _] if is_about_the_file(lead) => vec![texts.join(" ")],
            // "Table 7" and what it shows, set apart by several spaces.
            [number, title] if is_number_of_a_table(number) && is_heading(title) => {
                vec![texts.join(": ")]
            }
            _ => texts,
        }
    };
    (start..end.min(start + 200)).flat_map(texts).collect()
}

/// "Table 7", "Figure 2.1": a number and no title.
fn is_number_of_a_table(text: &str) -> bool {
    let lower = text.to_lowercase();
    let number = ["table ", "figure ", "chart "].iter().find_map(|word| lower.strip_prefix(word));
    number.is_some_and(|number| {
        let number = number.trim_end_matches([':', '.']);
        (1..6).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit() || c == '.')
    })
}

/// Whether a text names a table: several words, and nothing of the file.
fn is_heading(text: &str) -> bool {
    text.contains(' ')
        && !is_about_the_file(text)
        && !is_navigation(text)
        && Period::read(text, YearHint::Unsaid).is_none()
}

/// The lone text right above the first row of several cells, where no header stands.
fn title_right_above(table: &Table, start: u32) -> Vec<String> {
    let first = (start..table.rows()).take(LOOKED_AT as usize).find(|row| 1 < filled(table, *row));
    let above = first.and_then(|first| (start..first).rfind(|row| 0 < filled(table, *row)));
    above.map(|row| row_text(table, row)).into_iter().collect()
}

/// A row's text, joined: what finds a row again in the next edition.
pub(super) fn row_text(table: &Table, row: u32) -> String {
    let texts: Vec<&str> = table
        .row(row)
        .iter()
        .map(|code| table.dictionary().text(*code))
        .filter(|text| !text.is_empty())
        .collect();
    clean(&texts.join(" "))
}
