//! A change over the whole of a course: "45 in 2013, 43 in 2014 and 50 in 2015, up 5 over the period".

use super::lookup::day;
use super::parsed::{Figure, Parsed, Role};
use super::place::place;
use crate::order;

/// Words from a change to what says that it is the whole one, at most.
const REACH: usize = 8;

/// The first and the last of three or more figures of one area, where a change is said to be from the one to the other.
pub(super) fn whole_course<'p>(
    parsed: &'p Parsed<'_, '_>,
    at: usize,
) -> Option<(&'p Figure, &'p Figure)> {
    let figure = parsed.figures.get(at).filter(|figure| figure.role == Role::Change)?;
    let mut levels: Vec<(jiff::civil::Date, usize)> = parsed
        .figures
        .iter()
        .enumerate()
        .filter(|(_, level)| level.is_level())
        .map(|(other, level)| Some((day(parsed, level)?, other)))
        .collect::<Option<_>>()?;
    order::by(&mut levels, Ord::cmp);
    let ((_, first), (_, last)) = (*levels.first()?, *levels.last()?);
    let (from, to) = (parsed.figures.get(first)?, parsed.figures.get(last)?);
    let one_course = levels.iter().all(|(_, other)| {
        parsed.figures[*other].is_like(from) && place(parsed, *other) == place(parsed, first)
    });
    let apart = levels.windows(2).all(|pair| pair[0].0 < pair[1].0);
    (2 < levels.len()
        && one_course
        && apart
        && !from.may_be_at_one_time(to)
        && is_whole(parsed, figure))
    .then_some((from, to))
}

/// "over the period", "overall", "in all", "across those years"
fn is_whole(parsed: &Parsed<'_, '_>, figure: &Figure) -> bool {
    let end = (figure.said.last + 1 + REACH).min(parsed.tokens.len());
    let after = parsed.words(figure.said.last + 1, end);
    let before = parsed.words(figure.said.first.saturating_sub(6), figure.said.first);
    let spans = |words: &[&str]| {
        words.iter().enumerate().any(|(at, word)| match *word {
            "overall" | "altogether" => true,
            "in" => matches!(words.get(at + 1), Some(&("all" | "total"))),
            "over" | "across" | "during" | "throughout" | "within" => {
                words.iter().skip(at + 1).take(4).any(|word| {
                    matches!(*word, "period" | "time" | "years" | "quarters" | "months" | "whole")
                })
            }
            _ => false,
        })
    };
    spans(&after) || spans(&before)
}
