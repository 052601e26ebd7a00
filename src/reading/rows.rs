//! What each row is: title, header, figures, section, note.

mod answers;
mod footnotes;
mod headings;
mod nested;
mod of_which;
mod twice;
mod wider;

use super::ColumnRole;
use super::bands::Band;
use super::corrections::Corrections;
use super::kinds::Kinds;
use super::roles::Columns;
use super::row_roles::said;
use super::value::CellKind;
use super::words_below;
use crate::table::{BLANK, Code, Table};
use answers::counts_answers;
pub(super) use footnotes::{is_note, is_page_number};
pub(super) use of_which::part_of_which;
use of_which::{is_of_which, is_of_which_part};

/// Words longer than this in the place of a figure are a remark.
pub(super) const REMARK: usize = 24;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowKind {
    Blank,
    /// Above the header.
    Title,
    Header,
    /// Holds figures.
    Data,
    /// A heading over the rows below it.
    Section,
    /// Footnotes, sources.
    Note,
    /// Left out by the officer, or for want of a period.
    Dropped,
}

/// Every row of the table.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub kinds: Vec<RowKind>,
    /// Rows of figures, in order.
    pub data: Vec<u32>,
    /// The section row over each row of figures, where there are sections.
    pub sections: Option<Vec<Option<u32>>>,
}

impl Rows {
    /// What a row is.
    pub fn kind(&self, row: u32) -> RowKind {
        self.kinds.get(row as usize).copied().unwrap_or(RowKind::Blank)
    }
}

/// Rows that may hold figures, before the columns are known: below the header, not blank, not dropped, not the
/// header again, and more than a lone heading or note.
#[inline(never)]
pub(super) fn candidates(
    table: &Table,
    kinds: &Kinds,
    band: Band,
    corrections: &Corrections,
) -> Vec<u32> {
    let header = band.header;
    let after = header.map_or(band.start, |(_, last)| last + 1);
    let (first, last) = corrections.rows.unwrap_or((0, u32::MAX));
    let rows = after.max(first)..band.end.min(last.saturating_add(1));
    let is_again = again(table, band);
    let mut found: Vec<u32> = rows
        .filter(|row| {
            let codes = table.row(*row);
            let mut filled = codes.iter().filter(|code| **code != BLANK);
            let alone = match (filled.next(), filled.next()) {
                (None, _) => return false,
                (Some(only), None) => kinds.of_code(*only) == CellKind::Words,
                (Some(_), Some(_)) => false,
            };
            !alone
                && !is_again(codes)
                && !counts_answers(table, kinds, (*row, codes))
                && !corrections.dropped.contains(row)
        })
        .collect();
    words_below::leave_out(table, kinds, &mut found);
    found
}

/// Tells every row's kind, once the columns are known.
#[inline(never)]
pub(super) fn classify(
    table: &Table,
    cell_kinds: &Kinds,
    band: Band,
    corrections: &Corrections,
    columns: &Columns,
    has_period: impl Fn(u32) -> bool,
    is_aside: impl Fn(u32) -> bool,
) -> Rows {
    let header = band.header;
    let count = table.rows();
    let figures: Vec<u32> = columns.figures().map(|(column, ..)| column).collect();
    let labels: Vec<u32> = labels(columns).collect();
    let periods_in_rows = columns.first(&ColumnRole::Period).is_some();
    let (first, last) = corrections.rows.unwrap_or((0, u32::MAX));
    let figure_cells = |row: u32| {
        let code = move |column: &u32| table.code(row, *column);
        figures.iter().map(code).filter(|code| *code != BLANK)
    };
    let only_words =
        |row: u32| figure_cells(row).all(|code| cell_kinds.of_code(code) == CellKind::Words);
    // A sentence beside a label, or names of variables under nothing: "RSX-edu-empl"; "%" beside "Units:".
    let is_remark = |row: u32, named: usize| {
        let lone = figure_cells(row).count() == 1;
        let beside = |label: &u32| {
            let lead = table.text(row, *label);
            let is_note = |code: Code| words_below::is_note(lead, table.dictionary().text(code));
            leads_a_remark(lead) || (!lead.is_empty() && figure_cells(row).any(is_note))
        };
        !labels.is_empty() && only_words(row) && (named == 0 || (lone && labels.iter().any(beside)))
    };
    let measure = columns.first(&ColumnRole::Measure);
    let heads_rows = |row: u32| {
        measure.is_some_and(|column| {
            let names = |row: u32| row < band.end && table.code(row, column) != BLANK;
            let own = (row + 1..band.end).find(|below| !table.is_blank_row(*below));
            names(row)
                && own.is_some_and(|own| names(own) && has_period(own))
                && !is_note(table, row)
        })
    };
    let says_role = |row: u32| {
        columns.tells_role().is_some_and(|column| said(table.text(row, column)).is_some())
    };
    let is_again = again(table, band);
    let mut kinds = Vec::with_capacity(count as usize);
    for row in 0..count {
        let codes = table.row(row);
        let filled = || codes.iter().filter(|code| **code != BLANK).count();
        let has_figure = || figures.iter().any(|column| table.code(row, *column) != BLANK);
        let named = || labels.iter().filter(|column| table.code(row, **column) != BLANK).count();
        kinds.push(match header {
            _ if table.is_blank_row(row) || !band.has(row) => RowKind::Blank,
            Some((top, _)) if row < top => RowKind::Title,
            Some((top, bottom)) if (top..=bottom).contains(&row) => RowKind::Header,
            _ if corrections.dropped.contains(&row) || row < first || last < row => {
                RowKind::Dropped
            }
            _ if is_again(codes) => RowKind::Header,
            _ if is_aside(row) || counts_answers(table, cell_kinds, (row, codes)) => RowKind::Note,
            _ if periods_in_rows && has_period(row) => RowKind::Data,
            _ if periods_in_rows && has_figure() && 1 < filled() && !only_words(row) => {
                RowKind::Dropped
            }
            _ if periods_in_rows && filled() == 1 && heads_rows(row) => RowKind::Section,
            _ if periods_in_rows => RowKind::Note,
            _ if has_figure() && is_remark(row, named()) => RowKind::Note,
            _ if has_figure() || 1 < named() => RowKind::Data,
            // "Target" without figures beside "Actual" is no heading over the next row.
            _ if filled() == 1 && says_role(row) => RowKind::Note,
            _ if filled() == 1 && !is_note(table, row) => RowKind::Section,
            _ => RowKind::Note,
        });
    }
    if periods_in_rows {
        headings::leave_out_remarks(&mut kinds);
    }
    // What stands below the last figures is a note.
    let end = kinds.iter().rposition(|kind| *kind == RowKind::Data).map_or(0, |at| at + 1);
    for kind in kinds.iter_mut().skip(end).filter(|kind| matches!(kind, RowKind::Section)) {
        *kind = RowKind::Note;
    }
    let data: Vec<u32> =
        (0..).zip(&kinds).filter(|(_, kind)| **kind == RowKind::Data).map(|(row, _)| row).collect();
    let has_sections = kinds.contains(&RowKind::Section)
        || (data.len() < PARTS_WITHIN && data.iter().any(|row| is_of_which_part(table, *row)));
    let label = columns.first(&ColumnRole::Measure).filter(|_| !has_sections && !periods_in_rows);
    let mut sections = match label {
        Some(label) => nested::sections(table, (label, &figures), &data),
        None => has_sections.then(|| sections(table, &kinds, &data)),
    };
    if let (Some(label), [_]) = (measure.filter(|_| !periods_in_rows), labels.as_slice())
        && !kinds.contains(&RowKind::Section)
    {
        for (at, owner) in twice::owners(table, label, &data) {
            let over = sections.get_or_insert_with(|| vec![None; data.len()]);
            over[at] = over[at].or(Some(owner));
        }
    }
    if let Some(over) = &mut sections
        && columns.first(&ColumnRole::AreaName).is_some()
    {
        wider::leave_out(table, &data, over);
    }
    Rows { kinds, data, sections }
}

/// "Units:", "Source:": what stands beside it is no figure.
fn leads_a_remark(text: &str) -> bool {
    let lead = text.strip_suffix(':').map(str::to_lowercase);
    lead.is_some_and(|lead| {
        matches!(lead.as_str(), "unit" | "units" | "source" | "sources" | "note" | "notes")
    })
}

/// Whether a row, by its codes, says the header again.
fn again<'t>(table: &'t Table, band: Band) -> impl Fn(&[Code]) -> bool + 't {
    let header = band.header.map(|(_, last)| table.row(last));
    move |codes| header.is_some_and(|header| table.dictionary().say_same(codes, header))
}

/// The rows of a table of words: a lone text is a heading over the rows below it.
pub(super) fn of_words(table: &Table, band: Band) -> Rows {
    let is_again = again(table, band);
    let kind = |row: u32| {
        let codes = table.row(row);
        let filled = codes.iter().filter(|code| **code != BLANK).count();
        match band.header {
            _ if filled == 0 || !band.has(row) => RowKind::Blank,
            Some((top, _)) if row < top => RowKind::Title,
            Some((top, bottom)) if (top..=bottom).contains(&row) => RowKind::Header,
            _ if is_again(codes) => RowKind::Header,
            _ if filled == 1 => RowKind::Section,
            _ => RowKind::Data,
        }
    };
    let kinds: Vec<RowKind> = (0..table.rows()).map(kind).collect();
    let data =
        (0..).zip(&kinds).filter(|(_, kind)| **kind == RowKind::Data).map(|(row, _)| row).collect();
    Rows { kinds, data, sections: None }
}

/// Longer tables are not looked through for the parts of their rows.
const PARTS_WITHIN: usize = 5000;

/// The section over each row. A total that a blank row sets apart is of none of them.
fn sections(table: &Table, kinds: &[RowKind], data: &[u32]) -> Vec<Option<u32>> {
    let (mut section, mut whole, mut after_blank) = (None, None, false);
    let mut over = Vec::with_capacity(data.len());
    for (row, kind) in (0..).zip(kinds) {
        match kind {
            RowKind::Section if is_of_which(table, row) => {}
            RowKind::Section => section = Some(row),
            RowKind::Data => {
                if after_blank && is_total(table, row) {
                    section = None;
                }
                // "of which: families" is a part of the row above it.
                match is_of_which_part(table, row) {
                    true => over.push(whole.or(section)),
                    false => {
                        whole = Some(row);
                        over.push(section);
                    }
                }
            }
            _ => {}
        }
        after_blank = *kind == RowKind::Blank;
    }
    over
}

/// Whether the first words of a row say "total".
fn is_total(table: &Table, row: u32) -> bool {
    let first = table.row(row).iter().find(|code| **code != BLANK);
    let text = first.map_or("", |code| table.dictionary().text(*code)).to_lowercase();
    text.split(|c: char| !c.is_alphabetic()).any(|word| word == "total")
}

/// Columns whose cells name a row.
pub(super) fn labels(columns: &Columns) -> impl Iterator<Item = u32> {
    (0..).zip(&columns.columns).filter_map(|(at, column)| {
        let label = matches!(
            column.role.value,
            ColumnRole::Measure
                | ColumnRole::Filter
                | ColumnRole::AreaName
                | ColumnRole::AreaCode
                | ColumnRole::Unit
        );
        label.then_some(at)
    })
}
