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
            let name = &names[first];
            let is_one = name.split(' ').any(|word| word == *start) || name == start;
            let wanted = is_one.then(|| replaced(name, start, end))?;
            names.iter().position(|other| *other == wanted)
        })
    };
    (0..names.len()).filter(|at| are_days(*at)).find_map(|first| {
        let last = ends_with(first).filter(|last| *last != first && are_days(*last))?;
        Some((first, last))
    })
}

fn replaced(name: &str, start: &str, end: &str) -> String {
    let words = name.split(' ').map(|word| if word == start { end } else { word });
    words.collect::<Vec<_>>().join(" ")
}

/// The period from one day to another; none where either is no day.
pub(in crate::reading) fn span(first: &str, last: &str) -> Option<Period> {
    let day = |text: &str| {
        Period::read(text, YearHint::Unsaid).filter(|period| period.kind == PeriodKind::Day)
    };
    let (first, last) = (day(first)?.first, day(last)?.last);
    if first == last {
        return Period::read(&first.to_string(), YearHint::Unsaid);
    }
    let span = Period::read(&format!("{first} to {last}"), YearHint::Unsaid)?;
    let whole = first.day() == 1 && last == last.last_of_month();
    let (from, to) = (month_words(first), month_words(last));
    let label = match whole {
        true if from == to => from,
        true => format!("{from} to {to}"),
        false => span.label.clone(),
    };
    Some(Period { label, ..span })
}
