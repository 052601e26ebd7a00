//! The first and the last figure, each beside its dot, where no line runs through its letters.

use super::Look;
use super::labels::{LINE, label, point};
use super::lines::{number, shown};
use super::place::{Place, text_width};
use super::slots::Slots;
use crate::curve::Curve;
use charming::element::LabelPosition;
use charming::series::Scatter;

/// From the axis to the first figure beside it; a value of the axis ends as far on its other side.
const CLEAR: f64 = 6.0;

/// From a dot to its figure: close to it, or a little farther where a line is.
const DISTANCES: [f64; 3] = [7.0, 13.0, 19.0];

/// A piece of a line, in CSS pixels of the plot.
type Piece = [(f64, f64); 2];

/// Where a figure may stand from its dot.
#[derive(Clone, Copy)]
struct Spot {
    position: LabelPosition,
    distance: f64,
    /// To the right, where it is over or under the dot.
    aside: f64,
}

impl Spot {
    fn new(position: LabelPosition, distance: f64, aside: f64) -> Spot {
        Spot { position, distance, aside }
    }

    /// What its letters cover: left, right, top, bottom.
    fn letters(&self, (x, y): (f64, f64), width: f64) -> [f64; 4] {
        let (left, middle) = match self.position {
            LabelPosition::Right => (x + self.distance, y),
            LabelPosition::Bottom => (x + self.aside - width / 2.0, y + self.distance + LINE / 2.0),
            _ => (x + self.aside - width / 2.0, y - self.distance - LINE / 2.0),
        };
        [left, left + width, middle - 6.5, middle + 6.5]
    }
}

/// The last stands at the right, with the other ends, where the chart ends with it.
pub(super) fn figures(curve: &Curve, slots: &Slots, place: &Place, look: &Look) -> Vec<Scatter> {
    let figures: Vec<(usize, f64, &str)> = slots
        .history
        .iter()
        .zip(&curve.history)
        .filter_map(|(slot, one)| Some((*slot, shown(curve, one.value?), one.text.as_str())))
        .collect();
    let pieces = pieces(curve, slots, place);
    let mut labels = Vec::new();
    let mut add = |(slot, value, text): (usize, f64, &str), spots: Vec<Spot>| {
        let dot = (place.x(slot), place.y(value));
        let Some(spot) = chosen(&spots, dot, text_width(text), &pieces, place, curve) else {
            return;
        };
        let label = label(text, &look.accent, look)
            .position(spot.position)
            .distance(spot.distance)
            .offset((spot.aside, 0.0));
        labels.push(point(slot, value, label));
    };
    if let [first, second, ..] = figures.as_slice() {
        let is_up = place.y(second.1) < place.y(first.1);
        add(*first, spots_of_first(is_up, text_width(first.2)));
    }
    let goes_on =
        |last: &&(usize, f64, &str)| forecast(curve).is_some() || last.0 + 1 < slots.count;
    if let Some(last) = figures.last().filter(goes_on) {
        let before = figures.len().checked_sub(2).and_then(|index| figures.get(index));
        add(*last, spots_of_last(curve, slots, place, last, before.map(|before| before.1)));
    }
    labels
}

/// The first value of the forecast.
fn forecast(curve: &Curve) -> Option<f64> {
    match &curve.forecast {
        Some(Ok(forecast)) => forecast.points.first().map(|point| shown(curve, point.value)),
        _ => None,
    }
}

/// On the side that the line leaves free first. It begins right of the dot, so that it stays clear of the axis.
fn spots_of_first(is_up: bool, width: f64) -> Vec<Spot> {
    use LabelPosition::{Bottom, Right, Top};
    let clear = width / 2.0 + CLEAR;
    let sides = if is_up { [Bottom, Top] } else { [Top, Bottom] };
    let mut spots = vec![Spot::new(sides[0], DISTANCES[0], clear)];
    spots.extend([7.0, 13.0].map(|distance| Spot::new(Right, distance, 0.0)));
    for distance in DISTANCES {
        for side in sides {
            spots.extend([clear, 0.0].map(|aside| Spot::new(side, distance, aside)));
        }
    }
    spots
}

/// Under it in a valley, or where a target is over it; away from the line that goes the way of the label.
fn spots_of_last(
    curve: &Curve,
    slots: &Slots,
    place: &Place,
    last: &(usize, f64, &str),
    before: Option<f64>,
) -> Vec<Spot> {
    use LabelPosition::{Bottom, Top};
    let rise = |to: f64| place.y(last.1) - place.y(to);
    let (left, right) = (before.map_or(0.0, rise), forecast(curve).map_or(0.0, rise));
    let (above, below) = targets_beside(curve, slots, place, last.0, last.1);
    let is_valley = 0.0 < left && 0.0 <= right;
    let is_under = !below && (is_valley || above);
    let sides = if is_under { [Bottom, Top] } else { [Top, Bottom] };
    let aside = |side: LabelPosition| {
        let toward = |rise: f64| if side == Bottom { -rise } else { rise };
        let (left, right) = (toward(left), toward(right));
        match (6.0 < left, 6.0 < right) {
            (true, true) if left < right => -14.0,
            (true, _) => 14.0,
            (false, true) => -14.0,
            (false, false) => 0.0,
        }
    };
    // The names of the ends are right of the plot.
    let most = place.width() + CLEAR - place.x(last.0) - text_width(last.2) / 2.0;
    let mut spots = Vec::new();
    for distance in DISTANCES {
        for side in sides {
            let asides = [aside(side), 0.0, -14.0, 14.0, -text_width(last.2) / 2.0];
            spots.extend(asides.map(|aside| Spot::new(side, distance, aside.min(most))));
        }
    }
    spots
}

/// The first spot where no line runs through the letters, and where there is room for them; else over or under all
/// lines, whichever is nearer.
fn chosen(
    spots: &[Spot],
    dot: (f64, f64),
    width: f64,
    pieces: &[Piece],
    place: &Place,
    curve: &Curve,
) -> Option<Spot> {
    let has_room = |spot: &Spot| {
        let [left, _, top, bottom] = spot.letters(dot, width);
        bottom + 2.0 <= place.height()
            && -place.top <= top
            && (CLEAR - 1.0 <= left || is_clear_of_axis(left, top, bottom, place, curve))
    };
    let is_free = |spot: &&Spot| {
        let [left, right, top, bottom] = spot.letters(dot, width);
        has_room(spot)
            && !pieces.iter().any(|piece| {
                within(piece, left, right).is_some_and(|(high, low)| high < bottom && top < low)
            })
    };
    if let Some(free) = spots.iter().find(is_free) {
        return Some(*free);
    }
    let first = spots.first()?;
    let [left, right, ..] = first.letters(dot, width);
    let (high, low) = pieces
        .iter()
        .filter_map(|piece| within(piece, left, right))
        .fold((dot.1, dot.1), |(high, low), piece| (high.min(piece.0), low.max(piece.1)));
    let away = |distance: f64| (distance + 2.0).max(DISTANCES[0]);
    let over = Spot::new(LabelPosition::Top, away(dot.1 - high), first.aside);
    let under = Spot::new(LabelPosition::Bottom, away(low - dot.1), first.aside);
    let is_under = has_room(&under) && (under.distance < over.distance || !has_room(&over));
    Some(if is_under { under } else { over })
}

/// Whether letters that reach left of the plot are in it still, and touch no value of the axis.
fn is_clear_of_axis(left: f64, top: f64, bottom: f64, place: &Place, curve: &Curve) -> bool {
    let values = curve.axis.values();
    let mut values = values.iter().map(|value| place.y(number(*value)));
    -place.left + 2.0 <= left && values.all(|y| bottom + 8.0 < y || y + 8.0 < top)
}

/// How high and how low a piece of a line goes between two places across.
fn within([from, to]: &Piece, left: f64, right: f64) -> Option<(f64, f64)> {
    let (left, right) = (left.max(from.0), right.min(to.0));
    if right < left || to.0 <= from.0 {
        return None;
    }
    let at = |x: f64| from.1 + (to.1 - from.1) * (x - from.0) / (to.0 - from.0);
    Some((at(left).min(at(right)), at(left).max(at(right))))
}

/// Every piece of the lines that letters must not stand on: history, forecast, targets.
fn pieces(curve: &Curve, slots: &Slots, place: &Place) -> Vec<Piece> {
    let at = |slot: usize, value| (place.x(slot), place.y(shown(curve, value)));
    let mut pieces = Vec::new();
    let mut before = None;
    for (slot, one) in slots.history.iter().zip(&curve.history) {
        let here = one.value.map(|value| at(*slot, value));
        pieces.extend(before.zip(here).map(|(from, to)| [from, to]));
        before = here;
    }
    if let Some(Ok(forecast)) = &curve.forecast {
        let mut before = super::lines::forecast_start(curve, forecast, slots)
            .map(|(slot, value)| at(slot, value));
        for (slot, one) in slots.forecast.iter().zip(&forecast.points) {
            let here = Some(at(*slot, one.value));
            pieces.extend(before.zip(here).map(|(from, to)| [from, to]));
            before = here;
        }
    }
    match curve.targets.as_slice() {
        [only] => {
            let y = place.y(shown(curve, only.value));
            pieces.push([(0.0, y), (place.width(), y)]);
        }
        several => {
            let marks: Vec<(f64, f64)> =
                slots.targets.iter().zip(several).map(|(slot, one)| at(*slot, one.value)).collect();
            pieces.extend(marks.windows(2).filter_map(|pair| <Piece>::try_from(pair).ok()));
        }
    }
    pieces
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
