//! Parts of a year: quarters, halves and terms.

use super::YearHint;
use super::forms::year_named;
use super::span::{self, Span};
use super::token::Piece::{self, And, Comma, Dash, Num, Quarter, To, Word};

/// Quarters, halves and terms, before or after their year.
pub(super) fn part_of_year(pieces: &[Piece<'_>], years: YearHint) -> Option<Span> {
    let (part, year) = match pieces {
        [Quarter(first), And | Dash | To, Quarter(last), year @ ..]
        | [year @ .., Quarter(first), And | Dash | To, Quarter(last)] => {
            (Part::Quarters(*first, *last), year)
        }
        // "Q1 & 2 08/09"
        [Quarter(first), And | Dash | To, Num(last @ 2..=4, 1), year @ ..]
        | [year @ .., Quarter(first), And | Dash | To, Num(last @ 2..=4, 1)] => {
            (Part::Quarters(*first, i8::try_from(*last).ok()?), year)
        }
        [Quarter(quarter), year @ ..] | [year @ .., Quarter(quarter)] => {
            (Part::Quarters(*quarter, *quarter), year)
        }
        [Word("h"), Num(half @ 1..=2, 1), year @ ..]
        | [year @ .., Word("h"), Num(half @ 1..=2, 1)] => {
            let half = i8::try_from(*half).ok()?;
            (Part::Quarters(half * 2 - 1, half * 2), year)
        }
        _ => match half_in_words(pieces) {
            Some((half, year)) => (Part::Quarters(half * 2 - 1, half * 2), year),
            None => {
                let (first, last, year) = terms(pieces, years)?;
                (Part::Terms(first, last), year)
            }
        },
    };
    let year = match year {
        [Comma | Dash | Word("of"), rest @ ..] if !matches!(rest, [Num(_, 2)]) => rest,
        [rest @ .., Comma | Dash] => rest,
        _ => year,
    };
    let (first, pair) = year_named(year)?;
    match part {
        Part::Quarters(from, to) => {
            let month = match (pair, years) {
                (_, YearHint::Academic) => 9,
                (true, _) | (false, YearHint::Financial) => 4,
                (false, _) => 1,
            };
            (from <= to).then(|| span::quarters(first, month, from, to)).flatten()
        }
        // A spring or summer term of one calendar year belongs to the school year begun before.
        Part::Terms(from, to) => {
            span::terms(if pair || from == 1 { first } else { first - 1 }, from, to)
        }
    }
}

/// "Mid-year 2024/25", "2024/25 half year", "First half of 2024/25": which half, and its year, where that has two names: a
/// "mid-year 2024" is a day.
fn half_in_words<'p, 't>(pieces: &'p [Piece<'t>]) -> Option<(i8, &'p [Piece<'t>])> {
    let half = |words: &[Piece<'_>]| match words {
        [Word("mid" | "half"), Word("year")] | [Word("mid" | "half"), Dash, Word("year")] => {
            Some(1)
        }
        [Word("first"), Word("half")] => Some(1),
        [Word("second"), Word("half")] => Some(2),
        _ => None,
    };
    (2..=3).filter(|count| *count < pieces.len()).find_map(|count| {
        let (lead, after) = pieces.split_at(count);
        let (before, tail) = pieces.split_at(pieces.len() - count);
        let found = [(lead, after), (tail, before)].into_iter();
        let mut halves = found.filter_map(|(words, year)| Some((half(words)?, year)));
        halves.find(|(_, year)| {
            let year = match year {
                [Comma | Dash | Word("of"), rest @ ..] | [rest @ .., Comma | Dash] => rest,
                year => year,
            };
            year_named(year).is_some_and(|(_, pair)| pair)
        })
    })
}

enum Part {
    Quarters(i8, i8),
    Terms(i8, i8),
}

/// "Autumn term 2014/15", "2023/24 Autumn and Spring terms": the first and the last term, 1 to 3, and what is left for their
/// year. Without "term" they are terms where years are those of schools, or where the year is one of two.
fn terms<'p, 't>(pieces: &'p [Piece<'t>], years: YearHint) -> Option<(i8, i8, &'p [Piece<'t>])> {
    let number = |piece: &Piece<'_>| match piece {
        Word("autumn") => Some(1),
        Word("spring") => Some(2),
        Word("summer") => Some(3),
        _ => None,
    };
    let said = |words: &[Piece<'_>]| {
        let (bare, named) = match words {
            [bare @ .., Word("term" | "terms")] => (bare, true),
            _ => (words, false),
        };
        match bare {
            [term] => Some((number(term)?, number(term)?, named)),
            [first, And | Dash | To, last] => Some((number(first)?, number(last)?, named)),
            _ => None,
        }
    };
    (1..=4.min(pieces.len())).rev().find_map(|count| {
        let (lead, after) = pieces.split_at(count);
        let (before, tail) = pieces.split_at(pieces.len() - count);
        [(lead, after), (tail, before)].into_iter().find_map(|(words, year)| {
            let (first, last, named) = said(words)?;
            let of_school_year = || last < 3 && year_named(year).is_some_and(|(_, pair)| pair);
            let is_term = named || years == YearHint::Academic || of_school_year();
            (is_term && first <= last).then_some((first, last, year))
        })
    })
}
