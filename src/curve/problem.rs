//! What is wrong with what was typed for a curve, and in which field.

use super::drawn::Curve;
use serde::{Deserialize, Serialize};

/// A field of the words of a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CurveField {
    /// When the actions began.
    TurningPoint,
    /// The value of the target.
    Target,
    /// When the target is for.
    TargetPeriod,
    /// Points of a forecast by hand.
    ByHand,
    /// Breaks in the series.
    Breaks,
    /// Actions on the time axis.
    Actions,
    /// Notes on points.
    Notes,
    /// The best scenario.
    Best,
    /// The scenario as planned.
    Planned,
    /// The worst scenario.
    Worst,
    /// What one costs for one period.
    UnitCost,
    /// The year of its prices.
    PricesOf,
    /// The period of the bars.
    PartsPeriod,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurveProblem {
    /// Where it was typed; none when it is about the curve as a whole.
    pub field: Option<CurveField>,
    /// What, and what to do, one sentence without a full stop.
    pub text: String,
}

impl CurveProblem {
    /// What is wrong with one field.
    pub(crate) fn of(field: CurveField, text: String) -> CurveProblem {
        CurveProblem { field: Some(field), text }
    }

    /// What is wrong with the curve as a whole.
    pub(crate) fn of_all(text: String) -> CurveProblem {
        CurveProblem { field: None, text }
    }
}

/// Reads a field; whatever is told meanwhile is wrong with it.
pub(crate) fn reading<T>(
    field: CurveField,
    problems: &mut Vec<CurveProblem>,
    read: impl FnOnce(&mut Vec<String>) -> T,
) -> T {
    let mut told = Vec::new();
    let value = read(&mut told);
    problems.extend(told.into_iter().map(|text| CurveProblem::of(field, text)));
    value
}

impl Curve {
    /// What is wrong with a field; empty where nothing is.
    pub fn wrong_with(&self, field: CurveField) -> String {
        let of_it = self.problems.iter().filter(|problem| problem.field == Some(field));
        of_it.map(|problem| problem.text.as_str()).collect::<Vec<_>>().join(". ")
    }
}
