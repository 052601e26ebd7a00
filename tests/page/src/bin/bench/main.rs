//! `cargo xtask bench`: measures a release build in headless Chromium and writes BENCHMARKS.md.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_types,
    clippy::indexing_slicing,
    reason = "this measures, and stops where the page is not as expected, as the tests do"
)]

mod booklet;
mod cards;
mod curves;
mod journey;
mod loading;
mod machine;
mod peer;
mod reading;
mod report;
mod report_card;
mod runs;
mod steps;

use page_tests::{Server, dist};
use report::{Bound, Limit, Section};
use std::process::ExitCode;
use std::sync::Arc;

/// Odd, so that one run is in the middle.
const RUNS: usize = 7;

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|word| word == name);
    println!("Packing the build …");
    let server = Arc::new(Server::packed(&dist()));
    let mut sections: Vec<Section> = Vec::new();
    if is_wanted("cards") {
        sections.push(cards::section(&server, RUNS));
    }
    if is_wanted("booklet") {
        sections.push(booklet::section(&server, RUNS));
    }
    if is_wanted("curves") {
        sections.push(curves::section(&server, RUNS));
    }
    if is_wanted("journey") {
        sections.push(journey::section(&server, RUNS));
    }
    if is_wanted("loading") {
        sections.push(loading::section(&server, RUNS));
    }
    if is_wanted("reading") {
        sections.extend(reading::race(RUNS));
    }
    if is_wanted("large") {
        sections.extend(reading::large(&server, RUNS));
    }
    if is_wanted("report") {
        sections.push(report_card::section(&server, RUNS));
    }
    sections.extend(sizes());
    for section in &sections {
        println!("\n## {}\n\n{}", section.title, section.text);
    }
    if !wanted.is_empty() {
        println!("BENCHMARKS.md is left as it is: not all was measured.");
        return ExitCode::SUCCESS;
    }
    let broken = report::write(&sections, RUNS);
    for limit in &broken {
        eprintln!("Limit broken: {limit}");
    }
    if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Counted by xtask, which knows what is needed when.
fn sizes() -> Option<Section> {
    let text = std::env::var("BETTER_OFF_SIZES").ok()?;
    let first: f64 = std::env::var("BETTER_OFF_FIRST_LOAD").ok()?.parse().ok()?;
    let first = Limit {
        what: "first load with brotli, in thousands of bytes".to_owned(),
        bound: Bound::Most(450.0),
        median: first / 1_000.0,
    };
    Some(Section { title: "Sizes in bytes", text, limits: vec![first] })
}
