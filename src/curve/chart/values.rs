//! The values of a vertical axis that goes below zero. ECharts would write "£-5,000" beside a label that says "−£5,678":
//! each is a label of its own.

use super::Look;
use super::labels::{label, point};
use super::lines::number;
use super::place::value_words;
use super::slots::Slots;
use crate::curve::Curve;
use charming::element::{LabelAlign, LabelPosition};
use charming::series::Scatter;
use rust_decimal::Decimal;

/// From a value to the plot, as ECharts has it.
const MARGIN: f64 = 8.0;

/// Whether the axis writes its own values.
pub(super) fn are_written(curve: &Curve, slots: &Slots) -> bool {
    // A lone slot is in the middle of the plot.
    curve.axis.min < Decimal::ZERO && 1 < slots.count
}

/// The values, left of the plot; none where ECharts writes them.
pub(super) fn values(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Scatter> {
    if !are_written(curve, slots) {
        return Vec::new();
    }
    let written = |value: Decimal| {
        let label = label(&value_words(&curve.unit, value), look.muted.as_str(), look)
            .font_weight("normal")
            .position(LabelPosition::Left)
            .align(LabelAlign::Right)
            .distance(MARGIN);
        point(0, number(value), label)
    };
    curve.axis.values().into_iter().map(written).collect()
}
