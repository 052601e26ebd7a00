//! Columns of one period that a mark or a wave tells apart: "2023/24 provisional" and "2023/24 revised", "Wave 1 2022" and
//! "Wave 2 2022". Alone such words are no part of a name.

use super::figure_words::FigureRole;
use super::header_says::HeaderSays;
use super::measured::part;
use super::words::plain;
use super::years::{is_within, is_year};
use crate::order;
use crate::period::{Period, PeriodKind, split_marks, wave_number};
use crate::reading::names::{ROLLING, WHOLE_YEARS};
use std::collections::BTreeSet;

/// Gives headers that would say the same their marks or waves back.
pub(super) fn settle(says: &mut [HeaderSays], headers: &[String]) {
    let words: Vec<Option<String>> = headers.iter().map(|header| told_by(header)).collect();
    if words.iter().flatten().count() < 2 {
        return;
    }
    let same = |one: &HeaderSays, other: &HeaderSays| {
        one.period.is_some()
            && one.period.as_ref().map(|period| (period.first, period.last))
                == other.period.as_ref().map(|period| (period.first, period.last))
            && (&one.rest, one.role) == (&other.rest, other.role)
    };
    let falls_together = |at: usize| {
        let others = says.iter().zip(&words).enumerate();
        others
            .filter(|(other, _)| *other != at)
            .any(|(_, (other, words_of))| same(&says[at], other) && words[at] != *words_of)
    };
    let found: Vec<usize> =
        (0..says.len()).filter(|at| words[*at].is_some() && falls_together(*at)).collect();
    for at in found {
        let words = words[at].as_deref().unwrap_or_default();
        says[at].rest = format!("{} {words}", says[at].rest).trim().to_owned();
    }
}

/// Leaves out the words that only say again which of several dated columns is the earlier: "Before (September 2023)" and
/// "After (March 2024)" are one series.
pub(super) fn leave_out_stages(says: &mut [HeaderSays], headers: &[String]) {
    // "Before March 2020" is of all that was before.
    const OPEN_STAGES: usize = 4;
    const STAGES: [&str; 12] = [
        "before",
        "after",
        "pre",
        "post",
        "start",
        "end",
        "entry",
        "exit",
        "intake",
        "follow-up",
        "follow up",
        "followup",
    ];
    let mut spans: Vec<_> = says
        .iter()
        .filter_map(|says| says.period.as_ref())
        .map(|period| (period.first, period.last))
        .collect();
    let dated = spans.len();
    order::by(&mut spans, Ord::cmp);
    spans.dedup();
    let stage = |says: &HeaderSays| {
        let plain = plain(&says.rest);
        let bare = plain.trim_matches([':', '-', '–', ' ']);
        STAGES.iter().position(|stage| *stage == bare)
    };
    // "Before 2020" is of all the years before.
    let is_apart = |(says, header): (&HeaderSays, &String)| {
        let in_brackets = header.contains(['(', ':', '–']);
        let is_year = says.period.as_ref().is_some_and(is_year)
            || stage(says).is_some_and(|stage| stage < OPEN_STAGES);
        says.period.is_none() || part(&says.rest).is_empty() || in_brackets || !is_year
    };
    let mut stages: Vec<usize> =
        says.iter().filter(|says| says.period.is_some()).filter_map(stage).collect();
    let count = stages.len();
    order::by(&mut stages, Ord::cmp);
    stages.dedup();
    let fits = |says: &HeaderSays| {
        says.period.is_none() || part(&says.rest).is_empty() || stage(says).is_some()
    };
    let several = 1 < count
        || (count == 1 && says.iter().any(|says| says.role == Some(FigureRole::Baseline)));
    if several
        && stages.len() == count
        && 1 < dated
        && spans.len() == dated
        && says.iter().all(fits)
        && says.iter().zip(headers).all(is_apart)
    {
        let staged = says.iter_mut().filter(|says| says.period.is_some() && stage(says).is_some());
        staged.for_each(|says| says.rest.clear());
    }
}

/// Twelve months beside single ones, or beside quarters, are a series of their own: "Rolling 12 months to Dec-24".
pub(super) fn settle_rolling(says: &mut [HeaderSays]) {
    let period = |says: &HeaderSays| says.period.as_ref().map(|period| period.kind);
    let is_part = |says: &HeaderSays| {
        says.is_pure()
            && says.role.is_none_or(|role| role == FigureRole::Actual)
            && matches!(period(says), Some(PeriodKind::Month | PeriodKind::Quarter))
    };
    if !says.iter().any(is_part) {
        return;
    }
    for says in says
        .iter_mut()
        .filter(|says| period(says) == Some(PeriodKind::RollingYear) && part(&says.rest).is_empty())
    {
        ROLLING.clone_into(&mut says.rest);
    }
}

/// Whole years beside all their months or all their quarters are a series of their own, with their targets; not where the
/// figures of others stand beside the years.
pub(super) fn settle_whole_years(says: &mut [HeaderSays]) {
    let span = |says: &HeaderSays| says.period.as_ref().map(|period| (period.first, period.last));
    let of_year = |says: &&HeaderSays| says.period.as_ref().is_some_and(is_year) && !says.to_date;
    let is_own = |says: &&HeaderSays| {
        part(&says.rest).is_empty()
            && says.role.is_none_or(|role| role == FigureRole::Actual)
            && !says.to_date
    };
    let periods = || says.iter().filter(is_own).filter_map(|says| says.period.as_ref());
    let is_full = |year: &Period| {
        let parts = |kind| {
            let within = |part: &&Period| part.kind == kind && is_within(part, year);
            periods().filter(within).count()
        };
        is_year(year) && (parts(PeriodKind::Quarter) == 4 || parts(PeriodKind::Month) == 12)
    };
    let all_own = says.iter().filter(of_year).all(|says| part(&says.rest).is_empty());
    // "Target" without a year may be of the parts.
    let all_dated = says.iter().all(|says| !says.has_role() || says.period.is_some());
    let has_parts = periods().any(|period| !is_year(period));
    if !all_own || !all_dated || !has_parts || !periods().any(is_full) {
        return;
    }
    let own: BTreeSet<_> = says.iter().filter(of_year).filter(is_own).filter_map(span).collect();
    // The target of a year that has only begun is beside its parts.
    let begun = |year: &Period| periods().any(|part| !is_year(part) && is_within(part, year));
    let moves = |says: &HeaderSays| {
        of_year(&says)
            && (span(says).is_some_and(|span| own.contains(&span))
                || !says.period.as_ref().is_some_and(begun))
    };
    let years: Vec<usize> = (0..says.len()).filter(|at| moves(&says[*at])).collect();
    for at in years {
        WHOLE_YEARS.clone_into(&mut says[at].rest);
    }
}

/// The wave or the word of a mark in a header; a letter or a note tells nothing apart.
fn told_by(header: &str) -> Option<String> {
    let mark = || {
        let (_, marks) = split_marks(header);
        let bare = marks?.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let is_word = 2 < bare.len() && bare.chars().all(char::is_alphabetic);
        is_word.then_some(bare)
    };
    wave_number(header).or_else(mark)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::YearHint;

    #[test]
    fn editions_and_waves_of_one_period_are_told_apart() {
        for (headers, expected) in [
            (&["2023/24 provisional", "2023/24 revised"][..], &["provisional", "revised"][..]),
            (&["2022/23", "2023/24 provisional"], &["", ""]),
            (&["2023/24 (provisional)", "2023/24"], &["", ""]),
            (&["2022/23 (revised)", "2023/24 (provisional)"], &["", ""]),
            (&["Wave 1 2022", "Wave 2 2022", "Wave 3 2023"], &["Wave 1", "Wave 2", ""]),
        ] {
            let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
            let of = |header: &String| HeaderSays::of(header, YearHint::Unsaid);
            let mut says: Vec<HeaderSays> = headers.iter().map(of).collect();
            settle(&mut says, &headers);
            let rests: Vec<&str> = says.iter().map(|says| says.rest.as_str()).collect();
            assert_eq!(rests, expected, "{headers:?}");
        }
    }
}
