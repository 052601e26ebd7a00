//! The page in a real browser: opened from a server under a sub-path, used by the names people read.
//!
//! Everything here waits for conditions, never for times, and stops the test with a readable sentence
//! (and a picture in `target/page-tests/failures`) when a condition does not come.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_types,
    reason = "this crate is a test: it stops where something is not as expected, and it needs a clock"
)]

mod accessibility;
mod chromium;
mod downloads;
mod drivers;
mod elements;
mod engine;
mod frames;
mod keyboard;
mod long;
mod memory;
mod options;
mod page;
mod paper;
mod paste;
mod places;
mod processes;
mod server;
mod watch;

pub use chromium::Media;
pub use elements::Element;
pub use engine::Engine;
pub use options::Options;
pub use page::Page;
pub use paper::{Structure, sizes_of_pdf, structure_of_pdf, text_of_pdf, words_of_pdf};
pub use places::{dist, root, shared, target};
pub use server::Server;
pub use thirtyfour::Key;
