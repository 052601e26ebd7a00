//! Charts of parts: bars of one period with their names over them, and shares of the whole stacked over time.
//!
//! Stacked parts are told apart by pattern and outline, not by colour: solid, striped, dotted, and the same again in
//! grey. Each is named at the right, beside its last bar.

use super::ends::{End, end_points, move_apart};
use super::labels::named_point;
use super::lines::{gap, number, pair};
use super::place::{FONT_SIZE, text_width};
use super::{Look, axis_label, patch, tooltip};
use crate::curve::{Curve, Form, PartsPeriod, PartsShown};
use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{
    AxisLine, AxisTick, AxisType, BorderType, BoundaryGap, ItemStyle, LabelAlign, LabelPosition,
    LineStyle, SplitLine,
};
use charming::series::Bar;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};

/// Over the plot, and under it where there is an axis.
const TOP: f64 = 26.0;
const BOTTOM: f64 = 32.0;
/// A bar is no wider than this.
const WIDEST: f64 = 64.0;

/// The ECharts option of a figure by its parts.
pub(super) fn option(curve: &Curve, shown: &PartsShown, look: &Look) -> Value {
    match shown.form {
        Form::Shares => shares(curve, shown, look),
        Form::Bars | Form::Line => bars(curve, shown, look),
    }
}

fn chart(look: &Look, left: f64, right: f64, bottom: f64) -> Chart {
    let grid = Grid::new().left(left).right(right).top(TOP).bottom(bottom).contain_label(false);
    Chart::new()
        .animation(false)
        .background_color(look.paper.as_str())
        .tooltip(tooltip(look))
        .grid(grid)
}

/// One bar a part, from the top: its name over it, its figure at its end.
fn bars(curve: &Curve, shown: &PartsShown, look: &Look) -> Value {
    let figures = shown.periods.first().map(|period| period.figures.as_slice()).unwrap_or(&[]);
    let widest = figures.iter().map(|one| text_width(&one.text)).fold(0.0, f64::max);
    let count = i32::try_from(figures.len().max(1)).unwrap_or(1);
    let row = (look.height - TOP - 8.0).max(20.0) / f64::from(count);
    let thick = (row - 28.0).clamp(5.0, 36.0);
    let lowest = number(curve.axis.min).min(0.0);
    let hidden = |axis: Axis| {
        axis.axis_tick(AxisTick::new().show(false))
            .split_line(SplitLine::new().show(false))
            .axis_label(axis_label(look).show(false))
    };
    let across = hidden(Axis::new().type_(AxisType::Value))
        .min(lowest)
        .max(number(curve.axis.max))
        .axis_line(AxisLine::new().show(false));
    let down = hidden(Axis::new().type_(AxisType::Category))
        .inverse(true)
        .data(vec![String::new(); figures.len()])
        .axis_line(AxisLine::new().show(true));
    let at = |index: usize, value: f64| {
        vec![CompositeValue::from(value), CompositeValue::from(i64::try_from(index).unwrap_or(0))]
    };
    let data = figures.iter().enumerate().map(|(index, one)| match one.value {
        Some(value) => DataPointItem::new(at(index, number(value))).name(&one.words),
        None => DataPointItem::new(at(index, 0.0)),
    });
    let mut chart = chart(look, 8.0, widest + 24.0, 8.0).x_axis(across).y_axis(down).series(
        Bar::new()
            .name("Part")
            .bar_width(thick)
            .item_style(ItemStyle::new().color(look.accent.as_str()))
            .data(data.collect::<Vec<_>>()),
    );
    for (index, (one, name)) in figures.iter().zip(&shown.names).enumerate() {
        let end = one.value.map_or(0.0, |value| number(value).max(0.0));
        let label = super::labels::label(name, look.ink.as_str(), look)
            .font_weight("normal")
            .position(LabelPosition::Right)
            .align(LabelAlign::Left)
            .distance(0.0)
            .offset((2.0, -(thick / 2.0 + 12.0)));
        chart = chart.series(named_point(at(index, lowest), label));
        let color = if one.value.is_some() { &look.accent } else { &look.muted };
        let label = super::labels::label(&one.text, color, look)
            .position(LabelPosition::Right)
            .align(LabelAlign::Left)
            .distance(6.0);
        chart = chart.series(named_point(at(index, end), label));
    }
    patch::patched(&chart, look)
}

/// A bar a period, its parts on top of each other.
fn shares(curve: &Curve, shown: &PartsShown, look: &Look) -> Value {
    let count = shown.periods.len();
    let max = number(curve.axis.max);
    let height = (look.height - TOP - BOTTOM).max(20.0);
    let y = |value: f64| (max - value) / max * height;
    let mut ends = ends(shown, look);
    let right = ends.iter().map(End::width).fold(14.0, f64::max) + 16.0;
    move_apart(&mut ends, &y, height);
    let width = (look.width - 52.0 - right).max(20.0);
    let slot = width / f64::from(u32::try_from(count.max(1)).unwrap_or(1));
    let thick = (slot * 0.72).min(WIDEST);
    let axis_style = LineStyle::new().color(look.grid.as_str()).width(1.0);
    let across = Axis::new()
        .type_(AxisType::Category)
        .boundary_gap(BoundaryGap::from(true))
        .data(axis_words(&shown.periods, slot))
        .axis_line(AxisLine::new().show(true))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
        .axis_label(axis_label(look).interval(0.0));
    let up = Axis::new()
        .type_(AxisType::Value)
        .min(0.0)
        .max(max)
        .interval(number(curve.axis.step))
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(true).line_style(axis_style))
        .axis_label(axis_label(look).formatter("{value}%"));
    let mut chart = chart(look, 52.0, right, BOTTOM).x_axis(across).y_axis(up);
    for part in 0..shown.names.len() {
        for is_forecast in [false, true] {
            if is_forecast && !shown.periods.iter().any(|period| period.is_forecast) {
                continue;
            }
            chart = chart.series(stacked(shown, part, is_forecast, thick, look));
        }
    }
    if let Some(first) = shown.periods.iter().position(|period| period.is_forecast) {
        let label = super::labels::label(super::labels::FORECAST, look.muted.as_str(), look)
            .font_weight("normal")
            .position(LabelPosition::Top)
            .distance(5.0);
        chart = chart.series(named_point(pair(first, max), label));
    }
    let far = thick / 2.0 + 8.0;
    for point in end_points(&ends, far, look) {
        chart = chart.series(point);
    }
    let mut option = patch::patched(&chart, look);
    fill(&mut option, look);
    option
}

/// One part in every period that happened, or in every period to come.
fn stacked(shown: &PartsShown, part: usize, is_forecast: bool, thick: f64, look: &Look) -> Bar {
    let point = |(index, period): (usize, &PartsPeriod)| {
        let figure = period.figures.get(part).filter(|_| period.is_forecast == is_forecast);
        match figure.and_then(|figure| Some((figure, figure.value?))) {
            Some((figure, value)) => {
                DataPointItem::new(pair(index, number(value))).name(&figure.words)
            }
            None => DataPointItem::new(gap(index)),
        }
    };
    let edge = if part < 3 { &look.accent } else { &look.ink };
    let style = ItemStyle::new().border_color(edge.as_str()).border_width(1.0);
    let style =
        if is_forecast { style.border_type(BorderType::Dashed).opacity(0.6) } else { style };
    Bar::new()
        .name(format!("Part {part}"))
        .stack("parts")
        .bar_width(thick)
        .item_style(style)
        .data(shown.periods.iter().enumerate().map(point).collect::<Vec<_>>())
}

/// The names, each beside its part of the last bar.
fn ends<'a>(shown: &PartsShown, look: &'a Look) -> Vec<End<'a>> {
    let drawn = |period: &PartsPeriod| period.figures.iter().any(|figure| figure.value.is_some());
    let Some(last) = shown.periods.iter().rposition(drawn) else { return Vec::new() };
    let mut under = 0.0;
    let mut ends = Vec::new();
    for (name, figure) in shown.names.iter().zip(&shown.periods[last].figures) {
        let value = figure.value.and_then(|value| value.to_f64()).unwrap_or(0.0);
        let text = format!("{}\n{}", named(name, look), figure.text);
        ends.push(End::new(shown.periods.len() - 1, under + value / 2.0, text, &look.ink));
        under += value;
    }
    ends
}

/// A part's name, on several lines where the chart is narrow.
fn named(name: &str, look: &Look) -> String {
    const NARROW: f64 = 480.0;
    let name = super::labels::cut(name, 24);
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        match lines.last_mut() {
            Some(line) if NARROW <= look.width || line.len() + word.len() < 12 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// A label for every period that there is room for: the first and the last, then from the latest back.
fn axis_words(periods: &[PartsPeriod], slot: f64) -> Vec<String> {
    let mut labels = vec![String::new(); periods.len()];
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let last = periods.len().saturating_sub(1);
    let order = [0, last].into_iter().chain((0..last).rev());
    for index in order {
        let Some(words) = periods.get(index).map(|period| &period.axis_words) else { continue };
        let middle = (f64::from(u32::try_from(index).unwrap_or(0)) + 0.5) * slot;
        let half = text_width(words) / 2.0 + FONT_SIZE * 0.4;
        let (from, to) = (middle - half, middle + half);
        if taken.iter().all(|(start, end)| to <= *start || *end <= from) {
            taken.push((from, to));
            labels[index].clone_from(words);
        }
    }
    labels
}

/// `color` and `decal` of each part: solid, striped, dotted, the same in grey. charming has no decal.
fn fill(option: &mut Value, look: &Look) {
    let Some(series) = option.get_mut("series").and_then(Value::as_array_mut) else { return };
    for one in series.iter_mut().filter(|one| one["type"] == "bar") {
        let name = one["name"].as_str().unwrap_or_default();
        let part: usize = name.trim_start_matches("Part ").parse().unwrap_or(0);
        let ink = if part < 3 { &look.accent } else { &look.muted };
        let decal = match part % 3 {
            1 => Some(
                json!({"symbol": "rect", "dashArrayX": [1, 0], "dashArrayY": [2, 5], "rotation": -0.785, "color": ink}),
            ),
            2 => Some(
                json!({"symbol": "circle", "dashArrayX": [[6, 6], [0, 6, 6, 0]], "dashArrayY": [5, 0], "symbolSize": 0.6, "color": ink}),
            ),
            _ => None,
        };
        let color = json!(if decal.is_some() { &look.paper } else { ink });
        one["emphasis"]["itemStyle"]["color"] = color.clone();
        one["itemStyle"]["color"] = color;
        if let Some(decal) = decal {
            one["itemStyle"]["decal"] = decal;
        }
    }
}
