//! Which character delimits the cells of a text.

use super::splitter::Splitter;

/// Text looked at before the delimiter is chosen.
pub(super) const SAMPLE_BYTES: usize = 64 * 1024;

/// The delimiter that gives even rows and more columns.
///
/// Each is tried on a sample. Rows count when they have as many cells as most have; a delimiter that splits
/// nothing has no claim. Ties go to the earlier of tab, comma, semicolon, pipe.
pub fn delimiter(text: &str) -> u8 {
    best(text).1
}

/// The best delimiter with its score: 0 when none splits anything.
pub(super) fn best(text: &str) -> (usize, u8) {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let cut = end < text.len();
    let mut best = (0, b',');
    for delimiter in *b"\t,;|" {
        let mut widths = widths(&text[..end], delimiter);
        if cut {
            widths.pop();
        }
        let score = evenness(&widths);
        // Prose has commas, and no tabs: a page pasted with a table in it is split by those.
        if delimiter == b'\t' && 2000 <= score {
            return (score, delimiter);
        }
        if best.0 < score {
            best = (score, delimiter);
        }
    }
    best
}

/// How many cells each of the first rows of a sample has, blank ones left out.
fn widths(sample: &str, delimiter: u8) -> Vec<usize> {
    let mut splitter = Splitter::new(delimiter);
    let mut widths = Vec::new();
    let mut rest = sample;
    while widths.len() < 200
        && !rest.is_empty()
        && let Some(length) = splitter.row(rest, true)
    {
        if !matches!(rest.get(..length), Some("\n" | "\r")) {
            widths.push(splitter.cells(rest).len());
        }
        rest = rest.get(length..).unwrap_or("");
    }
    widths
}

/// Rows of the commonest width, times that width: 0 when nothing is split.
pub(super) fn evenness(widths: &[usize]) -> usize {
    let mut sorted: Vec<usize> = widths.iter().copied().filter(|width| 1 < *width).collect();
    sorted.sort_unstable();
    let commonest = sorted
        .chunk_by(|a, b| a == b)
        .map(|alike| (alike.len(), alike.first().copied().unwrap_or(0)))
        .max();
    commonest.map_or(0, |(rows, width)| rows * 1000 + width.min(900))
}
