//! The finished curve, as plain values for the page, the chart and the exporters.

use super::CurveWords;
use super::axis::ValueAxis;
use super::baseline::Intervals;
use super::beside::Sentence;
use super::comparators::ComparatorLine;
use super::made::curve;
use super::money::Money;
use super::parts::{self, Form, PartsShown};
use super::problem::CurveProblem;
use super::rules::Rule;
use super::scenario::Scenario;
use super::table::CurveTable;
use super::trend::{PhaseShown, TrendShown};
use super::verdict_words::{RuleRow, VerdictShown};
use crate::amount::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::{ConfidenceLimits, Indicator};
use crate::period::Period;
use crate::table::CellRef;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A curve as it is shown.
///
/// # Units
///
/// Every `value` and interval is in `unit` as the table has it; every text is ready to be shown.
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
    /// Where the actions began; the forecast is made of what came up to it.
    pub turning: Option<CurveMark>,
    /// Whether the curve has turned; none where no turning point is set.
    pub verdict: Option<VerdictShown>,
    /// The rules, as they did when the past was forecast.
    pub rules: Vec<RuleRow>,
    /// Why the suggested rule is suggested.
    pub suggestion: String,
    /// Breaks in the series, in time order: figures before the last of them are left out of the forecast.
    pub breaks: Vec<CurveMark>,
    /// Actions, in time order.
    pub actions: Vec<CurveMark>,
    /// Notes on points, in time order.
    pub notes: Vec<CurveMark>,
    /// The trend, its method, and why that one.
    pub trend: TrendShown,
    /// Mean and limits, to be drawn where the officer wants them; one for each stretch between breaks.
    pub phases: Vec<PhaseShown>,
    /// The same measure elsewhere.
    pub comparators: Vec<ComparatorLine>,
    /// Best, as planned, worst; those that were typed.
    pub scenarios: Vec<Scenario>,
    /// What it costs, where a unit cost is typed.
    pub money: Option<Money>,
    /// What is drawn in the place of a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<PartsShown>,
    /// What stands beside the chart, in order: see [`Curve::beside`].
    pub sentences: Vec<Sentence>,
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
    pub problems: Vec<CurveProblem>,
}

/// Something to be said at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurveMark {
    /// When.
    pub period: Period,
    /// "March 2011"
    pub period_words: String,
    /// "Mar 2011"
    pub axis_words: String,
    /// What; may be empty.
    pub words: String,
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
    /// The 95% confidence interval that the table gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<ConfidenceLimits>,
    /// "1,445", or why it is missing: "confidential (c)".
    pub text: String,
    /// "1,445 in March 2011"
    pub words: String,
    /// ", 95% confidence interval 1,380 to 1,510"; empty where the table gives none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub interval_words: String,
    /// Where.
    pub cell: CellRef,
}

/// A forecast as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForecastShown {
    /// How it was made.
    pub rule: Rule,
    /// Index into the history of the figure that it goes on from.
    pub from: Option<usize>,
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
    /// None when it was entered by hand.
    pub intervals: Option<Intervals>,
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
    /// The same measure for the areas it is compared with, best first.
    pub comparators: Vec<Arc<Indicator>>,
    /// The indicators that it is made of where it is no line, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Arc<Indicator>>,
    /// What the officer calls its source.
    pub source_name: String,
    /// How figures and periods are written.
    pub style: HouseStyle,
}

impl CurveOf {
    /// The curve.
    pub fn curve(&self) -> Curve {
        if self.words.form != Form::Line {
            return parts::figure(self);
        }
        curve(&self.words, &self.indicator, &self.comparators, &self.source_name, &self.style)
    }
}
