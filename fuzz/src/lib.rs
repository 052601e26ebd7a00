//! What every fuzz target does with a table, and the workbooks made from a fuzzer's bytes.
//!
//! Run one for twenty minutes, from the repository's root:
//!
//! ```text
//! cargo install --locked cargo-fuzz
//! RUSTC_BOOTSTRAP=1 cargo fuzz run -O -s none workbook -- -max_total_time=1200
//! ```
//!
//! The core has no unsafe code, so no sanitizer is needed. What a run finds becomes a case in `tests/`.

use better_off::reading::{ReadError, Recipe, read};
use better_off::table::{Table, open_kept};
use std::io::{Cursor, Write};
use std::sync::Arc;
use zip::write::SimpleFileOptions;

/// Understands a table as the page would, and asks everything the page can ask.
pub fn understand(table: Table) {
    let table = Arc::new(table);
    let kept = table.to_kept();
    let again = open_kept(&kept).unwrap_or_else(|error| panic!("a kept table does not open: {error}"));
    assert_eq!(again.to_kept(), kept, "a kept table changes when it is opened");
    let columns: Vec<u32> = (0..table.columns()).collect();
    let known = Arc::new(table.looked_up(&columns));
    match read(&table, &Recipe::default()) {
        Ok(reading) => {
            let same = read(&known, &Recipe::default()).unwrap_or_else(|error| panic!("read otherwise: {error:?}"));
            assert_eq!(reading.understood(), same.understood(), "cells that were not looked up change what is understood");
            assert!(reading.all().take(200).eq(same.all().take(200)), "or their series");
            reading.window(0, 50);
            let indicators: Vec<_> = reading.all().take(200).collect();
            let keys: Vec<_> = indicators.iter().take(3).map(|found| found.key.clone()).collect();
            reading.extract(&keys);
        }
        Err(error) => check(&error),
    }
}

/// A refusal says what and what to do.
pub fn check(error: &ReadError) {
    assert!(!error.message.is_empty() && !error.hint.is_empty(), "{error:?}");
}

/// Every cell of a table, row by row.
pub fn cells(table: &Table) -> Vec<Vec<String>> {
    let row = |row| {
        (0..table.row(row).len()).map(|column| table.text(row, column as u32).to_owned()).collect()
    };
    (0..table.rows()).map(row).collect()
}

/// Parts packed without compression.
pub fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(*name, options).expect("a part begins");
        writer.write_all(bytes).expect("a part is written");
    }
    writer.finish().expect("a workbook ends").into_inner()
}
