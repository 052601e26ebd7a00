//! The year over the labels of a table: "Repairs 2025/26" beside "April" and "May" says it as a title would.

use super::words::{has_word, plain};
use super::years::{is_year, part_in};
use crate::period::{Period, YearHint};

/// The year beside plain words over the labels, "Repairs 2025/26", where months or quarters stand beside it, one after the other.
pub(super) fn year(headers: &[String], years: YearHint) -> Option<Period> {
    const OTHERS: [&str; 12] = [
        "boundaries",
        "baseline",
        "census",
        "since",
        "strategy",
        "plan",
        "version",
        "from",
        "until",
        "to",
        "before",
        "after",
    ];
    let (corner, others) = headers.split_first()?;
    let (year, rest) = Period::find_in(corner, years)?;
    let rest = plain(&rest);
    if !is_year(&year)
        || corner.contains(['(', '['])
        || has_word(&rest, &OTHERS)
        || rest.contains(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let parts: Vec<Period> = others
        .iter()
        .filter_map(|header| part_in(header, &year).filter(|(_, rest)| rest.is_empty()))
        .map(|(part, _)| part)
        .collect();
    let rising = parts.windows(2).all(|pair| pair[0].first < pair[1].first);
    (1 < parts.len() && rising).then_some(year)
}
