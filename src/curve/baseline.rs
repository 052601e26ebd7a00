//! Baseline: what happened, and where it is heading if nothing changes.

use super::ahead::{DAYS_A_YEAR, days_between, periods_ahead};
use super::line::Line;
use crate::amount::{Unit, rounded};
use crate::change::comparable_history;
use crate::house_style::HouseStyle;
use crate::indicator::{Indicator, Observation};
use crate::period::Period;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// Below this many figures no forecast is made.
pub const FEWEST_FIGURES: usize = 3;

/// History and forecast: never one list, so that no forecast is mistaken for a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    /// What happened, oldest first, missing figures included; periods that may stand in one line.
    pub history: Vec<Observation>,
    /// Where it is heading, or why that cannot be said.
    pub forecast: Result<Forecast, WhyNot>,
}

/// What would happen if nothing changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// How it was made.
    pub rule: Rule,
    /// The first and last period it was made from.
    pub through: (Period, Period),
    /// The line's change in a year (365.25 days), in the unit as the table has it.
    pub per_year: f64,
    /// In time order, after the last figure.
    pub points: Vec<ForecastPoint>,
}

/// How a forecast was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Ordinary least squares over the last days of the periods.
    StraightLine,
}

/// One period of a forecast, in the unit as the table has it, rounded to the indicator's decimals.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastPoint {
    /// What it is for.
    pub period: Period,
    /// The middle.
    pub value: Decimal,
    /// Lower end of the 80% prediction interval.
    pub low: Decimal,
    /// Upper end.
    pub high: Decimal,
}

/// Why there is no forecast, in words for the officer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhyNot {
    /// See [`FEWEST_FIGURES`].
    #[error("No forecast: it needs at least {FEWEST_FIGURES} figures and there are {0}")]
    TooFew(usize),
    /// The periods give no step to go on by, or no line.
    #[error("No forecast: the periods of the figures do not follow each other in time")]
    NoStep,
    /// The figures are beyond exact decimals.
    #[error("No forecast: the figures are too large")]
    TooLarge,
}

impl Forecast {
    /// "straight line through March 2007 to July 2011"
    pub fn rule_words(&self, style: &HouseStyle) -> String {
        let (first, last) = &self.through;
        match self.rule {
            Rule::StraightLine => {
                format!("straight line through {} to {}", first.words(style), last.words(style))
            }
        }
    }
}

/// The baseline of an indicator, `ahead` periods on, its forecast rounded to `decimals` as shown.
pub fn baseline(indicator: &Indicator, ahead: u8, decimals: u32) -> Baseline {
    let history: Vec<Observation> = comparable_history(indicator).into_iter().cloned().collect();
    let forecast = forecast(&history, &indicator.unit.value, ahead, decimals);
    Baseline { history, forecast }
}

/// Forecasts from any history: also from a part of one, to compare what happened with what was expected.
///
/// # Errors
///
/// See [`WhyNot`].
pub fn forecast(
    history: &[Observation],
    unit: &Unit,
    ahead: u8,
    decimals: u32,
) -> Result<Forecast, WhyNot> {
    let figures: Vec<(&Period, f64)> = figures(history);
    let periods: Vec<&Period> = figures.iter().map(|(period, _)| *period).collect();
    if periods.len() < FEWEST_FIGURES {
        return Err(WhyNot::TooFew(periods.len()));
    }
    let ahead = periods_ahead(&periods, ahead).ok_or(WhyNot::NoStep)?;
    forecast_at(history, unit, ahead, decimals)
}

/// As [`forecast`], for periods of one's own choice: to compare with a figure that came later.
///
/// # Errors
///
/// See [`WhyNot`].
pub fn forecast_at(
    history: &[Observation],
    unit: &Unit,
    periods: Vec<Period>,
    decimals: u32,
) -> Result<Forecast, WhyNot> {
    let figures: Vec<(&Period, f64)> = figures(history);
    let (Some((first, _)), Some((last, _))) = (figures.first(), figures.last()) else {
        return Err(WhyNot::TooFew(0));
    };
    if figures.len() < FEWEST_FIGURES {
        return Err(WhyNot::TooFew(figures.len()));
    }
    let x = |period: &Period| days_between(first.last, period.last) / DAYS_A_YEAR;
    let points: Vec<(f64, f64)> =
        figures.iter().map(|(period, value)| (x(period), *value)).collect();
    let line = Line::through(&points).ok_or(WhyNot::NoStep)?;
    let bounds = Bounds::of(unit, figures.iter().map(|(_, value)| *value));
    let decimals = if *unit == Unit::Fraction { decimals + 2 } else { decimals };
    let exact = |value: f64| {
        let value = Decimal::from_f64(bounds.keep(value)).ok_or(WhyNot::TooLarge)?;
        Ok(rounded(value, decimals))
    };
    let mut forecast_points = Vec::new();
    for period in periods {
        let at = x(&period);
        let (value, margin) = (line.at(at), line.margin(at));
        forecast_points.push(ForecastPoint {
            value: exact(value)?,
            low: exact(value - margin)?,
            high: exact(value + margin)?,
            period,
        });
    }
    Ok(Forecast {
        rule: Rule::StraightLine,
        through: ((*first).clone(), (*last).clone()),
        per_year: line.slope,
        points: forecast_points,
    })
}

fn figures(history: &[Observation]) -> Vec<(&Period, f64)> {
    history.iter().filter_map(|one| Some((&one.period, one.figure.number()?.to_f64()?))).collect()
}

/// Counts, rates and money never go below zero, shares stay within the whole, unless the history itself does not.
struct Bounds {
    least: Option<f64>,
    most: Option<f64>,
}

impl Bounds {
    fn of(unit: &Unit, values: impl Iterator<Item = f64> + Clone) -> Bounds {
        let whole = match unit {
            Unit::Percent => Some(100.0),
            Unit::Fraction => Some(1.0),
            _ => None,
        };
        let never_negative = values.clone().all(|value| 0.0 <= value);
        let within = whole.filter(|whole| values.clone().all(|value| value <= *whole));
        Bounds { least: never_negative.then_some(0.0), most: within }
    }

    fn keep(&self, value: f64) -> f64 {
        let value = self.least.map_or(value, |least| value.max(least));
        self.most.map_or(value, |most| value.min(most))
    }
}
