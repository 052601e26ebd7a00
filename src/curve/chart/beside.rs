//! What stands beside history and forecast: comparators, scenarios, limits, and the marks on the time axis.

use super::Look;
use super::lines::{number, pair, shown};
use super::place::dot_size;
use super::slots::Slots;
use crate::curve::Curve;
use charming::datatype::DataPointItem;
use charming::element::{ItemStyle, LineStyle, LineStyleType, Symbol};
use charming::series::Line;

/// The dots of a comparator, and the letter of that shape, with which its name begins.
pub(super) fn shape(index: usize) -> (Symbol, char) {
    match index % 3 {
        0 => (Symbol::Triangle, '\u{25b2}'),
        1 => (Symbol::Rect, '\u{25a0}'),
        _ => (Symbol::Circle, '\u{25cf}'),
    }
}

/// Thin grey lines, each named at its end: told apart by their dots, and by how they are broken.
pub(crate) fn comparator_lines(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Line> {
    let line = |(index, one): (usize, &crate::curve::ComparatorLine)| {
        let point = |point: &crate::curve::ComparatorPoint| {
            let at = pair(slots.of_day(point.period.last), shown(curve, point.value));
            DataPointItem::new(at).name(&point.words)
        };
        Line::new()
            .name("Comparator")
            .symbol(shape(index).0)
            .symbol_size(dot_size(one.points.len()) - 1.0)
            .line_style(
                LineStyle::new().color(look.muted.as_str()).width(1.5).type_(LineStyleType::Solid),
            )
            .item_style(ItemStyle::new().color(look.muted.as_str()))
            .z(2)
            .data(one.points.iter().map(point).collect())
    };
    curve.comparators.iter().enumerate().map(line).collect()
}

/// Dotted lines from the latest figure on.
pub(crate) fn scenario_lines(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Line> {
    let last = curve.history.iter().rposition(|one| one.value.is_some());
    let start = last.and_then(|last| {
        Some((*slots.history.get(last)?, shown(curve, curve.history.get(last)?.value?)))
    });
    let line = |one: &crate::curve::Scenario| {
        let mut data: Vec<DataPointItem> =
            start.iter().map(|(slot, value)| DataPointItem::new(pair(*slot, *value))).collect();
        for point in &one.points {
            let at = pair(slots.of_day(point.period.last), shown(curve, point.value));
            data.push(DataPointItem::new(at).name(format!("{}: {}", one.name, point.words)));
        }
        Line::new()
            .name("Scenario")
            .symbol(Symbol::Rect)
            .symbol_size(5.0)
            .line_style(
                LineStyle::new().color(look.ink.as_str()).width(1.5).type_(LineStyleType::Dotted),
            )
            .item_style(ItemStyle::new().color(look.ink.as_str()))
            .z(3)
            .data(data)
    };
    curve.scenarios.iter().map(line).collect()
}

/// The mean and the limits of each phase.
pub(crate) fn limit_lines(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Line> {
    let mut lines = Vec::new();
    for phase in &curve.phases {
        let (from, to) = (slots.of_day_number(phase.days.0), slots.of_day_number(phase.days.1));
        for (value, kind) in [
            (phase.mean, LineStyleType::Solid),
            (phase.lower, LineStyleType::Dashed),
            (phase.upper, LineStyleType::Dashed),
        ] {
            let value = shown(curve, value);
            lines.push(plain("Limit", vec![pair(from, value), pair(to, value)], look, 1.0, kind));
        }
    }
    lines
}

/// A line down the plot at each break, turning point and action.
pub(crate) fn mark_lines(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Line> {
    let (low, high) = (number(curve.axis.min), number(curve.axis.max));
    let marks = curve.breaks.iter().map(|mark| (mark, LineStyleType::Dashed));
    let marks = marks.chain(curve.turning.iter().map(|mark| (mark, LineStyleType::Solid)));
    let marks = marks.chain(curve.actions.iter().map(|mark| (mark, LineStyleType::Dotted)));
    let line = |(mark, kind): (&crate::curve::CurveMark, LineStyleType)| {
        let slot = slots.of_day(mark.period.last);
        plain("Mark", vec![pair(slot, low), pair(slot, high)], look, 1.0, kind)
    };
    marks.map(line).collect()
}

pub(super) fn plain(
    name: &str,
    points: Vec<Vec<charming::datatype::CompositeValue>>,
    look: &Look,
    width: f64,
    kind: LineStyleType,
) -> Line {
    Line::new()
        .name(name)
        .symbol(Symbol::None)
        .silent(true)
        .line_style(LineStyle::new().color(look.muted.as_str()).width(width).type_(kind))
        .z(2)
        .data(points.into_iter().map(DataPointItem::new).collect())
}
