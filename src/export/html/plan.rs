//! The plan on one page as HTML: the story, the figures, the strands, beside each other where there is room.

use super::curve::table;
use super::{Setting, element};
use crate::curve::CurveTable;
use crate::export::svg::escaped;
use crate::report::{PlanBox, PlanPage};

/// A figure of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanFigure {
    /// The message.
    pub title: String,
    /// The chart as HTML: [`super::chart`], or [`super::image`] where the host takes no SVG.
    pub chart: String,
    /// What it says.
    pub words: String,
    /// The figures behind it.
    pub table: CurveTable,
}

/// The plan.
pub fn plan(setting: &Setting, page: &PlanPage<PlanFigure>) -> String {
    let mut html = String::from("<article class=\"better-off-plan\">\n");
    html.push_str(&element(&setting.heading(0), "title", &page.title));
    html.push_str("<div class=\"better-off-columns\">\n<div class=\"better-off-boxes\">\n");
    html.extend(page.story.iter().map(|one| boxed(setting, one)));
    html.push_str("</div>\n<div class=\"better-off-boxes\">\n");
    html.extend(page.figures.iter().map(figure));
    html.push_str("</div>\n<div class=\"better-off-boxes\">\n");
    html.extend(page.strands.iter().map(|one| boxed(setting, one)));
    html.push_str("</div>\n</div>\n</article>\n");
    setting.wrapped(&page.title, &html)
}

/// A heading and its lines; without lines, room to write.
fn boxed(setting: &Setting, one: &PlanBox) -> String {
    let mut html = String::from("<section class=\"better-off-box\">\n");
    html.push_str(&element(&setting.heading(1), "heading", &one.heading));
    if !one.lines.is_empty() {
        let lines = one.lines.iter().map(|line| format!("<li>{}</li>\n", escaped(line)));
        html.push_str(&format!("<ul>\n{}</ul>\n", lines.collect::<String>()));
    }
    html.push_str("</section>\n");
    html
}

fn figure(figure: &PlanFigure) -> String {
    format!(
        "<figure>\n<figcaption class=\"better-off-heading\">{}</figcaption>\n{}{}\
         <details class=\"better-off-figures\">\n<summary>The figures</summary>\n{}</details>\n</figure>\n",
        escaped(&figure.title),
        figure.chart,
        element("p", "note", &figure.words),
        table(&figure.table, &figure.title),
    )
}
