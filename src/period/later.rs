//! The same period of another year.

use super::{Period, PeriodKind, YearHint, month_words};
use jiff::ToSpan;
use jiff::civil::Date;

impl Period {
    /// March 2013 of March 2014, 2012/13 of 2013/14; of a week the one 52 weeks before. Its label is written as this one's
    /// is, where that can be read.
    pub(crate) fn year_before(&self, years: YearHint) -> Option<Period> {
        self.years_later(-1, years)
    }

    /// The same so many years later, or before where they are less than nought: 2015/16 of 2013/14, two years later.
    pub(crate) fn years_later(&self, count: i32, years: YearHint) -> Option<Period> {
        if self.kind == PeriodKind::Week {
            let moved = |date: Date| date.checked_add((52 * count).weeks()).ok();
            let (first, last) = (moved(self.first)?, moved(self.last)?);
            return Some(Period { first, last, kind: self.kind, label: first.to_string() });
        }
        let moved = |date: Date| date.checked_add(count.years()).ok();
        let (first, last) = (moved(self.first)?, moved(self.last)?);
        let ends_month = self.last == self.last.last_of_month();
        let last = if ends_month { last.last_of_month() } else { last };
        let same = |label: &String| {
            let read = Period::read(label, years);
            read.is_some_and(|read| (read.first, read.last) == (first, last))
        };
        let label = Some(written_later(&self.label, count)).filter(same).unwrap_or_else(|| {
            let (from, to) = (month_words(first), month_words(last));
            if from == to { from } else { format!("{from} to {to}") }
        });
        Some(Period { first, last, kind: self.kind, label })
    }
}

/// A label with every year of four digits so many more, and so of two digits behind one of four or at the end: "Mar-14",
/// "2013/14", "2013-14 Q1".
fn written_later(label: &str, count: i32) -> String {
    let runs: Vec<&str> = label.split_inclusive(|c: char| !c.is_ascii_digit()).collect();
    let last = runs.iter().rposition(|run| run.starts_with(|c: char| c.is_ascii_digit()));
    let moved = |(at, run): (usize, &&str)| {
        let digits = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let width = digits.len();
        // "2013-" before "14 "
        let before = at.checked_sub(1).and_then(|at| runs.get(at));
        let behind = before.is_some_and(|run| run.len() == 5 && run.ends_with(['-', '/']));
        let is_year = width == 4 || (width == 2 && (Some(at) == last || behind));
        match digits.parse::<i32>().ok().filter(|_| is_year) {
            Some(number) => {
                let number = (number + count).rem_euclid(if width == 2 { 100 } else { 10_000 });
                format!("{number:0width$}{}", &run[width..])
            }
            None => (*run).to_owned(),
        }
    };
    runs.iter().enumerate().map(moved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_years_are_written_as_the_year_is() {
        for (label, count, expected) in [
            ("Sept 2024", 2, "Sept 2026 2026-09-01 2026-09-30"),
            ("1998/99", 1, "1999/00 1999-04-01 2000-03-31"),
            ("2013", -3, "2010 2010-01-01 2010-12-31"),
        ] {
            let period = Period::read(label, YearHint::Unsaid).unwrap();
            let other = period.years_later(count, YearHint::Unsaid).unwrap();
            let shown = format!("{} {} {}", other.label, other.first, other.last);
            assert_eq!(shown, expected, "{label}");
        }
    }

    #[test]
    fn a_year_before_is_written_as_the_year_is() {
        for (label, expected) in [
            ("Mar-14", "Mar-13 2013-03-01 2013-03-31"),
            ("March 2014", "March 2013 2013-03-01 2013-03-31"),
            ("Feb 2024", "Feb 2023 2023-02-01 2023-02-28"),
            ("2013/14", "2012/13 2012-04-01 2013-03-31"),
            ("1999/00", "1998/99 1998-04-01 1999-03-31"),
            ("Q1 2013-14", "Q1 2012-13 2012-04-01 2012-06-30"),
            ("2013-14 Q1", "2012-13 Q1 2012-04-01 2012-06-30"),
            ("31/03/2014", "31/03/2013 2013-03-31 2013-03-31"),
            ("Week ending 12 June 2020", "2019-06-08 2019-06-08 2019-06-14"),
        ] {
            let period = Period::read(label, YearHint::Unsaid).unwrap();
            let before = period.year_before(YearHint::Unsaid).unwrap();
            let shown = format!("{} {} {}", before.label, before.first, before.last);
            assert_eq!(shown, expected, "{label}");
        }
    }
}
