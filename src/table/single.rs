//! Text with single spaces between its columns, as most programs copy it from a PDF. A text that does not agree in every
//! line is left alone: what would be read of it could be wrong without a word.

mod beside;
mod between;
mod broken;
mod ends;
mod even;
mod headings;
mod heads;
mod named;
mod periods_down;
mod why_not;
mod words;

pub(super) use even::are_no_columns;
pub(crate) use why_not::why_not;

/// What becomes of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Laid {
    /// It is a row or a heading of these cells.
    Cells(Vec<String>),
    /// It stays as it is: a title, a section, a note.
    AsItIs,
    /// It went into the row above or below it.
    Joined,
}

/// A text with tabs between its cells; none where its lines do not agree.
pub(super) fn laid(text: &str) -> Option<String> {
    let lines: Vec<Vec<&str>> =
        text.lines().map(|line| line.split_whitespace().collect()).collect();
    let laid = ends::laid(&lines).or_else(|| periods_down::laid(&lines))?;
    let mut apart = String::with_capacity(text.len() + text.len() / 8);
    for (line, laid) in text.lines().zip(laid) {
        match laid {
            Laid::Cells(cells) => apart.push_str(&cells.join("\t")),
            Laid::AsItIs => apart.push_str(line),
            Laid::Joined => continue,
        }
        apart.push('\n');
    }
    Some(apart)
}

/// Whether a number behind a name is part of it: "Repairs priority 1".
pub(super) fn number_follows(name: &str) -> bool {
    words::number_follows(&name.split(' ').collect::<Vec<_>>())
}

#[cfg(test)]
mod tests;
