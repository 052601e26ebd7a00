//! Curves: history, forecast, targets, and the words and table that go with the chart.

mod ahead;
mod axis;
mod baseline;
pub mod chart;
mod drawn;
mod line;
mod student;
mod table;
mod target;
mod words;

pub use ahead::periods_ahead;
pub use axis::ValueAxis;
pub use baseline::{
    Baseline, FEWEST_FIGURES, Forecast, ForecastPoint, Rule, WhyNot, baseline, forecast,
    forecast_at,
};
pub use drawn::{
    Curve, CurveOf, CurvePoint, CurveTarget, ForecastPointShown, ForecastShown, curve,
};
pub use table::CurveTable;

use serde::{Deserialize, Serialize};

/// Periods of the forecast unless the officer says otherwise.
pub const PERIODS_AHEAD: u8 = 3;

/// More than this is guessing.
pub const MOST_PERIODS_AHEAD: u8 = 12;

/// What an officer typed and chose for a curve; what is not typed is proposed from the figures.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CurveWords {
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
mod tests;
