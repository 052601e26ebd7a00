//! The points of a chart that can be reached and read, one by one.

use crate::order;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A point of a chart with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Its series in the chart.
    pub series: usize,
    /// Its place in the series.
    pub index: usize,
    /// Points of one line follow each other; the indicator's own is the first.
    pub line: usize,
    /// Along the time axis, or down the bars.
    pub slot: i64,
    /// "1,445 in March 2011"
    pub words: String,
}

/// Which way to go from a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The point before it on its line.
    Back,
    /// The point after it.
    On,
    /// The nearest point of the line before.
    LineBefore,
    /// The nearest point of the line after.
    LineAfter,
    /// The first point of its line.
    First,
    /// The last one.
    Last,
}

/// The points of a chart's definition, line by line, each line in its order.
pub(super) fn of(option: &Value) -> Vec<Stop> {
    let is_down = option.pointer("/yAxis/type").is_some_and(|kind| kind == "category");
    let mut stops: Vec<Stop> = Vec::new();
    let mut lines: Vec<String> = vec!["History".to_owned()];
    let series = option.get("series").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    for (number, one) in series.iter().enumerate() {
        let name = match one["name"].as_str().unwrap_or_default() {
            // The forecast goes on from the history.
            "Forecast" | "History" => "History".to_owned(),
            part if part.starts_with("Part") => part.to_owned(),
            // Several lines have one name.
            other => format!("{other} {number}"),
        };
        let points = one.get("data").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for (index, point) in points.iter().enumerate() {
            let Some(words) = point["name"].as_str().filter(|words| !words.is_empty()) else {
                continue;
            };
            let slot = point["value"][usize::from(is_down)].as_i64().unwrap_or(0);
            let line = lines.iter().position(|known| *known == name).unwrap_or_else(|| {
                lines.push(name.clone());
                lines.len() - 1
            });
            let words = words.to_owned();
            stops.push(Stop { series: number, index, line, slot, words });
        }
    }
    order::by_key(&mut stops, |stop| (stop.line, stop.slot, stop.series));
    // Lines without a point leave no gap.
    let mut used: Vec<usize> = stops.iter().map(|stop| stop.line).collect();
    used.dedup();
    for stop in &mut stops {
        stop.line = used.iter().position(|line| *line == stop.line).unwrap_or(0);
    }
    stops
}

/// Where one comes to from the point at `at`; none where there is no point.
pub fn next_stop(stops: &[Stop], at: usize, way: Way) -> Option<usize> {
    let here = stops.get(at)?;
    let on_line = |line: usize| {
        stops.iter().enumerate().filter(move |(_, stop)| stop.line == line).map(|(at, _)| at)
    };
    let nearest = |line: Option<usize>| {
        let points = on_line(line?);
        points.min_by_key(|other| (stops[*other].slot - here.slot).abs())
    };
    let to = match way {
        Way::Back => on_line(here.line).rfind(|other| *other < at),
        Way::On => on_line(here.line).find(|other| at < *other),
        Way::First => on_line(here.line).next(),
        Way::Last => on_line(here.line).next_back(),
        Way::LineBefore => nearest(here.line.checked_sub(1)),
        Way::LineAfter => nearest(Some(here.line + 1)),
    };
    Some(to.unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn stops() -> Vec<Stop> {
        let point = |slot: i64, words: &str| json!({"value": [slot, 1.0], "name": words});
        of(&json!({"xAxis": {"type": "category"}, "yAxis": {"type": "value"}, "series": [
            {"name": "Interval, lower end", "data": [{"value": [2, 1.0]}]},
            {"name": "Forecast", "data": [{"value": [2, 1.0]}, point(3, "c")]},
            {"name": "Comparator", "data": [point(0, "d"), point(2, "e")]},
            {"name": "Comparator", "data": [point(1, "f")]},
            {"name": "History", "data": [point(0, "a"), {"value": [1, null]}, point(2, "b")]},
        ]}))
    }

    #[test]
    fn a_line_is_its_history_and_its_forecast() {
        let told: Vec<String> = stops()
            .iter()
            .map(|stop| format!("{}{} {}.{}", stop.line, stop.words, stop.series, stop.index))
            .collect();
        assert_eq!(told, ["0a 4.0", "0b 4.2", "0c 1.1", "1d 2.0", "1e 2.1", "2f 3.0"]);
    }

    #[test]
    fn arrows_go_along_a_line_and_from_line_to_line() {
        let stops = stops();
        let go = |from: &str, ways: &[Way]| {
            let mut at = stops.iter().position(|stop| stop.words == from).unwrap();
            for way in ways {
                at = next_stop(&stops, at, *way).unwrap();
            }
            stops[at].words.clone()
        };
        assert_eq!(go("a", &[Way::On, Way::On, Way::On]), "c");
        assert_eq!(go("c", &[Way::Back, Way::Back, Way::Back]), "a");
        assert_eq!(go("b", &[Way::Last]), "c");
        assert_eq!(go("e", &[Way::First]), "d");
        assert_eq!(go("c", &[Way::LineAfter]), "e");
        assert_eq!(go("c", &[Way::LineAfter, Way::LineAfter, Way::LineAfter]), "f");
        assert_eq!(go("f", &[Way::LineBefore, Way::LineBefore, Way::LineBefore]), "a");
        assert_eq!(next_stop(&[], 0, Way::On), None);
    }
}
