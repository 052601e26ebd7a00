//! The periods that come next: same kind, same step, labelled as the table labels its own.

use crate::house_style::HouseStyle;
use crate::order;
use crate::period::{Period, PeriodKind};
use jiff::Span;
use jiff::civil::Date;

/// Days of an average year.
pub(crate) const DAYS_A_YEAR: f64 = 365.25;

/// The next `count` periods after the last of `history` (in time order, at least two).
///
/// The step is the median of the history's own steps, never shorter than a period itself. None when the periods
/// do not follow each other, or the calendar ends.
pub fn periods_ahead(history: &[&Period], count: u8) -> Option<Vec<Period>> {
    let last = *history.last()?;
    let step = step(history)?;
    (1..=i32::from(count)).map(|times| after(last, step, times)).collect()
}

/// Days from one date to another.
pub(crate) fn days_between(first: Date, last: Date) -> f64 {
    first.until(last).map_or(0.0, |span| f64::from(span.get_days()))
}

/// Months since year zero.
pub(crate) fn month_of(date: Date) -> i32 {
    i32::from(date.year()) * 12 + i32::from(date.month()) - 1
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Months(i32),
    Days(i32),
}

fn step(history: &[&Period]) -> Option<Step> {
    let last = *history.last()?;
    let by_months = history.iter().all(|period| {
        ends_month(period.last)
            || (period.last.day() == last.last.day() && period.first.day() == last.first.day())
    });
    let gaps = history.windows(2).map(|pair| {
        if by_months {
            month_of(pair[1].last) - month_of(pair[0].last)
        } else {
            pair[0].last.until(pair[1].last).map_or(0, |span| span.get_days())
        }
    });
    let mut gaps: Vec<i32> = gaps.filter(|gap| 0 < *gap).collect();
    order::by(&mut gaps, Ord::cmp);
    let median = *gaps.get(gaps.len().saturating_sub(1) / 2)?;
    if by_months {
        let own = month_of(last.last) - month_of(last.first) + 1;
        let own = if last.kind == PeriodKind::Day { 1 } else { own };
        Some(Step::Months(median.max(own)))
    } else {
        Some(Step::Days(median))
    }
}

fn after(last: &Period, step: Step, times: i32) -> Option<Period> {
    let moved = |date: Date| match step {
        Step::Months(months) => {
            let moved = date.checked_add(Span::new().months(months * times)).ok()?;
            Some(if ends_month(date) { moved.last_of_month() } else { moved })
        }
        Step::Days(days) => date.checked_add(Span::new().days(days * times)).ok(),
    };
    let first = if last.first == last.last {
        moved(last.last)?
    } else {
        keep_first(last.first, step, times)?
    };
    let mut next =
        Period { first, last: moved(last.last)?, kind: last.kind, label: last.label.clone() };
    next.label = label_like(last, &next);
    Some(next)
}

/// A first day moves by whole steps and is never pulled to a month's end.
fn keep_first(first: Date, step: Step, times: i32) -> Option<Date> {
    match step {
        Step::Months(months) => first.checked_add(Span::new().months(months * times)).ok(),
        Step::Days(days) => first.checked_add(Span::new().days(days * times)).ok(),
    }
}

/// `2024` → `2025`, `201314` → `201415`, `2013/14` → `2014/15`, `Mar-11` → `Mar-12`, `Q2 2014` → `Q3 2014`.
fn label_like(last: &Period, next: &Period) -> String {
    let label = last.label.trim();
    let years = next.last.year() - last.last.year();
    let digits = label.bytes().all(|byte| byte.is_ascii_digit());
    if digits && label.len() == 4 {
        return label
            .parse::<i16>()
            .map_or_else(|_| label.to_owned(), |year| (year + years).to_string());
    }
    if digits && label.len() == 6 && last.kind != PeriodKind::Month {
        let start = next.first.year();
        return format!("{start}{:02}", (start + 1) % 100);
    }
    if last.kind == PeriodKind::Quarter && label.to_lowercase().starts_with('q') {
        let calendar = (last.first.month() - 1) / 3 + 1;
        let same = format!("q{calendar} {}", last.first.year());
        if label.to_lowercase() == same {
            return format!("Q{} {}", (next.first.month() - 1) / 3 + 1, next.first.year());
        }
    }
    let month_and_year =
        label.split_once('-').filter(|(month, year)| month.len() == 3 && year.len() == 2);
    if let (PeriodKind::Month, Some(_)) = (last.kind, month_and_year) {
        let words = next.axis_words(&HouseStyle::default());
        return format!("{}-{:02}", &words[..3], next.last.year() % 100);
    }
    next.words(&HouseStyle::default())
}

fn ends_month(date: Date) -> bool {
    date.day() == date.days_in_month()
}
