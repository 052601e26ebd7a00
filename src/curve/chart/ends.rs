//! Names and figures right of the plot, one for each line, none touching another.

use super::Look;
use super::beside::plain;
use super::labels::{FORECAST, INTERVAL, LINE, TARGET, cut, label, point};
use super::lines::{pair, shown};
use super::place::{Place, text_width};
use super::slots::Slots;
use crate::curve::Curve;
use crate::order;
use charming::element::{LabelAlign, LabelPosition, LineStyleType};
use charming::series::{Line, Scatter};

/// Letters of a comparator's name; the whole stands in the table.
pub(super) const LONGEST: usize = 28;

/// A label right of the plot.
pub(super) struct End<'a> {
    slot: usize,
    value: f64,
    text: String,
    color: &'a str,
    quiet: bool,
    /// Pixels, so that no two touch.
    down: f64,
}

impl<'a> End<'a> {
    /// A label in bold.
    pub(super) fn new(slot: usize, value: f64, text: String, color: &'a str) -> End<'a> {
        End { slot, value, text, color, quiet: false, down: 0.0 }
    }

    fn quiet(slot: usize, value: f64, text: String, color: &'a str) -> End<'a> {
        End { quiet: true, ..End::new(slot, value, text, color) }
    }

    fn height(&self) -> f64 {
        count(self.text.lines().count()) * LINE
    }

    /// CSS pixels.
    pub(super) fn width(&self) -> f64 {
        self.text.lines().map(text_width).fold(0.0, f64::max)
    }
}

/// The labels as unseen points, so far right of their slot.
pub(super) fn end_points(ends: &[End], distance: f64, look: &Look) -> Vec<Scatter> {
    let point = |end: &End| {
        let label = label(&end.text, end.color, look)
            .font_weight(if end.quiet { "normal" } else { "bold" })
            .position(LabelPosition::Right)
            .distance(distance)
            .align(LabelAlign::Left)
            .offset((0.0, end.down));
        point(end.slot, end.value, label)
    };
    ends.iter().map(point).collect()
}

/// All stand right of the whole plot: inside it they would lie on other lines.
pub(super) fn ends<'a>(
    curve: &Curve,
    slots: &Slots,
    place: &Place,
    look: &'a Look,
) -> Vec<End<'a>> {
    let right = slots.count - 1;
    let mut ends = Vec::new();
    if let Some(Ok(forecast)) = &curve.forecast
        && let Some(point) = forecast.points.last()
    {
        let text = format!("{FORECAST}\n{}", point.text);
        ends.push(End::new(right, shown(curve, point.value), text, look.accent.as_str()));
        if let Some(interval) = point.intervals {
            let (high, text) = (shown(curve, interval.high), INTERVAL.to_owned());
            ends.push(End::quiet(right, high, text, look.muted.as_str()));
        }
    } else if let Some((slot, value, text)) = last_figure(curve, slots)
        && slot == right
    {
        ends.push(End::new(slot, value, text, look.accent.as_str()));
    }
    if let [.., target] = curve.targets.as_slice() {
        let text = format!("{TARGET}\n{}", target.text);
        ends.push(End::new(right, shown(curve, target.value), text, look.target.as_str()));
    }
    for one in &curve.comparators {
        if let Some(point) = one.points.last() {
            let (value, text) = (shown(curve, point.value), cut(&one.name, LONGEST));
            ends.push(End::quiet(right, value, text, look.muted.as_str()));
        }
    }
    for one in &curve.scenarios {
        if let Some(point) = one.points.last() {
            let (value, text) = (shown(curve, point.value), format!("{} {}", one.name, point.text));
            ends.push(End::quiet(right, value, text, look.ink.as_str()));
        }
    }
    move_apart(&mut ends, &|value| place.y(value), place.height());
    ends
}

/// Thin lines from where a comparator, a scenario or the targets end to their labels.
pub(super) fn leaders(curve: &Curve, slots: &Slots, look: &Look) -> Vec<Line> {
    let right = slots.count - 1;
    let mut from = Vec::new();
    let mut add = |slot: usize, value| {
        if slot < right {
            from.push((slot, shown(curve, value)));
        }
    };
    for one in &curve.comparators {
        one.points.last().into_iter().for_each(|end| add(slots.of_day(end.period.last), end.value));
    }
    for one in &curve.scenarios {
        one.points.last().into_iter().for_each(|end| add(slots.of_day(end.period.last), end.value));
    }
    // A lone target is a level line all the way.
    if let [_, .., last] = curve.targets.as_slice() {
        add(slots.of_day(last.period.last), last.value);
    }
    if let Some(Ok(forecast)) = &curve.forecast {
        let end = forecast.points.last();
        end.into_iter().for_each(|end| add(slots.of_day(end.period.last), end.value));
    }
    let line = |(slot, value): (usize, f64)| {
        let points = vec![pair(slot, value), pair(right, value)];
        plain("Leader", points, look, 0.75, LineStyleType::Dotted)
    };
    from.into_iter().map(line).collect()
}

fn last_figure(curve: &Curve, slots: &Slots) -> Option<(usize, f64, String)> {
    let last = curve.history.iter().rposition(|one| one.value.is_some())?;
    let (slot, one) = (slots.history.get(last)?, curve.history.get(last)?);
    Some((*slot, shown(curve, one.value?), one.text.clone()))
}

/// Moves labels so that none touches another and all are beside the plot, each as near to its line as can be: those
/// that would touch stand together, around the middle of their lines. `y` is down from the top of the plot.
pub(super) fn move_apart(ends: &mut [End], y: &dyn Fn(f64) -> f64, height: f64) {
    order::by(ends, |one, other| y(one.value).total_cmp(&y(other.value)));
    // Where each stands when all above it stand close together from 0 on.
    let mut stacked = Vec::with_capacity(ends.len());
    let mut used = 0.0;
    for end in ends.iter() {
        stacked.push(used + end.height() / 2.0);
        used += end.height();
    }
    // Groups that move as one: how far, on average, and how many.
    let mut groups: Vec<(f64, usize)> = Vec::new();
    for (end, stacked) in ends.iter().zip(&stacked) {
        let mut group = (y(end.value) - stacked, 1);
        while let Some((by, many)) = groups.last().copied().filter(|(by, _)| group.0 < *by) {
            groups.pop();
            let (here, all) = (count(group.1), count(group.1 + many));
            group = ((group.0 * here + by * count(many)) / all, group.1 + many);
        }
        groups.push(group);
    }
    let most = (height - used).max(0.0);
    let by = groups.iter().flat_map(|(by, many)| std::iter::repeat_n(by.clamp(0.0, most), *many));
    for ((end, stacked), by) in ends.iter_mut().zip(stacked).zip(by) {
        end.down = stacked + by - y(end.value);
    }
}

fn count(many: usize) -> f64 {
    f64::from(u32::try_from(many).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tops and bottoms of the labels, from the top.
    #[track_caller]
    fn check(ends: &[(f64, &str)], expected: &[f64]) {
        let end = |(value, text): &(f64, &str)| End::new(0, *value, (*text).to_owned(), "black");
        let mut ends: Vec<End> = ends.iter().map(end).collect();
        let y = |value: f64| 300.0 - value;
        move_apart(&mut ends, &y, 300.0);
        let middles: Vec<f64> = ends.iter().map(|end| y(end.value) + end.down).collect();
        assert_eq!(middles, expected);
        for pair in ends.windows(2) {
            let bottom = y(pair[0].value) + pair[0].down + pair[0].height() / 2.0;
            let top = y(pair[1].value) + pair[1].down - pair[1].height() / 2.0;
            assert!(bottom <= top + 1e-9, "{} touches {}", pair[0].text, pair[1].text);
        }
        for end in &ends {
            let middle = y(end.value) + end.down;
            let room = end.height() / 2.0 - 1e-9..=300.0 - end.height() / 2.0 + 1e-9;
            assert!(room.contains(&middle), "{} is outside", end.text);
        }
    }

    #[test]
    fn labels_never_touch() {
        // Far apart: each beside its line.
        check(&[(200.0, "a"), (100.0, "b")], &[100.0, 200.0]);
        // Four lines of nearly one value: around their middle.
        check(
            &[(150.0, "a"), (150.0, "b"), (150.0, "c"), (150.0, "d")],
            &[124.5, 141.5, 158.5, 175.5],
        );
        // Two lines of text need twice the room.
        check(&[(150.0, "a\n1"), (150.0, "b")], &[137.25, 162.75]);
        // At the floor and at the ceiling.
        check(&[(0.0, "a"), (1.0, "b"), (2.0, "c")], &[257.5, 274.5, 291.5]);
        check(&[(300.0, "a"), (299.0, "b")], &[8.5, 25.5]);
        check(&[], &[]);
    }
}
