//! A table as it came: cells with their text, their typed value where the file gives one, and their place.

pub mod cell;

pub use cell::{Cell, CellRef, Typed};
