//! "Borough" and "England" below the last section of wards: they are of none of the sections.

use crate::reading::areas::is_area;
use crate::reading::header::row_text;
use crate::table::{BLANK, Code, Table};

/// Takes such rows out of the last section, where sections put areas together: no area stands in two of them.
pub(super) fn leave_out(table: &Table, data: &[u32], over: &mut [Option<u32>]) {
    let label =
        |row: &u32| table.row(*row).iter().copied().find(|code| *code != BLANK).unwrap_or(BLANK);
    let text = |row: &u32| table.dictionary().text(label(row));
    let Some(last) = over.last().copied().flatten() else { return };
    // The rows of the last section, and of those the wider ones at its end.
    let Some(first) = over.iter().position(|section| *section == Some(last)) else { return };
    let own = data.get(first..).unwrap_or(&[]).iter().rposition(|row| !is_wider(text(row)));
    let Some(end) = own.map(|own| first + own + 1).filter(|end| *end < data.len()) else { return };
    let mut known = vec![false; table.dictionary().len()];
    let mut mark = |code: Code| {
        known.get_mut(code as usize).is_some_and(|known| std::mem::replace(known, true))
    };
    let before = data.get(..first).unwrap_or(&[]);
    before.iter().for_each(|row| {
        mark(label(row));
    });
    let is_again = data.get(first..).unwrap_or(&[]).iter().any(|row| mark(label(row)));
    let within = row_text(table, last);
    if !is_again && !before.is_empty() && !is_wider(&within) && !is_area(&within) {
        over.iter_mut().skip(end).for_each(|section| *section = None);
    }
}

/// "England", "Borough average": an area around those of any section.
fn is_wider(text: &str) -> bool {
    const AROUND: [&str; 15] = [
        "england", "wales", "scotland", "northern", "ireland", "united", "kingdom", "uk", "great",
        "britain", "national", "borough", "county", "district", "city",
    ];
    const BESIDE: [&str; 6] = ["average", "total", "overall", "all", "council", "wide"];
    let lower = text.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words().any(|word| AROUND.contains(&word))
        && words().all(|word| AROUND.contains(&word) || BESIDE.contains(&word))
}
