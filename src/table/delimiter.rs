//! Which character delimits the cells of a text.

use csv_core::{ReadRecordResult, ReaderBuilder};

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
        let mut widths = widths(&text.as_bytes()[..end], delimiter);
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

/// How many cells each row of a sample has.
fn widths(sample: &[u8], delimiter: u8) -> Vec<usize> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let (mut out, mut ends) = (vec![0; sample.len() + 1], vec![0; 4096]);
    let mut widths = Vec::new();
    let mut input = sample;
    while widths.len() < 200 {
        let (result, read, _, fields) = reader.read_record(input, &mut out, &mut ends);
        input = &input[read..];
        match result {
            ReadRecordResult::Record => widths.push(fields),
            ReadRecordResult::InputEmpty if input.is_empty() => {
                let (result, _, _, fields) = reader.read_record(&[], &mut out, &mut ends);
                if let ReadRecordResult::Record = result {
                    widths.push(fields);
                }
                break;
            }
            _ => break,
        }
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
