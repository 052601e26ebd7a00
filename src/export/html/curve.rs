//! A curve as HTML: title, chart, what must be said beside it, table.

use super::{Setting, element};
use crate::curve::chart::Look;
use crate::curve::{Curve, CurveTable};
use crate::export::drawing::{DrawingError, Drawn};
use crate::export::finished::safe_id;
use crate::export::svg::escaped;

/// Letters of every export: each computer has one of them.
pub(crate) const LETTERS: &str =
    "Segoe UI, system-ui, Helvetica Neue, Arial, Liberation Sans, sans-serif";

/// The look of a chart that stands in exported HTML: its colours are the export's own, so that dark and print follow.
pub fn look(width: f64, height: f64) -> Look {
    let color = |name: &str| format!("var(--better-off-{name})");
    Look {
        width,
        height,
        ink: color("ink"),
        muted: color("muted"),
        accent: color("accent"),
        target: color("ink"),
        paper: color("paper"),
        grid: color("rule"),
        font_family: LETTERS.to_owned(),
    }
}

/// One curve. `drawn` is ECharts' SVG text, drawn at `size` with [`look`].
///
/// # Errors
///
/// See [`DrawingError`].
pub fn curve(
    setting: &Setting,
    curve: &Curve,
    drawn: &str,
    size: (f64, f64),
) -> Result<String, DrawingError> {
    let chart = chart(&format!("{}-curve", setting.id), &curve.alt, drawn, size)?;
    let mut html = String::from("<figure class=\"better-off-curve\">\n<figcaption>\n");
    html.push_str(&element(&setting.heading(0), "title", &curve.title));
    html.push_str(&element("p", "subtitle", &curve.subtitle));
    html.push_str("</figcaption>\n");
    html.push_str(&chart);
    html.extend(curve.notes_in_words().map(|note| element("p", "note", note)));
    html.push_str(&table(&curve.table, "The figures of this curve"));
    html.push_str("</figure>\n");
    Ok(setting.wrapped(&curve.title, &html))
}

/// A chart as inline SVG; `id` begins every id in it.
///
/// # Errors
///
/// See [`DrawingError`].
pub fn chart(
    id: &str,
    alt: &str,
    drawn: &str,
    (width, height): (f64, f64),
) -> Result<String, DrawingError> {
    let id = safe_id(id);
    let chart = Drawn::read(drawn, &id)?.styled();
    let alt = escaped(alt);
    Ok(format!(
        "<svg class=\"better-off-chart\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-alt\">\n\
         <title id=\"{id}-alt\">{alt}</title>\n<g aria-hidden=\"true\">\n{chart}</g>\n</svg>\n"
    ))
}

/// The table behind a chart; wide ones scroll inside their frame, which `label` names.
pub(super) fn table(table: &CurveTable, label: &str) -> String {
    let cells = |row: &[String]| -> String {
        row.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect()
    };
    let header: String = table
        .header
        .iter()
        .map(|name| format!("<th scope=\"col\">{}</th>", escaped(name)))
        .collect();
    let rows: String = table
        .rows
        .iter()
        .filter_map(|row| row.split_first())
        .map(|(first, rest)| {
            format!("<tr><th scope=\"row\">{}</th>{}</tr>\n", escaped(first), cells(rest))
        })
        .collect();
    let label = escaped(label);
    format!(
        "<div class=\"better-off-table\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">\n\
         <table>\n<caption>The figures</caption>\n<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )
}
