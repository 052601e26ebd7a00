//! Forty curves on one page: drawn as they come into view, and freed when the page is left.

use crate::booklet::project;
use crate::report::{Bound, Limit, Section};
use crate::steps::Steps;
use page_tests::{Engine, Options, Page, Server};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

const CURVES: usize = 40;
/// Rounds before the first measurement: what is made once is made.
const FIRST_ROUNDS: usize = 3;
/// Rounds in which what is made once is still being made.
const SETTLING: usize = 20;
const ROUNDS: usize = 40;
/// What may be left behind from then on: no page of the program's memory, and of what JavaScript holds less than one of the
/// eight hundred curves that are drawn meanwhile.
const MOST_MEMORY: f64 = 0.0;
const MOST_HEAP: f64 = 10_000.0;
const MOST_LEFT: f64 = 0.0;

pub fn section(server: &Arc<Server>, runs: usize) -> Section {
    let steps = Steps::measure(server, runs, "curves", &[json!(project(CURVES)), json!(CURVES)]);
    let held = held(server);
    let (before, after) = (&held[SETTLING], &held[ROUNDS]);
    let mut text = format!(
        "A project of {CURVES} indicators over ten years is opened, “Curves” and “All curves” are clicked; the time is \
         until every curve\nthat is in view is drawn ({:.0} of {CURVES} are then). The page is scrolled, 300 pixels a frame, \
         until all are drawn, and left.\n\n{}\nThen, in one browser, the curves are gone to, scrolled through until \
         all are drawn, and left again, {ROUNDS} times\nafter {FIRST_ROUNDS} times before. All is counted after a \
         collection of garbage, in a browser that compiles no code meanwhile: what it\ncompiles is counted as JavaScript's \
         heap too, and comes for another thirty rounds.\n\n\
         | after so many rounds | the program's memory, kB | heap of JavaScript, kB | nodes | listeners |\n\
         |---:|---:|---:|---:|---:|\n",
        steps.count("beforeScroll").median(),
        steps.table(),
    );
    for (round, held) in held.iter().enumerate().filter(|(round, _)| round % 10 == 0) {
        let _ = writeln!(
            text,
            "| {round} | {:.0} | {:.0} | {:.0} | {:.0} |",
            held.memory / 1_000.0,
            held.heap / 1_000.0,
            held.nodes,
            held.listeners
        );
    }
    let count = |what: &str, most, before: f64, after: f64| Limit {
        what: format!("{what} more after {ROUNDS} rounds of {CURVES} curves than after {SETTLING}"),
        bound: Bound::Count(most),
        median: (after - before).max(0.0),
    };
    let limits = vec![
        steps.limit_of(
            format!("longest task while {CURVES} curves are shown"),
            steps.longest("All curves"),
        ),
        steps.limit_of(
            format!("longest task while {CURVES} curves are scrolled past"),
            steps.longest("Scroll past them"),
        ),
        steps.limit_of(
            format!("longest task while {CURVES} curves are left"),
            steps.longest("Leave them"),
        ),
        count("bytes of the program's memory", MOST_MEMORY, before.memory, after.memory),
        count("bytes of the heap of JavaScript", MOST_HEAP, before.heap, after.heap),
        count("nodes", MOST_LEFT, before.nodes, after.nodes),
        count("listeners", MOST_LEFT, before.listeners, after.listeners),
    ];
    Section { title: "Forty curves", text, limits }
}

/// What the page holds after everything that can be was collected.
struct Held {
    memory: f64,
    heap: f64,
    nodes: f64,
    listeners: f64,
}

/// After the first rounds, and after each of the others.
fn held(server: &Arc<Server>) -> Vec<Held> {
    let options = Options { interprets: true, ..Options::default() };
    let page = Page::open_from(Engine::Chromium, &options, Arc::clone(server));
    page.run(include_str!("stopwatch.js"), &[]);
    let first = "await __stopwatch.curves(...given);";
    let patience = Duration::from_secs(120);
    page.run_long(first, &[json!(project(CURVES)), json!(CURVES)], patience);
    page.devtools("Performance.enable", json!({}));
    let round = || told(&page, &format!("__stopwatch.curvesRound({CURVES}).then(() => 0)"));
    for _ in 0..FIRST_ROUNDS {
        round();
    }
    let mut held = vec![measured(&page)];
    for number in 1..=ROUNDS {
        round();
        held.push(measured(&page));
        let Held { memory, heap, nodes, .. } = held[number];
        println!(
            "  curves, round {number} of {ROUNDS}: {memory:.0} bytes, {heap:.0} of heap, {nodes:.0} nodes"
        );
    }
    held
}

fn measured(page: &Page) -> Held {
    let memory = told(page, "__stopwatch.memory()");
    for _ in 0..2 {
        page.devtools("HeapProfiler.collectGarbage", json!({}));
    }
    let told = page.devtools("Performance.getMetrics", json!({}));
    let metric = |name: &str| {
        let mut metrics = told["metrics"].as_array().into_iter().flatten();
        let found = metrics.find(|metric: &&Value| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).expect("a metric of Chromium's")
    };
    Held {
        memory,
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
    }
}

/// The number that an expression comes to in the end. The driver asks with scripts of its own, and the browser keeps them.
fn told(page: &Page, expression: &str) -> f64 {
    let ask = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    let told = page.devtools("Runtime.evaluate", ask);
    told["result"]["value"].as_f64().unwrap_or_else(|| panic!("{expression}: {told}"))
}
