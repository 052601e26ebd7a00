//! The tables of a report card: facts, risks, key actions, performance indicators, sign-off.

use crate::export::svg::escaped;
use crate::report::priority::{
    Approval, IndicatorRow, IndicatorsTable, KeyAction, Risk, ShownFigure,
};

/// Names and values.
pub(super) fn facts(facts: &[(String, String)]) -> String {
    let one = |(name, value): &(String, String)| {
        format!("<dt>{}</dt>\n<dd>{}</dd>\n", escaped(name), escaped(value))
    };
    format!("<dl>\n{}</dl>\n", facts.iter().map(one).collect::<String>())
}

pub(super) fn risks(risks: &[Risk]) -> String {
    let row = |risk: &Risk| {
        format!(
            "<tr><th scope=\"row\">{}</th>{}{}</tr>\n",
            risk.kind.word(),
            cell(&risk.text),
            cell(&risk.response)
        )
    };
    let header = ["Kind", "What it is", "What is done about it"];
    table("Challenges and risks", &header, risks.iter().map(row))
}

/// Each action with a row for each of its milestones.
pub(super) fn actions(actions: &[KeyAction]) -> String {
    let rows = actions.iter().enumerate().map(|(at, action)| {
        let span = action.milestones.len().max(1);
        let tall = |tag: &str, text: &str| {
            let scope = if tag == "th" { " scope=\"row\"" } else { "" };
            format!("<{tag}{scope} rowspan=\"{span}\">{}</{tag}>", dash(text))
        };
        let mut milestones =
            action.milestones.iter().map(|one| cell(&one.text) + &cell(&one.timescale));
        let first = milestones.next().unwrap_or_else(|| cell("").repeat(2));
        let rest: String = milestones.map(|cells| format!("<tr>{cells}</tr>\n")).collect();
        format!(
            "<tr>{}{}{}{first}{}</tr>\n{rest}",
            tall("td", &(at + 1).to_string()),
            tall("th", &action.action),
            tall("td", &action.lead),
            tall("td", &action.reviewed),
        )
    });
    let header = ["", "Action", "Lead", "Milestone", "Timescale", "Last reviewed"];
    table("Key actions", &header, rows)
}

pub(super) fn indicators(indicators: &IndicatorsTable) -> String {
    let header = [
        "Reference",
        "Indicator",
        "Owner",
        "Frequency and measure",
        "Good is",
        "Baseline",
        "Previous",
        "Latest",
        "Target",
        "Predicted",
        "Target is",
        "Trend",
        "Data quality",
    ];
    table("Performance indicators", &header, indicators.rows.iter().map(indicator))
}

fn indicator(row: &IndicatorRow) -> String {
    let predicted = row.predicted.as_ref().or(row.proposed.as_ref());
    let good = match row.rise_or_fall.as_str() {
        "" => String::new(),
        word => format!("a {}", word.to_lowercase()),
    };
    let variance = row.variance.as_ref().map_or("", |one| one.words.as_str());
    let before = cell(&row.reference)
        + &format!("<th scope=\"row\">{}</th>", escaped(&row.title))
        + &[&row.owner, &row.measure, &good].map(|text| cell(text)).concat();
    let figures =
        [&row.baseline, &row.previous, &row.latest, &row.target].map(|one| figure(one.as_ref()));
    let after = [variance, &row.trend, &row.data_quality].map(cell).concat();
    format!("<tr>{before}{}{}{after}</tr>\n", figures.concat(), figure(predicted))
}

/// A figure, its period, and what must be said of it.
fn figure(figure: Option<&ShownFigure>) -> String {
    let Some(figure) = figure else { return cell("") };
    let under =
        |text: &str| format!("<br><span class=\"better-off-source\">{}</span>", escaped(text));
    let period = if figure.period.is_empty() { String::new() } else { under(&figure.period) };
    let note = figure.note.as_deref().map(under).unwrap_or_default();
    format!("<td>{}{period}{note}</td>", escaped(&figure.text))
}

pub(super) fn approvals(approvals: &[Approval]) -> String {
    let row = |one: &Approval| {
        let role = escaped(&one.role);
        format!("<tr><th scope=\"row\">{role}</th>{}{}</tr>\n", cell(&one.name), cell(&one.date))
    };
    table("Sign-off", &["Role", "Name", "Date"], approvals.iter().map(row))
}

fn table(label: &str, header: &[&str], rows: impl Iterator<Item = String>) -> String {
    let names = header.iter().map(|name| match *name {
        "" => "<td></td>".to_owned(),
        name => format!("<th scope=\"col\">{name}</th>"),
    });
    format!(
        "<div class=\"better-off-table better-off-words\" role=\"region\" aria-label=\"{label}\" tabindex=\"0\">\n\
         <table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n</div>\n",
        names.collect::<String>(),
        rows.collect::<String>()
    )
}

fn cell(text: &str) -> String {
    format!("<td>{}</td>", dash(text))
}

fn dash(text: &str) -> String {
    if text.trim().is_empty() { "–".to_owned() } else { escaped(text) }
}
