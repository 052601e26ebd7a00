//! Delimited text in any encoding: whole and in pieces it gives the same table.
#![no_main]

use better_off::table::Table;
use better_off::table::delimited::Delimited;
use better_off_fuzz::{cells, check, understand};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((step, bytes)) = input.split_first() else { return };
    let whole = read(bytes, bytes.len().max(1));
    let pieces = read(bytes, usize::from(*step) + 1);
    match (whole, pieces) {
        (Some(whole), Some(pieces)) => {
            assert_eq!(cells(&whole), cells(&pieces), "read in pieces it differs");
            understand(whole);
        }
        (None, None) => {}
        _ => panic!("read in pieces it is refused, whole it is not, or the other way round"),
    }
});

fn read(bytes: &[u8], step: usize) -> Option<Table> {
    let mut delimited = Delimited::default();
    for piece in bytes.chunks(step) {
        if let Err(error) = delimited.feed(piece) {
            check(&error);
            return None;
        }
    }
    delimited.finish().inspect_err(check).ok()
}
