//! The forms a period is written in, each a pattern over its pieces.

use super::YearHint;
use super::parts::part_of_year;
use super::ranges::{ending, month_range, months_of_year, week, year_range};
use super::span::{self, Span, full_year};
use super::token::Piece::{Comma, Dash, Dot, Month, Num, Quarter, Slash, To, Word};
use super::token::{Piece, Token};
use jiff::civil::Date;

/// Reads pieces that are one period and nothing else.
///
/// The flag is false for forms that inside a sentence would be something else: "3.12", "08/09".
pub(super) fn read(tokens: &[Token<'_>], years: YearHint) -> Option<(Span, bool)> {
    let pieces: Vec<Piece<'_>> = tokens.iter().map(|token| token.piece).collect();
    let (pieces, years) = without_kind_of_year(&pieces, years);
    let says_kind = pieces.len() < tokens.len();
    let pieces = without_lead(pieces);
    let sure = match pieces {
        [Num(_, 2), Dash | Slash, Num(_, 2)] if says_kind => true,
        [Num(_, 4), Dash | Slash, Num(_, 1)] => false,
        [Word("fy"), Num(_, 2 | 4)] => true,
        [Num(_, 4)] => true,
        [Num(_, 2), Dash | Slash, Num(_, 2)] | [Num(..), Dot, ..] => false,
        [Month(_), Num(_, 2)] => false,
        [_] => false,
        _ => true,
    };
    let span = year(pieces, years)
        .or_else(|| part_of_year(pieces, years))
        .or_else(|| point(pieces, years))
        .or_else(|| year_range(pieces, years))
        .or_else(|| month_range(pieces))
        .or_else(|| months_of_year(pieces, years))
        .or_else(|| ending(pieces))
        .or_else(|| week(pieces))?;
    Some((span, sure))
}

/// "Academic year 2013/14", "2013/14 financial year", "FY2013/14": the words say the kind, the rest the year.
fn without_kind_of_year<'p, 't>(
    pieces: &'p [Piece<'t>],
    years: YearHint,
) -> (&'p [Piece<'t>], YearHint) {
    let kind = |word: &str| match word {
        "academic" | "school" | "ay" => Some(YearHint::Academic),
        "financial" | "fiscal" | "fy" | "reporting" | "tax" => Some(YearHint::Financial),
        "calendar" => Some(YearHint::Calendar),
        _ => None,
    };
    match pieces {
        // "FYE 2020" and "Financial year ending 2020" end with March 2020.
        [Word("fye"), rest @ ..]
        | [
            Word("financial" | "fiscal" | "fy"),
            Word("year"),
            Word("end" | "ending" | "ended"),
            rest @ ..,
        ]
        | [Word("fy"), Word("end" | "ending" | "ended"), rest @ ..]
            if matches!(rest, [Num(_, 4)]) =>
        {
            (rest, YearHint::Ending(3))
        }
        [Word(word), Word("year"), rest @ ..] | [rest @ .., Word(word), Word("year")]
            if kind(word).is_some() =>
        {
            (rest, kind(word).unwrap_or(years))
        }
        // "FY25" is the year that ends in 2025, and so it is before its quarter: "FY25 Q1", "FY2025-Q1".
        [Word("fy"), Num(..)]
        | [Word("fy"), Num(..), Quarter(_) | Word(_) | Comma, ..]
        | [Word("fy"), Num(..), Dash, Quarter(_) | Word(_), ..] => (pieces, years),
        [Word(word @ ("ay" | "fy")), rest @ ..] | [rest @ .., Word(word @ ("ay" | "fy"))] => {
            (rest, kind(word).unwrap_or(years))
        }
        [Word("year"), rest @ ..]
            if matches!(rest, [Num(_, 4)] | [Num(..), Dash | Slash, Num(..)]) =>
        {
            (rest, years)
        }
        _ => (pieces, years),
    }
}

/// Words before a moment that do not change it: "as at 31 March 2013", "end of December 2014".
pub(super) fn without_lead<'p, 't>(pieces: &'p [Piece<'t>]) -> &'p [Piece<'t>] {
    let mut rest = pieces;
    while let [
        Word(
            "census" | "as" | "at" | "of" | "end" | "on" | "in" | "by" | "the" | "during" | "late"
            | "position",
        ),
        more @ ..,
    ] = rest
    {
        rest = more;
    }
    if rest.len() < pieces.len() && matches!(rest, [To, ..]) { pieces } else { rest }
}

/// The year a run of pieces names: its first calendar year, and whether it is a pair such as 2013/14.
pub(super) fn year_named(pieces: &[Piece<'_>]) -> Option<(i32, bool)> {
    match pieces {
        [Num(year, 4)] => Some((full_year(*year, 4)?, false)),
        [Comma, Num(year, 2)] => Some((full_year(*year, 2)?, false)),
        [Num(both, 6)] => {
            let first = full_year(both / 100, 4)?;
            ((first + 1) % 100 == both % 100).then_some((first, true))
        }
        // "FY2024/25", behind its quarter.
        [Word("fy"), year @ ..] if !matches!(year, [Word(_), ..]) => match year {
            // "FY25" ends in 2025.
            [Num(last, digits @ (2 | 4))] => Some((full_year(*last, *digits)? - 1, true)),
            year => year_named(year),
        },
        // "2023/4" and "2023-4"
        [Num(first, 4), Dash | Slash, Num(second, 1)] => {
            let first = full_year(*first, 4)?;
            ((first + 1) % 10 == *second).then_some((first, true))
        }
        [Num(first, digits @ (2 | 4)), Dash | Slash | To, Num(second, more @ (2 | 4))]
            if more <= digits =>
        {
            let first = full_year(*first, *digits)?;
            let second = if *more == 4 { *second } else { first - first % 100 + second };
            // 1999-00 crosses the century.
            let second = if second < first { second + 100 } else { second };
            (second == first + 1).then_some((first, true))
        }
        _ => None,
    }
}

/// The whole year that is named.
pub(super) fn year_span(first: i32, pair: bool, years: YearHint) -> Option<Span> {
    match (pair, years) {
        (true, YearHint::Academic) => span::academic_year(first),
        (_, YearHint::Calendar) => span::calendar_year(first),
        (true, _) => span::financial_year(first),
        (false, YearHint::Ending(month)) => {
            span::months_to(12, span::day(first, i32::from(month), 1)?, true)
        }
        (false, YearHint::On(month, day)) => {
            span::day(first, i32::from(month), i32::from(day)).map(span::one_day)
        }
        (false, _) => span::calendar_year(first),
    }
}

fn year(pieces: &[Piece<'_>], years: YearHint) -> Option<Span> {
    match pieces {
        // 201314 alone is a number; with an identifier it is a year (see `read_identified`).
        [Num(_, 6)] | [Comma, ..] => None,
        [Num(first, 4), Slash, Num(quarter @ 1..=4, 1)] if years == YearHint::Quarters => {
            let quarter = i8::try_from(*quarter).ok()?;
            span::quarters(full_year(*first, 4)?, 1, quarter, quarter)
        }
        [Num(first, 4), Dash, Num(month @ 1..=12, 2)] if years == YearHint::Months => {
            span::month(full_year(*first, 4)?, i8::try_from(*month).ok()?)
        }
        [Num(first, 4), Dash | Slash | To, Num(last, 4)] if first + 1 < *last => {
            span::years(full_year(*first, 4)?, full_year(*last, 4)?)
        }
        // 2017-19 covers three years; 2003-06 is a month, read elsewhere, unless the table counts in such spans.
        [Num(first, 4), Dash | Slash | To, Num(last, 2)]
            if (12 < *last || years == YearHint::Spans) && first % 100 + 1 < *last =>
        {
            span::years(full_year(*first, 4)?, full_year(first - first % 100 + last, 4)?)
        }
        _ => {
            let (first, pair) = year_named(pieces)?;
            year_span(first, pair, years)
        }
    }
}

/// A month or a day.
fn point(pieces: &[Piece<'_>], years: YearHint) -> Option<Span> {
    if let Some(date) = date(pieces) {
        return Some(span::one_day(date));
    }
    if let Some((year, month)) = month(pieces) {
        return span::month(year, month);
    }
    match pieces {
        [Num(year, 4), Dash, Num(month @ 1..=12, 2)] if years != YearHint::Calendar => {
            span::month(full_year(*year, 4)?, i8::try_from(*month).ok()?)
        }
        _ => None,
    }
}

/// "March 2011", "Mar-11", "Sept '12", "2011 March".
pub(super) fn month(pieces: &[Piece<'_>]) -> Option<(i32, i8)> {
    match pieces {
        [Month(month), Num(year, digits)]
        | [Month(month), Dash | Comma | Slash | Dot, Num(year, digits)]
        | [Num(year, digits @ 4), Month(month)]
        | [Num(year, digits @ 4), Dash, Month(month)] => Some((full_year(*year, *digits)?, *month)),
        _ => None,
    }
}

/// A day, the British way round unless the year comes first.
pub(super) fn date(pieces: &[Piece<'_>]) -> Option<Date> {
    match pieces {
        // A date of a database, with a time of no meaning behind it.
        [iso @ .., Word("t"), Num(0, _), Comma, Num(0, _)]
        | [iso @ .., Word("t"), Num(0, _), Comma, Num(0, _), Comma, Num(0, _)]
        | [iso @ .., Num(0, 2), Comma, Num(0, 2)]
        | [iso @ .., Num(0, 2), Comma, Num(0, 2), Comma, Num(0, 2)]
            if iso.len() == 5 =>
        {
            date(iso)
        }
        // The estimates of the population are of the middle of a year: 30 June.
        [Word("mid"), Num(year, 4)]
        | [Word("mid"), Dash, Num(year, 4)]
        | [Word("mid"), Dash, Word("year"), Num(year, 4)] => span::day(full_year(*year, 4)?, 6, 30),
        [Num(year, 4), Dash | Slash | Dot, Num(month, _), Dash | Slash | Dot, Num(day, _)] => {
            span::day(full_year(*year, 4)?, *month, *day)
        }
        [
            Num(day, 1 | 2),
            Dash | Slash | Dot,
            Num(month, 1 | 2),
            Dash | Slash | Dot,
            Num(year, digits),
        ] => span::day(full_year(*year, *digits)?, *month, *day),
        [Num(day, 1 | 2), Month(month), Num(year, digits)]
        | [Num(day, 1 | 2), Month(month), Comma, Num(year, digits)]
        | [Num(day, 1 | 2), Word("st" | "nd" | "rd" | "th"), Month(month), Num(year, digits)]
        | [Num(day, 1 | 2), Dash | Slash, Month(month), Dash | Slash, Num(year, digits)]
        | [Month(month), Num(day, 1 | 2), Num(year, digits @ 4)]
        | [Month(month), Num(day, 1 | 2), Comma, Num(year, digits @ 4)] => {
            span::day(full_year(*year, *digits)?, i32::from(*month), *day)
        }
        _ => None,
    }
}
