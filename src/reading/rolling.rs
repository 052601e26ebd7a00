//! Months that a title makes the ends of twelve: "Recorded crime – 12 months ending" over "Sep-24".

use super::periods::RowPeriods;
use super::roles::Columns;
use crate::period::{Period, PeriodKind, YearHint};

/// What such a title ends in, with no month behind it.
const ENDS: [&str; 7] = [
    "12 months ending",
    "12 months ended",
    "12 months to",
    "twelve months ending",
    "twelve months to",
    "year ending",
    "years ending",
];

/// Makes the months of headers and rows such years, where a title says so.
pub(super) fn settle(titles: &[String], columns: &mut Columns, rows: &mut RowPeriods) {
    if !titles.iter().any(|title| says_so(title)) {
        return;
    }
    let figures = columns.columns.iter_mut().filter_map(|column| column.figures.as_mut());
    let of_headers = figures.filter_map(|figures| figures.period.as_mut());
    for period in of_headers.chain(&mut rows.periods) {
        if let Some(year) = ending(period) {
            *period = year;
        }
    }
}

fn says_so(title: &str) -> bool {
    let lower = title.to_lowercase();
    let words = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    ENDS.iter().any(|end| {
        let before = words.strip_suffix(end);
        before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}

/// The twelve months to the end of one.
fn ending(month: &Period) -> Option<Period> {
    let is_month = month.kind == PeriodKind::Month;
    let year = is_month.then(|| format!("12 months to {}", month.label))?;
    Period::read(&year, YearHint::Unsaid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_months_end() {
        for (title, expected) in [
            ("Recorded crime by offence – 12 months ending", true),
            ("Arrests (year ending)", true),
            ("12 months to", true),
            ("Year ending March", false),
            ("Performance over 12 months", false),
            ("Calls, rolling 12 months", false),
        ] {
            assert_eq!(says_so(title), expected, "{title}");
        }
    }

    #[test]
    fn a_month_is_the_end_of_twelve() {
        let read = |text: &str| Period::read(text, YearHint::Unsaid);
        let year = read("Sep-24").and_then(|month| ending(&month));
        let span = year.as_ref().map(|year| (year.first.to_string(), year.last.to_string()));
        assert_eq!(span, Some(("2023-10-01".to_owned(), "2024-09-30".to_owned())));
        assert_eq!(read("2024").and_then(|year| ending(&year)), None);
    }
}
