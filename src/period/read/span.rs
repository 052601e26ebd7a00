//! Spans of days, made from years, months, quarters and weeks.

use crate::period::PeriodKind;
use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};

/// First day, last day and kind: a period before it has its label.
pub(super) type Span = (Date, Date, PeriodKind);

/// Years that a table about people and services can have.
pub(super) const PLAUSIBLE: std::ops::RangeInclusive<i32> = 1900..=2100;

/// `13` → 2013, `98` → 1998: two digits are taken for the hundred years up to 2049.
pub(super) fn full_year(number: i32, digits: usize) -> Option<i32> {
    match digits {
        4 if PLAUSIBLE.contains(&number) => Some(number),
        2 if number < 50 => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

pub(super) fn day(year: i32, month: i32, day: i32) -> Option<Date> {
    if !PLAUSIBLE.contains(&year) {
        return None;
    }
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

pub(super) fn one_day(date: Date) -> Span {
    (date, date, PeriodKind::Day)
}

pub(super) fn calendar_year(year: i32) -> Option<Span> {
    Some((day(year, 1, 1)?, day(year, 12, 31)?, PeriodKind::CalendarYear))
}

/// April `year` to March.
pub(super) fn financial_year(year: i32) -> Option<Span> {
    Some((day(year, 4, 1)?, day(year + 1, 3, 31)?, PeriodKind::FinancialYear))
}

/// September `year` to August.
pub(super) fn academic_year(year: i32) -> Option<Span> {
    Some((day(year, 9, 1)?, day(year + 1, 8, 31)?, PeriodKind::AcademicYear))
}

/// 6 April `year` to 5 April.
pub(super) fn tax_year(year: i32) -> Option<Span> {
    Some((day(year, 4, 6)?, day(year + 1, 4, 5)?, PeriodKind::FinancialYear))
}

/// January of the first year to December of the last.
pub(super) fn years(first: i32, last: i32) -> Option<Span> {
    (first < last).then_some((day(first, 1, 1)?, day(last, 12, 31)?, PeriodKind::Years))
}

pub(super) fn month(year: i32, month: i8) -> Option<Span> {
    let first = day(year, i32::from(month), 1)?;
    Some((first, first.last_of_month(), PeriodKind::Month))
}

/// Whole months, both included; the kind follows from how many and which.
pub(super) fn months(first: (i32, i8), last: (i32, i8)) -> Option<Span> {
    let start = day(first.0, i32::from(first.1), 1)?;
    let end = day(last.0, i32::from(last.1), 1)?.last_of_month();
    let count = (last.0 - first.0) * 12 + i32::from(last.1) - i32::from(first.1) + 1;
    let kind = match count {
        ..1 => return None,
        1 => PeriodKind::Month,
        3 => PeriodKind::Quarter,
        2..12 => PeriodKind::PartYear,
        12 => match first.1 {
            1 => PeriodKind::CalendarYear,
            4 => PeriodKind::FinancialYear,
            9 => PeriodKind::AcademicYear,
            _ => PeriodKind::RollingYear,
        },
        _ => PeriodKind::Years,
    };
    Some((start, end, kind))
}

/// The months that end in the month of `last`: "12 months to December 2014".
pub(super) fn months_to(count: i32, last: Date, whole_month: bool) -> Option<Span> {
    let end = if whole_month { last.last_of_month() } else { last };
    let after = end.tomorrow().ok()?;
    let start = after.checked_sub(count.months()).ok()?;
    let kind = match count {
        ..1 => return None,
        1 => PeriodKind::Month,
        3 => PeriodKind::Quarter,
        2..12 => PeriodKind::PartYear,
        12 => PeriodKind::RollingYear,
        _ => PeriodKind::Years,
    };
    Some((start, end, kind))
}

/// Quarters `first` to `last` of the year that begins in `month` of `year`.
pub(super) fn quarters(year: i32, month: i8, first: i8, last: i8) -> Option<Span> {
    let begin = |quarter: i8| {
        let months = i32::from(month) - 1 + (i32::from(quarter) - 1) * 3;
        Some((year + months / 12, i8::try_from(months % 12 + 1).ok()?))
    };
    let (start_year, start_month) = begin(first)?;
    let (end_year, end_month) = begin(last)?;
    let end = i32::from(end_month) + 2;
    months((start_year, start_month), (end_year, i8::try_from(end).ok()?))
}

/// Week `number` of the ISO year: Monday to Sunday.
pub(super) fn week(year: i32, number: i32) -> Option<Span> {
    if !PLAUSIBLE.contains(&year) {
        return None;
    }
    let week =
        ISOWeekDate::new(i16::try_from(year).ok()?, i8::try_from(number).ok()?, Weekday::Monday);
    seven_days(week.ok()?.date())
}

/// The seven days from `first`.
pub(super) fn seven_days(first: Date) -> Option<Span> {
    Some((first, first.checked_add(6.days()).ok()?, PeriodKind::Week))
}

/// The three terms of the school year that begins in September `year`, as whole months.
pub(super) fn terms(year: i32, first: i8, last: i8) -> Option<Span> {
    let start = match first {
        1 => day(year, 9, 1)?,
        2 => day(year + 1, 1, 1)?,
        _ => day(year + 1, 4, 1)?,
    };
    let end = match last {
        1 => day(year, 12, 31)?,
        2 => day(year + 1, 3, 31)?,
        _ => day(year + 1, 8, 31)?,
    };
    let kind =
        if (first, last) == (1, 3) { PeriodKind::AcademicYear } else { PeriodKind::PartYear };
    Some((start, end, kind))
}
