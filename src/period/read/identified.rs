//! The pair of columns of the Department for Education: `time_period` and `time_identifier`.

use super::span::{self, PLAUSIBLE, Span};
use super::{clean, labelled, read_forms};
use crate::period::Period;
use crate::period::read::YearHint;

impl Period {
    /// Reads `time_period` with its `time_identifier`: `201617` "Academic year", `2020` "Week 13",
    /// `2024` "Reporting year", `202021` "Financial year Q3".
    ///
    /// An identifier that is not known leaves the period to [`Period::read`].
    pub fn read_identified(time_period: &str, time_identifier: &str) -> Option<Period> {
        let digits = clean(time_period);
        let identifier = clean(time_identifier).to_lowercase();
        let Some(years) = Years::read(&digits) else {
            return Period::read(time_period, hint(&identifier));
        };
        if let Some(span) = years.span(&identifier) {
            return Some(labelled(span, years.label(&identifier, time_identifier)));
        }
        Period::read(time_period, hint(&identifier))
    }
}

/// What an identifier says of a year such as 2013/14.
fn hint(identifier: &str) -> YearHint {
    if identifier.contains("academic") || identifier.contains("term") {
        YearHint::Academic
    } else if identifier.contains("calendar") {
        YearHint::Calendar
    } else {
        YearHint::Unsaid
    }
}

/// A `time_period` of four digits, or of six for two calendar years.
struct Years {
    first: i32,
    pair: bool,
}

impl Years {
    fn read(digits: &str) -> Option<Years> {
        let number: i32 = digits.parse().ok()?;
        let (first, pair) = match digits.len() {
            4 => (number, false),
            6 => (number / 100, true),
            _ => return None,
        };
        let consecutive = !pair || (first + 1) % 100 == number % 100;
        (PLAUSIBLE.contains(&first) && consecutive).then_some(Years { first, pair })
    }

    fn span(&self, identifier: &str) -> Option<Span> {
        let year = self.first;
        let term = |name: &str| identifier.contains(name);
        match identifier {
            "academic year" => return span::academic_year(year),
            "financial year" => return span::financial_year(year),
            "tax year" => return span::tax_year(year),
            // A reporting year is named by the year it ends in; the figures are at 31 March or for the year to it.
            "calendar year" | "reporting year" => return span::calendar_year(year),
            "part 1 (april to september)" => return span::months((year, 4), (year, 9)),
            "part 2 (october to march)" => return span::months((year, 10), (year + 1, 3)),
            _ => {}
        }
        if let Some(week) = identifier.strip_prefix("week") {
            return span::week(year, week.trim().parse().ok()?);
        }
        if term("term") {
            let terms: Vec<i8> = [("autumn", 1), ("spring", 2), ("summer", 3)]
                .into_iter()
                .filter_map(|(name, number)| term(name).then_some(number))
                .collect();
            return span::terms(year, *terms.first()?, *terms.last()?);
        }
        self.quarter(identifier).or_else(|| self.month(identifier))
    }

    /// "Financial year Q1", "Calendar year Q1-Q3", "Academic year Q2", "Tax year Q1".
    fn quarter(&self, identifier: &str) -> Option<Span> {
        let (before, quarter) = identifier.split_once('q')?;
        let number = |text: &str| {
            text.trim().trim_start_matches('q').parse::<i8>().ok().filter(|n| (1..=4).contains(n))
        };
        let (first, last) = match quarter.split_once(['-', '–']) {
            Some((first, last)) => (number(first)?, number(last)?),
            None => (number(quarter)?, number(quarter)?),
        };
        let month = match before.trim() {
            "calendar year" => 1,
            "academic year" => 9,
            "" if !self.pair => 1,
            _ => 4,
        };
        span::quarters(self.first, month, first, last)
    }

    /// "January" with 2024; with 202324 the month of that financial year.
    fn month(&self, identifier: &str) -> Option<Span> {
        let text = format!("{identifier} {}", self.first);
        let (span, _) = read_forms(&text, YearHint::Unsaid)?;
        let (first, _, crate::period::PeriodKind::Month) = span else { return None };
        let year = if self.pair && first.month() < 4 { self.first + 1 } else { self.first };
        span::month(year, first.month())
    }

    /// `2016/17`, `2024`, `Week 13 2020`, `Autumn term 2016/17`.
    fn label(&self, identifier: &str, as_written: &str) -> String {
        let year = match self.pair {
            true => format!("{}/{:02}", self.first, (self.first + 1) % 100),
            false => self.first.to_string(),
        };
        match identifier {
            "academic year" | "financial year" | "tax year" | "calendar year"
            | "reporting year" => year,
            _ => format!("{} {year}", clean(as_written)),
        }
    }
}
