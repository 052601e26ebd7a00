//! What comes from the clipboard: HTML first, then text.

use super::{Table, delimited, html, limits};
use crate::reading::ReadError;

/// Reads a paste: the table of its HTML when it has one, otherwise its text.
///
/// # Errors
///
/// When there is nothing in it, or more than [`limits::PASTE_BYTES`].
pub fn read_paste(html: Option<&str>, text: &str) -> Result<Table, ReadError> {
    let size = html.map_or(0, str::len).max(text.len());
    if limits::PASTE_BYTES < size {
        return Err(ReadError {
            message: format!(
                "The paste has {} MB; {} MB can be read",
                size / 1_000_000,
                limits::PASTE_BYTES / 1_000_000
            ),
            hint: "Save the table as a file and upload it".to_owned(),
        });
    }
    if let Some(html) = html
        && let Some(table) = html::read_html(html)?
        && 0 < table.rows()
    {
        return Ok(table);
    }
    if text.trim().is_empty() {
        return Err(ReadError {
            message: "The paste is empty".to_owned(),
            hint: "Select the table with its header row, copy it, and paste again".to_owned(),
        });
    }
    delimited::read_text(text)
}
