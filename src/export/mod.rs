//! Exports: the finished document as files. Nothing is calculated here.

pub mod csv;
pub mod svg;
