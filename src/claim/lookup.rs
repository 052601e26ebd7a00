//! The figure of a series for a period as prose names it.

use super::parsed::{Date, End, Figure, Parsed};
use super::when::Named;
use crate::indicator::{Counted, Indicator, Observation};
use crate::period::{Period, PeriodKind};
use jiff::ToSpan;

/// A period as a sentence means it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Moment {
    /// Days.
    Span(Period),
    /// So many years from another.
    Years(Box<Period>, i16),
    /// The one before another.
    Before(Box<Period>),
    /// Said, but not enough to find a figure by.
    Vague,
}

/// What a date of a sentence means; `context` is the period spoken of before it.
pub(super) fn moment(parsed: &Parsed<'_, '_>, date: Date, context: Option<&Period>) -> Moment {
    let Some(when) = parsed.whens.get(date.when) else { return Moment::Vague };
    match (&when.span, date.end) {
        (Named::Span(period), _) => Moment::Span(period.clone()),
        (Named::Ends(_, first, _), End::First) => Moment::Span(first.clone()),
        (Named::Ends(_, _, second), End::Second) => Moment::Span(second.clone()),
        (Named::Ends(whole, _, second), End::Whole) => {
            Moment::Span(whole.clone().unwrap_or_else(|| second.clone()))
        }
        (Named::Vague, _) => Moment::Vague,
        (relative, _) => {
            let named = |at: usize| match &parsed.whens.get(at)?.span {
                Named::Span(period) | Named::Ends(_, _, period) => Some(period.clone()),
                _ => None,
            };
            let before = (0..date.when).rev().find_map(named);
            let after = || (date.when..parsed.whens.len()).find_map(named);
            let Some(other) = before.or_else(after).or_else(|| context.cloned()) else {
                return Moment::Vague;
            };
            match relative {
                Named::Years(years) => Moment::Years(Box::new(other), *years),
                _ => Moment::Before(Box::new(other)),
            }
        }
    }
}

/// The period of a moment, as days.
pub(super) fn span(moment: &Moment) -> Option<Period> {
    match moment {
        Moment::Span(period) => Some(period.clone()),
        Moment::Years(period, years) => shifted(period, *years),
        Moment::Before(_) | Moment::Vague => None,
    }
}

/// The last day of the period of a figure, where its sentence says one.
pub(super) fn day(parsed: &Parsed<'_, '_>, figure: &Figure) -> Option<jiff::civil::Date> {
    span(&moment(parsed, figure.date?, None)).map(|period| period.last)
}

/// The observation of a series for a moment; none where the series has none, or more than one would do.
pub(super) fn observation<'i>(
    indicator: &'i Indicator,
    moment: &Moment,
) -> Option<&'i Observation> {
    match moment {
        Moment::Span(period) => at(indicator, period),
        Moment::Years(period, years) => {
            let other = shifted(period, *years)?;
            at(indicator, &other)
        }
        Moment::Before(period) => {
            let current = at(indicator, period)?;
            indicator
                .history()
                .filter(|one| {
                    one.period.last < current.period.last && one.figure.number().is_some()
                })
                .last()
        }
        Moment::Vague => None,
    }
}

/// The observation for a period: of the same days, else the only one that this period can mean.
pub(super) fn at<'i>(indicator: &'i Indicator, period: &Period) -> Option<&'i Observation> {
    let same =
        |one: &&Observation| one.period.first == period.first && one.period.last == period.last;
    let with_figure = indicator.history().filter(same).find(|one| one.figure.number().is_some());
    if let Some(found) = with_figure.or_else(|| indicator.history().find(same)) {
        return Some(found);
    }
    only(indicator, |one| {
        year_digits(&one.label).is_some_and(|digits| Some(digits) == year_digits(&period.label))
            && long(one)
            && long(period)
    })
    .or_else(|| only(indicator, |one| within(one, period) && short(one)))
    .or_else(|| {
        let moment = indicator.counted.value == Counted::AtAMoment
            || indicator.counted.value == Counted::YearToDate;
        (moment && short(period))
            .then(|| only(indicator, |one| long(one) && within(period, one)))
            .flatten()
    })
}

fn only(indicator: &Indicator, test: impl Fn(&Period) -> bool) -> Option<&Observation> {
    let mut found = indicator.history().filter(|one| test(&one.period));
    let first = found.next()?;
    // A baseline beside a result of the same days is no second one.
    found.all(|other| other.period.last == first.period.last).then_some(first)
}

fn within(inner: &Period, outer: &Period) -> bool {
    outer.first <= inner.first && inner.last <= outer.last
}

fn short(period: &Period) -> bool {
    matches!(period.kind, PeriodKind::Day | PeriodKind::Month | PeriodKind::Week)
}

fn long(period: &Period) -> bool {
    matches!(
        period.kind,
        PeriodKind::CalendarYear
            | PeriodKind::FinancialYear
            | PeriodKind::AcademicYear
            | PeriodKind::RollingYear
    )
}

/// "2013/14" and "2013-14" of two kinds of year are one label.
fn year_digits(label: &str) -> Option<(String, bool)> {
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        6 | 8 => Some((digits.get(..4)?.to_owned(), true)),
        _ => None,
    }
}

/// The same days of another year.
fn shifted(period: &Period, years: i16) -> Option<Period> {
    let move_day = |day: jiff::civil::Date| {
        let moved = day.checked_add(i64::from(years).years()).ok()?;
        // The end of February stays the end of February.
        Some(if day == day.last_of_month() { moved.last_of_month() } else { moved })
    };
    Some(Period {
        first: move_day(period.first)?,
        last: move_day(period.last)?,
        kind: period.kind,
        label: String::new(),
    })
}
