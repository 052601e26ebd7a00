//! Which series of a table are chosen before the officer chooses.
#![allow(clippy::unwrap_used)]

use better_off::reading::{ALL_CHOSEN, Recipe, read};
use better_off::table::delimited::read_text;
use std::sync::Arc;

fn chosen(text: &str) -> Vec<String> {
    let reading = read(&Arc::new(read_text(text).unwrap()), &Recipe::default()).unwrap();
    let keys = reading.understood().chosen_first();
    keys.into_iter()
        .map(|key| {
            [Some(key.measure), key.area].into_iter().flatten().collect::<Vec<_>>().join(", ")
        })
        .collect()
}

#[test]
fn figures_of_one_area_are_chosen_but_for_what_they_are_compared_with() {
    let table = "Indicator,2021/22,2022/23,England 2022/23\nVisits (%),83.0,84.6,82.4\nLoans (%),71,72,71\n";
    assert_eq!(chosen(table), ["Loans (%)", "Visits (%)"]);
    assert_eq!(chosen("Area,2021/22,2022/23\nLeeds,83,84\n"), ["Value, Leeds"]);
}

#[test]
fn of_several_areas_and_of_many_indicators_none_is() {
    assert!(chosen("Area,2021/22,2022/23\nLeeds,83,84\nYork,71,72\n").is_empty());
    let rows: String =
        (0..=ALL_CHOSEN).map(|at| format!("Measure number {at},{at},{}\n", at + 1)).collect();
    assert!(chosen(&format!("Indicator,2021/22,2022/23\n{rows}")).is_empty());
}
