//! Where the columns of a text stand that is set apart by spaces, so that a blank cell moves no figure into another column.

use std::cmp::Reverse;
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
    /// Above the first of those lines, where one heading may stand over several columns.
    above: bool,
}

impl Laid {
    /// The columns of the lines; none where they stand in no order, or every line has a cell in each.
    pub fn of(lines: &[&str]) -> Option<Laid> {
        let cells: Vec<Vec<Cell>> =
            lines.iter().filter(|line| !line.contains('\t')).map(|line| cells(line)).collect();
        let widths = cells.iter().map(Vec::len);
        let times = |width: usize| cells.iter().filter(|cells| cells.len() == width).count();
        let width = widths
            .filter(|width| 2 < *width)
            .max_by_key(|width| (times(*width), Reverse(*width)))?;
        let full: Vec<&[Cell]> =
            cells.iter().map(Vec::as_slice).filter(|cells| cells.len() == width).collect();
        if full.len() < 2 || full.len() == lines.len() {
            return None;
        }
        // A long name may reach over the figures of other lines.
        let (agree, columns) = (0..full.len())
            .map(|first| spans(&full[first..]))
            .reduce(|best, other| if best.0 < other.0 { other } else { best })?;
        if agree < 2 || agree * 2 <= full.len() {
            return None;
        }
        Some(Laid { columns, above: true })
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// A line with its cells in their columns; none for one that stands as it is.
    pub fn lay(&mut self, line: &str) -> Option<String> {
        let ends = line.trim_end_matches(['\n', '\r']);
        let cells = cells(ends);
        if cells.len() == self.columns.len() {
            self.above = false;
            return None;
        }
        let first = cells.first()?;
        let starts_first = first.letters.start <= self.columns.first()?.start;
        if line.contains('\t') || (cells.len() == 1 && starts_first) {
            return None;
        }
        let at = self.over_several(&cells).or_else(|| self.each_in_its_own(ends, &cells))?;
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

    /// The column of each cell: the one that it stands under or over.
    fn each_in_its_own(&self, line: &str, cells: &[Cell]) -> Option<Vec<usize>> {
        let at: Vec<usize> =
            cells.iter().map(|cell| self.column_of(cell)).collect::<Option<_>>()?;
        let is_figure = |cell: &Cell| {
            line.get(cell.bytes.clone()).is_some_and(|text| {
                text.starts_with(|c: char| c.is_ascii_digit() || "£-(".contains(c))
            })
        };
        // A code and the words behind it are one cell; two figures are not.
        let fits = at
            .windows(2)
            .zip(cells.windows(2))
            .all(|(at, cells)| at[0] < at[1] || (at[0] == at[1] && !cells.iter().any(is_figure)));
        fits.then_some(at)
    }

    fn column_of(&self, cell: &Cell) -> Option<usize> {
        let shared = |column: &Range<usize>| {
            let from = column.start.max(cell.letters.start);
            column.end.min(cell.letters.end).saturating_sub(from)
        };
        let (at, most) = self
            .columns
            .iter()
            .map(shared)
            .enumerate()
            .reduce(|best, other| if best.1 < other.1 { other } else { best })?;
        (0 < most).then_some(at)
    }

    /// The first columns of those that headings stand over the middle of: "2022/23" and "2023/24" over "Actual", "Target",
    /// "Actual", "Target".
    fn over_several(&self, cells: &[Cell]) -> Option<Vec<usize>> {
        let figures = self.columns.get(1..)?;
        let each = figures.len().checked_div(cells.len())?;
        let even = self.above && 1 < cells.len() && 1 < each && each * cells.len() == figures.len();
        let over = |(cell, columns): (&Cell, &[Range<usize>])| {
            let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return false };
            let middle = cell.letters.start.midpoint(cell.letters.end);
            (first.start..=last.end).contains(&middle)
        };
        let fits = even && cells.iter().zip(figures.chunks(each)).all(over);
        fits.then(|| (0..cells.len()).map(|at| 1 + at * each).collect())
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
    let mut spaces = 2;
    for (letter, (byte, c)) in line.char_indices().enumerate() {
        if matches!(c, ' ' | '\u{a0}') {
            spaces += 1;
            continue;
        }
        let (to, end) = (letter + 1, byte + c.len_utf8());
        match cells.last_mut().filter(|_| spaces < 2) {
            Some(cell) => (cell.letters.end, cell.bytes.end) = (to, end),
            None => cells.push(Cell { letters: letter..to, bytes: byte..end }),
        }
        spaces = 0;
    }
    cells
}
