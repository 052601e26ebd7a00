//! `cargo xtask test`: every check and test, cheap ones first, real browsers last.

use crate::build::Profile;
use crate::{build, children, places, setup, tools};
use anyhow::{Context as _, Result};
use std::time::Instant;

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
    timed("Formatting", || {
        children::run(children::command("cargo")?.args(["fmt", "--all", "--check"]))
    })?;
    for step in &NATIVE {
        step.run()?;
    }
    tools::ensure_wasm_target()?;
    for step in &FOR_BROWSERS {
        step.run()?;
    }
    page(&[])
}

/// Builds the page and runs the tests in real browsers; the runner's summary comes last.
pub fn page(names: &[&str]) -> Result<()> {
    timed("Setting up", || {
        setup::for_building()?;
        setup::for_browsers()
    })?;
    timed("Building the page", || build::page(Profile::Browser, &places::dist_for_tests()))?;
    let mut tests = children::command("cargo")?;
    tests.args(["test", "--package", "page-tests", "--test", "page", "--"]).args(names);
    tests.env("BETTER_OFF_DIST", places::dist_for_tests());
    // What failed is said in words and a picture; `RUST_BACKTRACE=1 cargo test -p page-tests` says more.
    tests.env("RUST_BACKTRACE", "0");
    println!("\n== The page in Chromium, Firefox and WebKit");
    children::run(&mut tests)
}

impl Step {
    fn run(&self) -> Result<()> {
        timed(self.name, || {
            let mut cargo = children::command("cargo")?;
            cargo.args(self.words).env("RUSTDOCFLAGS", "-D warnings");
            children::run(&mut cargo)
        })
    }
}

fn timed(name: &str, step: impl FnOnce() -> Result<()>) -> Result<()> {
    println!("\n== {name}");
    let begun = Instant::now();
    step().with_context(|| format!("{name}: failed"))?;
    println!("== {name}: {} seconds", begun.elapsed().as_secs());
    Ok(())
}
