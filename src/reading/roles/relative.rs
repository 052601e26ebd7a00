//! Headers that name their period from where the reader stands: "This month", "Last month", "Same month last year".

use super::header_says::HeaderSays;
use super::left_out::is_worked_out;
use super::measured::{part, without_signs};
use super::words::plain;
use super::years::{common_year, is_within, is_year};
use crate::period::{Period, PeriodKind, YearHint, clean, month_words};
use jiff::ToSpan;
use std::mem::discriminant;

/// How far a header is from the period of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Away {
    Here,
    Before,
    YearBefore,
}

/// What headers say; longer ones first.
const PHRASES: [(&str, PeriodKind, Away); 25] = [
    ("same period last year", PeriodKind::FinancialYear, Away::YearBefore),
    ("same time last year", PeriodKind::FinancialYear, Away::YearBefore),
    ("same point last year", PeriodKind::FinancialYear, Away::YearBefore),
    ("same period previous year", PeriodKind::FinancialYear, Away::YearBefore),
    ("same month last year", PeriodKind::Month, Away::YearBefore),
    ("same month previous year", PeriodKind::Month, Away::YearBefore),
    ("this month last year", PeriodKind::Month, Away::YearBefore),
    ("same quarter last year", PeriodKind::Quarter, Away::YearBefore),
    ("same quarter previous year", PeriodKind::Quarter, Away::YearBefore),
    ("this quarter last year", PeriodKind::Quarter, Away::YearBefore),
    ("this month", PeriodKind::Month, Away::Here),
    ("current month", PeriodKind::Month, Away::Here),
    ("in month", PeriodKind::Month, Away::Here),
    ("last month", PeriodKind::Month, Away::Before),
    ("previous month", PeriodKind::Month, Away::Before),
    ("prior month", PeriodKind::Month, Away::Before),
    ("this quarter", PeriodKind::Quarter, Away::Here),
    ("current quarter", PeriodKind::Quarter, Away::Here),
    ("last quarter", PeriodKind::Quarter, Away::Before),
    ("previous quarter", PeriodKind::Quarter, Away::Before),
    ("this year", PeriodKind::FinancialYear, Away::Here),
    ("current year", PeriodKind::FinancialYear, Away::Here),
    ("last year", PeriodKind::FinancialYear, Away::YearBefore),
    ("previous year", PeriodKind::FinancialYear, Away::YearBefore),
    ("prior year", PeriodKind::FinancialYear, Away::YearBefore),
];

/// "This month (Oct 24)", "Last year: 2022/23": the period that stands behind such words.
pub(super) fn named_behind(header: &str, years: YearHint) -> Option<Period> {
    let text = clean(header);
    let lower = text.to_ascii_lowercase();
    PHRASES.iter().find_map(|(phrase, ..)| {
        let behind = lower.strip_prefix(phrase)?.trim_start();
        let behind = text.get(text.len() - behind.len()..)?;
        let apart = behind.starts_with(['(', '[', ':', '-', '–', '—', ',']);
        let named = behind.trim_matches(|c: char| " ()[]:-–—,".contains(c));
        Period::read(named, years).filter(|_| apart)
    })
}

/// A header that says so, without those words.
struct Relative {
    /// What sort of period it says; none where it does not: "Current", "Previous".
    kind: Option<PeriodKind>,
    away: Away,
    /// Whether it is a whole year before, and no part of one: "Last year", not "Same month last year".
    is_whole_year: bool,
    rest: String,
}

/// Dates such headers from the one period that the officer, a title or the other headers name. Where nothing does, they
/// wait for the officer together.
pub(super) fn settle(
    says: &mut [HeaderSays],
    headers: &[String],
    when: Option<&Period>,
    (titles, years): (&[Period], YearHint),
) {
    let found: Vec<Option<Relative>> = says
        .iter()
        .zip(headers)
        .map(|(says, header)| relative(header).filter(|_| says.period.is_none()))
        .collect();
    // Beside headers that name periods "Current" is none of them.
    let any_dated = says.iter().any(|says| says.period.is_some());
    let is_of_use = |found: &Relative| found.kind.is_some() || !any_dated;
    let found: Vec<Option<Relative>> =
        found.into_iter().map(|found| found.filter(is_of_use)).collect();
    let count = found.iter().flatten().count();
    if count == 0 {
        return;
    }
    let dated = one_of(says.iter().filter_map(|says| says.period.as_ref()));
    let of_parts = year_of_parts(says);
    if count < 2 && dated.is_none() && of_parts.is_none() {
        return;
    }
    let one_named = when.or_else(|| one_of(titles.iter())).or(dated);
    // Beside months only "Last year" is plainly a whole one.
    let beside_parts = one_named.is_none() || (count < 2 && dated.is_none());
    let only_years_before = of_parts.is_some() && beside_parts;
    let is_of_use = |found: &Relative| {
        !only_years_before || (found.is_whole_year && part(&found.rest).is_empty())
    };
    let found = found.into_iter().map(|found| found.filter(is_of_use));
    let named = one_named.or(of_parts.as_ref()).cloned();
    let fits = |named: &Period, kind: Option<PeriodKind>| match kind {
        Some(PeriodKind::FinancialYear) => is_year(named),
        Some(kind) => discriminant(&kind) == discriminant(&named.kind),
        // Of a day nobody knows what stood before it.
        None => is_year(named) || matches!(named.kind, PeriodKind::Month | PeriodKind::Quarter),
    };
    if let Some(named) = named {
        for (says, found) in says.iter_mut().zip(found) {
            let Some(found) = found.filter(|found| fits(&named, found.kind)) else { continue };
            if let Some(period) = moved(&named, found.away, years) {
                let why = format!("it is counted from {}", named.label);
                *says = says.dated(period, found.rest, &why);
            }
        }
        if says.iter().any(|says| says.guessed.is_some()) {
            leave_open(says, headers);
        }
    } else if titles.is_empty() {
        for (says, found) in says.iter_mut().zip(found) {
            if let Some(found) = found {
                (says.waits, says.rest) = (true, found.rest);
            }
        }
        leave_open(says, headers);
    }
}

/// The year of months or quarters: "Last year" beside them is the year before.
fn year_of_parts(says: &[HeaderSays]) -> Option<Period> {
    let own = says.iter().filter(|says| !says.has_role());
    let parts: Vec<&Period> = own.filter_map(|says| says.period.as_ref()).collect();
    let is_part = |period: &&Period| matches!(period.kind, PeriodKind::Month | PeriodKind::Quarter);
    let year = common_year(&parts)?;
    let within = parts.iter().all(|part| is_part(part) && is_within(part, &year));
    (1 < parts.len() && within).then_some(year)
}

/// A year to date beside them: nothing says when its year began.
fn leave_open(says: &mut [HeaderSays], headers: &[String]) {
    for (says, header) in says.iter_mut().zip(headers) {
        let plain = plain(header);
        let to_date = plain.split(' ').any(|word| word == "ytd") || plain.contains("year to date");
        says.open |= to_date && says.period.is_none();
    }
}

/// The one span that all of some periods are.
fn one_of<'p>(mut periods: impl Iterator<Item = &'p Period>) -> Option<&'p Period> {
    let first = periods.next()?;
    let same = |other: &Period| (other.first, other.last) == (first.first, first.last);
    periods.all(same).then_some(first)
}

/// Whether a text says nothing but that something is of a year before: "Last year", "Same month last year".
pub(in crate::reading) fn is_year_before(text: &str) -> bool {
    relative(text).is_some_and(|of| of.away == Away::YearBefore && of.rest.is_empty())
}

/// Whether a header says nothing but that its figures are of before, and if so, whether of a year before: "Previous
/// value" is not, "Previous year" is.
pub(super) fn before(header: &str) -> Option<bool> {
    let beside = ["value", "values", "figure", "figures", "result", "performance", "outturn"];
    let plain = plain(&without_signs(header));
    let words: Vec<&str> = plain.split(' ').filter(|word| !beside.contains(word)).collect();
    let found = relative(&words.join(" "))?;
    (found.away != Away::Here && found.rest.is_empty()).then_some(found.away == Away::YearBefore)
}

fn relative(header: &str) -> Option<Relative> {
    // Few say so: whether these are worked out is asked last.
    said(header).filter(|_| !is_worked_out(header))
}

fn said(header: &str) -> Option<Relative> {
    let text = clean(header);
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let bare = match lower.as_str() {
        "current" | "latest" | "current period" | "latest period" | "this period" => {
            Some(Away::Here)
        }
        "previous" | "prior" | "previous period" | "prior period" | "last period" => {
            Some(Away::Before)
        }
        _ => None,
    };
    if let Some(away) = bare {
        return Some(Relative { kind: None, away, is_whole_year: false, rest: String::new() });
    }
    // Each phrase ends in one of these.
    if !["year", "month", "quarter"].iter().any(|end| lower.contains(end)) {
        return None;
    }
    PHRASES.iter().find_map(|(phrase, kind, away)| {
        let at = lower.find(phrase)?;
        let (before, after) = (text.get(..at)?, text.get(at + phrase.len()..)?);
        let whole =
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
        // "More than last year", "RAG on last month" compare.
        let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
        let compares =
            ["than", "vs", "v", "versus", "on", "since", "from", "against", "with", "to", "over"]
                .contains(&last.as_str());
        (whole && !compares).then(|| Relative {
            kind: Some(*kind),
            away: *away,
            is_whole_year: *away == Away::YearBefore && phrase.split(' ').count() == 2,
            rest: clean(&format!("{before} {after}")),
        })
    })
}

/// The period so far away from one.
fn moved(named: &Period, away: Away, years: YearHint) -> Option<Period> {
    match away {
        Away::Here => Some(named.clone()),
        Away::YearBefore => named.year_before(years),
        Away::Before if is_year(named) => named.year_before(years),
        Away::Before => {
            let last = named.first.yesterday().ok()?;
            let months = if named.kind == PeriodKind::Quarter { 2 } else { 0 };
            let first = last.first_of_month().checked_sub(months.months()).ok()?;
            let (from, to) = (month_words(first), month_words(last));
            let label = if from == to { to } else { format!("{from} to {to}") };
            Period::read(&label, YearHint::Unsaid)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The spans of headers, seen from a period; "waits" where the officer is to say.
    #[track_caller]
    fn check(when: &str, headers: &[&str], expected: &[&str]) {
        let when = Period::read(when, YearHint::Unsaid);
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        let unsaid = YearHint::Unsaid;
        let mut says = HeaderSays::of_all(&headers, &[], unsaid, (&|_| true, &|_, _| true));
        settle(&mut says, &headers, when.as_ref(), (&[], unsaid));
        let shown = says.iter().map(|says| match &says.period {
            _ if says.open => "open".to_owned(),
            _ if says.waits => "waits".to_owned(),
            Some(period) => format!("{} {}", period.first, period.last),
            None => "none".to_owned(),
        });
        assert_eq!(shown.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn headers_are_seen_from_one_period() {
        let months = ["This month", "Last month", "Same month last year", "YTD"];
        check("", &months, &["waits", "waits", "waits", "open"]);
        check(
            "March 2022",
            &months,
            &["2022-03-01 2022-03-31", "2022-02-01 2022-02-28", "2021-03-01 2021-03-31", "open"],
        );
        check(
            "Q1 2021/22",
            &["This quarter", "Last quarter", "Target"],
            &["2021-04-01 2021-06-30", "2021-01-01 2021-03-31", "none"],
        );
        check("2021/22", &["This month", "Last month"], &["none", "none"]);
        check("", &["2021/22", "Last year"], &["2021-04-01 2022-03-31", "2020-04-01 2021-03-31"]);
        check("", &["Current", "Previous", "Target"], &["waits", "waits", "none"]);
        check(
            "2021/22",
            &["Current", "Previous"],
            &["2021-04-01 2022-03-31", "2020-04-01 2021-03-31"],
        );
        check("31/03/2022", &["Current", "Previous"], &["none", "none"]);
        check("", &["2021/22", "Current"], &["2021-04-01 2022-03-31", "none"]);
        check(
            "",
            &["Last year outturn", "Apr 2023", "May 2023"],
            &["2022-04-01 2023-03-31", "2023-04-01 2023-04-30", "2023-05-01 2023-05-31"],
        );
        check("", &["Change on last year", "More than last month"], &["none", "none"]);
    }
}
