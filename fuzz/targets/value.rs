//! Figures as they stand in cells, with marks, symbols and periods beside them.
#![no_main]

use better_off::reading::{CellKind, Value};
use better_off::table::{Cell, Typed};
use better_off_fuzz::understand;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((first, rest)) = input.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    for comma in [false, true] {
        let cell = Cell { text: &text, typed: &Typed::Text };
        let value = Value::read(cell, comma);
        let blank = value.kind(cell) == CellKind::Blank;
        assert_eq!(blank, text.trim().is_empty(), "{text:?} became {value:?}");
    }
    // Now and then as figures of a table: the readers of whole columns see them too.
    if first % 8 == 0 {
        let quoted = text.replace('"', "\"\"");
        let table = format!("Measure,2019,2020\nNumber,12,\"{quoted}\"\n\"{quoted}\",1,2\n");
        if let Ok(table) = better_off::table::delimited::read_text(&table) {
            understand(table);
        }
    }
});
