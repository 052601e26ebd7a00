//! The year of headers that name only a part of one: "Q1", "April", "Year end" under a title "Leisure 2023/24".

use super::header_says::HeaderSays;
use super::measured::part;
use super::words::plain;
use super::year_beside::{AddsUp, year_aimed_at, year_behind, year_to_date};
use super::{corner, month_numbers, months_over};
use crate::order;
use crate::period::{Period, PeriodKind, YearHint, clean};

/// The words that a header of a whole year is made of, beside its role.
const WHOLE: [&str; 8] = ["year", "end", "of", "full", "whole", "annual", "outturn", "total"];

/// Gives headers that name a part of a year the year that a title names.
///
/// Nothing is taken where a title asks questions, which have numbers too: "Q1", "Q7".
pub(super) fn take_from_title(
    says: &mut [HeaderSays],
    headers: &[String],
    (titles, hint): (&[Period], YearHint),
    (has_figures, adds_up): (&dyn Fn(usize) -> bool, &AddsUp<'_>),
) {
    let titled = || {
        let year = year_of_titles(titles).or_else(|| twelve_months_of(titles));
        let (label, year) = match year {
            Some(year) => (year.label.clone(), year),
            None => {
                let year = months_over::year(headers, titles, has_figures)?;
                (titles.first()?.label.clone(), year)
            }
        };
        Some((format!("above the table stands \"{label}\""), year))
    };
    let in_corner = || {
        let year = corner::year(headers, hint).filter(|_| titles.is_empty() && !has_figures(0))?;
        Some((format!("over the labels stands \"{}\"", year.label), year))
    };
    let aimed_at = || {
        let year = year_aimed_at(says)?;
        Some((format!("the target beside it is of {}", year.label), year))
    };
    let behind = || {
        let year = year_behind(says, headers, adds_up)?;
        Some((format!("behind the parts of a year stands {}", year.label), year))
    };
    let to_date = || {
        let year = year_to_date(says, headers)?;
        Some((format!("the year to date beside it is of {}", year.label), year))
    };
    let found = titled().or_else(in_corner).or_else(aimed_at).or_else(to_date).or_else(behind);
    let Some((found, year)) = found else { return };
    if headers.iter().any(|header| is_question(header)) {
        return;
    }
    let parts = parts_of(says, headers, &year);
    if parts.is_empty() {
        return;
    }
    let whole = covers(&parts, &year);
    let why = format!("its header names no year, and {found}");
    for (says, header) in says.iter_mut().zip(headers) {
        if says.period.is_none() && is_whole_year(header, whole) {
            *says = says.dated(year.clone(), String::new(), &why);
        }
    }
    for (at, period, rest) in parts {
        if let Some(says) = says.get_mut(at) {
            *says = says.dated(period, rest, &why);
        }
    }
}

/// Whether a header is a part of a year and nothing else, but for the year: "Q1", "April".
pub(super) fn names_part_alone(header: &str) -> bool {
    let year = Period::read("2001/02", YearHint::Unsaid);
    year.and_then(|year| part_in(header, &year)).is_some_and(|(_, rest)| part(&rest).is_empty())
}

/// The one year that titles name, or whose quarter they name.
pub(super) fn year_of_titles(titles: &[Period]) -> Option<Period> {
    let mut years: Vec<Period> = titles.iter().filter_map(year_named).collect();
    years.dedup_by(|a, b| (a.first, a.last) == (b.first, b.last));
    match years.as_slice() {
        [year] => Some(year.clone()),
        _ => None,
    }
}

/// The twelve months that a title names, where it is all that titles name: "1 July 2023 - 30 June 2024".
pub(super) fn twelve_months_of(titles: &[Period]) -> Option<Period> {
    match titles {
        [period] if period.kind == PeriodKind::RollingYear => Some(period.clone()),
        _ => None,
    }
}

/// The year that a period is, or that the name of a quarter holds: 2024/25 of "Q2 2024/25".
pub(super) fn year_named(period: &Period) -> Option<Period> {
    if is_year(period) {
        return Some(period.clone());
    }
    // "July to September 2024" may be a quarter of either year.
    let numbered = |word: &str| {
        let lower = word.to_lowercase();
        let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
        bare == "quarter" || bare.strip_prefix('q').is_some_and(|number| number.len() == 1)
    };
    let is_numbered = period.kind == PeriodKind::Quarter && period.label.split(' ').any(numbered);
    let words = period.label.split(' ').filter(|_| is_numbered);
    let mut years = words.filter_map(|word| Period::read(word, YearHint::Unsaid));
    years.find(|year| is_year(year) && is_within(period, year))
}

/// The year that all parts are of: a financial year if one holds them all, or else a calendar year.
///
/// Of parts of several years, the financial year of the latest.
pub(in crate::reading) fn common_year(parts: &[&Period]) -> Option<Period> {
    let latest = parts.iter().copied().max()?;
    let financial = financial_year_of(latest)?;
    let calendar = Period::read(&latest.last.year().to_string(), YearHint::Unsaid)?;
    let all_in = |year: &Period| parts.iter().all(|part| is_within(part, year));
    Some(if !all_in(&financial) && all_in(&calendar) { calendar } else { financial })
}

/// April to March, around the last day of a period.
pub(super) fn financial_year_of(period: &Period) -> Option<Period> {
    let last = period.last;
    let first = if last.month() < 4 { last.year() - 1 } else { last.year() };
    Period::read(&format!("{first}/{:02}", (first + 1) % 100), YearHint::Unsaid)
}

/// Whether a period is a year of a name; twelve months to any other month are none.
pub(in crate::reading) fn is_year(period: &Period) -> bool {
    matches!(
        period.kind,
        PeriodKind::FinancialYear | PeriodKind::CalendarYear | PeriodKind::AcademicYear
    )
}

/// Whether a period is a month, a quarter or several of them.
pub(in crate::reading) fn is_part(period: &Period) -> bool {
    matches!(period.kind, PeriodKind::Month | PeriodKind::Quarter | PeriodKind::PartYear)
}

pub(in crate::reading) fn is_within(period: &Period, year: &Period) -> bool {
    year.first <= period.first && period.last <= year.last
}

/// The parts of a year that a header names without it, and the rest of the header: "Quarter 1 Actual".
pub(in crate::reading) fn part_in(header: &str, year: &Period) -> Option<(Period, String)> {
    let header = clean(header);
    let words: Vec<&str> = header.split(' ').collect();
    for count in (1..=words.len().min(4)).rev() {
        for (at, part) in words.windows(count).enumerate() {
            let part = part.join(" ");
            let part = part.trim_matches(|c: char| "()[],;:-–".contains(c));
            if let Some(period) = dated(part, year) {
                let rest = [&words[..at], &words[at + count..]].concat().join(" ");
                return Some((period.clone(), without_the_same(&rest, &period, year)));
            }
        }
    }
    None
}

/// "Actual" of "Q1 Actual (Apr-Jun)": the months say the quarter again.
fn without_the_same(rest: &str, period: &Period, year: &Period) -> String {
    let words: Vec<&str> = rest.split(' ').filter(|word| !word.is_empty()).collect();
    let again = |words: &[&str]| {
        let said = words.join(" ");
        let said = said.trim_matches(|c: char| "()[]".contains(c));
        dated(said, year)
            .is_some_and(|other| (other.first, other.last) == (period.first, period.last))
    };
    let said = (1..=words.len().min(3)).rev().find_map(|count| {
        let at = words.windows(count).position(again)?;
        Some([&words[..at], &words[at + count..]].concat().join(" "))
    });
    said.unwrap_or_else(|| rest.to_owned())
}

/// "Q1" of 2023/24 is "Q1 2023/24", "April" is "April 2023".
fn dated(part: &str, year: &Period) -> Option<Period> {
    let hint = match year.kind {
        PeriodKind::AcademicYear => YearHint::Academic,
        PeriodKind::CalendarYear => YearHint::Calendar,
        _ => YearHint::Unsaid,
    };
    // Of twelve months of its own no number of a quarter says which it is.
    if year.kind == PeriodKind::RollingYear && part.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (first, last) = (year.first.year(), year.last.year());
    let pair = format!("{first}/{:02}", last % 100);
    // The year as the title writes it, if a part of a year can be written so.
    let names = [year.label.clone(), pair, first.to_string(), last.to_string()];
    let read = |name: &String| Period::read(&format!("{part} {name}"), hint);
    let found = names.iter().filter_map(read);
    let period = found.into_iter().find(|period| is_part(period) && is_within(period, year))?;
    // "April 2022", not "April 2022/23".
    let label = match period.kind {
        PeriodKind::Month => format!("{part} {}", period.first.year()),
        _ => period.label.clone(),
    };
    Some(Period { label, ..period })
}

/// "P3 Forecast" of June in a financial year is "Forecast": the third month of the accounts.
fn without_its_number(rest: &str, month: &Period, year: &Period) -> String {
    let months = i32::from(month.first.month()) - i32::from(year.first.month());
    let number = (months + 12) % 12 + 1;
    // "Q2 Oct-Dec" of twelve months from July.
    let quarter = format!("q{}", (number + 2) / 3);
    if year.kind == PeriodKind::RollingYear && rest.eq_ignore_ascii_case(&quarter) {
        return String::new();
    }
    match month_numbers::split(rest, month.kind) {
        Some((found, bare)) if found == number => bare,
        _ => rest.to_owned(),
    }
}

/// The headers that name parts of a year: two at least of one measure, or quarters that name nothing else.
pub(super) fn parts_of(
    says: &[HeaderSays],
    headers: &[String],
    year: &Period,
) -> Vec<(usize, Period, String)> {
    let found: Vec<(usize, Period, String)> = (0..)
        .zip(says.iter().zip(headers))
        .filter(|(_, (says, _))| says.period.is_none())
        .filter_map(|(at, (_, header))| {
            let (period, rest) = part_in(header, year)?;
            let rest = without_its_number(&rest, &period, year);
            Some((at, period, rest))
        })
        .collect();
    let is_one = |(_, period, rest): &&(usize, Period, String)| {
        let measure = part(rest).to_lowercase();
        let again = |(_, other, beside): &(usize, Period, String)| {
            other.first != period.first && part(beside).to_lowercase() == measure
        };
        (measure.is_empty() && period.kind == PeriodKind::Quarter) || found.iter().any(again)
    };
    found.iter().filter(is_one).cloned().collect()
}

/// Whether parts go from the first day of a year to its last.
pub(super) fn covers(parts: &[(usize, Period, String)], year: &Period) -> bool {
    let mut spans: Vec<&Period> = parts.iter().map(|(_, period, _)| period).collect();
    order::by(&mut spans, Ord::cmp);
    let first = spans.first().is_some_and(|period| period.first == year.first);
    let last = spans.last().is_some_and(|period| period.last == year.last);
    let joined = spans.windows(2).all(|pair| {
        pair[0].first == pair[1].first || pair[0].last.tomorrow().ok() == Some(pair[1].first)
    });
    first && last && joined
}

/// "Year end", "Annual target", "Outturn"; "Total" only beside every part of the year.
pub(super) fn is_whole_year(header: &str, whole: bool) -> bool {
    let plain = plain(header).replace('-', " ");
    let words: Vec<&str> = plain.split(' ').collect();
    // "Last year outturn" and "Next year target" are of other years.
    if ["last", "previous", "prior", "next"].iter().any(|other| words.contains(other)) {
        return false;
    }
    let says_year = ["year", "annual", "outturn"].iter().any(|word| words.contains(word));
    let rest: Vec<&str> = words.iter().copied().filter(|word| !WHOLE.contains(word)).collect();
    (says_year || (whole && words.contains(&"total"))) && part(&rest.join(" ")).is_empty()
}

/// "Q5", "Q12": the number of a question.
fn is_question(header: &str) -> bool {
    plain(header).split(' ').any(|word| {
        let number = word.strip_prefix('q').and_then(|number| number.parse::<u32>().ok());
        number.is_some_and(|number| 4 < number)
    })
}
