//! A change that is no more than a series moves anyway from one figure to the next.

use super::{Change, comparable_history};
use crate::indicator::Indicator;
use rust_decimal::Decimal;

/// Fewer figures do not show how much a series moves anyway.
const FIGURES: usize = 5;

/// Whether a change is not above the average move from one figure to the next; never with fewer than five figures.
pub fn is_slight(change: &Change, indicator: &Indicator) -> bool {
    let line = comparable_history(indicator);
    let values: Vec<Decimal> = line.iter().filter_map(|one| one.figure.number()).collect();
    if values.len() < FIGURES {
        return false;
    }
    let moves = values
        .windows(2)
        .try_fold(Decimal::ZERO, |sum, pair| sum.checked_add(pair[1].checked_sub(pair[0])?.abs()));
    let times = Decimal::from(values.len() - 1);
    moves.zip(change.absolute.abs().checked_mul(times)).is_some_and(|(all, this)| this <= all)
}

#[cfg(test)]
mod tests {
    use super::super::over_history;
    use super::*;
    use crate::amount::Unit;
    use crate::indicator::Polarity;
    use crate::test_indicator::TestIndicator;

    #[test]
    fn slight_changes() {
        for (values, expected) in [
            (vec!["10", "40"], false),
            (vec!["100", "120", "90", "125", "101"], true),
            (vec!["100", "110", "120", "130", "140"], false),
            (vec!["100", "90", "112", "95", "80"], false),
        ] {
            let years = ["2010", "2011", "2012", "2013", "2014"];
            let rows: Vec<(&str, &str)> = years.into_iter().zip(values.clone()).collect();
            let indicator =
                TestIndicator::new("Open cases", Unit::Count, Polarity::Fall).rows(&rows);
            let indicator = indicator.indicator();
            let change = over_history(&indicator).unwrap();
            assert_eq!(is_slight(&change, &indicator), expected, "{values:?}");
        }
    }
}
