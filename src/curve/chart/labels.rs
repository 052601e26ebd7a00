//! Direct labels: the first and the last figure, the end of the forecast, the target.
//!
//! Each is an unseen point of its own, so that its words and place are plain values.

use super::Look;
use super::lines::{pair, shown};
use super::place::{FONT_SIZE, Place, text_width};
use super::slots::Slots;
use crate::curve::Curve;
use charming::datatype::DataPointItem;
use charming::element::{Color, ItemStyle, Label, LabelAlign, LabelPosition, Symbol};
use charming::series::Scatter;

/// From one line of a label to the next.
const LINE: f64 = 17.0;

pub(crate) fn labels(curve: &Curve, slots: &Slots, place: &Place, look: &Look) -> Vec<Scatter> {
    let mut labels = history(curve, slots, place, look);
    labels.extend(marks(curve, slots, look));
    for end in ends(curve, slots, place, look) {
        let label = label(&end.text, end.color, look)
            .font_weight(if end.quiet { "normal" } else { "bold" })
            .position(LabelPosition::Right)
            .distance(8.0)
            .align(LabelAlign::Left)
            .offset((0.0, end.down));
        labels.push(point(end.slot, end.value, label));
    }
    labels
}

/// What the lines down the plot mark, at their upper ends, one lower than the other so that neighbours stay apart.
fn marks(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Scatter> {
    let turning = curve.turning.iter().map(|mark| (mark, "Turning point"));
    let breaks = curve.breaks.iter().map(|mark| (mark, "Break"));
    let actions = curve.actions.iter().map(|mark| (mark, "Action"));
    let mut marks: Vec<_> = turning.chain(breaks).chain(actions).collect();
    marks.sort_by_key(|(mark, _)| mark.period.last);
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
fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most - 1).collect();
    format!("{}\u{2026}", kept.trim_end())
}

/// The first and last figure, above or below their dots, whichever side the line leaves free. The last stands at
/// the right, with the other ends, where no forecast goes on from it.
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
        // It begins over the first dot, so that it stays clear of the axis.
        let up = 0.0 < rise(first.1, second.1);
        let floor = place.height() < place.y(first.1) + 1.5 * LINE;
        let (position, aside) = match (up, floor) {
            (false, _) => (LabelPosition::Top, text_width(first.2) / 2.0 - 4.0),
            (true, false) => (LabelPosition::Bottom, text_width(first.2) / 2.0 - 4.0),
            // On the floor there is no room under the dot, but beside it.
            (true, true) => (LabelPosition::Right, 0.0),
        };
        let label = label(first.2, &look.accent, look)
            .position(position)
            .distance(7.0)
            .offset((aside, 0.0));
        labels.push(point(first.0, first.1, label));
    }
    if let (Some(last), Some(forecast)) = (figures.last(), forecast) {
        let before = figures.len().checked_sub(2).and_then(|index| figures.get(index));
        let left = before.map_or(0.0, |before| rise(last.1, before.1));
        let right = rise(last.1, forecast);
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

/// A label right of the plot.
struct End<'a> {
    slot: usize,
    value: f64,
    text: String,
    color: &'a str,
    quiet: bool,
    /// Pixels, so that no two touch.
    down: f64,
}

impl End<'_> {
    fn height(&self) -> f64 {
        if self.text.contains('\n') { 2.0 * LINE } else { LINE }
    }
}

fn ends<'a>(curve: &Curve, slots: &Slots, place: &Place, look: &'a Look) -> Vec<End<'a>> {
    let mut ends = Vec::new();
    if let Some(Ok(forecast)) = &curve.forecast
        && let (Some(point), Some(slot)) = (forecast.points.last(), slots.forecast.last())
    {
        let end =
            |value, text, color, quiet| End { slot: *slot, value, text, color, quiet, down: 0.0 };
        let text = format!("{FORECAST}\n{}", point.text);
        ends.push(end(shown(curve, point.value), text, look.accent.as_str(), false));
        if let Some(interval) = point.intervals {
            let high = shown(curve, interval.high);
            ends.push(end(high, INTERVAL.to_owned(), look.muted.as_str(), true));
        }
    } else if let Some((slot, value, text)) = last_figure(curve, slots) {
        let color = look.accent.as_str();
        ends.push(End { slot, value, text, color, quiet: false, down: 0.0 });
    }
    if let ([.., target], [.., slot]) = (curve.targets.as_slice(), slots.targets.as_slice()) {
        let slot = if curve.targets.len() == 1 { slots.count - 1 } else { *slot };
        let text = format!("{TARGET}\n{}", target.text);
        let color = look.target.as_str();
        ends.push(End {
            slot,
            value: shown(curve, target.value),
            text,
            color,
            quiet: false,
            down: 0.0,
        });
    }
    for one in &curve.comparators {
        if let Some(point) = one.points.last() {
            let (slot, value) = (slots.of_day(point.period.last), shown(curve, point.value));
            let (text, color) = (one.name.clone(), look.muted.as_str());
            ends.push(End { slot, value, text, color, quiet: true, down: 0.0 });
        }
    }
    for one in &curve.scenarios {
        if let Some(point) = one.points.last() {
            let (slot, value) = (slots.of_day(point.period.last), shown(curve, point.value));
            let (text, color) = (format!("{} {}", one.name, point.text), look.ink.as_str());
            ends.push(End { slot, value, text, color, quiet: true, down: 0.0 });
        }
    }
    move_apart(&mut ends, place);
    ends
}

fn last_figure(curve: &Curve, slots: &Slots) -> Option<(usize, f64, String)> {
    let last = curve.history.iter().rposition(|one| one.value.is_some())?;
    let (slot, one) = (slots.history.get(last)?, curve.history.get(last)?);
    Some((*slot, shown(curve, one.value?), one.text.clone()))
}

/// Pushes labels down, then up from the bottom, until none touches another.
fn move_apart(ends: &mut [End], place: &Place) {
    ends.sort_by(|one, other| place.y(one.value).total_cmp(&place.y(other.value)));
    let mut free_from = f64::NEG_INFINITY;
    for end in ends.iter_mut() {
        let (at, half) = (place.y(end.value), end.height() / 2.0);
        let moved = at.max(free_from + half);
        end.down = moved - at;
        free_from = moved + half;
    }
    let mut free_to = place.height();
    for end in ends.iter_mut().rev() {
        let (at, half) = (place.y(end.value), end.height() / 2.0);
        let moved = (at + end.down).min(free_to - half).max(at.min(free_to - half));
        end.down = moved - at;
        free_to = moved - half;
    }
}

/// What the labels at the right say, besides their figures.
pub(crate) const FORECAST: &str = "Forecast";
pub(crate) const INTERVAL: &str = "80% interval";
pub(crate) const TARGET: &str = "Target";

fn label(text: &str, color: &str, look: &Look) -> Label {
    Label::new()
        .show(true)
        .formatter(escaped(text).as_str())
        .color(Color::Value(color.to_owned()))
        .font_size(FONT_SIZE)
        .font_weight("bold")
        .font_family(look.font_family.as_str())
}

fn point(slot: usize, value: f64, label: Label) -> Scatter {
    Scatter::new()
        .name("Label")
        .symbol(Symbol::Circle)
        .symbol_size(0.0)
        // A scatter's own 0.8 would fade its label too.
        .item_style(ItemStyle::new().opacity(1.0))
        .label(label)
        .data(vec![DataPointItem::new(pair(slot, value))])
}

/// Braces in a label's text would be taken for a template.
fn escaped(text: &str) -> String {
    text.replace('{', "(").replace('}', ")")
}
