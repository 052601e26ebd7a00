//! The finished curve, as plain values for the page, the chart and the exporters.

use super::axis::{ValueAxis, value_axis};
use super::table::{CurveTable, table};
use super::target::targets;
use super::{CurveWords, MOST_PERIODS_AHEAD, PERIODS_AHEAD, baseline, words as said};
use crate::amount::Unit;
use crate::card::{Facts, source_line};
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use crate::period::Period;
use crate::table::CellRef;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A curve as it is shown.
///
/// # Units
///
/// Every `value`, `low` and `high` is in `unit` as the table has it; every text is ready to be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// The message.
    pub title: String,
    /// Measure, unit, area, periods.
    pub subtitle: String,
    /// What the figures count.
    pub unit: Unit,
    /// Oldest first, missing figures included.
    pub history: Vec<CurvePoint>,
    /// The forecast, or why there is none; none at all when the officer wants none.
    pub forecast: Option<Result<ForecastShown, String>>,
    /// In time order.
    pub targets: Vec<CurveTarget>,
    /// Limits of the vertical axis.
    pub axis: ValueAxis,
    /// The chart in words.
    pub alt: String,
    /// The table under the chart.
    pub table: CurveTable,
    /// "Source: indicators.xlsx, C7 and 4 other cells".
    pub source_line: String,
    /// "Forecast: straight line through March 2007 to July 2011, with its 80% interval".
    pub rule_words: Option<String>,
    /// What is wrong, in plain sentences.
    pub problems: Vec<String>,
}

/// One figure of the history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// When.
    pub period: Period,
    /// "March 2011"
    pub period_words: String,
    /// "Mar 2011"
    pub axis_words: String,
    /// None when missing.
    pub value: Option<Decimal>,
    /// "1,445", or why it is missing: "confidential (c)".
    pub text: String,
    /// "1,445 in March 2011"
    pub words: String,
    /// Where.
    pub cell: CellRef,
}

/// A forecast as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForecastShown {
    /// "straight line through March 2007 to July 2011"
    pub rule_words: String,
    /// In time order.
    pub points: Vec<ForecastPointShown>,
}

/// One period of a forecast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForecastPointShown {
    /// When.
    pub period: Period,
    /// "January 2015"
    pub period_words: String,
    /// "Jan 2015"
    pub axis_words: String,
    /// The middle.
    pub value: Decimal,
    /// Lower end of the 80% interval.
    pub low: Decimal,
    /// Upper end.
    pub high: Decimal,
    /// "1,513"
    pub text: String,
    /// "1,513 in January 2015, 80% interval 1,420 to 1,600"
    pub words: String,
}

/// One target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CurveTarget {
    /// When it is for.
    pub period: Period,
    /// How much.
    pub value: Decimal,
    /// "1,031"
    pub text: String,
    /// "1,031 in 2009-10"
    pub words: String,
    /// "2009-10"
    pub axis_words: String,
    /// Where; none when it was typed.
    pub cell: Option<CellRef>,
}

/// All that a curve follows from, to be sent where it is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CurveOf {
    /// What was typed.
    pub words: CurveWords,
    /// Whose curve.
    pub indicator: Arc<Indicator>,
    /// What the officer calls its source.
    pub source_name: String,
    /// How figures and periods are written.
    pub style: HouseStyle,
}

impl CurveOf {
    /// The curve.
    pub fn curve(&self) -> Curve {
        curve(&self.words, &self.indicator, &self.source_name, &self.style)
    }
}

/// Makes a curve of an indicator.
pub fn curve(
    words: &CurveWords,
    indicator: &Indicator,
    source_name: &str,
    style: &HouseStyle,
) -> Curve {
    let facts = Facts::of(indicator, style);
    let ahead = words.ahead.unwrap_or(PERIODS_AHEAD).min(MOST_PERIODS_AHEAD);
    let baseline = baseline(indicator, ahead, facts.decimals);
    let history: Vec<CurvePoint> =
        baseline.history.iter().map(|one| said::point(&facts, one)).collect();
    let forecast = (0 < ahead).then(|| {
        baseline.forecast.as_ref().map_err(ToString::to_string).map(|forecast| ForecastShown {
            rule_words: forecast.rule_words(style),
            points: forecast.points.iter().map(|one| said::forecast_point(&facts, one)).collect(),
        })
    });
    let mut problems = Vec::new();
    let targets = targets(words, &facts, &mut problems);
    let shown = forecast.as_ref().and_then(|forecast| forecast.as_ref().ok());
    let mut values: Vec<Decimal> = history.iter().filter_map(|one| one.value).collect();
    values.extend(targets.iter().map(|target| target.value));
    for point in shown.iter().flat_map(|forecast| &forecast.points) {
        values.extend([point.low, point.high, point.value]);
    }
    let typed = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let cells: Vec<CellRef> = history
        .iter()
        .rev()
        .filter(|one| one.value.is_some())
        .map(|one| one.cell.clone())
        .collect();
    Curve {
        title: typed(&words.title).unwrap_or_else(|| said::title(&facts)),
        subtitle: typed(&words.subtitle).unwrap_or_else(|| said::subtitle(&facts, &history)),
        unit: indicator.unit.value.clone(),
        axis: value_axis(&values, &indicator.unit.value, style),
        alt: said::alt(&facts, &history, shown, &targets),
        table: table(&facts, &history, shown, &targets),
        source_line: source_line(source_name, &cells),
        rule_words: shown
            .map(|forecast| format!("Forecast: {}, with its 80% interval", forecast.rule_words)),
        history,
        forecast,
        targets,
        problems,
    }
}
