//! Pasted HTML to a table: Excel, Word, LibreOffice, Google Sheets and web pages.

mod grid;
mod heading;

use super::{Table, Typed};
use crate::reading::{Problem, ReadError};
use grid::{Grid, GridCell};
use heading::Heading;
use html5gum::{HtmlString, StartTag, Token, Tokenizer};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Reads the table of a clipboard's HTML; of several, the one with most figures. `None` when there is none.
///
/// # Errors
///
/// When a limit of [`super::limits`] is passed.
pub fn read_html(html: &str) -> Result<Option<Table>, ReadError> {
    let mut reading = Html::default();
    for token in Tokenizer::new(html) {
        match token {
            Ok(Token::StartTag(tag)) => reading.start(&tag)?,
            Ok(Token::EndTag(tag)) => reading.end(&tag.name)?,
            Ok(Token::String(text)) => reading.text(&String::from_utf8_lossy(&text)),
            Ok(Token::Comment(comment)) => match comment.trim_ascii() {
                b"StartFragment" => {
                    reading.open.iter_mut().for_each(Grid::clear);
                    reading.above = Heading::default();
                }
                b"EndFragment" => break,
                _ => {}
            },
            Ok(Token::Doctype(_) | Token::Error(_)) | Err(_) => {}
        }
    }
    reading.finish(declares_decimal_comma(html))
}

/// Excel says in its style sheet how it shows numbers: `mso-displayed-decimal-separator:"\,"`.
fn declares_decimal_comma(html: &str) -> bool {
    let Some(at) = html.find("mso-displayed-decimal-separator:") else { return false };
    let value = html[at..].split_once(':').map_or("", |(_, value)| value);
    value.trim_start().trim_start_matches(['"', '\'', '\\']).starts_with(',')
}

#[derive(Default)]
struct Html {
    done: Vec<Grid>,
    /// Tables under way, the innermost last.
    open: Vec<Grid>,
    /// What stands above the next table.
    above: Heading,
    /// Inside `<sup>`: a footnote's mark.
    raised: bool,
    /// Inside `<script>` or `<style>`.
    unseen: bool,
}

impl Html {
    fn start(&mut self, tag: &StartTag<()>) -> Result<(), ReadError> {
        let attributes = Attributes(&tag.attributes);
        match tag.name.as_slice() {
            b"table" => {
                let title = if self.open.is_empty() { self.above.take() } else { None };
                self.open.push(Grid::titled(title));
            }
            b"script" | b"style" | b"title" => self.unseen = true,
            b"sup" => self.raised = true,
            name => {
                let Some(grid) = self.open.last_mut() else {
                    match name {
                        b"b" | b"strong" => self.above.bold(true),
                        b"a" | b"span" | b"i" | b"em" | b"u" | b"font" => {}
                        name => self.above.start(name),
                    }
                    return Ok(());
                };
                match name {
                    b"caption" => grid.start_caption(),
                    b"tr" => grid.start_row(attributes.is_hidden())?,
                    b"td" | b"th" => grid.start_cell(attributes.cell())?,
                    b"br" | b"p" | b"div" | b"li" => grid.text(" "),
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), ReadError> {
        match name {
            b"script" | b"style" | b"title" => self.unseen = false,
            b"sup" => self.raised = false,
            b"table" => {
                if let Some(mut grid) = self.open.pop() {
                    grid.end_row()?;
                    self.done.push(grid);
                }
            }
            b"tr" => {
                if let Some(grid) = self.open.last_mut() {
                    grid.end_row()?;
                }
            }
            b"td" | b"th" | b"caption" => {
                if let Some(grid) = self.open.last_mut() {
                    grid.end_cell()?;
                }
            }
            b"b" | b"strong" => self.above.bold(false),
            [b'h', b'1'..=b'6'] if self.open.is_empty() => self.above.end(),
            b"p" | b"div" => {
                if self.open.is_empty() {
                    self.above.end();
                }
                if let Some(grid) = self.open.last_mut() {
                    grid.text(" ");
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.unseen {
            return;
        }
        let Some(grid) = self.open.last_mut() else {
            self.above.text(text);
            return;
        };
        let mark = text.trim();
        if self.raised && text.chars().all(|c| c.is_ascii_digit() || " ,".contains(c)) {
            grid.text(&text.chars().map(superscript).collect::<String>());
        } else if self.raised && matches!(mark, "p" | "r" | "P" | "R") {
            grid.text(&format!(" ({})", mark.to_lowercase()));
        } else if self.raised && mark.len() == 1 && mark.bytes().all(|c| c.is_ascii_lowercase()) {
            grid.text(&format!(" [note {mark}]"));
        } else {
            grid.text(text);
        }
    }

    fn finish(mut self, decimal_comma: bool) -> Result<Option<Table>, ReadError> {
        while let Some(mut grid) = self.open.pop() {
            grid.end_row()?;
            self.done.push(grid);
        }
        self.done.retain(|grid| !grid.is_empty());
        let count = self.done.len();
        // The first of those with most figures: `max_by_key` would take the last.
        let Some(best) = self.done.into_iter().rev().max_by_key(Grid::figures) else {
            return Ok(None);
        };
        let mut builder = best.into_builder()?;
        if decimal_comma {
            builder.decimal_comma();
        }
        if 1 < count {
            builder.problem(Problem {
                cell: None,
                message: format!(
                    "The paste holds {count} tables; the one with most figures was taken: paste the others one at a time"
                ),
            });
        }
        Ok(Some(builder.finish()))
    }
}

fn superscript(digit: char) -> char {
    match digit {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => {
            char::from_u32(0x2070 + u32::from(digit) - u32::from('0')).unwrap_or(digit)
        }
        _ => digit,
    }
}

/// The attributes of a start tag.
struct Attributes<'t>(&'t BTreeMap<HtmlString, html5gum::Spanned<HtmlString, ()>>);

impl Attributes<'_> {
    fn get(&self, name: &str) -> Option<String> {
        self.0.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
    }

    /// The style without spaces: `mso-ignore:colspan`.
    fn style(&self) -> String {
        self.get("style").unwrap_or_default().to_lowercase().split_whitespace().collect()
    }

    fn is_hidden(&self) -> bool {
        self.get("hidden").is_some() || self.style().contains("display:none")
    }

    fn cell(&self) -> GridCell {
        let span = |name: &str, most: u32| {
            self.get(name)
                .and_then(|span| span.trim().parse::<u32>().ok())
                .unwrap_or(1)
                .clamp(1, most)
        };
        GridCell {
            // The standard's own limits.
            columns: span("colspan", 1000),
            rows: span("rowspan", 65_534),
            overflows: self.style().contains("mso-ignore:colspan"),
            hidden: self.is_hidden(),
            number: self.number(),
            ..GridCell::default()
        }
    }

    /// The number behind the text, where the program that was copied from says it.
    fn number(&self) -> Option<Decimal> {
        // Old Excel, LibreOffice.
        if let Some(number) = self.get("x:num").or_else(|| self.get("sdval")) {
            return crate::table::cell::decimal(&number);
        }
        // Google Sheets: {"1":3,"3":1281}
        let value: serde_json::Value =
            serde_json::from_str(&self.get("data-sheets-value")?).ok()?;
        (value.get("1")?.as_u64()? == 3)
            .then(|| crate::table::cell::decimal(&value.get("3")?.to_string()))
            .flatten()
    }
}

/// A cell's value: a number where the program said one.
fn typed(text: &str, number: Option<Decimal>) -> Typed {
    match number {
        // A date is a number to a spreadsheet, and its text says more.
        Some(value) if !text.contains(['/', ':']) && !text.chars().any(char::is_alphabetic) => {
            Typed::Number { value, percent: text.trim_end().ends_with('%') }
        }
        _ => Typed::Text,
    }
}

#[cfg(test)]
mod tests;
