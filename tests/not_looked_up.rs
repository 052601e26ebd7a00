//! Large tables: cells that hardly repeat are not looked up, and columns of numbers that name rows are put together all
//! the same.
#![allow(clippy::unwrap_used)]

use better_off::reading::{Reading, Recipe, read};
use better_off::table::delimited::read_text;
use std::fmt::Write as _;
use std::sync::Arc;

/// More than are looked up before it shows whether the cells of a column repeat.
const AREAS: u32 = 6_000;

#[track_caller]
fn reading(header: &str, row: impl Fn(u32, u32) -> String) -> Reading {
    let mut text = format!("{header}\n");
    for year in 2019..2022 {
        for area in 0..AREAS {
            writeln!(text, "{}", row(year, 100_000 + area)).unwrap();
        }
    }
    let table = read_text(&text).unwrap();
    assert!(0 < table.dictionary().figure_codes().count(), "every cell was looked up");
    read(&Arc::new(table), &Recipe::default()).unwrap()
}

/// How many series there are, and what the first has.
#[track_caller]
fn check(reading: &Reading, count: u32, expected: &[&str]) {
    assert_eq!(reading.understood().count, count, "{}", reading.understood().summary);
    let first = reading.all().next().unwrap();
    let found: Vec<String> =
        first.observations.iter().map(|of| format!("{} {}", of.period.label, of.text)).collect();
    assert_eq!(found, expected, "{}", first.name);
}

#[test]
fn numbers_that_name_areas_are_put_together() {
    let of =
        reading("Area code,Year,Pupils", |year, area| format!("{area},{year},{}", area / 3 + year));
    check(&of, AREAS, &["2019 35352", "2020 35353", "2021 35354"]);
}

#[test]
fn figures_are_read_as_they_came() {
    let names = ["Leeds", "York", "Hull"];
    let of = reading("Area,Year,Pupils,Rate", |year, row| {
        let area = names[(row % 3) as usize];
        format!("{area} {},{year},{row},{}.{:05}", row / 3, row % 90, row)
    });
    check(&of, AREAS * 2, &["2019 100000", "2020 100000", "2021 100000"]);
}

#[test]
fn the_same_figures_twice_are_the_same() {
    // The last year says every row of the year before again: once more with its figures, once with others.
    let again = |other: u32| {
        reading("Area code,Year,Pupils", move |year, area| {
            let (year, more) = if year == 2021 { (2020, other) } else { (year, 0) };
            format!("E{:08},{year},{}", area, area * 3 + year + more)
        })
    };
    let told = |reading: &Reading| reading.understood().problems[0].message.clone();
    let (same, other) = (told(&again(0)), told(&again(1)));
    assert!(same.ends_with("the same figures; it is counted once"), "{same}");
    assert!(other.contains("other figures"), "{other}");
}

#[test]
fn a_code_beside_numbers_for_its_name_says_the_same() {
    // Found by fuzzing: looked up or not, the columns are understood alike.
    let of = reading("Depot,Depot name,Year,Pupils", |year, area| {
        format!("D{area},{area},{year},{}", area / 3 + year)
    });
    let roles = &of.understood().columns;
    assert_eq!(roles[0].role.why, "\"Depot name\" says the same in words");
}
