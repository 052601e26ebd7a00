//! The CSV that Better Off writes itself: its figures are read back as they were written.

use super::Columns;
use super::draft::Draft;
use super::words::plain;
use crate::indicator::Sure;
use crate::reading::ColumnRole;

/// The headers that no other table has together, in their order; see [`crate::export::csv`].
const HEADERS: [&str; 10] =
    ["indicator", "area", "period", "role", "value", "symbol", "status", "unit", "source", "cell"];

/// Whether headers are those of such a file, with or without confidence limits.
fn are_own<'h>(headers: impl Iterator<Item = &'h str>) -> bool {
    let limits = ["lower limit (95%)", "upper limit (95%)"];
    headers.map(plain).filter(|header| !limits.contains(&header.as_str())).eq(HEADERS)
}

impl Columns {
    /// Whether Better Off wrote the table: then a blank area is none, and not that of the row above.
    pub fn are_of_own_export(&self) -> bool {
        are_own(self.columns.iter().map(|column| column.header.as_str()))
    }
}

impl Draft<'_, '_> {
    /// What a missing figure's cell said, and where a figure stood, tells no series apart.
    pub fn own_export(&mut self) {
        if !are_own(self.evidence.headers.iter().map(String::as_str)) {
            return;
        }
        for name in ["symbol", "status", "cell"] {
            let found = self.evidence.headers.iter().position(|header| plain(header) == name);
            if let Some(at) = found {
                let why = "Better Off wrote this table";
                self.set(at, ColumnRole::Particular, Sure::Likely, why, vec![ColumnRole::Filter]);
            }
        }
    }
}
