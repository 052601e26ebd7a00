//! What a table says of its years, where it says so.

use super::facts;
use crate::period::{Period, PeriodKind, YearHint};
use crate::table::Table;

/// Words that say of years what they are, in titles and headers.
const SAID: [&str; 3] = ["academic year", "school year", "academic_year"];
/// Words in titles over tables whose years are those of schools: 2013/14 is September to August.
const OF_SCHOOLS: [&str; 9] = [
    "school district",
    "public schools",
    "graduation rate",
    "key stage",
    "gcse",
    "school attendance",
    "school absence",
    "pupil attendance",
    "pupil absence",
];

/// What titles and headers say of years.
pub(super) fn of(
    titles: &[String],
    headers: &[String],
    facts: &[facts::Facts],
    table: &Table,
) -> YearHint {
    let says = |texts: &[String], words: &[&str]| {
        texts.iter().any(|text| {
            let lower = text.to_lowercase();
            words.iter().any(|word| lower.contains(word))
        })
    };
    if says(titles, &SAID) || says(headers, &SAID) || says(titles, &OF_SCHOOLS) {
        return YearHint::Academic;
    }
    // 2003-04 beside 2003-06 is April.
    let is_month = |text: &str| {
        let (year, month) = text.split_once('-').unwrap_or(("", ""));
        let number = |text: &str| text.parse::<u32>().ok();
        match (year.len(), month.len(), number(year), number(month)) {
            (4, 2, Some(year), Some(month)) => {
                (1..=12).contains(&month) && month != (year + 1) % 100
            }
            _ => false,
        }
    };
    let months = facts.iter().flat_map(|facts| facts.texts(table)).any(is_month);
    // 2008-10 beside 2015-17 is three years.
    let is_span = |text: &str| {
        Period::read(text, YearHint::Unsaid).is_some_and(|period| period.kind == PeriodKind::Years)
    };
    let texts =
        || facts.iter().filter(|facts| 80 <= facts.periods).flat_map(|facts| facts.texts(table));
    let spans = texts().any(is_span) && !texts().any(is_clear_month);
    match () {
        () if spans => YearHint::Spans,
        () if months => YearHint::Months,
        () => YearHint::Unsaid,
    }
}

/// 2003-01, 2011-06: a month that no span of years could be.
fn is_clear_month(text: &str) -> bool {
    let (year, month) = text.split_once('-').unwrap_or(("", ""));
    let number = |text: &str| text.trim().parse::<u32>().ok();
    match (number(year), number(month)) {
        (Some(year), Some(month)) => (1..=12).contains(&month) && month <= year % 100,
        _ => false,
    }
}
