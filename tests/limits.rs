//! Confidence limits that a table gives beside its figures are kept with them.
#![allow(clippy::unwrap_used, clippy::panic)]

use better_off::indicator::Observation;
use better_off::reading::{Recipe, read};
use better_off::table::delimited::read_text;
use std::sync::Arc;

/// "2020 5: 4 to 6" of each observation of the first series.
fn limits(text: &str) -> Vec<String> {
    let reading = read(&Arc::new(read_text(text).unwrap()), &Recipe::default()).unwrap();
    let first = reading.all().next().unwrap();
    let told = |one: &Observation| {
        let limits =
            one.limits.as_deref().map(|limits| format!("{} to {}", limits.low, limits.high));
        format!("{} {}: {}", one.period.label, one.text, limits.unwrap_or_default())
    };
    first.observations.iter().map(told).collect()
}

#[test]
fn a_fingertips_download_has_them() {
    let file = std::fs::read_to_string("tests/cases/fingertips.csv").unwrap();
    let told = limits(&file);
    assert_eq!(told[..2], ["2001 - 03 5.4: 5.3 to 5.5", "2008 - 10 4.5: 4.4 to 4.6"]);
}

/// The 95% limits are taken, not those of 99.8%; a missing one is no zero; one that does not hold its figure is none.
#[test]
fn only_limits_that_are_there_are_taken() {
    let header = "Indicator Name,Area Name,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,\
                  Lower CI 99.8 limit,Upper CI 99.8 limit,Count";
    let rows = [
        "Smoking,Leeds,2020,15.0,14.0,16.0,13.0,17.0,90",
        "Smoking,Leeds,2021,14.0,,15.0,12.0,16.0,80",
        "Smoking,Leeds,2022,13.0,20.0,25.0,11.0,15.0,70",
        "Smoking,Leeds,2023,*,,,,,60",
    ];
    let told = limits(&format!("{header}\n{}", rows.join("\n")));
    let wanted = ["2020 15.0: 14 to 16", "2021 14.0: ", "2022 13.0: ", "2023 *: "];
    assert!(wanted.iter().all(|one| told.contains(&(*one).to_owned())), "{told:?}");
}

#[test]
fn a_table_without_them_has_none() {
    let told = limits("Year,Children\n2020,5\n2021,6");
    assert_eq!(told, ["2020 5: ", "2021 6: "]);
}
