//! What charming cannot say, put into the JSON in one place, each with a test.

use super::Look;
use charming::Chart;
use serde_json::{Value, json};

/// The chart as JSON, with the gaps of charming 0.6 filled.
pub(crate) fn patched(chart: &Chart, look: &Look) -> Value {
    let mut option = serde_json::to_value(chart).unwrap_or_else(|_| json!({}));
    keep_tooltip_inside(&mut option, look);
    colour_axis_line(&mut option, look);
    if let Some(series) = option.get_mut("series").and_then(Value::as_array_mut) {
        break_comparators(series);
        for one in series {
            show_every_symbol(one);
            stack_below_zero(one);
            silence_labels(one);
            hide_first_of_forecast(one);
            halo(one, look);
            stand_out(one, look);
            keep_colours(one);
        }
    }
    space_lines(&mut option);
    option
}

/// `lineHeight` wherever letters have a size: ECharts takes the width of a Chinese letter for it, which a computer
/// without such a font does not have, and lines then run over each other.
fn space_lines(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(size) = fields.get("fontSize").and_then(Value::as_f64) {
                fields.entry("lineHeight").or_insert_with(|| json!((size * 1.25).round()));
            }
            fields.values_mut().for_each(space_lines);
        }
        Value::Array(values) => values.iter_mut().for_each(space_lines),
        _ => {}
    }
}

/// `tooltip.confine`: a tooltip is not cut off by the chart's edge; its letters are the page's.
fn keep_tooltip_inside(option: &mut Value, look: &Look) {
    if let Some(tooltip) = option.get_mut("tooltip") {
        tooltip["confine"] = json!(true);
        tooltip["textStyle"] =
            json!({"color": look.ink, "fontFamily": look.font_family, "fontSize": 14});
    }
}

/// `axisLine.lineStyle.color` as one colour; charming has only the gauge's list.
fn colour_axis_line(option: &mut Value, look: &Look) {
    if let Some(line) = option.pointer_mut("/xAxis/axisLine") {
        line["lineStyle"] = json!({"color": look.muted, "width": 1});
    }
}

/// `showAllSymbol`: ECharts leaves out dots whose axis labels are left out.
fn show_every_symbol(series: &mut Value) {
    if series["type"] == "line" {
        series["showAllSymbol"] = json!(true);
    }
}

/// `lineStyle.type` of the comparators: whole, dashed, dashed and dotted. charming has no pattern of one's own.
fn break_comparators(series: &mut [Value]) {
    let comparators = series.iter_mut().filter(|one| one["name"] == "Comparator");
    for (one, pattern) in comparators.zip([json!("solid"), json!([9, 3]), json!([9, 3, 2, 3])]) {
        one["lineStyle"]["type"] = pattern;
    }
}

/// `stackStrategy`: an interval may begin below zero.
fn stack_below_zero(series: &mut Value) {
    if series["stack"] == "interval" {
        series["stackStrategy"] = json!("all");
    }
}

/// A label's unseen point must not take the pointer from the figure under it.
fn silence_labels(series: &mut Value) {
    if series["name"] == "Label" {
        series["silent"] = json!(true);
        series["z"] = json!(9);
    }
}

/// `symbol` of one point: the forecast's line begins at the last figure, whose dot is already there.
fn hide_first_of_forecast(series: &mut Value) {
    if series["name"] == "Forecast"
        && let Some(first) = series.pointer_mut("/data/0")
    {
        first["symbol"] = json!("none");
    }
}

/// `textBorder`: letters that cross a line stay readable.
fn halo(series: &mut Value, look: &Look) {
    if let Some(label) = series.get_mut("label") {
        label["textBorderColor"] = json!(look.paper);
        label["textBorderWidth"] = json!(3);
    }
}

/// `emphasis` and `blur`: the line under the pointer, or whose points are read by keyboard, stands out, and the other
/// lines step back. Labels, intervals and marks stay.
fn stand_out(series: &mut Value, look: &Look) {
    let name = series["name"].as_str().unwrap_or_default().to_owned();
    match name.as_str() {
        "History" | "Forecast" | "Comparator" | "Scenario" => {
            series["emphasis"] = json!({"focus": "series", "scale": 1.7});
            series["blur"] =
                json!({"lineStyle": {"opacity": 0.35}, "itemStyle": {"opacity": 0.35}});
        }
        name if name.starts_with("Part") => {
            series["emphasis"] = json!({"itemStyle": {"borderColor": look.ink, "borderWidth": 3}});
        }
        _ => {
            let keep = |part: &str| series.pointer(part).and_then(Value::as_f64).unwrap_or(1.0);
            let (line, area) = (keep("/lineStyle/opacity"), keep("/areaStyle/opacity"));
            series["blur"] = json!({
                "lineStyle": {"opacity": line},
                "areaStyle": {"opacity": area},
                "itemStyle": {"opacity": 1},
                "label": {"opacity": 1},
            });
        }
    }
}

/// `emphasis`: the colours of what stands out, as they are. ECharts would make them a little lighter, and of a colour of
/// the stylesheet, which it cannot read, it makes none: the line is gone.
fn keep_colours(series: &mut Value) {
    if series["silent"] == true {
        return;
    }
    for (style, colour) in
        [("lineStyle", "color"), ("itemStyle", "color"), ("itemStyle", "borderColor")]
    {
        if let Some(kept) = series.get(style).and_then(|style| style.get(colour)).cloned() {
            series["emphasis"][style][colour] = kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use charming::component::Axis;
    use charming::datatype::DataPointItem;
    use charming::element::{AxisLine, ItemStyle, Label, LineStyle, Tooltip};
    use charming::series::{Line, Scatter};

    #[test]
    fn gaps_of_charming_are_filled() {
        let chart = Chart::new()
            .tooltip(Tooltip::new())
            .x_axis(Axis::new().axis_line(AxisLine::new().show(true)))
            .series(Line::new().stack("interval"))
            .series(Scatter::new().name("Label").label(Label::new()))
            .series(Line::new().name("Forecast").data(vec![DataPointItem::new(1)]));
        let look = Look::paper(600.0, 300.0);
        let before = serde_json::to_value(&chart).unwrap();
        let after = patched(&chart, &look);
        for (pointer, expected) in [
            ("/tooltip/confine", json!(true)),
            ("/tooltip/textStyle/color", json!("#1d1d1f")),
            ("/xAxis/axisLine/lineStyle/color", json!("#57595e")),
            ("/series/0/showAllSymbol", json!(true)),
            ("/series/0/stackStrategy", json!("all")),
            ("/series/1/silent", json!(true)),
            ("/series/1/label/textBorderWidth", json!(3)),
            ("/series/2/data/0/symbol", json!("none")),
            ("/series/2/emphasis/focus", json!("series")),
            ("/series/0/blur/lineStyle/opacity", json!(1.0)),
        ] {
            assert_eq!(
                before.pointer(pointer),
                None,
                "charming can say {pointer} now: take the patch away"
            );
            assert_eq!(after.pointer(pointer), Some(&expected), "{pointer}");
        }
    }

    /// A colour of the stylesheet, once emphasised by ECharts, would be no colour.
    #[test]
    fn what_stands_out_keeps_its_colours() {
        let line = Line::new()
            .name("Forecast")
            .line_style(LineStyle::new().color("var(--line)"))
            .item_style(ItemStyle::new().color("var(--paper)").border_color("var(--line)"));
        let marks = Scatter::new().name("Target").item_style(ItemStyle::new().color("var(--ink)"));
        let chart = Chart::new().series(line.clone()).series(line.silent(true)).series(marks);
        let after = patched(&chart, &Look::paper(600.0, 300.0));
        for (pointer, expected) in [
            ("/series/0/emphasis/lineStyle/color", Some("var(--line)")),
            ("/series/0/emphasis/itemStyle/color", Some("var(--paper)")),
            ("/series/0/emphasis/itemStyle/borderColor", Some("var(--line)")),
            ("/series/1/emphasis/lineStyle/color", None),
            ("/series/2/emphasis/itemStyle/color", Some("var(--ink)")),
        ] {
            assert_eq!(after.pointer(pointer).and_then(Value::as_str), expected, "{pointer}");
        }
    }
}
