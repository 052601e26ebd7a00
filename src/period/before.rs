//! The same period a year before.

use super::{Period, PeriodKind, YearHint, month_words};
use jiff::ToSpan;
use jiff::civil::Date;

impl Period {
    /// March 2013 of March 2014, 2012/13 of 2013/14; of a week the one 52 weeks before. Its label is written as this one's
    /// is, where that can be read.
    pub(crate) fn year_before(&self, years: YearHint) -> Option<Period> {
        if self.kind == PeriodKind::Week {
            let earlier = |date: Date| date.checked_sub(52.weeks()).ok();
            let (first, last) = (earlier(self.first)?, earlier(self.last)?);
            return Some(Period { first, last, kind: self.kind, label: first.to_string() });
        }
        let earlier = |date: Date| date.checked_sub(1.year()).ok();
        let (first, last) = (earlier(self.first)?, earlier(self.last)?);
        let ends_month = self.last == self.last.last_of_month();
        let last = if ends_month { last.last_of_month() } else { last };
        let same = |label: &String| {
            let read = Period::read(label, years);
            read.is_some_and(|read| (read.first, read.last) == (first, last))
        };
        let label = Some(written_before(&self.label)).filter(same).unwrap_or_else(|| {
            let (from, to) = (month_words(first), month_words(last));
            if from == to { from } else { format!("{from} to {to}") }
        });
        Some(Period { first, last, kind: self.kind, label })
    }
}

/// A label with every year of four digits one less, and so the last number if it has two: "Mar-14", "2013/14".
fn written_before(label: &str) -> String {
    let runs: Vec<&str> = label.split_inclusive(|c: char| !c.is_ascii_digit()).collect();
    let last = runs.iter().rposition(|run| run.starts_with(|c: char| c.is_ascii_digit()));
    let less = |(at, run): (usize, &&str)| {
        let digits = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let is_year = digits.len() == 4 || (digits.len() == 2 && Some(at) == last);
        match digits.parse::<u32>().ok().filter(|_| is_year) {
            Some(number) => {
                let (number, width) = (number.checked_sub(1).unwrap_or(99), digits.len());
                format!("{number:0width$}{}", &run[digits.len()..])
            }
            None => (*run).to_owned(),
        }
    };
    runs.iter().enumerate().map(less).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_before_is_written_as_the_year_is() {
        for (label, expected) in [
            ("Mar-14", "Mar-13 2013-03-01 2013-03-31"),
            ("March 2014", "March 2013 2013-03-01 2013-03-31"),
            ("Feb 2024", "Feb 2023 2023-02-01 2023-02-28"),
            ("2013/14", "2012/13 2012-04-01 2013-03-31"),
            ("1999/00", "1998/99 1998-04-01 1999-03-31"),
            ("Q1 2013-14", "Q1 2012-13 2012-04-01 2012-06-30"),
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
