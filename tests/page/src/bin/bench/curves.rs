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
/// Rounds in which what is made once, such as compiled code, is still being made.
const SETTLING: usize = 20;
const ROUNDS: usize = 60;
/// What a round may leave behind after those: one curve kept of the forty would be twenty times as much.
const MOST_LEFT_BYTES: f64 = 2_000.0;
const MOST_LEFT: f64 = 0.0;

pub fn section(server: &Arc<Server>, runs: usize) -> Section {
    let steps = Steps::measure(server, runs, "curves", &[json!(project(CURVES)), json!(CURVES)]);
    let held = held(server);
    let (before, after) = (&held[SETTLING], &held[ROUNDS]);
    let mut text = format!(
        "A project of {CURVES} indicators over ten years is opened, “Curves” and “All curves” are clicked; the time is \
         until every curve\nthat is in view is drawn ({:.0} of {CURVES} are then). The page is scrolled, 300 pixels a frame, \
         until all are drawn, and left.\n\n{}\nThen, in one browser, the curves are gone to, scrolled through until \
         all are drawn, and left again, {ROUNDS} times after {FIRST_ROUNDS} times before.\n\n\
         | after so many rounds | JavaScript heap after a collection, kB | nodes | listeners |\n|---:|---:|---:|---:|\n",
        steps.count("beforeScroll").median(),
        steps.table(),
    );
    for (round, held) in held.iter().enumerate().filter(|(round, _)| round % 10 == 0) {
        let kilobytes = held.heap / 1_000.0;
        let _ = writeln!(
            text,
            "| {round} | {kilobytes:.0} | {:.0} | {:.0} |",
            held.nodes, held.listeners
        );
    }
    let count = |what: &str, most, before: f64, after: f64| Limit {
        what: format!(
            "{what} more a round of {CURVES} curves, from the {SETTLING}th to the {ROUNDS}th"
        ),
        bound: Bound::Count(most),
        median: ((after - before) / (ROUNDS - SETTLING) as f64).max(0.0),
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
        count("bytes of the JavaScript heap", MOST_LEFT_BYTES, before.heap, after.heap),
        count("nodes", MOST_LEFT, before.nodes, after.nodes),
        count("listeners", MOST_LEFT, before.listeners, after.listeners),
    ];
    Section { title: "Forty curves", text, limits }
}

/// What the page holds after everything that can be was collected.
struct Held {
    heap: f64,
    nodes: f64,
    listeners: f64,
}

/// After the first rounds, and after each of the others.
fn held(server: &Arc<Server>) -> Vec<Held> {
    let page = Page::open_from(Engine::Chromium, &Options::default(), Arc::clone(server));
    page.run(include_str!("stopwatch.js"), &[]);
    let first = "await __stopwatch.curves(...given);";
    let patience = Duration::from_secs(120);
    page.run_long(first, &[json!(project(CURVES)), json!(CURVES)], patience);
    page.devtools("Performance.enable", json!({}));
    let round = || {
        page.run_long("await __stopwatch.curvesRound(...given);", &[json!(CURVES)], patience);
    };
    for _ in 0..FIRST_ROUNDS {
        round();
    }
    let mut held = vec![measured(&page)];
    for number in 1..=ROUNDS {
        round();
        held.push(measured(&page));
        println!("  curves, round {number} of {ROUNDS}: {:.0} nodes", held[number].nodes);
    }
    held
}

fn measured(page: &Page) -> Held {
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
        heap: metric("JSHeapUsedSize"),
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
    }
}
