//! Workbooks written by real programs; `tests/files/README.md` says how each was made.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod opened;

use better_off::table::workbook::Workbook;
use opened::{open, open_with};
use std::path::Path;
use std::sync::Arc;

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    std::fs::read(folder.join(name)).unwrap()
}

const BOOKS: [&str; 6] = [
    "sheetjs.xlsb",
    "sheetjs.xlsm",
    "sheetjs.xls",
    "sheetjs_biff5.xls",
    "libreoffice.xls",
    "libreoffice.ods",
];

/// Hidden and empty sheets are left out; what is left reads the same in every format.
#[test]
fn one_workbook_in_six_formats() {
    for name in BOOKS {
        let mut workbook = Workbook::open(Arc::from(bytes(name))).unwrap();
        let sheets: Vec<String> =
            workbook.sheets().iter().filter_map(|sheet| sheet.name.clone()).collect();
        assert_eq!(sheets, ["Cover", "Table 1", "Dates"], "{name}");
        let table = workbook.table("Table 1").unwrap();
        let rows: Vec<String> = (0..table.rows())
            .map(|row| {
                let texts: Vec<&str> =
                    (0..table.columns()).map(|column| table.text(row, column)).collect();
                texts.join("|")
            })
            .collect();
        // Of XLS the library does not say how a percentage is shown.
        let shares = if name.ends_with("xls") {
            ["0.2", "0.205", "0.5", "0.8", "0.795"]
        } else {
            ["20.0%", "20.5%", "50.0%", "80.0%", "79.5%"]
        };
        let expected = [
            "Table 1: Children looked after at 31 March||||||".to_owned(),
            "||||||".to_owned(),
            "Measure|2019||2020||2021|".to_owned(),
            "|Number|Share|Number|Share|Number|Share".to_owned(),
            format!("Aged under 5|120|{}|131|{}|1204|{}", shares[0], shares[1], shares[2]),
            format!("Aged 5 to 17|480|{}|508|{}|c|x", shares[3], shares[4]),
        ];
        assert_eq!(rows, expected, "{name}");
        let dates = workbook.table("Dates").unwrap();
        assert_eq!(dates.text(1, 0), "31/03/2020", "{name}");
        assert_eq!(dates.text(2, 1), "-5.5", "{name}");
        assert_eq!(dates.text(2, 2), "#DIV/0!", "{name}");
    }
}

/// The first sheet with indicators is taken, and every figure names its cell.
#[test]
fn the_desk_reads_each() {
    for name in BOOKS {
        let mut opened = open_with(name, &bytes(name), None).unwrap();
        assert_eq!(opened.understood.sheet.as_deref(), Some("Table 1"), "{name}");
        let found = opened.indicators();
        let first = &found[0];
        assert_eq!(first.measure_name, "Aged under 5, Number", "{name}");
        let cells: Vec<String> =
            first.observations.iter().map(|found| found.cell.to_string()).collect();
        assert_eq!(cells, ["Table 1!B5", "Table 1!D5", "Table 1!F5"], "{name}");
        assert_eq!(
            opened.sheet("Dates").unwrap().summary,
            "Found 2 indicators, 31/03/2020 to 31/03/2021",
            "{name}"
        );
    }
}

/// A file cut anywhere, and one with a byte changed anywhere, is read or refused in words.
#[test]
fn cut_and_changed_files() {
    for name in BOOKS {
        let whole = bytes(name);
        for at in (1..whole.len()).step_by(whole.len() / 23) {
            check(name, &whole[..at]);
            let mut changed = whole.clone();
            changed[at] ^= 0xFF;
            check(name, &changed);
        }
    }
}

fn check(name: &str, bytes: &[u8]) {
    if let Err(error) = open(name, bytes) {
        assert!(!error.message.is_empty() && !error.hint.is_empty(), "{name}: {error:?}");
    }
}
