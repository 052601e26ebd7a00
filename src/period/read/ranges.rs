//! Spans named by their ends, and weeks.

use super::YearHint;
use super::forms::{date, month, without_lead, year_named, year_span};
use super::span::{self, Span};
use super::token::Piece::{self, And, Comma, Dash, Month, Num, Slash, To, Word};
use crate::period::PeriodKind;
use jiff::ToSpan;
use jiff::civil::Date;

/// The most years that a range of them is of.
const MOST_YEARS: i32 = 10;

/// "2021/22 to 2023/24", "2021/22-2023/24": from the first day of one year to the last of another.
pub(super) fn year_range(pieces: &[Piece<'_>], years: YearHint) -> Option<Span> {
    let ends = (0..pieces.len()).filter(|at| matches!(pieces[*at], To | Dash)).find_map(|at| {
        let (first, true) = year_named(&pieces[..at])? else { return None };
        let (last, true) = year_named(&pieces[at + 1..])? else { return None };
        (first < last && last - first < MOST_YEARS).then_some((first, last))
    });
    let (first, last) = ends?;
    let (start, ..) = year_span(first, true, years)?;
    let (_, end, _) = year_span(last, true, years)?;
    Some((start, end, PeriodKind::Years))
}

/// "April-December 2014", "Apr-Jun 2024", "April 2013 to March 2014".
pub(super) fn month_range(pieces: &[Piece<'_>]) -> Option<Span> {
    if let [Month(first), Dash | To | Slash, rest @ ..] = pieces {
        let (year, last) = month(rest)?;
        // "Dec-Feb 2002" ends in 2002.
        let start = if *first <= last { year } else { year - 1 };
        return span::months((start, *first), (year, last));
    }
    // "between April 2023 and March 2024"
    let between = matches!(pieces, [Word("between"), ..]);
    let pieces = if between { pieces.get(1..)? } else { pieces };
    let joins = |piece: &Piece<'_>| match piece {
        To | Dash => !between,
        And => between,
        _ => false,
    };
    for at in 0..pieces.len() {
        let (before, [joint, after @ ..]) = pieces.split_at(at) else { continue };
        if !joins(joint) {
            continue;
        }
        if let (Some((start, first)), Some((end, last))) = (month(before), month(after)) {
            return span::months((start, first), (end, last));
        }
        if let (Some(first), Some(last)) = (date(before), date(after)) {
            return days(first, last);
        }
    }
    None
}

/// "2023/24 Apr-Jun", "April 2023/24", "2023 Apr to Jun": months, and the year that they are of.
pub(super) fn months_of_year(pieces: &[Piece<'_>], years: YearHint) -> Option<Span> {
    let (first, last, year) = match pieces {
        [Month(first), Dash | To | Slash, Month(last), year @ ..]
        | [year @ .., Month(first), Dash | To | Slash, Month(last)] => (*first, *last, year),
        [Month(month), year @ ..] | [year @ .., Month(month)] => (*month, *month, year),
        // "M6 2024/25" and "Month 6 2024/25" are September 2024.
        [Word("m" | "month"), Num(number @ 1..=12, _), year @ ..] => {
            let (first, true) = year_named(year)? else { return None };
            let month = (number + 2) % 12 + 1;
            let year = if month < 4 { first + 1 } else { first };
            return span::month(year, i8::try_from(month).ok()?);
        }
        [year @ .., Num(count @ 1..=11, _), Word("month" | "months" | "mths")] => {
            return first_months(*count, year, years);
        }
        _ => return None,
    };
    let year = match year {
        [Comma | Dash, year @ ..] | [year @ .., Comma | Dash] => year,
        _ => year,
    };
    // "May 13/14" is two days of May.
    if !matches!(year, [Num(_, 4), ..]) {
        return None;
    }
    let (year, pair) = year_named(year)?;
    let start = match (pair, years) {
        (true, YearHint::Academic) => 9,
        (true, _) => 4,
        (false, _) => 1,
    };
    let of_year = |month: i8| (if month < start { year + 1 } else { year }, month);
    span::months(of_year(first), of_year(last))
}

/// The first nine months of "2023/24", which "2023/24 9 months" are.
fn first_months(count: i32, year: &[Piece<'_>], years: YearHint) -> Option<Span> {
    let (first, true) = year_named(year)? else { return None };
    let start = if years == YearHint::Academic { 9 } else { 4 };
    let first = span::day(first, start, 1)?;
    let last = first.checked_add((count - 1).months()).ok()?;
    span::months((i32::from(first.year()), first.month()), (i32::from(last.year()), last.month()))
}

/// From one day to another; whole months where both ends say so.
fn days(first: Date, last: Date) -> Option<Span> {
    if last <= first {
        return None;
    }
    if first.day() == 1 && last == last.last_of_month() {
        return span::months(
            (i32::from(first.year()), first.month()),
            (i32::from(last.year()), last.month()),
        );
    }
    let length = (last - first).get_days();
    let kind = match length {
        6 => PeriodKind::Week,
        365.. => PeriodKind::Years,
        364 => PeriodKind::RollingYear,
        _ => PeriodKind::PartYear,
    };
    Some((first, last, kind))
}

/// "12 months to December 2014", "year ending 31 March 2015", "YE Mar 15", "quarter to June 2012".
pub(super) fn ending(pieces: &[Piece<'_>]) -> Option<Span> {
    if let [Word("ye"), end @ ..]
    | [Word("y"), Slash, Word("e"), end @ ..]
    | [Word("r"), Num(12, _), Word("m"), end @ ..] = pieces
    {
        return to_end(12, end);
    }
    let pieces = match pieces {
        [Word("rolling"), rest @ ..] if matches!(rest, [Num(..), ..]) => rest,
        _ => pieces,
    };
    let (count, end) = match pieces {
        [Num(count @ 1..=120, _), Dash, Word("month" | "months"), rest @ ..]
        | [Num(count @ 1..=120, _), Word("month" | "months" | "mth" | "mths" | "m"), rest @ ..] => {
            (*count, rest)
        }
        [Word("twelve"), Word("months"), rest @ ..] => (12, rest),
        [Word("year"), rest @ ..] | [Word("rolling"), Word("year"), rest @ ..] => (12, rest),
        [Word("quarter"), rest @ ..] => (3, rest),
        _ => return None,
    };
    let end = match end {
        [To | Word("ending" | "ended"), rest @ ..] => rest,
        [Word("up"), To, rest @ ..] => rest,
        _ => return None,
    };
    to_end(count, end)
}

/// So many months to a month or a day.
fn to_end(count: i32, end: &[Piece<'_>]) -> Option<Span> {
    let end = without_lead(match end {
        [To, rest @ ..] => rest,
        _ => end,
    });
    if let Some(date) = date(end) {
        let whole = date == date.last_of_month();
        return span::months_to(count, date, whole);
    }
    let (year, month) = month(end)?;
    span::months_to(count, span::day(year, i32::from(month), 1)?, true)
}

/// "Week 13 2020", "2020 week 13", "week ending 12 June 2020".
pub(super) fn week(pieces: &[Piece<'_>]) -> Option<Span> {
    match pieces {
        [Word("week" | "wk"), Num(number, 1 | 2), Num(year, 4)]
        | [Word("week" | "wk"), Num(number, 1 | 2), Comma | Dash | Slash, Num(year, 4)]
        | [Num(year, 4), Word("week" | "wk" | "w"), Num(number, 1 | 2)]
        | [Num(year, 4), Dash, Word("week" | "wk" | "w"), Num(number, 1 | 2)] => {
            span::week(*year, *number)
        }
        [Word("week"), Word("commencing" | "beginning"), rest @ ..]
        | [Word("w"), Slash, Word("c"), rest @ ..] => span::seven_days(date(rest)?),
        [Word("week"), To | Word("ending" | "ended"), rest @ ..]
        | [Word("w"), Slash, Word("e"), rest @ ..] => {
            span::seven_days(date(rest)?.checked_sub(6.days()).ok()?)
        }
        _ => None,
    }
}
