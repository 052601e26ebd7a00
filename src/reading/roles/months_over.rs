//! Months and quarters without a year under a title of one period: "Apr", "May", "Jun" under "Board report June 2024".

use super::years::{is_within, part_in};
use crate::period::{Period, PeriodKind, YearHint, month_words};
use jiff::ToSpan;
use jiff::civil::Date;

/// The twelve months that the months of headers are of, where these go on to the end of the titled period or are all
/// those of its year.
pub(super) fn year(
    headers: &[String],
    titles: &[Period],
    has_figures: &dyn Fn(usize) -> bool,
) -> Option<Period> {
    let [titled] = titles else { return None };
    if !matches!(
        titled.kind,
        PeriodKind::Month | PeriodKind::Quarter | PeriodKind::PartYear | PeriodKind::Day
    ) {
        return None;
    }
    if let Some(year) = year_of_quarters(headers, titled, has_figures) {
        return Some(year);
    }
    let any = Period::read("2000", YearHint::Unsaid)?;
    let month = |header: &String| {
        let (part, _) = part_in(header, &any).filter(|(part, _)| part.kind == PeriodKind::Month)?;
        Some(part.first.month())
    };
    let mut months: Vec<i8> = headers.iter().filter_map(month).collect();
    months.dedup();
    let (first, last) = (*months.first()?, *months.last()?);
    let in_order = months.windows(2).all(|pair| pair[0] % 12 + 1 == pair[1]);
    if months.len() < 2 || 12 < months.len() || !in_order {
        return None;
    }
    // All twelve months of the year around it, with those to come; of the year before, where all have figures already.
    let start = i16::from(titled.last.month() < first);
    let filled = headers
        .iter()
        .enumerate()
        .filter(|(at, header)| month(header).is_some() && has_figures(*at))
        .count();
    let is_over = filled == 12 && titled.last.month() != last;
    let begins = titled.last.year() - start - i16::from(is_over);
    let year = match (months.len(), first) {
        (12, 4) => format!("{begins}/{:02}", (begins + 1) % 100),
        (12, 1) => begins.to_string(),
        _ if last == titled.last.month() => format!("12 months to {}", month_words(titled.last)),
        _ => return None,
    };
    Period::read(&year, YearHint::Unsaid).filter(|year| is_over || is_within(titled, year))
}

/// The year of quarters whose last with figures ended with the titled period: "Q2" under "July to September 2024" is of a
/// financial year, under "April to June 2024" of a calendar year. Under a month they are those of a financial year up to
/// the last that had ended: "Q1", "Q2" under "October 2024".
fn year_of_quarters(
    headers: &[String],
    titled: &Period,
    has_figures: &dyn Fn(usize) -> bool,
) -> Option<Period> {
    let any = Period::read("2000/01", YearHint::Unsaid)?;
    let number = |(at, header): (usize, &String)| {
        let (part, _) = part_in(header, &any).filter(|_| has_figures(at))?;
        (part.kind == PeriodKind::Quarter).then(|| number_of(part.last.month(), 4))
    };
    let mut numbers: Vec<i8> = headers.iter().enumerate().filter_map(number).collect();
    numbers.dedup();
    let last = *numbers.last()?;
    let financial = |end: Date| {
        let begins = end.year() - i16::from(end.month() < 4);
        format!("{begins}/{:02}", (begins + 1) % 100)
    };
    let end = titled.last;
    let year = if titled.kind == PeriodKind::Quarter {
        match () {
            () if number_of(end.month(), 4) == last => financial(end),
            () if number_of(end.month(), 1) == last => end.year().to_string(),
            () => return None,
        }
    } else {
        let in_order = (1..).zip(&numbers).all(|(expected, number)| expected == *number);
        let end = last_quarter_by(end)?;
        if !in_order || number_of(end.month(), 4) != last {
            return None;
        }
        financial(end)
    };
    Period::read(&year, YearHint::Unsaid)
}

/// The number of the quarter that a month is in, of years that begin with a month.
fn number_of(month: i8, first: i8) -> i8 {
    (month - first + 12) % 12 / 3 + 1
}

/// The last day of the last quarter that had ended by a day.
fn last_quarter_by(day: Date) -> Option<Date> {
    if day == day.last_of_month() && day.month() % 3 == 0 {
        return Some(day);
    }
    let back = (day.month() - 1) % 3 + 1;
    Some(day.first_of_month().checked_sub(back.months()).ok()?.last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_with_the_title() {
        for (title, headers, expected) in [
            (
                "September 2024",
                &["Centre", "Apr", "May", "Jun", "Jul", "Aug", "Sep"][..],
                Some("2023-10-01"),
            ),
            ("30 September 2024", &["Jul", "Aug", "Sep"], Some("2023-10-01")),
            ("June 2024", &["Apr", "May"], None),
            ("June 2024", &["Apr", "Jun"], None),
            (
                "June 2024",
                &[
                    "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb",
                    "Mar",
                ],
                Some("2024-04-01"),
            ),
            ("2024", &["Apr", "May"], None),
        ] {
            let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
            let title = Period::read(title, YearHint::Unsaid).unwrap();
            let found = |has_figures: &dyn Fn(usize) -> bool| {
                let year = year(&headers, std::slice::from_ref(&title), has_figures);
                year.map(|year| year.first.to_string())
            };
            // The last three months are still to come.
            assert_eq!(found(&|at| at < 9).as_deref(), expected, "{} {headers:?}", title.label);
            if headers.len() == 12 {
                assert_eq!(found(&|_| true).as_deref(), Some("2023-04-01"));
            }
        }
    }
}
