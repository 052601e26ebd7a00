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

/// Something that may not be more, or not be less.
pub struct Limit {
    pub what: String,
    pub bound: Bound,
    pub median: f64,
}

/// How far something may go.
pub enum Bound {
    /// At most so much: milliseconds, unless it says otherwise.
    Most(f64),
    /// At least so many times.
    Times(f64),
    /// At most so many.
    Count(f64),
}

impl Limit {
    pub fn holds(&self) -> bool {
        match self.bound {
            Bound::Most(most) | Bound::Count(most) => self.median <= most,
            Bound::Times(times) => times <= self.median,
        }
    }

    /// The limit and the median, in words.
    fn words(&self) -> (String, String) {
        match self.bound {
            Bound::Most(most) => (format!("{most:.0}"), milliseconds(self.median)),
            Bound::Times(times) => (format!("{times:.1} times"), format!("{:.1}", self.median)),
            Bound::Count(most) => (format!("{most:.0}"), format!("{:.0}", self.median)),
        }
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
        .map(|limit| {
            let (bound, median) = limit.words();
            format!("{}: {median}, limit {bound}", limit.what)
        })
        .collect()
}

fn text(sections: &[Section], runs: usize) -> String {
    let mut text = String::from("# Benchmarks\n\n");
    let _ = writeln!(
        text,
        "Measured by `cargo xtask bench`, which makes the release build, opens it in headless Chromium and writes \
         this file.\nWith `--dist FOLDER` it measures a release build that is already there. Words after it choose \
         sections: `booklet`, `cards`, `curves`, `journey`,\n`loading`, `large`, `reading`, `report`. Times are in milliseconds, of {runs} runs, each in a fresh browser.\n\
         The machine is shared and noisy: a limit is held against the median.\n"
    );
    let _ = writeln!(text, "{}\n", machine::words());
    text.push_str("## Limits\n\n| what | limit | median | |\n|---|---:|---:|---|\n");
    for limit in sections.iter().flat_map(|section| &section.limits) {
        let verdict = if limit.holds() { "holds" } else { "**broken**" };
        let (bound, median) = limit.words();
        let _ = writeln!(text, "| {} | {bound} | {median} | {verdict} |", limit.what);
    }
    for section in sections {
        let _ = write!(text, "\n## {}\n\n{}\n", section.title, section.text.trim_end());
    }
    text.push('\n');
    text
}
