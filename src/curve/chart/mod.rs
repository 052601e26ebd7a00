//! The definition of a curve's chart, as plain JSON for ECharts: made with charming, patched in one place.
//!
//! History is a solid line with dots, the forecast dashed inside its shaded interval, targets dotted: told apart
//! without colour. Lines are labelled at their ends; there is no legend. Nothing in it is a function.

mod beside;
mod ends;
mod figures;
mod labels;
mod lines;
mod marks;
mod parts;
mod patch;
mod place;
mod slots;
mod stops;
mod tips;
mod values;

pub use stops::{Stop, Way, next_stop};

use super::Curve;
use charming::component::{Axis, Grid};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, BoundaryGap, LineStyle, SplitLine, Tooltip, Trigger,
};
use lines::{
    forecast_line, forecast_start, history_line, interval, number, target_line, target_marks,
};
use place::Place;
use slots::Slots;

/// How a chart looks: its size and the page's own colours, as CSS colours.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
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

/// A chart, ready for ECharts, and the points of it that can be read one by one.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Chart {
    /// For ECharts' `setOption`, as JSON.
    pub option: String,
    /// Line by line.
    pub stops: Vec<Stop>,
}

/// The chart of a curve.
pub fn chart(curve: &Curve, look: &Look) -> Chart {
    let option = option(curve, look);
    Chart { stops: stops::of(&option), option: option.to_string() }
}

/// The ECharts option of a curve. Nothing is drawn where there is no figure; the page says so in words.
pub fn option(curve: &Curve, look: &Look) -> serde_json::Value {
    if let Some(shown) = &curve.parts {
        return parts::option(curve, shown, look);
    }
    let slots = Slots::of(curve);
    let place = Place::of(curve, look, &slots);
    let mut chart = charming::Chart::new()
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
        .y_axis(y_axis(curve, &slots, look));
    if let Some(Ok(forecast)) = &curve.forecast
        && let Some(start) = forecast_start(curve, forecast, &slots)
    {
        let has_interval = forecast.rule != crate::curve::Rule::ByHand;
        for line in has_interval
            .then(|| interval(curve, forecast, start, &slots, look))
            .into_iter()
            .flatten()
        {
            chart = chart.series(line);
        }
        chart = chart.series(forecast_line(curve, forecast, start, &slots, look));
    }
    if !curve.targets.is_empty() {
        chart = chart.series(target_line(curve, &slots, look));
        chart = chart.series(target_marks(curve, &slots, look));
    }
    let ends = ends::ends(curve, &slots, &place, look);
    let beside = beside::mark_lines(curve, &slots, look)
        .into_iter()
        .chain(beside::limit_lines(curve, &slots, look))
        .chain(beside::comparator_lines(curve, &slots, look))
        .chain(beside::scenario_lines(curve, &slots, look))
        .chain(ends::leaders(&ends, &slots, &place, look));
    for line in beside {
        chart = chart.series(line);
    }
    if let Some(limits) = lines::confidence_line(curve, &slots, look) {
        chart = chart.series(limits);
    }
    chart = chart.series(history_line(curve, &slots, look));
    for label in labels::labels(curve, &slots, &place, &ends, look) {
        chart = chart.series(label);
    }
    let mut option = patch::patched(&chart, look);
    tips::place_tips(&mut option, &place);
    option
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

fn y_axis(curve: &Curve, slots: &Slots, look: &Look) -> Axis {
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
        .axis_label(
            axis_label(look)
                .show(!values::are_written(curve, slots))
                .formatter(place::value_template(&curve.unit).as_str()),
        )
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

#[cfg(test)]
mod tests;
