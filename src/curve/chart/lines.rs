//! The lines of a chart: history solid, forecast dashed, interval shaded, target dotted.

use super::Look;
use super::place::dot_size;
use super::slots::Slots;
use crate::curve::{Curve, ForecastShown};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{AreaStyle, ItemStyle, LineStyle, LineStyleType, Symbol};
use charming::series::{Line, Scatter};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

pub(crate) fn history_line(curve: &Curve, slots: &Slots, look: &Look) -> Line {
    let mut data = Vec::new();
    for (index, one) in curve.history.iter().enumerate() {
        let slot = slots.history[index];
        if 0 < index && slots.hole_before(index) {
            data.push(DataPointItem::new(gap(slot - 1)));
        }
        match one.value {
            Some(value) => {
                let words = format!("{}{}", one.words, one.interval_words);
                data.push(DataPointItem::new(pair(slot, shown(curve, value))).name(words));
            }
            None => data.push(DataPointItem::new(gap(slot))),
        }
    }
    Line::new()
        .name("History")
        .symbol(Symbol::Circle)
        .symbol_size(dot_size(curve.history.len()))
        .line_style(
            LineStyle::new().color(look.accent.as_str()).width(2.5).type_(LineStyleType::Solid),
        )
        .item_style(ItemStyle::new().color(look.accent.as_str()))
        .z(5)
        .data(data)
}

/// A line up and down through each figure that has confidence limits.
pub(crate) fn confidence_line(curve: &Curve, slots: &Slots, look: &Look) -> Option<Line> {
    let mut data = Vec::new();
    for (slot, one) in slots.history.iter().zip(&curve.history) {
        if let Some(limits) = one.limits {
            data.push(DataPointItem::new(pair(*slot, shown(curve, limits.low))));
            data.push(DataPointItem::new(pair(*slot, shown(curve, limits.high))));
            data.push(DataPointItem::new(gap(*slot)));
        }
    }
    let style = LineStyle::new().color(look.muted.as_str()).width(1.5).type_(LineStyleType::Solid);
    let line = Line::new().name("Confidence limits").symbol(Symbol::None).silent(true);
    (!data.is_empty()).then(|| line.line_style(style).z(4).data(data))
}

pub(crate) fn forecast_line(
    curve: &Curve,
    forecast: &ForecastShown,
    start: (usize, Decimal),
    slots: &Slots,
    look: &Look,
) -> Line {
    // The line goes on from the last figure, whose own dot already names it.
    let mut data = vec![DataPointItem::new(pair(start.0, shown(curve, start.1)))];
    for (slot, point) in slots.forecast.iter().zip(&forecast.points) {
        let words = format!("Forecast {}", point.words);
        data.push(DataPointItem::new(pair(*slot, shown(curve, point.value))).name(words));
    }
    Line::new()
        .name("Forecast")
        .symbol(Symbol::Circle)
        .symbol_size(7.0)
        .line_style(
            LineStyle::new().color(look.accent.as_str()).width(2.0).type_(LineStyleType::Dashed),
        )
        .item_style(
            ItemStyle::new()
                .color(look.paper.as_str())
                .border_color(look.accent.as_str())
                .border_width(2.0),
        )
        .z(4)
        .data(data)
}

/// Two lines on top of each other: the lower end, unseen, and from there to the upper end, shaded.
pub(crate) fn interval(
    curve: &Curve,
    forecast: &ForecastShown,
    start: (usize, Decimal),
    slots: &Slots,
    look: &Look,
) -> [Line; 2] {
    let mut lower = vec![DataPointItem::new(pair(start.0, shown(curve, start.1)))];
    let mut upper = vec![DataPointItem::new(pair(start.0, 0.0))];
    for (slot, point) in slots.forecast.iter().zip(&forecast.points) {
        let Some(ends) = point.intervals else { continue };
        lower.push(DataPointItem::new(pair(*slot, shown(curve, ends.low))));
        let width = ends.high.checked_sub(ends.low).unwrap_or_default();
        upper.push(DataPointItem::new(pair(*slot, shown(curve, width))));
    }
    let line = |name: &str, data: Vec<DataPointItem>| {
        Line::new()
            .name(name)
            .stack("interval")
            .symbol(Symbol::None)
            .silent(true)
            .line_style(LineStyle::new().opacity(0.0).width(0.0))
            .z(1)
            .data(data)
    };
    let shade = AreaStyle::new().color(look.accent.as_str()).opacity(0.14);
    [line("Interval, lower end", lower), line("80% interval", upper).area_style(shade)]
}

/// One target is a level line across the whole chart; several are joined.
pub(crate) fn target_line(curve: &Curve, slots: &Slots, look: &Look) -> Line {
    let mut data: Vec<DataPointItem> = Vec::new();
    match curve.targets.as_slice() {
        [only] => {
            let value = shown(curve, only.value);
            data.push(DataPointItem::new(pair(0, value)));
            data.push(DataPointItem::new(pair(slots.count - 1, value)));
        }
        several => {
            for (slot, target) in slots.targets.iter().zip(several) {
                data.push(DataPointItem::new(pair(*slot, shown(curve, target.value))));
            }
        }
    }
    Line::new()
        .name("Target")
        .symbol(Symbol::None)
        .silent(true)
        .line_style(
            LineStyle::new().color(look.target.as_str()).width(2.0).type_(LineStyleType::Dotted),
        )
        .z(3)
        .data(data)
}

pub(crate) fn target_marks(curve: &Curve, slots: &Slots, look: &Look) -> Scatter {
    let data: Vec<DataPointItem> = slots
        .targets
        .iter()
        .zip(&curve.targets)
        .map(|(slot, target)| {
            DataPointItem::new(pair(*slot, shown(curve, target.value)))
                .name(format!("Target {}", target.words))
        })
        .collect();
    Scatter::new()
        .name("Target")
        .symbol(Symbol::Diamond)
        .symbol_size(11.0)
        .item_style(
            ItemStyle::new()
                .color(look.paper.as_str())
                .border_color(look.target.as_str())
                .border_width(2.0)
                .opacity(1.0),
        )
        .data(data)
}

/// Slot and value of the figure that the forecast goes on from.
pub(crate) fn forecast_start(
    curve: &Curve,
    forecast: &ForecastShown,
    slots: &Slots,
) -> Option<(usize, Decimal)> {
    let from = forecast.from?;
    Some((*slots.history.get(from)?, curve.history.get(from)?.value?))
}

/// As people see it: 42.5 for 42.5%.
pub(crate) fn shown(curve: &Curve, value: Decimal) -> f64 {
    number(curve.unit.shown(value))
}

pub(crate) fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

pub(crate) fn pair(slot: usize, value: f64) -> Vec<CompositeValue> {
    vec![CompositeValue::from(slot_number(slot)), CompositeValue::from(value)]
}

pub(crate) fn gap(slot: usize) -> Vec<CompositeValue> {
    vec![CompositeValue::from(slot_number(slot)), CompositeValue::OptionalNumber(None)]
}

pub(crate) fn slot_number(slot: usize) -> i64 {
    i64::try_from(slot).unwrap_or(0)
}
