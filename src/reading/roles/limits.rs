//! Columns of confidence limits, and whose figures they are about: "Lower CI 95.0 limit" beside "Value".

use super::words::plain;
use super::{Column, ColumnRole, Columns};
use crate::indicator::Role;

/// Gives the columns of 95% limits to the one column of figures that they can be about. Where there are several, which
/// of them it is would be a guess.
pub(super) fn find(columns: &mut Columns) {
    let limit = |side: &str| {
        let of_side = |header: &str| {
            let header = plain(header);
            let leads = header.starts_with(&format!("{side} ci"))
                || header.starts_with(&format!("{side} confidence"));
            let says_how_sure = header.bytes().any(|byte| byte.is_ascii_digit());
            leads && (header.contains("95") || !says_how_sure)
        };
        let found = (0..).zip(&columns.columns).find(|(_, column)| {
            column.role.value == ColumnRole::Particular && of_side(&column.header)
        });
        found.map(|(at, _)| at)
    };
    let Some(limits) = limit("lower").zip(limit("upper")) else { return };
    let is_value = |column: &Column| {
        let role = &column.role.value;
        matches!(role, ColumnRole::Value | ColumnRole::Actual { .. })
            && column.figures.as_ref().is_some_and(|figures| figures.role == Role::Actual)
    };
    // "Count" and "Denominator" stand beside "Value", and are not what they are about.
    let is_bare =
        |column: &Column| column.figures.as_ref().is_some_and(|figures| figures.part.is_empty());
    let all: Vec<usize> =
        (0..).zip(&columns.columns).filter(|(_, one)| is_value(one)).map(|(at, _)| at).collect();
    let bare: Vec<usize> =
        all.iter().copied().filter(|at| is_bare(&columns.columns[*at])).collect();
    let (([about], _) | (_, [about])) = (bare.as_slice(), all.as_slice()) else { return };
    if let Some(figures) = &mut columns.columns[*about].figures {
        figures.limits = Some(limits);
    }
}
