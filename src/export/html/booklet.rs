//! The outcome booklet as HTML: its pages one under the other, and page by page on paper.

use super::card::article;
use super::{Setting, element};
use crate::export::finished::FinishedCard;
use crate::export::svg::escaped;
use crate::report::{Booklet, BookletNotes, BookletPage, CoverPicture};

/// The booklet: cover, pages, notes, as far as it has them.
pub fn booklet(
    setting: &Setting,
    booklet: &Booklet<FinishedCard>,
    notes: Option<&BookletNotes>,
) -> String {
    let mut html = if booklet.cover { cover(setting, booklet) } else { String::new() };
    html.extend(booklet.pages.iter().map(|one| page(setting, booklet, one)));
    html.extend(notes.map(|notes| notes_page(setting, booklet, notes)));
    setting.wrapped(&booklet.heading, &html)
}

/// The beginning of a page, in the council's colour where it has one.
fn sheet(booklet: &Booklet<FinishedCard>, label: &str) -> String {
    let (class, style) = match &booklet.colour {
        Some(colour) => {
            (" better-off-council", format!(" style=\"--better-off-council:{colour}\""))
        }
        None => ("", String::new()),
    };
    format!("<section class=\"better-off-sheet{class}\"{style} aria-label=\"{label}\">\n")
}

fn cover(setting: &Setting, booklet: &Booklet<FinishedCard>) -> String {
    let mut html = sheet(booklet, "Cover");
    html.push_str(&element(&setting.heading(0), "title", &booklet.heading));
    html.push_str(&element("p", "subtitle", booklet.subtitle.as_deref().unwrap_or_default()));
    html.extend(booklet.picture.as_ref().map(picture));
    let lines: String = booklet
        .contents()
        .into_iter()
        .map(|(heading, number)| format!("<li>{}, page {number}</li>\n", escaped(heading)))
        .collect();
    if !lines.is_empty() {
        html.push_str(&format!("<ol class=\"better-off-contents\">\n{lines}</ol>\n"));
    }
    html.push_str("</section>\n");
    html
}

fn picture(picture: &CoverPicture) -> String {
    format!(
        "<img class=\"better-off-cover-picture\" src=\"{}\" alt=\"{}\">\n",
        escaped(&picture.url),
        escaped(&picture.alt)
    )
}

fn notes_page(setting: &Setting, booklet: &Booklet<FinishedCard>, notes: &BookletNotes) -> String {
    let label = format!("Page {0} of {0}", booklet.of);
    let mut html = sheet(booklet, &format!("Notes, {label}"));
    html.push_str(&element(&setting.heading(0), "title", "Notes"));
    for (heading, lines) in [
        ("Sources", &notes.sources),
        ("How figures were made", &notes.methods),
        ("What the cards answer", &notes.questions),
    ] {
        if lines.is_empty() {
            continue;
        }
        html.push_str(&element(&setting.heading(1), "headline", heading));
        let lines: String =
            lines.iter().map(|line| format!("<li>{}</li>\n", escaped(line))).collect();
        html.push_str(&format!("<ul class=\"better-off-lines\">\n{lines}</ul>\n"));
    }
    html.push_str(&element("p", "foot", &label));
    html.push_str("</section>\n");
    html
}

fn page(
    setting: &Setting,
    booklet: &Booklet<FinishedCard>,
    page: &BookletPage<FinishedCard>,
) -> String {
    let label = format!("Page {} of {}", page.number, booklet.of);
    let mut html = sheet(booklet, &label);
    html.push_str(&element(&setting.heading(0), "title", &page.heading));
    html.push_str(&element("p", "subtitle", booklet.subtitle.as_deref().unwrap_or_default()));
    html.push_str("<ol class=\"better-off-cards\">\n");
    for (card, _) in &page.cards {
        html.push_str(&format!("<li>\n{}</li>\n", article(setting, card, 1)));
    }
    html.push_str("</ol>\n");
    html.push_str(&element("p", "foot", &label));
    html.push_str("</section>\n");
    html
}
