//! Amount: the one place where a number becomes text.

mod decimals;
mod digits;
mod missing;
mod number_words;
mod typed;

pub use decimals::{decimals_of, indicator_decimals};
pub use digits::{MINUS, grouped, rounded};
pub use missing::missing_words;
pub use typed::typed_amount;

pub(crate) use number_words::{number_below_hundred, number_below_twenty, number_words};

use crate::house_style::{HouseStyle, PercentForm};
use crate::indicator::Figure;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a value counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// People, cases, places: 1,204 is 1204.
    Count,
    /// Parts of a hundred: 42.5 means 42.5%.
    Percent,
    /// A share stored as a fraction where the cell format could not be read: 0.425 means 42.5%.
    Fraction,
    /// For each so many of the population: `RatePer(10000)`.
    RatePer(u32),
    /// Pounds, in units of 1, 1,000 or 1,000,000.
    Pounds {
        /// What 1 stands for: 1, 1000 or 1000000.
        scale: u32,
    },
    /// Days, weeks, miles, µg/m3, "thousand tonnes": the unit's own words follow the number.
    Other(String),
}

impl Unit {
    /// Percentages and fractions: their differences are percentage points.
    pub fn is_share(&self) -> bool {
        matches!(self, Unit::Percent | Unit::Fraction)
    }

    /// The number as people see it: a fraction times 100, everything else as it is.
    pub fn shown(&self, value: Decimal) -> Decimal {
        match self {
            Unit::Fraction => value.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(value),
            _ => value,
        }
    }

    /// The unit alone, for a subtitle: "number", "per cent", "rate per 10,000", "£ thousand", "days".
    pub fn words(&self) -> String {
        match self {
            Unit::Count => "number".to_owned(),
            Unit::Percent | Unit::Fraction => "per cent".to_owned(),
            Unit::RatePer(base) => format!("rate per {}", grouped(Decimal::from(*base), 0)),
            Unit::Pounds { scale: 1000 } => "£ thousand".to_owned(),
            Unit::Pounds { scale: 1_000_000 } => "£ million".to_owned(),
            Unit::Pounds { .. } => "£".to_owned(),
            Unit::Other(words) => words.clone(),
        }
    }
}

/// A number with its unit, ready to be written.
///
/// # Units
///
/// `value` is as the table has it (0.425 for a fraction), unrounded; `decimals` counts the places of
/// the number as it is shown (1 for 42.5%).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Amount<'a> {
    /// As the table has it.
    pub value: Decimal,
    /// What it counts.
    pub unit: &'a Unit,
    /// Places after the point, see [`indicator_decimals`].
    pub decimals: u32,
}

impl<'a> Amount<'a> {
    /// An amount of `unit`, shown with `decimals` places.
    pub fn new(value: Decimal, unit: &'a Unit, decimals: u32) -> Self {
        Amount { value, unit, decimals }
    }

    /// With its unit, for sentences: "1,549", "42.5%", "84.6 per 10,000", "£325k", "64 days".
    pub fn words(&self, style: &HouseStyle) -> String {
        match self.unit {
            Unit::RatePer(_) => {
                format!("{} {}", self.number(), self.beside().unwrap_or_default())
            }
            _ => self.short(style),
        }
    }

    /// As [`Amount::words`], without the base of a rate: for labels and where the unit stands beside it.
    pub fn short(&self, style: &HouseStyle) -> String {
        match self.unit {
            Unit::Count | Unit::RatePer(_) => self.number(),
            Unit::Percent | Unit::Fraction => percent_words(&self.number(), style),
            Unit::Pounds { .. } => self.pounds(),
            Unit::Other(_) => {
                let number = self.number();
                format!("{number} {}", self.beside().unwrap_or_default())
            }
        }
    }

    /// The words that stand beside the number: "per 10,000", "days", "day" beside 1; none for signs such as % and £.
    pub fn beside(&self) -> Option<String> {
        match self.unit {
            Unit::RatePer(base) => Some(format!("per {}", grouped(Decimal::from(*base), 0))),
            // "2.4 million", as people say it.
            Unit::Other(words)
                if self.number() == "1"
                    || matches!(words.as_str(), "thousands" | "millions" | "billions") =>
            {
                Some(singular(words).to_owned())
            }
            Unit::Other(words) => Some(words.clone()),
            _ => None,
        }
    }

    /// Digits only, with thousands and a proper minus sign: for tables whose header says the unit.
    pub fn number(&self) -> String {
        grouped(self.unit.shown(self.value), self.places())
    }

    /// The size of a difference, without its sign: "205", "19 percentage points", "2.5", "£1.1m".
    ///
    /// A difference that is not nothing but would round to it is "less than 0.1".
    pub fn difference(&self, style: &HouseStyle) -> String {
        let size = Amount { value: self.value.abs(), ..*self };
        let step = Decimal::new(1, self.places());
        let smallest = rounded(size.unit.shown(size.value), self.places());
        if smallest.is_zero() && !size.value.is_zero() {
            let value = if *self.unit == Unit::Fraction {
                step.checked_div(Decimal::ONE_HUNDRED).unwrap_or(step)
            } else {
                step
            };
            return format!("less than {}", Amount { value, ..*self }.difference_words(style));
        }
        size.difference_words(style)
    }

    fn difference_words(&self, style: &HouseStyle) -> String {
        if !self.unit.is_share() {
            return self.short(style);
        }
        let number = self.number();
        let points = if number == "1" { "percentage point" } else { "percentage points" };
        format!("{number} {points}")
    }

    fn pounds(&self) -> String {
        let number = grouped(self.value.abs(), self.places());
        let minus = if rounded(self.value, self.places()).is_sign_negative() { MINUS } else { "" };
        let suffix = match self.unit {
            Unit::Pounds { scale: 1000 } => "k",
            Unit::Pounds { scale: 1_000_000 } => "m",
            _ => "",
        };
        format!("{minus}£{number}{suffix}")
    }

    /// Pence come in twos: £12.5 is written £12.50.
    fn places(&self) -> u32 {
        match self.unit {
            Unit::Pounds { scale: 1 } if self.decimals == 1 => 2,
            _ => self.decimals,
        }
    }
}

/// A relative change or any other percentage: `15.25` with one decimal is "15.3%" or "15.3 per cent".
pub fn percentage(value: Decimal, decimals: u32, style: &HouseStyle) -> String {
    percent_words(&grouped(value, decimals), style)
}

/// What a cell of a series holds, in words: the amount, the words kept, or why there is no number.
pub fn figure_words(figure: &Figure, unit: &Unit, decimals: u32, style: &HouseStyle) -> String {
    match figure {
        Figure::Number(value) => Amount::new(*value, unit, decimals).words(style),
        Figure::Beyond(value) => format!("{value:e}"),
        Figure::Missing(missing) => missing_words(*missing).to_owned(),
        Figure::Words(words) => words.clone(),
    }
}

fn percent_words(number: &str, style: &HouseStyle) -> String {
    match style.percent {
        PercentForm::Sign => format!("{number}%"),
        PercentForm::Words => format!("{number} per cent"),
    }
}

/// "days" → "day"; units of several words stay.
fn singular(words: &str) -> &str {
    match words.strip_suffix('s') {
        Some(stem) if !words.contains(' ') && 2 < stem.len() && !stem.ends_with('s') => stem,
        _ => words,
    }
}

#[cfg(test)]
mod tests;
