//! `cargo xtask bench` and `cargo xtask look`: programs of the page tests, over a build.

use crate::build::Profile;
use crate::{build, children, places, setup};
use anyhow::Result;

/// Measures the release build and writes BENCHMARKS.md.
pub fn bench(names: &[&str]) -> Result<()> {
    setup::for_building()?;
    setup::for_browsers()?;
    println!("Building for release (about 6 minutes from nothing) …");
    build::page(Profile::Release, &places::dist())?;
    let mut program = children::command("cargo")?;
    program.args(["run", "--quiet", "--package", "page-tests", "--bin", "bench", "--"]).args(names);
    children::run(program.env("BETTER_OFF_DIST", places::dist()))
}

/// Takes pictures of every place.
pub fn look(folder: &[&str]) -> Result<()> {
    setup::for_building()?;
    setup::for_browsers()?;
    println!("Building the page as the tests see it …");
    build::page(Profile::Browser, &places::dist_for_tests())?;
    let mut program = children::command("cargo")?;
    program.args(["run", "--quiet", "--package", "page-tests", "--bin", "look", "--"]).args(folder);
    children::run(program.env("BETTER_OFF_DIST", places::dist_for_tests()))
}
