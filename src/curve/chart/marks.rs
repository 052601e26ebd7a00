//! What the lines down the plot mark, at their upper ends.

use super::Look;
use super::labels::{LINE, cut, label, point};
use super::lines::number;
use super::place::{Place, text_width};
use super::slots::Slots;
use crate::curve::{Curve, CurveMark};
use crate::order;
use charming::element::{LabelAlign, LabelPosition};
use charming::series::Scatter;

/// Letters of a mark's words; the whole stands in the notes.
const LONGEST: usize = 28;

/// From a line to its words.
const ASIDE: f64 = 4.0;

/// Turning point, breaks and actions, each as high up as it touches none before it. One that finds no room in the upper
/// half is told in the notes only.
pub(super) fn marks(curve: &Curve, slots: &Slots, place: &Place, look: &Look) -> Vec<Scatter> {
    let turning = curve.turning.iter().map(|mark| (mark, "Turning point"));
    let breaks = curve.breaks.iter().map(|mark| (mark, "Break"));
    let actions = curve.actions.iter().map(|mark| (mark, "Action"));
    let mut marks: Vec<(&CurveMark, &str)> = turning.chain(breaks).chain(actions).collect();
    order::by_key(&mut marks, |(mark, _)| mark.period.last);
    let top = number(curve.axis.max);
    let mut rows = Rows::new(place.height() / 2.0);
    let label = |(mark, kind): (&CurveMark, &str)| {
        let words = cut(if mark.words.is_empty() { kind } else { mark.words.as_str() }, LONGEST);
        let slot = slots.of_day(mark.period.last);
        let (x, width) = (place.x(slot), text_width(&words));
        let is_late = slots.count < slot * 2;
        let (position, align, across) = if is_late {
            (LabelPosition::Left, LabelAlign::Right, (x - ASIDE - width, x))
        } else {
            (LabelPosition::Right, LabelAlign::Left, (x, x + ASIDE + width))
        };
        let down = rows.take(across)?;
        let label = label(&words, look.muted.as_str(), look)
            .font_weight("normal")
            .position(position)
            .distance(ASIDE)
            .align(align)
            .offset((0.0, down - 12.0));
        Some(point(slot, top, label))
    };
    marks.into_iter().filter_map(label).collect()
}

/// Rows of words below each other, each with what is taken of it, from where to where across.
struct Rows {
    taken: Vec<Vec<(f64, f64)>>,
    /// How many there may be.
    most: usize,
}

impl Rows {
    fn new(height: f64) -> Rows {
        let most =
            (1..=12_u32).take_while(|row| f64::from(*row) * LINE <= height.max(LINE)).count();
        Rows { taken: Vec::new(), most }
    }

    /// How far down words stand that go from here to there; none where there is no room.
    fn take(&mut self, (from, to): (f64, f64)) -> Option<f64> {
        let is_free =
            |row: &Vec<(f64, f64)>| row.iter().all(|(start, end)| to <= *start || *end <= from);
        let row = self.taken.iter().position(is_free).unwrap_or(self.taken.len());
        if self.most <= row {
            return None;
        }
        if row == self.taken.len() {
            self.taken.push(Vec::new());
        }
        self.taken.get_mut(row)?.push((from, to));
        Some(f64::from(u32::try_from(row).ok()?) * LINE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_would_touch_go_one_row_down() {
        let mut rows = Rows::new(3.0 * LINE);
        let mut take = |from: f64, to: f64| rows.take((from, to)).map(|down| down / LINE);
        assert_eq!(take(100.0, 180.0), Some(0.0));
        assert_eq!(take(100.0, 190.0), Some(1.0));
        assert_eq!(take(150.0, 250.0), Some(2.0));
        assert_eq!(take(170.0, 200.0), None);
        assert_eq!(take(185.0, 240.0), Some(0.0));
        assert_eq!(take(0.0, 99.0), Some(0.0));
    }
}
