//! Which character delimits the cells of a text.

use super::splitter::Splitter;
use super::thousands;
use crate::order;

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
    let of_thousands = thousands::are_all_commas(&text[..end]);
    let mut best = (0, if of_thousands { b'\t' } else { b',' });
    for delimiter in *b"\t,;|" {
        if delimiter == b',' && of_thousands {
            continue;
        }
        let mut widths = widths(&text[..end], delimiter);
        if cut {
            widths.pop();
        }
        let split = widths.iter().filter(|width| 1 < **width).count();
        if delimiter != b'\t' && is_of_prose(&text[..end], delimiter, (split, widths.len())) {
            if delimiter == b',' {
                best = (0, b'\t');
            }
            continue;
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
