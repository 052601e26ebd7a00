//! The span that a day or a month stands for under its header.

use super::roles::{has_word, plain};
use crate::period::{Period, PeriodKind, YearHint, month_words};
use jiff::ToSpan;

/// A day under "Week ending" is the week that ends with it.
pub(super) fn span_of_day(header: &str, day: &Period) -> Option<Period> {
    if day.kind == PeriodKind::Month {
        // A month under "Quarter ending" is the last of three.
        let lower = header.to_lowercase();
        // "12 months/quarter ending", "Rolling 12 months"; "12 months beginning" ends eleven months later.
        let is_year = ["12 month", "twelve month"].iter().any(|said| lower.contains(said));
        let says = |words: &[&str]| is_year && has_word(&lower, words);
        let said = if says(&["beginning", "starting", "commencing", "from"]) {
            format!("12 months to {}", month_words(day.last.checked_add(11.months()).ok()?))
        } else if says(&["ending", "ended", "rolling"]) {
            format!("12 months to {}", month_words(day.last))
        } else {
            format!("{header} {}", month_words(day.last))
        };
        let span = Period::read(&said, YearHint::Unsaid).filter(|span| span.kind != day.kind)?;
        return Some(Period { label: day.label.clone(), ..span });
    }
    if day.kind != PeriodKind::Day {
        return None;
    }
    // The first or the last of a month under "Month" is that month.
    let is_month = has_word(&plain(header), &["month"]);
    if is_month && [day.last.first_of_month(), day.last.last_of_month()].contains(&day.last) {
        let (first, last) = (day.last.first_of_month(), day.last.last_of_month());
        return Some(Period { first, last, kind: PeriodKind::Month, label: day.label.clone() });
    }
    let said = format!("{header} {}", day.last);
    let span = Period::read(&said, YearHint::Unsaid)?;
    (span.kind != PeriodKind::Day).then(|| Period { label: day.label.clone(), ..span })
}
