//! Curves: history, forecast, targets, and the words and table that go with the chart.

mod ahead;
mod axis;
pub mod backtest;
mod baseline;
mod beside;
mod bounds;
pub mod chart;
mod comparators;
mod drawn;
mod made;
mod money;
mod parts;
mod problem;
mod rule_words;
mod rules;
mod scenario;
mod table;
mod target;
mod text_parts;
mod trend;
mod typed;
mod verdict;
mod verdict_words;
mod why_not;
mod words;

pub use ahead::periods_ahead;
pub use axis::ValueAxis;
pub use baseline::{
    Asked, FEWEST_FIGURES, Forecast, ForecastPoint, Intervals, forecast, forecast_at,
};
pub use beside::{Reader, Sentence, SentenceKind};
pub use comparators::{ComparatorLine, ComparatorPoint, MOST_COMPARATOR_LINES};
pub use drawn::{
    Curve, CurveMark, CurveOf, CurvePoint, CurveTarget, ForecastPointShown, ForecastShown,
};
pub use made::curve;
pub use money::{Money, TypedCost};
pub use parts::{Form, MOST_BARS, MOST_SHARES, PartFigure, PartsPeriod, PartsShown};
pub use problem::{CurveField, CurveProblem};
pub use rules::Rule;
pub use scenario::{Scenario, ScenarioPoint, TypedScenarios};
pub use table::CurveTable;
pub use text_parts::{TextPart, text_parts};
pub use trend::{PhaseShown, TrendShown};
pub use typed::line_through_last;
pub use verdict::{Verdict, VerdictKind, split, verdict};
pub use verdict_words::{RuleRow, VerdictShown};
pub use why_not::{There, WhyNot};

use crate::project::IndicatorId;
use serde::{Deserialize, Serialize};

/// Periods of the forecast unless the officer says otherwise.
pub const PERIODS_AHEAD: u8 = 3;

/// More than this is guessing.
pub const MOST_PERIODS_AHEAD: u8 = 12;

/// What an officer typed and chose for a curve; what is not typed is proposed from the figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CurveWords {
    /// How it is drawn.
    #[serde(skip_serializing_if = "Form::is_line")]
    pub form: Form,
    /// The indicators that it is made of where it is no line, in order; its own is always one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<IndicatorId>,
    /// The period of the bars; none: the latest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts_period: Option<String>,
    /// The message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Measure, unit, area, periods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// Periods of the forecast; none: [`PERIODS_AHEAD`]; 0: no forecast.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ahead: Option<u8>,
    /// A target that is not in the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<TypedTarget>,
    /// How to forecast; none: the rule that did best when the past was forecast.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<Rule>,
    /// A straight line goes through so many of the latest figures; none: through all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_through_last: Option<u16>,
    /// Points of a forecast by hand, a line each: "2027: 1,300".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_hand: Option<String>,
    /// When the actions began: "July 2011".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turning_point: Option<String>,
    /// Breaks in the series, a line each: "2014-15: counted in another way from here on".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub breaks: Option<String>,
    /// Actions on the time axis, a line each: "July 2011: placements panel".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<String>,
    /// Notes on points, a line each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Best, as planned, worst.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scenarios: Option<TypedScenarios>,
    /// What one costs for one period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_cost: Option<TypedCost>,
    /// Whether to draw mean and limits of the process-behaviour chart.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub limits: bool,
    /// Whether several comparators are drawn as their median.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub median: bool,
}

/// A target as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TypedTarget {
    /// "March 2016", "2015-16"
    pub period: String,
    /// "1,031", "42.5%"
    pub value: String,
}

#[cfg(test)]
mod beside_tests;
#[cfg(test)]
mod limits_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod verdict_tests;
