//! The clipboard's HTML, and web pages.
#![no_main]

use better_off::table::html::read_html;
use better_off_fuzz::{check, understand};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    match read_html(&String::from_utf8_lossy(input)) {
        Ok(Some(table)) => understand(table),
        Ok(None) => {}
        Err(error) => check(&error),
    }
});
