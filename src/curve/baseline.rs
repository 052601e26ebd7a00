//! Baseline: what happened, and where it is heading if nothing changes.

use super::ahead::{DAYS_A_YEAR, days_between, periods_ahead};
use super::bounds::Bounds;
use super::rules::{Compared, Expected, Fitted, Past, Point, Rule, chosen, evenly_apart, fit};
use super::why_not::{There, WhyNot};
use crate::amount::{Unit, rounded};
use crate::indicator::Observation;
use crate::period::Period;
use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// Below this many figures no forecast is made.
pub const FEWEST_FIGURES: usize = 3;

/// How the officer wants to forecast; nothing chosen is the default.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Asked {
    /// None: the rule that did best when the series' own past was forecast.
    pub rule: Option<Rule>,
    /// A straight line through so many of the latest figures only.
    pub line_through_last: Option<usize>,
    /// Figures of before this day are counted in another way and left out.
    pub since: Option<Date>,
    /// Points for [`Rule::ByHand`], in time order.
    pub by_hand: Vec<(Period, Decimal)>,
}

/// What would happen if nothing changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// How it was made.
    pub rule: Rule,
    /// The first and last period it was made from; none when it was typed.
    pub through: Option<(Period, Period)>,
    /// The line's change in a year (365.25 days), in the unit as the table has it.
    pub per_year: Option<f64>,
    /// Parts of the year whose pattern was taken out and put back: 4 or 12.
    pub seasons: Option<usize>,
    /// Whether the rule left out figures before a gap.
    pub since_gap: bool,
    /// In time order, after the last figure.
    pub points: Vec<ForecastPoint>,
}

/// One period of a forecast, in the unit as the table has it, rounded to the indicator's decimals.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastPoint {
    /// What it is for.
    pub period: Period,
    /// The middle.
    pub value: Decimal,
    /// None when it was typed.
    pub intervals: Option<Intervals>,
}

/// Prediction intervals for one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Intervals {
    /// Lower end of the 80% interval.
    pub low: Decimal,
    /// Upper end.
    pub high: Decimal,
    /// Lower end of the 95% interval.
    pub low_95: Decimal,
    /// Upper end.
    pub high_95: Decimal,
}

/// The figures of a history that a forecast may be made from, as numbers.
pub(crate) struct Figures<'a> {
    pub(crate) periods: Vec<&'a Period>,
    pub(crate) points: Vec<Point>,
    /// The 95% confidence limits of each, where the table gives them.
    pub(crate) limits: Vec<Option<(f64, f64)>>,
    bounds: Bounds,
    decimals: u32,
}

impl<'a> Figures<'a> {
    /// Those with a number, from `since` on, one for each day.
    ///
    /// # Units
    ///
    /// `decimals` are those shown; a forecast is rounded to them.
    pub(crate) fn of(
        history: &'a [Observation],
        since: Option<Date>,
        unit: &Unit,
        decimals: u32,
    ) -> Figures<'a> {
        let mut periods: Vec<&Period> = Vec::new();
        let (mut values, mut limits) = (Vec::new(), Vec::new());
        for one in history {
            let Some(value) = one.figure.number().and_then(|number| number.to_f64()) else {
                continue;
            };
            let too_early = since.is_some_and(|since| one.period.last < since);
            let again = periods.last().is_some_and(|last| one.period.last <= last.last);
            if !too_early && !again {
                periods.push(&one.period);
                values.push(value);
                limits.push(
                    one.limits
                        .as_deref()
                        .and_then(|limits| limits.low.to_f64().zip(limits.high.to_f64())),
                );
            }
        }
        let first = periods.first().map(|period| period.last);
        let at = |period: &Period| {
            first.map_or(0.0, |first| days_between(first, period.last) / DAYS_A_YEAR)
        };
        let points = periods
            .iter()
            .zip(&values)
            .map(|(period, value)| Point { at: at(period), value: *value });
        Figures {
            points: points.collect(),
            limits,
            bounds: Bounds::of(unit, values.iter().copied()),
            decimals: if *unit == Unit::Fraction { decimals + 2 } else { decimals },
            periods,
        }
    }

    /// How each rule did when these figures' own past was forecast.
    pub(crate) fn compared(&self) -> Vec<Compared> {
        let keep = |value: f64| self.bounds.keep(value);
        Past::of(&self.points, FEWEST_FIGURES, &keep).compared(self.points.len())
    }

    /// Fits a rule; a line through the latest `line_through_last` figures where it is given.
    pub(crate) fn fitted(&self, rule: Rule, line_through_last: Option<usize>) -> Option<Fitted> {
        let from = match (rule, line_through_last) {
            (Rule::StraightLine, Some(last)) => {
                self.points.len().saturating_sub(last.max(FEWEST_FIGURES))
            }
            _ => 0,
        };
        fit(rule, self.points.get(from..)?)
    }

    /// Within what can be, rounded; none beyond exact decimals.
    pub(crate) fn exact(&self, value: f64) -> Option<Decimal> {
        Decimal::from_f64(self.bounds.keep(value)).map(|value| rounded(value, self.decimals))
    }

    fn at(&self, period: &Period) -> f64 {
        self.periods
            .first()
            .map_or(0.0, |first| days_between(first.last, period.last) / DAYS_A_YEAR)
    }

    /// What a fitted rule expects of a period, kept within what can be and rounded.
    pub(crate) fn point(&self, fitted: &Fitted, period: Period) -> Result<ForecastPoint, WhyNot> {
        let Expected { value, half_80, half_95 } =
            fitted.at(self.at(&period)).ok_or(WhyNot::TooLarge)?;
        let exact = |value: f64| self.exact(value).ok_or(WhyNot::TooLarge);
        let intervals = Intervals {
            low: exact(value - half_80)?,
            high: exact(value + half_80)?,
            low_95: exact(value - half_95)?,
            high_95: exact(value + half_95)?,
        };
        Ok(ForecastPoint { value: exact(value)?, intervals: Some(intervals), period })
    }
}

/// Forecasts `ahead` periods from any history: also from a part of one, to compare what happened with what was
/// expected. `decimals` are those shown.
///
/// # Errors
///
/// See [`WhyNot`].
pub fn forecast(
    history: &[Observation],
    unit: &Unit,
    asked: &Asked,
    ahead: u8,
    decimals: u32,
) -> Result<Forecast, WhyNot> {
    let figures = Figures::of(history, asked.since, unit, decimals);
    if asked.rule != Some(Rule::ByHand) && figures.points.len() < FEWEST_FIGURES {
        return Err(WhyNot::TooFew(There::of(figures.points.len())));
    }
    let periods = match asked.rule {
        Some(Rule::ByHand) => Vec::new(),
        _ => periods_ahead(&figures.periods, ahead).ok_or(WhyNot::NoStep)?,
    };
    forecast_at(history, unit, asked, periods, decimals)
}

/// As [`forecast`], for periods of one's own choice: to compare with a figure that came later.
///
/// # Errors
///
/// See [`WhyNot`].
pub fn forecast_at(
    history: &[Observation],
    unit: &Unit,
    asked: &Asked,
    periods: Vec<Period>,
    decimals: u32,
) -> Result<Forecast, WhyNot> {
    let figures = Figures::of(history, asked.since, unit, decimals);
    if asked.rule == Some(Rule::ByHand) {
        return by_hand(&figures, asked);
    }
    if figures.points.len() < FEWEST_FIGURES {
        return Err(WhyNot::TooFew(There::of(figures.points.len())));
    }
    let rule = asked.rule.unwrap_or_else(|| chosen(&figures.compared()));
    let fitted = figures.fitted(rule, asked.line_through_last).ok_or_else(|| match rule {
        Rule::DampedTrend | Rule::Smoothing => {
            let (rule, needs) = (rule.name().to_lowercase(), rule.fewest());
            match evenly_apart(&figures.points) {
                count if count < needs => {
                    WhyNot::RuleNeedsMore { rule, needs, there: There::of(count) }
                }
                _ => WhyNot::CannotBeFitted { rule },
            }
        }
        _ => WhyNot::NoStep,
    })?;
    let first = figures.periods.len().saturating_sub(fitted.used);
    let through = figures.periods.get(first).zip(figures.periods.last());
    let points = periods.into_iter().map(|period| figures.point(&fitted, period));
    Ok(Forecast {
        rule,
        through: through.map(|(first, last)| ((*first).clone(), (*last).clone())),
        per_year: fitted.per_year(),
        seasons: fitted.season.as_ref().map(|season| season.parts()),
        since_gap: fitted.used < figures.points.len()
            && matches!(rule, Rule::DampedTrend | Rule::Smoothing),
        points: points.collect::<Result<_, _>>()?,
    })
}

fn by_hand(figures: &Figures, asked: &Asked) -> Result<Forecast, WhyNot> {
    let after = figures.periods.last().map(|period| period.last);
    let later =
        asked.by_hand.iter().filter(|(period, _)| after.is_none_or(|day| day < period.last));
    let points: Vec<ForecastPoint> = later
        .map(|(period, value)| ForecastPoint {
            period: period.clone(),
            value: *value,
            intervals: None,
        })
        .collect();
    if points.is_empty() {
        return Err(WhyNot::NothingTyped);
    }
    let rule = Rule::ByHand;
    Ok(Forecast { rule, through: None, per_year: None, seasons: None, since_gap: false, points })
}
