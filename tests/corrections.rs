//! Corrections: what each step of a recipe makes of a table, and what it says when it no longer fits.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use better_off::amount::Unit;
use better_off::indicator::{Figure, Indicator, SeriesKey};
use better_off::reading::{CellPart, ColumnRole, Correction, Reading, Recipe, Step, read};
use better_off::table::{delimited, open_kept};
use std::sync::Arc;

fn recipe(corrections: Vec<Correction>) -> Recipe {
    Recipe {
        steps: corrections.into_iter().map(|correction| Step { on: true, correction }).collect(),
    }
}

fn reading(text: &str, corrections: Vec<Correction>) -> Reading {
    let table = Arc::new(delimited::read_text(text).unwrap());
    read(&table, &recipe(corrections)).unwrap()
}

/// "Plans: 2019=3 B2, 2020=4 C2"
fn shown(indicator: &Indicator) -> String {
    let observations = indicator.observations.iter().map(|one| {
        let figure = match &one.figure {
            Figure::Number(number) => number.to_string(),
            Figure::Missing(_) => "missing".to_owned(),
            Figure::Beyond(_) | Figure::Words(_) => one.text.clone(),
        };
        let role = format!("{:?}", one.role).replace("Actual", "").to_lowercase();
        format!("{}={figure}{role} {}", one.period.label, one.cell)
    });
    format!("{}: {}", indicator.name, observations.collect::<Vec<_>>().join(", "))
}

/// What a table becomes by some corrections, and what of them does not fit.
#[track_caller]
fn check(text: &str, corrections: Vec<Correction>, indicators: &[&str], unfitted: &[&str]) {
    let reading = reading(text, corrections);
    let found: Vec<String> = reading.all().map(|indicator| shown(&indicator)).collect();
    assert_eq!(found, indicators);
    let told = reading.understood().unfitted.iter().map(|unfitted| {
        let place = unfitted.cell.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{} {place} {}", unfitted.step.unwrap(), unfitted.message)
    });
    assert_eq!(told.collect::<Vec<_>>(), unfitted);
}

fn key(measure: &str) -> SeriesKey {
    SeriesKey { measure: measure.to_owned(), filters: Vec::new(), area: None }
}

const ACROSS: &str = "Measure,2019,2020\nPlans,3,4\nReviews,5,6\nTotal,8,10\n";

#[test]
fn rows_are_left_out_one_by_one_or_by_what_they_say() {
    let kept = ["Plans: 2019=3 B2, 2020=4 C2", "Reviews: 2019=5 B3, 2020=6 C3"];
    let row = Correction::DropRow { row: 3, text: "Total 8 10".to_owned() };
    check(ACROSS, vec![row.clone()], &kept, &[]);
    let moved = ACROSS.replace("Measure", "A title\n\nMeasure");
    let moved_kept = ["Plans: 2019=3 B4, 2020=4 C4", "Reviews: 2019=5 B5, 2020=6 C5"];
    check(&moved, vec![row.clone()], &moved_kept, &[]);
    let total = |header: &str, text: &str| Correction::DropWhere {
        header: header.to_owned(),
        text: text.to_owned(),
    };
    check(ACROSS, vec![total("Measure", "Total")], &kept, &[]);
    let all = [kept[0], kept[1], "Total: 2019=8 B4, 2020=10 C4"];
    check(
        ACROSS,
        vec![total("Measure", "Sum"), total("Indicator", "Total")],
        &all,
        &[
            "0 A1 No cell of \"Measure\" reads \"Sum\" any more, so no row was left out",
            "1 A1 There is no column \"Indicator\" any more, so its correction was left out",
        ],
    );
    let other = Correction::DropRow { row: 9, text: "Total 9 9".to_owned() };
    let told = "0 A4 No row reads \"Total 9 9\" any more, so none was left out";
    check(ACROSS, vec![other], &all, &[told]);
}

#[test]
fn rows_of_figures_are_found_by_their_text_and_go_on_to_the_end() {
    let rows = |last_text: Option<&str>| Correction::Rows {
        first: 2,
        last: 2,
        first_text: "Reviews 5 6".to_owned(),
        last_text: last_text.map(str::to_owned),
    };
    let reviews = "Reviews: 2019=5 B3, 2020=6 C3";
    check(ACROSS, vec![rows(Some("Reviews 5 6"))], &[reviews], &[]);
    check(ACROSS, vec![rows(None)], &[reviews, "Total: 2019=8 B4, 2020=10 C4"], &[]);
}

#[test]
fn blank_cells_are_filled_down() {
    let text = "Area,Measure,2019,2020\n,Plans,3,4\nLeeds,Plans,5,6\n,Reviews,7,8\n";
    let fill = Correction::FillDown { header: "Area".to_owned() };
    check(
        text,
        vec![fill],
        &[
            "Plans: 2019=3 C2, 2020=4 D2",
            "Plans, Leeds: 2019=5 C3, 2020=6 D3",
            "Reviews, Leeds: 2019=7 C4, 2020=8 D4",
        ],
        &[],
    );
}

#[test]
fn a_column_is_split() {
    let text = "Measure / Sex,2019,2020\nPlans / Girls,3,4\nPlans / Boys,5,6\n";
    let split =
        |at: &str| Correction::Split { header: "Measure / Sex".to_owned(), at: at.to_owned() };
    let split_names = ["Plans, Girls: 2019=3 B2, 2020=4 C2", "Plans, Boys: 2019=5 B3, 2020=6 C3"];
    check(text, vec![split("/")], &split_names, &[]);
    let whole = ["Plans / Girls: 2019=3 B2, 2020=4 C2", "Plans / Boys: 2019=5 B3, 2020=6 C3"];
    let told = "0  No cell of \"Measure / Sex\" holds \"-\" any more, so it was not split";
    check(text, vec![split("-")], &whole, &[told]);
    let reading = reading(text, vec![split("/")]);
    assert_eq!(reading.window(1, 1).rows[0].cells[4].text, "Girls");
    assert!(!reading.table().to_kept().contains("\"Girls\""), "the sheet is kept as it came");
    // An extract is split again.
    let keys = [reading.entries().next().unwrap().key];
    let extract = open_kept(&reading.extract(&keys)).unwrap();
    let again = read(&Arc::new(extract), &recipe(vec![split("/")])).unwrap();
    assert_eq!(again.all().map(|one| shown(&one)).collect::<Vec<_>>(), split_names[..1]);
}

#[test]
fn a_column_is_a_target() {
    let text = "Year,Plans,Aim\n2019,3,4\n2020,5,6\n";
    let target = Correction::Column {
        header: "Aim".to_owned(),
        role: ColumnRole::Target { period: "Aim".to_owned() },
    };
    check(
        text,
        vec![target],
        &["Plans: 2019=3 B2, 2019=4target C2, 2020=5 B3, 2020=6target C3"],
        &[],
    );
}

#[test]
fn a_column_that_is_said_to_be_a_target_among_months_is_of_their_year() {
    let text = "Measure,Apr-24,May-24,Where we want to be\nPlans,3,4,9\n";
    for period in ["", "Where we want to be"] {
        let target = Correction::Column {
            header: "Where we want to be".to_owned(),
            role: ColumnRole::Target { period: period.to_owned() },
        };
        check(text, vec![target], &["Plans: Apr-24=3 B2, May-24=4 C2, 2024/25=9target D2"], &[]);
    }
}

#[test]
fn one_breakdown_is_named_and_another_keeps_its_name() {
    let text = "area,year,sex,number\nLeeds,2019,Girls,3\nLeeds,2019,Boys,4\nYork,2019,Girls,5\n";
    let girls = vec![("sex".to_owned(), "Girls".to_owned())];
    let name = |filters: &[(String, String)], name: &str| Correction::Rename {
        measure: "number".to_owned(),
        filters: filters.to_vec(),
        name: name.to_owned(),
    };
    let names = |corrections| {
        let mut names: Vec<String> =
            reading(text, corrections).all().map(|indicator| indicator.measure_name).collect();
        names.dedup();
        names
    };
    assert_eq!(names(vec![name(&girls, "Young women")])[0], "Young women");
    assert_ne!(names(vec![name(&girls, "Young women")])[1], "Young women");
    let all = names(vec![name(&[], "Carers")]);
    assert!(all[0].starts_with("Carers") && all[0].contains("Girls"), "{all:?}");
}

#[test]
fn commas_are_decimal_in_one_column() {
    let text = "Year;Plans;Share\n2019;\"1,250\";\"1,250\"\n2020;\"1,300\";\"1,300\"\n";
    let comma = Correction::DecimalCommaIn { header: "Share".to_owned(), comma: true };
    check(
        text,
        vec![comma],
        &["Plans: 2019=1250 B2, 2020=1300 B3", "Share: 2019=1.25 C2, 2020=1.3 C3"],
        &[],
    );
}

#[test]
fn a_measure_goes_on_with_another() {
    let text = "Measure,2018,2019,2020\nPlans (old),3,4,\nPlans,,5,6\n";
    let merge = |from: &str| Correction::Merge { from: key(from), into: key("Plans") };
    check(
        text,
        vec![merge("Plans (old)")],
        &["Plans: 2018=3 B2, 2019=5 C3, 2020=6 D3"],
        &["0 C2 2019 has two figures, in C3 and C2; the first was kept"],
    );
    let told = "0  There is no \"Plan\" any more, so nothing was put together";
    check(
        text,
        vec![merge("Plan")],
        &[
            "Plans (old): 2018=3 B2, 2019=4 C2, 2020=missing D2",
            "Plans: 2018=missing B3, 2019=5 C3, 2020=6 D3",
        ],
        &[told],
    );
    let merged = reading(text, vec![merge("Plans (old)")]);
    assert_eq!(merged.understood().summary, "Found 1 indicator, 2018 to 2020");
    let entry = &merged.understood().first[0];
    assert_eq!((entry.figures, entry.latest.as_ref().unwrap().text.as_str()), (3, "6"));
    assert_eq!(merged.cell(1, 1).unwrap().indicator.unwrap().key, key("Plans"));
}

#[test]
fn a_cell_says_what_it_became() {
    let text = "Measure,2018/19,2019/20\nPlans,\"1,204 (p)\",c\n";
    let reading = reading(text, Vec::new());
    let cell = reading.cell(1, 1).unwrap();
    let observation = cell.observation.unwrap();
    assert_eq!((cell.part, cell.row_text.as_str()), (CellPart::Value, "Plans 1,204 (p) c"));
    assert_eq!(observation.figure.number().unwrap().to_string(), "1204");
    assert_eq!(
        (observation.period.label.as_str(), observation.status.as_deref()),
        ("2018/19", Some("p"))
    );
    let indicator = cell.indicator.unwrap();
    assert_eq!((indicator.name.as_str(), &indicator.unit.value), ("Plans", &Unit::Count));
    assert_eq!(reading.cell(1, 2).unwrap().part, CellPart::Missing);
    assert_eq!(reading.cell(0, 1).unwrap().indicator, None);
    assert_eq!(reading.cell(9, 0), None);
}

/// Recipes are saved: their form is a contract.
#[test]
fn recipes_of_earlier_programs_are_read() {
    for text in [
        r#"{"rows":{"first":1,"last":4}}"#,
        r#"{"unit":{"measure":"rate","unit":"percent"}}"#,
        r#"{"rename":{"measure":"rate","name":"Rate"}}"#,
        r#""decimal-comma""#,
    ] {
        let correction: Correction = serde_json::from_str(text).unwrap();
        let again = serde_json::to_string(&correction).unwrap();
        assert_eq!(serde_json::from_str::<Correction>(&again).unwrap(), correction);
    }
}
