//! Where the columns of a text stand that is set apart by spaces, so that a blank cell moves no figure into another column.

mod groups;

use super::single;
use crate::order;
use std::ops::Range;

/// A cell of a line: where it stands in letters, and where in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cell {
    letters: Range<usize>,
    bytes: Range<usize>,
}

/// The columns of a text, as the lines that have a cell in each of them show.
#[derive(Debug, Clone)]
pub(super) struct Laid {
    columns: Vec<Range<usize>>,
    /// Which of them hold words.
    words: Vec<bool>,
    /// What stands over each column of figures, under such headings.
    under: Vec<String>,
    /// Above the first of those lines, where one heading may stand over several columns.
    above: bool,
}

impl Laid {
    /// The columns of the lines; none where they stand in no order, or every line has a cell in each.
    ///
    /// Where a first cell is blank in most lines, those with more cells show them: the others must fit.
    pub fn of(lines: &[&str]) -> Option<Laid> {
        let lines: Vec<(&str, Vec<Cell>)> = lines
            .iter()
            .filter(|line| !line.contains('\t'))
            .map(|line| (*line, cells(line)))
            .collect();
        let times = |width: usize| lines.iter().filter(|(_, cells)| cells.len() == width).count();
        let mut widths: Vec<usize> = lines.iter().map(|(_, cells)| cells.len()).collect();
        widths.retain(|width| 2 < *width && 2 <= times(*width));
        order::by(&mut widths, |one, other| other.cmp(one));
        widths.dedup();
        let commonest = widths.iter().copied().max_by_key(|width| times(*width))?;
        widths.into_iter().take_while(|width| commonest <= *width).find_map(|width| {
            let laid = Laid::of_width(&lines, width)?;
            let fits = |(line, cells): &(&str, Vec<Cell>)| {
                cells.len() < 2 || cells.len() == width || laid.clone().lay(line).is_some()
            };
            let first = lines.iter().position(|(_, cells)| cells.len() == width)?;
            let (above, below) = lines.split_at_checked(first)?;
            // Of the commonest width a narrower line may fit nowhere; a wider one shows that there is more.
            let must_fit =
                |(_, cells): &&(&str, Vec<Cell>)| width != commonest || width < cells.len();
            let below: Vec<&str> = below.iter().filter(must_fit).map(|(line, _)| *line).collect();
            let fits_all = laid.for_lines(&below).is_some();
            (above.iter().all(fits) && fits_all).then_some(laid)
        })
    }

    fn of_width(lines: &[(&str, Vec<Cell>)], width: usize) -> Option<Laid> {
        let full: Vec<(&str, &[Cell])> = lines
            .iter()
            .filter(|(_, cells)| cells.len() == width)
            .map(|(line, cells)| (*line, cells.as_slice()))
            .collect();
        // Where every gap is of two spaces nothing stands under anything.
        let is_wide = |pair: &[Cell]| pair[0].letters.end + LEAST < pair[1].letters.start;
        let any_wide = lines.iter().any(|(_, cells)| cells.windows(2).any(is_wide));
        if full.len() == lines.len() || !any_wide {
            return None;
        }
        let cells: Vec<&[Cell]> = full.iter().map(|(_, cells)| *cells).collect();
        // A long name may reach over the figures of other lines.
        let (agree, columns) = (0..cells.len())
            .map(|first| spans(&cells[first..]))
            .reduce(|best, other| if best.0 < other.0 { other } else { best })?;
        if agree < 2 || agree * 2 <= full.len() {
            return None;
        }
        let words = (0..width)
            .map(|at| {
                let is_words = |(line, cells): &&(&str, &[Cell])| {
                    cells.get(at).is_some_and(|cell| !cell.is_figure(line))
                };
                full.len() < full.iter().filter(is_words).count() * 2
            })
            .collect();
        let under = groups::under(lines, width);
        Some(Laid { columns, words, under, above: true })
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The same for lines of a block, if all of them have a place in its columns.
    pub fn for_lines(&self, lines: &[&str]) -> Option<Laid> {
        let laid = Laid { above: false, ..self.clone() };
        let fits = |line: &&str| {
            let width = cells(line).len();
            width < 2 || width == self.width() || laid.clone().lay(line).is_some()
        };
        lines.iter().all(fits).then_some(laid)
    }

    /// A line with its cells in their columns; none for one that stands as it is.
    pub fn lay(&mut self, line: &str) -> Option<String> {
        let ends = line.trim_end_matches(['\n', '\r']);
        let cells = cells(ends);
        let count = cells.len();
        let cells = self.with_glued_apart(ends, cells);
        let glued = cells.len() != count;
        if cells.len() == self.columns.len() {
            self.above = false;
            if !glued {
                return None;
            }
        }
        let first = cells.first()?;
        let starts_first = first.letters.start <= self.columns.first()?.start;
        if line.contains('\t') || (cells.len() == 1 && starts_first) {
            return None;
        }
        let each = || {
            let at = self.each_in_its_own(ends, &cells)?;
            // A heading with none on either side may stand over the middle of several columns.
            let joined = at.windows(2).all(|pair| pair[1] <= pair[0] + 1);
            (joined || !self.above).then_some(at)
        };
        let at = self.over_several(ends, &cells).or_else(each)?;
        let mut laid = String::with_capacity(line.len());
        let mut column = 0;
        for (place, (cell, to)) in cells.iter().zip(&at).enumerate() {
            if 0 < place && column == *to {
                laid.push(' ');
            }
            while column < *to {
                laid.push('\t');
                column += 1;
            }
            laid.push_str(ends.get(cell.bytes.clone())?);
        }
        laid.push_str(line.get(ends.len()..)?);
        Some(laid)
    }

    /// The cells of a line, a name and the figure one space behind it apart, where each has a column of its own.
    fn with_glued_apart(&self, line: &str, cells: Vec<Cell>) -> Vec<Cell> {
        if cells.len() + 1 != self.columns.len() {
            return cells;
        }
        let parts = |cell: &Cell| {
            let text = line.get(cell.bytes.clone())?;
            let (name, figure) = text.rsplit_once(' ')?;
            if single::number_follows(name) {
                return None;
            }
            let behind = Cell {
                letters: cell.letters.end - figure.chars().count()..cell.letters.end,
                bytes: cell.bytes.end - figure.len()..cell.bytes.end,
            };
            let before = Cell {
                letters: cell.letters.start..cell.letters.start + name.chars().count(),
                bytes: cell.bytes.start..cell.bytes.start + name.len(),
            };
            let (one, other) = (self.column_of(&before)?, self.column_of(&behind)?);
            let apart = one < other && self.words[one] && !self.words[other];
            (apart && behind.is_figure(line)).then_some([before, behind])
        };
        let cells = cells.into_iter().flat_map(|cell| match parts(&cell) {
            Some(parts) => parts.to_vec(),
            None => vec![cell],
        });
        cells.collect()
    }

    /// The column of each cell: the one that it stands under or over.
    fn each_in_its_own(&self, line: &str, cells: &[Cell]) -> Option<Vec<usize>> {
        let at: Vec<usize> =
            cells.iter().map(|cell| self.column_of(cell)).collect::<Option<_>>()?;
        // A code and the words behind it are one cell; two figures are not.
        let fits = at.windows(2).zip(cells.windows(2)).all(|(at, cells)| {
            at[0] < at[1]
                || (at[0] == at[1]
                    && self.words[at[0]]
                    && !cells.iter().any(|cell| cell.is_figure(line)))
        });
        fits.then_some(at)
    }

    /// The column that a cell shares letters with. Of a column of codes and the names behind it, it is a name; into a column
    /// of figures nothing reaches that is not of it.
    fn column_of(&self, cell: &Cell) -> Option<usize> {
        let shares = |(_, column): &(usize, &Range<usize>)| {
            column.start < cell.letters.end && cell.letters.start < column.end
        };
        let mut shared = self.columns.iter().enumerate().filter(shares).map(|(at, _)| at);
        let (first, second) = (shared.next()?, shared.next());
        match second {
            None => Some(first),
            Some(second) => (self.words[second] && shared.next().is_none()).then_some(second),
        }
    }

    /// The first columns of those that headings stand over the middle of: "2022/23" and "2023/24" over "Actual", "Target",
    /// "Actual", "Target".
    fn over_several(&self, line: &str, cells: &[Cell]) -> Option<Vec<usize>> {
        let corner = self.columns.first()?;
        // Over the labels of the rows stands what they are.
        let (label, cells) = match cells.split_first()? {
            (label, rest) if label.letters.start < corner.end => (Some(0), rest),
            _ => (None, cells),
        };
        let figures = self.columns.get(1..)?;
        let each = figures.len().checked_div(cells.len())?;
        let even = self.above && 1 < cells.len() && 1 < each && each * cells.len() == figures.len();
        let over = |(cell, columns): (&Cell, &[Range<usize>])| {
            let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return false };
            let middle = cell.letters.start.midpoint(cell.letters.end);
            (first.start..=last.end).contains(&middle)
        };
        let fits = even && cells.iter().zip(figures.chunks(each)).all(over);
        let begin = groups::begin(figures, cells, &self.under, line.contains('/'))
            .filter(|_| self.above)
            .or_else(|| fits.then(|| (0..cells.len()).map(|at| at * each).collect::<Vec<_>>()))?;
        Some(label.into_iter().chain(begin.into_iter().map(|at| 1 + at)).collect())
    }
}

/// How many spaces set cells apart.
const LEAST: usize = 2;

/// Whether a cell begins as a figure does: "£1.2m", "(205)", "-3".
pub(super) fn is_figure(cell: &str) -> bool {
    let bare = cell.trim_start_matches(['£', '-', '(', '−', '.']);
    bare.starts_with(|c: char| c.is_ascii_digit())
}

impl Cell {
    /// Whether it is a figure, or a sign in the place of one: "..", "-".
    fn is_figure(&self, line: &str) -> bool {
        let text = line.get(self.bytes.clone()).unwrap_or("");
        is_figure(text) || !text.contains(char::is_alphabetic)
    }
}

/// From where to where each column goes in the first of some lines and in those after it that agree with it, and how many
/// these are: in no line does a column reach into the next.
fn spans(lines: &[&[Cell]]) -> (usize, Vec<Range<usize>>) {
    let mut agree = 0;
    let mut columns: Vec<Range<usize>> = Vec::new();
    for cells in lines {
        let with: Vec<Range<usize>> = match agree {
            0 => cells.iter().map(|cell| cell.letters.clone()).collect(),
            _ => {
                columns.iter().zip(*cells).map(|(span, cell)| around(span, &cell.letters)).collect()
            }
        };
        if with.windows(2).all(|pair| pair[0].end <= pair[1].start) {
            (agree, columns) = (agree + 1, with);
        }
    }
    (agree, columns)
}

fn around(one: &Range<usize>, other: &Range<usize>) -> Range<usize> {
    one.start.min(other.start)..one.end.max(other.end)
}

/// The cells of a line, two spaces or more apart.
fn cells(line: &str) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut spaces = LEAST;
    for (letter, (byte, c)) in line.char_indices().enumerate() {
        if matches!(c, ' ' | '\u{a0}') {
            spaces += 1;
            continue;
        }
        let (to, end) = (letter + 1, byte + c.len_utf8());
        match cells.last_mut().filter(|_| spaces < LEAST) {
            Some(cell) => (cell.letters.end, cell.bytes.end) = (to, end),
            None => cells.push(Cell { letters: letter..to, bytes: byte..end }),
        }
        spaces = 0;
    }
    cells
}
