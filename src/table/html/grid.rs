//! The grid of an HTML table: cells that cover several places put where they belong.

use crate::period::clean;
use crate::reading::ReadError;
use crate::table::{Merge, TableBuilder, limits};
use rust_decimal::Decimal;

/// A cell under way.
#[derive(Debug, Clone, Default)]
pub(super) struct GridCell {
    pub columns: u32,
    pub rows: u32,
    /// Its text runs over the blank cells beside it; it is no merged cell.
    pub overflows: bool,
    pub hidden: bool,
    /// The number behind the text.
    pub number: Option<Decimal>,
    pub text: String,
}

/// One table of the HTML.
#[derive(Debug, Default)]
pub(super) struct Grid {
    caption: Option<String>,
    rows: Vec<Vec<Placed>>,
    merges: Vec<Merge>,
    /// Until which row (not included) a cell from above covers each column.
    covered: Vec<u32>,
    row: Option<Vec<Placed>>,
    row_hidden: bool,
    column: u32,
    cell: Option<GridCell>,
    in_caption: bool,
    cells: usize,
}

#[derive(Debug)]
struct Placed {
    column: u32,
    text: String,
    number: Option<Decimal>,
}

impl Grid {
    /// A table under a title, which its own caption would take the place of.
    pub fn titled(title: Option<String>) -> Grid {
        Grid { caption: title, ..Grid::default() }
    }

    /// Forgets the rows so far: the fragment that was copied begins here.
    pub fn clear(&mut self) {
        *self = Grid::default();
    }

    pub fn start_caption(&mut self) {
        self.in_caption = true;
        self.caption = Some(String::new());
    }

    pub fn start_row(&mut self, hidden: bool) -> Result<(), ReadError> {
        self.end_row()?;
        self.row = Some(Vec::new());
        self.row_hidden = hidden;
        self.column = 0;
        Ok(())
    }

    pub fn start_cell(&mut self, cell: GridCell) -> Result<(), ReadError> {
        self.end_cell()?;
        if self.row.is_none() {
            self.start_row(false)?;
        }
        self.cell = Some(cell);
        Ok(())
    }

    pub fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell {
            cell.text.push_str(text);
        } else if let (true, Some(caption)) = (self.in_caption, &mut self.caption) {
            caption.push_str(text);
        }
    }

    pub fn end_cell(&mut self) -> Result<(), ReadError> {
        self.in_caption = false;
        let Some(cell) = self.cell.take() else { return Ok(()) };
        if cell.hidden || self.row_hidden {
            return Ok(());
        }
        let row = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        while self.covered.get(self.column as usize).is_some_and(|until| row < *until) {
            self.column += 1;
        }
        let end = self.column + cell.columns;
        self.cells += cell.columns as usize;
        if limits::COLUMNS < end as usize || limits::WORKBOOK_CELLS < self.cells {
            return Err(ReadError {
                message: format!(
                    "The pasted table is too large: its row {} ends in column {end}",
                    row + 1
                ),
                hint: "Copy only the part you need".to_owned(),
            });
        }
        if self.covered.len() < end as usize {
            self.covered.resize(end as usize, 0);
        }
        for until in &mut self.covered[self.column as usize..end as usize] {
            *until = (*until).max(row + cell.rows);
        }
        if !cell.overflows && (1 < cell.columns || 1 < cell.rows) {
            self.merges.push(Merge {
                row,
                column: self.column,
                rows: cell.rows,
                columns: cell.columns,
            });
        }
        let placed = Placed { column: self.column, text: clean(&cell.text), number: cell.number };
        self.column = end;
        self.row.get_or_insert_default().push(placed);
        Ok(())
    }

    pub fn end_row(&mut self) -> Result<(), ReadError> {
        self.end_cell()?;
        if let Some(row) = self.row.take()
            && !self.row_hidden
        {
            self.rows.push(row);
        }
        self.row_hidden = false;
        Ok(())
    }

    pub fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(|cell| cell.text.is_empty())
    }

    /// Cells that begin like a number.
    pub fn figures(&self) -> usize {
        let figure = |cell: &&Placed| {
            cell.number.is_some()
                || cell
                    .text
                    .trim_start_matches(['£', '-', '(', '−'])
                    .starts_with(|c: char| c.is_ascii_digit())
        };
        self.rows.iter().flatten().filter(figure).count()
    }

    pub fn into_builder(self) -> Result<TableBuilder, ReadError> {
        let mut builder = TableBuilder::default();
        let mut down = 0;
        if let Some(caption) =
            self.caption.map(|caption| clean(&caption)).filter(|caption| !caption.is_empty())
        {
            builder.text(&caption);
            builder.end_row()?;
            down = 1;
        }
        let height = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        for row in self.rows {
            for cell in row {
                let typed = super::typed(&cell.text, cell.number);
                builder.typed_at(cell.column, &cell.text, typed);
            }
            builder.end_row()?;
        }
        for merge in self.merges {
            // A cell may claim more rows than the table has.
            let rows = merge.rows.min(height - merge.row);
            builder.merge(Merge { row: merge.row + down, rows, ..merge });
        }
        Ok(builder)
    }
}
