//! BENCHMARKS.md: what was measured, on what, and whether the limits hold.

use crate::machine;
use crate::runs::milliseconds;
use page_tests::root;
use std::fmt::Write as _;

/// What stands below this line of the file is written by people, and kept.
const KEPT: &str = "<!-- Written by hand from here on: `cargo xtask bench` keeps it. -->";

/// One heading with its tables.
pub struct Section {
    pub title: &'static str,
    pub text: String,
    pub limits: Vec<Limit>,
}

/// Something that may not be more: milliseconds, unless it says otherwise.
pub struct Limit {
    pub what: String,
    pub most: f64,
    pub median: f64,
}

impl Limit {
    pub fn holds(&self) -> bool {
        self.median <= self.most
    }
}

/// Writes the file, and gives the limits that do not hold.
pub fn write(sections: &[Section], runs: usize) -> Vec<String> {
    let path = root().join("BENCHMARKS.md");
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    let kept = before.split_once(KEPT).map_or("\n", |(_, kept)| kept);
    let text = format!("{}{KEPT}{kept}", text(sections, runs));
    std::fs::write(&path, text).expect("BENCHMARKS.md");
    println!("Written to {}", path.display());
    let broken = sections.iter().flat_map(|section| &section.limits).filter(|limit| !limit.holds());
    broken
        .map(|limit| format!("{}: {:.0}, limit {:.0}", limit.what, limit.median, limit.most))
        .collect()
}

fn text(sections: &[Section], runs: usize) -> String {
    let mut text = String::from("# Benchmarks\n\n");
    let _ = writeln!(
        text,
        "Measured by `cargo xtask bench`, which makes the release build, opens it in headless Chromium and writes \
         this file.\nWith `--dist FOLDER` it measures a release build that is already there. Words after it choose \
         sections: `cards`, `journey`,\n`loading`. Times are in milliseconds, of {runs} runs, each in a fresh browser.\n\
         The machine is shared and noisy: a limit is held against the median.\n"
    );
    let _ = writeln!(text, "{}\n", machine::words());
    text.push_str("## Limits\n\n| what | limit | median | |\n|---|---:|---:|---|\n");
    for limit in sections.iter().flat_map(|section| &section.limits) {
        let verdict = if limit.holds() { "holds" } else { "**broken**" };
        let _ = writeln!(
            text,
            "| {} | {:.0} | {} | {verdict} |",
            limit.what,
            limit.most,
            milliseconds(limit.median)
        );
    }
    for section in sections {
        let _ = write!(text, "\n## {}\n\n{}\n", section.title, section.text.trim_end());
    }
    text.push('\n');
    text
}
