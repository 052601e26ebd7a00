//! Tables read again: an extract, a kept sheet, the next edition.

use crate::{readings, shared, tables};
use better_off::indicator::{Indicator, Observation, Role};
use better_off::reading::{Recipe, read};
use std::sync::Arc;

/// An extract of chosen series, opened again, gives the same indicators with the same cells.
#[test]
fn an_extract_reads_as_the_whole() {
    let Some(shared) = shared() else { return };
    for file in [
        "dfe/cla_number_and_rate_ed2024-11.csv",
        "trafford/business_births_deaths.csv",
        "nhs/ae_attendances.csv",
    ] {
        let reading = readings(&shared.join(file)).remove(0);
        let keys: Vec<_> = reading.entries().step_by(7).take(5).map(|line| line.key).collect();
        let extract = reading.extract(&keys);
        let opened = better_off::table::open_kept(&extract).unwrap();
        let again = read(&Arc::new(opened), &Recipe::default()).unwrap();
        let before = reading.series(&keys);
        let after = again.series(&keys);
        assert_eq!(before.len(), 5, "{file}");
        for (before, after) in before.iter().zip(&after) {
            assert_eq!(
                (&before.name, &before.observations),
                (&after.name, &after.observations),
                "{file}"
            );
        }
    }
}

/// A sheet kept whole, opened again, gives everything again.
#[test]
fn a_kept_sheet_reads_as_before() {
    let Some(shared) = shared() else { return };
    for file in [
        "trafford/cla_dental_check.csv",
        "nhs/community_health_2023-07-01.xlsx",
        "ons/excel_pasting_co2_manufacturing.csv",
    ] {
        for reading in readings(&shared.join(file)) {
            let kept = reading.table().to_kept();
            let opened = better_off::table::open_kept(&kept).unwrap();
            assert_eq!(opened.to_kept(), kept, "{file}");
            let again = read(&Arc::new(opened), &Recipe::default()).unwrap();
            assert!(reading.all().eq(again.all()), "{file}");
        }
    }
}

#[test]
fn roles_stay_apart() {
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/cases/priority_indicators.tsv"
    ))
    .unwrap();
    let table = better_off::table::delimited::read_text(&text).unwrap();
    let reading = read(&Arc::new(table), &Recipe::default()).unwrap();
    let shown = |indicator: Indicator| -> Vec<String> {
        let words = |observation: &Observation| {
            let role = match observation.role {
                Role::Actual => "result",
                Role::Baseline => "baseline",
                Role::Target => "target",
                Role::Predicted => "predicted",
            };
            let guessed = if observation.period_guessed.is_some() { " (guessed)" } else { "" };
            let number = observation.figure.number().unwrap();
            format!("{role} {number} for {}{guessed}", observation.period.label)
        };
        assert_eq!(indicator.polarity.value, better_off::indicator::Polarity::Fall);
        indicator.observations.iter().map(words).collect()
    };
    let mut indicators = reading.all();
    assert_eq!(
        shown(indicators.next().unwrap()),
        [
            "baseline 1281 for 2007/08",
            "result 1255 for 2008/09",
            "result 1293 for 2009/10 Quarter 2",
            "predicted 1293 for 2009/10 (guessed)",
            "target 1031 for 2009/10",
        ]
    );
    assert_eq!(indicators.next().unwrap().unit.value, better_off::amount::Unit::RatePer(10_000));
    assert!(indicators.next().is_none());
}

/// Corrections made to one edition are replayed on the next.
#[test]
fn a_recipe_works_on_the_next_edition() {
    use better_off::amount::Unit;
    use better_off::indicator::{Polarity, Sure};
    use better_off::reading::{ColumnRole, Correction, Step};
    let Some(shared) = shared() else { return };
    let correct = |correction| Step { on: true, correction };
    let recipe = Recipe {
        steps: vec![
            correct(Correction::Column {
                header: "population_estimate".to_owned(),
                role: ColumnRole::Ignored,
            }),
            correct(Correction::Polarity {
                measure: "number".to_owned(),
                filters: Vec::new(),
                polarity: Polarity::Neither,
            }),
            correct(Correction::Unit {
                measure: "rate_per_10000".to_owned(),
                filters: Vec::new(),
                unit: Unit::RatePer(10_000),
            }),
            correct(Correction::Column {
                header: "no such column".to_owned(),
                role: ColumnRole::Ignored,
            }),
        ],
    };
    for edition in ["02", "11"] {
        let path = shared.join(format!("dfe/cla_number_and_rate_ed2024-{edition}.csv"));
        let reading = read(&Arc::new(tables(&path).remove(0)), &recipe).unwrap();
        let understood = reading.understood();
        assert!(understood.summary.starts_with("Found 6 indicators"), "{}", understood.summary);
        let [unfitted] = understood.unfitted.as_slice() else {
            panic!("{:?}", understood.unfitted)
        };
        assert_eq!((unfitted.step, unfitted.cell.as_ref().unwrap().row), (Some(3), 0));
        assert_eq!(
            unfitted.message,
            "There is no column \"no such column\" any more, so its correction was left out"
        );
        let number = reading.entries().find(|line| line.key.measure == "number").unwrap();
        assert_eq!(
            (number.polarity.value, number.polarity.sure),
            (Polarity::Neither, Sure::Corrected)
        );
    }
}
