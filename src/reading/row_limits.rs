//! Rows that hold the ends of the confidence intervals of other rows: "95% Lower Confidence Limit, Ratio" below "Ratio".

use super::ColumnRole;
use super::roles::Columns;
use super::row_roles::{RowRoles, Said};
use super::rows::{self, Rows};
use crate::indicator::Role;
use crate::table::{BLANK, Code, Table};
use std::collections::BTreeMap;

/// For rows of figures, the rows of their lower and their upper ends; mostly none.
#[derive(Debug, Clone, Default)]
pub(super) struct RowLimits(BTreeMap<u32, (u32, u32)>);

impl RowLimits {
    /// Pairs rows of which the labels and the period are the same.
    pub fn of(table: &Table, columns: &Columns, row_roles: &RowRoles, rows: &Rows) -> RowLimits {
        if !row_roles.has_limits() {
            return RowLimits::default();
        }
        let tells = columns.tells_role();
        let periods = (0..).zip(&columns.columns).filter(|(_, column)| {
            matches!(column.role.value, ColumnRole::Period | ColumnRole::PeriodKind)
        });
        let named: Vec<u32> = rows::labels(columns)
            .chain(periods.map(|(at, _)| at))
            .filter(|column| Some(*column) != tells)
            .collect();
        let mut above = vec![BLANK; named.len()];
        let mut ends: BTreeMap<Vec<Code>, [Option<u32>; 2]> = BTreeMap::new();
        let mut figures: Vec<(u32, Vec<Code>)> = Vec::new();
        for row in 0..table.rows() {
            for (above, column) in above.iter_mut().zip(&named) {
                let label = row_roles.measure(*column, table.code(row, *column));
                *above = if label == BLANK { *above } else { label };
            }
            match row_roles.of_row(table, row) {
                Some(Said::Limit(side)) => {
                    ends.entry(above.clone()).or_default()[side as usize] = Some(row);
                }
                None | Some(Said::Role(Role::Actual)) if rows.data.binary_search(&row).is_ok() => {
                    figures.push((row, above.clone()));
                }
                _ => {}
            }
        }
        let paired = figures.into_iter().filter_map(|(row, labels)| {
            let [lower, upper] = *ends.get(&labels)?;
            Some((row, (lower?, upper?)))
        });
        RowLimits(paired.collect())
    }

    /// The rows of the lower and of the upper ends of a row.
    pub fn of_row(&self, row: u32) -> Option<(u32, u32)> {
        self.0.get(&row).copied()
    }
}
