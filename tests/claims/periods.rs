//! How a period is said in a sentence.

use better_off::period::{Period, PeriodKind};

/// A period as it may be said: as in the table, or in another form of the same.
pub fn period(period: &Period, style: usize) -> Option<String> {
    let label = period.label.clone();
    Some(match (period.kind, style) {
        (PeriodKind::FinancialYear | PeriodKind::AcademicYear, 1) => label.replace('/', "-"),
        (PeriodKind::Day, 0) => format!("{} {}", month(period), period.last.year()),
        (PeriodKind::Day, _) => {
            format!("{} {} {}", period.last.day(), month(period), period.last.year())
        }
        (PeriodKind::Quarter, 1) if label.starts_with('Q') => {
            let (quarter, year) = label.split_once(' ')?;
            let nth =
                ["first", "second", "third", "fourth"][quarter[1..].parse::<usize>().ok()? - 1];
            format!("the {nth} quarter of {year}")
        }
        (PeriodKind::Quarter, 2) if label.contains('-') => label.replace('-', " to "),
        (PeriodKind::CalendarYear, 2) if false => label,
        _ => label,
    })
}

fn month(period: &Period) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[usize::try_from(period.last.month() - 1).unwrap()]
}
