//! Names and figures right of the plot, one for each line, none touching another.

use super::Look;
use super::beside::{plain, shape};
use super::labels::{FORECAST, INTERVAL, LINE, TARGET, cut, label, point};
use super::lines::{pair, shown};
use super::place::{Place, text_width};
use super::slots::Slots;
use crate::curve::{ComparatorLine, Curve, PhaseShown};
use crate::order;
use crate::period::Period;
use charming::element::{LabelAlign, LabelPosition, LineStyleType};
use charming::series::{Line, Scatter};
use rust_decimal::Decimal;

/// Letters of a comparator's name; the whole stands in the table.
const LONGEST: usize = 28;

/// "▲ England": a comparator's name behind the shape of its dots.
pub(super) fn comparator_name(index: usize, one: &ComparatorLine) -> String {
    format!("{} {}", shape(index).1, cut(&one.name, LONGEST))
}

/// Mean and limits of a process-behaviour chart, each with what it is called at its end.
pub(super) fn limit_names(phase: &PhaseShown) -> [(Decimal, String); 3] {
    [
        (phase.upper, format!("Upper limit {}", phase.upper_text)),
        (phase.mean, format!("Mean {}", phase.mean_text)),
        (phase.lower, format!("Lower limit {}", phase.lower_text)),
    ]
}

/// A label right of the plot.
pub(super) struct End<'a> {
    slot: usize,
    value: f64,
    text: String,
    color: &'a str,
    quiet: bool,
    /// Where its line ends, if that is left of the plot's edge.
    from: Option<usize>,
    /// Pixels, so that no two touch.
    down: f64,
}

impl<'a> End<'a> {
    /// A label in bold.
    pub(super) fn new(slot: usize, value: f64, text: String, color: &'a str) -> End<'a> {
        End { slot, value, text, color, quiet: false, from: None, down: 0.0 }
    }

    fn ends_at(self, slot: usize) -> End<'a> {
        End { from: (slot < self.slot).then_some(slot), ..self }
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
    let at = |period: &Period| slots.of_day(period.last);
    let mut ends = Vec::new();
    if let Some(Ok(forecast)) = &curve.forecast
        && let Some(point) = forecast.points.last()
    {
        let text = format!("{FORECAST}\n{}", point.text);
        let end = End::new(right, shown(curve, point.value), text, look.accent.as_str());
        ends.push(end.ends_at(at(&point.period)));
        if let Some(interval) = point.intervals {
            let (high, text) = (shown(curve, interval.high), INTERVAL.to_owned());
            ends.push(End::quiet(right, high, text, look.muted.as_str()));
        }
    } else if let Some((slot, value, text)) = last_figure(curve, slots)
        && slot == right
    {
        ends.push(End::new(slot, value, text, look.accent.as_str()));
    }
    if let [before @ .., target] = curve.targets.as_slice() {
        let text = format!("{TARGET}\n{}", target.text);
        let end = End::new(right, shown(curve, target.value), text, look.target.as_str());
        // A lone target is a level line all the way.
        let from = if before.is_empty() { right } else { at(&target.period) };
        ends.push(end.ends_at(from));
    }
    for (index, one) in curve.comparators.iter().enumerate() {
        if let Some(point) = one.points.last() {
            let (value, text) = (shown(curve, point.value), comparator_name(index, one));
            let end = End::quiet(right, value, text, look.muted.as_str());
            ends.push(end.ends_at(at(&point.period)));
        }
    }
    if let Some(phase) = curve.phases.last() {
        for (value, text) in limit_names(phase) {
            let end = End::quiet(right, shown(curve, value), text, look.muted.as_str());
            ends.push(end.ends_at(slots.of_day_number(phase.days.1)));
        }
    }
    for one in &curve.scenarios {
        if let Some(point) = one.points.last() {
            let (value, text) = (shown(curve, point.value), format!("{} {}", one.name, point.text));
            let end = End::quiet(right, value, text, look.ink.as_str());
            ends.push(end.ends_at(at(&point.period)));
        }
    }
    move_apart(&mut ends, &|value| place.y(value), place.height());
    ends
}

/// Thin lines from where a line ends to its label, wherever that came to stand.
pub(super) fn leaders(ends: &[End], slots: &Slots, place: &Place, look: &Look) -> Vec<Line> {
    let right = slots.count - 1;
    let leader = |end: &End| {
        let beside = place.value(place.y(end.value) + end.down);
        let points = vec![pair(end.from?, end.value), pair(right, beside)];
        Some(plain("Leader", points, look, 0.75, LineStyleType::Dotted))
    };
    ends.iter().filter_map(leader).collect()
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
