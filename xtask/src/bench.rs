//! `cargo xtask bench` and `cargo xtask look`: programs of the page tests, over a build.

use crate::build::Profile;
use crate::{build, children, places, setup, sizes};
use anyhow::Result;
use std::path::PathBuf;

/// Measures the release build and writes BENCHMARKS.md: `[--dist FOLDER] [SECTION …]`.
///
/// A folder (or `BETTER_OFF_DIST`) names a release build that is already there.
pub fn bench(words: &[&str]) -> Result<()> {
    let (given, sections) = match words {
        ["--dist", folder, rest @ ..] => (Some(PathBuf::from(folder)), rest),
        rest => (std::env::var_os("BETTER_OFF_DIST").map(PathBuf::from), rest),
    };
    setup::for_building()?;
    setup::for_browsers()?;
    let dist = match given {
        Some(folder) => std::path::absolute(folder)?,
        None => {
            println!("Building for release (about 6 minutes from nothing) …");
            build::page(Profile::Release, &places::dist())?;
            places::dist()
        }
    };
    let files = sizes::of(&dist)?;
    let mut program = children::command("cargo")?;
    program
        .args(["run", "--quiet", "--package", "page-tests", "--bin", "bench", "--"])
        .args(sections);
    program.env("BETTER_OFF_SIZES", sizes::table(&files));
    program.env("BETTER_OFF_FIRST_LOAD", sizes::first_load(&files).to_string());
    program.env("BETTER_OFF_DIST", dist);
    children::run(&mut program)
}

/// Takes pictures of every place.
pub fn look(folder: &[&str]) -> Result<()> {
    setup::for_building()?;
    setup::for_browsers()?;
    println!("Building the page as the tests see it …");
    build::page(Profile::Tests, &places::dist_for_tests())?;
    let mut program = children::command("cargo")?;
    program.args(["run", "--quiet", "--package", "page-tests", "--bin", "look", "--"]).args(folder);
    children::run(program.env("BETTER_OFF_DIST", places::dist_for_tests()))
}
