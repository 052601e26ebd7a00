//! `cargo xtask test`: every check and test, cheap ones first, real browsers last.

use crate::build::Profile;
use crate::{build, children, pictograms, places, setup, tools};
use anyhow::{Context as _, Result};
use std::fmt;
use std::time::{Duration, Instant};

const WASM: &str = "wasm32-unknown-unknown";

/// One step: what it is called and the cargo command it is.
struct Step {
    name: &'static str,
    words: &'static [&'static str],
}

/// Steps that need nothing but Rust.
const NATIVE: [Step; 5] = [
    Step { name: "The core stands alone", words: &["clippy", "--lib", "--", "-D", "warnings"] },
    Step {
        name: "Clippy, native: core, components, all tests",
        words: &["clippy", "--all-targets", "--features", "html", "--", "-D", "warnings"],
    },
    Step {
        name: "Clippy: xtask and the page tests",
        words: &[
            "clippy",
            "-p",
            "xtask",
            "-p",
            "page-tests",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    },
    Step { name: "The core's documentation", words: &["doc", "--no-deps", "--lib"] },
    Step {
        name: "Tests of the core and of components as HTML",
        words: &["test", "--features", "html"],
    },
];

/// Steps that need the browsers' target.
const FOR_BROWSERS: [Step; 3] = [
    Step {
        name: "Clippy: the page",
        words: &[
            "clippy",
            "--target",
            WASM,
            "--features",
            "csr",
            "--bin",
            "better-off",
            "--",
            "-D",
            "warnings",
        ],
    },
    Step {
        name: "Clippy: the reader",
        words: &[
            "clippy",
            "--target",
            WASM,
            "--features",
            "reader",
            "--bin",
            "reader",
            "--",
            "-D",
            "warnings",
        ],
    },
    Step {
        name: "The page's documentation",
        words: &[
            "doc",
            "--no-deps",
            "--document-private-items",
            "--target",
            WASM,
            "--features",
            "csr",
            "--bin",
            "better-off",
        ],
    },
];

pub fn everything() -> Result<()> {
    let mut times = Times::default();
    times.of("Formatting", || {
        children::run(children::command("cargo")?.args(["fmt", "--all", "--check"]))
    })?;
    for step in &NATIVE {
        times.of(step.name, || step.run())?;
    }
    times.of("Pictograms as the icon library draws them", pictograms::check)?;
    tools::ensure_wasm_target()?;
    for step in &FOR_BROWSERS {
        times.of(step.name, || step.run())?;
    }
    in_browsers(&[], times)
}

/// Builds the page as the tests open it.
pub fn build() -> Result<()> {
    setup::for_building()?;
    build::page(Profile::Tests, &places::dist_for_tests())
}

/// Builds the page and runs the tests in real browsers.
pub fn page(names: &[&str]) -> Result<()> {
    in_browsers(names, Times::default())
}

/// The runner's summary comes last, right after the times of all that went before.
fn in_browsers(names: &[&str], mut times: Times) -> Result<()> {
    const TESTS: [&str; 5] = ["test", "--package", "page-tests", "--test", "page"];
    times.of("Setting up", || {
        setup::for_building()?;
        setup::for_browsers()
    })?;
    times.of("Building the page", || build::page(Profile::Tests, &places::dist_for_tests()))?;
    times.of("Building the page's tests", || {
        children::run(children::command("cargo")?.args(TESTS).arg("--no-run"))
    })?;
    println!("\n{times}");
    println!("== The page in Chromium, Firefox and WebKit");
    let mut tests = children::command("cargo")?;
    tests.args(TESTS).arg("--").args(names);
    tests.env("BETTER_OFF_DIST", places::dist_for_tests());
    // What failed is said in words and a picture; `RUST_BACKTRACE=1 cargo test -p page-tests` says more.
    tests.env("RUST_BACKTRACE", "0");
    children::run(&mut tests)
}

impl Step {
    fn run(&self) -> Result<()> {
        let mut cargo = children::command("cargo")?;
        children::run(cargo.args(self.words).env("RUSTDOCFLAGS", "-D warnings"))
    }
}

/// How long each step took.
#[derive(Default)]
struct Times(Vec<(&'static str, Duration)>);

impl Times {
    fn of(&mut self, name: &'static str, step: impl FnOnce() -> Result<()>) -> Result<()> {
        println!("\n== {name}");
        let begun = Instant::now();
        step().with_context(|| format!("{name}: failed"))?;
        self.0.push((name, begun.elapsed()));
        Ok(())
    }
}

impl fmt::Display for Times {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Duration = self.0.iter().map(|(_, time)| *time).sum();
        for (name, time) in self.0.iter().chain([&("All of these", all)]) {
            writeln!(out, "{:>5} s  {name}", time.as_secs())?;
        }
        Ok(())
    }
}
