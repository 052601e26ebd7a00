//! Months and quarters without a year under a title of one period: "Apr", "May", "Jun" under "Board report June 2024".

use super::years::{is_within, part_in};
use crate::period::{Period, PeriodKind, YearHint, month_words};

/// The twelve months that the months of headers are of, where these go on to the end of the titled period or are all
/// those of its year.
pub(super) fn year(
    headers: &[String],
    titles: &[Period],
    has_figures: &dyn Fn(usize) -> bool,
) -> Option<Period> {
    let [titled] = titles else { return None };
    let is_part = |kind| matches!(kind, PeriodKind::Month | PeriodKind::PartYear | PeriodKind::Day);
    if titled.kind == PeriodKind::Quarter || is_part(titled.kind) {
        let year = year_of_quarters(headers, titled, has_figures);
        if year.is_some() || !is_part(titled.kind) {
            return year;
        }
    } else {
        return None;
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

/// The financial year of quarters from the first on, whose last with figures ended with the titled period or shortly
/// before: "Q1", "Q2" under "September 2024", or "July to September 2024".
fn year_of_quarters(
    headers: &[String],
    titled: &Period,
    has_figures: &dyn Fn(usize) -> bool,
) -> Option<Period> {
    let end = if titled.last == titled.last.last_of_month() {
        titled.last
    } else {
        titled.last.first_of_month().yesterday().ok()?
    };
    let begins = end.year() - i16::from(end.month() < 4);
    // Of its quarters, how many had ended by then.
    let ended = (end.month() + 8) % 12 / 3 + i8::from(end.month() % 3 == 0);
    let (begins, ended) = if ended == 0 { (begins - 1, 4) } else { (begins, ended) };
    let year = Period::read(&format!("{begins}/{:02}", (begins + 1) % 100), YearHint::Unsaid)?;
    let number = |(at, header): (usize, &String)| {
        let (part, _) = part_in(header, &year).filter(|_| has_figures(at))?;
        (part.kind == PeriodKind::Quarter).then_some((part.first.month() + 8) % 12 / 3 + 1)
    };
    let mut numbers: Vec<i8> = headers.iter().enumerate().filter_map(number).collect();
    numbers.dedup();
    let in_order = (1..).zip(&numbers).all(|(expected, number)| expected == *number);
    (in_order && numbers.last() == Some(&ended)).then_some(year)
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
