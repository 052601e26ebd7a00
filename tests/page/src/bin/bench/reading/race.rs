//! One table, read by our reader and by its peers in turn, in one page.

use super::inputs::Inputs;
use crate::runs::Runs;
use page_tests::{Engine, Options, Page};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How long the slowest peer may take over the largest table on a busy machine.
const PATIENCE: Duration = Duration::from_secs(900);

/// Our reader and its peers over one table.
pub struct Race {
    /// Bytes of the file.
    pub bytes: u64,
    /// Series found by all alike.
    pub series: u64,
    /// Ours first, then the peers in the order they were named.
    pub times: Vec<Runs>,
    /// Our first run, with code that the browser has hardly compiled.
    pub first: f64,
}

impl Race {
    /// Reads the table once each to warm up, then `runs` times in turn, and compares the answers.
    ///
    /// Each round begins with another reader, so that none always follows the same one.
    pub fn run(inputs: &Inputs, table: &Path, peers: &[&str], runs: usize, every: usize) -> Race {
        let page = Page::blank(Engine::Chromium, &Options::default(), Arc::clone(&inputs.server));
        page.visit("");
        page.upload("Table", table);
        long(&page, "return __race.load();", &[]);
        let tasks: Vec<&str> = [&["ours"], peers].concat();
        let mut times = vec![Runs::default(); tasks.len()];
        let mut first = 0.0;
        for round in 0..=runs {
            for turn in 0..tasks.len() {
                let at = (turn + round) % tasks.len();
                page.devtools("HeapProfiler.collectGarbage", json!({}));
                let took = long(&page, "return __race.run(given[0]);", &[json!(tasks[at])]);
                let took = took.as_f64().expect("milliseconds");
                match round {
                    0 if at == 0 => first = took,
                    0 => {}
                    _ => times[at].push(took),
                }
            }
            println!("  {}, round {round} of {runs}", table.display());
        }
        let medians: Vec<String> =
            times.iter().map(|runs| format!("{:.0}", runs.median())).collect();
        println!("  ours, then the others: {} ms", medians.join(", "));
        let told = long(&page, "return __race.compare(given[0]);", &[json!(every)]);
        let number = |field: &str| told[field].as_u64().expect("a number");
        Race {
            bytes: std::fs::metadata(table).expect("the table").len(),
            series: number("series"),
            times,
            first,
        }
    }

    /// How many times as long as ours a peer takes.
    pub fn ratio(&self, peer: usize) -> f64 {
        self.times[peer].median() / self.times[0].median()
    }
}

fn long(page: &Page, script: &str, arguments: &[Value]) -> Value {
    page.run_long(script, arguments, PATIENCE)
}
