//! How many decimals an indicator's figures are shown with.

use super::Unit;
use crate::house_style::HouseStyle;
use crate::indicator::Indicator;
use rust_decimal::Decimal;

/// More places than this were computed by a spreadsheet, not chosen by a person.
const MOST_CHOSEN: u32 = 3;

/// Places for every figure of an indicator: the house style's, else as [`decimals_of`] its figures.
pub fn indicator_decimals(indicator: &Indicator, style: &HouseStyle) -> u32 {
    if let (Some(decimals), false) = (style.figure_decimals, indicator.unit.value == Unit::Count) {
        return u32::from(decimals);
    }
    let numbers =
        indicator.observations.iter().filter_map(|observation| observation.figure.number());
    decimals_of(&indicator.unit.value, numbers)
}

/// The most decimals among `values` as they are shown, so that 84 beside 84.6 is written 84.0.
///
/// Where the most is beyond what a person would type (0.152534 from a spreadsheet's division),
/// shares and rates get 1 and everything else 2.
pub fn decimals_of(unit: &Unit, values: impl Iterator<Item = Decimal>) -> u32 {
    let mut most = 0;
    for value in values {
        let places = match unit {
            // Zeros at the end of a fraction are kept: 0.50 is 50%, 0.500 is 50.0%.
            Unit::Fraction => value.scale().saturating_sub(2),
            _ => value.scale(),
        };
        most = most.max(places);
    }
    let most_chosen = if *unit == Unit::Fraction { MOST_CHOSEN - 1 } else { MOST_CHOSEN };
    if most <= most_chosen {
        return most;
    }
    match unit {
        Unit::Percent | Unit::Fraction | Unit::RatePer(_) => 1,
        Unit::Count | Unit::Pounds { .. } | Unit::Other(_) => 2,
    }
}
