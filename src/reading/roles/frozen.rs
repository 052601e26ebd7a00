//! The roles of an extract's columns, as they were guessed from the whole table.

use super::columns::Evidence;
use super::{Column, Columns, figures, guess_of, pairs};
use crate::indicator::Sure;
use crate::reading::{ColumnRole, Layout};
use crate::table::Frozen;

/// The columns of an extract are what they were in the whole table.
pub(super) fn thawed(evidence: &Evidence<'_>, frozen: &Frozen) -> Columns {
    let roles: Vec<ColumnRole> = (0..)
        .zip(&evidence.told)
        .map(|(at, told)| {
            told.clone()
                .or_else(|| Some(frozen.column(at)?.role.clone()))
                .unwrap_or(ColumnRole::Ignored)
        })
        .collect();
    let has_measures = roles.contains(&ColumnRole::Measure);
    let columns = (0..).zip(roles).zip(&evidence.headers).map(|((at, role), header)| {
        let frozen = frozen.column(at);
        let mut figures = figures::as_told(header, &role, has_measures, evidence.years);
        if let Some(figures) = &mut figures {
            figures.decimal_comma = frozen.is_some_and(|column| column.decimal_comma);
        }
        let role = guess_of(role, Sure::Stated, "it was so when this extract was made");
        Column {
            header: header.clone(),
            role,
            figures,
            varies: frozen.is_some_and(|column| column.varies),
            problem: None,
            tells_role: false,
        }
    });
    let mut columns: Vec<Column> = columns.collect();
    let layout = evidence.layout.unwrap_or(frozen.layout);
    if layout == Layout::PairedColumns {
        pairs::link(&mut columns);
    }
    Columns {
        columns,
        layout: guess_of(layout, Sure::Stated, "it was so when this extract was made"),
        years: evidence.years,
        year_above: None,
    }
}
