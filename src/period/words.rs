//! A period in words, in the house style.
//!
//! Words are made from the span and its kind; the label decides only how a year was written ("2013/14"),
//! whether it was one bare year, and whether a quarter or term had a name of its own.

use super::year_words::{bare_year, year_words};
use super::{Period, PeriodKind};
use crate::house_style::HouseStyle;
use jiff::civil::Date;

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

impl Period {
    /// Alone: "2013-14", "March 2011", "31 March 2013", "Quarter 2 2009/10", "12 months to December 2014".
    pub fn words(&self, style: &HouseStyle) -> String {
        if let Some(year) = bare_year(self) {
            return year;
        }
        match self.kind {
            PeriodKind::Day => day_words(self.last),
            PeriodKind::Week => format!("week ending {}", day_words(self.last)),
            PeriodKind::Month => month_words(self.last),
            PeriodKind::Quarter => self.quarter_words("Quarter ", style),
            PeriodKind::PartYear => self.part_words(),
            PeriodKind::CalendarYear => self.last.year().to_string(),
            PeriodKind::FinancialYear | PeriodKind::AcademicYear => {
                year_words(self.first.year(), &self.label, style)
            }
            PeriodKind::RollingYear => format!("12 months to {}", month_words(self.last)),
            PeriodKind::Years => self.years_words(style),
        }
    }

    /// In a sentence: "in 2013-14", "in March 2011", "at 31 March 2013", "in the 12 months to December 2014".
    pub fn in_words(&self, style: &HouseStyle) -> String {
        let words = self.words(style);
        match self.kind {
            PeriodKind::Day if bare_year(self).is_none() => format!("at {words}"),
            PeriodKind::Week | PeriodKind::RollingYear if bare_year(self).is_none() => {
                format!("in the {words}")
            }
            _ => format!("in {words}"),
        }
    }

    /// After "since", "than in", "to": "since 2013-14", "since the 12 months to December 2014".
    pub fn since_words(&self, style: &HouseStyle) -> String {
        match self.kind {
            PeriodKind::Week | PeriodKind::RollingYear if bare_year(self).is_none() => {
                format!("since the {}", self.words(style))
            }
            _ => format!("since {}", self.words(style)),
        }
    }

    /// Short, under an axis: "2013-14", "Mar 2011", "31 Mar 2013", "Q2 2009/10", "Apr to Dec 2014".
    pub fn axis_words(&self, style: &HouseStyle) -> String {
        if let Some(year) = bare_year(self) {
            return year;
        }
        match self.kind {
            PeriodKind::Day | PeriodKind::Week => {
                format!("{} {}", self.last.day(), short_month(self.last))
            }
            PeriodKind::Month => short_month(self.last),
            PeriodKind::Quarter => self.quarter_words("Q", style),
            PeriodKind::PartYear => self.short_months(),
            PeriodKind::RollingYear => format!("year to {}", short_month(self.last)),
            PeriodKind::CalendarYear
            | PeriodKind::FinancialYear
            | PeriodKind::AcademicYear
            | PeriodKind::Years => self.words(style),
        }
    }

    /// Quarters of the financial year carry its name; those of the calendar year are written as months,
    /// unless the label numbers them.
    fn quarter_words(&self, quarter: &str, style: &HouseStyle) -> String {
        let month = self.first.month();
        let calendar = (month - 1) / 3 + 1;
        let (financial, year) =
            if month < 4 { (4, self.first.year() - 1) } else { (calendar - 1, self.first.year()) };
        let names_both_years = super::year_words::form_of(&self.label).is_some();
        let number = quarter_number(&self.label);
        if names_both_years || (number == Some(financial) && number != Some(calendar)) {
            return format!("{quarter}{financial} {}", year_words(year, &self.label, style));
        }
        match number {
            Some(number) if number == calendar => {
                format!("{quarter}{number} {}", self.first.year())
            }
            _ if quarter == "Q" => self.short_months(),
            _ => self.part_words(),
        }
    }

    fn part_words(&self) -> String {
        let label = self.label.trim();
        if label.to_lowercase().contains("term") {
            return label.to_owned();
        }
        let whole_months = self.first.day() == 1 && self.last.day() == self.last.days_in_month();
        if !whole_months {
            return format!("{} to {}", day_words(self.first), day_words(self.last));
        }
        if self.first.year() == self.last.year() {
            return format!("{} to {}", month_name(self.first), month_words(self.last));
        }
        format!("{} to {}", month_words(self.first), month_words(self.last))
    }

    fn short_months(&self) -> String {
        let last = short_month(self.last);
        if self.first.year() == self.last.year() {
            return format!("{} to {last}", &month_name(self.first)[..3]);
        }
        format!("{} to {last}", short_month(self.first))
    }

    fn years_words(&self, style: &HouseStyle) -> String {
        if self.first.month() == 1 {
            return format!("{} to {}", self.first.year(), self.last.year());
        }
        if self.first.month() == self.last.month() % 12 + 1 {
            let first = year_words(self.first.year(), &self.label, style);
            let last = year_words(self.last.year() - 1, &self.label, style);
            return format!("{first} to {last}");
        }
        self.part_words()
    }
}

/// "31 March 2013"
pub(crate) fn day_words(date: Date) -> String {
    format!("{} {}", date.day(), month_words(date))
}

/// "March 2013"
pub(crate) fn month_words(date: Date) -> String {
    format!("{} {}", month_name(date), date.year())
}

fn short_month(date: Date) -> String {
    format!("{} {}", &month_name(date)[..3], date.year())
}

fn month_name(date: Date) -> &'static str {
    let index = usize::try_from(date.month() - 1).unwrap_or(0);
    MONTHS.get(index).copied().unwrap_or("January")
}

/// The number after a Q or "Quarter": `Q2 2014` → 2.
fn quarter_number(label: &str) -> Option<i8> {
    let label = label.to_lowercase();
    let after = label.find('q').map(|at| &label[at..])?;
    let digit = after
        .trim_start_matches(|letter: char| letter.is_alphabetic() || letter == ' ')
        .chars()
        .next()?;
    match digit {
        '1'..='4' => i8::try_from(digit.to_digit(10)?).ok(),
        _ => None,
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
