//! From a table to what it means: layout, indicators, problems; and the corrections that put a guess right.

mod aims;
mod area_above;
mod area_sorts;
mod areas;
mod areas_across;
mod bands;
mod catalogue;
mod cell;
mod cells;
mod compared;
mod corrections;
mod described;
mod described_series;
pub mod desk;
mod facts;
mod filled;
mod finished;
mod groupings;
mod groups;
mod guess;
mod header;
mod header_texts;
mod kinds;
mod measures;
mod names;
mod naming;
mod notes;
mod parts;
mod people;
mod periods;
mod plan;
mod problems;
mod question;
mod read;
mod recipe;
mod refusal;
mod registers;
mod roles;
mod row_names;
mod row_roles;
mod row_texts;
mod rows;
mod search;
mod series;
mod sheet;
mod slots;
mod split;
mod times;
mod titles;
mod totals;
mod understood;
mod unfit;
mod value;
mod window;
mod year_hint;

pub use parts::{Due, Level, Milestone, Parts, Priority, Progress, Revised, Status};
pub use question::{Question, Single};
pub use read::read;
pub use recipe::{ColumnRole, Correction, Recipe, Step};
pub use search::{Found, Search};
pub use sheet::Reading;
pub use understood::{
    AREAS, Area, CellPart, CellRead, ColumnRead, FIRST, Facet, Facets, Layout, Parsed, Problem,
    ReadError, SheetName, ShownCell, ShownRow, TableWindow, Understood, Unfitted,
};
pub use value::{CellKind, Value};
