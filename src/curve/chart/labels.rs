//! Direct labels: the first and the last figure, the end of the forecast, the target.
//!
//! Each is an unseen point of its own, so that its words and place are plain values.

use super::Look;
use super::ends::{End, end_points};
use super::figures::figures;
use super::lines::pair;
use super::marks::marks;
use super::place::{FONT_SIZE, Place};
use super::slots::Slots;
use super::values::values;
use crate::curve::Curve;
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{Color, ItemStyle, Label, Symbol};
use charming::series::Scatter;

/// From one line of a label to the next.
pub(super) const LINE: f64 = 17.0;

pub(crate) fn labels(
    curve: &Curve,
    slots: &Slots,
    place: &Place,
    ends: &[End],
    look: &Look,
) -> Vec<Scatter> {
    let mut labels = figures(curve, slots, place, look);
    labels.extend(marks(curve, slots, place, look));
    labels.extend(end_points(ends, 8.0, look));
    labels.extend(values(curve, slots, look));
    labels
}

/// The first letters of words that would not fit; the whole stands in the notes.
pub(super) fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let kept: String = words.chars().take(most - 1).collect();
    format!("{}\u{2026}", kept.trim_end())
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
