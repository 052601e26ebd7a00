//! Which way is good by what a table says of its figures: red below the target, green above it.

use super::ColumnRole;
use super::groups::Group;
use super::guess::polarity;
use super::measures::Source;
use super::roles::verdict;
use super::slots::Slot;
use crate::amount::Unit;
use crate::indicator::{Guess, Polarity, Role, Sure};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Rows of a series that are looked at.
const LOOKED_AT: usize = 50;

impl Source<'_> {
    /// Red where a figure is below its target and green where it is above: more is better.
    ///
    /// One target and one rating stand beside the latest figure. What is counted over a quarter is not held against the
    /// target of its year.
    pub(super) fn rated(
        &self,
        (at, group, slot): (usize, &Group, &Slot),
        unit: &Unit,
    ) -> Option<Guess<Polarity>> {
        let of_slot = |role: Role| {
            let columns = slot.columns.iter().copied();
            columns.filter_map(move |column| {
                let figures = self.columns.columns.get(column as usize)?.figures.as_ref()?;
                (figures.role == role).then_some((column, figures))
            })
        };
        let mut targets = of_slot(Role::Target);
        let (target, of_target) = targets.next().filter(|_| targets.next().is_none())?;
        let is_aside =
            |role: &ColumnRole| matches!(role, ColumnRole::Particular | ColumnRole::Ignored);
        let first = *self.rows.data.get(group.first as usize)?;
        let rates = |column: u32, row: u32| verdict(self.table.text(row, column));
        let mut ratings = self.said.iter().copied().filter(|column| {
            let of = self.columns.columns.get(*column as usize);
            let mut rows = self.rows.data.iter().take(LOOKED_AT).chain([&first]);
            of.is_some_and(|of| is_aside(&of.role.value))
                && rows.any(|row| rates(*column, *row).is_some())
        });
        let rating = ratings.next().filter(|_| ratings.next().is_none())?;
        let number = |row, column| -> Option<Decimal> {
            self.unfit.value(self.table, (row, column), false).figure.number()
        };
        let is_sum = matches!(unit, Unit::Count | Unit::Pounds { .. });
        let rows = self.groups.members(at).iter().take(LOOKED_AT);
        let mut found: Option<Polarity> = None;
        for index in rows {
            let row = *self.rows.data.get(*index as usize)?;
            let latest = of_slot(Role::Actual)
                .filter(|(column, _)| number(row, *column).is_some())
                .max_by_key(|(_, figures)| figures.period.as_ref().map(|period| period.last));
            let (Some((column, of_actual)), Some(target)) = (latest, number(row, target)) else {
                continue;
            };
            let (Some(actual), Some(is_met)) = (number(row, column), rates(rating, row)) else {
                continue;
            };
            let spans =
                [of_actual, of_target].map(|of| of.period.as_ref().map(|of| (of.first, of.last)));
            // A figure that is near enough may be green on either side.
            let near = target.abs().checked_div(Decimal::from(50)).unwrap_or_default();
            let is_near = is_met && (actual - target).abs() <= near;
            if (is_sum && spans[0] != spans[1]) || is_near {
                continue;
            }
            let says = match (actual.cmp(&target), is_met) {
                (Ordering::Greater, true) | (Ordering::Less, false) => Polarity::Rise,
                (Ordering::Less, true) | (Ordering::Greater, false) => Polarity::Fall,
                (Ordering::Equal, _) => continue,
            };
            if found.replace(says).is_some_and(|before| before != says) {
                return None;
            }
        }
        let value = found?;
        let side = if value == Polarity::Rise { "above" } else { "below" };
        let header = &self.columns.columns.get(rating as usize)?.header;
        let why = format!(
            "\"{}\" rates figures {side} the target as better",
            crate::period::clean(header)
        );
        let others = polarity::others(value);
        Some(Guess { value, sure: Sure::Likely, why, others })
    }
}
