//! What the cells of a series say of its unit.

use super::ColumnRole;
use super::roles::{Columns, plain};
use super::value::Value;
use crate::amount::Unit;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What cells of figures say together.
#[derive(Default)]
pub(super) struct Cells {
    pub unit: Option<Unit>,
    pub within_one: bool,
    /// Some figure is not whole.
    pub between: bool,
    /// Some figure is more than 100.
    pub over_hundred: bool,
    /// What figures are per, by the counts and denominators beside them.
    pub per_parts: BTreeSet<u32>,
}

impl Cells {
    pub fn add(&mut self, value: Value) {
        if self.unit.is_none() {
            self.unit = value.unit;
        }
        if let Some(number) = value.figure.number() {
            self.add_number(number);
        }
    }

    /// As [`Cells::add`], of a number that says no unit.
    pub fn add_number(&mut self, number: Decimal) {
        self.within_one = self.within_one && !number.is_sign_negative() && number <= Decimal::ONE;
        self.between = self.between || !number.is_integer();
        self.over_hundred = self.over_hundred || Decimal::ONE_HUNDRED < number;
    }

    /// Learns what a figure is per from what it was worked out from.
    pub fn add_parts(
        &mut self,
        figure: Option<Decimal>,
        count: Option<Decimal>,
        denominator: Option<Decimal>,
    ) {
        let (Some(figure), Some(count), Some(denominator)) = (figure, count, denominator) else {
            return;
        };
        let Some(found) = figure.checked_mul(denominator).and_then(|of| of.checked_div(count))
        else {
            return;
        };
        // Standardised rates are near what the counts give, not equal to it.
        let is_near = |per: &u32| {
            let per = Decimal::from(*per);
            per < found * Decimal::TWO && found < per * Decimal::TWO
        };
        self.per_parts.insert([100, 1000, 10_000, 100_000].into_iter().find(is_near).unwrap_or(0));
    }

    /// What all the figures are per, where the parts of all say the same.
    pub fn per(&self) -> Option<u32> {
        match (self.per_parts.len(), self.per_parts.first()) {
            (1, Some(per)) if 1 < *per => Some(*per),
            _ => None,
        }
    }
}

/// The columns of counts and denominators from which "Value" was worked out.
pub(super) fn parts(columns: &Columns) -> Option<(u32, u32)> {
    let find = |names: &[&str]| {
        let mut all = (0..).zip(&columns.columns);
        let found = all.find(|(_, column)| {
            (column.role.value == ColumnRole::Particular || column.figures.is_some())
                && names.contains(&plain(&column.header).as_str())
        });
        found.map(|(at, _)| at)
    };
    find(&["count", "numerator"]).zip(find(&["denominator"]))
}
