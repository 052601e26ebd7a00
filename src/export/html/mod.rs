//! Self-contained HTML without a script: a page of its own, a fragment to paste into another page, or plain HTML with
//! a picture beside it. Nothing is calculated here.
//!
//! The first two work under `default-src 'none'; style-src 'unsafe-inline'; img-src data:`. A fragment's styles hold
//! inside it only, and the styles of the page around it do not reach in.

mod booklet;
mod card;
mod curve;
mod host;
mod picture;
mod plain;
mod plan;
mod report_card;

pub use booklet::booklet;
pub use card::card;
pub(crate) use curve::LETTERS;
pub use curve::{chart, curve, look};
pub use host::{framed, host_page};
pub(crate) use picture::inner;
pub use plain::{image, plain_card, plain_curve, plain_plan, plain_report_card};
pub use plan::{PlanFigure, plan};
pub use report_card::report_card;

use super::svg::escaped;

/// Rules of every export; `SCOPE` stands for the element that holds it.
const STYLE: &str = include_str!("style.css");
/// Rules of a page of its own.
const PAGE_STYLE: &str = include_str!("page.css");
/// Rules that keep the styles of the page around a fragment out.
const FRAGMENT_STYLE: &str = include_str!("fragment.css");
/// What a page of its own allows.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// What stands around the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shell {
    /// A whole page, light or dark as its reader likes it.
    Page,
    /// A part for another page, always light: nobody knows what is around it.
    Fragment,
    /// The content alone, for a page that has the styles: what a published file holds.
    Bare,
}

/// How an export is put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting<'a> {
    /// What stands around the content.
    pub shell: Shell,
    /// Level of its highest heading, from 1; headings below it follow.
    pub level: u8,
    /// The id of the element that holds it, and the beginning of every other id, so that none clashes.
    pub id: &'a str,
}

impl Setting<'_> {
    /// The tag of a heading so far below the highest.
    fn heading(&self, below: u8) -> String {
        format!("h{}", (self.level.max(1) + below).min(6))
    }

    /// The whole export.
    fn wrapped(&self, title: &str, content: &str) -> String {
        let id = super::finished::safe_id(self.id);
        match self.shell {
            Shell::Bare => content.to_owned(),
            Shell::Fragment => {
                // Two ids beat whatever a host's stylesheet says of elements and classes.
                let scope = format!("#{id}#{id}");
                let style = compact(&[FRAGMENT_STYLE, STYLE]).replace("SCOPE", &scope);
                format!(
                    "<div id=\"{id}\" class=\"better-off\" lang=\"en-GB\">\n<style>{style}</style>\n{content}</div>\n"
                )
            }
            Shell::Page => {
                let style = compact(&[STYLE, PAGE_STYLE]).replace("SCOPE", &format!("#{id}"));
                let title = escaped(title);
                format!(
                    "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
                     <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
                     <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
                     <meta name=\"color-scheme\" content=\"light dark\">\n\
                     <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n\
                     <main id=\"{id}\" class=\"better-off\">\n{content}</main>\n</body>\n</html>\n"
                )
            }
        }
    }
}

/// Stylesheets without their comments and indents.
fn compact(sheets: &[&str]) -> String {
    let mut style = String::new();
    for line in sheets.iter().flat_map(|sheet| sheet.lines()) {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with("/*") {
            style.push_str(line);
            style.push(if line.ends_with([';', '{', '}']) { ' ' } else { '\n' });
        }
    }
    style.trim_end().to_owned()
}

/// An element with escaped text, on a line of its own; nothing for no text.
fn element(tag: &str, class: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("<{tag} class=\"better-off-{class}\">{}</{tag}>\n", escaped(text))
}

#[cfg(test)]
mod document_tests;
#[cfg(test)]
mod tests;
