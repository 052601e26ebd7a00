//! Several files that are one: a ZIP of tables, a `.meta.csv` beside the file it describes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod opened;

use better_off::amount::Unit;
use better_off::indicator::Sure;
use better_off::reading::desk::Answer;
use opened::{ROWS, open, open_with, refused, xlsx, zip};

/// A DfE file: what its columns mean stands in the file beside it.
const FILE: &str = "time_period,time_identifier,geographic_level,country_code,country_name,cla_group,cla_n,cla_r,share\n\
    202223,Reporting year,National,E92000001,England,All,83840,71,12.5\n\
    202324,Reporting year,National,E92000001,England,All,83630,70,z\n";
const META: &str = "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n\
    cla_group,Filter,Group,,,,,\n\
    cla_n,Indicator,Number of children looked after,,,0,,\n\
    cla_r,Indicator,\"Children looked after, rate per 10,000\",,,0,,\n\
    share,Indicator,Placed out of area,,%,1,,\n";

#[test]
fn a_description_gives_labels_and_units() {
    let mut opened = open_with("cla.csv", FILE.as_bytes(), Some(META)).unwrap();
    let shown: Vec<_> = opened
        .indicators()
        .into_iter()
        .map(|found| (found.measure_name, found.key.measure, found.unit.value, found.unit.sure))
        .collect();
    let row =
        |name: &str, measure: &str, unit, sure| (name.to_owned(), measure.to_owned(), unit, sure);
    assert_eq!(
        shown,
        [
            row("Number of children looked after", "cla_n", Unit::Count, Sure::Likely),
            row(
                "Children looked after, rate per 10,000",
                "cla_r",
                Unit::RatePer(10_000),
                Sure::Likely
            ),
            row("Placed out of area", "share", Unit::Percent, Sure::Stated),
        ]
    );
    // What is kept reads the same without the file beside it.
    let kept = opened.kept.as_ref().unwrap().json();
    let table = better_off::table::open_kept(kept).unwrap();
    assert_eq!(table.to_kept(), kept);
    assert_eq!(table.described().len(), 4);
    let mut without = open_with("cla.csv", FILE.as_bytes(), None).unwrap();
    assert_eq!(without.measure(), "CLA n", "the column's own name otherwise");
}

#[test]
fn a_description_that_does_not_fit_is_told() {
    let opened = open_with("cla.csv", FILE.as_bytes(), Some("a,b\n1,2\n")).unwrap();
    let problem = &opened.understood.problems[0].message;
    assert_eq!(
        problem,
        "The .meta.csv beside the file has no column \"col_name\"; download both files again; the figures were read without it"
    );
    refused(
        "cla.meta.csv",
        META.as_bytes(),
        "This is a .meta.csv: it lists the columns of a DfE file and holds no figures itself",
    );
}

#[test]
fn each_table_of_a_zip_is_a_choice() {
    let bytes = zip(&[
        ("data-guidance.txt", b"Read this first.\n"),
        ("data/cla.csv", FILE.as_bytes()),
        ("data/cla.meta.csv", META.as_bytes()),
        ("__MACOSX/data/._cla.csv", b"\0\0"),
        ("data/.hidden.csv", b"a,b\n1,2\n"),
        ("book.xlsx", &xlsx(ROWS)),
        ("years.tsv", b"Year\tVisits\n2019\t5\n2020\t6\n"),
        ("notes/broken.xlsx", b"PK\x03\x04 cut"),
        ("picture.png", b"\x89PNG"),
    ]);
    let mut opened = open_with("release.zip", &bytes, None).unwrap();
    let choices: Vec<(String, u32)> = opened
        .understood
        .sheets
        .iter()
        .map(|sheet| (sheet.name.clone().unwrap(), sheet.rows))
        .collect();
    let expected = [("cla.csv", 3), ("book.xlsx", 3), ("years.tsv", 3), ("broken.xlsx", 0)];
    assert_eq!(choices, expected.map(|(name, rows)| (name.to_owned(), rows)));
    assert_eq!(opened.understood.sheet.as_deref(), Some("cla.csv"));
    assert_eq!(opened.measure(), "Number of children looked after");
    let cell = &opened.indicators()[0].observations[0].cell;
    assert_eq!(cell.to_string(), "cla.csv!G2");
    assert_eq!(opened.sheet("book.xlsx").unwrap().summary, "Found 1 indicator, 2019 to 2020");
    opened.sheet("years.tsv").unwrap();
    assert_eq!(opened.measure(), "Visits");
    let error = opened.sheet("broken.xlsx").unwrap_err();
    assert_eq!(error.message, "The workbook is damaged: its end is missing");
}

#[test]
fn zips_without_a_table() {
    refused(
        "p.zip",
        &zip(&[("a.png", b"x"), ("b.docx", b"y")]),
        "None of the 2 files in this ZIP is a table",
    );
    refused(
        "m.zip",
        &zip(&[("a.meta.csv", META.as_bytes())]),
        "None of the 1 files in this ZIP is a table",
    );
    refused(
        "z.zip",
        &zip(&[("inner.zip", &zip(&[("a.csv", FILE.as_bytes())]))]),
        "None of the 1 files in this ZIP is a table",
    );
    let only_text = zip(&[("table.txt", b"Year\tVisits\n2019\t5\n2020\t6\n")]);
    assert_eq!(open("t.zip", &only_text).unwrap().sheet.as_deref(), Some("table.txt"));
    let bomb = vec![b' '; 60_000_000];
    refused(
        "bomb.zip",
        &zip(&[("a.csv", &bomb)]),
        "The file would unpack to more than 60 MB, which is too large to read safely",
    );
}

/// What a library reads in one go tells how far it is.
#[test]
fn progress_comes_in_the_middle_of_a_step() {
    use better_off::reading::Recipe;
    use better_off::reading::desk::{Ask, Desk, Origin};
    use std::cell::RefCell;
    use std::rc::Rc;
    // Text that does not pack: a thousand figures of a poor man's noise a row.
    let mut state = 7_u32;
    let mut noise = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state
    };
    let row = |year: u32, noise: &mut dyn FnMut() -> u32| {
        (0..300).fold(year.to_string(), |row, _| format!("{row},{}", noise()))
    };
    let mut text = (0..300).fold("Year".to_owned(), |row, n| format!("{row},M{n}"));
    for year in 1900..2100 {
        text.push('\n');
        text.push_str(&row(year, &mut noise));
    }
    let bytes = zip(&[("noise.csv", text.as_bytes())]);
    let heard = Rc::new(RefCell::new(Vec::new()));
    let mut desk = Desk::new();
    let hears = Rc::clone(&heard);
    desk.on_progress(Rc::new(move |answer| hears.borrow_mut().push(answer)));
    let origin = Origin::File { bytes: bytes.len() as u64, meta: None };
    desk.ask(Ask::Open {
        ticket: 1,
        name: "noise.zip".to_owned(),
        origin,
        sheet: None,
        recipe: Recipe::default(),
        wanted: Vec::new(),
    });
    desk.feed(1, bytes);
    desk.finish(1);
    while desk.is_busy() {
        desk.step();
    }
    let heard = heard.borrow();
    assert!(
        matches!(heard.as_slice(), [Answer::Progress { ticket: 1, done, of, .. }, ..] if 0 < *done && done <= of),
        "{heard:?}"
    );
}
