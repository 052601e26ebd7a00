//! Direct labels: the first and the last figure, the end of the forecast, the target.
//!
//! Each is an unseen point of its own, so that its words and place are plain values.

use super::Look;
use super::ends::{end_points, ends};
use super::lines::{pair, shown};
use super::place::{FONT_SIZE, Place, text_width};
use super::slots::Slots;
use crate::curve::Curve;
use crate::order;
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{Color, ItemStyle, Label, LabelAlign, LabelPosition, Symbol};
use charming::series::Scatter;

/// From one line of a label to the next.
pub(super) const LINE: f64 = 17.0;

/// From the axis to the first figure beside it; a value of the axis ends as far on its other side.
const CLEAR: f64 = 6.0;

pub(crate) fn labels(curve: &Curve, slots: &Slots, place: &Place, look: &Look) -> Vec<Scatter> {
    let mut labels = history(curve, slots, place, look);
    labels.extend(marks(curve, slots, look));
    labels.extend(end_points(&ends(curve, slots, place, look), 8.0, look));
    labels
}

/// What the lines down the plot mark, at their upper ends, one lower than the other so that neighbours stay apart.
fn marks(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Scatter> {
    let turning = curve.turning.iter().map(|mark| (mark, "Turning point"));
    let breaks = curve.breaks.iter().map(|mark| (mark, "Break"));
    let actions = curve.actions.iter().map(|mark| (mark, "Action"));
    let mut marks: Vec<_> = turning.chain(breaks).chain(actions).collect();
    order::by_key(&mut marks, |(mark, _)| mark.period.last);
    let top = super::lines::number(curve.axis.max);
    let label = |(index, (mark, kind)): (usize, (&crate::curve::CurveMark, &str))| {
        let words = if mark.words.is_empty() { kind } else { mark.words.as_str() };
        let down = f64::from(u32::try_from(index % 3).unwrap_or(0)) * LINE;
        let slot = slots.of_day(mark.period.last);
        let late = slots.count < slot * 2;
        let (position, align) = if late {
            (LabelPosition::Left, LabelAlign::Right)
        } else {
            (LabelPosition::Right, LabelAlign::Left)
        };
        let label = label(&cut(words, 28), look.muted.as_str(), look)
            .font_weight("normal")
            .position(position)
            .distance(4.0)
            .align(align)
            .offset((0.0, down - 12.0));
        point(slot, top, label)
    };
    marks.into_iter().enumerate().map(label).collect()
}

/// The first letters of words that would not fit; the whole stands in the notes.
pub(super) fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most - 1).collect();
    format!("{}\u{2026}", kept.trim_end())
}

/// The first and last figure, above or below their dots, whichever side the line leaves free. The last stands at
/// the right, with the other ends, where the chart ends with it.
fn history(curve: &Curve, slots: &Slots, place: &Place, look: &Look) -> Vec<Scatter> {
    let figures: Vec<(usize, f64, &str)> = slots
        .history
        .iter()
        .zip(&curve.history)
        .filter_map(|(slot, one)| Some((*slot, shown(curve, one.value?), one.text.as_str())))
        .collect();
    let forecast = match &curve.forecast {
        Some(Ok(forecast)) => forecast.points.first().map(|point| shown(curve, point.value)),
        _ => None,
    };
    let mut labels = Vec::new();
    let rise = |from: f64, to: f64| place.y(from) - place.y(to);
    if let [first, second, ..] = figures.as_slice() {
        // It begins right of the first dot, so that it stays clear of the axis and its values.
        let clear = text_width(first.2) / 2.0 + CLEAR;
        let up = 0.0 < rise(first.1, second.1);
        let floor = place.height() < place.y(first.1) + 1.5 * LINE;
        let (position, aside) = match (up, floor) {
            (false, _) => (LabelPosition::Top, clear),
            (true, false) => (LabelPosition::Bottom, clear),
            // On the floor there is no room under the dot, but beside it.
            (true, true) => (LabelPosition::Right, 0.0),
        };
        let label = label(first.2, &look.accent, look)
            .position(position)
            .distance(7.0)
            .offset((aside, 0.0));
        labels.push(point(first.0, first.1, label));
    }
    let goes_on = |last: &&(usize, f64, &str)| forecast.is_some() || last.0 + 1 < slots.count;
    if let Some(last) = figures.last().filter(goes_on) {
        let before = figures.len().checked_sub(2).and_then(|index| figures.get(index));
        let left = before.map_or(0.0, |before| rise(last.1, before.1));
        let right = forecast.map_or(0.0, |forecast| rise(last.1, forecast));
        let (above, below) = targets_beside(curve, slots, place, last.0, last.1);
        let valley = 0.0 < left && 0.0 <= right;
        let floor = place.height() < place.y(last.1) + 1.5 * LINE;
        let under = !floor && !below && (valley || above);
        let position = if under { LabelPosition::Bottom } else { LabelPosition::Top };
        // Away from the line that goes the way of the label.
        let toward = |rise: f64| if under { -rise } else { rise };
        let (left, right) = (toward(left), toward(right));
        let aside = match (6.0 < left, 6.0 < right) {
            (true, true) if left < right => -14.0,
            (true, _) => 14.0,
            (false, true) => -14.0,
            (false, false) => 0.0,
        };
        let label =
            label(last.2, &look.accent, look).position(position).distance(7.0).offset((aside, 0.0));
        labels.push(point(last.0, last.1, label));
    }
    labels
}

/// Whether a target's line or mark lies where a label over, or under, a dot would stand.
fn targets_beside(
    curve: &Curve,
    slots: &Slots,
    place: &Place,
    slot: usize,
    value: f64,
) -> (bool, bool) {
    let room = 2.0 * LINE;
    let (mut above, mut below) = (false, false);
    for (at, target) in slots.targets.iter().zip(&curve.targets) {
        let near = curve.targets.len() == 1 || (place.x(*at) - place.x(slot)).abs() < room;
        let off = place.y(value) - place.y(shown(curve, target.value));
        above |= near && 0.0 <= off && off < room;
        below |= near && off < 0.0 && -room < off;
    }
    (above, below)
}

/// What the labels at the right say, besides their figures.
pub(crate) const FORECAST: &str = "Forecast";
pub(crate) const INTERVAL: &str = "80% interval";
pub(crate) const TARGET: &str = "Target";

pub(super) fn label(text: &str, color: &str, look: &Look) -> Label {
    Label::new()
        .show(true)
        .formatter(escaped(text).as_str())
        .color(Color::Value(color.to_owned()))
        .font_size(FONT_SIZE)
        .font_weight("bold")
        .font_family(look.font_family.as_str())
}

pub(super) fn point(slot: usize, value: f64, label: Label) -> Scatter {
    named_point(pair(slot, value), label)
}

/// An unseen point with a label.
pub(super) fn named_point(at: Vec<CompositeValue>, label: Label) -> Scatter {
    Scatter::new()
        .name("Label")
        .symbol(Symbol::Circle)
        .symbol_size(0.0)
        // A scatter's own 0.8 would fade its label too.
        .item_style(ItemStyle::new().opacity(1.0))
        .label(label)
        .data(vec![DataPointItem::new(at)])
}

/// Braces in a label's text would be taken for a template.
fn escaped(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}
