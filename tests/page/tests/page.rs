//! The page in Chromium, Firefox and WebKit. Run by `cargo xtask test`, which makes the build that these open.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_types,
    reason = "tests stop where something is not as expected"
)]

mod axe;
mod booklet;
mod claims;
mod corrections;
mod curves;
mod digits;
mod documents;
mod embed;
mod exports;
mod figures;
mod hostile;
mod hosts;
mod inside;
mod journey;
mod kept;
mod keyboard;
mod live;
mod offline;
mod one_file;
mod opening;
mod paper;
mod pictures;
mod plan;
mod report_card;
mod report_card_keys;
mod share;
mod small_numbers;
mod steps;
mod tables;
mod tagged;
mod undo;
