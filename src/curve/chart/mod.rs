//! The definition of a curve's chart, as plain JSON for ECharts: made with charming, patched in one place.
//!
//! History is a solid line with dots, the forecast dashed inside its shaded interval, targets dotted: told apart
//! without colour. Lines are labelled at their ends; there is no legend. Nothing in it is a function.

mod labels;
mod patch;
mod place;
mod slots;

use super::Curve;
use super::drawn::ForecastShown;
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{
    AreaStyle, AxisLabel, AxisLine, AxisTick, AxisType, BoundaryGap, ItemStyle, LineStyle,
    LineStyleType, SplitLine, Symbol, Tooltip, Trigger,
};
use charming::series::{Line, Scatter};
use place::Place;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use slots::Slots;

/// How a chart looks: its size and the page's own colours, as CSS colours.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// Text and axis line.
    pub ink: String,
    /// Quiet text: axis labels.
    pub muted: String,
    /// The history, its end labels, and the shade of the interval.
    pub accent: String,
    /// The target.
    pub target: String,
    /// Behind the chart; around letters that cross a line.
    pub paper: String,
    /// Grid lines.
    pub grid: String,
    /// CSS font family.
    pub font_family: String,
}

impl Look {
    /// On white paper, for print and exports.
    pub fn paper(width: f64, height: f64) -> Look {
        Look {
            width,
            height,
            ink: "#1d1d1f".to_owned(),
            muted: "#57595e".to_owned(),
            accent: "#12436d".to_owned(),
            target: "#a33c00".to_owned(),
            paper: "#ffffff".to_owned(),
            grid: "#dfe1e5".to_owned(),
            font_family: "Arial, Helvetica, sans-serif".to_owned(),
        }
    }
}

/// The ECharts option of a curve. Nothing is drawn where there is no figure; the page says so in words.
pub fn option(curve: &Curve, look: &Look) -> serde_json::Value {
    let slots = Slots::of(curve);
    let place = Place::of(curve, look, &slots);
    let mut chart = Chart::new()
        .animation(false)
        .background_color(look.paper.as_str())
        .tooltip(tooltip(look))
        .grid(
            Grid::new()
                .left(place.left)
                .right(place.right)
                .top(place.top)
                .bottom(place.bottom)
                .contain_label(false),
        )
        .x_axis(x_axis(&slots, &place, look))
        .y_axis(y_axis(curve, look));
    if let Some(Ok(forecast)) = &curve.forecast
        && let Some(start) = last_figure(curve)
    {
        for line in interval(curve, forecast, start, &slots, look) {
            chart = chart.series(line);
        }
        chart = chart.series(forecast_line(curve, forecast, start, &slots, look));
    }
    if !curve.targets.is_empty() {
        chart = chart.series(target_line(curve, &slots, look));
        chart = chart.series(target_marks(curve, &slots, look));
    }
    chart = chart.series(history_line(curve, &slots, look));
    for label in labels::labels(curve, &slots, &place, look) {
        chart = chart.series(label);
    }
    patch::patched(&chart, look)
}

fn x_axis(slots: &Slots, place: &Place, look: &Look) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .boundary_gap(BoundaryGap::from(false))
        .data(place.axis_labels(slots))
        .axis_line(AxisLine::new().show(true))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
        .axis_label(axis_label(look).interval(0.0))
}

fn y_axis(curve: &Curve, look: &Look) -> Axis {
    let axis = &curve.axis;
    let grid = LineStyle::new().color(look.grid.as_str()).width(1.0);
    Axis::new()
        .type_(AxisType::Value)
        .min(number(axis.min))
        .max(number(axis.max))
        .interval(number(axis.step))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(true).line_style(grid))
        .axis_label(axis_label(look).formatter(place::value_template(&curve.unit).as_str()))
}

fn axis_label(look: &Look) -> AxisLabel {
    AxisLabel::new()
        .color(look.muted.as_str())
        .font_size(place::FONT_SIZE)
        .font_family(look.font_family.as_str())
}

fn tooltip(look: &Look) -> Tooltip {
    // Every point carries its own words as its name.
    Tooltip::new()
        .trigger(Trigger::Item)
        .formatter("{b}")
        .background_color(look.paper.as_str())
        .border_color(look.muted.as_str())
        .border_width(1.0)
}

fn history_line(curve: &Curve, slots: &Slots, look: &Look) -> Line {
    let mut data = Vec::new();
    for (index, one) in curve.history.iter().enumerate() {
        let slot = slots.history[index];
        if 0 < index && slots.hole_before(index) {
            data.push(DataPointItem::new(gap(slot - 1)));
        }
        match one.value {
            Some(value) => {
                data.push(DataPointItem::new(pair(slot, shown(curve, value))).name(&one.words))
            }
            None => data.push(DataPointItem::new(gap(slot))),
        }
    }
    Line::new()
        .name("History")
        .symbol(Symbol::Circle)
        .symbol_size(place::dot_size(curve.history.len()))
        .line_style(
            LineStyle::new().color(look.accent.as_str()).width(2.5).type_(LineStyleType::Solid),
        )
        .item_style(ItemStyle::new().color(look.accent.as_str()))
        .z(5)
        .data(data)
}

fn forecast_line(
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
fn interval(
    curve: &Curve,
    forecast: &ForecastShown,
    start: (usize, Decimal),
    slots: &Slots,
    look: &Look,
) -> [Line; 2] {
    let mut lower = vec![DataPointItem::new(pair(start.0, shown(curve, start.1)))];
    let mut upper = vec![DataPointItem::new(pair(start.0, 0.0))];
    for (slot, point) in slots.forecast.iter().zip(&forecast.points) {
        lower.push(DataPointItem::new(pair(*slot, shown(curve, point.low))));
        let width = point.high.checked_sub(point.low).unwrap_or_default();
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
fn target_line(curve: &Curve, slots: &Slots, look: &Look) -> Line {
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

fn target_marks(curve: &Curve, slots: &Slots, look: &Look) -> Scatter {
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

/// Slot and value of the latest figure.
fn last_figure(curve: &Curve) -> Option<(usize, Decimal)> {
    let slots = Slots::of(curve);
    let last = curve.history.iter().rposition(|one| one.value.is_some())?;
    Some((slots.history[last], curve.history[last].value?))
}

/// As people see it: 42.5 for 42.5%.
fn shown(curve: &Curve, value: Decimal) -> f64 {
    number(curve.unit.shown(value))
}

fn number(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

fn pair(slot: usize, value: f64) -> Vec<CompositeValue> {
    vec![CompositeValue::from(slot_number(slot)), CompositeValue::from(value)]
}

fn gap(slot: usize) -> Vec<CompositeValue> {
    vec![CompositeValue::from(slot_number(slot)), CompositeValue::OptionalNumber(None)]
}

fn slot_number(slot: usize) -> i64 {
    i64::try_from(slot).unwrap_or(0)
}

#[cfg(test)]
mod tests;
