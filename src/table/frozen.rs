//! What was understood of a table when an extract of it was made.

use crate::reading::{ColumnRole, Layout};
use serde::{Deserialize, Serialize};

/// An extract holds some rows only: what was guessed from all of them goes with it, so that it reads the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Frozen {
    /// How the whole table was laid out.
    pub layout: Layout,
    /// Header rows, first and last.
    pub header: Option<(u32, u32)>,
    /// Columns in table order.
    pub columns: Vec<FrozenColumn>,
}

/// What a column was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FrozenColumn {
    /// Its role.
    pub role: ColumnRole,
    /// Whether it had several values, which decides whether names mention it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub varies: bool,
    /// Whether its figures have a decimal comma.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub decimal_comma: bool,
}
