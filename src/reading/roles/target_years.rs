//! The year of a target, or of a forecast of a year, whose header names none.

use super::figure_words::FigureRole;
use super::header_says::HeaderSays;
use super::words::{has_word, plain};
use super::years::{
    common_year, financial_year_of, is_part, is_whole_year, is_within, is_year, part_in,
    twelve_months_of, year_named, year_of_titles,
};
use crate::period::{Period, PeriodKind, YearHint};

/// The year of a target, or of the one forecast, that names no period beside months or quarters: nobody sets a target for
/// the first of them, and what is forecast beside figures is how the year ends.
///
/// One of several such targets stands beside its own quarter.
pub(super) fn of_aim(
    header: &str,
    says: &HeaderSays,
    others: (&[HeaderSays], usize),
    titles: &[Period],
) -> Option<(Period, String)> {
    let (year, why) = of_this_aim(header, says, others, titles)?;
    if !(plain(header).contains("next year") && is_year(&year)) {
        return Some((year, why));
    }
    let next = year.years_later(1, YearHint::Unsaid)?;
    Some((next, format!("it says next year, and {why}")))
}

fn of_this_aim(
    header: &str,
    says: &HeaderSays,
    (others, at): (&[HeaderSays], usize),
    titles: &[Period],
) -> Option<(Period, String)> {
    let open = |other: &&HeaderSays| other.role == says.role && other.period.is_none();
    let annual = is_whole_year(header, false) || plain(header).contains("budget");
    let several = 1 < others.iter().filter(open).count();
    let is_own = |says: &&HeaderSays| says.role != Some(FigureRole::Baseline);
    let periods: Vec<&Period> =
        others.iter().filter(is_own).filter_map(|says| says.period.as_ref()).collect();
    match says.role {
        _ if several && !annual => return None,
        Some(FigureRole::Target) => {}
        // "Forecast next quarter" is of no year.
        Some(FigureRole::Predicted)
            if periods.iter().any(|period| is_part(period))
                && !has_word(&plain(header), &["next"]) => {}
        _ => return None,
    }
    // "Q3 target" beside "Q3 2024/25"
    let same_part = |period: &&&Period| {
        let part = year_named(period).and_then(|year| part_in(header, &year));
        part.is_some_and(|(part, _)| (part.first, part.last) == (period.first, period.last))
    };
    if let Some(own) = periods.iter().filter(same_part).max() {
        let why = format!("it names no year, and beside it stands {}", own.label);
        return Some(((*own).clone(), why));
    }
    let ends = ends_of_months(&periods);
    let is_in_year = |period: &Period| is_part(period) || ends;
    let parts: Vec<&Period> = periods.iter().copied().filter(|period| is_in_year(period)).collect();
    let of_kind = |kind: &PeriodKind| parts.iter().copied().filter(|part| part.kind == *kind).max();
    if let Some(latest) = set_for(header).as_ref().and_then(of_kind) {
        let why = format!("it names no period, and the latest beside it is {}", latest.label);
        return Some((latest.clone(), why));
    }
    let Some(latest) = parts.iter().copied().max() else {
        // Before or behind all years it is of the latest, in whatever order they stand.
        let dated = |says: &[HeaderSays]| says.iter().any(|says| says.period.is_some());
        let between = dated(others.get(..at)?) && dated(others.get(at..)?);
        let latest = periods.into_iter().max().filter(|latest| is_year(latest) && !between)?;
        let why = format!("it names no period, and the latest beside it is {}", latest.label);
        return Some((latest.clone(), why));
    };
    let titled = year_of_titles(titles).or_else(|| twelve_months_of(titles));
    let titled = titled.filter(|year| is_within(latest, year));
    let financial = || {
        let named = periods.iter().any(|year| year.kind == PeriodKind::FinancialYear);
        financial_year_of(latest).filter(|_| named)
    };
    let year = titled
        .or_else(|| year_of(latest, &periods))
        .or_else(financial)
        .or_else(|| common_year(&parts))?;
    // "Target Q4" beside January to March, "Forecast Mar"; "Target by March" is the year's.
    let is_forecast = says.role == Some(FigureRole::Predicted);
    let own = |part: &Period| is_forecast || part.kind == PeriodKind::Quarter;
    if let Some((part, _)) = part_in(header, &year).filter(|(part, _)| own(part)) {
        let why =
            format!("it names no year, and the columns beside it are parts of {}", year.label);
        return Some((part, why));
    }
    let why = format!("it names no period, and the columns beside it are parts of {}", year.label);
    Some((year, why))
}

/// Whether all are last days of months that follow each other, which are as months are; those of years are not.
fn ends_of_months(periods: &[&Period]) -> bool {
    let is_end =
        |day: &&&Period| day.kind == PeriodKind::Day && day.last == day.last.last_of_month();
    let month = |day: &Period| i32::from(day.last.year()) * 12 + i32::from(day.last.month());
    let follow = |pair: &[&Period]| (month(pair[1]) - month(pair[0])).abs() == 1;
    1 < periods.len() && periods.iter().all(|day| is_end(&day)) && periods.windows(2).all(follow)
}

/// What a target is set for: "Target (per quarter)", "Monthly target".
fn set_for(header: &str) -> Option<PeriodKind> {
    let plain = plain(header);
    let says = |words: [&str; 2]| words.iter().any(|word| plain.contains(word));
    match () {
        () if says(["per quarter", "quarterly"]) => Some(PeriodKind::Quarter),
        () if says(["per month", "monthly"]) => Some(PeriodKind::Month),
        () => None,
    }
}

/// The year of a part of it that the table names: in its own label, in another header.
fn year_of(part: &Period, periods: &[&Period]) -> Option<Period> {
    let named = periods.iter().copied().filter(|year| is_year(year) && is_within(part, year));
    year_named(part).or_else(|| named.max().cloned())
}
