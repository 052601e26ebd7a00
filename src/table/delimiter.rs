//! Which character delimits the cells of a text.

use super::splitter::Splitter;
use super::thousands;
use crate::order;

/// Text looked at before the delimiter is chosen.
pub(super) const SAMPLE_BYTES: usize = 64 * 1024;

/// The delimiter that gives even rows and more columns, with its score: 0 when none splits anything.
///
/// Each is tried on a sample. Rows count when they have as many cells as most have; a delimiter that splits
/// nothing has no claim. Ties go to the earlier of tab, comma, semicolon, pipe.
pub(super) fn best(text: &str) -> (usize, u8) {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let (sample, cut) = (&text[..end], end < text.len());
    let tab = score(sample, b'\t', cut).unwrap_or(0);
    // Prose has commas, and no tabs: a page pasted with a table in it is split by those.
    if 2000 <= tab {
        return (tab, b'\t');
    }
    let mut best = (tab, b'\t');
    for delimiter in *b",;|" {
        let Some(score) = score(sample, delimiter, cut) else { continue };
        // A text that nothing splits is one of commas, where these could split it.
        if best.0 < score || (delimiter == b',' && best.0 == 0) {
            best = (score, delimiter);
        }
    }
    best
}

/// How evenly a character splits the rows of a sample, whose last row may be cut; none for one that only stands between
/// thousands or in sentences.
fn score(sample: &str, delimiter: u8, cut: bool) -> Option<usize> {
    if delimiter == b',' && thousands::are_all_commas(sample) {
        return None;
    }
    let mut widths = widths(sample, delimiter);
    if cut {
        widths.pop();
    }
    let split = widths.iter().filter(|width| 1 < **width).count();
    let of_prose = delimiter != b'\t' && is_of_prose(sample, delimiter, (split, widths.len()));
    (!of_prose).then(|| evenness(&widths))
}

/// Whether a character that could split so many of so many lines only stands in sentences: the legend below a table, the
/// foot of a page.
fn is_of_prose(text: &str, delimiter: u8, (split, lines): (usize, usize)) -> bool {
    let sign = char::from(delimiter);
    let mut behind = text.split(sign).skip(1);
    3 < lines
        && (split == 1
            || (split * 2 < lines && behind.all(|rest| rest.starts_with([' ', '\n', '\r']))))
}

/// How many cells each of the first rows of a sample has, blank ones left out.
fn widths(sample: &str, delimiter: u8) -> Vec<usize> {
    let mut splitter = Splitter::new(delimiter);
    let bytes = sample.as_bytes();
    let (mut widths, mut width) = (Vec::new(), 0);
    let (mut row, mut at) = (0, 0);
    while widths.len() < 200
        && row < bytes.len()
        && let Some((_, end)) = splitter.cell(sample, at, true)
    {
        width += 1;
        at = end + 1;
        if bytes.get(end).is_some_and(|byte| splitter.is_delimiter(*byte)) {
            continue;
        }
        if row < end {
            widths.push(width);
        }
        (row, width) = (at, 0);
    }
    widths
}

/// Rows of the commonest width, times that width: 0 when nothing is split.
pub(super) fn evenness(widths: &[usize]) -> usize {
    let mut sorted: Vec<usize> = widths.iter().copied().filter(|width| 1 < *width).collect();
    order::by(&mut sorted, Ord::cmp);
    let commonest = sorted
        .chunk_by(|a, b| a == b)
        .map(|alike| (alike.len(), alike.first().copied().unwrap_or(0)))
        .max();
    commonest.map_or(0, |(rows, width)| rows * 1000 + width.min(900))
}
