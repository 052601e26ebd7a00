//! Where the words of a point stand while it is read: over it, or under it where letters or the edge of the chart are
//! over it.

use super::place::Place;
use serde_json::{Value, json};

/// CSS pixels from the upper edge that words over a point need.
const ROOM: f64 = 60.0;

/// `tooltip.position` of the lines that can be read, and of single points; charming has neither. ECharts' own place is
/// right under a point, on the letters there.
pub(super) fn place_tips(option: &mut Value, place: &Place) {
    let Some(series) = option.get_mut("series").and_then(Value::as_array_mut) else { return };
    let is_over = |one: &&Value| one["name"] == "Label" && one["label"]["position"] == "top";
    let labelled: Vec<Value> = series
        .iter()
        .filter(is_over)
        .filter_map(|one| one.pointer("/data/0/value").cloned())
        .collect();
    for one in series.iter_mut() {
        let mut is_read = false;
        for point in one.get_mut("data").and_then(Value::as_array_mut).into_iter().flatten() {
            if !point["name"].is_string() {
                continue;
            }
            is_read = true;
            let down = point["value"][1].as_f64().map_or(0.0, |value| place.y(value));
            if place.top + down < ROOM || labelled.contains(&point["value"]) {
                point["tooltip"] = json!({"position": "bottom"});
            }
        }
        if is_read {
            one["tooltip"] = json!({"position": "top"});
        }
    }
}
