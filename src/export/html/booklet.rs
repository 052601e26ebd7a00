//! The outcome booklet as HTML: its pages one under the other, and page by page on paper.

use super::card::article;
use super::{Setting, element};
use crate::export::finished::FinishedCard;
use crate::report::{Booklet, BookletPage};

/// The booklet. A heading that every page repeats on paper is said once on a screen.
pub fn booklet(setting: &Setting, booklet: &Booklet<FinishedCard>) -> String {
    let title = booklet.heading.clone();
    let pages: String = booklet.pages.iter().map(|one| page(setting, booklet, one)).collect();
    setting.wrapped(&title, &pages)
}

fn page(
    setting: &Setting,
    booklet: &Booklet<FinishedCard>,
    page: &BookletPage<FinishedCard>,
) -> String {
    let label = format!("Page {} of {}", page.number, booklet.of);
    let mut html = format!("<section class=\"better-off-sheet\" aria-label=\"{label}\">\n");
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
