//! Which way is good by what a table says of its figures: red below the target, green above it.

use super::ColumnRole;
use super::good::is_size;
use super::guess::{Phrase, polarity};
use super::measures::Source;
use super::roles::{Columns, is_within, rates_the_target, verdict};
use super::rows::Rows;
use super::slots::Slot;
use crate::amount::Unit;
use crate::indicator::{Guess, Polarity, Role, Sure};
use crate::period::Period;
use crate::table::Table;
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::rc::Rc;

/// Half of a hundred.
const HALF: Decimal = Decimal::from_parts(50, 0, 0, false, 0);
/// Rows of a series that are looked at.
const LOOKED_AT: usize = 50;

impl Source<'_> {
    /// Red where a figure is below its target and green where it is above: more is better.
    ///
    /// One target and one rating stand beside the latest figure. Of money and of sizes nothing is said, nor where the target
    /// is of a later year; what is counted so far is green far below the target of its year.
    pub(super) fn rated(
        &self,
        about: &[Rc<Phrase>],
        (at, slot): (usize, &Slot),
        unit: &Unit,
    ) -> Option<Guess<Polarity>> {
        if is_size(about) || matches!(unit, Unit::Pounds { .. }) {
            return None;
        }
        let of_slot = |role: Role| {
            let columns = slot.columns.iter().copied();
            columns.filter_map(move |column| {
                let figures = self.columns.columns.get(column as usize)?.figures.as_ref()?;
                (figures.role == role).then_some((column, figures))
            })
        };
        let mut targets = of_slot(Role::Target);
        let (target, of_target) = targets.next().filter(|_| targets.next().is_none())?;
        let rating = self.rating?;
        let number = |row, column| -> Option<Decimal> {
            self.unfit.value(self.table, (row, column), false).figure.number()
        };
        let mut found: Option<Polarity> = None;
        for index in self.groups.members(at).iter().take(LOOKED_AT) {
            let row = *self.rows.data.get(*index as usize)?;
            let latest = of_slot(Role::Actual)
                .filter(|(column, _)| number(row, *column).is_some())
                .max_by_key(|(_, figures)| {
                    let period = figures.period.as_ref();
                    let aimed = of_target.period.as_ref().zip(period);
                    (
                        period.map(|period| period.last),
                        aimed.is_some_and(|(aim, own)| is_same(own, aim)),
                    )
                });
            let (Some((column, of_actual)), Some(target)) = (latest, number(row, target)) else {
                continue;
            };
            let is_met = verdict(self.table.text(row, rating));
            let (Some(actual), Some(is_met)) = (number(row, column), is_met) else { continue };
            let fits = match (&of_actual.period, &of_target.period) {
                (Some(own), Some(aim)) if is_same(own, aim) => true,
                // Of a part of its year: a share behind its target is behind, one that is ahead of it is ahead.
                (Some(own), Some(aim)) => {
                    *unit == Unit::Percent && is_within(own, aim) && (!is_met || target < actual)
                }
                (None, None) => true,
                _ => false,
            };
            // A figure that is near enough may be green on either side.
            let apart = actual.checked_sub(target)?.abs().checked_mul(Decimal::TEN)?;
            let (near, far) = (target.abs(), target.abs().checked_mul(Decimal::from(5))?);
            // Most of what is to be reached by the end of a year may be green far below it.
            let so_far = is_met && actual < target && *unit == Unit::Percent && HALF <= target;
            let is_plain = !is_met || (near < apart && apart < far && !so_far);
            let says = match (actual.cmp(&target), is_met) {
                (Ordering::Greater, true) | (Ordering::Less, false) => Polarity::Rise,
                (Ordering::Less, true) | (Ordering::Greater, false) => Polarity::Fall,
                (Ordering::Equal, _) => continue,
            };
            if fits && is_plain && found.replace(says).is_some_and(|before| before != says) {
                return None;
            }
        }
        let value = found?;
        let side = if value == Polarity::Rise { "above" } else { "below" };
        let header = crate::period::clean(&self.columns.columns.get(rating as usize)?.header);
        let why = format!("\"{header}\" rates figures {side} the target as better");
        let others = polarity::others(value);
        Some(Guess { value, sure: Sure::Likely, why, others })
    }
}

/// The one column that rates figures against their targets, of those that say something of rows.
pub(super) fn rating(table: &Table, columns: &Columns, rows: &Rows, said: &[u32]) -> Option<u32> {
    let is_aside = |role: &ColumnRole| matches!(role, ColumnRole::Particular | ColumnRole::Ignored);
    let rates = |column: &u32| {
        let of = columns.columns.get(*column as usize);
        of.is_some_and(|of| is_aside(&of.role.value) && rates_the_target(&of.header))
            && rows.data.iter().any(|row| verdict(table.text(*row, *column)).is_some())
    };
    let mut ratings = said.iter().copied().filter(rates);
    ratings.next().filter(|_| ratings.next().is_none())
}

fn is_same(one: &Period, other: &Period) -> bool {
    (one.first, one.last) == (other.first, other.last)
}
