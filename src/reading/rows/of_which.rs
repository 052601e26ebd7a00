//! Rows that name a part of the row above them: "of which: families".

use crate::reading::header::row_text;
use crate::table::{BLANK, Table};

/// "of which: families", "of which in B&B"
pub(super) fn is_of_which_part(table: &Table, row: u32) -> bool {
    let first = table.row(row).iter().find(|code| **code != BLANK);
    first.is_some_and(|code| part_of_which(table.dictionary().text(*code)).is_some())
}

/// What "of which: families" is of a whole: "families".
pub(in crate::reading) fn part_of_which(label: &str) -> Option<&str> {
    let (lead, rest) = label.split_at_checked(8)?;
    let part = rest.trim_start_matches([':', ' ', '-', '–', ',']);
    (lead.eq_ignore_ascii_case("of which") && part.len() < rest.len() && !part.is_empty())
        .then_some(part)
}

/// "Of which:" heads rows that name themselves.
pub(super) fn is_of_which(table: &Table, row: u32) -> bool {
    let text = row_text(table, row).to_lowercase();
    matches!(
        text.trim_end_matches([':', ' ', '-']),
        "of which" | "of these" | "including" | "comprising"
    )
}
