//! A priority report card as HTML: its parts one under the other, its tables as tables, DRAFT until it is signed.

mod tables;

use super::{Setting, element};
use crate::export::svg::escaped;
use crate::report::priority::{
    By, Changed, DirectionOfTravel, PriorityCard, Rag, ShownPart, ShownPartBody, ShownRating,
};
use crate::report::story::{ShownBlock, ShownItem, ShownRun};

/// The report card. `chart` is its curve's chart as HTML: [`super::chart`], or [`super::image`] where the host takes no
/// SVG; none where it has no curve.
pub fn report_card(setting: &Setting, card: &PriorityCard, chart: Option<&str>) -> String {
    let mut html = String::from("<article class=\"better-off-report\">\n");
    if card.draft {
        html.push_str(&element("p", "draft", "DRAFT"));
    }
    html.push_str(&element(&setting.heading(0), "title", &card.title));
    html.extend(card.parts.iter().map(|one| part(setting, one, chart)));
    html.push_str("</article>\n");
    setting.wrapped(&card.title, &html)
}

fn part(setting: &Setting, part: &ShownPart, chart: Option<&str>) -> String {
    if let ShownPartBody::Changed(changed) = &part.body
        && changed.told().is_empty()
    {
        // What is stale is for the officer to see.
        return String::new();
    }
    let body = match &part.body {
        ShownPartBody::Facts(facts) => tables::facts(facts),
        ShownPartBody::Story(blocks) => blocks.iter().map(block).collect(),
        ShownPartBody::Rating { rating, rating_rule, direction, direction_rule } => {
            let rag = rating.as_ref().map(|one| (rag(one.value), said(one)));
            let travel = direction.as_ref().map(|one| (travel(one.value), said(one)));
            let both = rated("Rating", rag, rating_rule)
                + &rated("Direction of travel", travel, direction_rule);
            format!("<div class=\"better-off-ratings\">\n{both}</div>\n")
        }
        ShownPartBody::Risks(risks) => tables::risks(risks),
        ShownPartBody::Actions(actions) => tables::actions(actions),
        ShownPartBody::Indicators(table) => tables::indicators(table),
        // The heading of the part names it.
        ShownPartBody::Curve(_) => {
            chart.map(|chart| format!("<figure>\n{chart}</figure>\n")).unwrap_or_default()
        }
        ShownPartBody::Changed(changed) => changes(changed),
        ShownPartBody::Approvals(approvals) => tables::approvals(approvals),
        ShownPartBody::Terms(terms) => {
            let terms: Vec<(String, String)> =
                terms.iter().map(|one| (one.acronym.clone(), one.meaning.clone())).collect();
            tables::facts(&terms)
        }
    };
    let heading = element(&setting.heading(1), "heading", &part.heading);
    format!("<section class=\"better-off-part\">\n{heading}{body}</section>\n")
}

fn block(block: &ShownBlock) -> String {
    match block {
        ShownBlock::Paragraph(runs) => format!("<p>{}</p>\n", words(runs)),
        ShownBlock::List { numbered, items } => list(*numbered, items),
    }
}

fn list(numbered: bool, items: &[ShownItem]) -> String {
    let tag = if numbered { "ol" } else { "ul" };
    let item = |item: &ShownItem| {
        let under = if item.under.is_empty() { String::new() } else { list(false, &item.under) };
        format!("<li>{}{under}</li>\n", words(&item.runs))
    };
    format!("<{tag}>\n{}</{tag}>\n", items.iter().map(item).collect::<String>())
}

fn words(runs: &[ShownRun]) -> String {
    let run = |run: &ShownRun| {
        let mut html = escaped(&run.text);
        if let Some(link) = run.link.as_deref().filter(|link| leads_out(link)) {
            html = format!("<a href=\"{}\" rel=\"noreferrer\">{html}</a>", escaped(link));
        }
        if run.bold { format!("<strong>{html}</strong>") } else { html }
    };
    runs.iter().map(run).collect()
}

/// Whether an address is of the web or of mail: a report card that was frozen in a file may hold any.
fn leads_out(link: &str) -> bool {
    let lower = link.trim_start().to_ascii_lowercase();
    ["https:", "http:", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// The reason, and who or what gave it.
fn said<T>(rating: &ShownRating<T>) -> String {
    let by = match &rating.by {
        By::Rule => "by rule".to_owned(),
        By::Officer(role) if role.trim().is_empty() => "the officer's own".to_owned(),
        By::Officer(role) => format!("given by {role}"),
    };
    match rating.reason.trim() {
        "" => by,
        reason => format!("{reason} ({by})"),
    }
}

fn rated(name: &str, given: Option<(String, String)>, rule: &Option<String>) -> String {
    let (mark, reason) = given.unwrap_or_else(|| ("Not rated".to_owned(), String::new()));
    format!(
        "<div>\n{}<p class=\"better-off-rated\">{mark}</p>\n{}{}</div>\n",
        element("p", "quiet", name),
        element("p", "note", &reason),
        element("p", "source", rule.as_deref().unwrap_or_default()),
    )
}

/// Word, shape and colour: a square, a triangle, a disc.
fn rag(rag: Rag) -> String {
    let shape = match rag {
        Rag::Red => "M1 1H15V15H1Z",
        Rag::Amber => "M8 1L15.5 15H0.5Z",
        Rag::Green => "M8 0.5A7.5 7.5 0 1 1 7.99 0.5Z",
    };
    mark(&rag.word().to_lowercase(), shape, rag.word())
}

/// Word and shape: an arrow up, a bar, an arrow down.
fn travel(direction: DirectionOfTravel) -> String {
    let shape = match direction {
        DirectionOfTravel::Improving => "M8 1L15 9H11V15H5V9H1Z",
        DirectionOfTravel::Stable => "M1 6H15V10H1Z",
        DirectionOfTravel::Worsening => "M8 15L15 7H11V1H5V7H1Z",
    };
    mark("travel", shape, direction.word())
}

fn mark(class: &str, shape: &str, word: &str) -> String {
    format!(
        "<svg class=\"better-off-mark better-off-{class}\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"{shape}\"/></svg> {word}"
    )
}

fn changes(changed: &Changed) -> String {
    let lines = changed.told().into_iter().map(|line| format!("<li>{}</li>\n", escaped(&line)));
    format!("<ul>\n{}</ul>\n", lines.collect::<String>())
}
