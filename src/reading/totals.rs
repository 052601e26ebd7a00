//! Rows of a total among rows of areas: what they count is of no area of its own.

use super::ColumnRole;
use super::filled::Filled;
use super::roles::{Columns, plain};
use super::rows::Rows;
use crate::table::{Code, Table};

/// The cells that say "total" and not of what place.
pub(super) fn bare(table: &Table) -> Vec<Code> {
    let is_one = |code: &Code| is_bare_total(table.dictionary().text(*code));
    table.dictionary().known_codes().filter(is_one).collect()
}

/// The only one of them in a column of areas; two would be told apart by nothing.
pub(super) fn of_areas(
    bare: &[Code],
    table: &Table,
    columns: &Columns,
    rows: &Rows,
) -> Option<Code> {
    // Below headings it may be the total of one of them.
    if rows.sections.is_some() {
        return None;
    }
    let column = columns.first(&ColumnRole::AreaName)?;
    let is_there =
        |code: &&Code| rows.data.iter().rev().any(|row| table.code(*row, column) == **code);
    let mut there = bare.iter().filter(is_there);
    there.next().filter(|_| there.next().is_none()).copied()
}

/// Those of them in a column of areas that are of the area around them, which a less precise column names: it does so in
/// their own row, or they stand below several. One below the last of them, with nothing beside it, is of all.
pub(super) fn of_around(
    bare: &[Code],
    table: &Table,
    (inner, outer): (u32, u32),
    rows: &Rows,
    filled: &Filled,
) -> Vec<Code> {
    let is_of_around = |total: &&Code| {
        let is_total = |(_, row): &(usize, &u32)| table.code(**row, inner) == **total;
        let around = |(index, row): (usize, &u32)| {
            (filled.code(table, rows, index, outer), table.code(*row, outer))
        };
        let mut all = rows.data.iter().enumerate().filter(is_total).map(around);
        let Some((first, own)) = all.next() else { return false };
        let mut others = all.clone();
        first == own && all.all(|(around, own)| around == own)
            || others.any(|(around, _)| around != first)
    };
    bare.iter().filter(is_of_around).copied().collect()
}

/// "Total", "All areas", "Borough total".
pub(super) fn is_bare_total(text: &str) -> bool {
    const PLACES: [&str; 14] = [
        "area",
        "areas",
        "borough",
        "county",
        "district",
        "districts",
        "city",
        "council",
        "ward",
        "wards",
        "region",
        "localities",
        "overall",
        "grand",
    ];
    // The longest is "All districts total".
    let has = |word: &[u8]| text.as_bytes().windows(3).any(|part| part.eq_ignore_ascii_case(word));
    if 24 < text.len() || !(has(b"tot") || has(b"all")) {
        return false;
    }
    let plain = plain(text);
    let mut words = plain.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let sums = |word: &str| matches!(word, "total" | "totals" | "all");
    let all = words.clone().all(|word| sums(word) || PLACES.contains(&word));
    all && words.any(sums)
}

#[cfg(test)]
mod tests {
    use super::is_bare_total;

    #[test]
    fn totals_name_no_area() {
        for (text, expected) in [
            ("Total", true),
            ("Borough total", true),
            ("All wards", true),
            ("Total Leeds", false),
            ("England total", false),
            ("City", false),
            ("Allerton", false),
        ] {
            assert_eq!(is_bare_total(text), expected, "{text}");
        }
    }
}
