//! The desk's protocol: what is asked and what is answered, in slices, with cancel.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod questions;

use better_off::amount::Unit;
use better_off::indicator::SeriesKey;
use better_off::project::Kept;
use better_off::reading::desk::{Answer, Ask, Desk, Origin};
use better_off::reading::{Correction, Recipe, Search, Step, Understood};
use better_off::table::open_kept;

const TABLE: &str = "Measure,2019/20,2020/21\nReferrals,120,131\nPlans,\"1,204\",c\n";

/// A sheet that was kept, opened again.
fn reopened(ticket: u32, kept: Kept) -> Ask {
    Ask::Open {
        ticket,
        name: String::new(),
        origin: Origin::Kept { kept },
        sheet: None,
        recipe: Recipe::default(),
        wanted: vec![],
    }
}

fn run(desk: &mut Desk) -> Vec<Answer> {
    let mut answers = Vec::new();
    while desk.is_busy() {
        answers.extend(desk.step());
    }
    answers
}

fn paste(ticket: u32, text: &str) -> Ask {
    Ask::Open {
        ticket,
        name: "Pasted table".to_owned(),
        origin: Origin::Pasted { html: None, text: text.to_owned() },
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    }
}

fn file(ticket: u32, bytes: usize, wanted: Vec<SeriesKey>) -> Ask {
    Ask::Open {
        ticket,
        name: "table.csv".to_owned(),
        origin: Origin::File { bytes: bytes as u64, meta: None },
        sheet: None,
        recipe: Recipe::default(),
        wanted,
    }
}

fn key(measure: &str) -> SeriesKey {
    SeriesKey { measure: measure.to_owned(), filters: Vec::new(), area: None }
}

fn understood(answers: &[Answer]) -> &Understood {
    let found = answers.iter().find_map(|answer| match answer {
        Answer::Understood { understood, .. } => Some(understood),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("not understood: {answers:?}"))
}

fn recipe(correction: Correction) -> Recipe {
    Recipe { steps: vec![Step { on: true, correction }] }
}

#[test]
fn a_file_in_slices_is_understood() {
    for slice in [1, 7, 1000] {
        let mut desk = Desk::new();
        desk.ask(file(4, TABLE.len(), vec![key("Plans"), key("Gone")]));
        assert!(!desk.is_busy(), "it waits for bytes");
        let mut answers = Vec::new();
        for chunk in TABLE.as_bytes().chunks(slice) {
            desk.feed(4, chunk.to_vec());
            answers.extend(run(&mut desk));
        }
        desk.finish(4);
        answers.extend(run(&mut desk));
        assert_eq!(understood(&answers).summary, "Found 2 indicators, 2019/20 to 2020/21");
        let Some(Answer::Understood { ticket: 4, kept: Some(kept), series, .. }) = answers.last()
        else {
            panic!("{answers:?}")
        };
        assert_eq!(series.len(), 1, "series that are not there do not come back");
        assert_eq!(series[0].observations.len(), 2);
        assert!(kept.json().contains("[2,[\"Plans\",\"1,204\",\"c\"]]"), "{kept:?}");
    }
}

#[test]
fn what_is_kept_is_understood_again() {
    let mut desk = Desk::new();
    desk.ask(paste(1, TABLE));
    let answers = run(&mut desk);
    let Some(Answer::Understood { kept: Some(kept), understood: first, .. }) = answers.last()
    else {
        panic!("{answers:?}")
    };
    desk.ask(reopened(2, kept.clone()));
    let answers = run(&mut desk);
    assert_eq!(understood(&answers), &**first);
}

#[test]
fn damage_in_what_was_kept_is_named() {
    let good = "{\"kind\":\"better-off-sheet\",\"version\":1,\n\"rows\":[\n[0,[\"Year\",\"Plans\"]],\n[1,[\"2019\",{\"number\":\"12\"}]]\n]}\n";
    for (kept, expected) in [
        (good.to_owned(), ""),
        (good.replace("[1,[", "[1,"), "The kept table is damaged at line 4"),
        (good.replace("\"12\"", "\"twelve\""), "The kept table is damaged at cell B2"),
        (
            good.replace("[1,[", "[0,["),
            "The kept table is damaged at row 1, which stands twice or out of order",
        ),
        (good.replace(":1,", ":9,"), "The kept table is of a newer version of Better Off"),
        (good[..60].to_owned(), "The kept table is damaged at line 3"),
    ] {
        let opened = open_kept(&kept).err().map(|error| error.message);
        assert_eq!(opened.unwrap_or_default(), expected);
    }
    let mut desk = Desk::new();
    let damaged = Kept::new(good.replace("\"12\"", "\"twelve\""));
    desk.ask(reopened(1, damaged));
    let answers = run(&mut desk);
    assert!(matches!(answers.last(), Some(Answer::Refused { .. })), "{answers:?}");
}

#[test]
fn series_and_windows_on_request() {
    let mut desk = Desk::new();
    desk.ask(paste(1, TABLE));
    desk.ask(Ask::Series { ticket: 1, keys: vec![key("Referrals")] });
    desk.ask(Ask::Window { ticket: 1, first: 1, count: 1 });
    desk.ask(Ask::Window { ticket: 9, first: 0, count: 1 });
    let answers = run(&mut desk);
    let series = answers.iter().find_map(|answer| match answer {
        Answer::Series { series, extract, .. } => Some((series, extract)),
        _ => None,
    });
    let (series, extract) = series.unwrap();
    assert_eq!(series[0].observations[1].cell.to_string(), "C2");
    assert_eq!(extract, &None, "a small table is kept whole");
    let window = answers.iter().find_map(|answer| match answer {
        Answer::Window { window, .. } => Some(window),
        _ => None,
    });
    assert_eq!(window.unwrap().rows[0].cells[1].text, "120");
    assert!(matches!(answers.last(), Some(Answer::Refused { ticket: 9, .. })));
}

#[test]
fn a_reread_applies_corrections_and_tells_what_no_longer_fits() {
    let mut desk = Desk::new();
    desk.ask(paste(1, TABLE));
    run(&mut desk);
    let unit =
        Correction::Unit { measure: "Plans".to_owned(), filters: Vec::new(), unit: Unit::Percent };
    desk.ask(Ask::Reread {
        ticket: 1,
        sheet: None,
        recipe: recipe(unit),
        wanted: vec![key("Plans")],
    });
    let answers = run(&mut desk);
    let Some(Answer::Understood { series, .. }) = answers.last() else { panic!("{answers:?}") };
    assert_eq!(series[0].unit.value, Unit::Percent);
    assert_eq!(series[0].unit.others[0], Unit::Count, "the first guess can be taken back");
    let gone = Correction::Rename {
        measure: "Gone".to_owned(),
        filters: Vec::new(),
        name: "New".to_owned(),
    };
    desk.ask(Ask::Reread { ticket: 1, sheet: None, recipe: recipe(gone), wanted: vec![] });
    let told = understood(&run(&mut desk)).unfitted.clone();
    let told: Vec<&str> = told.iter().map(|unfitted| unfitted.message.as_str()).collect();
    assert_eq!(told, ["There is no \"Gone\" any more, so its correction was left out"]);
}

#[test]
fn a_catalogue_is_searched_and_compared_on_request() {
    let mut desk = Desk::new();
    let mut text = "area_code,area_name,time_period,number,rate\n".to_owned();
    for area in 0..200 {
        for year in [2022, 2023] {
            text += &format!("E{area:03},Area {area},{year},{},1.5\n", area + year);
        }
    }
    desk.ask(paste(1, &text));
    let understood = understood(&run(&mut desk)).clone();
    assert_eq!((understood.count, understood.area_count), (400, 200));
    assert_eq!(understood.first.len(), better_off::reading::FIRST, "the others are asked for");
    let search =
        Search { area: "area 7".to_owned(), measure: Some("rate".to_owned()), ..Search::default() };
    desk.ask(Ask::Find { ticket: 1, search: search.clone(), first: 0, count: 5 });
    desk.ask(Ask::Keys {
        ticket: 1,
        search: Search { area: "Area 7".to_owned(), ..search },
        most: 9,
    });
    let rate = |area: &str| SeriesKey { area: Some(area.to_owned()), ..key("rate") };
    let areas = vec!["Area 9".to_owned(), "E000".to_owned(), "Nowhere".to_owned()];
    desk.ask(Ask::Beside { ticket: 1, keys: vec![rate("E009"), rate("E007")], areas });
    let answers = run(&mut desk);
    let [Answer::Found { found, .. }, Answer::Keys { keys, .. }, Answer::Beside { beside, .. }] =
        answers.as_slice()
    else {
        panic!("{answers:?}")
    };
    assert_eq!((found.count, found.entries.len()), (1, 1), "a whole name leaves out longer ones");
    assert_eq!(found.entries[0].latest.as_ref().unwrap().cell.to_string(), "E17");
    assert_eq!(keys, &[rate("E007")]);
    let expected =
        [(rate("E007"), vec![rate("E009"), rate("E000")]), (rate("E009"), vec![rate("E000")])];
    assert_eq!(beside, &expected);
}

#[test]
fn the_one_question() {
    let mut desk = Desk::new();
    desk.ask(paste(1, "Measure,Children\nReferrals,120\nPlans,131\n"));
    let answers = run(&mut desk);
    assert!(understood(&answers).question.is_some());
    let when = Correction::WhenFor { period: "March 2024".to_owned() };
    desk.ask(Ask::Reread { ticket: 1, sheet: None, recipe: recipe(when), wanted: vec![] });
    let answers = run(&mut desk);
    let understood = understood(&answers);
    assert_eq!(understood.question, None);
    assert_eq!(understood.first[0].latest.as_ref().unwrap().period.label, "March 2024");
    assert_eq!(understood.summary, "Found 2 indicators, March 2024");
}

#[test]
fn closing_ends_reading() {
    let mut desk = Desk::new();
    let text = "Measure,2019\n".to_owned() + &"Referrals,120\n".repeat(200_000);
    desk.ask(file(1, text.len(), vec![]));
    desk.feed(1, text.as_bytes().to_vec());
    assert!(desk.is_busy());
    desk.step();
    desk.ask(Ask::Close { ticket: 1 });
    assert!(!desk.is_busy());
    desk.feed(1, b"more".to_vec());
    assert!(desk.step().is_empty());
}
