//! Large tables as a person brings them to the page: a paste, a file, a change of mind.

use super::inputs::Inputs;
use crate::report::{Bound, Limit, Section};
use crate::runs::Runs;
use crate::steps::{LONGEST_TASK, Steps};
use page_tests::{Engine, Options, Page, Server};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(300);
const PASTE_BYTES: usize = 1_000_000;
/// Runs with the large file.
const RUNS: usize = 3;

pub fn section(server: &Arc<Server>, inputs: &Inputs, runs: usize) -> Section {
    let rows = std::fs::read_to_string(inputs.csv("50k")).expect("a table");
    let end = rows[..PASTE_BYTES].rfind('\n').expect("a row");
    let paste = Steps::measure(server, runs, "paste", &[json!(rows[..end])]);
    let thousands = std::fs::read_to_string(inputs.csv("50k")).expect("a table");
    let asked = [json!(thousands), json!("absence rate"), json!("Bristol")];
    let find = Steps::measure(server, runs, "find", &asked);
    let large = inputs.csv("1M");
    let megabytes = std::fs::metadata(&large).expect("the table").len() as f64 / 1e6;
    let mut found = Large::default();
    for run in 1..=RUNS {
        found.read(server, &large);
        found.cancelled.push(cancel(server, &large));
        println!("  a large file, run {run} of {RUNS}");
    }
    let times = found.peak.median() / megabytes;
    let text = format!(
        "A table of 1 MB is pasted as text into the page that was opened some seconds ago; the time is until what was \
         understood is painted.\n\n{}\n\
         A table of {:.0} series is uploaded, listed on Check, narrowed by words and by area, and what is left is ticked.\n\n{}\n\
         A CSV file of {megabytes:.0} MB is uploaded ({RUNS} runs, each in a fresh browser). Memory is what all \
         processes of the browser hold (PSS, sampled every few\nmilliseconds), above what they held before.\n\n\
         | | median | best | worst |\n|---|---:|---:|---:|\n\
         | until it is understood, ms | {} |\n\
         | steps of progress shown | {} |\n\
         | longest task of the page, ms | {} |\n\
         | peak of memory, MB | {} |\n\
         | memory while it is open, MB | {} |\n\
         | memory after it is removed, MB | {} |\n\
         | from Cancel, a third through, until nothing is being read, ms | {} |\n",
        paste.table(),
        find.count("series").median(),
        find.table(),
        found.took,
        found.shown,
        found.longest,
        found.peak,
        found.open,
        found.after,
        found.cancelled
    );
    let most = |what: &str, most, median| Limit {
        what: what.to_owned(),
        bound: Bound::Most(most),
        median,
    };
    let limits = vec![
        most("a paste of 1 MB, until it is understood", 150.0, paste.took("Paste").median()),
        most("longest task of that paste", LONGEST_TASK, paste.longest("Paste").median()),
        find.limit_of(
            "longest task while thousands of series are searched".to_owned(),
            &find.worst,
        ),
        Limit {
            what: "file beside its peak of memory: a quarter of it".to_owned(),
            bound: Bound::Times(0.25),
            median: 1.0 / times,
        },
        most("longest task while the large file is read", LONGEST_TASK, found.longest.median()),
        most("from Cancel until nothing is being read", 200.0, found.cancelled.median()),
    ];
    Section { title: "Large tables on the page", text, limits }
}

/// What was measured of reading a large file.
#[derive(Default)]
struct Large {
    took: Runs,
    shown: Runs,
    longest: Runs,
    peak: Runs,
    open: Runs,
    after: Runs,
    cancelled: Runs,
}

impl Large {
    fn read(&mut self, server: &Arc<Server>, file: &Path) {
        let page = started(server);
        let before = megabytes(&page);
        let since = page.run("return performance.now();", &[]);
        let begun = Instant::now();
        page.upload("Upload a table", file);
        let (mut peak, mut shown) = (before, Vec::new());
        loop {
            let look = "return document.getElementById('understood').textContent.includes('Found')
                ? true : document.querySelector('progress')?.value ?? null;";
            let told = page.run(look, &[]);
            if told == json!(true) {
                break;
            }
            shown.extend(told.as_f64().map(|value| value as u64));
            peak = peak.max(megabytes(&page));
            assert!(begun.elapsed() < PATIENCE, "the file is not read");
            std::thread::sleep(Duration::from_millis(5));
        }
        self.took.push(begun.elapsed().as_secs_f64() * 1e3);
        peak = peak.max(megabytes(&page));
        shown.dedup();
        self.shown.push(shown.len() as f64);
        self.peak.push(peak - before);
        let longest = page.run("return __stopwatch.longest(arguments[0]);", &[since]);
        self.longest.push(longest.as_f64().expect("milliseconds"));
        page.devtools("HeapProfiler.collectGarbage", json!({}));
        self.open.push(megabytes(&page) - before);
        page.button(&format!("Remove {}", file.file_stem().expect("a name").to_string_lossy()))
            .click();
        page.run_long("await new Promise((done) => setTimeout(done, 2_000));", &[], PATIENCE);
        page.devtools("HeapProfiler.collectGarbage", json!({}));
        self.after.push(megabytes(&page) - before);
    }
}

/// How long it takes from Cancel until nothing is being read.
fn cancel(server: &Arc<Server>, file: &Path) -> f64 {
    let page = started(server);
    page.upload("Upload a table", file);
    let took = page.run_long("return __stopwatch.cancel();", &[], PATIENCE);
    took.as_f64().expect("milliseconds")
}

/// The page, with its reader fetched and the stopwatch in it.
fn started(server: &Arc<Server>) -> Page {
    let page = Page::open_from(Engine::Chromium, &Options::default(), Arc::clone(server));
    page.run(include_str!("../stopwatch.js"), &[]);
    page.until("the reader", || {
        let fetched = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('reader_loader.js'));";
        (page.run(fetched, &[]) == json!(true)).then_some(())
    });
    page.run_long("await new Promise((done) => setTimeout(done, 1_500));", &[], PATIENCE);
    page
}

fn megabytes(page: &Page) -> f64 {
    page.memory() as f64 / 1e6
}
