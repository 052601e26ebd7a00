//! Lines and tables of a pasted text; the lines every page repeats; paragraphs that a page break cut in two.

/// A piece of the text, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chunk {
    /// A line of words, blank ones included.
    Line(String),
    /// Lines with tabs, one after the other.
    Table(Vec<Vec<String>>),
}

/// Cuts a text. Tags that a copy left in a cell (`<i>`) are taken off.
pub(super) fn chunks(text: &str) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    for line in text.lines() {
        let line = line.trim_end_matches('\r').trim_matches(['\u{feff}', '\u{c}']);
        if !line.contains('\t') {
            chunks.push(Chunk::Line(without_tags(line).trim_end().to_owned()));
            continue;
        }
        let row: Vec<String> =
            line.split('\t').map(|cell| without_tags(cell).trim().to_owned()).collect();
        // A title row begins a table of its own where the one before already has rows of figures or words.
        let is_title = row.iter().filter(|cell| !cell.is_empty()).count() == 1;
        match chunks.last_mut() {
            Some(Chunk::Table(rows)) if !(is_title && rows.iter().any(|row| 1 < filled(row))) => {
                rows.push(row);
            }
            _ => chunks.push(Chunk::Table(vec![row])),
        }
    }
    chunks
}

fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.is_empty()).count()
}

fn without_tags(text: &str) -> String {
    let mut plain = text.to_owned();
    for tag in
        ["<i>", "</i>", "<b>", "</b>", "<u>", "</u>", "<em>", "</em>", "<strong>", "</strong>"]
    {
        plain = plain.replace(tag, "");
    }
    plain
}

/// Lines of words that stand twice or more: the head or foot of every page.
pub(super) fn furniture(chunks: &[Chunk]) -> Vec<String> {
    let lines: Vec<&String> = chunks
        .iter()
        .filter_map(|chunk| match chunk {
            Chunk::Line(line) if !line.trim().is_empty() => Some(line),
            _ => None,
        })
        .collect();
    let mut found: Vec<String> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let is_item = line.trim_start().starts_with(['-', '•', '*']);
        let again = lines[at + 1..].iter().any(|other| other.trim() == line.trim());
        if again && !is_item && !found.iter().any(|known| known == line.trim()) {
            found.push(line.trim().to_owned());
        }
    }
    found
}

pub(super) fn without_furniture(chunks: Vec<Chunk>, furniture: &[String]) -> Vec<Chunk> {
    let is_furniture = |line: &str| furniture.iter().any(|known| known == line.trim());
    chunks
        .into_iter()
        .filter(|chunk| !matches!(chunk, Chunk::Line(line) if is_furniture(line)))
        .collect()
}

/// Joins a line that stops in the middle of a sentence with the next one that goes on in small letters.
pub(super) fn join_broken(lines: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for line in lines {
        let goes_on = line.trim_start().chars().next().is_some_and(char::is_lowercase);
        let broken = joined.iter().rposition(|line| !line.trim().is_empty()).filter(|at| {
            let before = joined[*at].trim_end();
            goes_on && !before.ends_with(['.', '!', '?', ':', ';'])
        });
        match broken {
            Some(at) => {
                joined.truncate(at + 1);
                joined[at] = format!("{} {}", joined[at].trim_end(), line.trim_start());
            }
            None => joined.push(line),
        }
    }
    joined
}
