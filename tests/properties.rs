//! What must hold for every table: what is written reads the same, and the order of columns says nothing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use better_off::export::csv;
use better_off::indicator::{Indicator, Observation};
use better_off::reading::{Reading, Recipe, read};
use better_off::table::delimited::{Delimited, read_text};
use better_off::table::{Table, open_kept};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::sync::Arc;

/// Cells as they stand in files: words, figures, symbols, quotation marks, line ends; no other delimiter, which in a
/// table of two rows could as well be the one that was meant.
fn any_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z ]{0,8}",
        "-?[0-9]{1,6}(\\.[0-9]{1,3})?",
        "[0-9]{1,3}%|£[0-9]{1,4}|[czx:]|\\.\\.",
        "[\"\né–€ ']{1,4}x",
    ]
}

fn cells(table: &Table) -> Vec<Vec<String>> {
    let row = |row| {
        (0..table.row(row).len()).map(|column| table.text(row, column as u32).to_owned()).collect()
    };
    (0..table.rows()).map(row).collect()
}

fn written(rows: &[Vec<String>], delimiter: char) -> String {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line =
        |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string());
    rows.iter().map(|row| line(row) + "\r\n").collect()
}

/// The measure, the area, the unit, the periods and the figures, without the places of cells.
fn said(reading: &Reading) -> Vec<String> {
    let one = |found: &Observation| {
        format!("{}..{} {:?} {:?}", found.period.first, found.period.last, found.role, found.figure)
    };
    let all = |found: Indicator| {
        let mut observations: Vec<String> = found.observations.iter().map(one).collect();
        observations.sort();
        let mut filters = found.key.filters;
        filters.sort();
        let unit = found.unit.value;
        format!("{} {filters:?} {:?} {unit:?} {observations:?}", found.key.measure, found.key.area)
    };
    let mut said: Vec<String> = reading.all().map(all).collect();
    said.sort();
    said
}

fn understood(text: &str) -> Reading {
    read(&Arc::new(read_text(text).unwrap()), &Recipe::default()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, rng_seed: RngSeed::Fixed(3), ..ProptestConfig::default() })]

    /// Any cells, quoted, in any delimiter and encoding, in pieces of any size, read as they were; kept, they open as they were.
    #[test]
    fn what_is_written_reads_the_same(
        rows in prop::collection::vec(prop::collection::vec(any_cell(), 3..6), 2..8),
        delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        wide in any::<bool>(),
        step in 1_usize..200,
    ) {
        // Rows of one width, so that the delimiter is not in doubt.
        let mut rows = rows;
        for row in &mut rows {
            row.resize(4, "end".to_owned());
            row.push("end".to_owned());
        }
        let text = written(&rows, delimiter);
        let bytes: Vec<u8> = if wide {
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        } else {
            text.into_bytes()
        };
        let mut delimited = Delimited::default();
        bytes.chunks(step).try_for_each(|piece| delimited.feed(piece)).unwrap();
        let table = delimited.finish().unwrap();
        let expected: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect()).collect();
        prop_assert_eq!(cells(&table), expected);
        let kept = table.to_kept();
        prop_assert_eq!(cells(&open_kept(&kept).unwrap()), cells(&table));
    }

    /// Figures exported as CSV read again as the same figures for the same periods.
    #[test]
    fn an_export_reads_the_same(figures in prop::collection::vec((-99_999_i32..99_999, 0_u32..3), 2..12)) {
        let mut text = "Year,Referrals\n".to_owned();
        for (year, (figure, decimals)) in (2001..).zip(&figures) {
            // Of a table of two rows a figure such as 1900 may be taken for the header of a year.
            let like_a_year = (1800..2200).contains(figure) && *decimals == 0;
            let figure = if like_a_year { figure + 400 } else { *figure };
            let figure = rust_decimal::Decimal::new(i64::from(figure), *decimals);
            text.push_str(&format!("{year},{figure}\n"));
        }
        let first = understood(&text);
        let indicators: Vec<Indicator> = first.all().collect();
        let exported: Vec<(&str, &Indicator)> =
            indicators.iter().map(|found| ("pi.csv", found)).collect();
        let again = understood(&csv::figures(&exported));
        let shown = |reading: &Reading| -> Vec<String> {
            let one = |found: &Observation| format!("{} {} {:?}", found.period.first, found.period.last, found.figure);
            reading.all().flat_map(|found| found.observations.iter().map(one).collect::<Vec<_>>()).collect()
        };
        prop_assert_eq!(shown(&again), shown(&first));
    }

    /// A table of areas, breakdowns and measures says the same whatever the order of its columns.
    #[test]
    fn columns_in_any_order_read_the_same(
        order in Just((0..7).collect::<Vec<usize>>()).prop_shuffle(),
        figures in prop::collection::vec(1_u32..100_000, 24),
    ) {
        const HEADER: [&str; 7] = ["time_period", "time_identifier", "la_name", "new_la_code", "sex", "number", "rate_per_10000"];
        let mut rows = vec![HEADER.map(str::to_owned).to_vec()];
        let mut figure = figures.iter();
        for (area, code) in [("Leeds", "E08000035"), ("York", "E06000014")] {
            for sex in ["Girls", "Boys"] {
                for year in ["2021", "2022", "2023"] {
                    let row = [year, "Calendar year", area, code, sex].map(str::to_owned).to_vec();
                    let numbers = [figure.next().unwrap(), figure.next().unwrap()];
                    rows.push(row.into_iter().chain([numbers[0].to_string(), format!("{}.5", numbers[1])]).collect());
                }
            }
        }
        let moved: Vec<Vec<String>> =
            rows.iter().map(|row| order.iter().map(|at| row[*at].clone()).collect()).collect();
        let (first, second) = (understood(&written(&rows, ',')), understood(&written(&moved, ',')));
        prop_assert_eq!(first.all().count(), 8);
        prop_assert_eq!(said(&second), said(&first));
    }
}
