//! `cargo xtask setup | serve | test | dist | reproducible | bench | look | pictograms`: everything a person runs.

#![allow(
    clippy::disallowed_types,
    reason = "the clock is forbidden to the core, not to what builds it"
)]

mod bench;
mod build;
mod children;
mod debian;
mod dist;
mod hashes;
mod letters;
mod npm;
mod offline;
mod one_file;
mod pictograms;
mod places;
mod reproducible;
mod serve;
mod setup;
mod sizes;
mod split;
mod test;
mod tools;

use std::process::ExitCode;

const USAGE: &str = "\
Better Off, everything a person runs:

  cargo xtask serve            set up what is missing, build, and serve on http://127.0.0.1:8080
  cargo xtask test             every check and test, in the order that fails early
  cargo xtask test page [NAME] only the tests in real browsers (those whose name holds NAME)
  cargo xtask build            only the build that these tests open (target/page-tests/dist)
  cargo xtask dist             the release build in dist/, better-off.html in it, with the size of every file
  cargo xtask reproducible     build for release twice from nothing, and compare every file
  cargo xtask bench            measure the release build and write BENCHMARKS.md
                               (--dist FOLDER: one already built; cards, booklet, curves, journey, loading, report,
                               reading, large: only these)
  cargo xtask look [FOLDER]    pictures of every place, to look at (target/look)
  cargo xtask pictograms       draw the cards' pictograms anew from the icon library (src/card/pictogram)
  cargo xtask setup            only install what all of these need";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = children::end_on_interrupt().and_then(|()| match words.as_slice() {
        ["setup"] => setup::everything(),
        ["serve"] => serve::serve(),
        ["test"] => test::everything(),
        ["test", "page", names @ ..] => test::page(names),
        ["build"] => test::build(),
        ["dist"] => dist::dist(),
        ["reproducible"] => reproducible::check(),
        ["pictograms"] => pictograms::write(),
        ["bindgen", words @ ..] => split::bindgen(words),
        ["bench", words @ ..] => bench::bench(words),
        ["look", folder @ ..] => bench::look(folder),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(anyhow::anyhow!("There is no `{}`.\n\n{USAGE}", other.join(" "))),
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem:#}");
            ExitCode::FAILURE
        }
    }
}
