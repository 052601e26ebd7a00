//! From a table to what it means: layout, indicators, problems; and the corrections that put a guess right.

mod recipe;
mod understood;

pub use recipe::{ColumnRole, Correction, Recipe, Step};
pub use understood::{
    CellPart, ColumnRead, Layout, Parsed, Problem, Question, ReadError, SheetName, ShownCell,
    ShownRow, TableWindow, Understood,
};
