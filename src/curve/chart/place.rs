//! Where things come to stand, in CSS pixels: margins, and which axis labels there is room for.

use super::Look;
use super::ends::{comparator_name, limit_names};
use super::labels::{FORECAST, INTERVAL, TARGET};
use super::slots::Slots;
use crate::amount::{MINUS, Unit, grouped};
use crate::curve::Curve;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Every letter of the chart.
pub(crate) const FONT_SIZE: f64 = 13.0;

/// The mean width of a letter of [`FONT_SIZE`] in the fonts of the page; measured, rounded up.
const LETTER: f64 = 7.6;

/// Margins of the plot, and the sizes they leave.
pub(crate) struct Place {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    width: f64,
    height: f64,
    slots: usize,
    least: f64,
    most: f64,
}

impl Place {
    pub(crate) fn of(curve: &Curve, look: &Look, slots: &Slots) -> Place {
        let axis = &curve.axis;
        let widest = [axis.min, axis.max, axis.max - axis.step]
            .map(|value| text_width(&value_words(&curve.unit, value)));
        let left = widest.into_iter().fold(0.0, f64::max) + 14.0;
        let right =
            right_texts(curve).iter().map(|text| text_width(text)).fold(14.0, f64::max) + 16.0;
        let (top, bottom) = (26.0, 32.0);
        Place {
            left,
            right,
            top,
            bottom,
            width: (look.width - left - right).max(20.0),
            height: (look.height - top - bottom).max(20.0),
            slots: slots.count,
            least: axis.min.to_f64().unwrap_or(0.0),
            most: axis.max.to_f64().unwrap_or(1.0),
        }
    }

    /// Across, from the left of the plot.
    pub(crate) fn x(&self, slot: usize) -> f64 {
        if self.slots < 2 {
            return self.width / 2.0;
        }
        float(slot) / float(self.slots - 1) * self.width
    }

    /// Down, from the top of the plot.
    pub(crate) fn y(&self, value: f64) -> f64 {
        if self.most <= self.least {
            return self.height / 2.0;
        }
        (self.most - value) / (self.most - self.least) * self.height
    }

    /// The value that stands so far down.
    pub(crate) fn value(&self, down: f64) -> f64 {
        self.most - down / self.height * (self.most - self.least)
    }

    pub(crate) fn width(&self) -> f64 {
        self.width
    }

    pub(crate) fn height(&self) -> f64 {
        self.height
    }

    /// A label for every slot; empty where there is no point, or no room.
    ///
    /// The first, the last and the end of the forecast come first; then from the latest back. Where not all fit, months and
    /// quarters are told at the same time of each year, so that one reads years.
    pub(crate) fn axis_labels(&self, slots: &Slots) -> Vec<String> {
        let mut labels = vec![String::new(); slots.count];
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let first = slots.history.first().copied().unwrap_or_default();
        let step = self.axis_step(slots).unwrap_or(1);
        let is_told = |slot: usize| slot.abs_diff(first).is_multiple_of(step);
        let order = slots.labels.iter().rev().filter(|(_, _, keep)| *keep);
        let others = slots.labels.iter().rev().filter(|(slot, _, keep)| !*keep && is_told(*slot));
        let order = order.chain(others);
        for (slot, text, _) in order {
            let half = text_width(text) / 2.0 + 5.0;
            let (start, end) = (self.x(*slot) - half, self.x(*slot) + half);
            let free = taken.iter().all(|(from, to)| end <= *from || *to <= start);
            if free && let Some(label) = labels.get_mut(*slot) {
                taken.push((start, end));
                *label = text.clone();
            }
        }
        labels
    }

    /// Slots from one label to the next; none where any that fits may stand.
    fn axis_step(&self, slots: &Slots) -> Option<usize> {
        let widths = slots.labels.iter().map(|(_, text, _)| text_width(text) + 10.0);
        let widest = widths.fold(0.0, f64::max);
        slots.steps_of_years().into_iter().find(|step| widest <= self.x(*step))
    }
}

/// What stands to the right of the plot.
pub(crate) fn right_texts(curve: &Curve) -> Vec<String> {
    let mut texts = Vec::new();
    if let Some(Ok(forecast)) = &curve.forecast
        && let Some(last) = forecast.points.last()
    {
        texts.extend([INTERVAL.to_owned(), FORECAST.to_owned(), last.text.clone()]);
    }
    if texts.is_empty() {
        texts.extend(
            curve.history.iter().rev().find(|one| one.value.is_some()).map(|one| one.text.clone()),
        );
    }
    if let [.., last] = curve.targets.as_slice() {
        texts.extend([TARGET.to_owned(), last.text.clone()]);
    }
    let comparators = curve.comparators.iter().enumerate();
    texts.extend(comparators.map(|(index, one)| comparator_name(index, one)));
    texts.extend(curve.phases.last().into_iter().flat_map(limit_names).map(|(_, text)| text));
    texts.extend(
        curve
            .scenarios
            .iter()
            .filter_map(|one| Some(format!("{} {}", one.name, one.points.last()?.text))),
    );
    texts
}

/// How the vertical axis writes its values; ECharts puts in the thousands.
pub(crate) fn value_template(unit: &Unit) -> String {
    match unit {
        Unit::Percent | Unit::Fraction => "{value}%",
        Unit::Pounds { scale: 1000 } => "\u{a3}{value}k",
        Unit::Pounds { scale: 1_000_000 } => "\u{a3}{value}m",
        Unit::Pounds { .. } => "\u{a3}{value}",
        Unit::Count | Unit::RatePer(_) | Unit::Other(_) => "{value}",
    }
    .to_owned()
}

/// A value as it is written beside the vertical axis: "−£5,000,000".
pub(crate) fn value_words(unit: &Unit, value: Decimal) -> String {
    let value = value.normalize();
    let minus = if value < Decimal::ZERO { MINUS } else { "" };
    let digits = grouped(value.abs(), value.scale());
    format!("{minus}{}", value_template(unit).replace("{value}", &digits))
}

/// Many dots are small ones.
pub(crate) fn dot_size(points: usize) -> f64 {
    match points {
        0..=24 => 8.0,
        25..=60 => 5.0,
        _ => 3.0,
    }
}

pub(crate) fn text_width(text: &str) -> f64 {
    float(text.chars().count()) * LETTER
}

fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
