//! Names that go on in a line of their own, as a page breaks them in a narrow first column.

use super::laid::is_figure;

/// Longer lines are no part of a name.
const LONGEST: usize = 60;

/// Words that something must follow.
const OPEN: [&str; 21] = [
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "per", "than",
    "that", "the", "to", "under", "which", "with", "within",
];

/// Puts such lines behind, or before, the name of the row that they are of. Cells are set apart by tabs.
pub(super) fn join(lines: &mut Vec<String>) {
    let rows = || lines.iter().filter(|line| is_row(line));
    let small = rows().filter(|line| starts_small(label(line))).count();
    // Where rows begin with a small letter, that tells nothing.
    let tells = small * 2 <= rows().count();
    let mut joined: Vec<String> = Vec::with_capacity(lines.len());
    for line in lines.drain(..) {
        let Some(last) = joined.last_mut() else {
            joined.push(line);
            continue;
        };
        if goes_on(last, &line, tells) {
            let (name, cells) = last.split_once('\t').unwrap_or((last.trim_end(), ""));
            *last = format!("{} {}\t{cells}", name.trim_end(), line.trim());
        } else if is_row(&line) && is_begun_in(last, &line, tells) {
            *last = format!("{} {}", last.trim(), line.trim_start());
        } else {
            joined.push(line);
        }
    }
    *lines = joined;
}

/// Whether a line goes on with the name of the row above it.
fn goes_on(row: &str, line: &str, tells: bool) -> bool {
    let words = line.trim();
    is_row(row)
        && is_part(words)
        && ((tells && (starts_small(words) || words.starts_with('('))) || is_open(label(row)))
}

/// Whether the name of a row began in the line above it.
fn is_begun_in(above: &str, row: &str, tells: bool) -> bool {
    is_part(above.trim()) && tells && starts_small(label(row))
}

/// Whether a line may be part of a name: alone in its line, short, and no note.
fn is_part(words: &str) -> bool {
    let lower = words.to_lowercase();
    let set_apart = ["of which", "of these", "including", "source", "note", "page "];
    !words.is_empty()
        && words.len() <= LONGEST
        && !words.contains(['\t', ':', '=', '*', '©'])
        && words.contains(char::is_alphabetic)
        && !words.ends_with('.')
        && !set_apart.iter().any(|first| lower.starts_with(first))
}

/// Whether a line has a name and figures.
fn is_row(line: &str) -> bool {
    let mut cells = line.split('\t').map(str::trim);
    cells.next().is_some_and(|name| name.contains(char::is_alphabetic)) && cells.any(is_figure)
}

fn label(row: &str) -> &str {
    row.split('\t').next().unwrap_or("").trim()
}

fn is_open(label: &str) -> bool {
    let last = label.rsplit(' ').next().unwrap_or("").to_lowercase();
    label.contains(' ') && OPEN.contains(&last.as_str())
}

fn starts_small(words: &str) -> bool {
    words.starts_with(char::is_lowercase)
}
