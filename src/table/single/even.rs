//! Lines of as many words each, which could be columns of one word.

use super::headings::heading;
use super::named::is_of_two;
use super::words::{is_value, is_year_or_telephone, number_follows};
use crate::period::{Period, YearHint};

/// Whether they are none: a name over them or a label in them has several words.
pub(in crate::table) fn are_no_columns(lines: &[&str]) -> bool {
    let lines: Vec<Vec<&str>> =
        lines.iter().map(|line| line.split_whitespace().collect()).collect();
    let Some((over, rows)) = lines.split_first() else { return false };
    // "Carbon footprint 2021/22 2022/23", "Leeds West Midlands"
    let of_several = (2..over.len())
        .find_map(|figures| heading(over, figures))
        .is_some_and(|heading| heading.label.contains(' '))
        || over.windows(2).any(|pair| is_of_two(pair[0], pair[1]));
    // Words under the name of a period or a share: the first column has more of them.
    let names_figures = |word: &&str| word.contains(|c: char| c.is_ascii_digit() || c == '%');
    let are_words = over.get(1).is_some_and(names_figures)
        && rows.len()
            < 2 * rows.iter().filter(|row| !row.get(1).is_some_and(|word| is_value(word))).count();
    of_several || are_words || rows.iter().any(|row| begins_with_two(row))
}

/// "Under 65 12", "Q1 2024/25 1,204": one label, and two words of it.
fn begins_with_two(row: &[&str]) -> bool {
    let [first, second, ..] = row else { return false };
    let reads = |text: &str| Period::read(text, YearHint::Unsaid).is_some();
    (number_follows(&[first]) && is_value(second))
        || (is_year_or_telephone(second) && !reads(first) && reads(&format!("{first} {second}")))
}
