//! Periods whose first and last days stand in two columns: "Start date" and "End date".

use super::draft::Draft;
use super::words::plain;
use crate::period::{Period, PeriodKind, YearHint, month_words};

/// Words of the headers over first days, and those over last days in their place.
const PAIRS: [(&str, &str); 4] =
    [("start", "end"), ("from", "to"), ("begin", "end"), ("first day", "last day")];

/// The columns of the first and of the last days, where all their cells are days.
pub(super) fn find(draft: &Draft<'_, '_>) -> Option<(usize, usize)> {
    let names: Vec<String> = draft.evidence.headers.iter().map(|header| plain(header)).collect();
    let are_days = |at: usize| {
        let facts = &draft.evidence.facts[at];
        let is_day = |text: &str| {
            Period::read(text, YearHint::Unsaid).is_some_and(|one| one.kind == PeriodKind::Day)
        };
        0 < facts.filled()
            && facts.texts(draft.evidence.table).filter(|text| !text.is_empty()).all(is_day)
    };
    let ends_with = |first: usize| {
        PAIRS.iter().find_map(|(start, end)| {
            let name = format!(" {} ", names[first]);
            let (before, after) = name.split_once(&format!(" {start} "))?;
            let wanted = format!("{before} {end} {after}").trim().to_owned();
            names.iter().position(|other| *other == wanted)
        })
    };
    (0..names.len()).filter(|at| are_days(*at)).find_map(|first| {
        let last = ends_with(first).filter(|last| *last != first && are_days(*last))?;
        Some((first, last))
    })
}

/// The period from one day to another, in whatever order they stand; none where either is no day.
pub(in crate::reading) fn span(one: &str, other: &str) -> Option<Period> {
    let day = |text: &str| {
        Period::read(text, YearHint::Unsaid).filter(|period| period.kind == PeriodKind::Day)
    };
    let (one, other) = (day(one)?, day(other)?);
    let (begin, end) = if one.first <= other.first { (one, other) } else { (other, one) };
    let (first, last) = (begin.first, end.last);
    if first == last {
        return Some(begin);
    }
    let span = Period::read(&format!("{first} to {last}"), YearHint::Unsaid)?;
    let whole = first.day() == 1 && last == last.last_of_month();
    let (from, to) = (month_words(first), month_words(last));
    let label = match whole {
        true if from == to => from,
        true => format!("{from} to {to}"),
        false => format!("{} to {}", begin.label, end.label),
    };
    Some(Period { label, ..span })
}
